package remote

import (
	"context"
	"iter"

	"spona/graph"
)

// Version implements [graph.Reader].
func (s *Store) Version(ctx context.Context) (graph.Version, error) {
	return ask(ctx, s, func(ctx context.Context, store graph.Store) (graph.Version, error) { return store.Version(ctx) })
}

// Entities implements [graph.Reader].
func (s *Store) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	return ask(ctx, s, func(ctx context.Context, store graph.Store) ([]*graph.Entity, error) { return store.Entities(ctx, ids) })
}

// Relations implements [graph.Reader].
func (s *Store) Relations(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	return ask(ctx, s, func(ctx context.Context, store graph.Store) ([]*graph.Relation, error) {
		return store.Relations(ctx, ids)
	})
}

// Find implements [graph.Reader].
func (s *Store) Find(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	return ask(ctx, s, func(ctx context.Context, store graph.Store) (graph.EntityPage, error) { return store.Find(ctx, q) })
}

// FindRelations implements [graph.Reader].
func (s *Store) FindRelations(ctx context.Context, q graph.RelationQuery) (graph.RelationPage, error) {
	return ask(ctx, s, func(ctx context.Context, store graph.Store) (graph.RelationPage, error) {
		return store.FindRelations(ctx, q)
	})
}

// RelationsOf implements [graph.Reader].
func (s *Store) RelationsOf(ctx context.Context, ids []graph.ID, q graph.RelationQuery) ([]graph.RelationPage, error) {
	return ask(ctx, s, func(ctx context.Context, store graph.Store) ([]graph.RelationPage, error) {
		return store.RelationsOf(ctx, ids, q)
	})
}

// Neighbours implements [graph.Reader].
func (s *Store) Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) iter.Seq2[*graph.Relation, error] {
	return stream(ctx, s, s.options.Answer, func(ctx context.Context, store graph.Store) iter.Seq2[*graph.Relation, error] {
		return store.Neighbours(ctx, ids, q)
	})
}

// Tied implements [graph.Reader].
func (s *Store) Tied(ctx context.Context, ties []graph.Tie) ([]*graph.Relation, error) {
	return ask(ctx, s, func(ctx context.Context, store graph.Store) ([]*graph.Relation, error) { return store.Tied(ctx, ties) })
}

// Datasets implements [graph.Reader].
func (s *Store) Datasets(ctx context.Context) ([]graph.Dataset, error) {
	return ask(ctx, s, func(ctx context.Context, store graph.Store) ([]graph.Dataset, error) { return store.Datasets(ctx) })
}

// Changes implements [graph.Reader].
func (s *Store) Changes(ctx context.Context, after graph.Version) iter.Seq2[graph.Changed, error] {
	return stream(ctx, s, s.options.Item, func(ctx context.Context, store graph.Store) iter.Seq2[graph.Changed, error] {
		return store.Changes(ctx, after)
	})
}

// Snapshot implements [graph.Reader].
func (s *Store) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	own, w := newWatch(ctx, s.options.Item)
	store, err := s.reach(own)
	if err != nil {
		w.cancel()
		return nil, unreached(ctx.Err(), err)
	}
	held, err := store.Snapshot(own)
	if err != nil {
		w.cancel()
		return nil, s.judge(ctx.Err(), w.late.Load(), err)
	}
	w.arrived()
	return &snapshot{held, s, w, ctx.Err}, nil
}

// BeginLoad implements [graph.Writer]. A load has no time of its own: the caller's
// context ends it.
func (s *Store) BeginLoad(ctx context.Context, opts graph.LoadOptions) (graph.Load, error) {
	store, err := s.reach(ctx)
	if err != nil {
		return nil, err
	}
	return store.BeginLoad(ctx, opts)
}
