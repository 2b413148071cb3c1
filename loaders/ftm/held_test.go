package ftm_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/demo"
	"spona/loaders/ftm"
	"spona/loaders/input"
)

// held is what changes state.
type held struct{ storetest.Stated }

// named is the entity of a name.
func (h *held) named(t *testing.T, name string) *graph.Entity {
	t.Helper()
	for _, e := range h.Entities {
		if e.Name() == name {
			return e
		}
	}
	t.Fatalf("nobody is called %q", name)
	return nil
}

// only is the one relation of a kind.
func (h *held) only(t *testing.T, kind graph.RelationKind) *graph.Relation {
	t.Helper()
	var found []*graph.Relation
	for _, r := range h.Relations {
		if r.Kind == kind {
			found = append(found, r)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d relations %s, want one", len(found), kind)
	}
	return found[0]
}

func (h *held) kinds() map[graph.EntityKind]int {
	n := make(map[graph.EntityKind]int)
	for _, e := range h.Entities {
		n[e.Kind]++
	}
	return n
}

func sample(t testing.TB, entities int) *held {
	t.Helper()
	h := &held{}
	for c, err := range demo.Changes(demo.Options{Entities: entities}) {
		if err != nil {
			t.Fatal(err)
		}
		h.Add(c)
	}
	return h
}

func written(t testing.TB, h interface{ Snapshot() graph.Snapshot }) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := ftm.Write(&out, h.Snapshot(), ftm.Filter{}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func settings() input.Settings {
	return input.Settings{Dataset: graph.Dataset{ID: "given"}, Tier: graph.TierB, Retrieved: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)}
}

func file(text []byte) input.File {
	return input.File{Name: "entities.json", Size: int64(len(text)), Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(text)), nil
	}}
}

// outcome is what reading a file came to.
type outcome struct {
	*held
	rejects, notes []string
	end            error
}

func read(text string, options ...string) outcome {
	s := settings()
	s.Options = make(map[string]string)
	for _, o := range options {
		name, value, _ := strings.Cut(o, "=")
		s.Options[name] = value
	}
	out := outcome{held: &held{}}
	for c, err := range ftm.Read(context.Background(), file([]byte(text)), s) {
		switch {
		case errors.As(err, new(*input.Reject)):
			out.rejects = append(out.rejects, err.Error())
		case errors.As(err, new(*input.Note)):
			out.notes = append(out.notes, err.Error())
		case err != nil:
			out.end = err
		default:
			out.Add(c)
		}
	}
	return out
}

// clean is read of a file that has nothing to reject.
func clean(t testing.TB, text string, options ...string) outcome {
	t.Helper()
	out := read(text, options...)
	if out.end != nil || len(out.rejects) > 0 {
		t.Fatalf("%v %q", out.end, out.rejects)
	}
	return out
}

// shared is a file of the open data that lies beside the repository.
func shared(t testing.TB, path string) []byte {
	t.Helper()
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		if filepath.Dir(root) == root {
			t.Fatal("no go.mod above")
		}
		root = filepath.Dir(root)
	}
	data, err := os.ReadFile(filepath.Join(root, "..", "shared", "data", path))
	if err != nil {
		if os.Getenv("SPONA_NO_SKIP") != "" {
			t.Fatal(err)
		}
		t.Skipf("../shared is not here: %v", err)
	}
	return data
}
