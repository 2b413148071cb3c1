package parlamint_test

import (
	"context"
	"fmt"
	"io"
	"strings"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/parlamint"
)

func ExampleRead() {
	file := input.File{Name: "ParlaMint-XX.xml", Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(parlamint.Sample)), nil
	}}
	names := make(map[graph.ID]string)
	for change, err := range parlamint.Read(context.Background(), file, input.Settings{Dataset: graph.Dataset{ID: "xx"}, Tier: graph.TierB}) {
		switch {
		case err != nil:
			fmt.Println(err)
		case change.Entity != nil:
			names[change.Entity.ID] = change.Entity.Name()
			fmt.Println(change.Entity.Kind, change.Entity.Name())
		case change.Relation != nil:
			r := change.Relation
			fmt.Println(names[r.From.ID], r.Kind, names[r.To.ID], "as", r.First().Role, "from", r.Spells()[0].From)
		}
	}
	// Output:
	// PublicBody Assembly
	// Term Term 1
	// Person Ana Anić
	// Ana Anić MEMBER_OF Assembly as MP from 2018-07-07
}
