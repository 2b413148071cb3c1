package paths

import (
	"cmp"
	"slices"

	"spona/graph/view"
)

// An Interval is a stretch of time that the relations of a path give it: one spell
// of one relation for each step. From and To are the days on which it may have
// begun and ended, if it was at all.
//
// It is certain when each of these spells begins and ends on a known day. Where any
// date is partial or unknown it is possible and no more, even if no day that the
// date may mean would change it: what the sources leave open is not for a program
// to settle.
type Interval struct {
	From, To view.Span
	Certain  bool

	// Decides is the step, from 0, by which the interval stands or falls. When it
	// is only possible that is the first of the steps with the vaguest dates: both
	// unknown before one unknown before partial. When it is certain it is the step
	// that bounds it: of a common time the first to end, of a sequence the one that
	// began the most days after the end of the one before it.
	Decides int

	vague vagueness
}

// A vagueness says how much the dates of a spell leave open.
type vagueness uint8

const (
	toTheDay    vagueness = iota // both days are known
	partial                      // one of them only to the month or year
	oneUnknown                   // when it began or when it ended
	bothUnknown                  // nothing is known
)

func vaguenessOf(s view.Spell) vagueness {
	switch {
	case !s.From.Known() && !s.To.Known():
		return bothUnknown
	case !s.From.Known() || !s.To.Known():
		return oneUnknown
	case s.From.First < s.From.Last || s.To.First < s.To.Last:
		return partial
	}
	return toTheDay
}

// mostIntervals is how many intervals a path is given, and how many are looked at
// on the way there, the best ones.
const mostIntervals = 256

// compareIntervals puts the least vague first, then the latest.
func compareIntervals(a, b Interval) int {
	return cmp.Or(cmp.Compare(a.vague, b.vague), cmp.Compare(b.From.First, a.From.First), cmp.Compare(b.From.Last, a.From.Last),
		cmp.Compare(b.To.First, a.To.First), cmp.Compare(b.To.Last, a.To.Last), cmp.Compare(a.Decides, b.Decides))
}

// undominated keeps of the items those that no other one makes superfluous, the
// first of equal ones, in order and up to a limit.
func undominated[T any](items []T, compare func(a, b T) int, dominates func(a, b T) bool) []T {
	slices.SortFunc(items, compare)
	kept := items[:0]
	for _, item := range items {
		over := func(other T) bool { return dominates(other, item) }
		if slices.ContainsFunc(kept, over) {
			continue
		}
		kept = append(slices.DeleteFunc(kept, func(other T) bool { return dominates(item, other) }), item)
	}
	return kept[:min(len(kept), mostIntervals)]
}
