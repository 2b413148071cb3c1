package neo4j

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"spona/graph"
)

// A sorting is how a list is ordered: by a property of its rows, then by the id.
// Rows that lack the property come last in either direction.
type sorting struct {
	row        string // the variable of a row: n or r
	property   string
	nullable   bool
	descending bool
	parse      func(key string) (any, bool) // a cursor's key as the property's value
}

// byName is what lists by name are ordered by; no row lacks it.
const byName = "sortKey"

// A listPlace is a place in a list as the properties have it.
type listPlace struct {
	key       any // nil for a row that lacks the property
	id        string
	given     bool
	inclusive bool // a bound at the place keeps what is there
}

// place reads a cursor.
func (s *sorting) place(c graph.Cursor, field string) (listPlace, error) {
	if c.IsZero() {
		return listPlace{}, nil
	}
	p := listPlace{id: string(c.ID), given: true}
	if c.Key == "" && s.nullable {
		return p, nil
	}
	var ok bool
	if p.key, ok = s.parse(c.Key); !ok {
		return p, graph.Invalid(field, "the cursor is of a list in another order")
	}
	return p, nil
}

// A segment is a part of a list that one index holds in order: the rows that
// have the property, or those that lack it.
type segment struct {
	lacking bool
	where   []string
	order   string
}

// segments are the parts of the list between two places, in the order in which
// they are to be read.
func (s *sorting) segments(p *params, after, before listPlace, backward bool) []segment {
	having := segment{order: s.orderOf(true, backward), where: []string{s.row + ".id IS NOT NULL"}}
	lacking := segment{lacking: true, order: s.orderOf(false, backward), where: []string{s.row + ".id IS NOT NULL", s.name() + " IS NULL"}}
	withHaving, withLacking := true, s.nullable
	bounded := false
	if after.given {
		if after.key == nil {
			withHaving = false
			lacking.where = append(lacking.where, s.idClause(p, ">", after))
		} else {
			bounded = true
			having.where = append(having.where, s.keyClause(p, s.descending, true, after))
		}
	}
	if before.given {
		if before.key == nil {
			lacking.where = append(lacking.where, s.idClause(p, "<", before))
		} else {
			withLacking, bounded = false, true
			having.where = append(having.where, s.keyClause(p, !s.descending, false, before))
		}
	}
	if !bounded {
		having.where = append(having.where, s.name()+" IS NOT NULL")
	}
	var parts []segment
	if withHaving {
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

func (s *sorting) name() string { return s.row + "." + s.property }

// orderOf is the ORDER BY of a segment.
func (s *sorting) orderOf(having, backward bool) string {
	id := s.row + ".id" + direction(backward)
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
func (s *sorting) keyClause(p *params, smaller, after bool, at listPlace) string {
	op := ">"
	if smaller {
		op = "<"
	}
	idOp := "<"
	if after {
		idOp = ">"
	}
	key := p.add(at.key)
	return s.name() + " " + op + "= " + key + " AND (" + s.name() + " " + op + " " + key + " OR " + s.idClause(p, idOp, at) + ")"
}

func (s *sorting) idClause(p *params, op string, at listPlace) string {
	if at.inclusive {
		op += "="
	}
	return s.row + ".id " + op + " " + p.add(at.id)
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
	return cmp.Or(c, strings.Compare(a.id, b.id))
}

// compareKeys compares two values of one property.
func compareKeys(a, b any) int {
	switch a := a.(type) {
	case int64:
		return cmp.Compare(a, integer(b))
	case float64:
		b, _ := b.(float64)
		return cmp.Compare(a, b)
	case string:
		return strings.Compare(a, text(b))
	}
	return 0
}

// parseDay reads a cursor's key in a list by date.
func parseDay(key string) (any, bool) {
	d, err := graph.ParseDate(key)
	if err != nil || d.IsZero() {
		return nil, false
	}
	first, _ := d.Days()
	return int64(first), true
}

// parseAmount reads a cursor's key in a list by amount.
func parseAmount(key string) (any, bool) {
	if _, err := graph.ParseDecimal(key); err != nil {
		return nil, false
	}
	f, err := strconv.ParseFloat(key, 64)
	return f, err == nil
}

// parseName reads a cursor's key in a list by name.
func parseName(key string) (any, bool) { return sortable(key), true }
