package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"spona/graph"
	"spona/graph/store/sqlite"
)

// A folder is all that a store needs. Loading the same twice changes nothing.
func Example() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "spona")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	store, err := sqlite.Open(ctx, dir, sqlite.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close()

	person := &graph.Entity{ID: graph.NewEntityID("demo", "person", "1"), Kind: graph.KindPerson, Records: []graph.EntityRecord{{
		Source: graph.Source{Dataset: "demo", Record: "1", Tier: graph.TierB, Retrieved: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)},
		Names:  []graph.Name{{Text: "Ђорђе Ћирић", Lang: "sr-Cyrl"}},
	}}}
	for range 2 {
		load, err := store.BeginLoad(ctx, graph.LoadOptions{Complete: true})
		if err != nil {
			fmt.Println(err)
			return
		}
		applied, err := load.Apply(ctx, []graph.Change{{Entity: person}})
		if err != nil {
			fmt.Println(err)
			return
		}
		if _, err := load.Finish(ctx); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%+v\n", applied.Counts.Entities)
	}

	page, err := store.Find(ctx, graph.EntityQuery{Name: graph.NameKey("Đorđe Ćirić"), Page: graph.Page{Limit: 10}})
	fmt.Println(page.Total, page.Matched[0].Text, err)
	// Output:
	// {New:1 Changed:0 Unchanged:0 Ended:0}
	// {New:0 Changed:0 Unchanged:1 Ended:0}
	// 1 Ђорђе Ћирић <nil>
}
