package sqlite

import (
	"context"
	"slices"

	"spona/graph"
	"spona/graph/store/record"
)

// An entityRow is what a batch writes of an entity, but for its facet's number.
type entityRow struct {
	sortKey string
	keys    []string // of names, without the sort key
	listing
	body []byte
}

func entityRowOf(e *graph.Entity, st *entityState, enc *record.Encoder) *entityRow {
	row := &entityRow{sortKey: e.SortKey(), listing: listingOf(e.When(), e.Worth())}
	row.keys = record.NameKeys(e, row.sortKey)
	enc.Buf = enc.Buf[:0]
	enc.Body(st.merger.Pack())
	row.body = seal(st.key, []int64{st.no}, enc.Buf)
	return row
}

// stubRow is the row of an entity of which nothing is stated.
func stubRow(st *entityState) *entityRow {
	e := graph.Entity{ID: st.key.entity()}
	enc := record.Encoder{}
	enc.Body(nil)
	return &entityRow{sortKey: e.SortKey(), body: seal(st.key, []int64{st.no}, enc.Buf)}
}

// A relationRow is what a batch writes of a relation, but for its facet's number.
type relationRow struct {
	listing
	body []byte
}

func relationRowOf(r *graph.Relation, st *relationState, enc *record.Encoder) *relationRow {
	row := &relationRow{listing: listingOf(r.When(), r.Worth())}
	enc.Buf = enc.Buf[:0]
	enc.Body(st.merger.Pack())
	row.body = seal(st.key, st.about(), enc.Buf)
	return row
}

// placeRows makes rows for stubs and notes in the feed what changes.
func (b *batch) placeRows() {
	lex := b.l.lexicon
	for _, st := range b.states {
		if st.no == 0 {
			continue // the end of a relation that was rejected
		}
		if st.isNew && st.row == nil {
			st.row = stubRow(st)
		}
		if st.row == nil && st.facet == lex.facets[st.was] {
			continue
		}
		b.feed.entities = append(b.feed.entities, st.no)
	}
	for _, st := range b.ties {
		if st.row != nil {
			b.feed.relations = append(b.feed.relations, st.no)
		}
	}
	slices.Sort(b.feed.entities)
	slices.Sort(b.feed.relations)
}

// save writes everything that changes. A batch that changes nothing writes
// nothing.
func (b *batch) save(ctx context.Context) error {
	l := b.l
	if err := b.saveEntities(ctx); err != nil {
		return err
	}
	if err := b.saveRelations(ctx); err != nil {
		return err
	}
	if err := l.saveDatasets(ctx); err != nil {
		return err
	}
	if b.feed.empty() && !b.described {
		return nil
	}
	return l.nextVersion(ctx, &b.feed)
}

// sortedEntities are the entities to write, in the order of their rows.
func (b *batch) sortedEntities() []*entityState {
	all := make([]*entityState, 0, len(b.feed.entities))
	for _, st := range b.states {
		if st.no != 0 && !st.isNew && (st.row != nil || st.facet != b.l.lexicon.facets[st.was]) {
			all = append(all, st)
		}
	}
	slices.SortFunc(all, func(x, y *entityState) int { return int(x.no - y.no) })
	return all
}

func (b *batch) saveEntities(ctx context.Context) error {
	l := b.l
	rows := inserter{c: l.c, table: "entity", width: 12}
	keys := inserter{c: l.c, table: "name_key", width: 2}
	for _, st := range b.newEntities {
		row := st.row
		no := l.lexicon.recount(0, st.facet)
		err := rows.add(ctx, st.no, st.key.high, st.key.low, int64(st.facet.Kind), int64(no), row.sortKey,
			row.day, row.span, row.worth, row.rest, row.currency, row.body)
		for i := 0; i < len(row.keys) && err == nil; i++ {
			err = keys.add(ctx, st.no, row.keys[i])
		}
		if err != nil {
			return err
		}
		st.was = no
	}
	for _, st := range b.sortedEntities() {
		if err := b.updateEntity(ctx, st, &keys); err != nil {
			return err
		}
	}
	if err := rows.flush(ctx); err != nil {
		return err
	}
	return keys.flush(ctx)
}

func (b *batch) updateEntity(ctx context.Context, st *entityState, keys *inserter) error {
	l, row := b.l, st.row
	st.was = l.lexicon.recount(st.was, st.facet)
	if row == nil {
		return l.c.exec(ctx, "UPDATE entity SET kind = ?, facet = ? WHERE no = ?", int64(st.facet.Kind), st.was, st.no)
	}
	err := l.c.exec(ctx, `UPDATE entity SET kind = ?, facet = ?, sort_key = ?, day = ?, span = ?, worth = ?, worth_rest = ?, currency = ?, body = ?
		WHERE no = ?`, int64(st.facet.Kind), st.was, row.sortKey, row.day, row.span, row.worth, row.rest, row.currency, row.body, st.no)
	if err != nil {
		return err
	}
	if err := l.c.exec(ctx, "DELETE FROM name_key WHERE entity = ?", st.no); err != nil {
		return err
	}
	for _, key := range row.keys {
		if err := keys.add(ctx, st.no, key); err != nil {
			return err
		}
	}
	return nil
}

func (b *batch) saveRelations(ctx context.Context) error {
	l := b.l
	rows := inserter{c: l.c, table: "relation", width: 13}
	for _, st := range b.newTies {
		row := st.row
		st.was = l.lexicon.recount(0, st.facet)
		err := rows.add(ctx, st.no, st.key.high, st.key.low, int64(st.kind), int64(st.was), st.from, st.to,
			row.day, row.span, row.worth, row.rest, row.currency, row.body)
		if err != nil {
			return err
		}
	}
	if err := rows.flush(ctx); err != nil {
		return err
	}
	for _, st := range b.statedTies() {
		if st.isNew || st.row == nil {
			continue
		}
		row := st.row
		st.was = l.lexicon.recount(st.was, st.facet)
		err := l.c.exec(ctx, "UPDATE relation SET facet = ?, day = ?, span = ?, worth = ?, worth_rest = ?, currency = ?, body = ? WHERE no = ?",
			st.was, row.day, row.span, row.worth, row.rest, row.currency, row.body, st.no)
		if err != nil {
			return err
		}
	}
	return nil
}
