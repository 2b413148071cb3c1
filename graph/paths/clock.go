package paths

import "spona/graph/view"

// A clock moves windows along a path, from either end.
type clock struct {
	time     Time
	gap      int32
	earliest int // the side from which a sequence is seen in the order of time
}

func newClock(o Options) clock {
	c := clock{time: o.Time, gap: int32(o.MaxGapDays)}
	if o.MaxGapDays == 0 {
		c.gap = NoGapLimit
	}
	if o.Backward {
		c.earliest = 1
	}
	return c
}

// move is the window after one more spell, away from the end of the side; ok is
// false when the spell does not go together with those before.
func (c clock) move(side int, w Window, s view.Spell) (moved Window, ok bool) {
	switch {
	case c.time == Any:
		return w, true
	case c.time == Overlap:
		return w.Overlapping(s)
	case side == c.earliest:
		return w.Then(s, c.gap)
	}
	if moved, ok = w.Before(s, c.gap); c.gap == NoGapLimit {
		moved.First = AnyDay().First // what is before may have begun on any day before that, so that fewer windows are enough
	}
	return moved, ok
}

// narrows reports whether a window never has days after a step that it did not have
// before.
func (c clock) narrows() bool { return c.time == Overlap || c.gap == NoGapLimit }
