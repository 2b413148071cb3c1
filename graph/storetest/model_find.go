package storetest

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"spona/graph"
)

// An item is one of a list with what it is sorted by.
type item[T any] struct {
	it     *T
	id     graph.ID
	name   string
	day    int32
	worth  float64
	lacks  bool
	cursor graph.Cursor
}

func (m *model) Find(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	if err := validate(q.Page, q.Worth); err != nil {
		return graph.EntityPage{}, err
	}
	s, err := m.state(ctx)
	if err != nil {
		return graph.EntityPage{}, err
	}
	var list []item[graph.Entity]
	for id, e := range s.entities {
		if wanted(e, q) {
			i := item[graph.Entity]{it: e, id: id, name: e.SortKey(), cursor: graph.EntityCursor(e, q.Order)}
			i.sortBy(q.Order, e.When(), e.Worth())
			list = append(list, i)
		}
	}
	order := q.Order
	if order == graph.ByDefault {
		order = graph.ByName
	}
	part, page := paged(list, order, q.Page)
	out := graph.EntityPage{Total: page.Total, Before: page.Before, After: page.After, Cursors: page.Cursors}
	for _, i := range part {
		out.Items = append(out.Items, i.it)
		if q.Name != "" {
			n, _ := matchedName(i.it, q)
			out.Matched = append(out.Matched, n)
		}
	}
	return out, nil
}

func validate(p graph.Page, worth graph.AmountRange) error {
	if err := worth.Validate(); err != nil {
		return err
	}
	return p.Validate()
}

func wanted(e *graph.Entity, q graph.EntityQuery) bool {
	_, named := matchedName(e, q)
	return (len(q.Kinds) == 0 || slices.Contains(q.Kinds, e.Kind)) &&
		(q.Roles == 0 || e.Roles&q.Roles != 0) &&
		(len(q.Countries) == 0 || slices.ContainsFunc(e.Countries(), func(c string) bool { return slices.Contains(q.Countries, c) })) &&
		(len(q.Datasets) == 0 || liveIn(e.Sources(), q.Datasets)) &&
		(!q.Live || e.Live()) && (q.MinTier == 0 || e.Stub || e.Records[0].Source.Tier <= q.MinTier) && named && q.When.Contains(e.When()) && q.Worth.Contains(e.Worth())
}

// matchedName is the first name that a query by name finds.
func matchedName(e *graph.Entity, q graph.EntityQuery) (graph.Name, bool) {
	if q.Name == "" {
		return graph.Name{}, true
	}
	for _, r := range e.Records {
		for _, n := range r.Names {
			if key := graph.NameKey(n.Text); key == q.Name || q.Prefix && strings.HasPrefix(key, q.Name) {
				return n, true
			}
		}
	}
	return graph.Name{}, false
}

func (m *model) FindRelations(ctx context.Context, q graph.RelationQuery) (graph.RelationPage, error) {
	s, err := m.state(ctx)
	if err != nil {
		return graph.RelationPage{}, err
	}
	return s.list(q, func(*graph.Relation) bool { return true })
}

func (m *model) RelationsOf(ctx context.Context, ids []graph.ID, q graph.RelationQuery) ([]graph.RelationPage, error) {
	s, err := m.state(ctx)
	pages := make([]graph.RelationPage, len(ids))
	for i, id := range ids {
		if err != nil {
			return nil, err
		}
		pages[i], err = s.list(q, func(r *graph.Relation) bool {
			return q.Direction != graph.Incoming && r.From.ID == id || q.Direction != graph.Outgoing && r.To.ID == id
		})
	}
	if err != nil {
		return nil, err
	}
	return pages, nil
}

