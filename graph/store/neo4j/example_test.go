package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"time"

	"spona/graph"
	"spona/graph/store/neo4j"
)

// A store opens without its database: a server starts while Neo4j is down, says
// so, and serves as soon as it is up.
func Example() {
	ctx := context.Background()
	store, err := neo4j.Open(ctx, neo4j.Options{URL: "bolt://127.0.0.1:1", Timeout: time.Second})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close()

	_, err = store.Version(ctx)
	fmt.Println(graph.CodeOf(err))
	var told *graph.Error
	if errors.As(err, &told) {
		fmt.Println(told.Msg)
	}
	// Output:
	// UPSTREAM_UNAVAILABLE
	// the Neo4j server cannot be reached; try again later
}
