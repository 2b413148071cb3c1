package resolvers

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
	"spona/graph/names"
	"spona/schema"
)

// maxSearchBytes is the longest text to search for; no name is longer.
const maxSearchBytes = graph.MaxNameBytes

// nameQuery is the domain's query for the arguments of a search.
func nameQuery(ctx context.Context, text string, kinds []graph.EntityKind, codes []string, minTier graph.Tier, w window) (names.Query, error) {
	q := names.Query{Text: text, Kinds: kinds, MinTier: minTier, Limit: DefaultPage}
	if len(text) > maxSearchBytes {
		return q, graph.Errorf(graph.CodeLimitExceeded, "text", "a text to search for may have %d bytes", maxSearchBytes)
	}
	if graph.NameKey(text) == "" {
		return q, graph.Invalid("text", "a text to search for needs letters or digits")
	}
	var err error
	if q.Countries, err = countries("countries", codes); err != nil {
		return q, err
	}
	if w.first != nil {
		q.Limit = *w.first
	}
	if q.Limit < 1 || q.Limit > MaxPage {
		return q, graph.Invalid("first", "a page has 1 to %d items", MaxPage)
	}
	if w.after != nil {
		place, err := names.ParsePlace(*w.after)
		if err != nil {
			return q, err
		}
		q.After = &place
	}
	q.Count = slices.Contains(graphql.CollectAllFields(ctx), "totalCount")
	return q, nil
}

// search answers a search and notes what was found as siblings.
func (r *Resolver) search(ctx context.Context, q names.Query) (*schema.SearchConnection, error) {
	p, err := r.projections.Get(ctx)
	if err != nil {
		return nil, err
	}
	found, err := p.Names.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	ids := make([]graph.ID, len(found.Hits))
	for i, h := range found.Hits {
		ids[i] = p.View.ID(h.Node)
	}
	entities, err := r.entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	operationOf(ctx).noteEntities(place(ctx), entities)
	c := &schema.SearchConnection{TotalCount: found.Total}
	var cursors []string
	for i, e := range entities {
		if e == nil {
			continue // of a store that has been replaced meanwhile
		}
		hit := found.Hits[i]
		cursors = append(cursors, hit.Place.String())
		c.Nodes = append(c.Nodes, e.Typed())
		c.Edges = append(c.Edges, schema.SearchEdge{Node: e.Typed(), Cursor: hit.Place.String(), Score: hit.Score, Matched: sourced(e, hit.Name)})
	}
	c.PageInfo = pageInfo(cursors, q.After != nil, found.More)
	return c, nil
}

// sourced is a name with those who state it.
func sourced(e *graph.Entity, name graph.Name) graph.SourcedName {
	for _, n := range e.Names() {
		if n.Name == name {
			return n
		}
	}
	return graph.SourcedName{Name: name}
}
