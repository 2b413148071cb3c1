package loaders_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders"
)

func gzipped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// people are JSON lines of n persons.
func people(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "{\"id\":\"p%d\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Person %d\"]}}\n", i, i)
	}
	return b.String()
}

func TestEveryWayOfGivingASource(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{"a.json": house, "README.md": "# not data", "sub/b.jsonl.gz": gzipped(t, people(3)), ".hidden": "x"} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, house) }))
	t.Cleanup(server.Close)
	tests := []struct {
		name, source, stdin string
		records, files      int
	}{
		{"a folder", folder, "", 9, 2},
		{"standard input", "-", house, 6, 1},
		{"packed standard input", "-", gzipped(t, people(5)), 5, 1},
		{"an address", server.URL + "/house.json", "", 6, 1},
		{"two gzip members", file(t, "x", gzipped(t, people(2))+gzipped(t, "{\"id\":\"z\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Z\"]}}\n")), "", 3, 1},
		{"UTF-8 with a mark", file(t, "x", "\xEF\xBB\xBF"+house), "", 6, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			opts := as("x", tt.source)
			opts.Stdin = strings.NewReader(tt.stdin)
			report := run(t, open(t), opts)
			if report.Total.Records != tt.records || len(report.Files) != tt.files || report.Total.Rejected != 0 {
				t.Errorf("%d records of %d files, rejects %v", report.Total.Records, len(report.Files), report.Rejects)
			}
		})
	}
}

func TestATruncatedGzipLoadsWhatComesBeforeAndEndsNothing(t *testing.T) {
	store := open(t)
	var persons strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&persons, "{\"id\":\"%d\",\"name\":\"Person %d\"},\n", i, i)
	}
	whole := gzipped(t, `{"persons":[`+strings.TrimSuffix(persons.String(), ",\n")+`]}`)
	run(t, store, as("people", file(t, "x.gz", whole)))
	report := run(t, store, as("people", file(t, "x.gz", whole[:len(whole)/2])))
	broken := report.Files[0].Broken
	if !strings.Contains(broken, "cut off") || report.Total.Facts.Entities.Unchanged < 1000 || report.Total.Facts.Entities.Ended != 0 {
		t.Errorf("broken %q, %+v", broken, report.Total.Facts.Entities)
	}
	if report.ExitCode(nil) != loaders.ExitRejected || !strings.Contains(report.Text(), "Not read to its end") {
		t.Errorf("exit code %d", report.ExitCode(nil))
	}
}

// A file of a folder that has become an error page must not look as if all that it
// held had vanished.
func TestADamagedFileInAFolderEndsNothing(t *testing.T) {
	folder, store := t.TempDir(), open(t)
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("a.json", house)
	put("b.json", strings.ReplaceAll(house, "Ana", "Eva"))
	put("index.json", `[{"other":1}]`)
	put("README.md", "# about")
	if report := run(t, store, as("folder", folder)); !report.Datasets[0].Complete || report.Total.Notes != 2 {
		t.Errorf("%q, notes %v", report.Datasets[0].NotEnded, report.Notes)
	}
	put("b.json", "<html>404</html>")
	report := run(t, store, as("folder", folder))
	if report.Datasets[0].Complete || !strings.Contains(report.Datasets[0].NotEnded, "b.json is not the JSON") {
		t.Errorf("it ended %+v, %q", report.Datasets[0].Ended, report.Datasets[0].NotEnded)
	}
}

func TestAGuessedEncodingIsNoted(t *testing.T) {
	latin := strings.ReplaceAll(house, "ć", "\xe7")
	store := open(t)
	report := run(t, store, as("x", file(t, "x.json", latin)))
	if report.Total.Notes != 1 || !strings.Contains(report.Notes[0].Reason, "windows-1252") {
		t.Errorf("the notes are %v", report.Notes)
	}
	opts := as("y", file(t, "x.json", latin))
	opts.FormatOptions = map[string]string{"encoding": "windows-1250"}
	if report := run(t, store, opts); report.Total.Notes != 0 {
		t.Errorf("the notes are %v", report.Notes)
	}
}

