package resolvers

import (
	"context"

	"spona/graph"
	"spona/schema"
)

// nodesOf answers for any ids, in their order, nil where there is nothing. An id
// that nothing could have takes the way of one that nothing has.
func (r *Resolver) nodesOf(ctx context.Context, ids []graph.ID) ([]schema.Node, error) {
	if len(ids) > MaxPage {
		return nil, graph.Errorf(graph.CodeLimitExceeded, "ids", "at most %d ids may be asked for at once", MaxPage)
	}
	var entityIDs, relationIDs []graph.ID
	named := false // whether an id can be that of a data set
	for _, id := range ids {
		switch {
		case id.IsEntity():
			entityIDs = append(entityIDs, id)
		case id.IsRelation():
			relationIDs = append(relationIDs, id)
		default:
			named = true
		}
	}
	found := make(map[graph.ID]schema.Node, len(ids))
	if err := r.findEntities(ctx, entityIDs, found); err != nil {
		return nil, err
	}
	if err := r.findRelations(ctx, relationIDs, found); err != nil {
		return nil, err
	}
	if named {
		datasets, err := r.datasets(ctx)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if d := datasets[string(id)]; d != nil && found[id] == nil {
				found[id] = d
			}
		}
	}
	nodes := make([]schema.Node, len(ids))
	for i, id := range ids {
		nodes[i] = found[id]
	}
	return nodes, nil
}

func (r *Resolver) findEntities(ctx context.Context, ids []graph.ID, found map[graph.ID]schema.Node) error {
	if len(ids) == 0 {
		return nil
	}
	entities, err := r.entities(ctx, ids)
	if err != nil {
		return err
	}
	operationOf(ctx).noteEntities(place(ctx), entities)
	for _, e := range entities {
		if e != nil {
			found[e.ID] = e.Typed()
		}
	}
	return nil
}

func (r *Resolver) findRelations(ctx context.Context, ids []graph.ID, found map[graph.ID]schema.Node) error {
	if len(ids) == 0 {
		return nil
	}
	relations, err := r.reader.Relations(ctx, ids)
	if err != nil {
		return err
	}
	operationOf(ctx).noteRelations(place(ctx), relations)
	for _, rel := range relations {
		if rel != nil {
			found[rel.ID] = rel
		}
	}
	return nil
}
