package paths_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// A riskToy is a random graph of people, parties, companies and contracts, small
// enough to try every path.
type riskToy struct {
	toy
	kinds map[graph.ID]graph.EntityKind
	ties  map[[2]graph.ID][]*graph.Relation // that a search may follow, of the last tryAllRisks
}

// Entities answers as a store does.
func (g *riskToy) Entities(_ context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	found := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		if kind, ok := g.kinds[id]; ok {
			found[i] = &graph.Entity{ID: id, Kind: kind}
		}
	}
	return found, nil
}

func newRiskToy(t *testing.T, rng *rand.Rand) *riskToy {
	t.Helper()
	g := &riskToy{kinds: make(map[graph.ID]graph.EntityKind)}
	for _, k := range []graph.EntityKind{
		graph.KindPerson, graph.KindPerson, graph.KindPerson, graph.KindCompany, graph.KindCompany, graph.KindParty,
		graph.KindPublicBody, graph.KindPosition, graph.KindContract, graph.KindContract, graph.KindTender, graph.KindProject,
	} {
		id := graph.NewEntityID("toy", fmt.Sprint(len(g.ids)))
		g.ids, g.kinds[id] = append(g.ids, id), k
	}
	kinds := []graph.RelationKind{
		graph.RelationMemberOf, graph.RelationHolds, graph.RelationPositionAt, graph.RelationDonatedTo, graph.RelationOwns, graph.RelationDirects,
		graph.RelationFamilyOf, graph.RelationAssociateOf, graph.RelationBuys, graph.RelationResultedIn, graph.RelationAwarded, graph.RelationReceives,
	}
	b := view.NewBuilder(graph.Version{Epoch: "toy"}, len(g.ids), 0)
	for _, id := range g.ids {
		if err := b.Entity(id, g.kinds[id]); err != nil {
			t.Fatal(err)
		}
	}
	for range 25 + rng.IntN(20) {
		from, to, kind := g.ids[rng.IntN(len(g.ids))], g.ids[rng.IntN(len(g.ids))], kinds[rng.IntN(len(kinds))]
		for !kind.Allows(g.kinds[from], g.kinds[to]) {
			from, to = g.ids[rng.IntN(len(g.ids))], g.ids[rng.IntN(len(g.ids))]
		}
		record := graph.RelationRecord{Source: graph.Source{Dataset: "toy", Tier: graph.Tier(1 + rng.IntN(8)/3)}}
		for range rng.IntN(3) {
			record.Spells = append(record.Spells, newSpell(t, rng))
		}
		r := &graph.Relation{
			ID: graph.NewRelationID(kind, from, to, fmt.Sprint(len(g.relations))), Kind: kind,
			From: graph.Ref{ID: from, Kind: g.kinds[from]}, To: graph.Ref{ID: to, Kind: g.kinds[to]}, Records: []graph.RelationRecord{record},
		}
		g.relations = append(g.relations, r)
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

// newRiskOptions draws a search.
func (g *riskToy) newRiskOptions(t *testing.T, rng *rand.Rand) paths.RiskOptions {
	t.Helper()
	opts := paths.RiskOptions{
		Limit: 1 + rng.IntN(20), PerPattern: 1 + rng.IntN(3), MinTier: graph.Tier(2 + rng.IntN(2)), Time: paths.Time(rng.IntN(3)), Patterns: paths.Patterns(),
	}
	if rng.IntN(3) == 0 {
		opts.Avoid = []graph.ID{g.ids[rng.IntN(len(g.ids))]}
	}
	if rng.IntN(3) == 0 {
		opts.HubDegree = 3 + rng.IntN(5)
	}
	if rng.IntN(3) == 0 {
		opts.AsOf = newDate(t, rng)
	}
	if opts.Time == paths.Sequence {
		opts.Backward, opts.MaxGapDays = rng.IntN(2) == 0, rng.IntN(3)*rng.IntN(20)
	}
	if rng.IntN(2) == 0 {
		opts.Weights = newWeights(t, rng)
	}
	if rng.IntN(2) == 0 {
		opts.Patterns = newPatterns(rng)
	}
	return opts
}

// newPatterns are random patterns, which lead back to where they have been more
// often than the public ones.
func newPatterns(rng *rand.Rand) []paths.Pattern {
	var moves []paths.Move
	for _, p := range paths.Patterns() {
		moves = append(moves, p.Moves...)
	}
	people := []graph.EntityKind{graph.KindPerson, graph.KindCompany, graph.KindParty}
	for _, kind := range []graph.RelationKind{graph.RelationFamilyOf, graph.RelationOwns, graph.RelationDonatedTo, graph.RelationMemberOf} {
		for _, incoming := range []bool{true, false} {
			moves = append(moves, paths.Move{Kinds: []graph.RelationKind{kind, graph.RelationAssociateOf}, Incoming: incoming, To: people})
		}
	}
	var all []paths.Pattern
	for i := range 1 + rng.IntN(20) {
		p := paths.Pattern{Code: fmt.Sprint(i), Goal: paths.Money}
		for range 1 + rng.IntN(5) {
			p.Moves = append(p.Moves, moves[len(moves)-1-rng.IntN(rng.IntN(len(moves))+1)])
		}
		if !slices.ContainsFunc(all, func(other paths.Pattern) bool { return fmt.Sprint(other.Moves) == fmt.Sprint(p.Moves) }) {
			all = append(all, p)
		}
	}
	return all
}

// byMove are the relations that a move may take from one entity to another.
func (g *riskToy) byMove(m paths.Move, a, b graph.ID) []*graph.Relation {
	return slices.DeleteFunc(slices.Clone(g.ties[[2]graph.ID{a, b}]), func(r *graph.Relation) bool {
		back := r.From.ID != a
		return !slices.Contains(m.Kinds, r.Kind) || !slices.Contains(m.To, g.kinds[b]) || back != m.Incoming && !r.Kind.Symmetric()
	})
}

// ofPattern calls visit with each way of a pattern.
func (g *riskToy) ofPattern(w way, moves []paths.Move, opts paths.Options, visit func(way)) {
	if len(moves) == 0 {
		visit(slices.Clone(w))
		return
	}
	last := w[len(w)-1]
	pages, _ := g.RelationsOf(context.Background(), []graph.ID{last}, graph.RelationQuery{})
	if len(w) > 1 && (slices.Contains(opts.Avoid, last) || opts.HubDegree > 0 && pages[0].Total > opts.HubDegree) {
		return
	}
	for _, id := range g.ids {
		if !slices.Contains(w, id) && len(g.byMove(moves[0], last, id)) > 0 {
			g.ofPattern(append(w, id), moves[1:], opts, visit)
		}
	}
}

// cheapest is what the cheapest choice of a way costs; ok is false when nothing
// goes together.
func (g *riskToy) cheapest(w way, moves []paths.Move, opts paths.Options) (best paths.Cost, ok bool) {
	weights := paths.DefaultWeights()
	if opts.Weights != nil {
		weights = *opts.Weights
	}
	var c choice
	var next func(i int, cost paths.Cost)
	next = func(i int, cost paths.Cost) {
		if i == len(moves) {
			if !ok || cost < best {
				best, ok = cost, true
			}
			return
		}
		for _, r := range g.byMove(moves[i], w[i], w[i+1]) {
			spells := r.First().Spells
			if len(spells) == 0 || opts.Time == paths.Any {
				spells = []graph.Spell{{}}
			}
			for _, s := range spells {
				c.spells = append(c.spells[:i], s)
				if c.goesTogether(opts) {
					next(i+1, cost+sumOf(priceOf(r, weights)))
				}
			}
		}
	}
	next(0, 0)
	for _, id := range w[1 : len(w)-1] {
		best += g.hubCost(id, weights)
	}
	return best, ok
}

// A risk is a path of a pattern, by trying everything.
type risk struct {
	Pattern string
	Way     way
	Cost    paths.Cost
	at      int // of the pattern
}

func compareRisks(a, b risk) int {
	return cmp.Or(cmp.Compare(a.Cost, b.Cost), slices.Compare(a.Way, b.Way), cmp.Compare(a.at, b.at))
}

// tryAllRisks are the paths that RiskPaths promises.
func (g *riskToy) tryAllRisks(from graph.ID, opts paths.RiskOptions, bounds paths.Options) []risk {
	g.ties = make(map[[2]graph.ID][]*graph.Relation)
	for _, a := range g.ids {
		for _, b := range g.ids {
			g.ties[[2]graph.ID{a, b}] = g.between(a, b, bounds)
		}
	}
	var all []risk
	for at, p := range opts.Patterns {
		best := make(map[graph.ID]risk)
		g.ofPattern(way{from}, p.Moves, bounds, func(w way) {
			cost, ok := g.cheapest(w, p.Moves, bounds)
			r, target := risk{p.Code, w, cost, at}, w[len(w)-1]
			if known, there := best[target]; ok && (!there || compareRisks(r, known) < 0) {
				best[target] = r
			}
		})
		var some []risk
		for _, r := range best {
			some = append(some, r)
		}
		slices.SortFunc(some, compareRisks)
		all = append(all, some[:min(len(some), opts.PerPattern)]...)
	}
	slices.SortFunc(all, compareRisks)
	return all[:min(len(all), opts.Limit)]
}
