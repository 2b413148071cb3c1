package paths_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
)

// everything asks for more paths than a toy has, where it has few enough.
func everything(opts paths.Options) paths.Options {
	opts.Limit, opts.MaxLength = 25, 8
	return opts
}

func (g toy) search(t *testing.T, opts paths.Options) paths.Result {
	t.Helper()
	got, err := paths.Between(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], opts)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestTheCheapestFewEqualYens(t *testing.T) {
	compared := 0
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 12))
		g := newPricedToy(t, rng)
		opts := g.newQuestion(t, rng)
		opts.Order, opts.Time, opts.Backward, opts.MaxGapDays = paths.Risk, paths.Any, false, 0
		weights := paths.DefaultWeights()
		if opts.Weights != nil {
			weights = *opts.Weights
		}
		prices := map[[2]graph.ID]int64{}
		for _, r := range g.relations {
			if followed(r, opts) {
				for _, step := range [2][2]graph.ID{{r.From.ID, r.To.ID}, {r.To.ID, r.From.ID}} {
					cost := sumOf(priceOf(r, weights))
					if step[1] != g.ids[1] {
						cost += g.hubCost(step[1], weights)
					}
					if known, ok := prices[step]; !ok || int64(cost) < known {
						prices[step] = int64(cost)
					}
				}
			}
		}
		price := func(a, b graph.ID) (int64, bool) {
			cost, ok := prices[[2]graph.ID{a, b}]
			return cost, ok
		}
		passable := func(id graph.ID) bool {
			pages, _ := g.RelationsOf(t.Context(), []graph.ID{id}, graph.RelationQuery{})
			return !slices.Contains(opts.Avoid, id) && (opts.HubDegree == 0 || pages[0].Total <= opts.HubDegree)
		}
		var want, got []int64
		for _, p := range yen(g.ids, g.ids[0], g.ids[1], opts.Limit, opts.MaxLength, price, passable) {
			want = append(want, p.cost)
		}
		for _, p := range g.search(t, opts).Paths {
			got = append(got, int64(p.Cost))
		}
		compared += len(got)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d, %+v: the paths cost %v, by Yen %v", seed, opts, got, want)
		}
	}
	if compared < graphs/4 {
		t.Errorf("only %d paths were compared", compared)
	}
}

func TestWhatATierFindsAWorseOneFindsToo(t *testing.T) {
	compared := 0
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 13))
		g := newPricedToy(t, rng)
		opts := everything(g.newQuestion(t, rng))
		opts.MinTier = graph.TierB
		all := g.search(t, opts).Paths
		if len(all) == opts.Limit {
			continue // there may be more
		}
		opts.MinTier = graph.TierA
		for _, p := range g.search(t, opts).Paths {
			i := slices.IndexFunc(all, func(other paths.Path) bool { return slices.Equal(p.Entities, other.Entities) })
			if i < 0 {
				t.Fatalf("seed %d, %+v: tier B lacks %v", seed, opts, p)
			}
			for step, s := range p.Steps {
				for _, tie := range s.Relations {
					if !slices.Contains(all[i].Steps[step].Relations, tie) {
						t.Fatalf("seed %d, %+v: in tier B step %d of %v lacks %v", seed, opts, step, p, tie)
					}
				}
			}
			if opts.Order == paths.Risk && all[i].Cost > p.Cost {
				t.Fatalf("seed %d: %v costs more in tier B: %v", seed, p, all[i])
			}
			compared++
		}
	}
	if compared < graphs/10 {
		t.Errorf("only %d paths were compared", compared)
	}
}

func TestTheBestPathsAreCutShortAtTheWorkLimit(t *testing.T) {
	short := 0
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 14))
		g := newPricedToy(t, rng)
		opts := everything(g.newQuestion(t, rng))
		whole := g.search(t, opts)
		for work := 1; work < whole.Explored; work += 1 + whole.Explored/7 {
			opts.MaxWork = work
			got := g.search(t, opts)
			if !got.Truncated {
				t.Fatalf("seed %d with %d of %d: not truncated", seed, work, whole.Explored)
			}
			short++
			for _, p := range got.Paths {
				if i := slices.IndexFunc(whole.Paths, func(o paths.Path) bool { return slices.Equal(o.Entities, p.Entities) }); i >= 0 {
					if diff := gocmp.Diff(whole.Paths[i], p, cmpopts.EquateEmpty()); diff != "" {
						t.Fatalf("seed %d with %d: %s", seed, work, diff)
					}
				} else if len(whole.Paths) < opts.Limit {
					t.Fatalf("seed %d with %d: %v is no path", seed, work, p)
				}
			}
		}
	}
	if short == 0 {
		t.Error("no search was cut short")
	}
}

