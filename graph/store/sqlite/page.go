package sqlite

import (
	"slices"
	"strings"

	"spona/graph"
)

// A sorting is how a list is ordered in SQL: by a column, then by the id. Rows
// that lack the column come last in either direction.
type sorting struct {
	column     string // of the alias
	alias      string
	nullable   bool
	descending bool
	parse      func(key string) (any, bool) // a cursor's key as the column's value
}

// nameColumn is what lists by name are ordered by; no row lacks it.
const nameColumn = "sort_key"

// A place in a list is a cursor as the columns have it.
type listPlace struct {
	key       any // nil for a row that lacks the column
	id        idKey
	given     bool
	inclusive bool // a bound at the place keeps what is there
}

// place reads a cursor.
func (s *sorting) place(c graph.Cursor, field string) (listPlace, error) {
	if c.IsZero() {
		return listPlace{}, nil
	}
	p := listPlace{id: keyOf(c.ID), given: true}
	if c.Key == "" && s.nullable {
		return p, nil
	}
	var ok bool
	if p.key, ok = s.parse(c.Key); !ok {
		return p, graph.Invalid(field, "the cursor is of a list in another order")
	}
	return p, nil
}

// A clause is a condition or an order in SQL with the values of its parameters.
type clause struct {
	text string
	args []any
}

// join makes one condition that holds when all do.
func join(clauses []clause) clause {
	all := clause{text: "1"}
	if len(clauses) > 0 {
		texts := make([]string, len(clauses))
		for i, c := range clauses {
			texts[i] = c.text
			all.args = append(all.args, c.args...)
		}
		all.text = strings.Join(texts, " AND ")
	}
	return all
}

// A segment is a part of a list that one index holds in order: the rows that
// have the column, or those that lack it.
type segment struct {
	where []clause
	order string
}

// segments are the parts of the list between two places, in the order in which
// they are to be read.
func (s *sorting) segments(after, before listPlace, backward bool) []segment {
	having := segment{order: s.orderOf(true, backward)}
	lacking := segment{order: s.orderOf(false, backward), where: []clause{{text: s.name() + " IS NULL"}}}
	withHaving, withLacking := true, s.nullable
	if after.given {
		if after.key == nil {
			withHaving = false
			lacking.where = append(lacking.where, idClause(s.alias, ">", after))
		} else {
			having.where = append(having.where, s.keyClause(s.descending, true, after))
		}
	}
	if before.given {
		if before.key == nil {
			lacking.where = append(lacking.where, idClause(s.alias, "<", before))
		} else {
			withLacking = false
			having.where = append(having.where, s.keyClause(!s.descending, false, before))
		}
	}
	var parts []segment
	if withHaving {
		if len(having.where) == 0 {
			having.where = []clause{s.having()}
		}
		parts = append(parts, having)
	}
	if withLacking {
		parts = append(parts, lacking)
	}
	if backward {
		slices.Reverse(parts)
	}
	return parts
}

// having holds for all rows that have the column. It is there to say that the
// index by this column is the one to use; the bounds of cursors say so too.
func (s *sorting) having() clause {
	if s.column == nameColumn {
		return clause{text: s.name() + " >= ''"}
	}
	return clause{text: s.name() + " IS NOT NULL"}
}

func (s *sorting) name() string { return s.alias + "." + s.column }

// orderOf is the ORDER BY of a segment.
func (s *sorting) orderOf(having, backward bool) string {
	id := s.alias + ".id" + direction(backward) + ", " + s.alias + ".id_rest" + direction(backward)
	if !having {
		return id
	}
	return s.name() + direction(s.descending != backward) + ", " + id
}

func direction(descending bool) string {
	if descending {
		return " DESC"
	}
	return ""
}

// keyClause keeps the rows on one side of a place: those with a smaller or larger
// key, and, of those with the same, the ones with a larger id after it and a
// smaller one before it. The first part alone bounds the index.
func (s *sorting) keyClause(smaller, after bool, p listPlace) clause {
	op := ">"
	if smaller {
		op = "<"
	}
	idOp := "<"
	if after {
		idOp = ">"
	}
	id := idClause(s.alias, idOp, p)
	return clause{
		text: "(" + s.name() + " " + op + "= ? AND (" + s.name() + " " + op + " ? OR " + id.text + "))",
		args: append([]any{p.key, p.key}, id.args...),
	}
}

func idClause(alias, op string, p listPlace) clause {
	if p.inclusive {
		op += "="
	}
	return clause{
		text: "(" + alias + ".id, " + alias + ".id_rest) " + op + " (?, ?)",
		args: []any{p.id.high, p.id.low},
	}
}
