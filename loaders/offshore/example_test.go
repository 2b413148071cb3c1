package offshore_test

import (
	"context"
	"fmt"
	"io"
	"strings"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/offshore"
)

// A table of links on its own relates nodes that other tables will describe.
func ExampleRead() {
	file := input.File{Name: "all_edges.csv", Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(offshore.Sample)), nil
	}}
	for change, err := range offshore.Read(context.Background(), file, input.Settings{Dataset: graph.Dataset{ID: "leak"}, Tier: graph.TierB}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		r := change.Relation
		fmt.Println(r.From.Kind, r.Kind, r.To.Kind, "as", r.First().Role, "from", r.Spells()[0].From)
	}
	// Output:
	// Organization OWNS Company as shareholder of from 2006-03-23
	// all_edges.csv:3: address: addresses of officers, or of nobody knows whom, are left out: they may be homes
}
