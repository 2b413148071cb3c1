package paths

import (
	"math"

	"spona/graph/view"
)

// A Window is what a search has to remember of the time of the steps that it has
// taken: whether they can be gone on from depends on nothing else. It is the days,
// both inclusive, on which the next step may fit on, and it is never empty.
//
// In a search for a common time it is the days on which all steps may have held.
// In a search for a sequence it is the days on which the next step may begin, or,
// when steps are put before those that were taken, on which the first of them may
// have begun.
//
// A window that covers another one can be gone on from wherever the other one can,
// in each of these searches, so a search keeps only those that none other covers.
// The steps from one end and those from the other fit together where their windows
// meet.
type Window struct{ First, Last int32 }

// AnyDay is the window of a search that has taken no step.
func AnyDay() Window { return Window{math.MinInt32, math.MaxInt32} }

// NoGapLimit lets any number of days pass between two steps of a sequence.
const NoGapLimit = math.MaxInt32

// Covers reports whether the window has all days of another one.
func (w Window) Covers(other Window) bool { return w.First <= other.First && other.Last <= w.Last }

// Meets reports whether the windows have a day in common.
func (w Window) Meets(other Window) bool { return w.First <= other.Last && other.First <= w.Last }

// Overlapping is the window after a step with that spell, of those on which all
// steps may have held; ok is false when there is no such day.
func (w Window) Overlapping(s view.Spell) (next Window, ok bool) {
	first, last := s.Possible()
	next = Window{max(w.First, first), min(w.Last, last)}
	return next, next.First <= next.Last
}

// Then is the window after a step that came after those before: it begins no
// earlier than the one before it, and no more than maxGap days after that one has
// ended. ok is false when it cannot have.
func (w Window) Then(s view.Spell, maxGap int32) (next Window, ok bool) {
	begins := max(w.First, s.From.First)
	return Window{begins, later(s.To.Last, maxGap)}, begins <= min(w.Last, latestBeginning(s))
}

// Before is the window after a step that came before those after it, as [Window.Then]
// says it; ok is false when it cannot have.
func (w Window) Before(s view.Spell, maxGap int32) (next Window, ok bool) {
	last := min(w.Last, later(s.To.Last, maxGap)) // when the step after it may begin
	next = Window{s.From.First, min(last, latestBeginning(s))}
	return next, w.First <= last && next.First <= next.Last
}

// latestBeginning is the last day on which a spell may have begun: it does not
// begin after its end.
func latestBeginning(s view.Spell) int32 { return min(s.From.Last, s.To.Last) }

// later is some days after a day, both of which may be without end.
func later(day, days int32) int32 {
	return int32(min(int64(day)+int64(days), math.MaxInt32))
}
