package sqlite

import (
	"context"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"spona/graph"
	"spona/graph/store/record"
)

// A batch is one call of Apply: a transaction. What the rows are to become is
// worked out in memory, in parallel, and then written in the order of the rows.
type batch struct {
	l       *load
	changes []graph.Change
	old     *lexicon // has all that the file's rows use
	result  graph.Applied

	entities    map[idKey]*entityState
	relations   map[idKey]*relationState
	states      []*entityState // the same, without the cost of walking a map
	ties        []*relationState
	parts       []part         // of each change
	newEntities []*entityState // in the order of their numbers
	newTies     []*relationState
	reKinded    []*entityState // stubs that turned out to be of another kind
	withdrawals withdrawals
	described   bool
	feed        feedItems
}

// A part is what a change is about: an entity, or a relation and its ends.
type part struct {
	entity, from, to *entityState
	relation         *relationState
}

func newBatch(l *load, changes []graph.Change) *batch {
	old := l.lexicon.lexicon
	return &batch{
		l: l, changes: changes, old: &old, parts: make([]part, len(changes)),
		entities: make(map[idKey]*entityState, len(changes)), relations: make(map[idKey]*relationState, len(changes)),
	}
}

// entity is the state of an entity, empty when the batch has not met it before.
func (b *batch) entity(k idKey) *entityState {
	st := b.entities[k]
	if st == nil {
		st = &entityState{key: k}
		b.entities[k] = st
		b.states = append(b.states, st)
	}
	return st
}

// relation does the same for a relation.
func (b *batch) relation(k idKey) *relationState {
	st := b.relations[k]
	if st == nil {
		st = &relationState{key: k}
		b.relations[k] = st
		b.ties = append(b.ties, st)
	}
	return st
}

// write works the batch out and writes it, inside of a transaction.
func (b *batch) write(ctx context.Context) error {
	for i := range b.changes {
		if d := b.changes[i].Dataset; d != nil {
			b.described = b.l.describe(d) || b.described
		}
	}
	b.findWithdrawals()
	b.meet()
	if err := b.takeEntities(ctx); err != nil {
		return err
	}
	if err := b.takeRelations(ctx); err != nil {
		return err
	}
	if err := b.endWithdrawn(ctx); err != nil {
		return err
	}
	if err := parallel(ctx, b.stated(), b.mergeEntity); err != nil {
		return err
	}
	if err := parallel(ctx, b.statedTies(), b.mergeRelation); err != nil {
		return err
	}
	if err := b.deriveRoles(ctx); err != nil {
		return err
	}
	b.placeRows()
	return b.save(ctx)
}

// reject leaves a change out.
func (b *batch) reject(index int, err error) {
	b.result.Rejected = append(b.result.Rejected, graph.Rejected{Index: index, Err: err})
}

// committed takes over into the load's memory what the transaction has kept.
func (b *batch) committed() {
	slices.SortFunc(b.result.Rejected, func(x, y graph.Rejected) int { return x.Index - y.Index })
	for _, st := range b.states {
		b.result.Counts.Add(st.counts)
	}
	for _, st := range b.ties {
		b.result.Counts.Add(st.counts)
	}
	b.l.remember(b)
}

// parallel runs do for every item on all processors. Each worker has an encoder
// of its own.
func parallel[T any](ctx context.Context, items []T, do func(*record.Encoder, T) error) error {
	const chunk = 64
	if len(items) <= chunk {
		return inOrder(ctx, items, do)
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for part := range slices.Chunk(items, max(chunk, len(items)/(8*runtime.GOMAXPROCS(0)))) {
		group.Go(func() error { return inOrder(ctx, part, do) })
	}
	return group.Wait()
}

func inOrder[T any](ctx context.Context, items []T, do func(*record.Encoder, T) error) error {
	var enc record.Encoder
	for _, item := range items {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := do(&enc, item); err != nil {
			return err
		}
	}
	return nil
}

// validate refuses a batch with a change that no store may keep.
func validate(ctx context.Context, changes []graph.Change) error {
	return parallel(ctx, changes, func(_ *record.Encoder, c graph.Change) error { return c.Validate() })
}
