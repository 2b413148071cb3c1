package neo4j

import (
	"spona/graph"
	"spona/graph/store/record"
)

// A relationState is a relation that a batch states.
type relationState struct {
	id       graph.ID
	no       int64 // 0 when it is not there
	was      int64 // its facet's number in the database, 0 when it has none there
	kind     graph.RelationKind
	asked    []graph.RelationKind // what changes say that its kind is
	near     graph.ID             // where the last of them says that it leads from
	from, to graph.Ref
	stated   []int
	body     string
	merger   *record.Alone[graph.RelationRecord]
	merged   *graph.Relation // as it is to be written; nil when nothing changes
	facet    record.Facet
	ended    []record.End
	counts   graph.Counts
}

func (st *relationState) isNew() bool { return st.was == 0 && st.no != 0 }

// found takes what the database has of it.
func (st *relationState) found(no, facetNo int64, kind graph.RelationKind, from, to graph.ID, sealed []byte) error {
	body, err := unseal(relationAbout(st.id, kind, from, to), sealed)
	if err != nil {
		return err
	}
	st.no, st.was, st.kind, st.body = no, facetNo, kind, body
	st.from.ID, st.to.ID = from, to
	return nil
}

// takeRelations settles the ends of the relations that changes state, and makes
// stubs for those that are missing.
func (b *batch) takeRelations() {
	for i := range b.changes {
		if r := b.changes[i].Relation; r != nil {
			b.stateDatasets(len(r.Records), relationSources(r))
			b.takeRelation(i, r)
		}
	}
}

func (b *batch) takeRelation(index int, r *graph.Relation) {
	st, from, to := b.relations[r.ID], b.entities[r.From.ID], b.entities[r.To.ID]
	if st.no != 0 {
		if st.kind != r.Kind || st.from.ID != r.From.ID || st.to.ID != r.To.ID {
			b.reject(index, graph.Errorf(graph.CodeConflict, "id", "%s is another relation already, of kind %s", r.ID, st.kind))
			return
		}
		st.stated = append(st.stated, index)
		return
	}
	fromKind, toKind := kindOr(from, r.From.Kind), kindOr(to, r.To.Kind)
	if from == to {
		toKind = fromKind
	}
	if !r.Kind.Allows(fromKind, toKind) {
		b.reject(index, graph.Errorf(graph.CodeConflict, "kind", "%s cannot lead from a %s to a %s, which its ends are", r.Kind, fromKind, toKind))
		return
	}
	if from.no == 0 {
		b.add(from, fromKind)
	}
	if to.no == 0 {
		b.add(to, toKind)
	}
	b.l.at.relations++
	st.no, st.kind = b.l.at.relations, r.Kind
	st.from, st.to = graph.Ref{ID: from.id, Kind: fromKind}, graph.Ref{ID: to.id, Kind: toKind}
	st.stated = append(st.stated, index)
	fromRole, toRole := graph.RolesFrom(r.Kind, fromKind, toKind)
	from.facet.Roles |= fromRole
	to.facet.Roles |= toRole
}

// kindOr is the kind of an entity, or the one that a relation says it has.
func kindOr(st *entityState, said graph.EntityKind) graph.EntityKind {
	if st.no == 0 {
		return said
	}
	return graph.EntityKind(st.facet.Kind)
}

// mergeRelation puts together what the database has and what the changes state.
func (b *batch) mergeRelation(st *relationState) (err error) {
	if len(st.stated)+len(st.ended) == 0 {
		return nil
	}
	if st.merger, err = record.NewAlone(record.RelationForm(), st.body); err != nil {
		return err
	}
	m := st.merger
	known := len(m.Records) > 0
	if was := record.AnyLive(m.Records); m.EndAll(st.ended) {
		record.CountEnd(&st.counts.Relations, was, record.AnyLive(m.Records))
	}
	for _, index := range st.stated {
		rel := b.changes[index].Relation
		was, changed := record.AnyLive(m.Records), false
		for i := range rel.Records {
			r := record.TidyRelation(rel.Records[i])
			b.withdrawals.apply(index, &r.Source, b.l)
			changed = m.State(r) || changed
		}
		record.CountStated(&st.counts.Relations, known, changed, was, record.AnyLive(m.Records))
		known = true
	}
	st.counts.Statements = m.Tally
	if !m.Changed {
		return nil
	}
	st.merged = &graph.Relation{ID: st.id, Kind: st.kind, From: st.from, To: st.to, Records: m.Sorted()}
	st.facet = record.RelationFacet(st.merged)
	return nil
}
