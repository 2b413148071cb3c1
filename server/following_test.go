package main

import (
	"context"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"spona/graph"
	"spona/graph/events"
	"spona/graph/store/community"
	"spona/graph/store/sqlite"
)

// told are the data sets of which events tell.
func toldLoads(t *testing.T, store *community.Store) (ids []string) {
	t.Helper()
	must(t, store.ReadEvents(t.Context(), func(r events.Reader) error {
		all, err := r.EventsOf(events.Scope{Datasets: true}, 0, 100)
		for _, e := range all {
			ids = append(ids, e.Dataset)
		}
		return err
	}))
	return ids
}

func TestEachLoadIsToldOnce(t *testing.T) {
	now := time.Now().Add(-30 * time.Minute)
	graphs, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{Now: func() time.Time { return now }})
	must(t, err)
	t.Cleanup(func() { must(t, graphs.Close()) })
	store, err := community.Open(t.Context(), t.TempDir())
	must(t, err)
	t.Cleanup(func() { must(t, store.Close()) })
	load := func(id string) {
		t.Helper()
		l, err := graphs.BeginLoad(t.Context(), graph.LoadOptions{At: now})
		must(t, err)
		_, err = l.Apply(t.Context(), []graph.Change{{Dataset: &graph.Dataset{ID: id}}})
		must(t, err)
		_, err = l.Finish(t.Context())
		must(t, err)
	}
	const window = time.Hour
	watch := func() *loadWatch { return &loadWatch{graph: graphs, events: store, window: window, log: zerolog.Nop()} }
	w := watch()
	steps := []struct {
		name string
		do   func()
		want int // events in all
	}{
		{"nothing was loaded", func() {}, 0},
		{"a data set", func() { load("a") }, 1},
		{"nothing more", func() {}, 1},
		{"the server starts again", func() { w = watch() }, 1},
		{"another one", func() { load("b") }, 2},
		{"the first one again, later", func() { now = now.Add(time.Minute); load("a") }, 3},
		{"the server starts again when its events are forgotten", func() {
			must(t, store.WriteEvents(context.Background(), func(e events.Writer) error {
				_, err := e.ForgetEvents(time.Now().Add(time.Hour))
				return err
			}))
			w = watch()
			w.window = time.Nanosecond
		}, 0},
	}
	for _, step := range steps {
		step.do()
		must(t, w.look(t.Context()))
		if got := toldLoads(t, store); len(got) != step.want {
			t.Errorf("%s: told of %q", step.name, got)
		}
	}
}
