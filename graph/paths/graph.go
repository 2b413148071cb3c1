package paths

import (
	"context"

	"spona/graph"
	"spona/graph/view"
)

// Graph is what a search reads: the in-memory view, or a store that fills one as
// the search asks for it.
type Graph interface {
	// View is what can be read of the graph now: all of it, or the rows that have
	// been fetched. It is the same one throughout a search.
	View() *view.View

	// Whole reports whether all rows can be read without fetching them.
	Whole() bool

	// Find is the node of an entity; ok is false when there is none.
	Find(ctx context.Context, id graph.ID) (n view.Node, ok bool, err error)

	// Fetch makes the rows of the nodes readable, in one round trip.
	Fetch(ctx context.Context, nodes []view.Node) error
}

// find is the node of an entity that has to be there; field is the input that names
// it.
func find(ctx context.Context, g Graph, field string, id graph.ID) (view.Node, error) {
	n, ok, err := g.Find(ctx, id)
	if err == nil && !ok {
		err = graph.Errorf(graph.CodeNotFound, field, "there is no entity %q", id)
	}
	return n, err
}

// Memory is a [Graph] over an in-memory view.
type Memory struct{ Of *view.View }

var _ Graph = Memory{}

// View implements [Graph].
func (m Memory) View() *view.View { return m.Of }

// Whole implements [Graph].
func (m Memory) Whole() bool { return true }

// Find implements [Graph].
func (m Memory) Find(_ context.Context, id graph.ID) (view.Node, bool, error) {
	n, ok := m.Of.Find(id)
	return n, ok, nil
}

// Fetch implements [Graph].
func (m Memory) Fetch(context.Context, []view.Node) error { return nil }
