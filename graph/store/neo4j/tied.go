package neo4j

import (
	"context"
	"encoding/binary"

	"spona/graph"
)

// keyDigits are the prefix of an id and the digits that the first eight bytes
// settle: twelve of five bits.
const keyDigits = 1 + 12

// Tied implements [graph.Reader].
func (s *Store) Tied(ctx context.Context, ties []graph.Tie) ([]*graph.Relation, error) {
	var found []*graph.Relation
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		var err error
		found, err = r.tied(ctx, ties)
		return err
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

func (r steadyRead) tied(ctx context.Context, ties []graph.Tie) ([]*graph.Relation, error) {
	found := make([]*graph.Relation, len(ties))
	at := make(map[graph.Tie][]int, len(ties))
	starts := make(map[string]any) // of the ids, by kind
	var kinds []graph.RelationKind
	for i, tie := range ties {
		if !tie.From.IsEntity() || !tie.To.IsEntity() || !tie.Kind.Valid() {
			continue
		}
		if at[tie] == nil {
			list, _ := starts[tie.Kind.String()].([]string)
			if list == nil {
				kinds = append(kinds, tie.Kind)
			}
			starts[tie.Kind.String()] = append(list, startOf(tie.Key))
		}
		at[tie] = append(at[tie], i)
	}
	if len(kinds) == 0 {
		return found, ctx.Err()
	}
	cypher := ofEachKind(kinds, func(kind graph.RelationKind) string {
		return "UNWIND $" + kind.String() + " AS start MATCH (a)-[r:" + kind.String() + "]->(b) WHERE r.id STARTS WITH start RETURN " + relationColumns
	})
	return found, each(ctx, r.tx, cypher, starts, func(row []any) error {
		rel, err := r.facets.relation(row)
		if err != nil {
			return err
		}
		tie := graph.Tie{Kind: rel.Kind, From: rel.From.ID, To: rel.To.ID, Key: rel.ID.Key()}
		for _, i := range at[tie] {
			if found[i], err = r.facets.relation(row); err != nil {
				return err
			}
		}
		return nil
	})
}

// startOf is what the ids of relations with that key begin with.
func startOf(key uint64) string {
	id := graph.RelationIDOf(append(binary.BigEndian.AppendUint64(nil, key), make([]byte, 7)...))
	return string(id[:keyDigits])
}
