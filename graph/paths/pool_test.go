package paths_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"

	"spona/graph"
	"spona/graph/paths"
)

func TestPoolsLetFewSearchRunAndFewWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const atOnce, waiting, all = 2, 3, 10
		pool, end := paths.NewPool(atOnce, waiting), make(chan struct{})
		var mu sync.Mutex
		running, refused, done := 0, 0, 0
		for range all {
			go func() {
				err := pool.Use(t.Context(), func(*paths.Scratch) error {
					mu.Lock()
					running++
					mu.Unlock()
					<-end
					mu.Lock()
					running--
					mu.Unlock()
					return nil
				})
				mu.Lock()
				defer mu.Unlock()
				switch {
				case err == nil:
					done++
				case graph.CodeOf(err) == graph.CodeOverloaded:
					refused++
				}
			}()
		}
		synctest.Wait()
		if running != atOnce || refused != all-atOnce-waiting {
			t.Errorf("%d run and %d were refused", running, refused)
		}
		close(end)
		synctest.Wait()
		if done != atOnce+waiting {
			t.Errorf("%d were done", done)
		}
	})
}

func TestPoolsStopWaitingWithTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		pool, end := paths.NewPool(1, 1), make(chan struct{})
		go func() {
			_ = pool.Use(t.Context(), func(*paths.Scratch) error {
				<-end
				return nil
			})
		}()
		synctest.Wait()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := pool.Use(ctx, func(*paths.Scratch) error { return nil }); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		close(end)
	})
}
