package line_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/graph/storetest"
	"spona/loaders"
	"spona/loaders/demo"
	"spona/loaders/ftm"
	"spona/loaders/input"
	"spona/loaders/native"
	"spona/loaders/popolo"
)

// A carrier is a format that carries the whole graph.
type carrier struct {
	name  string
	write func(io.Writer, graph.Snapshot) error
	read  input.Reader
}

func carriers() []carrier {
	return []carrier{
		{"native", func(w io.Writer, s graph.Snapshot) error { return native.Write(w, s, native.Filter{}) }, native.Read},
		{"ftm", func(w io.Writer, s graph.Snapshot) error { return ftm.Write(w, s, ftm.Filter{}) }, ftm.Read},
	}
}

func open(t *testing.T, dir string) *sqlite.Store {
	t.Helper()
	store, err := sqlite.Open(context.Background(), dir, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

func load(t *testing.T, store *sqlite.Store, changes iter.Seq2[graph.Change, error]) loaders.Report {
	t.Helper()
	report, err := loaders.RunChanges(context.Background(), store, "test", changes, loaders.Options{Add: true})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func export(t *testing.T, store *sqlite.Store, c carrier) []byte {
	t.Helper()
	snapshot, err := store.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := errors.Join(c.write(&out, snapshot), snapshot.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// sortedLines are the lines without their order: what nothing describes is known
// later in a copy than in the original.
func sortedLines(text []byte) string {
	lines := slices.Sorted(strings.Lines(string(text)))
	return strings.Join(lines, "")
}

func textFile(name string, text []byte) input.File {
	return input.File{Name: name, Size: int64(len(text)), Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(text)), nil
	}}
}

// copies loads a graph, exports it, loads that into an empty folder and exports
// it again: both exports must say the same.
func copies(t *testing.T, dir string, c carrier, changes iter.Seq2[graph.Change, error]) {
	t.Helper()
	original, copied := open(t, filepath.Join(dir, "original")), open(t, filepath.Join(dir, "copied"))
	defer func() {
		if err := errors.Join(original.Close(), copied.Close()); err != nil {
			t.Fatal(err)
		}
	}()
	load(t, original, changes)
	text := export(t, original, c)
	report := load(t, copied, c.read(context.Background(), textFile("export", text), settings()))
	if report.Total.Rejected > 0 || report.Total.Notes > 0 {
		t.Fatal("the export is not accepted whole: ", report.Text())
	}
	first, second := sortedLines(text), sortedLines(export(t, copied, c))
	if first != second {
		t.Fatal(difference(first, second))
	}
}

func difference(first, second string) string {
	a, b := strings.Split(first, "\n"), strings.Split(second, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "first  " + a[i] + "\nsecond " + b[i]
		}
	}
	return "one export has more lines"
}

func TestAnExportLoadsAsTheSameGraph(t *testing.T) {
	for _, c := range carriers() {
		t.Run(c.name+": the sample", func(t *testing.T) {
			copies(t, t.TempDir(), c, demo.Changes(demo.Options{Entities: 500}))
		})
		t.Run(c.name+": random graphs", func(t *testing.T) {
			const graphs = 6
			random := rapid.Custom(randomGraph)
			for seed := range graphs {
				copies(t, t.TempDir(), c, each(random.Example(seed)))
			}
		})
	}
}

func each[T any](items []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, item := range items {
			if !yield(item, nil) {
				return
			}
		}
	}
}

func TestAnyGraphReadsAsItWasWritten(t *testing.T) {
	for _, c := range carriers() {
		t.Run(c.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				var first, second storetest.Stated
				for _, change := range randomGraph(t) {
					first.Add(change)
				}
				var once, twice bytes.Buffer
				if err := c.write(&once, first.Snapshot()); err != nil {
					t.Fatal(err)
				}
				for change, err := range c.read(context.Background(), textFile("export", once.Bytes()), settings()) {
					if err != nil {
						t.Fatal(err)
					}
					second.Add(change)
				}
				if err := c.write(&twice, second.Snapshot()); err != nil {
					t.Fatal(err)
				}
				if once.String() != twice.String() {
					t.Fatal(difference(once.String(), twice.String()))
				}
			})
		})
	}
}

func TestAnExportOfRealDataLoadsAsTheSameGraph(t *testing.T) {
	root := filepath.Join("..", "..", "..", "shared", "data")
	for _, real := range []struct {
		name, path string
		read       input.Reader
		options    map[string]string
	}{
		{"Kosovo", "everypolitician-balkans/kosovo.json", popolo.Read, nil},
		{"Cyprus", "popolo-wikidata-commons/cyprus/legislative/Q1112381/2018-01-01-to-2018-12-31/popolo-m17n.json", popolo.Read, nil},
		{"German donations", "ftm-parteispenden/entities.ftm.json", ftm.Read, map[string]string{ftm.PaymentsOption: "donations"}},
	} {
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(real.path)))
		if err != nil {
			if os.Getenv("SPONA_NO_SKIP") != "" {
				t.Fatal(err)
			}
			t.Skipf("../shared is not here: %v", err)
		}
		s := settings()
		s.Options = real.options
		for _, c := range carriers() {
			t.Run(real.name+" as "+c.name, func(t *testing.T) {
				copies(t, t.TempDir(), c, facts(real.read(context.Background(), textFile(real.path, data), s), s.Dataset))
			})
		}
	}
}

// facts are the changes of a file behind its data set, without rejects and notes.
func facts(changes iter.Seq2[graph.Change, error], d graph.Dataset) iter.Seq2[graph.Change, error] {
	return func(yield func(graph.Change, error) bool) {
		if !yield(graph.Change{Dataset: &d}, nil) {
			return
		}
		for c, err := range changes {
			if errors.As(err, new(*input.Reject)) || errors.As(err, new(*input.Note)) {
				continue
			}
			if !yield(c, err) {
				return
			}
		}
	}
}
