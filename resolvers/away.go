package resolvers

import (
	"context"
	"fmt"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
	"spona/graph/projection"
)

// While the database of a graph is away or busy, what is in memory is answered:
// who is found by a name, how two are connected, what is around one. Of entities,
// memory has the fields that [isRemembered] lists, and of relations kind and ends.
// Any other field of them is an error then, since "nothing" would be a claim.

// entities reads entities, or remembers them while the store is away. What memory
// does not know is not said to be absent.
func (r *Resolver) entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	var found []*graph.Entity
	err := awayAlready(ctx)
	if err == nil {
		found, err = r.reader.Entities(ctx, ids)
	}
	p := r.remembering(ctx, err)
	if p == nil {
		return found, err
	}
	entities, known := p.Recall(ids)
	if !known {
		return nil, err
	}
	markRemembered(ctx, p, err)
	return entities, nil
}

// tied reads relations, or remembers of them what the ties say.
func (r *Resolver) tied(ctx context.Context, ties []graph.Tie) ([]*graph.Relation, error) {
	var found []*graph.Relation
	err := awayAlready(ctx)
	if err == nil {
		found, err = r.reader.Tied(ctx, ties)
	}
	p := r.remembering(ctx, err)
	if p == nil {
		return found, err
	}
	all := make([]*graph.Relation, len(ties))
	for i, tie := range ties {
		all[i] = &graph.Relation{ID: rememberedID(tie), Kind: tie.Kind, From: graph.Ref{ID: tie.From}, To: graph.Ref{ID: tie.To}}
	}
	markRemembered(ctx, p, err)
	return all, nil
}

// rememberedID stands for the id of a relation, which memory has the beginning of:
// it tells siblings apart and is not shown.
func rememberedID(t graph.Tie) graph.ID {
	return graph.ID(fmt.Sprintf("%s %s %s %x", t.Kind, t.From, t.To, t.Key))
}

// remembering is what to answer from when the store has failed in that way, nil
// when its answer counts.
func (r *Resolver) remembering(ctx context.Context, failure error) *projection.Projection {
	if code := graph.CodeOf(failure); code != graph.CodeUpstreamUnavailable && code != graph.CodeOverloaded {
		return nil
	}
	p, err := r.projections.Get(ctx)
	if err != nil {
		return nil
	}
	return p
}

func markRemembered(ctx context.Context, p *projection.Projection, reason error) {
	if op := operationOf(ctx); op != nil {
		op.remembered.Store(&remembered{p.Version(), reason})
	}
}

// awayAlready is why an operation is answered from memory, nil when it is not. The
// store is not asked again then: each question may take long to fail.
func awayAlready(ctx context.Context) error {
	if op := operationOf(ctx); op != nil {
		if r := op.remembered.Load(); r != nil {
			return r.reason
		}
	}
	return nil
}

// Remembered is the version that an operation was answered from while the store
// was away; ok is false when nothing of the answer is from memory alone.
func Remembered(ctx context.Context) (v graph.Version, ok bool) {
	if op := operationOf(ctx); op != nil {
		if r := op.remembered.Load(); r != nil {
			return r.version, true
		}
	}
	return v, false
}

// FieldGuard refuses, in an operation that is answered from memory, the fields
// that memory does not have.
func FieldGuard(ctx context.Context) graphql.FieldMiddleware {
	op := operationOf(ctx)
	return func(ctx context.Context, next graphql.Resolver) (any, error) {
		if op == nil {
			return next(ctx)
		}
		r := op.remembered.Load()
		if r == nil {
			return next(ctx)
		}
		fc := graphql.GetFieldContext(ctx)
		if isRemembered(fc.Object, fc.Field.Name) {
			return next(ctx)
		}
		return nil, graph.Errorf(graph.CodeOf(r.reason), "",
			"the database cannot be asked, and %s is not in memory: ask for less of it, or try again later", fc.Field.Name)
	}
}

// isRemembered reports whether memory has a field. Of names it has those by which
// an entity is told from others, and not who states them.
func isRemembered(object, field string) bool {
	switch object {
	case "Name":
		return field != "sources"
	case "Relation":
		return field == "kind" || field == "from" || field == "to"
	case "Source", "Identifier", "Value":
		return false
	}
	if _, err := graph.ParseEntityKind(object); err != nil {
		return true // no entity: a list, a page, a step
	}
	return slices.Contains([]string{"id", "kind", "name", "countries"}, field)
}
