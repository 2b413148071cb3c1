package paths

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"spona/graph"
	"spona/graph/view"
)

// ExpandOptions say which relations around an entity to list. The zero value is
// what the public API uses.
type ExpandOptions struct {
	Kinds     []graph.RelationKind // empty means all
	Direction graph.Direction      // as seen from the entity
	MinTier   graph.Tier           // 0 means B
	AsOf      graph.Date           // only relations that may have held then; unknown means any time
	First     int                  // relations of each group, 1 to 100; 0 means 20
	After     Place                // go on after this one, in each group
}

// The bounds and defaults of a page of a group.
const (
	maxFirst     = 100
	defaultFirst = 20
)

func (o ExpandOptions) normalised() (ExpandOptions, error) {
	if o.First == 0 {
		o.First = defaultFirst
	}
	if o.MinTier == 0 {
		o.MinTier = usualTier
	}
	switch {
	case o.First < 1 || o.First > maxFirst:
		return o, graph.Invalid("first", "ask for 1 to %d relations of each kind, not %d", maxFirst, o.First)
	case o.Direction > graph.Incoming:
		return o, graph.Invalid("direction", "%d is no direction", o.Direction)
	}
	return o, checkFollowed(o.Kinds, o.MinTier)
}

// A Group is the relations of an entity of one kind and direction, and who is at
// their other ends: the most connected first, then by id.
type Group struct {
	Kind      graph.RelationKind
	Direction graph.Direction // Both for a kind whose direction means nothing
	Total     int             // of the whole group
	Items     []Neighbour
	More      bool // there are more after the last item
}

// A Neighbour is who is at the other end of a relation.
type Neighbour struct {
	Entity   graph.ID
	Relation graph.Tie
	Place    Place
}

// A Place is where an item stands in its group. The zero value is before all.
type Place struct {
	Degree int // of the entity at the other end; 0 where that is the entity itself
	Entity graph.ID
	Key    uint64 // of the relation
}

// Compare orders places: the most connected first, then by id and key.
func (p Place) Compare(other Place) int {
	return cmp.Or(cmp.Compare(other.Degree, p.Degree), cmp.Compare(p.Entity, other.Entity), cmp.Compare(p.Key, other.Key))
}

// Expand lists the relations around an entity, group by group in the order of the
// kinds, outgoing ones before incoming ones; groups without any are left out.
// [graph.CodeNotFound] when there is no such entity, [graph.CodeLimitExceeded] when
// a store would have to read more than it may.
func Expand(ctx context.Context, g Graph, id graph.ID, opts ExpandOptions) ([]Group, error) {
	opts, err := opts.normalised()
	if err != nil {
		return nil, err
	}
	n, err := find(ctx, g, "id", id)
	if err != nil {
		return nil, err
	}
	switch err := g.Fetch(ctx, []view.Node{n}); {
	case errors.Is(err, errWork):
		return nil, graph.Errorf(graph.CodeLimitExceeded, "id", "it has more relations than can be looked at here; ask for its relations by kind instead")
	case err != nil:
		return nil, err
	}
	e := expansion{g: g.View(), node: n, opts: opts, follow: view.NewFilter(opts.Kinds, opts.MinTier), days: view.SpanOf(opts.AsOf)}
	return e.groups(ctx)
}

// An expansion is one run of Expand.
type expansion struct {
	g      *view.View
	node   view.Node
	opts   ExpandOptions
	follow *view.Filter
	days   view.Span
}

func (e *expansion) groups(ctx context.Context) ([]Group, error) {
	var groups []Group
	row := e.g.Row(e.node)
	for at := 0; at < len(row.Marks); {
		mark := row.Marks[at]
		from := at
		_, to := row.Group(mark)
		if next := to; mark.Kind().Symmetric() && next < len(row.Marks) && row.Marks[next].Kind() == mark.Kind() {
			_, to = row.Group(row.Marks[next])
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if group := e.group(row, from, to); group.Total > 0 {
			groups = append(groups, group)
		}
		at = to
	}
	return groups, nil
}

// group is what a stretch of the row is as a group.
func (e *expansion) group(row view.Row, from, to int) Group {
	group := Group{Kind: row.Marks[from].Kind(), Direction: e.direction(row.Marks[from])}
	if e.opts.Direction != graph.Both && group.Direction != graph.Both && group.Direction != e.opts.Direction {
		return group
	}
	best := best{most: e.opts.First + 1}
	for slot := from; slot < to; slot++ {
		if !e.follow[row.Marks[slot]] || !e.opts.AsOf.IsZero() && !e.g.MayHoldIn(e.g.Edge(row, slot), e.days) {
			continue
		}
		group.Total++
		degree := 0 // of the entity itself, which a store does not tell beside its row
		if other := row.Neighbours[slot]; other != e.node {
			degree = e.g.Degree(other)
		}
		if after := e.opts.After; best.full() && degree < best.worst() || after.Entity != "" && degree > after.Degree {
			continue
		}
		tie := e.g.Tie(e.node, row, slot)
		place := Place{Degree: degree, Entity: e.g.ID(row.Neighbours[slot]), Key: tie.Key}
		if e.opts.After.Entity == "" || place.Compare(e.opts.After) > 0 {
			best.add(Neighbour{place.Entity, tie, place})
		}
	}
	group.Items = best.items
	if len(group.Items) > e.opts.First {
		group.Items, group.More = group.Items[:e.opts.First], true
	}
	return group
}

func (e *expansion) direction(m view.Mark) graph.Direction {
	switch {
	case m.Kind().Symmetric():
		return graph.Both
	case m.Incoming():
		return graph.Incoming
	}
	return graph.Outgoing
}

// best keeps the first few of many items in order.
type best struct {
	most  int
	items []Neighbour
}

func (b *best) full() bool { return len(b.items) == b.most }

func (b *best) worst() int { return b.items[len(b.items)-1].Place.Degree }

func (b *best) add(n Neighbour) {
	at, _ := slices.BinarySearchFunc(b.items, n, func(a, b Neighbour) int { return a.Place.Compare(b.Place) })
	if at == b.most {
		return
	}
	if b.full() {
		b.items = b.items[:b.most-1]
	}
	b.items = slices.Insert(b.items, at, n)
}
