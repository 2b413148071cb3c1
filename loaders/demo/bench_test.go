package demo_test

import (
	"testing"

	"spona/loaders/demo"
)

// BenchmarkChanges says how fast the country is made, so that a benchmark of
// loading measures the loading.
func BenchmarkChanges(b *testing.B) {
	const entities = 100_000
	changes := 0
	for b.Loop() {
		for _, err := range demo.Changes(demo.Options{Entities: entities}) {
			if err != nil {
				b.Fatal(err)
			}
			changes++
		}
	}
	b.ReportMetric(float64(changes)/b.Elapsed().Seconds(), "changes/s")
}
