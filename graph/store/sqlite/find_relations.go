package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"maps"
	"slices"

	"spona/graph"
	"spona/graph/store/record"
)

// FindRelations implements [graph.Reader].
func (s *Store) FindRelations(ctx context.Context, q graph.RelationQuery) (graph.RelationPage, error) {
	if err := validateRelationQuery(q); err != nil {
		return graph.RelationPage{}, err
	}
	var page graph.RelationPage
	err := s.read(ctx, func(c *conn, x *lexicon, at stand) error {
		counts, err := takeCensus(ctx, c, at.facets)
		if err != nil {
			return err
		}
		f := newRelationFind(c, x, counts, q)
		if err := f.between(ctx); err != nil {
			return err
		}
		if page, err = f.page(ctx); err != nil {
			return fmt.Errorf("find relations: %w", err)
		}
		return nil
	})
	return page, err
}

func validateRelationQuery(q graph.RelationQuery) error {
	if q.Order == graph.ByName {
		return graph.Invalid("order", "relations have no names to be ordered by")
	}
	if q.Direction > graph.Incoming {
		return graph.Invalid("direction", "%d is no direction", q.Direction)
	}
	return validateQuery(q.Page, q.Worth, q.Kinds)
}

// A relationFind is one query for relations against one state.
type relationFind struct {
	lister
	lexicon *lexicon
	query   graph.RelationQuery
	kinds   []int64 // that have rows
	matched int64
	exact   bool
}

func newRelationFind(c *conn, x *lexicon, counts census, q graph.RelationQuery) *relationFind {
	f := &relationFind{lister: lister{c: c, table: "relation", sort: relationSorting(q)}, lexicon: x, query: q}
	f.filters = slices.Concat(dateClause("r", q.When), amountClause("r", q.Worth))
	f.exact = len(f.filters) == 0
	wanted := func(f *record.Facet) bool {
		return f.Relation && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, graph.RelationKind(f.Kind)))
	}
	var facets []int64
	f.matched, facets = counts.count(x, func(f *record.Facet) bool { return wanted(f) && (!q.Live || f.Live) && reliable(f, q.MinTier) })
	for _, no := range facets {
		if kind := int64(x.facets[no].Kind); !slices.Contains(f.kinds, kind) {
			f.kinds = append(f.kinds, kind)
		}
	}
	if _, all := counts.count(x, wanted); len(all) != len(facets) {
		f.filters = append(f.filters, clause{"+r.facet IN (SELECT value FROM json_each(?))", []any{numbers(facets)}})
	}
	f.streams = inKinds("r", f.kinds)
	return f
}

func relationSorting(q graph.RelationQuery) sorting {
	if q.Order == graph.ByAmount {
		return sorting{alias: "r", column: "worth", parse: parseAmount, nullable: q.Worth.IsZero(), descending: q.Descending}
	}
	return sorting{alias: "r", column: "day", parse: parseDay, nullable: q.When.IsZero(), descending: q.Descending}
}

// between narrows the list down to the ends that are asked for.
func (f *relationFind) between(ctx context.Context) error {
	ends := []struct {
		column string
		ids    []graph.ID
	}{{"from_no", f.query.From}, {"to_no", f.query.To}}
	one := false // of the ends is a single entity, of which an index has the relations in order
	for _, end := range ends {
		if len(end.ids) == 0 {
			continue
		}
		nos, err := entityNos(ctx, f.c, end.ids)
		if err != nil {
			return err
		}
		f.exact = false
		list := slices.Sorted(maps.Values(nos))
		if len(list) == 1 {
			one = true
			f.filters = append(f.filters, clause{"r." + end.column + " = ?", []any{list[0]}})
		} else {
			f.filters = append(f.filters, clause{"r." + end.column + " IN (SELECT value FROM json_each(?))", []any{numbers(list)}})
		}
	}
	if !f.exact && !one && len(f.query.From)+len(f.query.To) > 0 {
		f.streams = []clause{f.ofKinds()}
	}
	return nil
}

// ofKinds keeps the kinds without making them the way to the rows.
func (f *relationFind) ofKinds() clause {
	return clause{"+r.kind IN (SELECT value FROM json_each(?))", []any{numbers(f.kinds)}}
}

// entityNos are the row numbers of those entities that are there.
func entityNos(ctx context.Context, c *conn, ids []graph.ID) (map[idKey]int64, error) {
	asked := positions(ids, graph.ID.IsEntity)
	nos := make(map[idKey]int64, len(asked))
	const query = "SELECT id, id_rest, no FROM entity WHERE id IN (SELECT value FROM json_each(?))"
	err := c.query(ctx, query, []any{highs(sortedPositions(asked))}, func(row []driver.Value) error {
		if key := keyIn(row); asked[key] != nil {
			nos[key] = integer(row[2])
		}
		return nil
	})
	return nos, err
}

func (f *relationFind) page(ctx context.Context) (graph.RelationPage, error) {
	out := graph.RelationPage{Total: -1}
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
	byNo, err := relationsAt(ctx, f.c, f.lexicon, page.nos())
	if err != nil {
		return out, err
	}
	fillPage(&out, &page, byNo, f.query.Order)
	return out, nil
}

// fillPage puts the items of a page in place.
func fillPage(out *graph.RelationPage, page *listPage, byNo map[int64]*graph.Relation, order graph.Order) {
	out.Before, out.After = page.before, page.after
	out.Items = inOrderOf(page.nos(), byNo)
	for _, r := range out.Items {
		out.Cursors = append(out.Cursors, graph.RelationCursor(r, order))
	}
}

// relationsAt reads relations by row number.
func relationsAt(ctx context.Context, c *conn, x *lexicon, nos []int64) (map[int64]*graph.Relation, error) {
	byNo := make(map[int64]*graph.Relation, len(nos))
	if len(nos) == 0 {
		return byNo, nil
	}
	const query = "SELECT " + relationJoined + " FROM relation r" + relationEnds + " WHERE r.no IN (SELECT value FROM json_each(?))"
	return byNo, c.query(ctx, query, []any{numbers(nos)}, func(row []driver.Value) error {
		r, err := x.joinedRelation(row)
		byNo[integer(row[0])] = r
		return err
	})
}
