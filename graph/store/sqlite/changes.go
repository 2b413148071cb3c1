package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"
	"slices"

	"spona/graph"
)

// Changes implements [graph.Reader]. Items come in the order of the versions that
// changed them last, so that a reader that stops can go on from the last one it
// has read whole.
func (s *Store) Changes(ctx context.Context, after graph.Version) iter.Seq2[graph.Changed, error] {
	return func(yield func(graph.Changed, error) bool) {
		snap, err := s.snapshot(ctx)
		if err != nil {
			yield(graph.Changed{}, err)
			return
		}
		err = snap.changes(after, yield)
		if closing := snap.Close(); err == nil {
			err = closing
		}
		if err != nil && !errors.Is(err, errStop) {
			yield(graph.Changed{}, ended(ctx, err))
		}
	}
}

// A change of the feed: the rows that a batch was the last to change.
type feedChange struct {
	seq                 uint64
	entities, relations [][2]int64
}

func (snap *snapshot) changes(after graph.Version, yield func(graph.Changed, error) bool) error {
	at := snap.at
	if after.Epoch != at.epoch || after.Seq < at.feedFrom || after.Seq > at.seq {
		return graph.Errorf(graph.CodeResumeGap, "after", "the changes after %s are not known any more; read everything anew", after)
	}
	feed, err := snap.lastChanges(after.Seq)
	if err != nil {
		return err
	}
	for _, f := range feed {
		version := graph.Version{Epoch: at.epoch, Seq: f.seq}
		for _, r := range f.entities {
			if err := snap.changedEntities(r, version, yield); err != nil {
				return err
			}
		}
		for _, r := range f.relations {
			if err := snap.changedRelations(r, version, yield); err != nil {
				return err
			}
		}
	}
	return nil
}

// lastChanges reads the feed from its end, so that each row is left to the batch
// that changed it last, and returns it from its beginning.
func (snap *snapshot) lastChanges(after uint64) ([]feedChange, error) {
	var entities, relations rowSet
	var feed []feedChange
	err := snap.each("SELECT seq, items FROM feed WHERE seq > ? ORDER BY seq DESC", []any{after}, func(row []driver.Value) error {
		e, r, err := unpackFeed(blob(row[1]))
		if err != nil {
			return fmt.Errorf("feed of version %d: %w", row[0], err)
		}
		feed = append(feed, feedChange{uint64(integer(row[0])), entities.take(e), relations.take(r)})
		return nil
	})
	slices.Reverse(feed)
	return feed, err
}

// A rowSet is a set of row numbers.
type rowSet []uint64

// take adds ranges to the set and returns what of them was not in it.
func (s *rowSet) take(ranges [][2]int64) [][2]int64 {
	var fresh [][2]int64
	for _, r := range ranges {
		for int64(len(*s)) <= r[1]>>6 {
			*s = append(*s, 0)
		}
		for no := r[0]; no <= r[1]; no++ {
			word, bit := &(*s)[no>>6], uint64(1)<<(no&63)
			if *word&bit != 0 {
				continue
			}
			*word |= bit
			if n := len(fresh); n > 0 && fresh[n-1][1]+1 == no {
				fresh[n-1][1] = no
			} else {
				fresh = append(fresh, [2]int64{no, no})
			}
		}
	}
	return fresh
}

func (snap *snapshot) changedEntities(r [2]int64, v graph.Version, yield func(graph.Changed, error) bool) error {
	const query = "SELECT " + entityColumns + " FROM entity e WHERE e.no BETWEEN ? AND ? ORDER BY e.no"
	return snap.each(query, []any{r[0], r[1]}, func(row []driver.Value) error {
		e, err := snap.lexicon.entity(row)
		if err == nil && !yield(graph.Changed{Version: v, Entity: e}, nil) {
			err = errStop
		}
		return err
	})
}

func (snap *snapshot) changedRelations(r [2]int64, v graph.Version, yield func(graph.Changed, error) bool) error {
	const query = "SELECT " + relationColumns + " FROM relation r WHERE r.no BETWEEN ? AND ? ORDER BY r.no"
	return snap.each(query, []any{r[0], r[1]}, func(row []driver.Value) error {
		rel, err := snap.relation(row)
		if err == nil && !yield(graph.Changed{Version: v, Relation: rel}, nil) {
			err = errStop
		}
		return err
	})
}
