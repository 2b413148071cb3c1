package neo4j

import (
	"testing"
	"time"

	"spona/graph"
)

func TestReadWaitsForACommitThatIsOnItsWay(t *testing.T) {
	s := openEmpty(t, Options{})
	closeAfter(t, s)
	applyOne(t, s, []graph.Change{{Dataset: &graph.Dataset{ID: "a", Title: "A"}}})
	if err := s.announce(t.Context()); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		_, err := s.Datasets(t.Context())
		done <- err
	}()
	select {
	case err := <-done:
		t.Fatalf("the read did not wait: %v", err)
	case <-time.After(gatePatience / 10):
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// A writer that was killed between the two does not keep readers waiting for good.
func TestReadGoesOnWhenNobodySettlesACommit(t *testing.T) {
	s := openEmpty(t, Options{})
	closeAfter(t, s)
	applyOne(t, s, []graph.Change{{Dataset: &graph.Dataset{ID: "a", Title: "A"}}})
	if err := s.announce(t.Context()); err != nil {
		t.Fatal(err)
	}
	sets, err := s.Datasets(t.Context())
	if err != nil || len(sets) != 1 {
		t.Errorf("%v, %v, want one data set", sets, err)
	}
	for r, err := range s.Neighbours(t.Context(), []graph.ID{graph.NewEntityID("a", "p")}, graph.NeighbourQuery{}) {
		t.Errorf("neighbours of nobody: %v, %v", r, err)
	}
}
