package live

import (
	"context"
	"sync"
)

// A line is what waits to be worked on, first come, first served.
type line[T any] struct {
	mu    sync.Mutex
	some  sync.Cond
	items []T
	over  bool
}

func newLine[T any](ctx context.Context) *line[T] {
	l := new(line[T])
	l.some.L = &l.mu
	context.AfterFunc(ctx, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.over = true
		l.some.Broadcast()
	})
	return l
}

// add puts items at the end.
func (l *line[T]) add(items ...T) {
	if len(items) == 0 {
		return
	}
	l.mu.Lock()
	l.items = append(l.items, items...)
	l.mu.Unlock()
	if len(items) == 1 {
		l.some.Signal()
		return
	}
	l.some.Broadcast()
}

// take waits for items and gives those at the front; none when the context has ended.
func (l *line[T]) take(into []T) []T {
	const most = 64 // so that all workers have something to do
	l.mu.Lock()
	defer l.mu.Unlock()
	for len(l.items) == 0 && !l.over {
		l.some.Wait()
	}
	if l.over {
		return nil
	}
	n := min(most, len(l.items))
	into = append(into[:0], l.items[:n]...)
	clear(l.items[:n])
	if l.items = l.items[n:]; len(l.items) == 0 {
		l.items = nil
	}
	return into
}
