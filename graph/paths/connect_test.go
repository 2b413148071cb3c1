package paths_test

import (
	"cmp"
	"errors"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// ends draws entities to connect.
func (g toy) ends(rng *rand.Rand) []graph.ID {
	ids := slices.Clone(g.ids)
	rng.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	return ids[:2+rng.IntN(min(len(ids), 6)-1)]
}

// A tangle is what a subgraph that connects some entities may be made of, as
// numbers of the toy's entities.
type tangle struct {
	toy
	ends   []int
	may    []bool   // be in it
	beside [][]bool // joined by a relation that may be followed
	price  func(from, to int) int
}

func (g toy) tangle(ids []graph.ID, opts paths.Options, follows func(*graph.Relation) bool) tangle {
	t := tangle{toy: g, may: make([]bool, len(g.ids)), beside: make([][]bool, len(g.ids)), price: func(int, int) int { return 1 }}
	degree := make([]int, len(g.ids))
	for i := range g.ids {
		t.beside[i] = make([]bool, len(g.ids))
	}
	for _, r := range g.relations {
		from, to := slices.Index(g.ids, r.From.ID), slices.Index(g.ids, r.To.ID)
		degree[from]++
		if to != from {
			degree[to]++
		}
		if follows(r) {
			t.beside[from][to], t.beside[to][from] = true, true
		}
	}
	for i, id := range g.ids {
		end := slices.Contains(ids, id)
		t.may[i] = end || !slices.Contains(opts.Avoid, id) && (opts.HubDegree == 0 || degree[i] <= opts.HubDegree)
		if end {
			t.ends = append(t.ends, i)
		}
	}
	return t
}

// apart is the distance of two that are not connected.
const apart = 1 << 20

// distance is the number of steps between two.
func (t tangle) distance(from, to int) int {
	steps := map[int]int{from: 0}
	for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
		for next, beside := range t.beside[queue[0]] {
			if _, seen := steps[next]; beside && t.may[next] && !seen {
				steps[next] = steps[queue[0]] + 1
				queue = append(queue, next)
			}
		}
	}
	if d, ok := steps[to]; ok {
		return d
	}
	return apart
}

// parts are the ends that hang together by ways of at most so many steps.
func (t tangle) parts(most int) [][]graph.ID {
	group := make(map[int]int)
	for _, end := range t.ends {
		group[end] = end
	}
	for _, a := range t.ends {
		for _, b := range t.ends {
			if t.distance(a, b) > most {
				continue
			}
			old := group[b]
			for end, of := range group {
				if of == old {
					group[end] = group[a]
				}
			}
		}
	}
	members := make(map[int][]graph.ID)
	for end, of := range group {
		members[of] = append(members[of], t.ids[end])
	}
	var parts [][]graph.ID
	for _, p := range members {
		slices.Sort(p)
		parts = append(parts, p)
	}
	slices.SortFunc(parts, func(a, b []graph.ID) int { return cmp.Or(len(b)-len(a), cmp.Compare(a[0], b[0])) })
	return parts
}

// least is what it costs at least to connect a part, by the exact method of Dreyfus
// and Wagner: what it costs to connect each set of entities with each entity.
func (t tangle) least(part []graph.ID) int {
	var costs [][]int // by set and entity
	for set := range 1 << len(part) {
		cost := make([]int, len(t.ids))
		for i := range cost {
			cost[i] = apart
			for sub := (set - 1) & set; sub > 0; sub = (sub - 1) & set {
				cost[i] = min(cost[i], costs[sub][i]+costs[set&^sub][i])
			}
		}
		if bits.OnesCount(uint(set)) == 1 {
			cost[slices.Index(t.ids, part[bits.TrailingZeros(uint(set))])] = 0
		}
		for changed := set > 0; changed; { // one step further, again and again
			changed = false
			for i, near := range t.beside {
				for j, beside := range near {
					if !beside || !t.may[i] || !t.may[j] {
						continue
					}
					if further := cost[i] + t.price(i, j); further < cost[j] {
						cost[j], changed = further, true
					}
				}
			}
		}
		costs = append(costs, cost)
	}
	return costs[len(costs)-1][slices.Index(t.ids, part[0])]
}

