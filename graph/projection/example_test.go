package projection_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/projection"
	"spona/graph/store/sqlite"
)

// A store with one person, and who is found in it by a misspelt name.
func Example() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "spona")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(dir) }()
	store, err := sqlite.Open(ctx, dir, sqlite.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = store.Close() }()
	load, _ := store.BeginLoad(ctx, graph.LoadOptions{})
	_, _ = load.Apply(ctx, []graph.Change{
		{Dataset: &graph.Dataset{ID: "made"}},
		{Entity: &graph.Entity{ID: graph.NewEntityID("made", "1"), Kind: graph.KindPerson, Records: []graph.EntityRecord{{
			Source: graph.Source{Dataset: "made", Record: "1", Tier: graph.TierB, Retrieved: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)},
			Names:  []graph.Name{{Text: "Nadežda Petrović"}},
		}}}},
	})
	_, _ = load.Finish(ctx)

	p, err := projection.NewKeeper(store, projection.Options{}).Get(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	found, _ := p.Names.Search(ctx, names.Query{Text: "nadezda petrovc", Limit: 5})
	for _, hit := range found.Hits {
		fmt.Println(hit.Name.Text, p.View.Kind(hit.Node))
	}
	// Output:
	// Nadežda Petrović Person
}
