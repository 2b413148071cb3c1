package paths

import (
	"cmp"
	"slices"

	"spona/graph/view"
)

// Sequences are the intervals in which the steps of a path came one after another,
// or may have: with one spell of every step, each begins at or after the beginning
// of the one before it, and at most maxGap days after its end ([NoGapLimit] for any
// number). A gift and the award after it are a sequence, and so are an office and
// an award during it. Backward says that time runs from the last step of the path
// to its first. There are none when the steps cannot have come in that order.
//
// An interval begins with the first step in time and ends when the last one ends.
// Of two intervals the one that begins no later and ends no earlier, whatever days
// their dates mean, is left out unless its dates are less vague: a gift long before
// the one that an award followed on says less. The least vague come first, then the
// latest.
func Sequences(steps [][]view.Spell, maxGap int32, backward bool) []Interval {
	if backward {
		steps = slices.Clone(steps)
		slices.Reverse(steps)
	}
	var chains []chain
	for i, spells := range steps {
		var next []chain
		for _, s := range spells {
			next = append(next, chainsTo(chains, i, s, maxGap)...)
		}
		chains = next
	}
	found := make([]Interval, 0, len(chains))
	for _, c := range chains {
		v := c.interval()
		if backward {
			v.Decides = len(steps) - 1 - v.Decides
		}
		found = append(found, v)
	}
	return undominated(found, compareIntervals, Interval.tighter)
}

// A chain is a sequence of steps so far.
type chain struct {
	begun   view.Span // when the first step may have begun
	last    view.Spell
	window  Window // when the next step may begin
	wait    int32  // the most days between two steps, of steps whose days are known
	decides int
	vague   vagueness
}

// chainsTo are the chains that a step with that spell ends.
func chainsTo(chains []chain, step int, s view.Spell, maxGap int32) []chain {
	if step == 0 {
		chains = []chain{{begun: view.Span{First: s.From.First, Last: latestBeginning(s)}, window: AnyDay()}}
	}
	var to []chain
	for _, c := range chains {
		if window, ok := c.window.Then(s, maxGap); ok {
			to = append(to, c.with(step, s, window))
		}
	}
	return undominated(to, compareChains, chain.serves)
}

// with is the chain with one more step.
func (c chain) with(step int, s view.Spell, window Window) chain {
	next := chain{
		begun: view.Span{First: c.begun.First, Last: min(c.begun.Last, c.window.Last, latestBeginning(s))},
		last:  s, window: window, wait: c.wait, decides: c.decides, vague: c.vague,
	}
	switch vague := vaguenessOf(s); {
	case vague > c.vague:
		next.decides, next.vague = step, vague
	case step > 0 && vague == toTheDay && c.vague == toTheDay:
		if wait := max(0, s.From.First-c.last.To.First); step == 1 || wait > c.wait {
			next.decides, next.wait = step, wait
		}
	}
	return next
}

// compareChains puts the least vague first, then those that began the latest.
func compareChains(a, b chain) int {
	return cmp.Or(cmp.Compare(a.vague, b.vague), cmp.Compare(b.begun.First, a.begun.First), cmp.Compare(b.begun.Last, a.begun.Last),
		cmp.Compare(a.window.First, b.window.First), cmp.Compare(a.decides, b.decides))
}

// serves reports whether the chain makes another one to the same spell superfluous:
// it began no earlier, can be gone on from wherever the other one can, and is no
// less vague.
func (c chain) serves(other chain) bool {
	return c.begun.First >= other.begun.First && c.begun.Last >= other.begun.Last && c.window.First <= other.window.First && c.vague <= other.vague
}

func (c chain) interval() Interval {
	return Interval{
		From: c.begun, To: view.Span{First: max(c.last.To.First, c.window.First), Last: c.last.To.Last},
		Certain: c.vague == toTheDay, Decides: c.decides, vague: c.vague,
	}
}

// tighter reports whether this interval lies within the other one, whatever days
// their dates mean, and is no less vague.
func (v Interval) tighter(other Interval) bool {
	return v.From.First >= other.From.First && v.From.Last >= other.From.Last &&
		v.To.First <= other.To.First && v.To.Last <= other.To.Last && v.vague <= other.vague
}
