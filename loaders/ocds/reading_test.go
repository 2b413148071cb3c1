package ocds_test

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/input"
	"spona/loaders/line"
	"spona/loaders/ocds"
	"spona/loaders/shareddata"
)

// A reading is what files stated.
type reading struct {
	storetest.Stated
	rejects []*input.Reject
	notes   []*input.Note
	err     error
}

func settings() input.Settings {
	return input.Settings{
		Dataset: graph.Dataset{ID: "test", Countries: []string{"XK"}}, Tier: graph.TierB,
		Retrieved: time.Date(2026, 1, 15, 6, 0, 0, 0, time.UTC),
	}
}

// collect reads files together.
func collect(t testing.TB, files ...input.File) *reading {
	t.Helper()
	got := new(reading)
	joint := ocds.Join(files)
	for _, f := range files {
		for c, err := range joint.Read(t.Context(), f, settings()) {
			var reject *input.Reject
			var note *input.Note
			switch {
			case errors.As(err, &reject):
				got.rejects = append(got.rejects, reject)
			case errors.As(err, &note):
				got.notes = append(got.notes, note)
			case err != nil:
				got.err = err
			default:
				if err := c.Validate(); err != nil {
					t.Errorf("the change %+v is not valid: %v", c, err)
				}
				got.Add(c)
			}
		}
	}
	if err := joint.Close(); err != nil {
		t.Error(err)
	}
	return got
}

// document is a file of the given text.
func document(text string) input.File {
	return input.File{Name: "test.json", Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}
}

// parse reads texts, a file each, and fails the test when anything is refused.
func parse(t testing.TB, texts ...string) *reading {
	t.Helper()
	got := attempt(t, texts...)
	if got.err != nil || len(got.rejects) > 0 {
		t.Fatalf("rejects %v, %v", got.rejects, got.err)
	}
	return got
}

// attempt reads texts of which something may be refused.
func attempt(t testing.TB, texts ...string) *reading {
	t.Helper()
	files := make([]input.File, len(texts))
	for i, text := range texts {
		files[i] = document(text)
	}
	return collect(t, files...)
}

// shared opens a file or the files of a folder beside the repository.
func shared(t testing.TB, path string) []input.File {
	t.Helper()
	files, _, err := new(input.Opener).Files(t.Context(), shareddata.Path(t, path))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(files, func(f input.File) bool {
		text, err := f.Open(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		head, err := io.ReadAll(io.LimitReader(text, 1<<12))
		if err := errors.Join(err, text.Close()); err != nil {
			t.Fatal(err)
		}
		return ocds.Detect(head, f.Name) == 0
	})
}

func contents(t testing.TB, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// all are the entities of a kind.
func (r *reading) all(kind graph.EntityKind) []*graph.Entity {
	var all []*graph.Entity
	for _, e := range r.Entities {
		if e.Kind == kind {
			all = append(all, e)
		}
	}
	return all
}

// only is the one entity of a kind.
func (r *reading) only(t testing.TB, kind graph.EntityKind) *graph.Entity {
	t.Helper()
	all := r.all(kind)
	if len(all) != 1 {
		t.Fatalf("%d entities are a %s, want one", len(all), kind)
	}
	return all[0]
}

// ids are how many entities there are of a kind, however often they are stated.
func (r *reading) ids(kind graph.EntityKind) int {
	ids := make(map[graph.ID]bool)
	for _, e := range r.all(kind) {
		ids[e.ID] = true
	}
	return len(ids)
}

// named is the entity with that main name.
func (r *reading) named(t testing.TB, name string) *graph.Entity {
	t.Helper()
	for _, e := range r.Entities {
		if e.Name() == name {
			return e
		}
	}
	t.Fatalf("there is no %q", name)
	return nil
}

// ties are the relations of a kind, each as "from > to", sorted.
func (r *reading) ties(kind graph.RelationKind) []string {
	names := make(map[graph.ID]string)
	for _, e := range r.Entities {
		names[e.ID] = e.Name()
	}
	var ties []string
	for _, rel := range r.of(kind) {
		ties = append(ties, names[rel.From.ID]+" > "+names[rel.To.ID])
	}
	slices.Sort(ties)
	return ties
}

// of are the relations of a kind.
func (r *reading) of(kind graph.RelationKind) []*graph.Relation {
	var all []*graph.Relation
	for _, rel := range r.Relations {
		if rel.Kind == kind {
			all = append(all, rel)
		}
	}
	return all
}

// lines are all that was stated as Spona's own lines, sorted.
func (r *reading) lines() []string {
	var lines []string
	for _, e := range r.Entities {
		lines = append(lines, string(line.AppendEntity(nil, e)))
	}
	for _, rel := range r.Relations {
		lines = append(lines, string(line.AppendRelation(nil, rel)))
	}
	slices.Sort(lines)
	return lines
}
