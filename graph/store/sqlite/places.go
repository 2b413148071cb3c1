package sqlite

import (
	"context"
	"database/sql/driver"
	"slices"
)

// places are where entities come in a snapshot, by row number. Rows are numbered
// from 1 and none is ever deleted, so that a place is the number less one; nos is
// for a file in which somebody else has deleted some.
type places struct {
	most int64   // the highest number
	nos  []int64 // all numbers in order; nil when none is missing
}

func readPlaces(ctx context.Context, c *conn) (places, error) {
	var p places
	dense := false
	const query = "SELECT (SELECT min(no) FROM entity), (SELECT max(no) FROM entity), (SELECT count(*) FROM entity)"
	err := c.query(ctx, query, nil, func(row []driver.Value) error {
		p.most = integer(row[1])
		dense = p.most == integer(row[2]) && (p.most == 0 || integer(row[0]) == 1)
		return nil
	})
	if err != nil || dense {
		return p, err
	}
	return p, c.query(ctx, "SELECT no FROM entity ORDER BY no", nil, func(row []driver.Value) error {
		p.nos = append(p.nos, integer(row[0]))
		return nil
	})
}

// of is the place of a row.
func (p places) of(no int64) (int, bool) {
	if p.nos != nil {
		return slices.BinarySearch(p.nos, no)
	}
	return int(no - 1), no > 0 && no <= p.most
}
