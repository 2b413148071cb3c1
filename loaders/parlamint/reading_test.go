package parlamint_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/parlamint"
)

// A reading is what files stated.
type reading struct {
	entities  map[graph.ID]*graph.Entity
	relations []*graph.Relation
	rejects   []*input.Reject
	notes     []*input.Note
	err       error
}

func settings() input.Settings {
	return input.Settings{
		Dataset: graph.Dataset{ID: "test", Countries: []string{"TR"}}, Tier: graph.TierB, Retrieved: time.Date(2026, 1, 15, 6, 0, 0, 0, time.UTC),
	}
}

func file(name, text string) input.File {
	return input.File{Name: name, Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}
}

// collect reads files that are given together.
func collect(t testing.TB, files ...input.File) *reading {
	t.Helper()
	got := &reading{entities: make(map[graph.ID]*graph.Entity)}
	joint := parlamint.Join(files)
	for _, f := range files {
		for c, err := range joint.Read(t.Context(), f, settings()) {
			got.take(t, c, err)
		}
	}
	if err := joint.Close(); err != nil {
		t.Error(err)
	}
	return got
}

func (r *reading) take(t testing.TB, c graph.Change, err error) {
	t.Helper()
	var reject *input.Reject
	var note *input.Note
	switch {
	case errors.As(err, &reject):
		r.rejects = append(r.rejects, reject)
	case errors.As(err, &note):
		r.notes = append(r.notes, note)
	case err != nil:
		r.err = err
	case c.Validate() != nil:
		t.Errorf("the change %+v is not valid: %v", c, c.Validate())
	case c.Entity != nil:
		r.entities[c.Entity.ID] = c.Entity
	case c.Relation != nil:
		r.relations = append(r.relations, c.Relation)
	}
}

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

// said are the relations as lines: ends by name, kind, role and spells.
func (r *reading) said() []string {
	var lines []string
	name := func(ref graph.Ref) string {
		if e := r.entities[ref.ID]; e != nil {
			return e.Name()
		}
		return "(" + ref.Kind.String() + ")"
	}
	for _, rel := range r.relations {
		line := name(rel.From) + " " + rel.Kind.String() + " " + name(rel.To) + " as " + rel.First().Role
		for _, s := range rel.First().Spells {
			line += " " + s.From.String() + ".." + s.To.String()
			if s.Derived {
				line += " derived"
			}
		}
		lines = append(lines, strings.TrimSuffix(line, " as "))
	}
	return lines
}
