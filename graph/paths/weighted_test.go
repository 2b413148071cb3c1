package paths_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/govalues/decimal"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// newPricedToy is a temporal toy in which some own others, in part, and relations
// have weights. Kinds are few, so that ties are parallel and cost the same.
func newPricedToy(t *testing.T, rng *rand.Rand) toy {
	t.Helper()
	g := newTemporalToy(t, rng)
	kinds := []graph.RelationKind{graph.RelationFamilyOf, graph.RelationOwns, graph.RelationMet}
	b := view.NewBuilder(graph.Version{Epoch: "toy"}, len(g.ids), len(g.relations))
	for _, id := range g.ids {
		if err := b.Entity(id, graph.KindPerson); err != nil {
			t.Fatal(err)
		}
	}
	for i, r := range g.relations {
		r.Kind = kinds[rng.IntN(len(kinds))]
		r.ID = graph.NewRelationID(r.Kind, r.From.ID, r.To.ID, fmt.Sprint(i))
		record := &r.Records[0]
		if rng.IntN(2) == 0 {
			share := graph.Exact(decimal.MustNew(rng.Int64N(1001), 1))
			record.Share = &share
		}
		if rng.IntN(2) == 0 {
			record.Values = []graph.Value{{Property: graph.PropertyWeight, Text: fmt.Sprint(rng.IntN(5))}}
		}
		if err := b.Relation(r); err != nil {
			t.Fatal(err)
		}
	}
	var err error
	if g.view, err = b.Build(); err != nil {
		t.Fatal(err)
	}
	return g
}

// newWeights are random weights; few of them, so that paths cost the same.
func newWeights(t *testing.T, rng *rand.Rand) *paths.Weights {
	t.Helper()
	few := func() paths.Cost { return paths.Cost(rng.IntN(4)) }
	w := paths.Weights{
		Kinds: []paths.KindWeight{{Kind: graph.RelationFamilyOf, Cost: few()}, {Kind: graph.RelationOwns, Cost: few()}, {Kind: graph.RelationMet, Cost: few()}},
		Tiers: []paths.TierWeight{{Tier: graph.TierB, Cost: few()}, {Tier: graph.TierC, Cost: few()}},
		Given: rng.IntN(6) == 0,
	}
	w.Share.Nothing, w.Share.Unknown = 20*few(), few()
	w.Recency.PerYear, w.Recency.Most, w.Recency.Undated = few(), 2*few(), few()
	if rng.IntN(2) == 0 {
		w.Recency.Today, _ = graph.NewDate(2012+rng.IntN(5), 0, 0)
	}
	w.Hub.Degree, w.Hub.PerDoubling, w.Hub.Most = rng.IntN(4), few(), 2*few()
	return &w
}

// newQuestion draws a search over time, or by cost, or both.
func (g toy) newQuestion(t *testing.T, rng *rand.Rand) paths.Options {
	t.Helper()
	opts, _ := g.options(rng)
	opts.Order, opts.Time = paths.Order(rng.IntN(2)), paths.Time(rng.IntN(3))
	if len(opts.Kinds) > 0 {
		opts.Kinds = []graph.RelationKind{graph.RelationFamilyOf, graph.RelationOwns}
	}
	if opts.AsOf = (graph.Date{}); rng.IntN(3) == 0 {
		opts.AsOf = newDate(t, rng)
	}
	if opts.Time == paths.Sequence {
		opts.Backward, opts.MaxGapDays = rng.IntN(2) == 0, rng.IntN(3)*rng.IntN(20)
	}
	if opts.Order == paths.Risk && rng.IntN(4) > 0 {
		opts.Weights = newWeights(t, rng)
	}
	return opts
}

// followed reports whether a search may follow a relation at all.
func followed(r *graph.Relation, opts paths.Options) bool {
	if r.First().Source.Tier > opts.MinTier || len(opts.Kinds) > 0 && !slices.Contains(opts.Kinds, r.Kind) {
		return false
	}
	spells := r.First().Spells
	first, last := daysOf(opts.AsOf)
	return len(spells) == 0 || slices.ContainsFunc(spells, func(s graph.Spell) bool {
		begin, _ := daysOf(s.From)
		_, end := daysOf(s.To)
		return begin <= last && first <= end
	})
}