// list is a list of the relations that also keep accepts.
func (s *state) list(q graph.RelationQuery, keep func(*graph.Relation) bool) (graph.RelationPage, error) {
	if q.Order == graph.ByName {
		return graph.RelationPage{}, graph.Invalid("order", "relations have no names")
	}
	if err := validate(q.Page, q.Worth); err != nil {
		return graph.RelationPage{}, err
	}
	var list []item[graph.Relation]
	for _, id := range slices.Sorted(maps.Keys(s.relations)) {
		r := s.relation(id)
		if keep(r) && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, r.Kind)) &&
			(len(q.From) == 0 || slices.Contains(q.From, r.From.ID)) && (len(q.To) == 0 || slices.Contains(q.To, r.To.ID)) &&
			(!q.Live || r.Live()) && (q.MinTier == 0 || r.First().Source.Tier <= q.MinTier) && q.When.Contains(r.When()) && q.Worth.Contains(r.Worth()) {
			i := item[graph.Relation]{it: r, id: id, cursor: graph.RelationCursor(r, q.Order)}
			i.sortBy(max(q.Order, graph.ByDate), r.When(), r.Worth())
			list = append(list, i)
		}
	}
	part, page := paged(list, max(q.Order, graph.ByDate), q.Page)
	for _, i := range part {
		page.Items = append(page.Items, i.it)
	}
	return page, nil
}

// sortBy fills in what the order needs.
func (i *item[T]) sortBy(order graph.Order, when graph.Date, worth *graph.Money) {
	switch order {
	case graph.ByDate:
		i.day, _ = when.Days()
		i.lacks = when.IsZero()
	case graph.ByAmount:
		if i.lacks = worth == nil; !i.lacks {
			i.worth = float(worth.Amount)
		}
	case graph.ByDefault, graph.ByName:
	}
}

func float(d decimal.Decimal) float64 {
	f, _ := d.Float64()
	return f
}

// at is the place of a cursor in a list.
func at[T any](c graph.Cursor, order graph.Order) item[T] {
	i := item[T]{id: c.ID, name: c.Key}
	switch order {
	case graph.ByDate:
		d, _ := graph.ParseDate(c.Key)
		i.day, _ = d.Days()
		i.lacks = d.IsZero()
	case graph.ByAmount:
		d, err := graph.ParseDecimal(c.Key)
		i.worth, i.lacks = float(d), err != nil
	case graph.ByDefault, graph.ByName:
	}
	return i
}

func compare[T any](a, b item[T], order graph.Order, descending bool) int {
	if a.lacks != b.lacks {
		if a.lacks {
			return 1
		}
		return -1
	}
	c := 0
	switch {
	case a.lacks:
	case order == graph.ByDate:
		c = int(a.day - b.day)
	case order == graph.ByAmount && a.worth != b.worth:
		c = -1
		if a.worth > b.worth {
			c = 1
		}
	case order == graph.ByName:
		c = strings.Compare(a.name, b.name)
	}
	if descending {
		c = -c
	}
	if c != 0 {
		return c
	}
	return strings.Compare(string(a.id), string(b.id))
}

// paged sorts a list and cuts the page out of it.
func paged[T any](list []item[T], order graph.Order, p graph.Page) ([]item[T], graph.RelationPage) {
	page := graph.RelationPage{Total: len(list)}
	if p.NoTotal {
		page.Total = -1
	}
	if p.Limit == 0 {
		return nil, page
	}
	slices.SortFunc(list, func(a, b item[T]) int { return compare(a, b, order, p.Descending) })
	from, to := 0, len(list)
	if !p.After.IsZero() {
		for from < len(list) && compare(list[from], at[T](p.After, order), order, p.Descending) <= 0 {
			from++
		}
	}
	if !p.Before.IsZero() {
		for to > 0 && compare(list[to-1], at[T](p.Before, order), order, p.Descending) >= 0 {
			to--
		}
	}
	if to = max(from, to); to-from > p.Limit {
		if p.Backward {
			from = to - p.Limit
		} else {
			to = from + p.Limit
		}
	}
	page.Before, page.After = from > 0, to < len(list)
	for _, i := range list[from:to] {
		page.Cursors = append(page.Cursors, i.cursor)
	}
	return list[from:to], page
}
