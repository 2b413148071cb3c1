package main

import (
	"context"

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

// BeginLoad implements [graph.Writer].
func (b *inBulk) BeginLoad(ctx context.Context, opts graph.LoadOptions) (graph.Load, error) {
	if b.begun {
		return b.Store.BeginLoad(ctx, opts)
	}
	b.begun = true
	return b.database.BeginBulk(ctx, opts)
}