// priceOf is what a relation costs by weights, part by part.
func priceOf(r *graph.Relation, w paths.Weights) map[paths.CostLabel]paths.Cost {
	first, parts := r.First(), map[paths.CostLabel]paths.Cost{}
	if w.Given {
		parts[paths.CostGiven] = paths.Cost(100 * r.Weight())
		return parts
	}
	parts[paths.CostKind] = paths.OrdinaryStep
	for _, k := range w.Kinds {
		if k.Kind == r.Kind {
			parts[paths.CostKind] = k.Cost
		}
	}
	for _, tier := range w.Tiers {
		if tier.Tier == first.Source.Tier {
			parts[paths.CostTier] = tier.Cost
		}
	}
	if r.Kind == graph.RelationOwns {
		parts[paths.CostShare] = w.Share.Unknown
		if first.Share != nil {
			percent, _ := first.Share.Min.Float64()
			parts[paths.CostShare] = w.Share.Nothing * paths.Cost(200-int(2*percent)) / 200
		}
	}
	last, dated := longAgo, false
	for _, s := range first.Spells {
		_, end := daysOf(s.To)
		last, dated = max(last, end), dated || !s.From.IsZero() || !s.To.IsZero()
	}
	today, _ := w.Recency.Today.Days()
	switch {
	case !dated:
		parts[paths.CostRecency] = w.Recency.Undated
	case !w.Recency.Today.IsZero() && last < int(today):
		years := int(float64(int(today)-last) / 365.25)
		parts[paths.CostRecency] = min(paths.Cost(years)*w.Recency.PerYear, w.Recency.Most)
	}
	return parts
}

func sumOf(parts map[paths.CostLabel]paths.Cost) (sum paths.Cost) {
	for _, c := range parts {
		sum += c
	}
	return sum
}

// A choice is a relation for each step of a way, and a spell of it.
type choice struct {
	relations []*graph.Relation
	spells    []graph.Spell
}

// goesTogether reports whether the spells of a choice do, in the order of the way.
func (c choice) goesTogether(opts paths.Options) bool {
	steps := make([][]graph.Spell, len(c.spells))
	for i, s := range c.spells {
		steps[i] = []graph.Spell{s}
	}
	switch opts.Time {
	case paths.Overlap:
		return overlapsByDays(steps)
	case paths.Sequence:
		gap := opts.MaxGapDays
		if gap == 0 {
			gap = 10 * never
		}
		return followsByDays(steps, gap, opts.Backward)
	}
	return true
}

// choices calls visit with each choice of a way that goes together.
func (g toy) choices(w way, opts paths.Options, visit func(choice)) {
	var c choice
	var next func(int)
	next = func(i int) {
		if i == len(w)-1 {
			visit(c)
			return
		}
		for _, r := range g.between(w[i], w[i+1], opts) {
			spells := r.First().Spells
			if len(spells) == 0 || opts.Time == paths.Any {
				spells = []graph.Spell{{}}
			}
			for _, s := range spells {
				c.relations, c.spells = append(c.relations[:i], r), append(c.spells[:i], s)
				if c.goesTogether(opts) {
					next(i + 1)
				}
			}
		}
	}
	next(0)
}

// between are the relations between two entities in the order in which they are
// listed.
func (g toy) between(a, b graph.ID, opts paths.Options) []*graph.Relation {
	var all []*graph.Relation
	for _, tie := range g.steps(way{a, b}, func(r *graph.Relation) bool { return followed(r, opts) })[0] {
		for _, r := range g.relations {
			if r.Kind == tie.Kind && r.From.ID == tie.From && r.To.ID == tie.To && r.ID.Key() == tie.Key {
				all = append(all, r)
			}
		}
	}
	return all
}

