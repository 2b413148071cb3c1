package loaders_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/popolo"
)

// A document from the standard input becomes a data set. Its format is told by
// its content; loading it again changes nothing.
func ExampleRun() {
	dir, err := os.MkdirTemp("", "example-*")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	ctx := context.Background()
	store, err := sqlite.Open(ctx, dir, sqlite.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close()
	for range 2 {
		report, err := loaders.Run(ctx, store, loaders.Options{
			Sources: []string{"-"}, Stdin: strings.NewReader(popolo.Sample),
			Dataset: graph.Dataset{ID: "xx-assembly", Licence: "CC0-1.0", Countries: []string{"XK"}},
		})
		fmt.Println(report.Files[0].Format, report.Total.Records, "records,",
			report.Total.Facts.Entities.New, "entities and", report.Total.Facts.Relations.New, "relations are new", err)
	}
	// Output:
	// popolo 5 records, 4 entities and 2 relations are new <nil>
	// popolo 5 records, 0 entities and 0 relations are new <nil>
}
