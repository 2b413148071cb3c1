package loops

import (
	"context"

	"spona/graph"
	"spona/graph/view"
)

// An agent is somebody on whose side an official is: himself, a relative, an
// associate, a party of his.
type agent struct {
	node view.Node
	bond Bond   // to a supplier that the agent owns or, of a party, that gave to it
	by   []link // from the official: one link, none for himself
}

// agents are those on whose side an official is. One relative by two relations is
// two agents.
func (f *finder) agents(ctx context.Context, p view.Node) ([]agent, error) {
	if known, ok := f.agentsOf[p]; ok {
		return known, nil
	}
	found := []agent{{node: p, bond: Company}}
	for _, side := range []struct {
		kind graph.RelationKind
		bond Bond
		of   graph.EntityKind
	}{
		{graph.RelationFamilyOf, Relative, graph.KindPerson},
		{graph.RelationMemberOf, GiftToParty, graph.KindParty},
		{graph.RelationAssociateOf, Associate, graph.KindPerson},
	} {
		links, err := f.links(ctx, p, side.kind, false)
		if err != nil {
			return nil, err
		}
		for _, l := range links {
			if f.view.Kind(l.to) == side.of {
				found = append(found, agent{l.to, side.bond, []link{l}})
			}
		}
	}
	f.agentsOf[p] = found
	return found, nil
}

// A bond is one way in which a supplier is tied to an official.
type bondRoute struct {
	bond    Bond
	through view.Node // the agent
	route   route
}

// bonds are the ways in which a supplier is tied to an official.
func (f *finder) bonds(ctx context.Context, p, supplier view.Node) ([]bondRoute, error) {
	agents, err := f.agents(ctx, p)
	if err != nil {
		return nil, err
	}
	held, given, err := f.sides(ctx, supplier)
	if err != nil {
		return nil, err
	}
	var found []bondRoute
	add := func(a agent, bond Bond, more ...link) {
		links := append(append([]link(nil), a.by...), more...)
		found = append(found, bondRoute{bond, a.node, f.route(links...)})
	}
	for _, a := range agents {
		if a.bond == GiftToParty {
			for _, l := range linksTo(given, a.node) {
				add(a, GiftToParty, l)
			}
			continue
		}
		if a.node == supplier {
			bond := a.bond
			if a.node == p {
				bond = Himself
			}
			add(a, bond)
		}
		for _, l := range linksTo(held, a.node) {
			add(a, a.bond, l)
		}
		if a.node == p {
			for _, l := range linksTo(given, p) {
				add(a, Gift, l)
			}
		}
	}
	return found, nil
}

// sides are the relations by which others hold a supplier, and those by which it
// gave to others. Owners of less than the least share do not hold it.
func (f *finder) sides(ctx context.Context, supplier view.Node) (held, given []link, err error) {
	if known, ok := f.sidesOf[supplier]; ok {
		return known[0], known[1], nil
	}
	owns, err := f.links(ctx, supplier, graph.RelationOwns, true)
	if err != nil {
		return nil, nil, err
	}
	for _, l := range owns {
		if _, known := f.view.Share(l.edge).HalfPercents(); !known || f.view.Share(l.edge) >= f.opts.MinShare {
			held = append(held, l)
		}
	}
	directs, err := f.links(ctx, supplier, graph.RelationDirects, true)
	if err != nil {
		return nil, nil, err
	}
	held = append(held, directs...)
	if given, err = f.links(ctx, supplier, graph.RelationDonatedTo, false); err != nil {
		return nil, nil, err
	}
	f.sidesOf[supplier] = [2][]link{held, given}
	return held, given, nil
}

// suppliers are those that may be tied to an official, and were awarded a contract.
func (f *finder) suppliers(ctx context.Context, p view.Node) ([]view.Node, error) {
	agents, err := f.agents(ctx, p)
	if err != nil {
		return nil, err
	}
	var found []view.Node
	for _, a := range agents {
		found = append(found, a.node)
	}
	if err := f.fetch(ctx, found); err != nil {
		return nil, err
	}
	for _, a := range agents {
		var kinds []graph.RelationKind
		if a.bond != GiftToParty {
			kinds = []graph.RelationKind{graph.RelationOwns, graph.RelationDirects}
		}
		for _, kind := range kinds {
			links, err := f.links(ctx, a.node, kind, false)
			if err != nil {
				return nil, err
			}
			found = append(found, ends(links)...)
		}
		if a.bond == GiftToParty || a.node == p {
			gifts, err := f.links(ctx, a.node, graph.RelationDonatedTo, true)
			if err != nil {
				return nil, err
			}
			found = append(found, ends(gifts)...)
		}
	}
	return f.distinct(found), f.fetch(ctx, found)
}
