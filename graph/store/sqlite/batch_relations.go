package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"

	"spona/graph"
	"spona/graph/store/record"
)

// A relationState is a relation that a batch states.
type relationState struct {
	key      idKey
	no       int64
	was      uint32 // its facet in the file, 0 when it is not there
	kind     graph.RelationKind
	from, to int64 // rows of its ends
	stated   []int
	body     string
	merger   relationMerger
	isNew    bool
	facet    record.Facet
	row      *relationRow // to be written; nil when nothing changes
	ended    []record.End
	counts   graph.Counts
}

type relationMerger = record.Merger[graph.RelationRecord]

// takeRelations finds the batch's relations in the file, makes stubs for ends
// that are missing, and rejects what cannot be.
func (b *batch) takeRelations(ctx context.Context) error {
	asked := make([]idKey, len(b.ties))
	for i, st := range b.ties {
		asked[i] = st.key
	}
	if len(asked) == 0 {
		return nil
	}
	err := b.l.finder.relations(ctx, asked, func(k idKey, at place) {
		if st := b.relations[k]; st != nil {
			st.no = at.no
		}
	})
	if err != nil {
		return fmt.Errorf("find relations: %w", err)
	}
	if err := b.readTies(ctx); err != nil {
		return err
	}
	for i := range b.changes {
		if r := b.changes[i].Relation; r != nil {
			b.takeRelation(i, r)
		}
	}
	return nil
}

// readTies reads what the file has of the relations that are stated again.
func (b *batch) readTies(ctx context.Context) error {
	byNo := make(map[int64]*relationState)
	var nos []int64
	for _, st := range b.ties {
		if st.no != 0 {
			byNo[st.no] = st
			nos = append(nos, st.no)
		}
	}
	if len(nos) == 0 {
		return nil
	}
	slices.Sort(nos)
	const query = "SELECT no, kind, from_no, to_no, facet, body FROM relation WHERE no IN (SELECT value FROM json_each(?))"
	return b.l.c.query(ctx, query, []any{numbers(nos)}, func(row []driver.Value) error {
		st := byNo[integer(row[0])]
		st.kind, st.from, st.to = graph.RelationKind(integer(row[1])), integer(row[2]), integer(row[3])
		st.was = uint32(integer(row[4]))
		var err error
		st.body, err = unseal(st.key, st.about(), blob(row[5]))
		return err
	})
}

// about is what a relation's checksum covers beside its body.
func (st *relationState) about() []int64 { return []int64{int64(st.kind), st.from, st.to} }

// takeRelation settles the ends of a relation that a change states.
func (b *batch) takeRelation(index int, r *graph.Relation) {
	p := &b.parts[index]
	st, from, to := p.relation, p.from, p.to
	b.stateDatasets(len(r.Records), func(i int) *graph.Source { return &r.Records[i].Source })
	if st.no != 0 {
		if st.kind != r.Kind || st.from != from.no || st.to != to.no {
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
	st.no, st.isNew, st.kind, st.from, st.to = b.l.next.relation, true, r.Kind, from.no, to.no
	b.l.next.relation++
	b.newTies = append(b.newTies, st)
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

// statedTies are the relations to merge, in the order of their rows.
func (b *batch) statedTies() []*relationState {
	all := make([]*relationState, 0, len(b.ties))
	for _, st := range b.ties {
		if len(st.stated)+len(st.ended) > 0 {
			all = append(all, st)
		}
	}
	slices.SortFunc(all, func(x, y *relationState) int { return int(x.no - y.no) })
	return all
}

// mergeRelation puts together what the file has and what the changes state.
func (b *batch) mergeRelation(enc *record.Encoder, st *relationState) error {
	enc.Lex = b.l.lexicon
	m := &st.merger
	m.Form, m.Enc, m.Lex = record.RelationForm(), enc, &b.old.Lexicon
	if st.body != "" {
		if err := m.Hold(st.body); err != nil {
			return err
		}
	}
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
	r := graph.Relation{Kind: st.kind, Records: m.Sorted()}
	st.facet = record.RelationFacet(&r)
	st.row = relationRowOf(&r, st, enc)
	return nil
}
