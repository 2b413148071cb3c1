package sqlite

import (
	"context"
	"database/sql/driver"
	"strconv"
)

// A place is where an id is in its table, and the row's facet.
type place struct {
	no    int64
	facet uint32
}

// A finder finds rows by id for a load.
type finder interface {
	entities(ctx context.Context, keys []idKey, found func(idKey, place)) error
	relations(ctx context.Context, keys []idKey, found func(idKey, place)) error
}

// An indexFinder asks the indexes.
type indexFinder struct{ c *conn }

func (f indexFinder) entities(ctx context.Context, keys []idKey, found func(idKey, place)) error {
	return f.find(ctx, "SELECT id, id_rest, no, facet FROM entity WHERE id IN (SELECT value FROM json_each(?))", keys, found)
}

func (f indexFinder) relations(ctx context.Context, keys []idKey, found func(idKey, place)) error {
	return f.find(ctx, "SELECT id, id_rest, no, facet FROM relation WHERE id IN (SELECT value FROM json_each(?))", keys, found)
}

func (f indexFinder) find(ctx context.Context, query string, keys []idKey, found func(idKey, place)) error {
	if len(keys) == 0 {
		return nil
	}
	return f.c.query(ctx, query, []any{highs(keys)}, func(row []driver.Value) error {
		found(keyIn(row), place{integer(row[2]), uint32(integer(row[3]))})
		return nil
	})
}

// highs is the list of the first halves of ids, for json_each. Ids that share
// it are rare, and told apart by whoever reads the rows.
func highs(keys []idKey) string {
	list := make([]byte, 0, 21*len(keys)+2)
	list = append(list, '[')
	for i, k := range keys {
		if i > 0 {
			list = append(list, ',')
		}
		list = strconv.AppendInt(list, k.high, 10)
	}
	return string(append(list, ']'))
}

// numbers is a list of row numbers for json_each.
func numbers(nos []int64) string {
	list := make([]byte, 0, 9*len(nos)+2)
	list = append(list, '[')
	for i, no := range nos {
		if i > 0 {
			list = append(list, ',')
		}
		list = strconv.AppendInt(list, no, 10)
	}
	return string(append(list, ']'))
}

// A directory has all ids in memory, 40 bytes each, for a load that has put off
// the indexes.
type directory struct {
	entityNo   map[idKey]uint32
	facets     []uint32 // of entities, by number
	relationNo map[idKey]uint32
}

func readDirectory(ctx context.Context, c *conn) (*directory, error) {
	d := &directory{entityNo: make(map[idKey]uint32), facets: []uint32{0}, relationNo: make(map[idKey]uint32)}
	err := c.query(ctx, "SELECT id, id_rest, no, facet FROM entity", nil, func(row []driver.Value) error {
		d.addEntity(keyIn(row), place{integer(row[2]), uint32(integer(row[3]))})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return d, c.query(ctx, "SELECT id, id_rest, no FROM relation", nil, func(row []driver.Value) error {
		d.relationNo[keyIn(row)] = uint32(integer(row[2]))
		return nil
	})
}

// addEntity notes a new entity, or an old one's new facet.
func (d *directory) addEntity(k idKey, at place) {
	d.entityNo[k] = uint32(at.no)
	for int64(len(d.facets)) <= at.no {
		d.facets = append(d.facets, 0)
	}
	d.facets[at.no] = at.facet
}

func (d *directory) facetOf(no int64) uint32 {
	if no >= int64(len(d.facets)) {
		return 0
	}
	return d.facets[no]
}

func (d *directory) entities(_ context.Context, keys []idKey, found func(idKey, place)) error {
	for _, k := range keys {
		if no, ok := d.entityNo[k]; ok {
			found(k, place{int64(no), d.facets[no]})
		}
	}
	return nil
}

// relations leaves the facet out: whoever needs it reads the row.
func (d *directory) relations(_ context.Context, keys []idKey, found func(idKey, place)) error {
	for _, k := range keys {
		if no, ok := d.relationNo[k]; ok {
			found(k, place{no: int64(no)})
		}
	}
	return nil
}
