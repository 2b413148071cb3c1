package storetest

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"time"

	"spona/graph"
)

// A mention is a record of an entity or relation that a load stated.
type mention struct {
	id              graph.ID
	dataset, record string
}

type modelLoad struct {
	m         *model
	opts      graph.LoadOptions
	over      bool
	stated    map[string]bool
	mentioned map[mention]bool
}

func (l *modelLoad) Apply(ctx context.Context, batch []graph.Change) (graph.Applied, error) {
	if l.over {
		return graph.Applied{}, errLoadOver
	}
	for _, c := range batch {
		if err := c.Validate(); err != nil {
			return graph.Applied{}, err
		}
	}
	b := modelBatch{l: l, s: l.m.now.next(), batch: batch}
	b.apply()
	if err := ctx.Err(); err != nil {
		return graph.Applied{}, err
	}
	maps.Copy(l.mentioned, b.mentioned)
	l.commit(&b)
	return b.applied, nil
}

func (l *modelLoad) commit(b *modelBatch) {
	if !b.different {
		b.s.version.Seq--
	}
	l.m.mu.Lock()
	defer l.m.mu.Unlock()
	l.m.now = b.s
}

func (l *modelLoad) Finish(ctx context.Context) (graph.Counts, error) {
	if l.over {
		return graph.Counts{}, errLoadOver
	}
	b := modelBatch{l: l, s: l.m.now.next()}
	if l.opts.Complete {
		b.endWhere(func(id graph.ID, s graph.Source) (time.Time, bool) {
			return l.endedAt(s), l.stated[s.Dataset] && !l.mentioned[mention{id, s.Dataset, s.Record}]
		})
	}
	for id := range l.stated {
		d := b.s.datasets[id]
		d.ID, d.Loaded = id, time.Now()
		b.s.datasets[id] = d
	}
	l.commit(&b)
	return b.applied.Counts, l.Close()
}

// endedAt is when a record ends: when the load took place, but not before the
// record was fetched.
func (l *modelLoad) endedAt(s graph.Source) time.Time {
	at := l.opts.At.UTC().Truncate(time.Second)
	if at.Before(s.Retrieved) {
		return s.Retrieved
	}
	return at
}

func (l *modelLoad) Close() error {
	l.m.mu.Lock()
	defer l.m.mu.Unlock()
	if !l.over {
		l.over, l.m.loading = true, false
	}
	return nil
}

// A modelBatch is one batch on its way into a state.
type modelBatch struct {
	l         *modelLoad
	s         *state
	batch     []graph.Change
	applied   graph.Applied
	mentioned map[mention]bool
	different bool
}

// apply takes the changes in the order of the contract: data sets, what is
// withdrawn of what was there, entities, relations.
func (b *modelBatch) apply() {
	b.mentioned = map[mention]bool{}
	for _, c := range b.batch {
		if c.Dataset != nil {
			b.describe(*c.Dataset)
		}
	}
	b.endWhere(func(_ graph.ID, s graph.Source) (time.Time, bool) {
		_, w := b.withdrawal(s)
		if w == nil {
			return time.Time{}, false
		}
		return b.withdrawnAt(w, s), true
	})
	for i, c := range b.batch {
		if c.Entity != nil {
			b.entity(i, c.Entity)
		}
	}
	for i, c := range b.batch {
		if c.Relation != nil {
			b.relation(i, c.Relation)
		}
	}
	b.deriveRoles()
	slices.SortFunc(b.applied.Rejected, func(x, y graph.Rejected) int { return x.Index - y.Index })
}

// withdrawal is the last change of the batch that withdraws a record.
func (b *modelBatch) withdrawal(s graph.Source) (index int, w *graph.Withdrawal) {
	for i, c := range b.batch {
		if c.Withdraw != nil && c.Withdraw.Dataset == s.Dataset && c.Withdraw.Record == s.Record {
			index, w = i, c.Withdraw
		}
	}
	return index, w
}

func (b *modelBatch) withdrawnAt(w *graph.Withdrawal, s graph.Source) time.Time {
	if w.At.IsZero() {
		return b.l.endedAt(s)
	}
	first, _ := w.At.Days()
	return time.Unix(int64(first)*24*60*60, 0).UTC()
}

func (b *modelBatch) describe(d graph.Dataset) {
	b.l.stated[d.ID] = true
	was := b.s.datasets[d.ID]
	d.Retrieved, d.Loaded, d.Entities, d.Relations = was.Retrieved, was.Loaded, 0, 0
	b.different = b.different || !reflect.DeepEqual(was, d)
	b.s.datasets[d.ID] = d
}

// meet notes what a change states, rejected or not, and returns its sources as
// the store keeps them.
func (b *modelBatch) meet(index int, id graph.ID, s graph.Source) graph.Source {
	s.Retrieved = s.Retrieved.UTC().Truncate(time.Second)
	if !s.Ended.IsZero() {
		s.Ended = s.Ended.UTC().Truncate(time.Second)
	}
	if at, w := b.withdrawal(s); w != nil && at > index && s.Live() {
		s.Ended = b.withdrawnAt(w, s)
	}
	b.l.stated[s.Dataset] = true
	b.mentioned[mention{id, s.Dataset, s.Record}] = true
	d := b.s.datasets[s.Dataset]
	d.ID = s.Dataset
	if s.Retrieved.After(d.Retrieved) {
		d.Retrieved = s.Retrieved
	}
	b.s.datasets[s.Dataset] = d
	return s
}

func (b *modelBatch) touch(id graph.ID) {
	b.different = true
	b.s.changed[id] = b.s.version.Seq
}
