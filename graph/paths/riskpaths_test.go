package paths_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

func TestRiskPathsAreThoseThatTryingEverythingFinds(t *testing.T) {
	scratch, found := new(paths.Scratch), 0
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 21))
		g := newRiskToy(t, rng)
		opts := g.newRiskOptions(t, rng)
		bounds := paths.Options{
			MinTier: opts.MinTier, Avoid: opts.Avoid, HubDegree: opts.HubDegree, AsOf: opts.AsOf, Time: opts.Time,
			MaxGapDays: opts.MaxGapDays, Backward: opts.Backward, Weights: opts.Weights,
		}
		from := g.ids[rng.IntN(7)]
		want := g.tryAllRisks(from, opts, bounds)
		found += len(want)
		for where, source := range map[string]paths.Graph{"memory": paths.Memory{Of: g.view}, "a store": paths.NewRiskRemote(g, opts)} {
			got, err := paths.RiskPaths(t.Context(), source, scratch, from, opts)
			if err != nil {
				t.Fatalf("seed %d in %s: %v", seed, where, err)
			}
			var risks []risk
			for _, p := range got.Paths {
				risks = append(risks, risk{p.Pattern.Code, p.Entities, p.Cost, slices.IndexFunc(opts.Patterns, func(o paths.Pattern) bool { return o.Code == p.Pattern.Code })})
				g.checkTold(t, seed, p)
			}
			if diff := gocmp.Diff(want, risks, cmpopts.EquateEmpty(), gocmp.AllowUnexported(risk{})); diff != "" {
				t.Fatalf("seed %d in %s from %s, %+v: tried, found:\n%s", seed, where, g.kinds[from], opts, diff)
			}
		}
	}
	if found < graphs {
		t.Errorf("only %d paths were compared", found)
	}
	t.Logf("%d paths", found)
}

// checkTold looks at what a path says of itself.
func (g *riskToy) checkTold(t *testing.T, seed uint64, p paths.RiskPath) {
	t.Helper()
	var sum paths.Cost
	for _, part := range p.Costs {
		sum += part.Value
	}
	if sum != p.Cost {
		t.Fatalf("seed %d: %v add up to %d, not %d", seed, p.Costs, sum, p.Cost)
	}
	for i, step := range p.Steps {
		allowed := g.byMove(p.Pattern.Moves[i], p.Entities[i], p.Entities[i+1])
		if len(step.Relations) == 0 {
			t.Fatalf("seed %d: step %d of %+v has no relation", seed, i, p)
		}
		for _, tie := range step.Relations {
			if !slices.ContainsFunc(allowed, func(r *graph.Relation) bool { return r.Kind == tie.Kind && r.ID.Key() == tie.Key }) {
				t.Fatalf("seed %d: %+v is no move of %s", seed, tie, p.Pattern.Code)
			}
		}
	}
}

func TestThePublicPatternsAreWellMade(t *testing.T) {
	all := paths.Patterns()
	for i, p := range all {
		for j, other := range all[:i] {
			if fmt.Sprint(p.Moves) == fmt.Sprint(other.Moves) || p.Code == other.Code {
				t.Errorf("%s is %s, which is at %d", p.Code, other.Code, j)
			}
		}
		for _, m := range p.Moves {
			for _, k := range m.Kinds {
				possible := slices.ContainsFunc(graph.EntityKinds(), func(from graph.EntityKind) bool {
					return slices.ContainsFunc(m.To, func(to graph.EntityKind) bool {
						return m.Incoming && k.Allows(to, from) || !m.Incoming && k.Allows(from, to)
					})
				})
				if !possible {
					t.Errorf("%s takes %s where there is none", p.Code, k)
				}
			}
		}
		last := p.Moves[len(p.Moves)-1].To
		power := []graph.EntityKind{graph.KindPosition, graph.KindPublicBody, graph.KindParty, graph.KindPerson}
		money := []graph.EntityKind{graph.KindContract, graph.KindProject, graph.KindPublicBody}
		ends := map[paths.Goal][]graph.EntityKind{paths.Power: power, paths.Money: money}[p.Goal]
		if slices.ContainsFunc(last, func(k graph.EntityKind) bool { return !slices.Contains(ends, k) }) {
			t.Errorf("%s leads to %v, which is not %s", p.Code, last, p.Goal)
		}
	}
}

