package neo4j

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/graph/store/record"
)

// A past is the state of one version, however much has been loaded since.
type past struct{ at stand }

// errHeldTooLong is a state of which what has been overwritten is not kept any
// more.
var errHeldTooLong = &graph.Error{Code: graph.CodeConflict, Msg: "the snapshot was held too long beside loads; read everything anew"}

// check refuses a read in a database that no longer knows the state.
func (p past) check(now stand) error {
	if now.epoch != p.at.epoch || p.at.seq < now.earlierFrom {
		return errHeldTooLong
	}
	return nil
}

// isSince reports whether a row with that seq was changed after the version.
func (p past) isSince(seq any) bool { return uint64(integer(seq)) > p.at.seq }

// An earlierRow is what a row was.
type earlierRow struct {
	facet int64
	body  []byte
}

// earlier reads what rows were that have been changed since, by id.
func (p past) earlier(ctx context.Context, t tx, ids []string) (map[string]earlierRow, error) {
	found := make(map[string]earlierRow, len(ids))
	if len(ids) == 0 {
		return found, nil
	}
	const cypher = "MATCH (e:Earlier) WHERE e.id IN $ids AND e.until > $seq AND e.seq <= $seq RETURN e.id, e.facet, e.body"
	err := each(ctx, t, cypher, map[string]any{"ids": ids, "seq": int64(p.at.seq)}, func(row []any) error {
		found[text(row[0])] = earlierRow{integer(row[1]), blob(row[2])}
		return nil
	})
	if err == nil && len(found) != len(ids) {
		err = fmt.Errorf("of %d rows that were changed since version %d, %d are kept: %w", len(ids), p.at.seq, len(found), record.ErrDamaged)
	}
	return found, err
}

// changedSince are the ids of rows that were changed since, each once, of columns
// of ids and their seqs.
func (p past) changedSince(columns ...[]any) []string {
	var ids []string
	met := make(map[string]bool)
	for i := 0; i+1 < len(columns); i += 2 {
		for j, id := range columns[i] {
			if id := text(id); p.isSince(columns[i+1][j]) && !met[id] {
				met[id] = true
				ids = append(ids, id)
			}
		}
	}
	return ids
}