// check holds a subgraph of the fewest steps against what it promises.
func (t tangle) check(test *testing.T, seed uint64, opts paths.Options, follows func(*graph.Relation) bool, got paths.Subgraph) {
	test.Helper()
	fewest := t.checkShape(test, seed, opts, follows, got)
	if float64(len(got.Links)) > got.Bound*float64(fewest) || len(got.Links) < fewest {
		test.Fatalf("seed %d: %d steps where %d do, bound %f", seed, len(got.Links), fewest, got.Bound)
	}
}

// checkShape holds the parts and the steps of a subgraph against what it promises,
// and says what a subgraph for these parts costs at least.
func (t tangle) checkShape(test *testing.T, seed uint64, opts paths.Options, follows func(*graph.Relation) bool, got paths.Subgraph) (least int) {
	test.Helper()
	if diff := gocmp.Diff(t.parts(opts.MaxLength), got.Parts); diff != "" {
		test.Fatalf("seed %d, %+v: the parts that can be joined, and are:\n%s", seed, opts, diff)
	}
	tree := t.treeOf(test, seed, follows, got)
	for _, part := range got.Parts {
		least += t.least(part)
		for _, id := range part[1:] {
			if tree.distance(slices.Index(t.ids, part[0]), slices.Index(t.ids, id)) == apart {
				test.Fatalf("seed %d: %s and %s do not hang together in %+v", seed, part[0], id, got)
			}
		}
	}
	if bound := max(1, 2-2/float64(len(got.Parts[0]))); got.Bound != bound {
		test.Fatalf("seed %d: the bound is %f, want %f", seed, got.Bound, bound)
	}
	if len(got.Links) != len(got.Entities)-len(got.Parts) || got.Truncated {
		test.Fatalf("seed %d: it is no tree for each part: %+v", seed, got)
	}
	return least
}

// treeOf is the subgraph as a tangle, each of its steps being one that may be.
func (t tangle) treeOf(test *testing.T, seed uint64, follows func(*graph.Relation) bool, got paths.Subgraph) tangle {
	test.Helper()
	tree := tangle{toy: t.toy, may: make([]bool, len(t.ids)), beside: make([][]bool, len(t.ids))}
	for i, id := range t.ids {
		tree.may[i], tree.beside[i] = slices.Contains(got.Entities, id), make([]bool, len(t.ids))
		if tree.may[i] && !t.may[i] {
			test.Fatalf("seed %d: it passes through %s", seed, id)
		}
	}
	uses := make([]int, len(t.ids))
	for _, l := range got.Links {
		if diff := gocmp.Diff(t.steps(way{l.From, l.To}, follows)[0], l.Relations); l.From >= l.To || len(l.Relations) == 0 || diff != "" {
			test.Fatalf("seed %d: from %s to %s:\n%s", seed, l.From, l.To, diff)
		}
		from, to := slices.Index(t.ids, l.From), slices.Index(t.ids, l.To)
		tree.beside[from][to], tree.beside[to][from] = true, true
		uses[from]++
		uses[to]++
	}
	for i, id := range t.ids {
		if tree.may[i] && !slices.Contains(t.ends, i) && uses[i] < 2 {
			test.Fatalf("seed %d: %s hangs loose in %+v", seed, id, got)
		}
	}
	return tree
}

func TestConnectIsWithinItsBoundOfTheBest(t *testing.T) {
	scratch := new(paths.Scratch)
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 3))
		g := newToy(t, rng)
		opts, follows := g.options(rng)
		ids := g.ends(rng)
		if rng.IntN(2) == 0 {
			opts = opts.Probing(1 + rng.IntN(3))
		}
		got, err := paths.Connect(t.Context(), paths.Memory{Of: g.view}, scratch, ids, opts)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		g.tangle(ids, opts, follows).check(t, seed, opts, follows, got)
	}
}

