package neo4j

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/graph/store/record"
)

// A stand is how far a store has come, as the node :Spona says.
type stand struct {
	epoch               string
	seq                 uint64
	entities, relations int64  // the highest numbers
	facets              int64  // likewise
	earlierFrom         uint64 // :Earlier nodes reach back to this version
	bulk                bool   // a bulk load has begun and not finished
}

func (s stand) version() graph.Version { return graph.Version{Epoch: s.epoch, Seq: s.seq} }

// standCypher reads it; stand decodes its row.
const standCypher = `
MATCH (s:Spona {id: 'state'})
RETURN s.epoch, s.seq, s.entities, s.relations, s.facets, s.earlierFrom, coalesce(s.bulk, false)`

// readStand reads it. In a transaction that sees a bulk load it is an error, as
// such a load is no state that anybody may read.
func readStand(ctx context.Context, t tx) (stand, error) {
	at, err := anyStand(ctx, t)
	if err == nil && at.bulk {
		err = ErrUnfinished
	}
	return at, err
}

// ErrUnfinished answers reads of a graph that a bulk load is writing, or that one
// which was interrupted has left: only another bulk load begins on it.
var ErrUnfinished error = &graph.Error{Code: graph.CodeUpstreamUnavailable,
	Msg: "the first load of this graph has not finished; try again later, or start it again with --bulk if it was interrupted"}

// anyStand reads it whatever it says.
func anyStand(ctx context.Context, t tx) (stand, error) {
	var at stand
	found := false
	err := each(ctx, t, standCypher, nil, func(row []any) error {
		found = true
		at = stand{
			epoch: text(row[0]), seq: uint64(integer(row[1])), entities: integer(row[2]), relations: integer(row[3]),
			facets: integer(row[4]), earlierFrom: uint64(integer(row[5])), bulk: row[6] == true,
		}
		return nil
	})
	if err == nil && !found {
		err = errNoState
	}
	return at, err
}

// errNoState is a database whose node :Spona somebody has removed.
var errNoState = fmt.Errorf("the node :Spona is missing: %w", record.ErrDamaged)

// A node that somebody else has changed can hold a value of another type than the
// program wrote. These read it as the zero value, which no checksum confirms.

func integer(v any) int64 {
	n, _ := v.(int64)
	return n
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

func blob(v any) []byte {
	b, _ := v.([]byte)
	return b
}
