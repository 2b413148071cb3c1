package resolvers

import (
	"context"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
)

// Limits of a page.
const (
	DefaultPage = 20
	MaxPage     = 100
)

// A window is the part of a list that the arguments of a connection ask for.
type window struct {
	first  *int
	after  *string
	last   *int
	before *string
}

// order is how a list is sorted, as the values of the order enums say it:
// NAME_ASC, DATE_DESC, …
func order[E ~string](e E) (graph.Order, bool) {
	by, direction, _ := strings.Cut(string(e), "_")
	switch by {
	case "DATE":
		return graph.ByDate, direction == "DESC"
	case "AMOUNT":
		return graph.ByAmount, direction == "DESC"
	}
	return graph.ByName, direction == "DESC"
}

// page is the domain's page for a connection: it is counted and filled only as
// far as the query asks.
func (w window) page(ctx context.Context, by graph.Order, descending bool) (graph.Page, error) {
	p := graph.Page{Order: by, Descending: descending, Limit: DefaultPage, Backward: w.last != nil}
	if w.first != nil && w.last != nil {
		return p, graph.Invalid("last", "give first or last, not both")
	}
	for field, n := range map[string]*int{"first": w.first, "last": w.last} {
		if n == nil {
			continue
		}
		if *n < 1 || *n > MaxPage {
			return p, graph.Invalid(field, "a page has 1 to %d items", MaxPage)
		}
		p.Limit = *n
	}
	var err error
	if p.After, err = parseCursor("after", w.after, by); err != nil {
		return p, err
	}
	if p.Before, err = parseCursor("before", w.before, by); err != nil {
		return p, err
	}
	asked := graphql.CollectAllFields(ctx)
	p.NoTotal = !slices.Contains(asked, "totalCount")
	if !slices.ContainsFunc(asked, func(f string) bool { return f == "edges" || f == "nodes" || f == "pageInfo" }) {
		p.Limit = 0
	}
	return p, nil
}

// Cursors of the API begin with a letter for the order of their list, since a
// place in one order says nothing in another.
const cursorLetters = "nnda" // by graph.Order

func cursorText(c graph.Cursor, by graph.Order) string {
	return cursorLetters[by:by+1] + c.String()
}

func parseCursor(field string, text *string, by graph.Order) (graph.Cursor, error) {
	if text == nil {
		return graph.Cursor{}, nil
	}
	rest, ok := strings.CutPrefix(*text, cursorLetters[by:by+1])
	c, err := graph.ParseCursor(rest)
	if !ok || err != nil || c.IsZero() {
		return graph.Cursor{}, graph.Invalid(field, "this is no cursor of this list in this order; use one that it gave")
	}
	return c, nil
}
