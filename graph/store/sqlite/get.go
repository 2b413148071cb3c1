package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"

	"spona/graph"
)

// Entities implements [graph.Reader].
func (s *Store) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	found := make([]*graph.Entity, len(ids))
	err := s.read(ctx, func(c *conn, x *lexicon, _ stand) error {
		at := positions(ids, graph.ID.IsEntity)
		const query = "SELECT " + entityColumns + " FROM entity e WHERE e.id IN (SELECT value FROM json_each(?))"
		return c.query(ctx, query, []any{highs(sortedPositions(at))}, func(row []driver.Value) error {
			for _, i := range at[keyIn(row[1:])] {
				var err error
				if found[i], err = x.entity(row); err != nil {
					return fmt.Errorf("entity %d: %w", row[0], err)
				}
			}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// positions says where each well-formed id stands in a list.
func positions(ids []graph.ID, wellFormed func(graph.ID) bool) map[idKey][]int {
	at := make(map[idKey][]int, len(ids))
	for i, id := range ids {
		if wellFormed(id) {
			key := validKey(id)
			at[key] = append(at[key], i)
		}
	}
	return at
}

func sortedPositions(at map[idKey][]int) []idKey {
	keys := make([]idKey, 0, len(at))
	for k := range at {
		keys = append(keys, k)
	}
	return keys
}

// relationFrom joins a relation with its ends, after which its columns are read
// by scanRelation.
const (
	relationJoined = relationColumns + ", f.id, f.id_rest, f.kind, t.id, t.id_rest, t.kind"
	relationEnds   = " JOIN entity f ON f.no = r.from_no JOIN entity t ON t.no = r.to_no"
)

// joinedRelation decodes a row of relationJoined.
func (x *lexicon) joinedRelation(row []driver.Value) (*graph.Relation, error) {
	return x.relation(row, refIn(row[7:]), refIn(row[10:]))
}

func refIn(row []driver.Value) graph.Ref {
	return graph.Ref{ID: keyIn(row).entity(), Kind: graph.EntityKind(integer(row[2]))}
}

// Relations implements [graph.Reader].
func (s *Store) Relations(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	found := make([]*graph.Relation, len(ids))
	err := s.read(ctx, func(c *conn, x *lexicon, _ stand) error {
		at := positions(ids, graph.ID.IsRelation)
		const query = "SELECT " + relationJoined + " FROM relation r" + relationEnds + " WHERE r.id IN (SELECT value FROM json_each(?))"
		return c.query(ctx, query, []any{highs(sortedPositions(at))}, func(row []driver.Value) error {
			for _, i := range at[keyIn(row[1:])] {
				var err error
				if found[i], err = x.joinedRelation(row); err != nil {
					return fmt.Errorf("relation %d: %w", row[0], err)
				}
			}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}
