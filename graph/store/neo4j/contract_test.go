package neo4j

import (
	"testing"

	"spona/graph"
	"spona/graph/store/neo4j/neo4jtest"
	"spona/graph/storetest"
)

func TestStoreKeepsTheContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store {
		t.Helper()
		return openEmpty(t, Options{})
	})
}

// openEmpty opens a store in the empty database of the tests. The test closes it.
func openEmpty(t *testing.T, options Options) *Store {
	t.Helper()
	options.URL = neo4jtest.Open(t)
	s, err := Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
