package paths_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// spans are spells as a search sees them.
func spans(steps [][]graph.Spell) [][]view.Spell {
	all := make([][]view.Spell, len(steps))
	for i, spells := range steps {
		for _, s := range spells {
			all[i] = append(all[i], view.Spell{From: view.SpanOf(s.From), To: view.SpanOf(s.To)})
		}
	}
	return all
}

// newSteps are the spells of a random path.
func newSteps(t *testing.T, rng *rand.Rand) [][]graph.Spell {
	t.Helper()
	steps := make([][]graph.Spell, 1+rng.IntN(4))
	for i := range steps {
		for range 1 + rng.IntN(3) {
			steps[i] = append(steps[i], newSpell(t, rng))
		}
	}
	return steps
}

// selections are all ways to choose one spell of every step.
func selections(steps [][]graph.Spell) [][]graph.Spell {
	all := [][]graph.Spell{nil}
	for _, spells := range steps {
		var longer [][]graph.Spell
		for _, so := range all {
			for _, s := range spells {
				longer = append(longer, append(slices.Clone(so), s))
			}
		}
		all = longer
	}
	return all
}

// each is a selection as steps with one spell.
func each(selection []graph.Spell) [][]graph.Spell {
	steps := make([][]graph.Spell, len(selection))
	for i, s := range selection {
		steps[i] = []graph.Spell{s}
	}
	return steps
}

func allExact(selection []graph.Spell) bool {
	return !slices.ContainsFunc(selection, func(s graph.Spell) bool { return !isExact(s) })
}

// vagueness counts what a spell leaves open: 3 when it says nothing.
func vagueness(s graph.Spell) int {
	switch {
	case s.From.IsZero() && s.To.IsZero():
		return 3
	case s.From.IsZero() || s.To.IsZero():
		return 2
	case !isExact(s):
		return 1
	}
	return 0
}

// vaguest is the first step of a selection with the vaguest dates.
func vaguest(selection []graph.Spell) int {
	at := 0
	for i, s := range selection {
		if vagueness(s) > vagueness(selection[at]) {
			at = i
		}
	}
	return at
}

// day is a day of an interval in the terms of the tests.
func day(d int32) int {
	switch d {
	case math.MinInt32:
		return longAgo
	case math.MaxInt32:
		return never
	}
	return int(d)
}

// A stretch is an interval as the least and the greatest day of its beginning and
// its end.
type stretch [4]int

func stretchOf(v paths.Interval) stretch {
	return stretch{day(v.From.First), day(v.From.Last), day(v.To.First), day(v.To.Last)}
}

func TestOverlapsAreWhatTheDaysSay(t *testing.T) {
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 3))
		steps := newSteps(t, rng)
		got := paths.Overlaps(spans(steps))
		for _, d := range turningDays(steps) {
			may, surely := false, false
			for _, v := range got {
				on := day(v.From.First) <= d && d <= day(v.To.Last)
				may, surely = may || on, surely || on && v.Certain
			}
			if may != allHoldOn(steps, d) || surely != allHoldOn(exactOnly(steps), d) {
				t.Fatalf("seed %d: on day %d %v may hold: %v, surely: %v; found %+v", seed, d, steps, may, surely, got)
			}
		}
		checkOrigin(t, seed, steps, got, overlapOf, func(selection []graph.Spell) int {
			at := 0
			for i, s := range selection {
				if s.To.Compare(selection[at].To) < 0 {
					at = i
				}
			}
			return at
		})
	}
}

// overlapOf is what the common time of some spells may be, by trying all their
// readings.
func overlapOf(selection []graph.Spell) (stretch, bool) {
	days := turningDays(each(selection))
	common := map[[2]int]bool{{longAgo - 1, never + 1}: true}
	for _, s := range selection {
		next := map[[2]int]bool{}
		for _, r := range readings(s, days) {
			for c := range common {
				if both := [2]int{max(c[0], r[0]), min(c[1], r[1])}; both[0] <= both[1] {
					next[both] = true
				}
			}
		}
		common = next
	}
	return hull(common)
}

