package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"

	"spona/graph"
	"spona/graph/store/record"
)

// A snapshot is a read transaction on a connection of its own, so that one that
// is held long takes nobody else's turn, with further ones beside it for links.
type snapshot struct {
	ctx      context.Context // of Snapshot: the contract's iterators have none of their own
	c        *conn
	twins    []*conn // in transactions of the same state, for Links
	lexicon  *lexicon
	at       stand
	datasets []graph.Dataset
	refs     refCache
	closed   bool
}

// Snapshot implements [graph.Reader].
func (s *Store) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	snap, err := s.snapshot(ctx)
	if err != nil {
		return nil, err
	}
	if err := snap.pair(s); err != nil {
		return nil, errors.Join(ended(ctx, err), snap.Close())
	}
	snap.datasets, err = countedDatasets(ctx, snap.c, snap.lexicon, snap.at)
	if err != nil {
		return nil, errors.Join(failure(err), snap.Close())
	}
	return snap, nil
}

// snapshot begins the read transaction.
func (s *Store) snapshot(ctx context.Context) (*snapshot, error) {
	s.mu.Lock()
	closed := s.closed
	s.mu.Unlock()
	if closed {
		return nil, errClosed
	}
	c, err := s.dialReader(ctx)
	if err != nil {
		return nil, ended(ctx, err)
	}
	snap := &snapshot{ctx: ctx, c: c}
	if err := snap.begin(ctx, s); err != nil {
		return nil, errors.Join(ended(ctx, err), snap.Close())
	}
	return snap, nil
}

func (snap *snapshot) begin(ctx context.Context, s *Store) (err error) {
	if snap.at, err = snap.c.begin(ctx); err != nil {
		return err
	}
	snap.lexicon, err = s.lexicon.at(ctx, snap.c, snap.at)
	return err
}

// begin begins a read transaction and says which state it sees.
func (c *conn) begin(ctx context.Context) (stand, error) {
	if err := c.exec(ctx, "BEGIN"); err != nil {
		return stand{}, err
	}
	return readStand(ctx, c)
}

// pair opens the connections for Links. They look at the store one after another,
// the first one too, until all in a row have seen the same state: a batch that
// is committed meanwhile takes far longer than that many looks.
func (snap *snapshot) pair(s *Store) (err error) {
	for range linkReaders {
		c, err := s.dialReader(snap.ctx)
		if err != nil {
			return err
		}
		snap.twins = append(snap.twins, c)
		if err := c.exec(snap.ctx, "BEGIN"); err != nil {
			return err
		}
	}
	all := append([]*conn{snap.c}, snap.twins...)
	for i, agreed := 1, 1; agreed < len(all); i, agreed = i+1, agreed+1 {
		c := all[i%len(all)]
		if err := c.exec(snap.ctx, "ROLLBACK"); err != nil {
			return err
		}
		at, err := c.begin(snap.ctx)
		if err != nil {
			return err
		}
		if at.version() != snap.at.version() {
			snap.at, agreed = at, 0
		}
	}
	snap.lexicon, err = s.lexicon.at(snap.ctx, snap.c, snap.at)
	return err
}

// ended is the context's error when that has ended, else the error with its code.
func ended(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return failure(err)
}

func (snap *snapshot) Version() graph.Version    { return snap.at.version() }
func (snap *snapshot) Datasets() []graph.Dataset { return snap.datasets }

// Close ends the transaction and the connection.
func (snap *snapshot) Close() error {
	if snap.closed {
		return nil
	}
	snap.closed = true
	err := snap.c.close()
	for _, c := range snap.twins {
		err = errors.Join(err, c.close())
	}
	return err
}

// errStop ends a query whose reader wants no more.
var errStop = errors.New("stop")

// Entities implements [graph.Snapshot], in the order of the rows.
func (snap *snapshot) Entities() iter.Seq2[*graph.Entity, error] {
	return func(yield func(*graph.Entity, error) bool) {
		const query = "SELECT " + entityColumns + " FROM entity e ORDER BY e.no"
		err := snap.each(query, nil, func(row []driver.Value) error {
			e, err := snap.lexicon.entity(row)
			if err != nil {
				return fmt.Errorf("entity %d: %w", row[0], err)
			}
			snap.refs.put(integer(row[0]), graph.Ref{ID: e.ID, Kind: e.Kind})
			if !yield(e, nil) {
				return errStop
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(nil, ended(snap.ctx, err))
		}
	}
}

// Relations implements [graph.Snapshot], in the order of the rows.
func (snap *snapshot) Relations() iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) {
		const query = "SELECT " + relationColumns + " FROM relation r ORDER BY r.no"
		err := snap.each(query, nil, func(row []driver.Value) error {
			r, err := snap.relation(row)
			if err != nil {
				return err
			}
			if !yield(r, nil) {
				return errStop
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(nil, ended(snap.ctx, err))
		}
	}
}

func (snap *snapshot) each(query string, args []any, do func([]driver.Value) error) error {
	if snap.closed {
		return errClosed
	}
	return snap.c.query(snap.ctx, query, args, do)
}

// relation decodes a row and looks up its ends.
func (snap *snapshot) relation(row []driver.Value) (*graph.Relation, error) {
	from, err := snap.ref(integer(row[4]))
	if err != nil {
		return nil, err
	}
	to, err := snap.ref(integer(row[5]))
	if err != nil {
		return nil, err
	}
	r, err := snap.lexicon.relation(row, from, to)
	if err != nil {
		return nil, fmt.Errorf("relation %d: %w", row[0], err)
	}
	return r, nil
}

// ref is the id and kind of an entity by row number.
func (snap *snapshot) ref(no int64) (graph.Ref, error) {
	if ref, ok := snap.refs.get(no); ok {
		return ref, nil
	}
	var ref graph.Ref
	err := snap.c.query(snap.ctx, "SELECT id, id_rest, kind FROM entity WHERE no = ?", []any{no}, func(row []driver.Value) error {
		ref = refIn(row)
		return nil
	})
	if err == nil && ref.ID == "" {
		err = fmt.Errorf("entity %d is not there: %w", no, record.ErrDamaged)
	}
	snap.refs.put(no, ref)
	return ref, err
}

// A refCache remembers the ids and kinds of a bounded number of entities, each
// in the slot of its number, so that relations need no join.
type refCache struct {
	slots []graph.Ref
	nos   []int64
}

const refSlots = 1 << 20

func (r *refCache) get(no int64) (graph.Ref, bool) {
	slot := no & (refSlots - 1)
	if slot >= int64(len(r.nos)) || r.nos[slot] != no {
		return graph.Ref{}, false
	}
	return r.slots[slot], true
}

func (r *refCache) put(no int64, ref graph.Ref) {
	slot := no & (refSlots - 1)
	if have := int64(len(r.nos)); have <= slot {
		most := min(max(2*have, slot+1, 1024), refSlots)
		r.nos, r.slots = append(r.nos, make([]int64, most-have)...), append(r.slots, make([]graph.Ref, most-have)...)
	}
	r.nos[slot], r.slots[slot] = no, ref
}
