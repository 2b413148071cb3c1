package demo_test

import (
	"fmt"

	"spona/graph"
	"spona/loaders/demo"
)

// Who won a contract, and for how much?
func ExampleChanges() {
	names := make(map[graph.ID]string)
	for change, err := range demo.Changes(demo.Options{Entities: 200}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		if e := change.Entity; e != nil && names[e.ID] == "" {
			names[e.ID] = e.Name()
		}
		if r := change.Relation; r != nil && r.Kind == graph.RelationAwarded && r.Worth().Amount.String() == "889500" {
			fmt.Printf("%s: %s, %s\n", names[r.From.ID], names[r.To.ID], r.Worth())
		}
	}
	// Output: Ugovor: lab: Zdravlab Medika d.o.o., 889500 EUR
}
