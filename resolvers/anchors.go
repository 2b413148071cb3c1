package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/forum"
	"spona/schema"
)

// anchorOf is what a new topic is about, with what the graph says of it now.
func (r *Resolver) anchorOf(ctx context.Context, in *schema.AnchorInput, language string) (*forum.Anchor, error) {
	if in == nil {
		return nil, nil
	}
	if _, ok := r.languages.Find(language); !ok {
		language = usualLanguage
	}
	s, err := r.snapshot(ctx, in.Kind, in.Ids, language)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return nil, graph.Errorf(graph.CodeNotFound, "anchor", "there is no such thing in the graph, or what you name is not connected")
	}
	return &forum.Anchor{Kind: in.Kind, IDs: in.Ids, Snapshot: *s}, nil
}

// usualLanguage is that of snapshots of topics whose language sentences are not made
// in.
const usualLanguage = "en"

// anchorIDs are the entities that an anchor names.
func (r *Resolver) anchorIDs(ctx context.Context, a *forum.Anchor) ([]graph.ID, error) {
	if a.Kind != forum.RelationAnchor {
		return a.IDs, nil
	}
	rel, err := r.anchorRelation(ctx, a)
	if err != nil || rel == nil {
		return nil, err
	}
	return []graph.ID{rel.From.ID, rel.To.ID}, nil
}

// anchorEntities are the entities of an anchor that the graph has, read with those of
// all topics of the answer.
func (r *Resolver) anchorEntities(ctx context.Context, a *forum.Anchor) ([]graph.Typed, error) {
	ids, err := r.anchorIDs(ctx, a)
	if err != nil {
		return nil, err
	}
	all := []graph.Typed{}
	for _, id := range ids {
		e, _, err := operationOf(ctx).forum.anchored.get(ctx, id, func(ctx context.Context, ids []graph.ID) (map[graph.ID]*graph.Entity, error) {
			return r.entitiesByID(ctx, ids)
		})
		if err != nil {
			return nil, err
		}
		if e != nil {
			all = append(all, e.Typed())
		}
	}
	return all, nil
}

func (r *Resolver) entitiesByID(ctx context.Context, ids []graph.ID) (map[graph.ID]*graph.Entity, error) {
	found, err := r.entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	operationOf(ctx).noteEntities(place(ctx), found)
	byID := make(map[graph.ID]*graph.Entity, len(ids))
	for i, id := range ids {
		byID[id] = found[i]
	}
	return byID, nil
}

type anchoredRelation struct{ id graph.ID }

// anchorRelation is the relation of an anchor, nil when it is about none, or the graph
// no longer has it.
func (r *Resolver) anchorRelation(ctx context.Context, a *forum.Anchor) (*graph.Relation, error) {
	if a.Kind != forum.RelationAnchor || len(a.IDs) != 1 {
		return nil, nil
	}
	return once(ctx, operationOf(ctx), anchoredRelation{a.IDs[0]}, func() (*graph.Relation, error) {
		found, err := r.reader.Relations(ctx, a.IDs)
		if err != nil {
			return nil, err
		}
		operationOf(ctx).noteRelations(place(ctx), found)
		return found[0], nil
	})
}

// anchorChanged reports whether the graph says something else now than when the topic
// was started.
func (r *Resolver) anchorChanged(ctx context.Context, a *forum.Anchor) (bool, error) {
	now, err := r.snapshot(ctx, a.Kind, a.IDs, a.Snapshot.Language)
	if err != nil {
		return false, err
	}
	return now == nil || now.ChangedSince(&a.Snapshot), nil
}
