package ftm_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"

	"spona/loaders/ftm"
	"spona/loaders/input"
)

func BenchmarkWrite(b *testing.B) {
	h := sample(b, 20_000)
	lines := bytes.Count(written(b, h), []byte("\n"))
	for b.Loop() {
		if err := ftm.Write(io.Discard, h.Snapshot(), ftm.Filter{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(lines*b.N)/b.Elapsed().Seconds(), "lines/s")
}

// BenchmarkRead reads the donations again and again: foreign lines, twice.
func BenchmarkRead(b *testing.B) {
	text := shared(b, germanSet)
	lines := bytes.Count(text, []byte("\n"))
	for b.Loop() {
		for _, err := range ftm.Read(context.Background(), file(text), settings()) {
			if err != nil && !errors.As(err, new(*input.Note)) {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(lines*b.N)/b.Elapsed().Seconds(), "lines/s")
}
