package sqlite

import (
	"context"
	"database/sql/driver"

	"spona/graph"
	"spona/graph/store/record"
)

// facetOf reads the columns relation to datasets of the table facet.
func facetOf(row []driver.Value) record.Facet {
	return record.Facet{
		Relation: integer(row[0]) != 0, Kind: uint8(integer(row[1])), Roles: graph.Roles(integer(row[2])),
		Stub: integer(row[3]) != 0, Live: integer(row[4]) != 0,
		Tier: graph.Tier(integer(row[5])), Countries: text(row[6]), Datasets: text(row[7]),
	}
}

// A census is how many rows each facet has, at one state of the store.
type census []int64

// takeCensus counts the rows by facet. It reads one row per facet.
func takeCensus(ctx context.Context, c *conn, facets int) (census, error) {
	counts := make(census, facets+1)
	err := c.query(ctx, "SELECT no, items FROM facet WHERE items > 0", nil, func(row []driver.Value) error {
		if no := integer(row[0]); no < int64(len(counts)) {
			counts[no] = integer(row[1])
		}
		return nil
	})
	return counts, err
}

// count sums the rows of the facets that keep accepts, and lists those facets.
func (n census) count(x *lexicon, keep func(*record.Facet) bool) (total int64, facets []int64) {
	for no := 1; no < len(n); no++ {
		if n[no] > 0 && keep(&x.facets[no]) {
			total += n[no]
			facets = append(facets, int64(no))
		}
	}
	return total, facets
}