// hull is the least and the greatest day at either end.
func hull(all map[[2]int]bool) (h stretch, ok bool) {
	for c := range all {
		if !ok {
			h, ok = stretch{c[0], c[0], c[1], c[1]}, true
		}
		h = stretch{min(h[0], c[0]), max(h[1], c[0]), min(h[2], c[1]), max(h[3], c[1])}
	}
	return h, ok
}

// checkOrigin looks for the choice of spells that each interval is of.
func checkOrigin(t *testing.T, seed uint64, steps [][]graph.Spell, got []paths.Interval,
	of func([]graph.Spell) (stretch, bool), bounds func([]graph.Spell) int) {
	t.Helper()
	for i, v := range got {
		if slices.ContainsFunc(got[:i], func(other paths.Interval) bool {
			return other.Certain == v.Certain && stretchOf(other) == stretchOf(v) && other.Decides == v.Decides
		}) {
			t.Fatalf("seed %d: %+v is there twice", seed, v)
		}
		if !slices.ContainsFunc(selections(steps), func(selection []graph.Spell) bool {
			h, ok := of(selection)
			decides := vaguest(selection)
			if allExact(selection) {
				decides = bounds(selection)
			}
			return ok && h == stretchOf(v) && allExact(selection) == v.Certain && decides == v.Decides
		}) {
			t.Fatalf("seed %d: no choice of spells of %v gives %+v", seed, steps, v)
		}
	}
}

func TestSequencesAreWhatTheDaysSay(t *testing.T) {
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 4))
		steps, gap, backward := newSteps(t, rng), rng.IntN(12), rng.IntN(2) == 0
		got := paths.Sequences(spans(steps), int32(gap), backward)
		certain := slices.ContainsFunc(got, func(v paths.Interval) bool { return v.Certain })
		if may, surely := followsByDays(steps, gap, backward), followsByDays(exactOnly(steps), gap, backward); len(got) > 0 != may || certain != surely {
			t.Fatalf("seed %d: %v with %d days between, backward %v: %v, surely: %v; found %+v", seed, steps, gap, backward, may, surely, got)
		}
		inTime, found := slices.Clone(steps), slices.Clone(got)
		if backward {
			slices.Reverse(inTime)
			for i := range found {
				found[i].Decides = len(steps) - 1 - found[i].Decides
			}
		}
		of := func(selection []graph.Spell) (stretch, bool) { return sequenceOf(selection, gap) }
		checkOrigin(t, seed, inTime, found, of, longestWait)
		for _, selection := range selections(inTime) {
			h, ok := of(selection)
			if ok && !slices.ContainsFunc(found, func(v paths.Interval) bool {
				s := stretchOf(v)
				return s[0] >= h[0] && s[1] >= h[1] && s[2] <= h[2] && s[3] <= h[3] && (v.Certain || !allExact(selection))
			}) {
				t.Fatalf("seed %d: nothing found is as tight as %v of %v: %+v", seed, h, selection, found)
			}
		}
	}
}

// sequenceOf is when a sequence of spells may have begun and ended, by trying all
// their readings.
func sequenceOf(selection []graph.Spell, gap int) (stretch, bool) {
	days := turningDays(each(selection))
	for _, d := range slices.Clone(days) {
		days = append(days, d+gap)
	}
	slices.Sort(days)
	type run struct{ begun, begins, ends int }
	var runs []run
	for i, s := range selection {
		next := map[run]bool{}
		for _, r := range readings(s, slices.Compact(days)) {
			if i == 0 {
				next[run{r[0], r[0], r[1]}] = true
			}
			for _, so := range runs {
				if so.begins <= r[0] && r[0]-so.ends <= gap {
					next[run{so.begun, r[0], r[1]}] = true
				}
			}
		}
		runs = runs[:0]
		for r := range next {
			runs = append(runs, r)
		}
	}
	whole := map[[2]int]bool{}
	for _, r := range runs {
		whole[[2]int{r.begun, r.ends}] = true
	}
	return hull(whole)
}

// longestWait is the step of a sequence of known days that began the most days
// after the end of the one before it.
func longestWait(selection []graph.Spell) int {
	at, most := 0, -1
	for i := range selection[1:] {
		_, end := daysOf(selection[i].To)
		begin, _ := daysOf(selection[i+1].From)
		if wait := max(0, begin-end); wait > most {
			at, most = i+1, wait
		}
	}
	return at
}
