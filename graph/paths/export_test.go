package paths

// Postponing is the options with rows of more relations than that left for later,
// so that small graphs have heavy nodes too.
func (o Options) Postponing(degree int) Options {
	o.heavyDegree = degree
	return o
}
