package sqlite

import (
	"cmp"
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"sort"

	"spona/graph"
)

// hubDegree is how many relations of an entity are sorted in memory, with those
// of all other entities asked for. Entities with more are read one by one, from
// the index, in order.
const hubDegree = 2000

// RelationsOf implements [graph.Reader].
func (s *Store) RelationsOf(ctx context.Context, ids []graph.ID, q graph.RelationQuery) ([]graph.RelationPage, error) {
	if err := validateRelationQuery(q); err != nil {
		return nil, err
	}
	var pages []graph.RelationPage
	err := s.read(ctx, func(c *conn, x *lexicon, at stand) error {
		counts, err := takeCensus(ctx, c, at.facets)
		if err != nil {
			return err
		}
		r := relationsOf{relationFind: *newRelationFind(c, x, counts, q), ids: ids}
		if pages, err = r.pages(ctx); err != nil {
			return fmt.Errorf("relations of %d entities: %w", len(ids), err)
		}
		return nil
	})
	return pages, err
}

// A relationsOf is one query for the relations of many entities.
type relationsOf struct {
	relationFind
	ids []graph.ID
}

func (r *relationsOf) pages(ctx context.Context) ([]graph.RelationPage, error) {
	if err := r.between(ctx); err != nil {
		return nil, err
	}
	nos, err := entityNos(ctx, r.c, r.ids)
	if err != nil {
		return nil, err
	}
	lists := make(map[int64]*listPage, len(nos))
	totals := make(map[int64]int, len(nos))
	if err := r.readAll(ctx, nos, lists, totals); err != nil {
		return nil, err
	}
	var wanted []int64
	for _, list := range lists {
		wanted = append(wanted, list.nos()...)
	}
	slices.Sort(wanted)
	byNo, err := relationsAt(ctx, r.c, r.lexicon, slices.Compact(wanted))
	if err != nil {
		return nil, err
	}
	pages := make([]graph.RelationPage, len(r.ids))
	for i, id := range r.ids {
		no := nos[keyOf(id)]
		pages[i].Total = totals[no]
		if r.query.NoTotal {
			pages[i].Total = -1
		}
		if list := lists[no]; list != nil {
			fillPage(&pages[i], list, byNo, r.query.Order)
		}
	}
	return pages, nil
}

// readAll reads a page for each entity: hubs on their own, all others at once.
func (r *relationsOf) readAll(ctx context.Context, nos map[idKey]int64, lists map[int64]*listPage, totals map[int64]int) error {
	small := make([]int64, 0, len(nos))
	degrees, err := r.degrees(ctx, nos)
	if err != nil {
		return err
	}
	for _, no := range nos {
		if degrees[no] <= hubDegree {
			small = append(small, no)
			continue
		}
		hub := r.lister
		hub.streams = r.touching(no)
		list, err := hub.page(ctx, r.query.Page)
		if err != nil {
			return err
		}
		lists[no] = &list
		if !r.query.NoTotal {
			if totals[no], err = hub.count(ctx); err != nil {
				return err
			}
		}
	}
	slices.Sort(small)
	return r.readSmall(ctx, small, lists, totals)
}

// degrees counts the relations of each entity, as far as it takes to tell hubs.
func (r *relationsOf) degrees(ctx context.Context, nos map[idKey]int64) (map[int64]int64, error) {
	list := make([]int64, 0, len(nos))
	for _, no := range nos {
		list = append(list, no)
	}
	degrees := make(map[int64]int64, len(nos))
	const query = `SELECT a.value,
		(SELECT count(*) FROM (SELECT 1 FROM relation r WHERE r.from_no = a.value LIMIT ?2)) +
		(SELECT count(*) FROM (SELECT 1 FROM relation r WHERE r.to_no = a.value LIMIT ?2))
		FROM json_each(?1) a`
	return degrees, r.c.query(ctx, query, []any{numbers(list), hubDegree + 1}, func(row []driver.Value) error {
		degrees[integer(row[0])] = integer(row[1])
		return nil
	})
}

