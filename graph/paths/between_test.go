package paths_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// A toy is a random multigraph of persons, small enough to try every path.
type toy struct {
	ids       []graph.ID
	relations []*graph.Relation
	view      *view.View
}

func newToy(t *testing.T, rng *rand.Rand) toy {
	t.Helper()
	kinds := []graph.RelationKind{graph.RelationFamilyOf, graph.RelationAssociateOf, graph.RelationLinkedTo, graph.RelationMet}
	g := toy{}
	nodes := 2 + rng.IntN(9)
	b := view.NewBuilder(graph.Version{Epoch: "toy"}, nodes, 0)
	for i := range nodes {
		g.ids = append(g.ids, graph.NewEntityID("toy", fmt.Sprint(i)))
		if err := b.Entity(g.ids[i], graph.KindPerson); err != nil {
			t.Fatal(err)
		}
	}
	for range rng.IntN(3 * nodes) {
		from, to := rng.IntN(nodes), rng.IntN(nodes)
		kind := kinds[rng.IntN(len(kinds))]
		r := &graph.Relation{
			ID:   graph.NewRelationID(kind, g.ids[from], g.ids[to], fmt.Sprint(len(g.relations))),
			Kind: kind, From: graph.Ref{ID: g.ids[from], Kind: graph.KindPerson}, To: graph.Ref{ID: g.ids[to], Kind: graph.KindPerson},
			Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "toy", Tier: graph.Tier(1 + rng.IntN(3))}}},
		}
		for range rng.IntN(3) {
			begin := 2000 + rng.IntN(10)
			from, _ := graph.NewDate(begin, 0, 0)
			to, _ := graph.NewDate(begin+rng.IntN(3), 0, 0)
			r.Records[0].Spells = append(r.Records[0].Spells, graph.Spell{From: from, To: to})
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

// options draws a search and says what it allows in the plainest way.
func (g toy) options(rng *rand.Rand) (opts paths.Options, follows func(*graph.Relation) bool) {
	opts = paths.Options{MaxLength: 1 + rng.IntN(8), Limit: 1 + rng.IntN(25), MinTier: graph.Tier(1 + rng.IntN(3))}
	if rng.IntN(2) == 0 {
		opts.Kinds = []graph.RelationKind{graph.RelationFamilyOf, graph.RelationMet}
	}
	if rng.IntN(3) == 0 {
		opts.Avoid = []graph.ID{g.ids[rng.IntN(len(g.ids))]}
	}
	if rng.IntN(3) == 0 {
		opts.HubDegree = 1 + rng.IntN(5)
	}
	if rng.IntN(2) == 0 {
		opts.AsOf, _ = graph.NewDate(2000+rng.IntN(12), rng.IntN(13), 0)
	}
	return opts, func(r *graph.Relation) bool {
		if r.First().Source.Tier > opts.MinTier || len(opts.Kinds) > 0 && !slices.Contains(opts.Kinds, r.Kind) {
			return false
		}
		spells := r.First().Spells
		return opts.AsOf.IsZero() || len(spells) == 0 || slices.ContainsFunc(spells, func(s graph.Spell) bool {
			return s.From.Year <= opts.AsOf.Year && opts.AsOf.Year <= s.To.Year
		})
	}
}

// A way is the entities along a path.
type way []graph.ID

// tryAll is every path by trying every way, in the order that the API promises.
func (g toy) tryAll(from, to graph.ID, opts paths.Options, follows func(*graph.Relation) bool) []way {
	degree, beside := make(map[graph.ID]int), make(map[graph.ID]map[graph.ID]bool)
	for _, r := range g.relations {
		degree[r.From.ID]++
		if r.To.ID != r.From.ID {
			degree[r.To.ID]++
		}
		if follows(r) {
			for _, step := range [2][2]graph.ID{{r.From.ID, r.To.ID}, {r.To.ID, r.From.ID}} {
				if beside[step[0]] == nil {
					beside[step[0]] = make(map[graph.ID]bool)
				}
				beside[step[0]][step[1]] = true
			}
		}
	}
	var all []way
	var extend func(p way)
	extend = func(p way) {
		last := p[len(p)-1]
		switch {
		case last == to:
			all = append(all, slices.Clone(p))
			return
		case len(p)-1 == opts.MaxLength:
			return
		case last != from && (slices.Contains(opts.Avoid, last) || opts.HubDegree > 0 && degree[last] > opts.HubDegree):
			return
		}
		for next := range beside[last] {
			if !slices.Contains(p, next) {
				extend(append(p, next))
			}
		}
	}
	extend(way{from})
	slices.SortFunc(all, func(a, b way) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return slices.CompareFunc(a, b, func(x, y graph.ID) int { return strings.Compare(string(x), string(y)) })
	})
	return all[:min(len(all), opts.Limit)]
}

