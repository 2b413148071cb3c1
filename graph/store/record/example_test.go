package record_test

import (
	"fmt"
	"time"

	"spona/graph"
	"spona/graph/store/record"
)

// Two editions of one record: what they have in common is unchanged, what one
// has in place of the other has changed.
func Example() {
	person := func(name string) *graph.EntityRecord {
		return record.TidyEntity(graph.EntityRecord{
			Source: graph.Source{Dataset: "demo", Record: "1", Tier: graph.TierB, Retrieved: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)},
			Names:  []graph.Name{{Text: name}}, Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: "Q1"}},
		})
	}
	first, err := record.NewAlone(record.EntityForm(), "")
	if err != nil {
		fmt.Println(err)
		return
	}
	first.State(person("Ana Anić"))
	again, err := record.NewAlone(record.EntityForm(), string(first.Body()))
	if err != nil {
		fmt.Println(err)
		return
	}
	changed := again.State(person("Ana Anić Babić"))
	fmt.Printf("%v %+v\n", changed, again.Tally)
	records, err := record.EntitiesAlone(string(again.Body()))
	fmt.Println(records[0].Names[0].Text, err)
	// Output:
	// true {New:0 Changed:1 Unchanged:1 Ended:0}
	// Ana Anić Babić <nil>
}
