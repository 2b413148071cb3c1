package paths_test

import (
	"context"
	"iter"
	"slices"

	"spona/graph"
	"spona/graph/paths"
)

var _ paths.Reader = toy{}

// Entities answers as a store does.
func (g toy) Entities(_ context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	found := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		if slices.Contains(g.ids, id) {
			found[i] = &graph.Entity{ID: id, Kind: graph.KindPerson}
		}
	}
	return found, nil
}

// Neighbours answers as a store does.
func (g toy) Neighbours(_ context.Context, ids []graph.ID, q graph.NeighbourQuery) iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) {
		for _, r := range g.relations {
			fits := r.Live() && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, r.Kind)) && (q.MinTier == 0 || r.First().Source.Tier <= q.MinTier)
			if fits && (slices.Contains(ids, r.From.ID) || slices.Contains(ids, r.To.ID)) && !yield(r, nil) {
				return
			}
		}
	}
}

// RelationsOf answers as a store does, as far as counts go.
func (g toy) RelationsOf(_ context.Context, ids []graph.ID, _ graph.RelationQuery) ([]graph.RelationPage, error) {
	pages := make([]graph.RelationPage, len(ids))
	for i, id := range ids {
		for _, r := range g.relations {
			if r.From.ID == id || r.To.ID == id {
				pages[i].Total++
			}
		}
	}
	return pages, nil
}