// steps are the relations that a way may use, step by step, in the order that the
// API promises.
func (g toy) steps(w way, follows func(*graph.Relation) bool) [][]graph.Tie {
	var all [][]graph.Tie
	for i := range w[1:] {
		var ties []graph.Tie
		for _, r := range g.relations {
			if follows(r) && (r.From.ID == w[i] && r.To.ID == w[i+1] || r.From.ID == w[i+1] && r.To.ID == w[i]) {
				ties = append(ties, graph.Tie{Kind: r.Kind, From: r.From.ID, To: r.To.ID, Key: r.ID.Key()})
			}
		}
		slices.SortFunc(ties, func(a, b graph.Tie) int {
			switch {
			case a.Kind != b.Kind:
				return int(a.Kind) - int(b.Kind)
			case a.From != b.From && a.From == w[i]:
				return -1
			case a.From != b.From:
				return 1
			}
			return cmp.Compare(a.Key, b.Key)
		})
		all = append(all, ties)
	}
	return all
}

// check compares what was found with trying every way.
func (g toy) check(t *testing.T, seed uint64, opts paths.Options, follows func(*graph.Relation) bool, got paths.Result) {
	t.Helper()
	want := g.tryAll(g.ids[0], g.ids[1], opts, follows)
	var found []way
	for _, p := range got.Paths {
		found = append(found, p.Entities)
	}
	if diff := gocmp.Diff(want, found, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("seed %d, %+v: tried, found:\n%s", seed, opts, diff)
	}
	for i, p := range got.Paths {
		var steps [][]graph.Tie
		for _, step := range p.Steps {
			steps = append(steps, step.Relations)
		}
		if diff := gocmp.Diff(g.steps(want[i], follows), steps); diff != "" {
			t.Fatalf("seed %d, %+v: the steps of path %d:\n%s", seed, opts, i, diff)
		}
	}
}

func TestBetweenEqualsTryingEveryWay(t *testing.T) {
	scratch := new(paths.Scratch)
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 1))
		g := newToy(t, rng)
		opts, follows := g.options(rng)
		if rng.IntN(2) == 0 {
			opts = opts.Postponing(1 + rng.IntN(4))
		}
		got, err := paths.Between(t.Context(), paths.Memory{Of: g.view}, scratch, g.ids[0], g.ids[1], opts)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		g.check(t, seed, opts, follows, got)
	}
}

func TestBetweenFindsTheSameInAStore(t *testing.T) {
	scratch := new(paths.Scratch)
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 1))
		g := newToy(t, rng)
		opts, follows := g.options(rng)
		got, err := paths.Between(t.Context(), paths.NewRemote(g, opts), scratch, g.ids[0], g.ids[1], opts)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		g.check(t, seed, opts, follows, got)
	}
}

func TestBetweenRefusesWhatCannotBe(t *testing.T) {
	g := newToy(t, rand.New(rand.NewPCG(1, 1)))
	a, b := g.ids[0], g.ids[1]
	for _, tt := range []struct {
		name     string
		from, to graph.ID
		opts     paths.Options
		field    string
		code     graph.Code
	}{
		{"the same ends", a, a, paths.Options{}, "to", graph.CodeInvalid},
		{"nobody at the start", "e", b, paths.Options{}, "from", graph.CodeNotFound},
		{"nobody at the end", a, "e", paths.Options{}, "to", graph.CodeNotFound},
		{"a path too long", a, b, paths.Options{MaxLength: 9}, "maxLength", graph.CodeInvalid},
		{"a negative length", a, b, paths.Options{MaxLength: -1}, "maxLength", graph.CodeInvalid},
		{"too many paths", a, b, paths.Options{Limit: 26}, "limit", graph.CodeInvalid},
		{"a negative degree", a, b, paths.Options{HubDegree: -1}, "hubDegree", graph.CodeInvalid},
		{"no such tier", a, b, paths.Options{MinTier: 9}, "minTier", graph.CodeInvalid},
		{"negative work", a, b, paths.Options{MaxWork: -1}, "maxWork", graph.CodeInvalid},
		{"no such kind", a, b, paths.Options{Kinds: []graph.RelationKind{99}}, "kinds", graph.CodeInvalid},
		{"too much to avoid", a, b, paths.Options{Avoid: make([]graph.ID, 1001)}, "avoid", graph.CodeLimitExceeded},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := paths.Between(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), tt.from, tt.to, tt.opts)
			var e *graph.Error
			if !errors.As(err, &e) || e.Code != tt.code || e.Field != tt.field {
				t.Errorf("got %v, want %s for %s", err, tt.code, tt.field)
			}
		})
	}
}

func TestBetweenGivesUpAtItsWorkLimit(t *testing.T) {
	for seed := range uint64(200) {
		g := newToy(t, rand.New(rand.NewPCG(seed, 1)))
		whole, err := paths.Between(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], paths.Options{Limit: 25, MaxLength: 8})
		if err != nil {
			t.Fatal(err)
		}
		for work := 1; work < whole.Explored; work += 7 {
			got, err := paths.Between(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], paths.Options{Limit: 25, MaxLength: 8, MaxWork: work})
			if err != nil || !got.Truncated {
				t.Fatalf("seed %d with %d of %d: %+v, %v", seed, work, whole.Explored, got, err)
			}
			for i, p := range got.Paths {
				if !slices.Equal(p.Entities, whole.Paths[i].Entities) {
					t.Fatalf("seed %d with %d: path %d is %v, want %v", seed, work, i, p, whole.Paths[i])
				}
			}
		}
	}
}

func TestBetweenStopsWithItsContext(t *testing.T) {
	g := newToy(t, rand.New(rand.NewPCG(3, 1)))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := paths.Between(ctx, paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], paths.Options{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
