package neo4j

import (
	"context"
	"errors"
	"iter"
	"slices"

	"spona/graph"
)

// neighboursCypher reads one hop around a frontier between two looks at the stand,
// all in one statement, so that a hop is one round trip. The slotted runtime reads
// the parts one after another. A relation between two entities of the frontier
// comes once, where it begins.
// Parameters: ids []string; facets []int64, those to follow.
func neighboursCypher(kinds []graph.RelationKind) string {
	const (
		columns = ", r.id AS id, type(r) AS kind, a.id AS a, a.facet AS af, b.id AS b, b.facet AS bf, r.body AS body"
		looking = standMatch + " RETURN [" + standColumns + "] AS look, null AS id, null AS kind, null AS a, null AS af, null AS b, null AS bf, null AS body"
	)
	typed := ""
	if len(kinds) > 0 {
		typed = ":" + types(kinds)
	}
	return "CYPHER runtime=slotted " + looking +
		"\nUNION ALL MATCH (a:Entity)-[r" + typed + "]->(b:Entity) WHERE a.id IN $ids AND r.facet IN $facets RETURN null AS look" + columns +
		"\nUNION ALL MATCH (a:Entity)-[r" + typed + "]->(b:Entity) WHERE b.id IN $ids AND NOT a.id IN $ids AND r.facet IN $facets RETURN null AS look" + columns +
		"\nUNION ALL " + looking
}

// Neighbours implements [graph.Reader]. All is read before the first is yielded,
// since only then it is known to be of one state.
func (s *Store) Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) {
		n, err := s.readNeighbours(ctx, ids, q)
		if err != nil {
			yield(nil, failure(ctx, err))
			return
		}
		for _, row := range n.rows {
			r, err := n.facets.relation(row)
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(nil, failure(ctx, err))
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

// neighbours are what one statement has read.
type neighbours struct {
	facets facets
	rows   [][]any // of relationColumns
}

// errMoved is why a read has to be done again.
var errMoved = errors.New("the state has moved")

func (s *Store) readNeighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) (neighbours, error) {
	var n neighbours
	known := slices.DeleteFunc(texts(ids), func(id string) bool { return !graph.ID(id).IsEntity() })
	if len(known) == 0 {
		return n, firstOf(ctx.Err(), s.Connect(ctx))
	}
	if have := s.facets.now.Load(); have != nil {
		err := s.atOnce(ctx, func(ctx context.Context, t tx) error {
			var err error
			n, err = neighboursAt(ctx, t, have, known, q)
			return err
		})
		if err == nil || ctx.Err() != nil {
			return n, err
		}
	}
	// The facets that are known do not do, a batch is being committed, or it failed
	// and may not fail again.
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		var err error
		n, err = neighboursAt(ctx, r.tx, &facetsOf{r.at.epoch, r.facets}, known, q)
		if errors.Is(err, errMoved) {
			err = nil // steady finds that out, and waits
		}
		return err
	})
	return n, err
}

// neighboursAt reads the neighbours with the facets that are known. errMoved when
// there are newer ones, or when the state was not the same from start to end.
func neighboursAt(ctx context.Context, t tx, have *facetsOf, ids []string, q graph.NeighbourQuery) (neighbours, error) {
	n := neighbours{facets: have.all}
	var looks []stand
	var gates []gate
	params := map[string]any{"ids": ids, "facets": have.all.liveFacets(q)}
	err := each(ctx, t, neighboursCypher(q.Kinds), params, func(row []any) error {
		if seen, ok := row[0].([]any); ok {
			at, g := standOf(seen)
			looks, gates = append(looks, at), append(gates, g)
			return nil
		}
		n.rows = append(n.rows, row[1:])
		return nil
	})
	switch {
	case err != nil:
		return n, err
	case len(looks) != 2:
		return n, errNoState
	case looks[0].bulk || looks[1].bulk:
		return n, ErrUnfinished
	case looks[0].epoch != have.epoch, looks[1].facets >= int64(len(have.all)), gates[0] != gates[1], gates[0].opens != gates[0].opened:
		return n, errMoved
	}
	return n, nil
}
