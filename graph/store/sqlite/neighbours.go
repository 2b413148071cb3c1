package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"

	"spona/graph"
)

// heldNeighbours is how many relations are read before the first is yielded.
// Nearly every answer is shorter: it takes its turn among the readers for as long
// as reading takes, however long the caller looks at each. A longer one goes on
// with a connection of its own.
const heldNeighbours = 1024

// Neighbours implements [graph.Reader].
func (s *Store) Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) {
		n := neighbours{ctx: ctx, yield: yield, most: heldNeighbours}
		err := s.lend(ctx, func(r lent) error {
			if err := n.read(r, ids, q); !errors.Is(err, errStop) {
				return err
			}
			return nil
		})
		if err == nil && !n.stopped {
			err = n.flush()
		}
		if err != nil && !n.stopped {
			yield(nil, ended(ctx, err))
		}
	}
}

// neighbours are on their way to whoever asked.
type neighbours struct {
	ctx     context.Context // of the call that they answer
	yield   func(*graph.Relation, error) bool
	held    []*graph.Relation
	most    int  // are held
	stopped bool // the caller wants no more
}

func (n *neighbours) read(r lent, ids []graph.ID, q graph.NeighbourQuery) error {
	nos, err := entityNos(n.ctx, r.c, ids)
	if err != nil {
		return err
	}
	query, some := neighbourQuery(r.lexicon, slices.Sorted(maps.Values(nos)), q)
	if !some {
		return nil
	}
	return r.c.query(n.ctx, query.text, query.args, func(row []driver.Value) error {
		rel, err := r.lexicon.joinedRelation(row)
		if err != nil {
			return fmt.Errorf("relation %d: %w", row[0], err)
		}
		n.held = append(n.held, rel)
		if len(n.held) < n.most {
			return nil
		}
		r.release()
		n.most = 1
		return n.flush()
	})
}

// flush yields what is held.
func (n *neighbours) flush() error {
	for _, r := range n.held {
		if err := n.ctx.Err(); err != nil {
			return err
		}
		if n.stopped = !n.yield(r, nil); n.stopped {
			return errStop
		}
	}
	n.held = n.held[:0]
	return nil
}

// neighbourQuery selects the relations of entities that fit the query, as rows of
// relationJoined. It reports false when there can be none.
func neighbourQuery(x *lexicon, nos []int64, q graph.NeighbourQuery) (clause, bool) {
	var facets []int64
	others := false // of the same kinds
	for no := range x.facets {
		f := &x.facets[no]
		switch {
		case !f.Relation || len(q.Kinds) > 0 && !slices.Contains(q.Kinds, graph.RelationKind(f.Kind)):
		case f.Live && reliable(f, q.MinTier):
			facets = append(facets, int64(no))
		default:
			others = true
		}
	}
	if len(nos) == 0 || len(facets) == 0 {
		return clause{}, false
	}
	var filters clause
	if len(q.Kinds) > 0 {
		kinds := make([]int64, len(q.Kinds))
		for i, k := range q.Kinds {
			kinds[i] = int64(k)
		}
		filters = clause{" AND r.kind IN (SELECT value FROM json_each(?))", []any{numbers(kinds)}}
	}
	if others {
		filters.text += " AND +r.facet IN (SELECT value FROM json_each(?))"
		filters.args = append(filters.args, numbers(facets))
	}
	const in = " IN (SELECT value FROM json_each(?))"
	const half = "SELECT " + relationJoined + " FROM relation r" + relationEnds + " WHERE r."
	ends := numbers(nos)
	return clause{
		text: half + "from_no" + in + filters.text + " UNION ALL " + half + "to_no" + in + " AND +r.from_no NOT" + in + filters.text,
		args: slices.Concat([]any{ends}, filters.args, []any{ends, ends}, filters.args),
	}, true
}
