package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"

	"spona/graph"
	"spona/graph/store/record"
)

// A tie is a relation as far as kinds and roles go.
type tie struct {
	kind             graph.RelationKind
	from, to         int64
	fromKind, toKind graph.EntityKind
}

// tiesOf are the relations that touch any of the entities, as the file has them.
// It is asked only about stubs that turn out to be of another kind, so that it
// may be slow while the indexes are put off.
func (l *load) tiesOf(ctx context.Context, nos []int64) ([]tie, error) {
	const query = `SELECT r.kind, r.from_no, r.to_no, f.kind, t.kind
		FROM relation r JOIN entity f ON f.no = r.from_no JOIN entity t ON t.no = r.to_no
		WHERE r.from_no IN (SELECT value FROM json_each(?1)) OR r.to_no IN (SELECT value FROM json_each(?1))`
	var ties []tie
	err := l.c.query(ctx, query, []any{numbers(nos)}, func(row []driver.Value) error {
		ties = append(ties, tie{
			graph.RelationKind(integer(row[0])), integer(row[1]), integer(row[2]),
			graph.EntityKind(integer(row[3])), graph.EntityKind(integer(row[4])),
		})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the relations of %d entities: %w", len(nos), err)
	}
	return ties, nil
}

// deriveRoles gives the roles that follow from the kinds that stubs turned out to
// be of, and takes those away that had followed from what they were thought to be.
func (b *batch) deriveRoles(ctx context.Context) error {
	if len(b.reKinded) == 0 {
		return nil
	}
	kinds := make(map[int64]graph.EntityKind)
	var nos []int64
	for _, st := range b.reKinded {
		kinds[st.no] = graph.EntityKind(st.facet.Kind)
		nos = append(nos, st.no)
	}
	ties, err := b.l.tiesOf(ctx, nos)
	if err != nil {
		return err
	}
	affected := make(map[int64]bool)
	for _, t := range ties {
		wasFrom, wasTo := graph.RolesFrom(t.kind, t.fromKind, t.toKind)
		isFrom, isTo := graph.RolesFrom(t.kind, kindAt(kinds, t.from, t.fromKind), kindAt(kinds, t.to, t.toKind))
		affected[t.from] = affected[t.from] || wasFrom != isFrom
		affected[t.to] = affected[t.to] || wasTo != isTo
	}
	return b.deriveAnew(ctx, affected, kinds)
}

func kindAt(kinds map[int64]graph.EntityKind, no int64, stored graph.EntityKind) graph.EntityKind {
	if k, ok := kinds[no]; ok {
		return k
	}
	return stored
}

// deriveAnew works the roles of entities out from all their relations.
func (b *batch) deriveAnew(ctx context.Context, affected map[int64]bool, kinds map[int64]graph.EntityKind) error {
	states := make(map[int64]*entityState)
	for _, st := range b.states {
		if st.no != 0 {
			states[st.no] = st
		}
	}
	roles := make(map[int64]graph.Roles)
	for no, is := range affected {
		if is {
			roles[no] = 0
		}
	}
	nos := sortedKeys(roles)
	give := func(t tie) {
		from, to := graph.RolesFrom(t.kind, kindAt(kinds, t.from, t.fromKind), kindAt(kinds, t.to, t.toKind))
		if affected[t.from] {
			roles[t.from] |= from
		}
		if affected[t.to] {
			roles[t.to] |= to
		}
	}
	ties, err := b.l.tiesOf(ctx, nos)
	if err != nil {
		return err
	}
	for _, t := range ties {
		give(t)
	}
	for _, st := range b.newTies {
		give(tie{st.kind, st.from, st.to, graph.EntityKind(states[st.from].facet.Kind), graph.EntityKind(states[st.to].facet.Kind)})
	}
	if err := b.addStates(ctx, nos, states); err != nil {
		return err
	}
	for _, no := range nos {
		states[no].facet.Roles = roles[no]
	}
	return nil
}

// addStates adds entities to the batch by row number.
func (b *batch) addStates(ctx context.Context, nos []int64, states map[int64]*entityState) error {
	const query = "SELECT no, id, id_rest, facet FROM entity WHERE no IN (SELECT value FROM json_each(?))"
	err := b.l.c.query(ctx, query, []any{numbers(nos)}, func(row []driver.Value) error {
		no, was := integer(row[0]), uint32(integer(row[3]))
		if states[no] == nil {
			st := b.entity(keyIn(row[1:]))
			st.no, st.was, st.facet = no, was, b.old.facets[was]
			states[no] = st
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, no := range nos {
		if states[no] == nil {
			return fmt.Errorf("a relation leads to entity %d, which is not there: %w", no, record.ErrDamaged)
		}
	}
	return nil
}
