package storetest

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
)

// seeds is how many histories are compared with the model.
const seeds = 8

func randomCases() []testCase {
	cases := make([]testCase, seeds)
	for i := range cases {
		seed := uint64(i + 1)
		cases[i] = testCase{fmt.Sprint("give the answers of the model, seed ", seed), func(t *testing.T, s graph.Store) {
			compareWithModel(t, s, seed)
		}}
	}
	return cases
}

// compareWithModel runs one random history on the store and on the model. The
// seed alone decides it.
func compareWithModel(t *testing.T, s graph.Store, seed uint64) {
	g := &generator{rand.New(rand.NewPCG(seed, seed)), idPool}
	m := newModel()
	compareAll(t, "at first", g, s, m)
	for i := range 10 {
		opts := graph.LoadOptions{Complete: g.IntN(2) == 0, At: fetched.AddDate(0, 0, i)}
		loads := [2]graph.Load{begin(t, s, opts), begin(t, m, opts)}
		for j := range 1 + g.IntN(3) {
			batch := g.batch(fetched.AddDate(0, 0, i))
			got, err := loads[0].Apply(t.Context(), batch)
			want, wantErr := loads[1].Apply(t.Context(), batch)
			if (err == nil) != (wantErr == nil) {
				t.Fatalf("load %d, batch %d: %v, the model says %v", i, j, err, wantErr)
			}
			compareApplied(t, fmt.Sprintf("load %d, batch %d", i, j), got, want)
			if g.IntN(4) == 0 {
				compareAll(t, fmt.Sprintf("during load %d", i), g, s, m)
			}
		}
		endBoth(t, g, i, loads)
		compareAll(t, fmt.Sprintf("after load %d", i), g, s, m)
		if t.Failed() {
			t.Fatalf("stopped at load %d", i)
		}
	}
}

// endBoth finishes the loads, or gives them up.
func endBoth(t *testing.T, g *generator, i int, loads [2]graph.Load) {
	t.Helper()
	if g.IntN(5) == 0 {
		for _, l := range loads {
			if err := l.Close(); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	got, err := loads[0].Finish(t.Context())
	if err != nil {
		t.Fatalf("load %d: Finish: %v", i, err)
	}
	want, err := loads[1].Finish(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	compareApplied(t, fmt.Sprintf("finishing load %d", i), graph.Applied{Counts: got}, graph.Applied{Counts: want})
}

// compareApplied compares counts and what was rejected.
func compareApplied(t *testing.T, what string, got, want graph.Applied) {
	t.Helper()
	same(t, what, got.Counts, want.Counts)
	indexes := func(rejected []graph.Rejected) []string {
		var all []string
		for _, r := range rejected {
			all = append(all, fmt.Sprint(r.Index, graph.CodeOf(r.Err)))
		}
		return all
	}
	same(t, what+": rejected", indexes(got.Rejected), indexes(want.Rejected))
}

// compareAll compares every sort of answer.
func compareAll(t *testing.T, when string, g *generator, s, m graph.Store) {
	t.Helper()
	agree(t, when, "entities", s, m, func(s graph.Store) (any, error) { return s.Entities(t.Context(), g.allIDs()) })
	agree(t, when, "data sets", s, m, func(s graph.Store) (any, error) {
		sets, err := s.Datasets(t.Context())
		for i := range sets {
			if !sets[i].Loaded.IsZero() {
				sets[i].Loaded = fetched // when exactly is the clock's business
			}
		}
		return sets, err
	})
	agree(t, when, "snapshot", s, m, func(s graph.Store) (any, error) { return readWhole(t, s) })
	for range 6 {
		q := g.entityQuery()
		agree(t, when, fmt.Sprintf("Find(%+v)", q), s, m, func(s graph.Store) (any, error) {
			page, err := s.Find(t.Context(), q)
			silence(len(page.Items), &page.Before, &page.After)
			return page, err
		})
	}
	for range 4 {
		q := g.relationQuery()
		agree(t, when, fmt.Sprintf("FindRelations(%+v)", q), s, m, func(s graph.Store) (any, error) {
			page, err := s.FindRelations(t.Context(), q)
			silence(len(page.Items), &page.Before, &page.After)
			return page, err
		})
		ids := g.ids(4)
		agree(t, when, fmt.Sprintf("RelationsOf(%v, %+v)", ids, q), s, m, func(s graph.Store) (any, error) {
			pages, err := s.RelationsOf(t.Context(), ids, q)
			for i := range pages {
				silence(len(pages[i].Items), &pages[i].Before, &pages[i].After)
			}
			return pages, err
		})
	}
	compareLinks(t, when, g, s, m)
}

// compareLinks compares what searches ask for.
func compareLinks(t *testing.T, when string, g *generator, s, m graph.Store) {
	t.Helper()
	for range 4 {
		ids, q := append(g.ids(6), pick(g, "", "' OR 1=1", entityID("nobody"))), g.neighbourQuery()
		agree(t, when, fmt.Sprintf("Neighbours(%v, %+v)", ids, q), s, m, func(s graph.Store) (any, error) {
			found := map[graph.ID]*graph.Relation{}
			for r, err := range s.Neighbours(t.Context(), ids, q) {
				if err != nil {
					return nil, err
				}
				if found[r.ID] != nil {
					t.Errorf("%s: neighbours of %v: %s comes twice", when, ids, r.ID)
				}
				found[r.ID] = r
			}
			return found, nil
		})
	}
	var ties []graph.Tie
	for _, r := range collect(t, snapshot(t, m).Relations()) {
		ties = append(ties, tieOf(r), graph.Tie{Kind: r.Kind, From: r.To.ID, To: r.From.ID, Key: r.ID.Key()})
	}
	agree(t, when, "Tied", s, m, func(s graph.Store) (any, error) { return s.Tied(t.Context(), ties) })
	snap := snapshot(t, s)
	checkLinks(t, linksOf(t, snap), collect(t, snap.Entities()), collect(t, snap.Relations()))
}

// silence leaves out what surrounds a page without items: the contract does not
// say where that is.
func silence(items int, before, after *bool) {
	if items == 0 {
		*before, *after = false, false
	}
}

// readWhole reads a snapshot into maps, as its order is the store's own.
func readWhole(t *testing.T, s graph.Store) (any, error) {
	snap := snapshot(t, s)
	whole := map[graph.ID]any{}
	for e, err := range snap.Entities() {
		if err != nil {
			return nil, err
		}
		whole[e.ID] = e
	}
	for r, err := range snap.Relations() {
		if err != nil {
			return nil, err
		}
		whole[r.ID] = r
	}
	return whole, nil
}

func agree(t *testing.T, when, what string, s, m graph.Store, ask func(graph.Store) (any, error)) {
	t.Helper()
	got, err := ask(s)
	want, wantErr := ask(m)
	if graph.CodeOf(err) != graph.CodeOf(wantErr) {
		t.Errorf("%s: %s: %v, the model says %v", when, what, err, wantErr)
		return
	}
	if diff := cmp.Diff(want, got, comparing()...); diff != "" && err == nil {
		t.Errorf("%s: %s (-model +store):\n%s", when, what, diff)
	}
}
