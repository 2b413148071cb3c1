package resolvers

import (
	"context"
	"maps"
	"slices"

	"spona/graph"
	"spona/graph/members"
	"spona/schema"
)

// A relationAsk is what a relations field asks of each entity. It is comparable,
// as a place can hold fields with other arguments for entities of other kinds.
type relationAsk struct {
	kinds     string // each byte a kind
	direction graph.Direction
	live      bool
	minTier   graph.Tier
	page      graph.Page
}

func (a relationAsk) query() graph.RelationQuery {
	q := graph.RelationQuery{Direction: a.direction, Live: a.live, MinTier: a.minTier, Page: a.page}
	for _, k := range []byte(a.kinds) {
		q.Kinds = append(q.Kinds, graph.RelationKind(k))
	}
	return q
}

// loadKey names what is loaded for a group of siblings at a place below them.
type loadKey struct {
	place string
	group *siblings
	ask   relationAsk // of a relations field
}

// relationsOf answers the relations field of an entity, and with it that of all
// its siblings.
func (r *Resolver) relationsOf(
	ctx context.Context, e *graph.Entity, kinds []graph.RelationKind, direction graph.Direction, live bool, minTier graph.Tier,
	orderBy schema.RelationOrder, w window,
) (*schema.RelationConnection, error) {
	by, descending := order(orderBy)
	page, err := w.page(ctx, by, descending)
	if err != nil {
		return nil, err
	}
	ask := relationAsk{direction: direction, live: live, minTier: minTier, page: page}
	for _, k := range kinds {
		ask.kinds += string([]byte{byte(k)})
	}
	op, here := operationOf(ctx), place(ctx)
	group, found := op.siblingsOf(here, func(s *siblings) bool { return s.entities[e.ID] })
	if !found {
		group = &siblings{entities: map[graph.ID]bool{e.ID: true}}
	}
	pages, err := once(ctx, op, loadKey{here, group, ask}, func() (map[graph.ID]graph.RelationPage, error) {
		ids := slices.Sorted(maps.Keys(group.entities))
		pages, err := r.reader.RelationsOf(ctx, ids, ask.query())
		if err != nil {
			return nil, err
		}
		byID := make(map[graph.ID]graph.RelationPage, len(ids))
		var all []*graph.Relation
		for i, id := range ids {
			byID[id] = pages[i]
			all = append(all, pages[i].Items...)
		}
		op.noteRelations(here, all)
		return byID, nil
	})
	if err != nil {
		return nil, err
	}
	return relationConnection(pages[e.ID], by), nil
}

// endOf answers a field that leads from a relation to an entity, and with it that
// of all its siblings: nil where there is none.
func (r *Resolver) endOf(ctx context.Context, rel *graph.Relation, end func(*graph.Relation) graph.ID) (*graph.Entity, error) {
	want := end(rel)
	if want == "" {
		return nil, nil // the field is null: the relation has no such end
	}
	op, here := operationOf(ctx), place(ctx)
	group, found := op.siblingsOf(here, func(s *siblings) bool { return s.relations[rel.ID] != nil })
	if !found {
		group = &siblings{relations: map[graph.ID]*graph.Relation{rel.ID: rel}}
	}
	byID, err := once(ctx, op, loadKey{place: here, group: group}, func() (map[graph.ID]*graph.Entity, error) {
		var ids []graph.ID
		for _, sibling := range group.relations {
			if id := end(sibling); id != "" {
				ids = append(ids, id)
			}
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		found, err := r.entities(ctx, ids)
		if err != nil {
			return nil, err
		}
		byID := make(map[graph.ID]*graph.Entity, len(ids))
		for i, id := range ids {
			byID[id] = found[i]
		}
		op.noteEntities(here, found)
		return byID, nil
	})
	return byID[want], err
}

// typedEnd is endOf as the type of its kind.
func (r *Resolver) typedEnd(ctx context.Context, rel *graph.Relation, end func(*graph.Relation) graph.ID) (graph.Typed, error) {
	e, err := r.endOf(ctx, rel, end)
	if e == nil || err != nil {
		return nil, err
	}
	return e.Typed(), nil
}

type datasetsKey struct{}

// datasets are all data sets by id, with what editors corrected, read once per
// operation.
func (r *Resolver) datasets(ctx context.Context) (map[string]*graph.Dataset, error) {
	return once(ctx, operationOf(ctx), datasetsKey{}, func() (map[string]*graph.Dataset, error) {
		all, err := r.reader.Datasets(ctx)
		if err != nil {
			return nil, err
		}
		byID := make(map[string]*graph.Dataset, len(all))
		for i := range all {
			d, err := r.description(ctx, all[i].ID)
			if err != nil {
				return nil, err
			}
			if d != nil {
				describe(&all[i], d)
			}
			byID[all[i].ID] = &all[i]
		}
		return byID, nil
	})
}

// datasetList are the same in the order of their ids.
func (r *Resolver) datasetList(ctx context.Context) ([]graph.Dataset, error) {
	byID, err := r.datasets(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]graph.Dataset, 0, len(byID))
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		list = append(list, *byID[id])
	}
	return list, nil
}

// describe puts what editors corrected in the place of what the publisher says.
func describe(d *graph.Dataset, by *members.Description) {
	for _, field := range []struct {
		value *string
		by    string
	}{{&d.Title, by.Title}, {&d.Publisher, by.Publisher}, {&d.Licence, by.Licence}, {&d.URL, by.URL}} {
		if field.by != "" {
			*field.value = field.by
		}
	}
}
