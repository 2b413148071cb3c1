package main

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// exported is the native export of a folder, its lines sorted.
func exported(t *testing.T, dir string) []string {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(mustRun(t, "export", "--data", dir).stdout), "\n")
	slices.Sort(lines)
	return lines
}

// Loading an export into an empty folder gives the same graph.
func TestExportsCanBeLoadedAgain(t *testing.T) {
	dir := sample(t)
	want := exported(t, dir)
	if len(want) < 1000 {
		t.Fatalf("the export has %d lines", len(want))
	}
	for _, format := range []string{"native", "ftm"} {
		t.Run(format, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "graph."+format+".json.gz")
			mustRun(t, "export", "--data", dir, "--format", format, "--out", out)
			again := filepath.Join(t.TempDir(), "again")
			mustRun(t, "load", "--data", again, out)
			got := exported(t, again)
			if !slices.Equal(got, want) {
				t.Errorf("the graph differs: %d lines, %d before; first difference:\n%s", len(got), len(want), firstDifference(got, want))
			}
		})
	}
}

func firstDifference(got, want []string) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			return "got  " + got[i] + "\nwant " + want[i]
		}
	}
	return "one is the beginning of the other"
}

func TestExportCompressesByName(t *testing.T) {
	dir, out := sample(t), filepath.Join(t.TempDir(), "graph.jsonl")
	mustRun(t, "export", "--data", dir, "--out", out)
	mustRun(t, "export", "--data", dir, "--out", out+".gz")
	plain, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(out + ".gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	unpacked, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(unpacked)
	if err != nil || string(content) != string(plain) {
		t.Errorf("the compressed file holds %d bytes, the plain one %d (%v)", len(content), len(plain), err)
	}
}

func TestAFailedExportLeavesWhatWasThere(t *testing.T) {
	out := filepath.Join(t.TempDir(), "graph.jsonl")
	if err := os.WriteFile(out, []byte("the export of yesterday"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := writeWhole(out, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half of to")
		return io.ErrShortWrite
	})
	if err == nil {
		t.Error("no error")
	}
	if content, _ := os.ReadFile(out); string(content) != "the export of yesterday" {
		t.Errorf("the file now holds %q", content)
	}
	if entries, _ := os.ReadDir(filepath.Dir(out)); len(entries) != 1 {
		t.Errorf("the folder holds %v", entries)
	}
}

func TestExportSaysWhereItCannotWrite(t *testing.T) {
	dir := sample(t)
	for _, out := range []string{t.TempDir(), filepath.Join(t.TempDir(), "none", "graph.jsonl")} {
		got := runHere(t, nil, nil, "export", "--data", dir, "--out", out)
		if got.code != exitFailed || !strings.Contains(got.stderr, "cannot be written") {
			t.Errorf("%s: exit %d, %s", out, got.code, got.stderr)
		}
	}
}
