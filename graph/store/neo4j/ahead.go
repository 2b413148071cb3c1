package neo4j

import (
	"context"
	"iter"
	"sync"
)

// ahead reads parts, numbered from 0, some of them at a time, and yields them in
// order. It stops with the first error, which comes last.
func ahead[T any](ctx context.Context, parts, readers int, read func(ctx context.Context, part int) (T, error)) iter.Seq2[T, error] {
	type result struct {
		value T
		err   error
	}
	return func(yield func(T, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		var running sync.WaitGroup
		defer running.Wait()
		defer stop()
		queue := make(chan chan result, readers-1)
		running.Go(func() {
			defer close(queue)
			for i := range parts {
				done := make(chan result, 1)
				select {
				case queue <- done:
				case <-ctx.Done():
					return
				}
				running.Go(func() {
					v, err := read(ctx, i)
					done <- result{v, err}
				})
			}
		})
		for done := range queue {
			r := <-done
			if !yield(r.value, r.err) || r.err != nil {
				return
			}
		}
	}
}
