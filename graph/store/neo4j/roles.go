package neo4j

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/graph/store/record"
)

// deriveRoles gives the roles that follow from the kinds that stubs turned out to
// be of, and takes those away that had followed from what they were thought to be.
func (b *batch) deriveRoles(ctx context.Context) error {
	kinds := make(map[graph.ID]graph.EntityKind)
	var ids []graph.ID
	for _, st := range b.states {
		if st.was != 0 && st.facet.Kind != uint8(st.kind) {
			kinds[st.id] = graph.EntityKind(st.facet.Kind)
			ids = append(ids, st.id)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	ties, err := b.l.tiesOf(ctx, ids)
	if err != nil {
		return err
	}
	affected := make(map[graph.ID]bool)
	for _, t := range ties {
		wasFrom, wasTo := graph.RolesFrom(t.kind, t.fromKind, t.toKind)
		isFrom, isTo := graph.RolesFrom(t.kind, kindAt(kinds, t.from, t.fromKind), kindAt(kinds, t.to, t.toKind))
		affected[t.from] = affected[t.from] || wasFrom != isFrom
		affected[t.to] = affected[t.to] || wasTo != isTo
	}
	return b.deriveAnew(ctx, affected, kinds)
}

func kindAt(kinds map[graph.ID]graph.EntityKind, id graph.ID, stored graph.EntityKind) graph.EntityKind {
	if k, ok := kinds[id]; ok {
		return k
	}
	return stored
}

// deriveAnew works the roles of entities out from all their relations.
func (b *batch) deriveAnew(ctx context.Context, affected map[graph.ID]bool, kinds map[graph.ID]graph.EntityKind) error {
	roles := make(map[graph.ID]graph.Roles)
	var ids []graph.ID
	for id, is := range affected {
		if is {
			ids = append(ids, id)
		}
	}
	give := func(t tie) {
		from, to := graph.RolesFrom(t.kind, kindAt(kinds, t.from, t.fromKind), kindAt(kinds, t.to, t.toKind))
		roles[t.from] |= from
		roles[t.to] |= to
	}
	ties, err := b.l.tiesOf(ctx, ids)
	if err != nil {
		return err
	}
	for _, t := range ties {
		give(t)
	}
	for _, st := range b.ties {
		if st.isNew() {
			from, to := b.entities[st.from.ID], b.entities[st.to.ID]
			give(tie{st.kind, from.id, to.id, graph.EntityKind(from.facet.Kind), graph.EntityKind(to.facet.Kind)})
		}
	}
	if err := b.addEntities(ctx, ids); err != nil {
		return err
	}
	for _, id := range ids {
		b.entities[id].facet.Roles = roles[id]
	}
	return nil
}

// addEntities adds entities that are in the database to the batch.
func (b *batch) addEntities(ctx context.Context, ids []graph.ID) error {
	var missing []*entityState
	for _, id := range ids {
		if st := b.entity(id); st.no == 0 {
			missing = append(missing, st)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	if err := b.l.settle(ctx); err != nil {
		return err
	}
	err := b.l.s.read(ctx, func(ctx context.Context, t tx) error { return b.l.facets.findEntities(ctx, t, missing) })
	if err != nil {
		return err
	}
	for _, st := range missing {
		if st.no == 0 {
			return fmt.Errorf("entity %s is not there: %w", st.id, record.ErrDamaged)
		}
	}
	return nil
}

// addRelations does the same for relations, whatever their kinds.
func (b *batch) addRelations(ctx context.Context, ids []graph.ID) error {
	var missing []*relationState
	for _, id := range ids {
		if st := b.relation(id); st.no == 0 {
			missing = append(missing, st)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	if err := b.l.settle(ctx); err != nil {
		return err
	}
	find := b.l.facets.findRelations
	if b.l.bulk != nil {
		find = b.l.facets.scanRelations
	}
	return b.l.s.read(ctx, func(ctx context.Context, t tx) error { return find(ctx, t, missing) })
}
