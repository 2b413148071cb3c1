package table_test

import (
	"context"
	"fmt"
	"io"
	"strings"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/table"
)

// A mapping makes a donor, a party and a donation of each row.
func ExampleRead() {
	const rows = "Donor;Party;Amount;Date\nFirma d.o.o.;Stranka X;1.234,56;03.05.2014\n"
	file := input.File{Name: "donations.csv", Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(rows)), nil
	}}
	settings := input.Settings{Dataset: graph.Dataset{ID: "xx-donations"}, Tier: graph.TierB, Options: map[string]string{table.MappingOption: table.SampleMapping}}
	names := make(map[graph.ID]string)
	for change, err := range table.Read(context.Background(), file, settings) {
		switch {
		case err != nil:
			fmt.Println(err)
		case change.Entity != nil:
			names[change.Entity.ID] = change.Entity.Name()
			fmt.Println(change.Entity.Kind, change.Entity.Name())
		case change.Relation != nil:
			r := change.Relation
			fmt.Println(names[r.From.ID], r.Kind, names[r.To.ID], r.Money(), "on", r.Spells()[0].From)
		}
	}
	// Output:
	// Company Firma d.o.o.
	// Party Stranka X
	// Firma d.o.o. DONATED_TO Stranka X 1234.56 EUR on 2014-05-03
}
