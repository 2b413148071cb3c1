package paths

// Postponing is the options with rows of more relations than that left for later,
// so that small graphs have heavy nodes too.
func (o Options) Postponing(degree int) Options {
	o.heavyDegree = degree
	return o
}

// Probing is the options with groups and layers of up to so many nodes probed, so
// that small graphs have such groups too.
func (o Options) Probing(nodes int) Options {
	o.probed = nodes
	return o
}
