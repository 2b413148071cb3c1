package ocds_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/ocds"
	"spona/loaders/shareddata"
)

// BenchmarkRead reads JSON lines, a release each. In "one" each is a process of
// its own, in "six" six releases make one and stand together, in "apart" they are
// spread over the whole file.
func BenchmarkRead(b *testing.B) {
	releases := releasesIn(b, shareddata.Path(b, "ocds-fictional-1.1/ocds-213czf-000-00001.json"))
	const size = 32 << 20
	total := 0
	for _, r := range releases {
		total += len(r) + 1
	}
	processes := size / total
	for name, place := range map[string]func(i, k int) (process, release int){
		"one":   func(i, k int) (int, int) { return i*len(releases) + k, k },
		"six":   func(i, k int) (int, int) { return i, k },
		"apart": func(i, k int) (int, int) { n := i*len(releases) + k; return n % processes, n / processes },
	} {
		b.Run(name, func(b *testing.B) {
			var text bytes.Buffer
			for i := range processes {
				for k := range releases {
					process, release := place(i, k)
					ocid := fmt.Appendf(nil, "ocds-213czf-%09d", process)
					text.Write(bytes.ReplaceAll(releases[release], []byte("ocds-213czf-000-00001"), ocid))
					text.WriteByte('\n')
				}
			}
			path := filepath.Join(b.TempDir(), "releases.jsonl")
			if err := os.WriteFile(path, text.Bytes(), 0o600); err != nil {
				b.Fatal(err)
			}
			readAll(b, path, int64(text.Len()))
		})
	}
}

// readAll reads a file as loads do, and drops what it states.
func readAll(b *testing.B, path string, size int64) {
	opener := new(input.Opener)
	files, _, err := opener.Files(b.Context(), path)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		changes := 0
		for _, err := range ocds.Read(b.Context(), files[0], input.Settings{Dataset: graph.Dataset{ID: "bench"}, Tier: graph.TierB}) {
			if err != nil {
				b.Fatal(err)
			}
			changes++
		}
		b.ReportMetric(float64(changes), "changes")
	}
}

// releasesIn are the releases of a package, each in a line.
func releasesIn(tb testing.TB, path string) []jsontext.Value {
	tb.Helper()
	file, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	text, err := io.ReadAll(file)
	if closing := file.Close(); err == nil {
		err = closing
	}
	var pack struct {
		Releases []jsontext.Value `json:"releases"`
	}
	if err == nil {
		err = json.Unmarshal(text, &pack)
	}
	if err != nil {
		tb.Fatal(err)
	}
	for i := range pack.Releases {
		if err := pack.Releases[i].Compact(); err != nil {
			tb.Fatal(err)
		}
	}
	return pack.Releases
}
