package native_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/demo"
	"spona/loaders/input"
	"spona/loaders/native"
)

func sample(t testing.TB, entities int) *storetest.Stated {
	t.Helper()
	h := &storetest.Stated{}
	for c, err := range demo.Changes(demo.Options{Entities: entities}) {
		if err != nil {
			t.Fatal(err)
		}
		h.Add(c)
	}
	return h
}

func written(t testing.TB, s *storetest.Stated, f native.Filter) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := native.Write(&out, s.Snapshot(), f); err != nil {
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
func read(text []byte) (h *storetest.Stated, rejects []string, end error) {
	h = &storetest.Stated{}
	for c, err := range native.Read(context.Background(), file(text), settings()) {
		var reject *input.Reject
		switch {
		case errors.As(err, &reject):
			rejects = append(rejects, err.Error())
		case err != nil:
			end = err
		default:
			h.Add(c)
		}
	}
	return h, rejects, end
}
