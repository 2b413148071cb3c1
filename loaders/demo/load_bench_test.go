package demo_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/demo"
)

// BenchmarkLoad1M loads a million entities and four million relations into an
// embedded store, with names, sources and indexes on disk:
//
//	go test -run '^$' -bench Load1M -benchtime 1x ./loaders/demo
//
// It prints seconds, records a second, the most memory that the process held at
// a time, and the size of the data folder. The aim is 60 s, the limit 90 s and
// 1.5 GiB on two cores.
func BenchmarkLoad1M(b *testing.B) { benchmarkLoad(b, 1_000_000) }

// BenchmarkLoad100k is a tenth of it, for a quick look.
func BenchmarkLoad100k(b *testing.B) { benchmarkLoad(b, 100_000) }

func benchmarkLoad(b *testing.B, entities int) {
	var dir string
	records := 0
	for b.Loop() {
		dir = b.TempDir()
		records += loadSample(b, dir, entities)
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/load")
	b.ReportMetric(float64(records)/b.Elapsed().Seconds(), "records/s")
	b.ReportMetric(mib(folderSize(b, dir)), "MiB-disk")
	if peak, ok := peakMemory(); ok {
		b.ReportMetric(mib(peak), "MiB-peak")
	}
}

// loadSample loads the sample into a new store and closes it, so that what is
// counted is on disk.
func loadSample(b *testing.B, dir string, entities int) int {
	b.Helper()
	ctx := context.Background()
	store, err := sqlite.Open(ctx, dir, sqlite.Options{})
	if err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	report, err := loaders.RunChanges(ctx, store, "sample", demo.Changes(demo.Options{Entities: entities}), loaders.Options{})
	loaded := time.Since(began)
	if err := errors.Join(err, store.Close()); err != nil {
		b.Fatal(err)
	}
	if report.Total.Rejected > 0 {
		b.Fatal(report.Text())
	}
	b.Logf("loaded in %.1f s, closed after %.1f s: %+v", loaded.Seconds(), time.Since(began).Seconds(), report.Total.Facts)
	return report.Total.Records
}

func mib(bytes int64) float64 { return float64(bytes) / (1 << 20) }

func folderSize(b *testing.B, dir string) int64 {
	b.Helper()
	var size int64
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return size
}

// peakMemory is the most memory that the process has held, where the system
// tells.
func peakMemory() (bytesHeld int64, ok bool) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, false
	}
	for line := range bytes.Lines(status) {
		if rest, found := bytes.CutPrefix(line, []byte("VmHWM:")); found {
			kib, err := strconv.ParseInt(string(bytes.Fields(rest)[0]), 10, 64)
			return kib << 10, err == nil
		}
	}
	return 0, false
}
