package native_test

import (
	"bytes"
	"context"
	"io"
	"testing"

	"spona/loaders/native"
)

func BenchmarkWrite(b *testing.B) {
	h := sample(b, 20_000)
	lines := bytes.Count(written(b, h, native.Filter{}), []byte("\n"))
	for b.Loop() {
		if err := native.Write(io.Discard, h.Snapshot(), native.Filter{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(lines*b.N)/b.Elapsed().Seconds(), "lines/s")
}

func BenchmarkRead(b *testing.B) {
	text := written(b, sample(b, 20_000), native.Filter{})
	lines := bytes.Count(text, []byte("\n"))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for _, err := range native.Read(context.Background(), file(text), settings()) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(lines*b.N)/b.Elapsed().Seconds(), "lines/s")
}