func TestRiskPathsRefusesWhatCannotBe(t *testing.T) {
	g := newRiskToy(t, rand.New(rand.NewPCG(1, 21)))
	move := paths.Move{Kinds: []graph.RelationKind{graph.RelationOwns}, To: []graph.EntityKind{graph.KindCompany}}
	of := func(p paths.Pattern) paths.RiskOptions { return paths.RiskOptions{Patterns: []paths.Pattern{p}} }
	for _, tt := range []struct {
		name  string
		from  graph.ID
		opts  paths.RiskOptions
		field string
		code  graph.Code
	}{
		{"nobody", "e", paths.RiskOptions{}, "from", graph.CodeNotFound},
		{"too many paths", g.ids[0], paths.RiskOptions{Limit: 101}, "limit", graph.CodeInvalid},
		{"too many of a pattern", g.ids[0], paths.RiskOptions{PerPattern: 26}, "perPattern", graph.CodeInvalid},
		{"no such tier", g.ids[0], paths.RiskOptions{MinTier: 9}, "minTier", graph.CodeInvalid},
		{"negative work", g.ids[0], paths.RiskOptions{MaxWork: -1}, "maxWork", graph.CodeInvalid},
		{"a gap without a sequence", g.ids[0], paths.RiskOptions{MaxGapDays: 5}, "maxGapDays", graph.CodeInvalid},
		{"a pattern without a code", g.ids[0], of(paths.Pattern{Goal: paths.Money, Moves: []paths.Move{move}}), "patterns", graph.CodeInvalid},
		{"a pattern without a goal", g.ids[0], of(paths.Pattern{Code: "A", Moves: []paths.Move{move}}), "patterns", graph.CodeInvalid},
		{"a pattern without a move", g.ids[0], of(paths.Pattern{Code: "A", Goal: paths.Money}), "patterns", graph.CodeInvalid},
		{"a move to nothing", g.ids[0], of(paths.Pattern{Code: "A", Goal: paths.Money, Moves: []paths.Move{{Kinds: move.Kinds}}}), "patterns", graph.CodeInvalid},
		{"too many patterns", g.ids[0], paths.RiskOptions{Patterns: make([]paths.Pattern, 257)}, "patterns", graph.CodeLimitExceeded},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := paths.RiskPaths(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), tt.from, tt.opts)
			var e *graph.Error
			if !errors.As(err, &e) || e.Code != tt.code || e.Field != tt.field {
				t.Errorf("got %v, want %s for %s", err, tt.code, tt.field)
			}
		})
	}
}

func TestRiskPathsGivesUpAtItsWorkLimit(t *testing.T) {
	limited := 0
	for seed := range uint64(200) {
		g := newRiskToy(t, rand.New(rand.NewPCG(seed, 21)))
		opts := paths.RiskOptions{Limit: 100, PerPattern: 25}
		whole, err := paths.RiskPaths(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], opts)
		if err != nil {
			t.Fatal(err)
		}
		for opts.MaxWork = 1; opts.MaxWork < whole.Explored; opts.MaxWork += 9 {
			got, err := paths.RiskPaths(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], opts)
			if err != nil || !got.Truncated || len(got.Paths) > len(whole.Paths) {
				t.Fatalf("seed %d with %d of %d: %+v, %v", seed, opts.MaxWork, whole.Explored, got, err)
			}
			limited++
		}
	}
	if limited < 200 {
		t.Errorf("only %d searches were limited", limited)
	}
	g := newRiskToy(t, rand.New(rand.NewPCG(1, 21)))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := paths.RiskPaths(ctx, paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], paths.RiskOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// The cheapest way to the cousin is by way of the aunt; the way to the aunt herself
// must not be lost by that.
func TestACheapBeginningDoesNotHideWhatItCannotReach(t *testing.T) {
	people := []string{"person", "aunt", "uncle", "cousin"}
	b := view.NewBuilder(graph.Version{Epoch: "made"}, len(people), 4)
	ids := make([]graph.ID, len(people))
	for i, name := range people {
		ids[i] = graph.NewEntityID("made", name)
		if err := b.Entity(ids[i], graph.KindPerson); err != nil {
			t.Fatal(err)
		}
	}
	for i, l := range [][2]int{{0, 1}, {1, 3}, {2, 3}} {
		b.Link(graph.Link{Kind: graph.RelationFamilyOf, Tail: l[0], Head: l[1], Key: uint64(i + 1), Tier: graph.TierA})
	}
	b.Link(graph.Link{Kind: graph.RelationFamilyOf, Tail: 0, Head: 2, Key: 9, Tier: graph.TierB})
	v, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	kin := paths.Move{Kinds: []graph.RelationKind{graph.RelationFamilyOf}, To: []graph.EntityKind{graph.KindPerson}}
	found, err := paths.RiskPaths(t.Context(), paths.Memory{Of: v}, new(paths.Scratch), ids[0], paths.RiskOptions{
		Patterns: []paths.Pattern{{Code: "KIN", Goal: paths.Power, Moves: []paths.Move{kin, kin, kin}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	var ways []way
	for _, p := range found.Paths {
		ways = append(ways, p.Entities)
	}
	if diff := gocmp.Diff([]way{{ids[0], ids[1], ids[3], ids[2]}, {ids[0], ids[2], ids[3], ids[1]}}, ways); diff != "" {
		t.Errorf("there are, found:\n%s", diff)
	}
}
