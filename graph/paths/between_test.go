package paths_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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
		opts.AsOf = time.Date(2000+rng.IntN(12), 6, 1, 0, 0, 0, 0, time.UTC)
	}
	return opts, func(r *graph.Relation) bool {
		if r.First().Source.Tier > opts.MinTier || len(opts.Kinds) > 0 && !slices.Contains(opts.Kinds, r.Kind) {
			return false
		}
		spells := r.First().Spells
		return opts.AsOf.IsZero() || len(spells) == 0 || slices.ContainsFunc(spells, func(s graph.Spell) bool {
			return int(s.From.Year) <= opts.AsOf.Year() && opts.AsOf.Year() <= int(s.To.Year)
		})
	}
}

// tryAll is every path by trying every way, in the order that the API promises.
func (g toy) tryAll(from, to graph.ID, opts paths.Options, follows func(*graph.Relation) bool) []paths.Path {
	degree, beside := make(map[graph.ID]int), make(map[graph.ID]map[graph.ID]bool)
	for _, r := range g.relations {
		degree[r.From.ID]++
		degree[r.To.ID]++
		if follows(r) {
			for _, step := range [2][2]graph.ID{{r.From.ID, r.To.ID}, {r.To.ID, r.From.ID}} {
				if beside[step[0]] == nil {
					beside[step[0]] = make(map[graph.ID]bool)
				}
				beside[step[0]][step[1]] = true
			}
		}
	}
	var all []paths.Path
	var extend func(p paths.Path)
	extend = func(p paths.Path) {
		last := p[len(p)-1]
		switch {
		case last == to:
			all = append(all, slices.Clone(p))
			return
		case p.Length() == opts.MaxLength:
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
	extend(paths.Path{from})
	slices.SortFunc(all, func(a, b paths.Path) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return slices.CompareFunc(a, b, func(x, y graph.ID) int { return strings.Compare(string(x), string(y)) })
	})
	return all[:min(len(all), opts.Limit)]
}

// graphs is how many random graphs are searched.
const graphs = 10_000

func TestBetweenEqualsTryingEveryWay(t *testing.T) {
	scratch := new(paths.Scratch)
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 1))
		g := newToy(t, rng)
		opts, follows := g.options(rng)
		from, to := g.ids[0], g.ids[1]
		got, err := paths.Between(context.Background(), paths.Memory{View: g.view}, scratch, from, to, opts)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := cmp.Diff(g.tryAll(from, to, opts, follows), got.Paths, cmp.Transformer("empty", func(p []paths.Path) []paths.Path { return append([]paths.Path{}, p...) })); diff != "" {
			t.Fatalf("seed %d, %+v: tried, found:\n%s", seed, opts, diff)
		}
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
			_, err := paths.Between(t.Context(), paths.Memory{View: g.view}, new(paths.Scratch), tt.from, tt.to, tt.opts)
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
		whole, err := paths.Between(t.Context(), paths.Memory{View: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], paths.Options{Limit: 25, MaxLength: 8})
		if err != nil {
			t.Fatal(err)
		}
		for work := 1; work < whole.Explored; work += 7 {
			got, err := paths.Between(t.Context(), paths.Memory{View: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], paths.Options{Limit: 25, MaxLength: 8, MaxWork: work})
			if err != nil || !got.Truncated {
				t.Fatalf("seed %d with %d of %d: %+v, %v", seed, work, whole.Explored, got, err)
			}
			for i, p := range got.Paths {
				if !slices.Equal(p, whole.Paths[i]) {
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
	_, err := paths.Between(ctx, paths.Memory{View: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], paths.Options{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
