package neo4j

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/sync/errgroup"

	"spona/graph"
)

// A bulk is what a bulk load has beside an ordinary one: it knows by itself what
// there is, and writes batches while the next are worked out.
type bulk struct {
	l         *load
	entities  map[graph.ID]rowAt // what there is, or will be when the queue is written
	relations map[graph.ID]struct{}
	queue     chan *writes
	writers   *errgroup.Group
	failed    context.Context // ends with the first failure
	stop      context.CancelFunc
	open      bool // the queue takes more
}

// A rowAt is where an entity is, and what it is.
type rowAt struct {
	no    int64
	facet int64
}

// queued is how many batches wait to be written.
const queued = 2

// errNotEmpty refuses a bulk load into a graph.
var errNotEmpty = &graph.Error{Code: graph.CodeConflict, Msg: "a bulk load needs an empty graph, and this one is not; load without --bulk"}

// errInterrupted refuses an ordinary load where a bulk load was killed.
var errInterrupted = &graph.Error{Code: graph.CodeConflict, Msg: "a bulk load did not finish: start it again with --bulk, which first removes what it left"}

// BeginBulk begins the first load of an empty graph, as fast as the database
// takes it: [graph.CodeConflict] when it is not empty. It takes what
// [Store.BeginLoad] does, and its result is the same, but until Finish has
// returned nothing is there to be read and nothing is kept: a load that fails or
// is closed has to be begun again, which removes what it left. All of it is one
// version.
func (s *Store) BeginBulk(ctx context.Context, options graph.LoadOptions) (graph.Load, error) {
	l, err := s.begin(ctx, options)
	if err != nil {
		return nil, err
	}
	if err := l.beginBulk(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("neo4j: begin the bulk load: %w", err), l.release())
	}
	return l, nil
}

func (l *load) beginBulk(ctx context.Context) error {
	var at stand
	err := l.s.writeAgain(ctx, func(ctx context.Context, t tx) (err error) {
		at, err = anyStand(ctx, t)
		return err
	})
	switch {
	case err != nil:
		return err
	case at.bulk:
		if err := l.removeAll(ctx); err != nil {
			return err
		}
	case at.entities > 0 || at.relations > 0:
		return errNotEmpty
	default:
		if err := l.refresh(ctx); err != nil { // keeps data sets that are described already
			return err
		}
	}
	const mark = `
MATCH (s:Spona {id: 'state'}) WHERE s.loader = $token
SET s.bulk = true
RETURN s.id`
	if marked, err := l.lock.set(ctx, mark); err != nil || !marked {
		return errors.Join(err, errLost)
	}
	if err := l.s.dropLate(ctx); err != nil {
		return err
	}
	if l.stale {
		l.at, l.facets, l.datasets = stand{epoch: at.epoch, seq: at.seq}, newFacetBook(facets{{}}), newDatasetBook(map[string]*graph.Dataset{})
		l.stale = false
	}
	l.startBulk(ctx)
	return nil
}

// dropLate drops what the load makes when it has written all.
func (s *Store) dropLate(ctx context.Context) error {
	there, err := s.indexNames(ctx)
	if err != nil {
		return err
	}
	_, late := parts()
	for _, p := range late {
		if !there[p.name] {
			continue
		}
		if err := s.autocommit(ctx, p.drop(), nil); err != nil {
			return err
		}
	}
	return nil
}

// removeAll removes what a bulk load that was killed has left.
func (l *load) removeAll(ctx context.Context) error {
	const cypher = `
MATCH (n) WHERE NOT n:Spona
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`
	return l.s.autocommit(ctx, cypher, nil)
}

// startBulk starts writing what is queued. It outlives the context of the call.
func (l *load) startBulk(ctx context.Context) {
	b := &bulk{
		l: l, entities: make(map[graph.ID]rowAt), relations: make(map[graph.ID]struct{}),
		queue: make(chan *writes, queued), open: true,
	}
	running, stop := context.WithCancel(context.WithoutCancel(ctx))
	b.writers, b.failed = errgroup.WithContext(running)
	b.stop = stop
	b.writers.Go(func() error { return b.drain(b.failed) })
	l.bulk = b
}

