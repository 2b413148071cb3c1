package loaders_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
	"spona/loaders"
)

// checked is what a text states and what a dry run says of it.
func checked(t *testing.T, text string, opts loaders.Options) (ids []graph.ID, report loaders.Report, err error) {
	t.Helper()
	opts.Sources, opts.Stdin, opts.DryRun, opts.Show = []string{"-"}, strings.NewReader(text), true, 1<<30
	opts.Dataset.ID = "cut"
	opts.OnChange = func(c graph.Change) {
		switch {
		case c.Entity != nil:
			ids = append(ids, c.Entity.ID)
		case c.Relation != nil:
			ids = append(ids, c.Relation.ID)
		}
	}
	report, err = loaders.Run(context.Background(), nil, opts)
	return ids, report, err
}

// Cut anywhere, an input states a part of what the whole states, in the same
// order, is never taken for whole, and ends nothing.
func TestAnInputCutAtEveryByte(t *testing.T) {
	texts := map[string]string{
		"popolo":         house,
		"packed popolo":  gzipped(t, house),
		"ftm":            people(3),
		"UTF-16":         utf16(house),
		"popolo, marked": "\xEF\xBB\xBF" + house,
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			format := "popolo"
			if name == "ftm" {
				format = "ftm"
			}
			whole, _, err := checked(t, text, loaders.Options{Format: format})
			if err != nil {
				t.Fatal(err)
			}
			for cut := range len(text) - 1 {
				got, report, err := checked(t, text[:cut], loaders.Options{Format: format})
				if err != nil {
					continue // nothing of it could be read
				}
				if len(got) > len(whole) || !slices.Equal(got, whole[:len(got)]) {
					t.Fatalf("cut at byte %d it states something else", cut)
				}
				atALine := format == "ftm" && (cut == 0 || strings.HasSuffix(text[:cut], "}}") || text[cut-1] == '\n')
				if report.ExitCode(nil) == loaders.ExitAccepted && !atALine && len(got) > 0 {
					t.Fatalf("cut at byte %d it is taken for whole", cut)
				}
				if d := report.Datasets[0]; d.Complete && !atALine {
					t.Fatalf("cut at byte %d it would end what is missing", cut)
				}
			}
		})
	}
}

// utf16 is an ASCII text with its marks as little-endian UTF-16; other letters
// come out as what their bytes are in Latin-1.
func utf16(text string) string {
	var b strings.Builder
	b.WriteString("\xFF\xFE")
	for _, c := range []byte(text) {
		b.Write([]byte{c, 0})
	}
	return b.String()
}

// How the changes fall into batches changes nothing in the graph or the report.
func TestBatchesDoNotMatter(t *testing.T) {
	path := file(t, "x.json", house+"\n"+`{"persons":[{"id":"3","name":"C"},{"name":"no id"},{"id":"1","name":"Ana Anić"},{"id":"1","name":"Other"}]}`)
	store := open(t)
	whole := run(t, store, as("x", path))
	entities, relations := everything(t, store)
	rapid.Check(t, func(r *rapid.T) {
		opts := as("x", path)
		opts.BatchSize = rapid.IntRange(1, 12).Draw(r, "size")
		other := open(t)
		report := run(t, other, opts)
		if report.Total != whole.Total {
			r.Fatalf("in batches of %d: %+v, at once %+v", opts.BatchSize, report.Total, whole.Total)
		}
		e, rel := everything(t, other)
		if len(e) != len(entities) || len(rel) != len(relations) {
			r.Fatalf("in batches of %d: %d entities and %d relations", opts.BatchSize, len(e), len(rel))
		}
	})
}

func TestNamesOfDataSets(t *testing.T) {
	dir := t.TempDir()
	tests := map[string]string{
		"AL Parliament.json.gz": "al-parliament", "ep-popolo-v1.0.json": "ep-popolo-v1.0", "Çanakkale Meclisi.json": "canakkale-meclisi",
		"..json": "data", "скупштина.json": "data", "İstanbul_2024.json": "istanbul_2024", strings.Repeat("x", 120) + ".json": strings.Repeat("x", 80),
	}
	for name, want := range tests {
		path := filepath.Join(dir, name)
		if err := writeFile(path, house); err != nil {
			t.Fatal(err)
		}
		store := open(t)
		run(t, store, loaders.Options{Sources: []string{path}})
		sets, err := store.Datasets(t.Context())
		if err != nil || len(sets) != 1 || sets[0].ID != want {
			t.Errorf("%s becomes %+v, not %s (%v)", name, sets, want, err)
		}
	}
}
