package ocds_test

import (
	"context"
	"fmt"
	"io"
	"strings"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/ocds"
)

// An award and its contract are one, which is bought by one and won by the other.
func ExampleRead() {
	file := input.File{Name: "sample.json", Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(ocds.Sample)), nil
	}}
	settings := input.Settings{Dataset: graph.Dataset{ID: "xx-procurement"}, Tier: graph.TierB}
	names := make(map[graph.ID]string)
	for change, err := range ocds.Read(context.Background(), file, settings) {
		switch {
		case err != nil:
			fmt.Println(err)
		case change.Entity != nil:
			names[change.Entity.ID] = change.Entity.Name()
			fmt.Println(change.Entity.Kind, change.Entity.Name())
		case change.Relation.Worth() != nil:
			r := change.Relation
			fmt.Println(names[r.From.ID], r.Kind, names[r.To.ID], r.Worth())
		default:
			r := change.Relation
			fmt.Println(names[r.From.ID], r.Kind, names[r.To.ID])
		}
	}
	// Output:
	// PublicBody Ministry of Works
	// Company Kremen d.o.o.
	// Tender Road
	// Ministry of Works BUYS Road
	// Contract Road works
	// Road RESULTED_IN Road works
	// Ministry of Works BUYS Road works
	// Road works AWARDED Kremen d.o.o. 2418000.5 EUR
}
