package loaders_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/loaders"
)

// BenchmarkRun reads and checks persons without a store, to see what the
// machinery itself takes.
func BenchmarkRun(b *testing.B) {
	const n = 50_000
	path := filepath.Join(b.TempDir(), "people.json")
	text := people(n)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		opts := as("people", path)
		opts.DryRun = true
		report, err := loaders.Run(b.Context(), nil, opts)
		if err != nil || report.Total.Records != n {
			b.Fatal(report.Total, err)
		}
	}
}

// BenchmarkRunPopolo does the same for one document.
func BenchmarkRunPopolo(b *testing.B) {
	var persons strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&persons, `{"id":"%d","name":"Ana Anić","birth_date":"1970-05-03","identifiers":[{"scheme":"wikidata","identifier":"Q%d"}]},`, i, i)
	}
	text := `{"persons":[` + strings.TrimSuffix(persons.String(), ",") + `]}`
	path := filepath.Join(b.TempDir(), "people.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		opts := as("people", path)
		opts.DryRun = true
		if _, err := loaders.Run(b.Context(), nil, opts); err != nil {
			b.Fatal(err)
		}
	}
}
