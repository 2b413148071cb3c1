package storetest_test

import (
	"testing"

	"spona/graph"
	"spona/graph/storetest"
)

// openBackend stands for what opens an empty store of a backend, in a folder or
// a database of the test's own.
func openBackend(*testing.T) graph.Store { return nil }

// This is the whole contract test of a backend.
func ExampleRun() {
	_ = func(t *testing.T) { // TestStoreKeepsTheContract
		storetest.Run(t, openBackend)
	}
}
