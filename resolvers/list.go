package resolvers

import (
	"context"

	"spona/graph"
	"spona/schema"
)

// A list is a page in the form that all connections have.
type list[T any] struct {
	nodes   []T
	cursors []string
	info    schema.PageInfo
	total   int
}

// edges pairs each item with its cursor.
func edges[T, E any](l list[T], edge func(node T, cursor string) E) []E {
	all := make([]E, len(l.nodes))
	for i, node := range l.nodes {
		all[i] = edge(node, l.cursors[i])
	}
	return all
}

func pageInfo(cursors []string, before, after bool) schema.PageInfo {
	info := schema.PageInfo{HasPreviousPage: before, HasNextPage: after}
	if len(cursors) > 0 {
		info.StartCursor, info.EndCursor = &cursors[0], &cursors[len(cursors)-1]
	}
	return info
}

// entityList is a page of entities of one kind, or of [graph.Typed].
func entityList[T graph.Typed](page graph.EntityPage, by graph.Order) list[T] {
	l := list[T]{nodes: make([]T, 0, len(page.Items)), total: page.Total}
	for i, e := range page.Items {
		if typed, ok := e.Typed().(T); ok {
			l.nodes = append(l.nodes, typed)
			l.cursors = append(l.cursors, cursorText(page.Cursors[i], by))
		}
	}
	l.info = pageInfo(l.cursors, page.Before, page.After)
	return l
}

// entities answers a list of entities and notes them as siblings.
func entities[T graph.Typed, O ~string](
	ctx context.Context, r *Resolver, kinds []graph.EntityKind, roles graph.Roles, filter *graph.EntityQuery, orderBy O, w window,
) (list[T], error) {
	q, err := entityQuery(filter)
	if err != nil {
		return list[T]{}, err
	}
	q.Kinds, q.Roles = kinds, roles
	by, descending := order(orderBy)
	if q.Page, err = w.page(ctx, by, descending); err != nil {
		return list[T]{}, err
	}
	page, err := r.reader.Find(ctx, q)
	if err != nil {
		return list[T]{}, err
	}
	operationOf(ctx).noteEntities(place(ctx), page.Items)
	return entityList[T](page, by), nil
}

func relationConnection(page graph.RelationPage, by graph.Order) *schema.RelationConnection {
	c := &schema.RelationConnection{
		Edges:      make([]schema.RelationEdge, len(page.Items)),
		Nodes:      make([]graph.Relation, len(page.Items)),
		TotalCount: page.Total,
	}
	cursors := make([]string, len(page.Items))
	for i, rel := range page.Items {
		cursors[i] = cursorText(page.Cursors[i], by)
		c.Nodes[i], c.Edges[i] = *rel, schema.RelationEdge{Node: *rel, Cursor: cursors[i]}
	}
	c.PageInfo = pageInfo(cursors, page.Before, page.After)
	return c
}

// donations answers the list of donations and notes them as siblings.
func (r *Resolver) donations(
	ctx context.Context, filter *graph.RelationQuery, orderBy schema.RelationOrder, w window,
) (*schema.RelationConnection, error) {
	q, err := donationQuery(filter)
	if err != nil {
		return nil, err
	}
	by, descending := order(orderBy)
	if q.Page, err = w.page(ctx, by, descending); err != nil {
		return nil, err
	}
	page, err := r.reader.FindRelations(ctx, q)
	if err != nil {
		return nil, err
	}
	operationOf(ctx).noteRelations(place(ctx), page.Items)
	return relationConnection(page, by), nil
}
