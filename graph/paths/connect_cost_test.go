package paths_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
)

// halves is what a step costs in half hundredths: the cheapest of its relations, and
// half of what passing through its ends costs.
func (t tangle) halves(from, to int, ids []graph.ID, opts paths.Options, w paths.Weights) int {
	a, b := t.ids[from], t.ids[to]
	cheapest := apart
	for _, r := range t.between(a, b, opts) {
		cheapest = min(cheapest, 2*int(sumOf(priceOf(r, w))))
	}
	for _, id := range []graph.ID{a, b} {
		if !slices.Contains(ids, id) {
			cheapest += int(t.hubCost(id, w))
		}
	}
	return cheapest
}

// The bound is one for ways that are not too long for the search.
func TestConnectByCostIsWithinItsBoundOfTheBest(t *testing.T) {
	scratch, compared := new(paths.Scratch), 0
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 12))
		g := newPricedToy(t, rng)
		opts := g.newQuestion(t, rng)
		opts.Order, opts.Time, opts.MaxGapDays, opts.Backward = paths.Risk, paths.Any, 0, false
		weights := paths.DefaultWeights()
		if opts.Weights = nil; rng.IntN(4) > 0 {
			opts.Weights = newWeights(t, rng)
			weights = *opts.Weights
		}
		ids := g.ends(rng)
		got, err := paths.Connect(t.Context(), paths.Memory{Of: g.view}, scratch, ids, opts)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		follows := func(r *graph.Relation) bool { return followed(r, opts) }
		tangle := g.tangle(ids, opts, follows)
		tangle.price = func(from, to int) int { return tangle.halves(from, to, ids, opts, weights) }
		least := tangle.checkShape(t, seed, opts, follows, got)
		cost, parts := 0, paths.Cost(0)
		for _, l := range got.Links {
			cost += tangle.price(slices.Index(g.ids, l.From), slices.Index(g.ids, l.To))
		}
		for _, part := range got.Costs {
			parts += part.Value
		}
		if got.Cost != paths.Cost((cost+1)/2) || got.Cost != parts {
			t.Fatalf("seed %d: it costs %d, want %d halves, and its parts %d: %+v", seed, got.Cost, cost, parts, got)
		}
		if opts.MaxLength >= len(g.ids)-1 {
			compared++
			if float64(cost) > got.Bound*float64(least) || cost < least {
				t.Fatalf("seed %d: it costs %d halves where %d do, bound %f", seed, cost, least, got.Bound)
			}
		}
	}
	if compared < graphs/5 {
		t.Errorf("only %d were compared", compared)
	}
}

func TestConnectByCostIsTheSameInAStoreAndInAnyOrder(t *testing.T) {
	scratch := new(paths.Scratch)
	for seed := range uint64(graphs / 5) {
		rng := rand.New(rand.NewPCG(seed, 13))
		g := newPricedToy(t, rng)
		ids, opts := g.ends(rng), paths.Options{Order: paths.Risk, Weights: newWeights(t, rng), MaxLength: 1 + rng.IntN(8), HubDegree: rng.IntN(6)}
		want, err := paths.Connect(t.Context(), paths.Memory{Of: g.view}, scratch, ids, opts)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		relaid := g.laidOut(t, rng)
		rng.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		for where, source := range map[string]paths.Graph{"another layout": paths.Memory{Of: relaid.view}, "a store": paths.NewRemote(g, opts)} {
			got, err := paths.Connect(t.Context(), source, scratch, ids, opts)
			if diff := gocmp.Diff(want, got, cmpopts.IgnoreFields(paths.Subgraph{}, "Explored")); err != nil || diff != "" {
				t.Fatalf("seed %d in %s: %v\n%s", seed, where, err, diff)
			}
		}
	}
}
