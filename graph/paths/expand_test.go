package paths_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// around lists the groups of an entity in the plainest way, whole.
func (g toy) around(id graph.ID, opts paths.ExpandOptions, follows func(*graph.Relation) bool) []paths.Group {
	degree := make(map[graph.ID]int)
	for _, r := range g.relations {
		degree[r.From.ID]++
		if r.From.ID != r.To.ID {
			degree[r.To.ID]++
		}
	}
	degree[id] = 0
	var groups []paths.Group
	for _, kind := range graph.RelationKinds() {
		for _, direction := range []graph.Direction{graph.Both, graph.Outgoing, graph.Incoming} {
			group := paths.Group{Kind: kind, Direction: direction}
			for _, r := range g.relations {
				seen, other := graph.Outgoing, r.To.ID
				if r.From.ID != id {
					seen, other = graph.Incoming, r.From.ID
				}
				touches := r.From.ID == id || r.To.ID == id
				if r.Kind.Symmetric() {
					seen = graph.Both
				}
				if !touches || r.Kind != kind || seen != direction || !follows(r) || opts.Direction != graph.Both && seen != graph.Both && seen != opts.Direction {
					continue
				}
				tie := graph.Tie{Kind: r.Kind, From: r.From.ID, To: r.To.ID, Key: r.ID.Key()}
				group.Items = append(group.Items, paths.Neighbour{Entity: other, Relation: tie, Place: paths.Place{Degree: degree[other], Entity: other, Key: tie.Key}})
			}
			slices.SortFunc(group.Items, func(a, b paths.Neighbour) int { return a.Place.Compare(b.Place) })
			if group.Total = len(group.Items); group.Total > 0 {
				groups = append(groups, group)
			}
		}
	}
	return groups
}

func TestExpandPagesThroughEachGroup(t *testing.T) {
	for seed := range uint64(1000) {
		rng := rand.New(rand.NewPCG(seed, 4))
		g := newToy(t, rng)
		search, follows := g.options(rng)
		opts := paths.ExpandOptions{Kinds: search.Kinds, MinTier: search.MinTier, AsOf: search.AsOf, Direction: graph.Direction(rng.IntN(3)), First: 1 + rng.IntN(3)}
		for _, want := range g.around(g.ids[0], opts, follows) {
			one := opts
			one.Kinds = []graph.RelationKind{want.Kind}
			var items []paths.Neighbour
			for {
				groups, err := paths.Expand(t.Context(), paths.Memory{Of: g.view}, g.ids[0], one)
				if err != nil {
					t.Fatal(err)
				}
				at := slices.IndexFunc(groups, func(got paths.Group) bool { return got.Direction == want.Direction })
				if at < 0 || groups[at].Total != want.Total {
					t.Fatalf("seed %d: %s %d: got %+v, want a total of %d", seed, want.Kind, want.Direction, groups, want.Total)
				}
				if items = append(items, groups[at].Items...); !groups[at].More {
					break
				}
				one.After = items[len(items)-1].Place
			}
			if diff := gocmp.Diff(want.Items, items, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("seed %d: %s:\n%s", seed, want.Kind, diff)
			}
		}
	}
}

func TestExpandFindsTheSameInAStore(t *testing.T) {
	for seed := range uint64(1000) {
		rng := rand.New(rand.NewPCG(seed, 5))
		g := newToy(t, rng)
		search, _ := g.options(rng)
		opts := paths.ExpandOptions{Kinds: search.Kinds, MinTier: search.MinTier, AsOf: search.AsOf}
		want, err := paths.Expand(t.Context(), paths.Memory{Of: g.view}, g.ids[0], opts)
		if err != nil {
			t.Fatal(err)
		}
		got, err := paths.Expand(t.Context(), paths.NewExpandRemote(g, opts, 0), g.ids[0], opts)
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("seed %d:\n%s", seed, diff)
		}
	}
}

func TestExpandRefusesWhatCannotBe(t *testing.T) {
	g := newToy(t, rand.New(rand.NewPCG(1, 1)))
	for _, tt := range []struct {
		name string
		id   graph.ID
		opts paths.ExpandOptions
		code graph.Code
	}{
		{"nobody", "e", paths.ExpandOptions{}, graph.CodeNotFound},
		{"too many", g.ids[0], paths.ExpandOptions{First: 101}, graph.CodeInvalid},
		{"fewer than none", g.ids[0], paths.ExpandOptions{First: -1}, graph.CodeInvalid},
		{"no such tier", g.ids[0], paths.ExpandOptions{MinTier: 4}, graph.CodeInvalid},
		{"no such kind", g.ids[0], paths.ExpandOptions{Kinds: []graph.RelationKind{0}}, graph.CodeInvalid},
		{"no such direction", g.ids[0], paths.ExpandOptions{Direction: 3}, graph.CodeInvalid},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := paths.Expand(t.Context(), paths.Memory{Of: g.view}, tt.id, tt.opts)
			if code := graph.CodeOf(err); code != tt.code {
				t.Errorf("got %v, want %s", err, tt.code)
			}
		})
	}
}

func TestAroundVisitsTheNearestFirst(t *testing.T) {
	scratch := new(paths.Scratch)
	for seed := range uint64(1000) {
		rng := rand.New(rand.NewPCG(seed, 6))
		g := newToy(t, rng)
		opts := paths.AroundOptions{Steps: 1 + rng.IntN(3), Limit: 1 + rng.IntN(8), MinTier: graph.TierC}
		want := make(map[graph.ID]int)
		for _, id := range g.ids[1:] {
			found, err := paths.Between(t.Context(), paths.Memory{Of: g.view}, scratch, g.ids[0], id, paths.Options{MaxLength: opts.Steps, Limit: 1, MinTier: graph.TierC})
			if err != nil {
				t.Fatal(err)
			}
			if len(found.Paths) > 0 {
				want[id] = found.Paths[0].Length()
			}
		}
		last, visited := 0, 0
		more, err := paths.Around(t.Context(), paths.Memory{Of: g.view}, scratch, g.ids[0], opts, func(n view.Node, steps int) {
			if steps < last || want[g.view.ID(n)] != steps {
				t.Fatalf("seed %d: %s is %d steps away, not %d; the last one was %d", seed, g.view.ID(n), want[g.view.ID(n)], steps, last)
			}
			last = steps
			visited++
		})
		if err != nil || visited != min(opts.Limit, len(want)) || more != (len(want) > opts.Limit) {
			t.Fatalf("seed %d, %+v: %d of %d, more %v, %v", seed, opts, visited, len(want), more, err)
		}
	}
}
