package schema

import (
	"spona/graph/paths"
	"spona/graph/wording"
)

// Told is what the sentences about a connection are made of, or about a part of
// one: a step is a path of one step, the relations of a loop are one with a single
// relation for each step.
type Told struct {
	Facts wording.Facts // but for the data sets
	Path  paths.Path
	Time  paths.Time // that the search was asked for
}
