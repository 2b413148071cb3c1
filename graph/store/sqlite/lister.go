package sqlite

import (
	"context"
	"database/sql/driver"
	"slices"
	"strings"

	"spona/graph"
)

// A lister reads parts of one list. The list is what several streams hold
// together: conditions that exclude one another, for each of which an index has
// the rows in order, so that a page costs its own length and not the list's.
type lister struct {
	c       *conn
	table   string
	sort    sorting
	streams []clause
	filters []clause
}

// A listRow is a row by its number and its place in the list.
type listRow struct {
	no    int64
	place listPlace
}

// A listPage is a part of a list.
type listPage struct {
	rows          []listRow
	before, after bool
}

// page reads the part that p asks for.
func (l *lister) page(ctx context.Context, p graph.Page) (listPage, error) {
	var page listPage
	if p.Limit == 0 || len(l.streams) == 0 {
		return page, nil
	}
	after, err := l.sort.place(p.After, "after")
	if err != nil {
		return page, err
	}
	before, err := l.sort.place(p.Before, "before")
	if err != nil {
		return page, err
	}
	if page.rows, err = l.fetch(ctx, after, before, p.Backward, p.Limit+1); err != nil {
		return page, err
	}
	more := len(page.rows) > p.Limit
	if more {
		page.rows = page.rows[:p.Limit]
	}
	if p.Backward {
		slices.Reverse(page.rows)
		page.before = more
	} else {
		page.after = more
	}
	return page, l.lookAround(ctx, &page, after, before)
}

// lookAround finds out whether there is something beyond the cursors that bounded
// a page.
func (l *lister) lookAround(ctx context.Context, page *listPage, after, before listPlace) error {
	if !page.before && after.given {
		after.inclusive = true
		rows, err := l.fetch(ctx, listPlace{}, after, true, 1)
		if err != nil {
			return err
		}
		page.before = len(rows) > 0
	}
	if !page.after && before.given {
		before.inclusive = true
		rows, err := l.fetch(ctx, before, listPlace{}, false, 1)
		if err != nil {
			return err
		}
		page.after = len(rows) > 0
	}
	return nil
}

// fetch reads at most limit rows between two places, from the front or the back.
func (l *lister) fetch(ctx context.Context, after, before listPlace, backward bool, limit int) ([]listRow, error) {
	var rows []listRow
	for _, part := range l.sort.segments(after, before, backward) {
		query := l.query(part, limit-len(rows))
		err := l.c.query(ctx, query.text, query.args, func(row []driver.Value) error {
			rows = append(rows, listRow{integer(row[0]), listPlace{key: row[1], id: keyIn(row[2:]), given: true}})
			return nil
		})
		if err != nil || len(rows) == limit {
			return rows, err
		}
	}
	return rows, nil
}

// query is the SELECT for a segment of all streams.
func (l *lister) query(part segment, limit int) clause {
	a := l.sort.alias
	head := "SELECT " + a + ".no, " + l.sort.name() + " AS " + l.sort.column + ", " + a + ".id, " + a + ".id_rest FROM " + l.table + " " + a + " WHERE "
	var texts []string
	var all clause
	for _, stream := range l.streams {
		where := join(slices.Concat([]clause{stream}, part.where, l.filters))
		texts = append(texts, head+where.text+" ORDER BY "+part.order+" LIMIT ?")
		all.args = append(append(all.args, where.args...), limit)
	}
	if len(texts) == 1 {
		all.text = texts[0]
		return all
	}
	// Each stream gives no more than its first rows; the whole is their merger.
	all.text = "SELECT * FROM (SELECT * FROM (" + strings.Join(texts, ") UNION ALL SELECT * FROM (") + ")) " + a + " ORDER BY " + part.order + " LIMIT ?"
	all.args = append(all.args, limit)
	return all
}

// count is how many rows the whole list has.
func (l *lister) count(ctx context.Context) (int, error) {
	total := int64(0)
	for _, stream := range l.streams {
		where := join(append([]clause{stream}, l.filters...))
		n, err := l.c.number(ctx, "SELECT count(*) FROM "+l.table+" "+l.sort.alias+" WHERE "+where.text, where.args...)
		if err != nil {
			return 0, err
		}
		total += n
	}
	return int(total), nil
}

// nos are the numbers of the rows of a page.
func (p *listPage) nos() []int64 {
	nos := make([]int64, len(p.rows))
	for i := range p.rows {
		nos[i] = p.rows[i].no
	}
	return nos
}

// inKinds is a stream per kind.
func inKinds(alias string, kinds []int64) []clause {
	streams := make([]clause, len(kinds))
	for i, kind := range kinds {
		streams[i] = clause{alias + ".kind = ?", []any{kind}}
	}
	return streams
}
