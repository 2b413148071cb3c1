package neo4j

import (
	"context"
	"maps"
	"slices"
	"strings"

	"spona/graph"
)

// A lister reads parts of one list. The list is what several streams hold
// together: patterns that exclude one another, for each of which an index has the
// rows in order, so that a page costs its own length and not the list's. They are
// merged here, as texts are not compared there as in an index (sortable.go).
type lister struct {
	sort    sorting
	streams []stream
	filters []string
	params  params // of streams and filters
}

// A stream is a pattern that binds the row of a list, and what has to hold for it.
type stream struct {
	match string
	where []string

	// label is where an index has the rows in order of what they are listed by, as
	// "Person" or "OWNS", and idLabel where one has them in order of the ids; ""
	// when the pattern is the way to them.
	label, idLabel string
}

// A listPage is a part of a list.
type listPage struct {
	rows          []listPlace
	before, after bool
}

// ids are the ids of the rows of a page.
func (p *listPage) ids() []graph.ID {
	ids := make([]graph.ID, len(p.rows))
	for i := range p.rows {
		ids[i] = graph.ID(p.rows[i].id)
	}
	return ids
}

// page reads the part that p asks for.
func (l *lister) page(ctx context.Context, t tx, p graph.Page) (listPage, error) {
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
	if page.rows, err = l.fetch(ctx, t, after, before, p.Backward, p.Limit+1); err != nil {
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
	return page, l.lookAround(ctx, t, &page, after, before)
}

// lookAround finds out whether there is something beyond the cursors that bounded
// a page.
func (l *lister) lookAround(ctx context.Context, t tx, page *listPage, after, before listPlace) error {
	if !page.before && after.given {
		after.inclusive = true
		rows, err := l.fetch(ctx, t, listPlace{}, after, true, 1)
		if err != nil {
			return err
		}
		page.before = len(rows) > 0
	}
	if !page.after && before.given {
		before.inclusive = true
		rows, err := l.fetch(ctx, t, before, listPlace{}, false, 1)
		if err != nil {
			return err
		}
		page.after = len(rows) > 0
	}
	return nil
}

// fetch reads at most limit rows between two places, from the front or the back.
func (l *lister) fetch(ctx context.Context, t tx, after, before listPlace, backward bool, limit int) ([]listPlace, error) {
	bound := maps.Clone(l.params)
	if bound == nil {
		bound = params{}
	}
	var rows []listPlace
	for _, part := range l.sort.segments(&bound, after, before, backward) {
		bound["limit"] = limit - len(rows)
		var found []listPlace
		err := each(ctx, t, l.query(part), bound, func(row []any) error {
			found = append(found, listPlace{key: row[0], id: text(row[1]), given: true})
			return nil
		})
		if err != nil {
			return nil, err
		}
		slices.SortFunc(found, func(a, b listPlace) int {
			if backward {
				a, b = b, a
			}
			return l.sort.compare(a, b)
		})
		rows = append(rows, found[:min(len(found), limit-len(rows))]...)
		if len(rows) == limit {
			break
		}
	}
	return rows, nil
}

// query reads the first rows of each stream in a segment.
func (l *lister) query(part segment) string {
	return ofEachKind(l.streams, func(s stream) string {
		where := slices.Concat(s.where, part.where, l.filters)
		return s.match + l.hint(s, part) + whereAll(where) +
			"\nRETURN " + l.sort.name() + " AS key, " + l.sort.row + ".id AS id ORDER BY " + part.order + " LIMIT $limit"
	})
}

// hint names the index that has a stream's rows in order: the planner does not
// know that a page is short.
func (l *lister) hint(s stream, part segment) string {
	switch {
	case s.label == "":
		return ""
	case part.lacking:
		return "\nUSING INDEX " + l.sort.row + ":" + s.idLabel + "(id)"
	}
	return "\nUSING INDEX " + l.sort.row + ":" + s.label + "(" + l.sort.property + ", id)"
}

func whereAll(clauses []string) string {
	if len(clauses) == 0 {
		return ""
	}
	return "\nWHERE " + strings.Join(clauses, " AND ")
}

// count is how many rows the whole list has.
func (l *lister) count(ctx context.Context, t tx) (int, error) {
	if len(l.streams) == 0 {
		return 0, nil
	}
	total := int64(0)
	cypher := ofEachKind(l.streams, func(s stream) string {
		return s.match + whereAll(slices.Concat(s.where, l.filters)) + "\nRETURN count(*) AS n"
	})
	err := each(ctx, t, cypher, l.params, func(row []any) error {
		total += integer(row[0])
		return nil
	})
	return int(total), err
}

// pageOf is a page of a list that is in memory, in order.
func (s *sorting) pageOf(rows []listPlace, p graph.Page) (listPage, error) {
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
		from, _ = slices.BinarySearchFunc(rows, after, func(row, at listPlace) int {
			if s.compare(row, at) > 0 {
				return 1
			}
			return -1
		})
	}
	if before.given {
		to, _ = slices.BinarySearchFunc(rows, before, s.compare)
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
