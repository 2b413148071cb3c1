package bods_test

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/loaders/bods"
)

// Each interest is a relation of its own, with the share or the role.
func ExampleRead() {
	names := make(map[graph.ID]string)
	for change, err := range bods.Read(context.Background(), file("sample.json", bods.Sample), settings()) {
		switch {
		case err != nil:
			fmt.Println(err)
		case change.Entity != nil:
			names[change.Entity.ID] = change.Entity.Name()
			fmt.Println(change.Entity.Kind, change.Entity.Name())
		case change.Relation.First().Share != nil:
			r := change.Relation
			fmt.Println(names[r.From.ID], r.Kind, r.First().Share, "percent of", names[r.To.ID])
		default:
			r := change.Relation
			fmt.Println(names[r.From.ID], r.Kind, names[r.To.ID], "as", r.First().Role)
		}
	}
	// Output:
	// Company Kremen d.o.o.
	// Person Milevra Đuzić
	// Milevra Đuzić OWNS >25..50 percent of Kremen d.o.o.
	// Milevra Đuzić DIRECTS Kremen d.o.o. as boardChair
}