// newTangled is a toy with long ways: chains between a few that are well connected.
func newTangled(t *testing.T, rng *rand.Rand) toy {
	t.Helper()
	g := toy{}
	nodes := 20 + rng.IntN(20)
	for i := range nodes {
		g.ids = append(g.ids, graph.NewEntityID("toy", fmt.Sprint(i)))
	}
	tie := func(from, to int) {
		g.relations = append(g.relations, &graph.Relation{
			ID:   graph.NewRelationID(graph.RelationMet, g.ids[from], g.ids[to], fmt.Sprint(len(g.relations))),
			Kind: graph.RelationMet, From: graph.Ref{ID: g.ids[from], Kind: graph.KindPerson}, To: graph.Ref{ID: g.ids[to], Kind: graph.KindPerson},
			Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "toy", Tier: graph.TierA}}},
		})
	}
	for i := 1; i < nodes; i++ {
		if rng.IntN(12) > 0 {
			tie(max(0, i-1-rng.IntN(3)), i)
		}
	}
	for range rng.IntN(nodes / 2) {
		tie(rng.IntN(nodes/2), rng.IntN(nodes/2))
	}
	return g.laidOut(t, rng)
}

// Where some hang far off, groups are probed before the regions of all others grow.
func TestConnectIsWithinItsBoundWhereSomeHangFarOff(t *testing.T) {
	scratch := new(paths.Scratch)
	for seed := range uint64(graphs / 5) {
		rng := rand.New(rand.NewPCG(seed, 4))
		g := newTangled(t, rng)
		ids := g.ends(rng)
		opts, everything := paths.Options{MaxLength: 1 + rng.IntN(8), HubDegree: rng.IntN(8)}, func(*graph.Relation) bool { return true }
		if rng.IntN(3) > 0 {
			opts = opts.Probing(1 + rng.IntN(6))
		}
		got, err := paths.Connect(t.Context(), paths.Memory{Of: g.view}, scratch, ids, opts)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		g.tangle(ids, opts, everything).check(t, seed, opts, everything, got)
		inStore, err := paths.Connect(t.Context(), paths.NewRemote(g, opts), scratch, ids, opts)
		if diff := gocmp.Diff(got, inStore, cmpopts.IgnoreFields(paths.Subgraph{}, "Explored")); err != nil || diff != "" {
			t.Fatalf("seed %d, in a store: %v\n%s", seed, err, diff)
		}
	}
}

