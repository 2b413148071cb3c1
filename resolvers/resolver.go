// Package resolvers answers the fields of the GraphQL schema from the graph.
//
// A resolver makes one call and converts. What several resolvers of one answer
// need is loaded for all of them at once: see operation.go. Domain errors go up
// untouched; [Presenter] alone decides what a client may see of them.
package resolvers

import (
	"context"
	"iter"
	"runtime"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/projection"
	"spona/graph/wording"
	"spona/schema"
)

// Reader is what the resolvers need of a [graph.Reader].
type Reader interface {
	Version(ctx context.Context) (graph.Version, error)
	Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error)
	Relations(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error)
	Find(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error)
	FindRelations(ctx context.Context, q graph.RelationQuery) (graph.RelationPage, error)
	RelationsOf(ctx context.Context, ids []graph.ID, q graph.RelationQuery) ([]graph.RelationPage, error)
	Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) iter.Seq2[*graph.Relation, error]
	Tied(ctx context.Context, ties []graph.Tie) ([]*graph.Relation, error)
	Datasets(ctx context.Context) ([]graph.Dataset, error)
}

// Projections has the graph in memory, such as a [projection.Keeper].
type Projections interface {
	Get(ctx context.Context) (*projection.Projection, error)
}

// Options say how to answer. The zero value is right for a server.
type Options struct {
	// PathsFromStore searches for connections in the store, step by step, instead
	// of in memory: for graphs that memory does not hold.
	PathsFromStore bool

	// MaxWork is how many relations one search for connections may read; 0 means
	// 20 million in memory and 200,000 in the store.
	MaxWork int

	// Searches bounds how many searches for connections run at a time; 0 means all
	// processors but one.
	Searches int

	// Community answers about accounts, organisations and circles; nil for a program
	// that has none.
	Community *Community
}

// waitingSearches is how many searches for connections may wait for their turn.
const waitingSearches = 8

// Resolver is the root of all resolvers.
type Resolver struct {
	reader      Reader
	projections Projections
	options     Options
	pool        *paths.Pool
	languages   *wording.Languages
}

// New makes the resolvers that answer from a store and from what is in memory of
// it. It fails only when the languages of sentences cannot be read.
func New(reader Reader, projections Projections, opts Options) (*Resolver, error) {
	languages, err := wording.Open()
	if err != nil {
		return nil, err
	}
	if opts.Searches <= 0 {
		opts.Searches = max(1, runtime.GOMAXPROCS(0)-1)
	}
	return &Resolver{reader, projections, opts, paths.NewPool(opts.Searches, waitingSearches), languages}, nil
}

var _ schema.ResolverRoot = (*Resolver)(nil)
