package paths

import "spona/graph/view"

// Overlaps are the intervals in which a path held as a whole, or may have: each is
// common to one spell of every step. A step's spells are those of all relations
// that it may use. There are none when no day can be common to all steps.
//
// An interval begins when the last of its spells begins and ends when the first of
// them ends. Two spells stay two: a break between them is a break of the path. Of
// two intervals the one that lies within the other one, whatever days their dates
// mean, is left out unless its dates are less vague. The least vague come first,
// then the latest.
func Overlaps(steps [][]view.Spell) []Interval {
	held := []Interval{{From: view.AlwaysPossible().From, To: view.AlwaysPossible().To}}
	for i, spells := range steps {
		var next []Interval
		for _, so := range held {
			for _, s := range spells {
				if both, ok := so.during(i, s); ok {
					next = append(next, both)
				}
			}
		}
		held = undominated(next, compareIntervals, Interval.spans)
	}
	for i := range held {
		held[i] = held[i].tight()
	}
	return undominated(held, compareIntervals, Interval.spans)
}

// during is the part of the interval in which a further step held as well; ok is
// false when there is no such part.
func (v Interval) during(step int, s view.Spell) (both Interval, ok bool) {
	both = Interval{
		From:    view.Span{First: max(v.From.First, s.From.First), Last: max(v.From.Last, s.From.Last)},
		To:      view.Span{First: min(v.To.First, s.To.First), Last: min(v.To.Last, s.To.Last)},
		Decides: v.Decides, vague: v.vague,
	}
	if step == 0 {
		both.From, both.To = s.From, s.To
	}
	vague := vaguenessOf(s)
	switch {
	case vague > v.vague:
		both.Decides, both.vague = step, vague
	case step > 0 && vague == toTheDay && v.vague == toTheDay && s.To.Last < v.To.Last:
		both.Decides = step
	}
	both.Certain = both.vague == toTheDay
	return both, both.From.First <= both.To.Last
}

// spans reports whether the other interval lies within this one, whatever days
// their dates mean, and is no less vague.
func (v Interval) spans(other Interval) bool {
	return v.From.First <= other.From.First && v.From.Last <= other.From.Last &&
		v.To.First >= other.To.First && v.To.Last >= other.To.Last && v.vague <= other.vague
}

// tight leaves out the days on which it cannot have begun or ended because it
// would have ended before it began.
func (v Interval) tight() Interval {
	v.From.Last, v.To.First = min(v.From.Last, v.To.Last), max(v.To.First, v.From.First)
	return v
}
