package paths

import "spona/graph"

// When is the time in which a path held.
type When struct {
	ValidFrom, ValidTo graph.Date // both inclusive; unknown where no date bounds it
	Certain            bool       // it surely held, if the dates are right; otherwise it is possible
	Deciding           int        // the step, from 0, that bounds the time or makes it uncertain
}
