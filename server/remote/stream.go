package remote

import (
	"context"
	"iter"
	"sync/atomic"
	"time"

	"spona/graph"
)

// checks is how often a watch looks within the time that it allows.
const checks = 4

// A watch ends a context when what is waited for does not come in time. Whoever
// reads may take as long as it likes with what has come.
type watch struct {
	cancel context.CancelFunc
	late   atomic.Bool // the context was ended for that

	waiting atomic.Int32  // how many wait
	come    atomic.Uint64 // how much has come
}

// newWatch begins to wait, under the context that it returns. The caller cancels
// the watch in the end.
func newWatch(ctx context.Context, most time.Duration) (context.Context, *watch) {
	w := &watch{}
	ctx, w.cancel = context.WithCancel(ctx)
	w.waiting.Store(1)
	go w.look(ctx, most)
	return ctx, w
}

func (w *watch) look(ctx context.Context, most time.Duration) {
	tick := time.NewTicker(most / checks)
	defer tick.Stop()
	for before, idle := w.come.Load(), 0; idle < checks; idle++ {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
		if now := w.come.Load(); now != before || w.waiting.Load() == 0 {
			before, idle = now, -1
		}
	}
	w.late.Store(true)
	w.cancel()
}

// await says that something is waited for; several may wait at a time.
func (w *watch) await() { w.waiting.Add(1) }

// arrived says that it has come.
func (w *watch) arrived() {
	w.come.Add(1)
	w.waiting.Add(-1)
}

// stream reads a sequence, each item of which has that long to come.
func stream[T any](
	ctx context.Context, s *Store, most time.Duration, items func(context.Context, graph.Store) iter.Seq2[T, error],
) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		s.asking.Add(1)
		defer s.asking.Add(-1)
		own, w := newWatch(ctx, most)
		defer w.cancel()
		store, err := s.reach(own)
		if err != nil {
			var none T
			yield(none, unreached(ctx.Err(), err))
			return
		}
		watched(s, w, ctx.Err, items(own, store), yield)
	}
}

// watched passes on items of a sequence whose first one is waited for already.
// asker says whether whoever asked has given up.
func watched[T any](s *Store, w *watch, asker func() error, items iter.Seq2[T, error], yield func(T, error) bool) {
	for item, err := range items {
		w.arrived()
		if err != nil {
			yield(item, s.judge(asker(), w.late.Load(), err))
			return
		}
		if !yield(item, nil) {
			return
		}
		w.await()
	}
	w.arrived()
}

// A snapshot is one of the database, each item of which has its time to come.
type snapshot struct {
	graph.Snapshot
	store *Store
	watch *watch
	asker func() error // whether whoever opened it has given up
}

// Entities implements [graph.Snapshot].
func (s *snapshot) Entities() iter.Seq2[*graph.Entity, error] { return each(s, s.Snapshot.Entities()) }

// Relations implements [graph.Snapshot].
func (s *snapshot) Relations() iter.Seq2[*graph.Relation, error] {
	return each(s, s.Snapshot.Relations())
}

// Links implements [graph.Snapshot].
func (s *snapshot) Links() iter.Seq2[graph.Link, error] { return each(s, s.Snapshot.Links()) }

func each[T any](s *snapshot, items iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		s.watch.await()
		watched(s.store, s.watch, s.asker, items, yield)
	}
}

// Close implements [graph.Snapshot].
func (s *snapshot) Close() error {
	defer s.watch.cancel()
	return s.Snapshot.Close()
}
