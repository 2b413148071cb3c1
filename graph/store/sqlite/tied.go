package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"

	"spona/graph"
)

const tiedQuery = "SELECT " + relationJoined + " FROM relation r" + relationEnds + " WHERE r.id IN (SELECT value FROM json_each(?))"

// Tied implements [graph.Reader].
func (s *Store) Tied(ctx context.Context, ties []graph.Tie) ([]*graph.Relation, error) {
	found := make([]*graph.Relation, len(ties))
	at := make(map[idKey][]int, len(ties)) // by the half of the id that ties have
	for i, t := range ties {
		if t.From.IsEntity() && t.To.IsEntity() {
			half := idKey{high: highOf(t.Key)}
			at[half] = append(at[half], i)
		}
	}
	err := s.read(ctx, func(c *conn, x *lexicon, _ stand) error {
		return c.query(ctx, tiedQuery, []any{highs(sortedPositions(at))}, func(row []driver.Value) error {
			for _, i := range at[idKey{high: integer(row[1])}] {
				if !isTie(row, &ties[i]) {
					continue
				}
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

// isTie compares all of a tie but its key with a row of relationJoined.
func isTie(row []driver.Value, t *graph.Tie) bool {
	return graph.RelationKind(integer(row[3])) == t.Kind && keyIn(row[7:]) == validKey(t.From) && keyIn(row[10:]) == validKey(t.To)
}
