package remote_test

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/server/remote"
)

// A database that is away at first: whoever asks is told, and the store is there
// all the same.
func Example() {
	store := remote.New(func(context.Context) (graph.Store, error) {
		return nil, graph.Errorf(graph.CodeUpstreamUnavailable, "", "the database cannot be reached")
	}, remote.Options{})
	defer func() { _ = store.Close() }()
	_, err := store.Version(context.Background())
	fmt.Println(graph.CodeOf(err), err)
	// Output:
	// UPSTREAM_UNAVAILABLE the database cannot be reached
}
