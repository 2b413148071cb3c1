package sqlite

import (
	"testing"

	"spona/graph"
	"spona/graph/storetest"
)

func TestStoreKeepsTheContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store {
		t.Helper()
		return openAt(t, t.TempDir(), Options{})
	})
}

// A store that puts off its indexes after a few rows gives the same answers
// while it has none.
func TestStoreKeepsTheContractWithoutIndexes(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store {
		t.Helper()
		return openAt(t, t.TempDir(), Options{deferAfter: 1})
	})
}

// openAt opens a store that the test closes.
func openAt(t *testing.T, dir string, options Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), dir, options)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