// laidOut is the same graph with its entities and relations in another order.
func (g toy) laidOut(t *testing.T, rng *rand.Rand) toy {
	t.Helper()
	again := toy{ids: slices.Clone(g.ids), relations: slices.Clone(g.relations)}
	rng.Shuffle(len(again.ids), func(i, j int) { again.ids[i], again.ids[j] = again.ids[j], again.ids[i] })
	rng.Shuffle(len(again.relations), func(i, j int) {
		again.relations[i], again.relations[j] = again.relations[j], again.relations[i]
	})
	b := view.NewBuilder(graph.Version{Epoch: "toy"}, len(again.ids), len(again.relations))
	for _, id := range again.ids {
		if err := b.Entity(id, graph.KindPerson); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range again.relations {
		if err := b.Relation(r); err != nil {
			t.Fatal(err)
		}
	}
	var err error
	if again.view, err = b.Build(); err != nil {
		t.Fatal(err)
	}
	return again
}

func TestConnectIsTheSameInAStoreAndInAnyOrder(t *testing.T) {
	scratch := new(paths.Scratch)
	for seed := range uint64(graphs) {
		rng := rand.New(rand.NewPCG(seed, 3))
		g := newToy(t, rng)
		opts, _ := g.options(rng)
		ids := g.ends(rng)
		if rng.IntN(2) == 0 {
			opts = opts.Probing(1 + rng.IntN(3))
		}
		want, err := paths.Connect(t.Context(), paths.Memory{Of: g.view}, scratch, ids, opts)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		rng.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		again, err := paths.Connect(t.Context(), paths.Memory{Of: g.view}, scratch, ids, opts)
		if diff := gocmp.Diff(want, again); err != nil || diff != "" {
			t.Fatalf("seed %d, in another order: %v\n%s", seed, err, diff)
		}
		inStore, err := paths.Connect(t.Context(), paths.NewRemote(g, opts), scratch, ids, opts)
		if diff := gocmp.Diff(want, inStore, cmpopts.IgnoreFields(paths.Subgraph{}, "Explored")); err != nil || diff != "" {
			t.Fatalf("seed %d, in a store: %v\n%s", seed, err, diff)
		}
		relaid := g.laidOut(t, rng)
		elsewhere, err := paths.Connect(t.Context(), paths.Memory{Of: relaid.view}, scratch, ids, opts)
		if diff := gocmp.Diff(want, elsewhere, cmpopts.IgnoreFields(paths.Subgraph{}, "Explored")); err != nil || diff != "" {
			t.Fatalf("seed %d, laid out differently: %v\n%s", seed, err, diff)
		}
	}
}

func TestConnectRefusesWhatCannotBe(t *testing.T) {
	g := newToy(t, rand.New(rand.NewPCG(1, 1)))
	a, b := g.ids[0], g.ids[1]
	for _, tt := range []struct {
		name  string
		ids   []graph.ID
		opts  paths.Options
		field string
		code  graph.Code
	}{
		{"one alone", []graph.ID{a}, paths.Options{}, "ids", graph.CodeInvalid},
		{"too many", make([]graph.ID, 21), paths.Options{}, "ids", graph.CodeInvalid},
		{"one twice", []graph.ID{a, b, a}, paths.Options{}, "ids", graph.CodeInvalid},
		{"one that is nobody", []graph.ID{a, "e"}, paths.Options{}, "ids", graph.CodeNotFound},
		{"a sequence", []graph.ID{a, b}, paths.Options{Time: paths.Sequence}, "time", graph.CodeInvalid},
		{"ways too long", []graph.ID{a, b}, paths.Options{MaxLength: 9}, "maxLength", graph.CodeInvalid},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := paths.Connect(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), tt.ids, tt.opts)
			var e *graph.Error
			if !errors.As(err, &e) || e.Code != tt.code || e.Field != tt.field {
				t.Errorf("got %v, want %s for %s", err, tt.code, tt.field)
			}
		})
	}
}

// What is found before the work limit is reached holds, without a bound.
func TestConnectSaysThatItGaveUp(t *testing.T) {
	gaveUp := 0
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 3))
		g := newToy(t, rng)
		ids, opts := g.ends(rng), paths.Options{MinTier: graph.TierC}
		everything := func(*graph.Relation) bool { return true }
		whole, err := paths.Connect(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), ids, opts)
		if err != nil {
			t.Fatal(err)
		}
		for opts.MaxWork = 1; opts.MaxWork < whole.Explored; opts.MaxWork += 3 {
			got, err := paths.Connect(t.Context(), paths.Memory{Of: g.view}, new(paths.Scratch), ids, opts)
			if err != nil || !got.Truncated || got.Bound != 0 {
				t.Fatalf("seed %d with %d of %d: %+v, %v", seed, opts.MaxWork, whole.Explored, got, err)
			}
			g.tangle(ids, opts, everything).treeOf(t, seed, everything, got)
			gaveUp++
		}
	}
	if gaveUp == 0 {
		t.Error("it never gave up")
	}
}

func TestConnectLooksAtItsContextAgainAndAgain(t *testing.T) {
	g := withHub(t)
	ids := []graph.ID{g.ids[hubEnd0], g.ids[hubEnd1], g.ids[hubRelations], g.ids[hubRelations+1]}
	ctx := &endingContext{t.Context(), 1 << 30}
	if _, err := paths.Connect(ctx, paths.Memory{Of: g.view}, new(paths.Scratch), ids, paths.Options{}); err != nil {
		t.Fatal(err)
	}
	for left := range 1<<30 - ctx.looks {
		if _, err := paths.Connect(&endingContext{t.Context(), left}, paths.Memory{Of: g.view}, new(paths.Scratch), ids, paths.Options{}); err == nil {
			t.Fatalf("it went on after %d looks", left)
		}
	}
}