func TestWrongOptionsAreRefusedBeforeAnythingIsLoaded(t *testing.T) {
	path := file(t, "house.json", house)
	tests := []struct {
		name string
		opts loaders.Options
		want string
	}{
		{"no source", loaders.Options{}, "sources"},
		{"a source that is not there", loaders.Options{Sources: []string{path, "/none/x"}}, "cannot be read"},
		{"an unknown format", loaders.Options{Sources: []string{path}, Format: "pdf"}, "popolo, ftm, ocds, bods, offshore, parlamint, table, native"},
		{"an unknown option", loaders.Options{Sources: []string{path}, FormatOptions: map[string]string{"colour": "red"}}, `no option "colour"`},
		{"an unknown encoding", loaders.Options{Sources: []string{path}, FormatOptions: map[string]string{"encoding": "x"}}, "windows-1250"},
		{"a bad data set", as("Not An Id", path), "cannot name a data set"},
		{"no data at all", loaders.Options{Sources: []string{file(t, "x.md", "# hello")}}, "no format that is known"},
		{"a folder without data", loaders.Options{Sources: []string{t.TempDir()}}, "no file that can be loaded"},
		{"two sources of one name", loaders.Options{Sources: []string{path, file(t, "house.json", house)}}, "load them one by one"},
		{"a negative batch", loaders.Options{Sources: []string{path}, BatchSize: -1}, "batch"},
		{"an unknown tier", loaders.Options{Sources: []string{path}, Tier: 9}, "tiers"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			store := open(t)
			report, err := loaders.Run(t.Context(), store, tt.opts)
			if err == nil || !strings.Contains(err.Error(), tt.want) || report.ExitCode(err) != loaders.ExitFailed {
				t.Errorf("the error is %v", err)
			}
			if code := graph.CodeOf(err); code != graph.CodeInvalid && code != graph.CodeNotFound {
				t.Errorf("its code is %s", code)
			}
			if sets, err := store.Datasets(t.Context()); len(sets) != 0 || err != nil {
				t.Errorf("it left %v (%v)", sets, err)
			}
		})
	}
}

// Files of one name are often other data sets: ep-popolo-v1.0.json is each
// country's.
func TestAnotherDataSetOfTheSameNameIsNotMixedIn(t *testing.T) {
	store := open(t)
	run(t, store, loaders.Options{Sources: []string{file(t, "house.json", house)}})
	other := strings.ReplaceAll(strings.ReplaceAll(house, `"1"`, `"11"`), `"2"`, `"12"`)
	other = strings.ReplaceAll(strings.ReplaceAll(other, "legislature\"", "legislature2\""), "party/x", "party/y")
	_, err := loaders.Run(t.Context(), store, loaders.Options{Sources: []string{file(t, "house.json", other)}})
	if graph.CodeOf(err) != graph.CodeConflict || !strings.Contains(err.Error(), "name it") {
		t.Errorf("the error is %v", err)
	}
	if entities, _ := everything(t, store); len(entities) != 4 {
		t.Errorf("%d entities are there", len(entities))
	}
	if _, err := loaders.Run(t.Context(), store, loaders.Options{Sources: []string{file(t, "house.json", smaller)}}); err != nil {
		t.Error("a new edition is refused:", err)
	}
}

func TestADryRunChecksAndRecordsNothing(t *testing.T) {
	store := open(t)
	opts := as("x", file(t, "house.json", strings.Replace(house, `{"id":"1"`, `{"x":1},{"id":"1"`, 1)))
	opts.DryRun, opts.Show = true, 3
	shown := 0
	opts.OnChange = func(graph.Change) { shown++ }
	for _, s := range []loaders.Store{nil, store} {
		shown = 0
		report := run(t, s, opts)
		if report.Total.Records != 7 || report.Total.Rejected != 1 || shown != 3 || !report.DryRun || report.Total.Facts.Changed() {
			t.Errorf("it shows %d changes and reports %+v", shown, report.Total)
		}
	}
	if entities, _ := everything(t, store); len(entities) != 0 {
		t.Errorf("it recorded %d entities", len(entities))
	}
	opts.DryRun = false
	if _, err := loaders.Run(t.Context(), nil, opts); graph.CodeOf(err) != graph.CodeInvalid || errors.Is(err, nil) {
		t.Errorf("without a store the error is %v", err)
	}
}
