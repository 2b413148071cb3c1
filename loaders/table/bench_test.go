package table_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders"
	"spona/loaders/input"
	"spona/loaders/table"
)

// donationRows is a table of donations: few parties, many donors, most of whom
// give several times.
func donationRows(n int) string {
	var b strings.Builder
	b.WriteString("Kind,Donor,Party,Street,Amount,Date\n")
	for i := range n {
		fmt.Fprintf(&b, "firma,\"Firma %d d.o.o., Prishtinë\",Partia %d,,\"%d.%03d,50\",%02d.%02d.%d\n", i*7919%(n/4+1), i%20, i%900+1, i%1000, i%28+1, i%12+1, 2000+i%24)
	}
	return b.String()
}

// BenchmarkRead parses rows into entities and relations.
func BenchmarkRead(b *testing.B) {
	const n = 100_000
	text := donationRows(n)
	file := input.File{Open: func(context.Context) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
	settings := input.Settings{Dataset: graph.Dataset{ID: "xx"}, Tier: graph.TierB, Options: map[string]string{table.MappingOption: donations}}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range table.Read(b.Context(), file, settings) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkLoad stores the same rows in a new folder.
func BenchmarkLoad(b *testing.B) {
	const n = 100_000
	path := filepath.Join(b.TempDir(), "rows.csv")
	if err := os.WriteFile(path, []byte(donationRows(n)), 0o600); err != nil {
		b.Fatal(err)
	}
	opts := loaders.Options{Sources: []string{path}, Format: "table", FormatOptions: map[string]string{table.MappingOption: donations}}
	for b.Loop() {
		b.StopTimer()
		store := open(b)
		b.StartTimer()
		report, err := loaders.Run(b.Context(), store, opts)
		if err != nil || report.Total.Records != n || report.Total.Rejected > 0 {
			b.Fatal(report.Total, err)
		}
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "rows/s")
}
