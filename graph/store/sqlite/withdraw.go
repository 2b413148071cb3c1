package sqlite

import (
	"context"
	"database/sql/driver"
	"hash/maphash"
	"time"

	"spona/graph"
	"spona/graph/store/record"
)

// withdrawals are the last withdrawal of each record in a batch. What the file
// has of such a record ends before the batch states anything; what the batch
// states before the withdrawal arrives ended, and what it states after it counts.
type withdrawals map[record.Key]withdrawal

type withdrawal struct {
	index int // of the change
	day   graph.Date
}

func (b *batch) findWithdrawals() {
	for i := range b.changes {
		if w := b.changes[i].Withdraw; w != nil {
			if b.withdrawals == nil {
				b.withdrawals = make(withdrawals)
			}
			b.withdrawals[record.Key{Dataset: w.Dataset, Record: w.Record}] = withdrawal{i, w.At}
		}
	}
}

// apply marks a source that the batch withdraws later on.
func (all withdrawals) apply(index int, s *graph.Source, l *load) {
	if w, ok := all[record.Key{Dataset: s.Dataset, Record: s.Record}]; ok && w.index > index && s.Live() {
		s.Ended = w.at(l)(s.Retrieved)
	}
}

// at says when the withdrawn record ended.
func (w withdrawal) at(l *load) func(fetched time.Time) time.Time {
	if w.day.IsZero() {
		return l.endedAt
	}
	first, _ := w.day.Days()
	day := time.Unix(int64(first)*24*60*60, 0).UTC()
	return func(time.Time) time.Time { return day }
}

// endWithdrawn finds the rows that hold withdrawn records.
func (b *batch) endWithdrawn(ctx context.Context) error {
	if len(b.withdrawals) == 0 {
		return nil
	}
	if b.l.withdrawn == nil {
		index, err := readRecordIndex(ctx, b.l.c, b.old)
		if err != nil {
			return err
		}
		b.l.withdrawn = index
	}
	entities, relations := make(map[int64][]record.End), make(map[int64][]record.End)
	for key, w := range b.withdrawals {
		end := record.End{Key: key, At: w.at(b.l)}
		for _, no := range b.l.withdrawn.entities.rows(key) {
			entities[no] = append(entities[no], end)
		}
		for _, no := range b.l.withdrawn.relations.rows(key) {
			relations[no] = append(relations[no], end)
		}
	}
	if err := b.endEntities(ctx, entities); err != nil {
		return err
	}
	return b.endRelations(ctx, relations)
}

// endEntities adds entities of which records end to the batch.
func (b *batch) endEntities(ctx context.Context, ends map[int64][]record.End) error {
	const query = "SELECT e.no, e.id, e.id_rest, e.facet, e.body FROM entity e WHERE e.no IN (SELECT value FROM json_each(?))"
	return b.l.c.query(ctx, query, []any{numbers(sortedKeys(ends))}, func(row []driver.Value) error {
		key, no := keyIn(row[1:]), integer(row[0])
		st := b.entity(key)
		if st.no == 0 {
			st.no, st.was = no, uint32(integer(row[3]))
			st.facet = b.old.facets[st.was]
		}
		st.ended = ends[no]
		var err error
		st.body, err = unseal(key, []int64{no}, blob(row[4]))
		return err
	})
}

// endRelations does the same for relations.
func (b *batch) endRelations(ctx context.Context, ends map[int64][]record.End) error {
	const query = "SELECT no, id, id_rest, kind, from_no, to_no, facet, body FROM relation WHERE no IN (SELECT value FROM json_each(?))"
	return b.l.c.query(ctx, query, []any{numbers(sortedKeys(ends))}, func(row []driver.Value) error {
		key := keyIn(row[1:])
		st := b.relation(key)
		if st.no == 0 {
			st.no, st.kind = integer(row[0]), graph.RelationKind(integer(row[3]))
			st.from, st.to, st.was = integer(row[4]), integer(row[5]), uint32(integer(row[6]))
		}
		st.ended = ends[st.no]
		var err error
		st.body, err = unseal(key, st.about(), blob(row[7]))
		return err
	})
}

// A recordIndex says which rows have a record. It is made when a load withdraws
// something for the first time, and kept up by its batches.
type recordIndex struct{ entities, relations recordRows }

// recordRows maps the hash of a record to rows that may have it.
type recordRows struct {
	seed maphash.Seed
	at   map[uint64][]int64
}

func (r recordRows) rows(k record.Key) []int64 { return r.at[r.hash(k)] }

func (r recordRows) add(k record.Key, no int64) {
	h := r.hash(k)
	r.at[h] = append(r.at[h], no)
}

func (r recordRows) hash(k record.Key) uint64 { return maphash.Comparable(r.seed, k) }

func readRecordIndex(ctx context.Context, c *conn, x *lexicon) (*recordIndex, error) {
	seed := maphash.MakeSeed()
	index := &recordIndex{recordRows{seed, make(map[uint64][]int64)}, recordRows{seed, make(map[uint64][]int64)}}
	read := func(query string, rows recordRows) error {
		return c.query(ctx, query, nil, func(row []driver.Value) error {
			sealed := blob(row[1])
			if len(sealed) < 4 {
				return record.ErrDamaged
			}
			d := record.Decoder{Rest: string(sealed[4:]), Lex: &x.Lexicon}
			for _, r := range d.Records() {
				rows.add(record.Key{Dataset: d.Provenance(&r).Dataset, Record: r.RecordID()}, integer(row[0]))
			}
			if d.Bad {
				return record.ErrDamaged
			}
			return nil
		})
	}
	if err := read("SELECT no, body FROM entity", index.entities); err != nil {
		return nil, err
	}
	return index, read("SELECT no, body FROM relation", index.relations)
}
