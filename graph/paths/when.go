package paths

import (
	"spona/graph"
	"spona/graph/view"
)

// When is the time in which a path held: the interval that says most of those that
// its relations give it, see [Overlaps] and [Sequences].
type When struct {
	ValidFrom, ValidTo graph.Date // both inclusive; unknown where nothing is known
	Certain            bool       // it surely held then, if the dates are right; otherwise it is possible
	Deciding           int        // the step, from 0, by which that stands or falls
}

// when is the time of a path whose steps held for those spells.
func (c clock) when(steps [][]view.Spell) When {
	var found []Interval
	switch c.time {
	case Overlap:
		found = Overlaps(steps)
	case Sequence:
		found = Sequences(steps, c.gap, c.earliest == 1)
	}
	if len(found) == 0 {
		return When{}
	}
	best := found[0]
	return When{ValidFrom: best.From.Date(), ValidTo: best.To.Date(), Certain: best.Certain, Deciding: best.Decides}
}
