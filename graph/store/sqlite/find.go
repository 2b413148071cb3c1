package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/store/record"
)

// Find implements [graph.Reader].
func (s *Store) Find(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	if err := validateQuery(q.Page, q.Worth, q.Kinds); err != nil {
		return graph.EntityPage{}, err
	}
	var page graph.EntityPage
	err := s.read(ctx, func(c *conn, x *lexicon, at stand) error {
		counts, err := takeCensus(ctx, c, at.facets)
		if err != nil {
			return err
		}
		f := newFind(c, x, counts, q)
		if page, err = f.page(ctx); err != nil {
			return fmt.Errorf("find entities: %w", err)
		}
		return nil
	})
	return page, err
}

// validateQuery refuses what cannot be asked.
func validateQuery[K interface{ Valid() bool }](p graph.Page, worth graph.AmountRange, kinds []K) error {
	for _, k := range kinds {
		if !k.Valid() {
			return graph.Invalid("kinds", "%v is no kind", k)
		}
	}
	if p.Order > graph.ByAmount {
		return graph.Invalid("order", "%d is no order", p.Order)
	}
	if err := worth.Validate(); err != nil {
		return err
	}
	return p.Validate()
}

// A find is one query for entities against one state.
type find struct {
	lister
	lexicon *lexicon
	query   graph.EntityQuery
	matched int64 // rows whose facets match
	exact   bool  // and nothing else is asked for
}

// nameless is the first sort key of entities without a name.
const nameless = "\U0010FFFD"

func newFind(c *conn, x *lexicon, counts census, q graph.EntityQuery) *find {
	f := &find{lister: lister{c: c, table: "entity", sort: entitySorting(q)}, lexicon: x, query: q}
	filters := slices.Concat(dateClause("e", q.When), amountClause("e", q.Worth))
	f.exact = len(filters) == 0 && q.Name == ""
	f.filters = filters
	var facets []int64
	f.matched, facets = counts.count(x, func(f *record.Facet) bool { return matches(f, q) })
	if len(facets) == 0 {
		return f
	}
	var kinds []int64
	for _, no := range facets {
		if kind := int64(x.facets[no].Kind); !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	ofKinds, all := counts.count(x, func(f *record.Facet) bool { return !f.Relation && slices.Contains(kinds, int64(f.Kind)) })
	byFacet := clause{"e.facet IN (SELECT value FROM json_each(?))", []any{numbers(facets)}}
	switch selective := float64(f.matched)*float64(f.matched) < float64(q.Limit+1)*float64(ofKinds); {
	case q.Name != "":
		f.streams = []clause{nameClause(q)}
		f.filters = append(f.filters, clause{"+" + byFacet.text, byFacet.args})
	case len(all) == len(facets):
		f.streams = inKinds("e", kinds)
	case selective: // reading the few that match costs less than looking for them
		f.streams = []clause{byFacet}
	default:
		f.streams = inKinds("e", kinds)
		f.filters = append(f.filters, clause{"+" + byFacet.text, byFacet.args})
	}
	return f
}

// matches reports whether entities of the facet are asked for, as far as facets
// can tell.
func matches(f *record.Facet, q graph.EntityQuery) bool {
	return !f.Relation &&
		(len(q.Kinds) == 0 || slices.Contains(q.Kinds, graph.EntityKind(f.Kind))) &&
		(q.Roles == 0 || f.Roles&q.Roles != 0) &&
		(!q.Live || f.Live) && reliable(f, q.MinTier) &&
		record.HasAny(f.Countries, q.Countries) && record.HasAny(f.Datasets, q.Datasets)
}

// reliable reports whether the first record is of the tier or of a better one.
// Stubs, which have none, are.
func reliable(f *record.Facet, least graph.Tier) bool { return least == 0 || f.Tier <= least }

// nameClause finds the entities with a name, by the keys of all names.
func nameClause(q graph.EntityQuery) clause {
	kinds := make([]int64, 0, len(graph.EntityKinds()))
	for _, k := range graph.EntityKinds() {
		kinds = append(kinds, int64(k))
	}
	bounds, args := "= ?", []any{q.Name}
	if q.Prefix {
		bounds, args = "BETWEEN ? AND ?", []any{q.Name, q.Name + "\U0010FFFF"}
	}
	const inKinds = "n.kind IN (SELECT value FROM json_each(?)) AND n.sort_key < ? AND n.sort_key "
	return clause{
		text: "e.no IN (SELECT n.no FROM entity n WHERE " + inKinds + bounds +
			" UNION SELECT k.entity FROM name_key k WHERE k.key " + bounds + ")",
		args: slices.Concat([]any{numbers(kinds), nameless}, args, args),
	}
}

func entitySorting(q graph.EntityQuery) sorting {
	s := sorting{alias: "e", descending: q.Descending, column: nameColumn, parse: parseName}
	switch q.Order {
	case graph.ByDate:
		s.column, s.parse, s.nullable = "day", parseDay, q.When.IsZero()
	case graph.ByAmount:
		s.column, s.parse, s.nullable = "worth", parseAmount, q.Worth.IsZero()
	case graph.ByDefault, graph.ByName:
	}
	return s
}

func (f *find) page(ctx context.Context) (graph.EntityPage, error) {
	out := graph.EntityPage{Total: -1}
	if !f.query.NoTotal {
		out.Total = int(f.matched)
		if !f.exact {
			var err error
			if out.Total, err = f.count(ctx); err != nil {
				return out, err
			}
		}
	}
	page, err := f.lister.page(ctx, f.query.Page)
	if err != nil {
		return out, err
	}
	out.Before, out.After = page.before, page.after
	if out.Items, err = entitiesAt(ctx, f.c, f.lexicon, page.nos()); err != nil {
		return out, err
	}
	for _, e := range out.Items {
		out.Cursors = append(out.Cursors, graph.EntityCursor(e, f.query.Order))
		if f.query.Name != "" {
			out.Matched = append(out.Matched, matchedName(e, f.query))
		}
	}
	return out, nil
}

// matchedName is the name of an entity that the query found.
func matchedName(e *graph.Entity, q graph.EntityQuery) graph.Name {
	for i := range e.Records {
		for _, n := range e.Records[i].Names {
			if key := graph.NameKey(n.Text); key == q.Name || q.Prefix && strings.HasPrefix(key, q.Name) {
				return n
			}
		}
	}
	return graph.Name{}
}

// entitiesAt reads entities by row number, in the order given.
func entitiesAt(ctx context.Context, c *conn, x *lexicon, nos []int64) ([]*graph.Entity, error) {
	if len(nos) == 0 {
		return nil, nil
	}
	byNo := make(map[int64]*graph.Entity, len(nos))
	const query = "SELECT " + entityColumns + " FROM entity e WHERE e.no IN (SELECT value FROM json_each(?))"
	err := c.query(ctx, query, []any{numbers(nos)}, func(row []driver.Value) error {
		e, err := x.entity(row)
		byNo[integer(row[0])] = e
		return err
	})
	return inOrderOf(nos, byNo), err
}

func inOrderOf[T any](nos []int64, byNo map[int64]*T) []*T {
	items := make([]*T, len(nos))
	for i, no := range nos {
		items[i] = byNo[no]
	}
	return items
}
