package paths_test

import (
	"math/rand/v2"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/projection"
	"spona/graph/view"
)

func TestConnectFromTheEmbeddedStoreEqualsThatFromMemory(t *testing.T) {
	steps := 0
	for seed := range uint64(5) {
		store := historyOf(t, seed)
		p, err := projection.Build(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		rng, memory, scratch := rand.New(rand.NewPCG(seed, 8)), paths.Memory{Of: p.View}, new(paths.Scratch)
		for range 40 {
			var ids []graph.ID
			for _, n := range rng.Perm(p.View.Nodes())[:2+rng.IntN(5)] {
				ids = append(ids, p.View.ID(view.Node(n)))
			}
			opts := paths.Options{MinTier: graph.Tier(1 + rng.IntN(3)), HubDegree: rng.IntN(6), MaxLength: 1 + rng.IntN(8)}
			want, err := paths.Connect(t.Context(), memory, scratch, ids, opts)
			if err != nil {
				t.Fatal(err)
			}
			got, err := paths.Connect(t.Context(), paths.NewRemote(store, opts), scratch, ids, opts)
			if diff := gocmp.Diff(want, got, cmpopts.IgnoreFields(paths.Subgraph{}, "Explored")); err != nil || diff != "" {
				t.Fatalf("seed %d, %v, %+v: %v\n%s", seed, ids, opts, err, diff)
			}
			steps += len(want.Links)
		}
	}
	if steps < 100 {
		t.Errorf("only %d steps were compared", steps)
	}
}
