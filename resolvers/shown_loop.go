package resolvers

import (
	"spona/graph"
	"spona/graph/paths"
	"spona/graph/paths/loops"
	"spona/schema"
)

// A shownLoop is what anybody may see of a loop: nothing that names a relative. Its
// ways are paths of single relations.
type shownLoop struct {
	loops.Loop
	offices, ties []paths.Path
	deals         []paths.Path // from the buyer on, by contract
}

func shownLoopOf(l loops.Loop) shownLoop {
	s := shownLoop{Loop: l}
	for _, route := range l.Offices {
		s.offices = append(s.offices, pathOf(l.Official, route))
	}
	if l.Bond != loops.Relative {
		for _, route := range l.Ties {
			s.ties = append(s.ties, pathOf(l.Official, route))
		}
	}
	for _, c := range l.Contracts {
		route := c.Ties
		for i, tie := range route {
			if s.hides(tie) {
				route = route[:i]
				break
			}
		}
		s.deals = append(s.deals, pathOf(l.Buyer, route))
	}
	return s
}

// hides reports whether a relation would name the relative.
func (s *shownLoop) hides(tie graph.Tie) bool {
	return s.Bond == loops.Relative && (tie.From == s.Through || tie.To == s.Through)
}

// pathOf is a way from an entity, relation by relation.
func pathOf(from graph.ID, route loops.Route) paths.Path {
	p := paths.Path{Entities: []graph.ID{from}}
	for _, tie := range route {
		if from == tie.From {
			from = tie.To
		} else {
			from = tie.From
		}
		p.Entities = append(p.Entities, from)
		p.Steps = append(p.Steps, paths.Step{Relations: []graph.Tie{tie}})
	}
	return p
}

// name says which evidence is needed.
func (s *shownLoop) name(e *evidence) {
	e.ids = append(e.ids, s.Official, s.Body, s.Buyer)
	for _, id := range []graph.ID{s.supplier(), s.through()} {
		if id != "" {
			e.ids = append(e.ids, id)
		}
	}
	for _, ways := range [][]paths.Path{s.offices, s.ties, s.deals} {
		for _, p := range ways {
			e.add(p)
		}
	}
	for _, c := range s.Contracts {
		e.ids = append(e.ids, c.ID)
		if c.Tender != "" {
			e.ids = append(e.ids, c.Tender)
		}
		if c.Doubt != nil && !s.hides(*c.Doubt) {
			e.ties = append(e.ties, *c.Doubt)
		}
	}
}

// supplier is the supplier, "" where that is a relative.
func (s *shownLoop) supplier() graph.ID {
	if s.Bond == loops.Relative && s.Supplier == s.Through {
		return ""
	}
	return s.Supplier
}

// through is who the bond is through, "" for a relative.
func (s *shownLoop) through() graph.ID {
	if s.Bond == loops.Relative {
		return ""
	}
	return s.Through
}

// loop is the loop as the API shows it; ok is false when the store has a part of it
// not any more.
func (s *shownLoop) loop(e *evidence) (l schema.Loop, ok bool) {
	official, body, buyer := e.typed(s.Official), e.typed(s.Body), e.typed(s.Buyer)
	l = schema.Loop{
		Official: official, Body: body, Buyer: buyer, Supplier: e.typed(s.supplier()), Bond: s.Bond, Through: e.typed(s.through()),
		Value: s.Value, CertainValue: s.Certain, Total: s.Total, ContractCount: s.All, UnpricedCount: s.Unpriced, Certain: s.IsCertain(),
	}
	if official == nil || body == nil || buyer == nil {
		return l, false
	}
	if l.Offices, ok = e.routes(s.offices); !ok {
		return l, false
	}
	if l.Ties, ok = e.routes(s.ties); !ok {
		return l, false
	}
	for i, c := range s.Contracts {
		shown := schema.LoopContract{
			Contract: e.typed(c.ID), Tender: e.typed(c.Tender), Signed: known(c.Signed), Value: c.Value, Shared: c.Shared, Certain: c.Certain,
		}
		if c.Doubt != nil && !s.hides(*c.Doubt) {
			shown.Doubt = e.relations[*c.Doubt]
		}
		if shown.Steps, ok = e.steps(s.deals[i]); !ok || shown.Contract == nil {
			return l, false
		}
		l.Contracts = append(l.Contracts, shown)
	}
	return l, true
}

// typed is an entity as the type of its kind, nil when it was not loaded.
func (e *evidence) typed(id graph.ID) graph.Typed {
	if entity := e.entities[id]; entity != nil {
		return entity.Typed()
	}
	return nil
}

func (e *evidence) routes(ways []paths.Path) (routes []schema.LoopRoute, ok bool) {
	for _, p := range ways {
		steps, ok := e.steps(p)
		if !ok {
			return nil, false
		}
		routes = append(routes, schema.LoopRoute{Steps: steps})
	}
	return routes, true
}
