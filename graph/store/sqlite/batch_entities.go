package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"

	"spona/graph"
	"spona/graph/store/record"
)

// An entityState is an entity that a batch states or that a relation of it leads
// to.
type entityState struct {
	key    idKey
	no     int64
	was    uint32       // its facet in the file, 0 when it is not there
	facet  record.Facet // as it is to be
	stated []int        // changes that state it
	body   string       // as in the file, read where it is needed
	merger entityMerger // once it is merged
	isNew  bool         // it has no row yet
	row    *entityRow   // to be written whole; nil when the facet is all that changes
	ended  []record.End // records to end before anything is stated
	counts graph.Counts
}

type entityMerger = record.Merger[graph.EntityRecord]

// meet notes which entities and relations the batch is about.
func (b *batch) meet() {
	for i := range b.changes {
		p := &b.parts[i]
		if e := b.changes[i].Entity; e != nil {
			p.entity = b.entity(validKey(e.ID))
		}
		if r := b.changes[i].Relation; r != nil {
			p.from, p.to = b.entity(validKey(r.From.ID)), b.entity(validKey(r.To.ID))
			p.relation = b.relation(validKey(r.ID))
		}
	}
}

// takeEntities finds what the batch is about in the file, in a few statements,
// makes room for what is new, and rejects what cannot be.
func (b *batch) takeEntities(ctx context.Context) error {
	asked := make([]idKey, len(b.states))
	for i, st := range b.states {
		asked[i] = st.key
	}
	err := b.l.finder.entities(ctx, asked, func(k idKey, at place) {
		if st := b.entities[k]; st != nil {
			st.no, st.was, st.facet = at.no, at.facet, b.old.facets[at.facet]
		}
	})
	if err != nil {
		return fmt.Errorf("find entities: %w", err)
	}
	for i := range b.changes {
		if e := b.changes[i].Entity; e != nil {
			if err := b.takeEntity(ctx, i, e); err != nil {
				return err
			}
		}
	}
	return b.readBodies(ctx)
}

// takeEntity settles the kind of an entity that a change states.
func (b *batch) takeEntity(ctx context.Context, index int, e *graph.Entity) error {
	st := b.parts[index].entity
	b.stateDatasets(len(e.Records), func(i int) *graph.Source { return &e.Records[i].Source })
	switch {
	case st.no == 0:
		b.add(st, e.Kind)
		st.facet.Stub = false
	case st.facet.Kind == uint8(e.Kind):
	case !st.facet.Stub:
		b.reject(index, graph.Errorf(graph.CodeConflict, "kind", "%s is a %s already and cannot become a %s",
			e.ID, graph.EntityKind(st.facet.Kind), e.Kind))
		return nil
	default:
		if err := b.mayBecome(ctx, st, e.Kind); err != nil {
			if graph.CodeOf(err) == graph.CodeConflict {
				b.reject(index, err)
				return nil
			}
			return err
		}
		st.facet.Kind = uint8(e.Kind)
		b.reKinded = append(b.reKinded, st)
	}
	st.facet.Stub = false
	st.stated = append(st.stated, index)
	return nil
}

// add gives a new entity its row number, as a stub until something is stated.
func (b *batch) add(st *entityState, kind graph.EntityKind) {
	st.no, st.isNew = b.l.next.entity, true
	st.facet = record.Facet{Kind: uint8(kind), Stub: true, Live: true}
	b.l.next.entity++
	b.newEntities = append(b.newEntities, st)
}

// mayBecome refuses to make a stub something that its relations do not allow.
func (b *batch) mayBecome(ctx context.Context, st *entityState, kind graph.EntityKind) error {
	ties, err := b.l.tiesOf(ctx, []int64{st.no})
	if err != nil {
		return err
	}
	for _, t := range ties {
		from, to := t.fromKind, t.toKind
		if t.from == st.no {
			from = kind
		}
		if t.to == st.no {
			to = kind
		}
		if !t.kind.Allows(from, to) {
			return graph.Errorf(graph.CodeConflict, "kind", "it cannot be a %s: a relation says %s from a %s to a %s",
				kind, t.kind, t.fromKind, t.toKind)
		}
	}
	return nil
}

// readBodies reads what the file has of the entities that are stated again.
func (b *batch) readBodies(ctx context.Context) error {
	byNo := make(map[int64]*entityState)
	var nos []int64
	for _, st := range b.states {
		if st.was != 0 && len(st.stated) > 0 {
			byNo[st.no] = st
			nos = append(nos, st.no)
		}
	}
	if len(nos) == 0 {
		return nil
	}
	slices.Sort(nos)
	const query = "SELECT no, body FROM entity WHERE no IN (SELECT value FROM json_each(?))"
	return b.l.c.query(ctx, query, []any{numbers(nos)}, func(row []driver.Value) error {
		st := byNo[integer(row[0])]
		var err error
		st.body, err = unseal(st.key, []int64{st.no}, blob(row[1]))
		return err
	})
}

// stated are the entities to merge, in the order of their rows.
func (b *batch) stated() []*entityState {
	all := make([]*entityState, 0, len(b.states))
	for _, st := range b.states {
		if len(st.stated)+len(st.ended) > 0 {
			all = append(all, st)
		}
	}
	slices.SortFunc(all, func(x, y *entityState) int { return int(x.no - y.no) })
	return all
}

// mergeEntity puts together what the file has and what the changes state.
func (b *batch) mergeEntity(enc *record.Encoder, st *entityState) error {
	enc.Lex = b.l.lexicon
	m := &st.merger
	m.Form, m.Enc, m.Lex = record.EntityForm(), enc, &b.old.Lexicon
	if st.body != "" {
		if err := m.Hold(st.body); err != nil {
			return err
		}
	}
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
	if !m.Changed && !st.isNew {
		return nil
	}
	e := graph.Entity{ID: st.key.entity(), Kind: graph.EntityKind(st.facet.Kind), Roles: st.facet.Roles, Records: m.Sorted()}
	st.facet = record.EntityFacet(&e)
	st.row = entityRowOf(&e, st, enc)
	return nil
}

// stateDatasets notes what data sets and editions the load is about.
func (b *batch) stateDatasets(n int, source func(int) *graph.Source) {
	for i := range n {
		s := source(i)
		b.l.stated[s.Dataset] = true
		b.l.meet(s)
	}
}
