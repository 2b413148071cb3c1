package loops

import (
	"context"
	"math"

	"spona/graph"
	"spona/graph/view"
)

// A route is links one after another, with what has to be alive for it to hold.
type route struct {
	links []link
	steps []step
	open  int // the link whose share is not known but has to be of some size; -1 for none
}

// A step is the spells of a link that has to be alive.
type step struct {
	link   int
	spells []view.Spell
}

// route puts links together.
func (f *finder) route(links ...link) route {
	r := route{links: links, open: -1}
	for i, l := range links {
		spells := f.view.Spells(l.edge)
		switch l.kind {
		case graph.RelationFamilyOf, graph.RelationPositionAt:
			if len(spells) == 1 && spells[0] == view.AlwaysPossible() {
				continue
			}
		case graph.RelationDonatedTo:
			for j := range spells {
				spells[j] = alive(spells[j], int32(f.opts.GiftDays))
			}
		case graph.RelationOwns:
			if _, known := f.view.Share(l.edge).HalfPercents(); !known && f.opts.MinShare > 0 {
				r.open = i
			}
		}
		r.steps = append(r.steps, step{i, spells})
	}
	return r
}

// alive is how long a gift is alive: from its day on for so many days. Of a gift
// only one day is stated sometimes, which is its day then.
func alive(gift view.Spell, days int32) view.Spell {
	switch {
	case !gift.To.Known():
		gift.To = gift.From
	case !gift.From.Known():
		gift.From = gift.To
	}
	if gift.To.Known() {
		gift.To.First, gift.To.Last = later(gift.To.First, days), later(gift.To.Last, days)
	}
	return gift
}

func later(day, days int32) int32 { return int32(min(int64(day)+int64(days), math.MaxInt32-1)) }

// shown is a route for the outside.
func (r *reading) shown(all route) Route {
	shown := make(Route, len(all.links))
	for i, l := range all.links {
		shown[i] = r.tie(l)
	}
	return shown
}

// routesBy are routes by where they lead.
type routesBy map[view.Node][]route

// offices are the ways in which a person held office, by body.
func (f *finder) offices(ctx context.Context, p view.Node) (routesBy, error) {
	if known, ok := f.officesOf[p]; ok {
		return known, nil
	}
	found := routesBy{}
	f.officesOf[p] = found
	held, err := f.links(ctx, p, graph.RelationHolds, false)
	if err != nil {
		return nil, err
	}
	if err := f.fetch(ctx, ends(held)); err != nil {
		return nil, err
	}
	for _, h := range held {
		posts, err := f.links(ctx, h.to, graph.RelationPositionAt, false)
		if err != nil {
			return nil, err
		}
		for _, at := range posts {
			found.add(f, at.to, h, at)
		}
	}
	for _, kind := range [2]graph.RelationKind{graph.RelationMemberOf, graph.RelationEmployedBy} {
		direct, err := f.links(ctx, p, kind, false)
		if err != nil {
			return nil, err
		}
		for _, l := range direct {
			found.add(f, l.to, l)
		}
	}
	return found, nil
}

// add adds a route to a body.
func (by routesBy) add(f *finder, body view.Node, links ...link) {
	if f.view.Kind(body) == graph.KindPublicBody {
		by[body] = append(by[body], f.route(links...))
	}
}

// officials are those who held office at a body.
func (f *finder) officials(ctx context.Context, body view.Node) ([]view.Node, error) {
	var found []view.Node
	posts, err := f.links(ctx, body, graph.RelationPositionAt, true)
	if err != nil {
		return nil, err
	}
	if err := f.fetch(ctx, ends(posts)); err != nil {
		return nil, err
	}
	for _, post := range ends(posts) {
		held, err := f.links(ctx, post, graph.RelationHolds, true)
		if err != nil {
			return nil, err
		}
		found = append(found, ends(held)...)
	}
	for _, kind := range [2]graph.RelationKind{graph.RelationMemberOf, graph.RelationEmployedBy} {
		direct, err := f.links(ctx, body, kind, true)
		if err != nil {
			return nil, err
		}
		for _, n := range ends(direct) {
			if f.view.Kind(n) == graph.KindPerson {
				found = append(found, n)
			}
		}
	}
	return f.distinct(found), nil
}

// above is a link from a body to one that it is a part of.
func (f *finder) above(ctx context.Context, body view.Node) ([]link, error) {
	return f.links(ctx, body, graph.RelationPartOf, false)
}
