package neo4j

import (
	"context"
	"fmt"
	"strings"

	"spona/graph"
	"spona/graph/store/record"
)

// entityColumns are what decoding an entity takes, of a node n.
const entityColumns = "n.id, n.facet, n.body"

// entity decodes a row of entityColumns.
func (x facets) entity(row []any) (*graph.Entity, error) {
	f, err := x.at(integer(row[1]))
	if err != nil {
		return nil, err
	}
	e, err := decodeEntity(graph.ID(text(row[0])), f, blob(row[2]))
	if err != nil {
		return nil, fmt.Errorf("entity %s: %w", row[0], err)
	}
	return e, nil
}

// relationColumns are what decoding a relation takes, of (a)-[r]->(b).
const relationColumns = "r.id, type(r), a.id, a.facet, b.id, b.facet, r.body"

// relation decodes a row of relationColumns.
func (x facets) relation(row []any) (*graph.Relation, error) {
	kind, err := graph.ParseRelationKind(text(row[1]))
	if err != nil {
		return nil, record.ErrDamaged
	}
	from, err := x.ref(row[2:])
	if err != nil {
		return nil, err
	}
	to, err := x.ref(row[4:])
	if err != nil {
		return nil, err
	}
	r, err := decodeRelation(graph.ID(text(row[0])), kind, from, to, blob(row[6]))
	if err != nil {
		return nil, fmt.Errorf("relation %s: %w", row[0], err)
	}
	return r, nil
}

// ref reads an entity's id and facet.
func (x facets) ref(row []any) (graph.Ref, error) {
	f, err := x.at(integer(row[1]))
	if err != nil {
		return graph.Ref{}, err
	}
	return graph.Ref{ID: graph.ID(text(row[0])), Kind: graph.EntityKind(f.Kind)}, nil
}

// Entities implements [graph.Reader].
func (s *Store) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	var found []*graph.Entity
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		var err error
		found, err = r.entities(ctx, ids)
		return err
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// entities reads entities by id, in the order given.
func (r steadyRead) entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	const cypher = "MATCH (n:Entity) WHERE n.id IN $ids RETURN " + entityColumns
	return readEach(ctx, r, cypher, ids, graph.ID.IsEntity, r.facets.entity)
}

// Relations implements [graph.Reader].
func (s *Store) Relations(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	var found []*graph.Relation
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		var err error
		found, err = r.relations(ctx, ids)
		return err
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// relations reads relations by id, in the order given.
func (r steadyRead) relations(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	cypher := ofEachKind(graph.RelationKinds(), func(kind graph.RelationKind) string {
		return "MATCH (a)-[r:" + kind.String() + "]->(b) WHERE r.id IN $ids RETURN " + relationColumns
	})
	return readEach(ctx, r, cypher, ids, graph.ID.IsRelation, r.facets.relation)
}

// ofEachKind is a statement for each kind, as one: an index is of one kind.
func ofEachKind[K any](kinds []K, of func(K) string) string {
	parts := make([]string, len(kinds))
	for i, kind := range kinds {
		parts[i] = of(kind)
	}
	return strings.Join(parts, "\nUNION ALL ")
}

// readEach reads what has the ids, whose rows begin with it, in the order of the
// ids. An id that is not well-formed or not there yields nil, one that is given
// twice two items.
func readEach[T any](
	ctx context.Context, t tx, cypher string, ids []graph.ID, wellFormed func(graph.ID) bool, decode func([]any) (*T, error),
) ([]*T, error) {
	found := make([]*T, len(ids))
	at := make(map[string][]int, len(ids))
	asked := make([]string, 0, len(ids))
	for i, id := range ids {
		if !wellFormed(id) {
			continue
		}
		if at[string(id)] == nil {
			asked = append(asked, string(id))
		}
		at[string(id)] = append(at[string(id)], i)
	}
	if len(asked) == 0 {
		return found, ctx.Err()
	}
	return found, each(ctx, t, cypher, map[string]any{"ids": asked}, func(row []any) error {
		for _, i := range at[text(row[0])] {
			var err error
			if found[i], err = decode(row); err != nil {
				return err
			}
		}
		return nil
	})
}
