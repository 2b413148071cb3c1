package neo4j

import (
	"context"

	"spona/graph"
	"spona/graph/store/record"
)

// An entityState is an entity that a batch states or that a relation of it leads
// to.
type entityState struct {
	id     graph.ID
	no     int64 // 0 when it is not there
	was    int64 // its facet's number in the database, 0 when it has none there
	facet  record.Facet
	kind   graph.EntityKind // in the database
	told   bool             // a change is about it
	stated []int            // changes that state it, but for those that are rejected
	body   string           // as in the database, unsealed
	merger *record.Alone[graph.EntityRecord]
	merged *graph.Entity // as it is to be written; nil when at most the facet changes
	ended  []record.End  // records to end before anything is stated
	counts graph.Counts
}

func (st *entityState) isNew() bool { return st.was == 0 && st.no != 0 }

// found takes what the database has of it.
func (st *entityState) found(no, facetNo int64, f *record.Facet, sealed []byte) error {
	body, err := unseal(entityAbout(st.id), sealed)
	if err != nil {
		return err
	}
	st.no, st.was, st.facet, st.kind, st.body = no, facetNo, *f, graph.EntityKind(f.Kind), body
	return nil
}

// takeEntities settles the kinds of the entities that changes state.
func (b *batch) takeEntities(ctx context.Context) error {
	for i := range b.changes {
		e := b.changes[i].Entity
		if e == nil {
			continue
		}
		b.stateDatasets(len(e.Records), entitySources(e))
		st := b.entities[e.ID]
		switch {
		case st.no == 0:
			b.add(st, e.Kind)
		case st.facet.Kind == uint8(e.Kind):
		case !st.facet.Stub:
			b.reject(i, graph.Errorf(graph.CodeConflict, "kind", "%s is a %s already and cannot become a %s",
				e.ID, graph.EntityKind(st.facet.Kind), e.Kind))
			continue
		default:
			if err := b.mayBecome(ctx, st, e.Kind); err != nil {
				if graph.CodeOf(err) != graph.CodeConflict {
					return err
				}
				b.reject(i, err)
				continue
			}
			st.facet.Kind = uint8(e.Kind)
		}
		st.facet.Stub = false
		st.stated = append(st.stated, i)
	}
	return nil
}

// add gives a new entity its number, as a stub until something is stated.
func (b *batch) add(st *entityState, kind graph.EntityKind) {
	b.l.at.entities++
	st.no, st.kind = b.l.at.entities, kind
	st.facet = record.Facet{Kind: uint8(kind), Stub: true, Live: true}
}

// mayBecome refuses to make a stub something that its relations do not allow.
func (b *batch) mayBecome(ctx context.Context, st *entityState, kind graph.EntityKind) error {
	ties, err := b.l.tiesOf(ctx, []graph.ID{st.id})
	if err != nil {
		return err
	}
	for _, t := range ties {
		from, to := t.fromKind, t.toKind
		if t.from == st.id {
			from = kind
		}
		if t.to == st.id {
			to = kind
		}
		if !t.kind.Allows(from, to) {
			return graph.Errorf(graph.CodeConflict, "kind", "it cannot be a %s: a relation says %s from a %s to a %s",
				kind, t.kind, t.fromKind, t.toKind)
		}
	}
	return nil
}

// mergeEntity puts together what the database has and what the changes state.
func (b *batch) mergeEntity(st *entityState) (err error) {
	if len(st.stated)+len(st.ended) == 0 {
		return nil
	}
	if st.merger, err = record.NewAlone(record.EntityForm(), st.body); err != nil {
		return err
	}
	m := st.merger
	known := len(m.Records) > 0
	if was := record.AnyLive(m.Records); m.EndAll(st.ended) {
		record.CountEnd(&st.counts.Entities, was, record.AnyLive(m.Records))
	}
	for _, index := range st.stated {
		e := b.changes[index].Entity
		was, changed := record.AnyLive(m.Records), false
		for i := range e.Records {
			r := record.TidyEntity(e.Records[i])
			b.withdrawals.apply(index, &r.Source, b.l)
			changed = m.State(r) || changed
		}
		record.CountStated(&st.counts.Entities, known, changed, was, record.AnyLive(m.Records))
		known = true
	}
	st.counts.Statements = m.Tally
	if !m.Changed && !st.isNew() {
		return nil
	}
	st.merged = &graph.Entity{ID: st.id, Kind: graph.EntityKind(st.facet.Kind), Roles: st.facet.Roles, Records: m.Sorted()}
	st.facet = record.EntityFacet(st.merged)
	return nil
}