func TestOrdersAndTimesThatCannotBeAreRefused(t *testing.T) {
	g := newPricedToy(t, rand.New(rand.NewPCG(1, 1)))
	for _, tt := range []struct {
		name  string
		opts  paths.Options
		field string
	}{
		{"no such order", paths.Options{Order: 9}, "order"},
		{"no such time", paths.Options{Time: 9}, "time"},
		{"a negative gap", paths.Options{Time: paths.Sequence, MaxGapDays: -1}, "maxGapDays"},
		{"a gap of more than a century", paths.Options{Time: paths.Sequence, MaxGapDays: 36_526}, "maxGapDays"},
		{"a gap without a sequence", paths.Options{Time: paths.Overlap, MaxGapDays: 1}, "maxGapDays"},
		{"backward without a sequence", paths.Options{Backward: true}, "backward"},
		{"a negative weight", paths.Options{Weights: &paths.Weights{Kinds: []paths.KindWeight{{Kind: graph.RelationMet, Cost: -1}}}}, "weights"},
		{"a weight for no kind", paths.Options{Weights: &paths.Weights{Kinds: []paths.KindWeight{{Kind: 99}}}}, "weights"},
		{"a weight for no tier", paths.Options{Weights: &paths.Weights{Tiers: []paths.TierWeight{{Tier: 9}}}}, "weights"},
		{"a weight beyond all bounds", paths.Options{Weights: &paths.Weights{Hub: paths.HubWeight{Most: 1_000_001}}}, "weights"},
		{"hubs of fewer than no relations", paths.Options{Weights: &paths.Weights{Hub: paths.HubWeight{Degree: -1}}}, "weights"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := paths.Between(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), g.ids[0], g.ids[1], tt.opts)
			var e *graph.Error
			if !errors.As(err, &e) || e.Code != graph.CodeInvalid || e.Field != tt.field {
				t.Errorf("got %v, want %s for %s", err, graph.CodeInvalid, tt.field)
			}
		})
	}
}

func TestNamesOfOrdersAndTimesAreReadAgain(t *testing.T) {
	for _, o := range []paths.Order{paths.Shortest, paths.Risk} {
		if got, err := paths.ParseOrder(o.String()); got != o || err != nil {
			t.Errorf("%s is read as %s: %v", o, got, err)
		}
	}
	for _, when := range []paths.Time{paths.Any, paths.Overlap, paths.Sequence} {
		if got, err := paths.ParseTime(when.String()); got != when || err != nil {
			t.Errorf("%s is read as %s: %v", when, got, err)
		}
	}
	if _, err := paths.ParseOrder("LONGEST"); graph.CodeOf(err) != graph.CodeInvalid {
		t.Errorf("LONGEST: %v", err)
	}
	if _, err := paths.ParseTime("AS_OF"); graph.CodeOf(err) != graph.CodeInvalid {
		t.Errorf("AS_OF: %v", err)
	}
}

func TestEveryKindHasAWeightWithAReason(t *testing.T) {
	weights := paths.DefaultWeights()
	for _, kind := range graph.RelationKinds() {
		i := slices.IndexFunc(weights.Kinds, func(w paths.KindWeight) bool { return w.Kind == kind })
		if i < 0 || weights.Kinds[i].Reason == "" || weights.Kinds[i].Cost <= 0 {
			t.Errorf("%s has no weight, or none with a reason", kind)
		}
	}
	for _, reason := range []string{weights.Tiers[0].Reason, weights.Tiers[1].Reason, weights.Share.Reason, weights.Recency.Reason, weights.Hub.Reason} {
		if reason == "" {
			t.Error("a weight has no reason")
		}
	}
}
