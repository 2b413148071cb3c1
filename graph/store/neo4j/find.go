package neo4j

import (
	"context"
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
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		counts, err := readCensus(ctx, r.tx, r.facets)
		if err != nil {
			return err
		}
		if page, err = newFind(r, counts, q).page(ctx); err != nil {
			return fmt.Errorf("find entities: %w", err)
		}
		return nil
	})
	if err != nil {
		return graph.EntityPage{}, err
	}
	return page, nil
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
	steadyRead
	query   graph.EntityQuery
	matched int64 // rows whose facets match
	exact   bool  // and nothing else is asked for
}

func newFind(r steadyRead, counts census, q graph.EntityQuery) *find {
	f := &find{lister: lister{sort: entitySorting(q), params: params{}}, steadyRead: r, query: q}
	f.filters = slices.Concat(dateClause(&f.params, "n", q.When), amountClause(&f.params, "n", q.Worth))
	f.exact = len(f.filters) == 0 && q.Name == ""
	var wanted []int64
	f.matched, wanted = counts.count(r.facets, func(f *record.Facet) bool { return matches(f, q) })
	if len(wanted) == 0 {
		return f
	}
	var kinds []graph.EntityKind
	for _, no := range wanted {
		if kind := graph.EntityKind(r.facets[no].Kind); !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	ofKinds, all := counts.count(r.facets, func(f *record.Facet) bool {
		return !f.Relation && slices.Contains(kinds, graph.EntityKind(f.Kind))
	})
	restricted := len(all) != len(wanted)
	if restricted || q.Name != "" {
		f.filters = append(f.filters, "n.facet IN "+f.params.add(wanted))
	}
	switch selective := float64(f.matched)*float64(f.matched) < float64(q.Limit+1)*float64(ofKinds); {
	case q.Name != "":
		f.streams = f.named(kinds)
	case restricted && selective: // reading the few that match costs less than looking for them
		f.streams = []stream{{match: "MATCH (n:Entity)\nUSING INDEX n:Entity(facet)"}}
	default:
		f.streams = ofKindsInOrder(kinds)
	}
	return f
}

// ofKindsInOrder is a stream per kind.
func ofKindsInOrder(kinds []graph.EntityKind) []stream {
	streams := make([]stream, len(kinds))
	for i, kind := range kinds {
		streams[i] = stream{match: "MATCH (n:Entity:" + kind.String() + ")", label: kind.String(), idLabel: "Entity"}
	}
	return streams
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

func entitySorting(q graph.EntityQuery) sorting {
	s := sorting{row: "n", descending: q.Descending, property: byName, parse: parseName}
	switch q.Order {
	case graph.ByDate:
		s.property, s.parse, s.nullable = "day", parseDay, q.When.IsZero()
	case graph.ByAmount:
		s.property, s.parse, s.nullable = "worth", parseAmount, q.Worth.IsZero()
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
			if out.Total, err = f.count(ctx, f.tx); err != nil {
				return out, err
			}
		}
	}
	page, err := f.lister.page(ctx, f.tx, f.query.Page)
	if err != nil {
		return out, err
	}
	out.Before, out.After = page.before, page.after
	if len(page.rows) == 0 {
		return out, nil
	}
	if out.Items, err = f.entities(ctx, page.ids()); err != nil {
		return out, err
	}
	if slices.Contains(out.Items, nil) {
		return out, fmt.Errorf("an entity of a list is not there: %w", record.ErrDamaged)
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
