package sqlite

import (
	"context"
	"errors"
	"fmt"
	"time"

	"spona/graph"
	"spona/graph/store/record"
)

// A load is the one load under way in a data folder.
type load struct {
	s       *Store
	c       *conn
	lock    *Lock
	options graph.LoadOptions
	done    bool

	// What follows mirrors the file, so that a batch asks it little. A batch that
	// fails leaves it ahead of the file: it is then stale and read anew.
	stale    bool
	lexicon  *writerLexicon
	datasets map[string]*datasetRow
	next     rowNumbers // of the next new rows
	before   int64      // rows when the load began
	finder   finder

	mentioned struct{ entities, relations record.Marks }
	stated    map[string]bool // data sets that the load is about
	withdrawn *recordIndex    // where records are, once something was withdrawn
}

// rowNumbers are numbers of rows of the two large tables.
type rowNumbers struct{ entity, relation int64 }

// BeginLoad implements [graph.Writer].
func (s *Store) BeginLoad(ctx context.Context, options graph.LoadOptions) (graph.Load, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	select {
	case <-s.indexed(): // indexes that a killed load left out are being made
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	lock, err := s.takeLoadLock(ctx)
	if err != nil {
		return nil, err
	}
	if options.At.IsZero() {
		options.At = s.options.Now()
	}
	l := &load{s: s, lock: lock, options: options, stale: true, stated: make(map[string]bool)}
	if err := l.begin(ctx); err != nil {
		return nil, errors.Join(l.failed(ctx, fmt.Errorf("sqlite: begin the load: %w", err)), l.release())
	}
	return l, nil
}

func (l *load) begin(ctx context.Context) error {
	var err error
	if l.c, err = l.s.dialWriter(ctx); err != nil {
		return err
	}
	// A disk that refuses shows here, before the caller has read its files.
	err = l.c.writing(ctx, func() error { return l.c.exec(ctx, "UPDATE state SET seq = seq") })
	if err != nil {
		return err
	}
	if err := l.refresh(ctx); err != nil {
		return err
	}
	l.before = l.next.entity + l.next.relation
	return nil
}

// refresh reads what the load keeps in memory.
func (l *load) refresh(ctx context.Context) error {
	if !l.stale {
		return nil
	}
	at, err := readStand(ctx, l.c)
	if err != nil {
		return err
	}
	if l.lexicon, err = readWriterLexicon(ctx, l.c, at); err != nil {
		return err
	}
	if l.datasets, err = readDatasets(ctx, l.c); err != nil {
		return err
	}
	if l.next.entity, err = l.c.number(ctx, "SELECT coalesce(max(no), 0) + 1 FROM entity"); err != nil {
		return err
	}
	if l.next.relation, err = l.c.number(ctx, "SELECT coalesce(max(no), 0) + 1 FROM relation"); err != nil {
		return err
	}
	missing, err := missingIndexes(ctx, l.c)
	if err != nil {
		return err
	}
	l.finder = indexFinder{l.c}
	if len(missing) > 0 {
		if l.finder, err = readDirectory(ctx, l.c); err != nil {
			return err
		}
	}
	l.withdrawn = nil
	l.stale = false
	return nil
}

// Apply implements [graph.Load].
func (l *load) Apply(ctx context.Context, changes []graph.Change) (graph.Applied, error) {
	if l.done {
		return graph.Applied{}, errFinished
	}
	if err := l.s.writable(); err != nil {
		return graph.Applied{}, err
	}
	if err := validate(ctx, changes); err != nil {
		return graph.Applied{}, err
	}
	if err := l.refresh(ctx); err != nil {
		return graph.Applied{}, l.failed(ctx, err)
	}
	b := newBatch(l, changes)
	err := l.c.writing(ctx, func() error { return b.write(ctx) })
	if err != nil {
		l.stale = true
		return graph.Applied{}, l.failed(ctx, fmt.Errorf("sqlite: apply a batch: %w", err))
	}
	b.committed()
	// The batch is kept whatever happens from here on.
	if err := l.tidy(context.WithoutCancel(ctx)); err != nil {
		l.stale = true
		l.s.markBroken(err)
	}
	return b.result, nil
}

// errFinished answers a load that is used after its end.
var errFinished = errors.New("sqlite: the load has ended")

// failed gives an error its code, and remembers a disk that loses data.
func (l *load) failed(ctx context.Context, err error) error {
	l.s.markBroken(err)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return failure(err)
}

// tidy does between batches what keeps the next ones fast.
func (l *load) tidy(ctx context.Context) error {
	if _, indexed := l.finder.(indexFinder); indexed && l.outgrown() {
		if err := dropIndexes(ctx, l.c); err != nil {
			return err
		}
		directory, err := readDirectory(ctx, l.c)
		if err != nil {
			return err
		}
		l.finder = directory
	}
	return l.c.checkpoint(ctx, l.s.options.checkpointAfter)
}

// outgrown reports whether so much is new that making the indexes anew at the end
// costs less than keeping them up to date.
func (l *load) outgrown() bool {
	added := l.next.entity + l.next.relation - l.before
	return added > max(l.s.options.deferAfter, l.before)
}

// Close implements [graph.Load].
func (l *load) Close() error {
	if l.done {
		return nil
	}
	return l.release()
}

// release ends the load. Indexes that are missing are made in the background.
func (l *load) release() error {
	l.done = true
	var errs []error
	deferred := false
	if l.c != nil {
		_, deferred = l.finder.(*directory)
		errs = append(errs, l.c.close())
	}
	errs = append(errs, l.lock.Release())
	if deferred {
		l.s.startIndexing()
	}
	return errors.Join(errs...)
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