// byChoices is what a way is as a path, by its cheapest choice, the first of those;
// ok is false when nothing goes together.
func (g toy) byChoices(w way, opts paths.Options) (p paths.Path, ok bool) {
	weights := paths.DefaultWeights()
	if opts.Weights != nil {
		weights = *opts.Weights
	}
	p = paths.Path{Entities: w, Steps: make([]paths.Step, len(w)-1)}
	best, takes := paths.Cost(-1), map[graph.ID]bool{}
	var parts map[paths.CostLabel]paths.Cost
	g.choices(w, opts, func(c choice) {
		ok = true
		sum := map[paths.CostLabel]paths.Cost{}
		for _, r := range c.relations {
			takes[r.ID] = true
			for label, cost := range priceOf(r, weights) {
				sum[label] += cost
			}
		}
		if total := sumOf(sum); best < 0 || total < best {
			best, parts = total, sum
		}
	})
	for i := range p.Steps {
		for _, r := range g.between(w[i], w[i+1], opts) {
			if takes[r.ID] {
				p.Steps[i].Relations = append(p.Steps[i].Relations, graph.Tie{Kind: r.Kind, From: r.From.ID, To: r.To.ID, Key: r.ID.Key()})
			}
		}
	}
	if ok && opts.Order == paths.Risk {
		for _, id := range w[1 : len(w)-1] {
			parts[paths.CostHub] += g.hubCost(id, weights)
		}
		p.Cost = sumOf(parts)
		for label := paths.CostKind; label <= paths.CostGiven; label++ {
			if parts[label] != 0 {
				p.Costs = append(p.Costs, paths.CostPart{Label: label, Value: parts[label]})
			}
		}
	}
	return p, ok
}

func (g toy) hubCost(id graph.ID, w paths.Weights) (cost paths.Cost) {
	if w.Given || w.Hub.Degree == 0 {
		return 0
	}
	pages, _ := g.RelationsOf(context.Background(), []graph.ID{id}, graph.RelationQuery{})
	for n := pages[0].Total; n >= w.Hub.Degree; n /= 2 {
		cost += w.Hub.PerDoubling
	}
	return min(cost, w.Hub.Most)
}

// allPaths are all paths in the order that is promised.
func (g toy) allPaths(opts paths.Options) []paths.Path {
	var all []paths.Path
	endless := opts
	endless.Limit = 1 << 30
	for _, w := range g.tryAll(g.ids[0], g.ids[1], endless, func(r *graph.Relation) bool { return followed(r, opts) }) {
		if p, ok := g.byChoices(w, opts); ok {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b paths.Path) int {
		length := 0
		if opts.Order == paths.Shortest {
			length = cmp.Compare(a.Length(), b.Length())
		}
		return cmp.Or(length, cmp.Compare(a.Cost, b.Cost), slices.Compare(a.Entities, b.Entities))
	})
	return all
}

// whenless are paths without their time, which has tests of its own.
func whenless(all []paths.Path) []paths.Path {
	all = slices.Clone(all)
	for i := range all {
		all[i].When = paths.When{}
	}
	return all
}

func TestEveryOrderAndTimeEqualsTryingEveryChoice(t *testing.T) {
	scratch, timed := new(paths.Scratch), 0
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 11))
		g := newPricedToy(t, rng)
		opts := g.newQuestion(t, rng)
		want := g.allPaths(opts)
		want = want[:min(len(want), opts.Limit)]
		for where, source := range map[string]paths.Graph{"memory": paths.Memory{Of: g.view}, "a store": paths.NewRemote(g, opts)} {
			got, err := paths.Between(t.Context(), source, scratch, g.ids[0], g.ids[1], opts)
			if err != nil {
				t.Fatalf("seed %d in %s: %v", seed, where, err)
			}
			if diff := gocmp.Diff(want, whenless(got.Paths), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("seed %d in %s, %+v, %+v: tried, found:\n%s", seed, where, opts, opts.Weights, diff)
			}
			if opts.Time != paths.Any {
				timed += len(got.Paths)
			}
		}
	}
	if timed < graphs/2 {
		t.Errorf("only %d paths over time were compared", timed)
	}
}
