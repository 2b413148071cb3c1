package paths

import (
	"context"

	"spona/graph"
	"spona/graph/view"
)

// Memory is a [Graph] over an in-memory view.
type Memory struct{ *view.View }

var _ Graph = Memory{}

// Find implements [Graph].
func (m Memory) Find(_ context.Context, id graph.ID) (view.Node, bool, error) {
	n, ok := m.View.Find(id)
	return n, ok, nil
}

// Rows implements [Graph].
func (m Memory) Rows(_ context.Context, nodes []view.Node, visit func(n view.Node, row view.Row) error) error {
	for _, n := range nodes {
		if err := visit(n, m.Row(n)); err != nil {
			return err
		}
	}
	return nil
}
