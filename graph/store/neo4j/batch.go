package neo4j

import (
	"context"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"spona/graph"
	"spona/graph/store/record"
)

// A batch is one call of Apply: a transaction. What the rows are to become is
// worked out in memory, in parallel, and then written.
type batch struct {
	l       *load
	changes []graph.Change
	result  graph.Applied

	entities    map[graph.ID]*entityState
	relations   map[graph.ID]*relationState
	states      []*entityState // the same, in the order in which the batch met them
	ties        []*relationState
	withdrawals withdrawals
	described   bool
}

func newBatch(l *load, changes []graph.Change) *batch {
	return &batch{
		l: l, changes: changes, entities: make(map[graph.ID]*entityState, len(changes)),
		relations: make(map[graph.ID]*relationState, len(changes)),
	}
}

// entity is the state of an entity, empty when the batch has not met it before.
func (b *batch) entity(id graph.ID) *entityState {
	st := b.entities[id]
	if st == nil {
		st = &entityState{id: id}
		b.entities[id] = st
		b.states = append(b.states, st)
	}
	return st
}

// relation does the same for a relation.
func (b *batch) relation(id graph.ID) *relationState {
	st := b.relations[id]
	if st == nil {
		st = &relationState{id: id}
		b.relations[id] = st
		b.ties = append(b.ties, st)
	}
	return st
}

// work works the batch out.
func (b *batch) work(ctx context.Context) error {
	for i := range b.changes {
		if d := b.changes[i].Dataset; d != nil {
			b.l.stated[d.ID] = true
			b.described = b.l.datasets.describe(d) || b.described
		}
	}
	b.findWithdrawals()
	b.meet()
	if err := b.find(ctx); err != nil {
		return err
	}
	if err := b.takeEntities(ctx); err != nil {
		return err
	}
	b.takeRelations()
	if err := b.endWithdrawn(ctx); err != nil {
		return err
	}
	if err := b.merge(ctx); err != nil {
		return err
	}
	return b.deriveRoles(ctx)
}

// merge puts together what the database has and what the changes state.
func (b *batch) merge(ctx context.Context) error {
	if err := parallel(ctx, b.states, b.mergeEntity); err != nil {
		return err
	}
	return parallel(ctx, b.ties, b.mergeRelation)
}

// meet notes which entities and relations the batch is about.
func (b *batch) meet() {
	for i := range b.changes {
		if e := b.changes[i].Entity; e != nil {
			b.entity(e.ID).told = true
		}
		if r := b.changes[i].Relation; r != nil {
			b.entity(r.From.ID)
			b.entity(r.To.ID)
			st := b.relation(r.ID)
			st.asked, st.near = append(st.asked, r.Kind), r.From.ID
		}
	}
}

// reject leaves a change out.
func (b *batch) reject(index int, err error) {
	b.result.Rejected = append(b.result.Rejected, graph.Rejected{Index: index, Err: err})
}

// committed takes over into the load's memory what the database has kept.
func (b *batch) committed() {
	slices.SortFunc(b.result.Rejected, func(x, y graph.Rejected) int { return x.Index - y.Index })
	for _, st := range b.states {
		b.result.Counts.Add(st.counts)
	}
	for _, st := range b.ties {
		b.result.Counts.Add(st.counts)
	}
	b.remember()
}

// stateDatasets notes what data sets and editions the load is about.
func (b *batch) stateDatasets(n int, source func(int) *graph.Source) {
	for i := range n {
		s := source(i)
		b.l.stated[s.Dataset] = true
		b.l.datasets.meet(s)
	}
}

func entitySources(e *graph.Entity) func(int) *graph.Source {
	return func(i int) *graph.Source { return &e.Records[i].Source }
}

func relationSources(r *graph.Relation) func(int) *graph.Source {
	return func(i int) *graph.Source { return &r.Records[i].Source }
}

func keysOf(n int, source func(int) *graph.Source) []record.Key {
	keys := make([]record.Key, n)
	for i := range keys {
		s := source(i)
		keys[i] = record.Key{Dataset: s.Dataset, Record: s.Record}
	}
	return keys
}

// parallel runs do for every item on all processors.
func parallel[T any](ctx context.Context, items []T, do func(T) error) error {
	const least = 64
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for part := range slices.Chunk(items, max(least, len(items)/(8*runtime.GOMAXPROCS(0)))) {
		group.Go(func() error {
			for _, item := range part {
				if err := ctx.Err(); err != nil {
					return err
				}
				if err := do(item); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// validate refuses a batch with a change that no store may keep.
func validate(ctx context.Context, changes []graph.Change) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return parallel(ctx, changes, graph.Change.Validate)
}