// touching are the streams of one entity's relations: by kind, each way. What
// leads from it to itself comes once.
func (r *relationsOf) touching(no int64) []clause {
	var streams []clause
	for _, kind := range r.kinds {
		if r.query.Direction != graph.Incoming {
			streams = append(streams, clause{"r.from_no = ? AND r.kind = ?", []any{no, kind}})
		}
		switch r.query.Direction {
		case graph.Incoming:
			streams = append(streams, clause{"r.to_no = ? AND r.kind = ?", []any{no, kind}})
		case graph.Both:
			streams = append(streams, clause{"r.to_no = ? AND r.kind = ? AND r.from_no <> r.to_no", []any{no, kind}})
		case graph.Outgoing:
		}
	}
	return streams
}

// readSmall reads the places of all relations of the entities in one statement,
// and makes the pages in memory.
func (r *relationsOf) readSmall(ctx context.Context, nos []int64, lists map[int64]*listPage, totals map[int64]int) error {
	if len(nos) == 0 || len(r.kinds) == 0 {
		return nil
	}
	query := r.smallQuery(nos)
	rows := make(map[int64][]listRow, len(nos))
	err := r.c.query(ctx, query.text, query.args, func(row []driver.Value) error {
		of := integer(row[4])
		rows[of] = append(rows[of], listRow{integer(row[0]), listPlace{key: row[1], id: keyIn(row[2:]), given: true}})
		return nil
	})
	if err != nil {
		return err
	}
	for _, no := range nos {
		slices.SortFunc(rows[no], func(a, b listRow) int { return r.sort.compare(a.place, b.place) })
		totals[no] = len(rows[no])
		list, err := r.sort.pageOf(rows[no], r.query.Page)
		if err != nil {
			return err
		}
		lists[no] = &list
	}
	return nil
}

func (r *relationsOf) smallQuery(nos []int64) clause {
	where := join(append([]clause{r.ofKinds()}, r.filters...))
	half := func(column, also string) string {
		return "SELECT r.no, " + r.sort.name() + ", r.id, r.id_rest, r." + column + " FROM relation r WHERE r." + column +
			" IN (SELECT value FROM json_each(?))" + also + " AND " + where.text
	}
	args := append([]any{numbers(nos)}, where.args...)
	switch r.query.Direction {
	case graph.Outgoing:
		return clause{half("from_no", ""), args}
	case graph.Incoming:
		return clause{half("to_no", ""), args}
	case graph.Both:
	}
	return clause{half("from_no", "") + " UNION ALL " + half("to_no", " AND r.from_no <> r.to_no"), slices.Concat(args, args)}
}

// compare orders two places as the list does.
func (s *sorting) compare(a, b listPlace) int {
	if (a.key == nil) != (b.key == nil) {
		if a.key == nil {
			return 1
		}
		return -1
	}
	c := compareKeys(a.key, b.key)
	if s.descending {
		c = -c
	}
	return cmp.Or(c, cmp.Compare(a.id.high, b.id.high), cmp.Compare(a.id.low, b.id.low))
}

// compareKeys compares two values of one column that has days or amounts.
func compareKeys(a, b any) int {
	switch a := a.(type) {
	case int64:
		b, _ := b.(int64)
		return cmp.Compare(a, b)
	case float64:
		b, _ := b.(float64)
		return cmp.Compare(a, b)
	}
	return 0
}

// pageOf is a page of a list that is in memory.
func (s *sorting) pageOf(rows []listRow, p graph.Page) (listPage, error) {
	after, err := s.place(p.After, "after")
	if err != nil {
		return listPage{}, err
	}
	before, err := s.place(p.Before, "before")
	if err != nil || p.Limit == 0 {
		return listPage{}, err
	}
	from, to := 0, len(rows)
	if after.given {
		from = sort.Search(len(rows), func(i int) bool { return s.compare(rows[i].place, after) > 0 })
	}
	if before.given {
		to = sort.Search(len(rows), func(i int) bool { return s.compare(rows[i].place, before) >= 0 })
	}
	to = max(from, to)
	switch {
	case to-from <= p.Limit:
	case p.Backward:
		from = to - p.Limit
	default:
		to = from + p.Limit
	}
	return listPage{rows: rows[from:to], before: from > 0, after: to < len(rows)}, nil
}
