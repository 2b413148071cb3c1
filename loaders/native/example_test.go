package native_test

import (
	"fmt"
	"os"
	"time"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/native"
)

func ExampleWrite() {
	source := graph.Source{Dataset: "xx-register", Record: "7", Tier: graph.TierA, Retrieved: time.Date(2026, 1, 15, 6, 0, 0, 0, time.UTC)}
	stated := &storetest.Stated{
		Datasets: []graph.Dataset{{ID: "xx-register", Licence: "CC0-1.0"}},
		Entities: []*graph.Entity{{ID: "e2222222222222222222222e3", Kind: graph.KindPerson, Records: []graph.EntityRecord{
			{Source: source, Names: []graph.Name{{Text: "Milevra Đuzić", Lang: "sr-Latn"}}}}}},
	}
	if err := native.Write(os.Stdout, stated.Snapshot(), native.Filter{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"spona":1}
	// {"dataset":{"id":"xx-register","licence":"CC0-1.0"}}
	// {"entity":"e2222222222222222222222e3","kind":"Person","records":[{"source":{"dataset":"xx-register","record":"7","tier":"A","retrieved":"2026-01-15T06:00:00Z"},"names":[{"text":"Milevra Đuzić","lang":"sr-Latn"}]}]}
}
