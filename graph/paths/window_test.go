package paths_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// extended are the windows after a step, of which none covers another.
func extended(windows []paths.Window, spells []view.Spell, extend func(paths.Window, view.Spell) (paths.Window, bool)) []paths.Window {
	var next []paths.Window
	for _, w := range windows {
		for _, s := range spells {
			longer, ok := extend(w, s)
			if !ok || slices.ContainsFunc(next, func(other paths.Window) bool { return other.Covers(longer) }) {
				continue
			}
			next = append(slices.DeleteFunc(next, longer.Covers), longer)
		}
	}
	return next
}

// windowsMeet searches a path from both ends and looks whether the two halves fit
// together.
func windowsMeet(steps [][]view.Spell, middle int, forward, backward func(paths.Window, view.Spell) (paths.Window, bool)) bool {
	left, right := []paths.Window{paths.AnyDay()}, []paths.Window{paths.AnyDay()}
	for _, spells := range steps[:middle] {
		left = extended(left, spells, forward)
	}
	for _, spells := range slices.Backward(steps[middle:]) {
		right = extended(right, spells, backward)
	}
	return slices.ContainsFunc(left, func(a paths.Window) bool { return slices.ContainsFunc(right, a.Meets) })
}

func TestWindowsFromBothEndsMeetWhereTheStepsFitTogether(t *testing.T) {
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 5))
		steps, gap := newSteps(t, rng), rng.IntN(12)
		middle := rng.IntN(len(steps) + 1)
		if got := windowsMeet(spans(steps), middle, paths.Window.Overlapping, paths.Window.Overlapping); got != overlapsByDays(steps) {
			t.Fatalf("seed %d: %v overlap in two halves at %d: %v", seed, steps, middle, got)
		}
		then := func(w paths.Window, s view.Spell) (paths.Window, bool) { return w.Then(s, int32(gap)) }
		before := func(w paths.Window, s view.Spell) (paths.Window, bool) { return w.Before(s, int32(gap)) }
		if got := windowsMeet(spans(steps), middle, then, before); got != followsByDays(steps, gap, false) {
			t.Fatalf("seed %d: %v follow each other in two halves at %d: %v", seed, steps, middle, got)
		}
		if got := windowsMeet(spans(steps), middle, before, then); got != followsByDays(steps, gap, true) {
			t.Fatalf("seed %d: %v follow each other backward in two halves at %d: %v", seed, steps, middle, got)
		}
	}
}

func TestWithoutAGapLimitOnlyTheOrderCounts(t *testing.T) {
	spell := func(from, to string) view.Spell {
		s := graph.Spell{}
		s.From, _ = graph.ParseDate(from)
		s.To, _ = graph.ParseDate(to)
		return view.Spell{From: view.SpanOf(s.From), To: view.SpanOf(s.To)}
	}
	steps := [][]view.Spell{{spell("1990-01-01", "1990-01-01")}, {spell("2020-05-05", "")}}
	if got := paths.Sequences(steps, paths.NoGapLimit, false); len(got) != 1 || got[0].Certain || got[0].Decides != 1 || got[0].To.Last != view.AlwaysPossible().To.Last {
		t.Errorf("thirty years apart: %+v", got)
	}
	if got := paths.Sequences(steps, paths.NoGapLimit, true); len(got) != 0 {
		t.Errorf("backward: %+v", got)
	}
	if got := paths.Sequences(steps, 10_000, false); len(got) != 0 {
		t.Errorf("10,000 days apart: %+v", got)
	}
}
