package popolo_test

import (
	"context"
	"fmt"
	"io"
	"strings"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/popolo"
)

// A seat in an assembly has its dates from the term; the party is one of its own.
func ExampleRead() {
	file := input.File{Name: "sample.json", Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(popolo.Sample)), nil
	}}
	settings := input.Settings{Dataset: graph.Dataset{ID: "xx-assembly"}, Tier: graph.TierB}
	names := make(map[graph.ID]string)
	for change, err := range popolo.Read(context.Background(), file, settings) {
		switch {
		case err != nil:
			fmt.Println(err)
		case change.Entity != nil:
			names[change.Entity.ID] = change.Entity.Name()
			fmt.Println(change.Entity.Kind, change.Entity.Name())
		case change.Relation != nil:
			r := change.Relation
			fmt.Println(names[r.From.ID], r.Kind, names[r.To.ID], "from", r.Spells()[0].From, "derived:", r.Spells()[0].Derived)
		}
	}
	// Output:
	// Person Ana Anić
	// PublicBody Assembly
	// Party Party X
	// Term First term
	// Ana Anić MEMBER_OF Assembly from 2013 derived: true
	// Ana Anić MEMBER_OF Party X from 2013 derived: true
}
