package neo4j

import (
	"context"
	"errors"
	"fmt"
	"time"

	"spona/graph"
	"spona/graph/store/record"
)

// A load is the one load under way in a database.
type load struct {
	s       *Store
	lock    *lock
	options graph.LoadOptions
	done    bool

	// What follows mirrors the database, so that a batch asks it little. A batch
	// that fails leaves it ahead of the database: it is then stale and read anew.
	stale    bool
	at       stand
	facets   *facetBook
	datasets *datasetBook

	mentioned struct{ entities, relations record.Marks }
	stated    map[string]bool         // data sets that the load is about
	withdrawn map[string]*recordIndex // by data set, once one of its records was withdrawn
	bulk      *bulk                   // of a bulk load
}

// BeginLoad implements [graph.Writer].
func (s *Store) BeginLoad(ctx context.Context, options graph.LoadOptions) (graph.Load, error) {
	l, err := s.begin(ctx, options)
	if err != nil {
		return nil, err
	}
	if err := l.refresh(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("neo4j: begin the load: %w", err), l.release())
	}
	return l, nil
}

// begin takes the lock for a load.
func (s *Store) begin(ctx context.Context, options graph.LoadOptions) (*load, error) {
	lock, err := s.takeLock(ctx)
	if err != nil {
		return nil, fmt.Errorf("neo4j: begin the load: %w", err)
	}
	if options.At.IsZero() {
		options.At = s.options.Now()
	}
	return &load{
		s: s, lock: lock, options: options, stale: true, stated: make(map[string]bool), withdrawn: make(map[string]*recordIndex),
	}, nil
}

// refresh reads what the load keeps in memory.
func (l *load) refresh(ctx context.Context) error {
	if !l.stale {
		return nil
	}
	if l.bulk != nil {
		return errInterrupted
	}
	err := l.s.read(ctx, func(ctx context.Context, t tx) error {
		at, err := anyStand(ctx, t)
		if err == nil && at.bulk {
			err = errInterrupted
		}
		if err != nil {
			return err
		}
		all, err := readFacets(ctx, t, facets{{}})
		if err != nil {
			return err
		}
		rows, err := readDatasets(ctx, t)
		if err != nil {
			return err
		}
		l.at, l.facets, l.datasets = at, newFacetBook(all), newDatasetBook(rows)
		return nil
	})
	if err != nil {
		return err
	}
	clear(l.withdrawn)
	l.stale = false
	return nil
}

// Apply implements [graph.Load].
func (l *load) Apply(ctx context.Context, changes []graph.Change) (graph.Applied, error) {
	if err := l.usable(); err != nil {
		return graph.Applied{}, err
	}
	if err := validate(ctx, changes); err != nil {
		return graph.Applied{}, err
	}
	b := newBatch(l, changes)
	if err := l.keep(ctx, b, b.work); err != nil {
		return graph.Applied{}, fmt.Errorf("neo4j: apply a batch: %w", err)
	}
	return b.result, nil
}

// usable refuses a load that is over.
func (l *load) usable() error {
	switch {
	case l.done:
		return errFinished
	case l.lock.lost.Load():
		return errLost
	}
	return nil
}

// errFinished answers a load that is used after its end.
var errFinished = errors.New("neo4j: the load has ended")

// keep works a batch out and writes it.
func (l *load) keep(ctx context.Context, b *batch, work func(context.Context) error) error {
	if err := l.refresh(ctx); err != nil {
		return err
	}
	err := work(ctx)
	if err == nil {
		err = l.store(ctx, b)
	}
	if err != nil {
		l.stale = true
		return failure(ctx, err)
	}
	if l.bulk != nil {
		l.bulk.took(b)
	}
	b.committed()
	return nil
}

// store writes a batch in one transaction, or hands it to the bulk load.
func (l *load) store(ctx context.Context, b *batch) error {
	w := b.writes()
	switch {
	case l.bulk != nil:
		return l.bulk.add(ctx, w)
	case w.empty():
		return ctx.Err()
	}
	if err := l.commit(ctx, w); err != nil {
		return err
	}
	l.at = w.stand
	l.facets.saved()
	l.datasets.saved()
	return nil
}

// Close implements [graph.Load].
func (l *load) Close() error {
	if l.done {
		return nil
	}
	return l.release()
}

// release ends the load.
func (l *load) release() error {
	l.done = true
	if l.bulk != nil {
		l.bulk.abandon()
	}
	return l.lock.release()
}

// endedAt is when a record is marked as ended: the time of the load, but never
// before the record was fetched, whatever the clocks say.
func (l *load) endedAt(retrieved time.Time) time.Time {
	at := time.Unix(l.options.At.Unix(), 0).UTC()
	if at.Before(retrieved) {
		return retrieved
	}
	return at
}
