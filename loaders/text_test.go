package loaders_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/loaders"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs; if the new text is right, run the test with -update:\n%s", name, diff)
	}
}

func reports() map[string]loaders.Report {
	kosovo := loaders.FileReport{Name: "kosovo.json", Format: "popolo", Dataset: "xk", Bytes: 433913, Tallies: loaders.Tallies{
		Records: 1055, Rejected: 1, Duplicates: 2, Notes: 3, NumbersRemoved: 1,
		Facts: loaders.Facts{Entities: loaders.Tally{New: 446}, Relations: loaders.Tally{New: 1188, Changed: 2, Unchanged: 10}, Statements: loaders.Tally{New: 12345}},
	}}
	item := loaders.Item{File: "kosovo.json", Line: 17, ID: "person/7", Reason: "the person has no id", Code: graph.CodeInvalid}
	albania := kosovo
	albania.Name, albania.Broken = "albania.json.gz", "gzip: the compressed data are cut off"
	whole := loaders.Facts{Entities: loaders.Tally{Ended: 1}, Relations: loaders.Tally{Ended: 2}, Statements: loaders.Tally{Ended: 9}}
	sum := kosovo.Tallies
	sum.Facts.Entities.Ended, sum.Facts.Relations.Ended, sum.Facts.Statements.Ended = 1, 2, 9
	return map[string]loaders.Report{
		"one.txt": {
			Files: []loaders.FileReport{kosovo}, Total: sum, Rejects: []loaders.Item{item}, Notes: []loaders.Item{item},
			Datasets: []loaders.DatasetReport{{IDs: []string{"xk"}, Complete: true, Ended: whole}}, Seconds: 1.5, PerSecond: 703.3,
		},
		"several.txt": {
			Files: []loaders.FileReport{kosovo, albania}, Total: kosovo.Tallies, Rejects: []loaders.Item{item}, Seconds: 61,
			Datasets:    []loaders.DatasetReport{{IDs: []string{"xk"}, NotEnded: "albania.json.gz could not be read to its end"}, {IDs: []string{"al"}}},
			Interrupted: "the load stopped; 3 batches recorded before stay, the one under way left nothing: the disk is full",
		},
		"dry.txt": {
			DryRun: true, Files: []loaders.FileReport{{Name: "x.json", Format: "ftm", Tallies: loaders.Tallies{Records: 1}}},
			Total: loaders.Tallies{Records: 1}, Datasets: []loaders.DatasetReport{{IDs: []string{"x"}, Complete: true}}, Seconds: 0.0004,
		},
	}
}

func TestTheReportAsText(t *testing.T) {
	for name, report := range reports() {
		golden(t, name, report.Text())
	}
}

func TestTheReportAsJSON(t *testing.T) {
	encoded, err := json.MarshalIndent(reports()["one.txt"], "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "one.json", string(encoded)+"\n")
}

func TestFormatsAreDescribed(t *testing.T) {
	for _, f := range loaders.Formats() {
		if f.Title == "" || !strings.HasSuffix(f.Doc, ".") || f.Detect([]byte(f.Example), "x") == 0 || f.Read == nil {
			t.Errorf("the format %s is not described, or does not know its own example", f.Name)
		}
		for _, other := range loaders.Formats() {
			if other.Name != f.Name && other.Detect([]byte(f.Example), "x") >= f.Detect([]byte(f.Example), "x") {
				t.Errorf("the example of %s looks like %s", f.Name, other.Name)
			}
		}
	}
	if _, err := loaders.FormatNamed("popolo"); err != nil {
		t.Error(err)
	}
}
