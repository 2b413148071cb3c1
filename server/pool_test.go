package main

import (
	"context"
	"sync"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/store/neo4j"
	"spona/graph/store/neo4j/neo4jtest"
	"spona/server/remote"
)

// When all connections are taken by questions that go on, the next one is told
// that the server is busy, before its time is over, and others are not kept out.
func TestQuestionsBeyondThePoolAreShed(t *testing.T) {
	x := newProxy(t, neo4jtest.Open(t))
	options := neo4j.Options{URL: x.url(), Pool: 2, Retry: serveRetry}
	store := remote.New(opener(options), remote.Options{AtOnce: options.Pool})
	defer store.Close()
	if _, err := store.Version(t.Context()); err != nil {
		t.Fatal(err)
	}
	x.hush()
	const asked = 8
	codes := make(chan graph.Code, asked)
	var group sync.WaitGroup
	for range asked {
		group.Go(func() {
			ctx, cancel := context.WithTimeout(t.Context(), deadline)
			defer cancel()
			_, err := store.Version(ctx)
			if ctx.Err() != nil {
				t.Errorf("a question is not answered in time: %v", err)
			}
			codes <- graph.CodeOf(err)
		})
	}
	group.Wait()
	close(codes)
	count := make(map[graph.Code]int)
	for code := range codes {
		count[code]++
	}
	if count[graph.CodeOverloaded] == 0 || count[graph.CodeOverloaded]+count[graph.CodeUpstreamUnavailable] != asked {
		t.Errorf("the codes are %v", count)
	}
	x.speak()
	check, over := time.NewTicker(10*time.Millisecond), time.After(patience)
	defer check.Stop()
	for {
		if _, err := store.Version(t.Context()); err == nil {
			return
		}
		select {
		case <-check.C:
		case <-over:
			t.Fatal("it does not recover")
		}
	}
}
