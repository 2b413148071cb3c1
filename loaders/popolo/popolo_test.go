package popolo_test

import (
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/popolo"
)

// A reading is what a document stated.
type reading struct {
	entities  map[graph.ID]*graph.Entity
	relations []*graph.Relation
	ids       map[graph.ID]int // of relations, how often
	rejects   []*input.Reject
	notes     []*input.Note
	err       error
}

func settings() input.Settings {
	return input.Settings{
		Dataset: graph.Dataset{ID: "test", Countries: []string{"XK"}}, Tier: graph.TierB,
		Retrieved: time.Date(2026, 1, 15, 6, 0, 0, 0, time.UTC),
	}
}

func collect(ctx context.Context, t testing.TB, f input.File) *reading {
	t.Helper()
	got := &reading{entities: make(map[graph.ID]*graph.Entity), ids: make(map[graph.ID]int)}
	for c, err := range popolo.Read(ctx, f, settings()) {
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
			if c.Entity != nil {
				got.entities[c.Entity.ID] = c.Entity
			} else {
				got.relations = append(got.relations, c.Relation)
				got.ids[c.Relation.ID]++
			}
		}
	}
	return got
}

// parse reads a document that is given as text.
func parse(t testing.TB, document string) *reading {
	t.Helper()
	return collect(t.Context(), t, input.File{Name: "test.json", Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(document)), nil
	}})
}

// count counts entities of a kind.
func (r *reading) count(kind graph.EntityKind) int {
	n := 0
	for _, e := range r.entities {
		if e.Kind == kind {
			n++
		}
	}
	return n
}

// named is the entity with that main name.
func (r *reading) named(t testing.TB, name string) *graph.Entity {
	t.Helper()
	for _, e := range r.entities {
		if e.Name() == name {
			return e
		}
	}
	t.Fatalf("there is no %q", name)
	return nil
}

// between are the relations of a kind that lead to entities of a kind.
func (r *reading) to(kind graph.RelationKind, to graph.EntityKind) []*graph.Relation {
	var all []*graph.Relation
	for _, rel := range r.relations {
		if rel.Kind == kind && rel.To.Kind == to {
			all = append(all, rel)
		}
	}
	return all
}

// names are the names of all entities of a kind, sorted.
func (r *reading) names(kind graph.EntityKind) []string {
	names := make(map[string]bool)
	for _, e := range r.entities {
		if e.Kind == kind {
			names[e.Name()] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// shared opens a file of the data beside the repository.
func shared(t testing.TB, path string) input.File {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	full := filepath.Join(dir, "..", "shared", "data", path)
	files, _, err := new(input.Opener).Files(t.Context(), full)
	switch {
	case err == nil:
		return files[0]
	case os.Getenv("SPONA_NO_SKIP") != "":
		t.Fatal(err)
	}
	t.Skip("../shared is not here: ", err)
	return input.File{}
}
