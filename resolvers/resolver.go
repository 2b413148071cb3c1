// Package resolvers answers the fields of the GraphQL schema from the graph.
//
// A resolver makes one call and converts. What several resolvers of one answer
// need is loaded for all of them at once: see operation.go. Domain errors go up
// untouched; [Presenter] alone decides what a client may see of them.
package resolvers

import (
	"context"

	"spona/graph"
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
	Datasets(ctx context.Context) ([]graph.Dataset, error)
}

// Resolver is the root of all resolvers.
type Resolver struct{ reader Reader }

// New makes the resolvers that answer from reader.
func New(reader Reader) *Resolver { return &Resolver{reader: reader} }

var _ schema.ResolverRoot = (*Resolver)(nil)
