package main

import (
	"context"
	"errors"

	"spona/graph"
	"spona/graph/store/neo4j"
	"spona/loaders"
)

// inBulk is a database whose first load is a bulk load. Further ones, of other
// data sets of one run, are ordinary.
type inBulk struct {
	loaders.Store
	database *neo4j.Store
	begun    bool
}

// Datasets implements [loaders.Store]: what a bulk load that was interrupted has left
// is no data set, as the next one removes it.
func (b *inBulk) Datasets(ctx context.Context) ([]graph.Dataset, error) {
	sets, err := b.Store.Datasets(ctx)
	if !b.begun && errors.Is(err, neo4j.ErrUnfinished) {
		return nil, nil
	}
	return sets, err
}

// BeginLoad implements [graph.Writer].
func (b *inBulk) BeginLoad(ctx context.Context, opts graph.LoadOptions) (graph.Load, error) {
	if b.begun {
		return b.Store.BeginLoad(ctx, opts)
	}
	b.begun = true
	return b.database.BeginBulk(ctx, opts)
}