// drain writes what is queued.
func (b *bulk) drain(ctx context.Context) error {
	for w := range b.queue {
		if w.written != nil {
			close(w.written)
			continue
		}
		err := b.l.s.write(ctx, func(ctx context.Context, t tx) error {
			const mine = "MATCH (s:Spona {id: 'state'}) WHERE s.loader = $token RETURN s.id"
			if err := mustFind(ctx, t, mine, map[string]any{"token": b.l.lock.token}, errLost); err != nil {
				return err
			}
			return w.run(ctx, t)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// find fills in what the load has written of the batch's entities and relations.
// It asks the database only where more than a stub is stated again.
func (b *bulk) find(ctx context.Context, batch *batch) error {
	var again []*entityState
	for _, st := range batch.states {
		at, there := b.entities[st.id]
		if !there {
			continue
		}
		st.no, st.was, st.facet = at.no, at.facet, b.l.facets.all[at.facet]
		st.kind = graph.EntityKind(st.facet.Kind)
		if st.told && !st.facet.Stub {
			again = append(again, st)
		}
	}
	var ties []*relationState
	for _, st := range batch.ties {
		if _, there := b.relations[st.id]; there {
			ties = append(ties, st)
		}
	}
	if len(again)+len(ties) == 0 {
		return nil
	}
	if err := b.settle(ctx); err != nil {
		return err
	}
	return b.l.s.read(ctx, func(ctx context.Context, t tx) error {
		if err := b.l.facets.findEntities(ctx, t, again); err != nil {
			return err
		}
		return b.l.facets.scanRelations(ctx, t, ties)
	})
}

// add queues what a batch writes.
func (b *bulk) add(ctx context.Context, w *writes) error {
	w.facets, w.datasets, w.bulk = nil, nil, true // they are written once
	if !w.next {
		return ctx.Err()
	}
	return b.send(ctx, w)
}

func (b *bulk) send(ctx context.Context, w *writes) error {
	if !b.open {
		return errInterrupted
	}
	select {
	case <-b.failed.Done():
		return b.end()
	case <-ctx.Done():
		return ctx.Err()
	case b.queue <- w:
		return nil
	}
}

// took notes what there is once a batch is queued.
func (b *bulk) took(batch *batch) {
	for _, st := range batch.states {
		if st.no != 0 {
			b.entities[st.id] = rowAt{st.no, b.l.facets.no[st.facet]}
		}
	}
	for _, st := range batch.ties {
		if st.no != 0 {
			b.relations[st.id] = struct{}{}
		}
	}
}

// settle waits until all that is queued is written.
func (b *bulk) settle(ctx context.Context) error {
	mark := &writes{written: make(chan struct{})}
	if err := b.send(ctx, mark); err != nil {
		return err
	}
	select {
	case <-mark.written:
		return nil
	case <-b.failed.Done():
		return b.end()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// end closes the queue, waits for the rest to be written and says what failed.
func (b *bulk) end() error {
	if b.open {
		b.open = false
		close(b.queue)
	}
	return b.writers.Wait()
}

// abandon ends a load that does not finish.
func (b *bulk) abandon() {
	b.stop()
	_ = b.end() // whoever began the load has been told, or wants no more of it
}

// finish makes the indexes and then the version.
func (b *bulk) finish(ctx context.Context) error {
	if err := b.end(); err != nil {
		return err
	}
	_, late := parts()
	if err := b.l.s.makeParts(ctx, late); err != nil {
		return err
	}
	if err := b.l.s.autocommit(ctx, "CALL db.awaitIndexes(3600)", nil); err != nil {
		return err
	}
	w := newBatch(b.l, nil).writes()
	w.next = true
	w.stand.seq = b.l.at.seq + 1
	return b.l.commit(ctx, w)
}
