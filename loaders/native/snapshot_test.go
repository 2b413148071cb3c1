package native_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"testing"
	"time"

	"spona/graph"
	"spona/loaders/demo"
	"spona/loaders/input"
	"spona/loaders/native"
)

// held is a snapshot of what changes state, in their order.
type held struct {
	datasets  []graph.Dataset
	entities  []*graph.Entity
	relations []*graph.Relation
}

func (h *held) add(c graph.Change) {
	switch {
	case c.Dataset != nil:
		h.datasets = append(h.datasets, *c.Dataset)
	case c.Entity != nil:
		h.entities = append(h.entities, c.Entity)
	case c.Relation != nil:
		h.relations = append(h.relations, c.Relation)
	}
}

func (h *held) Version() graph.Version                       { return graph.Version{} }
func (h *held) Datasets() []graph.Dataset                    { return h.datasets }
func (h *held) Entities() iter.Seq2[*graph.Entity, error]    { return each(h.entities) }
func (h *held) Relations() iter.Seq2[*graph.Relation, error] { return each(h.relations) }
func (h *held) Close() error                                 { return nil }

func each[T any](items []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, item := range items {
			if !yield(item, nil) {
				return
			}
		}
	}
}

func sample(t testing.TB, entities int) *held {
	t.Helper()
	h := &held{}
	for c, err := range demo.Changes(demo.Options{Entities: entities}) {
		if err != nil {
			t.Fatal(err)
		}
		h.add(c)
	}
	return h
}

func written(t testing.TB, s graph.Snapshot, f native.Filter) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := native.Write(&out, s, f); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func file(text []byte) input.File {
	return input.File{Name: "graph.jsonl", Size: int64(len(text)), Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(text)), nil
	}}
}

func settings() input.Settings {
	return input.Settings{Dataset: graph.Dataset{ID: "given"}, Tier: graph.TierB, Retrieved: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)}
}

// read gathers what a file states, its rejects, and what ended it.
func read(text []byte) (h *held, rejects []string, end error) {
	h = &held{}
	for c, err := range native.Read(context.Background(), file(text), settings()) {
		var reject *input.Reject
		switch {
		case errors.As(err, &reject):
			rejects = append(rejects, err.Error())
		case err != nil:
			end = err
		default:
			h.add(c)
		}
	}
	return h, rejects, end
}
