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

// applyOne applies a batch in a load of its own. Nothing of it may be rejected.
func applyOne(t *testing.T, s *Store, batch []graph.Change) {
	t.Helper()
	l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	applied, err := l.Apply(t.Context(), batch)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range applied.Rejected {
		t.Fatalf("change %d: %v", r.Index, r.Err)
	}
	if _, err := l.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// closeAfter closes a store when the test has ended.
func closeAfter(t *testing.T, s *Store) {
	t.Helper()
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
}
