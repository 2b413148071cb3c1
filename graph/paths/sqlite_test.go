package paths_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/projection"
	"spona/graph/store/sqlite"
	"spona/graph/storetest"
)

// historyOf loads the beginning of a random history into a store.
func historyOf(t *testing.T, seed uint64) *sqlite.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	load, err := store.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	batches := 0
	for batch := range storetest.History(seed) {
		if _, err := load.Apply(t.Context(), batch); err != nil && graph.CodeOf(err) != graph.CodeInvalid {
			t.Fatal(err)
		}
		if batches++; batches == 8 {
			break
		}
	}
	if _, err := load.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	return store
}

func TestAnswersFromTheEmbeddedStoreEqualThoseFromMemory(t *testing.T) {
	connected := 0
	for seed := range uint64(25) {
		store := historyOf(t, seed)
		p, err := projection.Build(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		var ids []graph.ID
		snapshot, err := store.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for e, err := range snapshot.Entities() {
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, e.ID)
		}
		if err := snapshot.Close(); err != nil {
			t.Fatal(err)
		}
		rng, memory, scratch := rand.New(rand.NewPCG(seed, 7)), paths.Memory{Of: p.View}, new(paths.Scratch)
		for range 40 {
			from, to := ids[rng.IntN(len(ids))], ids[rng.IntN(len(ids))]
			if from == to {
				continue
			}
			opts := paths.Options{Limit: 1 + rng.IntN(25), MinTier: graph.Tier(1 + rng.IntN(3)), HubDegree: rng.IntN(6)}
			if rng.IntN(3) == 0 {
				opts.AsOf, _ = graph.NewDate(1990+rng.IntN(40), 0, 0)
			}
			opts.Order, opts.Time = paths.Order(rng.IntN(2)), paths.Time(rng.IntN(3))
			if opts.Time == paths.Sequence {
				opts.Backward, opts.MaxGapDays = rng.IntN(2) == 0, rng.IntN(2)*rng.IntN(2000)
			}
			want, err := paths.Between(t.Context(), memory, scratch, from, to, opts)
			if err != nil {
				t.Fatal(err)
			}
			got, err := paths.Between(t.Context(), paths.NewRemote(store, opts), scratch, from, to, opts)
			if err != nil {
				t.Fatal(err)
			}
			connected += len(want.Paths)
			what := fmt.Sprintf("seed %d, %s to %s, %+v", seed, from, to, opts)
			if diff := gocmp.Diff(want.Paths, got.Paths, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("%s:\n%s", what, diff)
			}
			around := paths.ExpandOptions{MinTier: opts.MinTier, AsOf: opts.AsOf, First: 1 + rng.IntN(5)}
			wantGroups, err := paths.Expand(t.Context(), memory, from, around)
			if err != nil {
				t.Fatal(err)
			}
			gotGroups, err := paths.Expand(t.Context(), paths.NewExpandRemote(store, around, 0), from, around)
			if err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(wantGroups, gotGroups, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("%s:\n%s", what, diff)
			}
			checkTies(t, store, want)
		}
	}
	if connected < 100 {
		t.Errorf("only %d paths were compared", connected)
	}
}

// checkTies asks the store for the relations that the paths name.
func checkTies(t *testing.T, store *sqlite.Store, found paths.Result) {
	t.Helper()
	for _, p := range found.Paths {
		for _, step := range p.Steps {
			relations, err := store.Tied(t.Context(), step.Relations)
			if err != nil {
				t.Fatal(err)
			}
			for i, r := range relations {
				if tie := step.Relations[i]; r == nil || r.Kind != tie.Kind || r.From.ID != tie.From || r.To.ID != tie.To || r.ID.Key() != tie.Key || !r.Live() {
					t.Fatalf("the tie %+v is %+v", tie, r)
				}
			}
		}
	}
}
