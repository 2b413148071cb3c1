package neo4j

import (
	"context"
	"fmt"
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
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		counts, err := readCensus(ctx, r.tx, r.facets)
		if err != nil {
			return err
		}
		f := newRelationFind(r, counts, q)
		f.streams = f.ofKinds()
		if page, err = f.page(ctx); err != nil {
			return fmt.Errorf("find relations: %w", err)
		}
		return nil
	})
	if err != nil {
		return graph.RelationPage{}, err
	}
	return page, nil
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
	steadyRead
	query   graph.RelationQuery
	kinds   []graph.RelationKind // that have rows
	matched int64
	exact   bool
}

func newRelationFind(r steadyRead, counts census, q graph.RelationQuery) *relationFind {
	f := &relationFind{lister: lister{sort: relationSorting(q), params: params{}}, steadyRead: r, query: q}
	f.filters = slices.Concat(dateClause(&f.params, "r", q.When), amountClause(&f.params, "r", q.Worth))
	ofKind := func(f *record.Facet) bool {
		return f.Relation && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, graph.RelationKind(f.Kind)))
	}
	var wanted []int64
	f.matched, wanted = counts.count(r.facets, func(f *record.Facet) bool {
		return ofKind(f) && (!q.Live || f.Live) && reliable(f, q.MinTier)
	})
	for _, no := range wanted {
		if kind := graph.RelationKind(r.facets[no].Kind); !slices.Contains(f.kinds, kind) {
			f.kinds = append(f.kinds, kind)
		}
	}
	f.exact = len(f.filters) == 0 && len(q.From)+len(q.To) == 0
	if _, all := counts.count(r.facets, ofKind); len(all) != len(wanted) {
		f.filters = append(f.filters, "r.facet IN "+f.params.add(wanted))
	}
	for _, end := range []struct {
		name string
		ids  []graph.ID
	}{{"a", q.From}, {"b", q.To}} {
		if len(end.ids) > 0 {
			f.filters = append(f.filters, end.name+".id IN "+f.params.add(texts(end.ids)))
		}
	}
	return f
}

// texts are ids as a parameter.
func texts(ids []graph.ID) []string {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = string(id)
	}
	return all
}

func relationSorting(q graph.RelationQuery) sorting {
	if q.Order == graph.ByAmount {
		return sorting{row: "r", property: "worth", parse: parseAmount, nullable: q.Worth.IsZero(), descending: q.Descending}
	}
	return sorting{row: "r", property: "day", parse: parseDay, nullable: q.When.IsZero(), descending: q.Descending}
}

// ofKinds are the streams of the kinds: each from its index, or from the ends that
// are asked for.
func (f *relationFind) ofKinds() []stream {
	if len(f.kinds) == 0 {
		return nil
	}
	if len(f.query.From)+len(f.query.To) > 0 {
		return []stream{{match: "MATCH (a:Entity)-[r:" + types(f.kinds) + "]->(b:Entity)"}}
	}
	streams := make([]stream, len(f.kinds))
	for i, kind := range f.kinds {
		streams[i] = stream{match: "MATCH (a)-[r:" + kind.String() + "]->(b)", label: kind.String(), idLabel: kind.String()}
	}
	return streams
}

// types are kinds as a pattern names them.
func types(kinds []graph.RelationKind) string {
	all := ""
	for i, kind := range kinds {
		if i > 0 {
			all += "|"
		}
		all += kind.String()
	}
	return all
}

func (f *relationFind) page(ctx context.Context) (graph.RelationPage, error) {
	out := graph.RelationPage{Total: -1}
	if !f.query.NoTotal {
		out.Total = int(f.matched)
		if !f.exact {
			var err error
			if out.Total, err = f.count(ctx, f.tx); err != nil {
				return out, err
			}
		}
	}
	page, err := f.lister.page(ctx, f.tx, f.query.Page)
	if err != nil || len(page.rows) == 0 {
		out.Before, out.After = page.before, page.after
		return out, err
	}
	items, err := f.relations(ctx, page.ids())
	if err != nil {
		return out, err
	}
	return out, fillPage(&out, &page, items, f.query.Order)
}

// fillPage puts the items of a page in place.
func fillPage(out *graph.RelationPage, page *listPage, items []*graph.Relation, order graph.Order) error {
	out.Before, out.After = page.before, page.after
	out.Items = items
	for _, r := range items {
		if r == nil {
			return fmt.Errorf("a relation of a list is not there: %w", record.ErrDamaged)
		}
		out.Cursors = append(out.Cursors, graph.RelationCursor(r, order))
	}
	return nil
}
