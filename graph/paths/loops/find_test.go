package loops_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/paths/loops"
)

// newOptions draws how a search is bounded.
func newOptions(rng *rand.Rand) loops.Options {
	opts := loops.Options{MinTier: graph.Tier(2 + rng.IntN(2)), GiftDays: 1 + rng.IntN(10), Limit: 100}
	if rng.IntN(3) == 0 {
		opts.MinShare = graph.Portion(1 + rng.IntN(201))
	}
	return opts
}

func TestLoopsAreThoseThatTryingEverythingFinds(t *testing.T) {
	found, certain := 0, 0
	for seed := range uint64(worlds) {
		rng := rand.New(rand.NewPCG(seed, 1))
		w, opts := newWorld(t, rng), newOptions(rng)
		id := w.entities[rng.IntN(len(w.entities))].ID
		got, err := loops.Through(t.Context(), paths.Memory{Of: w.view}, w, id, opts)
		if err != nil {
			t.Fatal(err)
		}
		o := oracle{w, opts}
		var want, all []string
		for _, l := range o.through(id) {
			want = append(want, o.shown(l))
		}
		for _, l := range got.Loops {
			all = append(all, shown(l))
			found++
			if l.IsCertain() {
				certain++
			}
			checkSums(t, seed, l)
		}
		slices.Sort(want)
		slices.Sort(all)
		if diff := gocmp.Diff(want, all, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("seed %d, %s, %+v: tried, found:\n%s", seed, id, opts, diff)
		}
		remote := paths.NewRemote(w, paths.Options{MinTier: opts.MinTier})
		stored, err := loops.Through(t.Context(), remote, w, id, opts)
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(got.Loops, stored.Loops, cmpopts.EquateEmpty(), gocmp.Comparer(func(a, b graph.Money) bool { return a.String() == b.String() })); diff != "" {
			t.Fatalf("seed %d: in memory, in a store:\n%s", seed, diff)
		}
	}
	if found < worlds/20 || certain < worlds/200 {
		t.Errorf("only %d loops were found, %d of them certain", found, certain)
	}
	t.Logf("%d loops, %d certain", found, certain)
}

// checkSums adds the contracts of a loop up again.
func checkSums(t *testing.T, seed uint64, l loops.Loop) {
	t.Helper()
	var listed []string
	for _, c := range l.Contracts {
		if c.Value != nil {
			listed = append(listed, c.Value.String())
		}
		if c.Certain == (c.Doubt != nil) && c.Certain {
			t.Fatalf("seed %d: %+v is certain and in doubt", seed, c)
		}
	}
	sums := make(map[string]int)
	for _, m := range l.Value {
		sums[m.Currency] = cents([]string{m.String()})[m.Currency]
	}
	if diff := gocmp.Diff(cents(listed), sums, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("seed %d: the contracts add up to, the loop says:\n%s", seed, diff)
	}
	for _, m := range l.Value {
		i := slices.IndexFunc(l.Total, func(total graph.Money) bool { return total.Currency == m.Currency })
		if i < 0 || m.Amount.Cmp(l.Total[i].Amount) > 0 {
			t.Fatalf("seed %d: %v is more than all contracts, %v", seed, m, l.Total)
		}
	}
}
