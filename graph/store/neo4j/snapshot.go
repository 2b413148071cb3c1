package neo4j

import (
	"context"
	"iter"
	"slices"
	"sync/atomic"

	"spona/graph"
	"spona/graph/store/record"
)

// A snapshot is the state of one version. It holds nothing in the database: it
// reads part by part, each in a transaction of its own, and puts what has been
// changed meanwhile back to what it was.
type snapshot struct {
	past
	ctx      context.Context // of Snapshot: the contract's iterators have none of their own
	s        *Store
	datasets []graph.Dataset
	closed   atomic.Bool
}

// How many entities, with the relations that lead from them, are read in one
// transaction, and how many transactions there are at a time.
const (
	partEntities = 5000
	partReaders  = 2
)

// Snapshot implements [graph.Reader].
func (s *Store) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	snap := &snapshot{ctx: ctx, s: s}
	err := s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		var err error
		snap.at = r.at
		snap.datasets, err = countedDatasets(ctx, r.tx, r.facets)
		return err
	})
	if err != nil {
		return nil, err
	}
	return snap, nil
}

func (snap *snapshot) Version() graph.Version    { return snap.at.version() }
func (snap *snapshot) Datasets() []graph.Dataset { return slices.Clone(snap.datasets) }

// Close ends the snapshot, which may be read no more.
func (snap *snapshot) Close() error {
	snap.closed.Store(true)
	return nil
}

// Entities implements [graph.Snapshot], in the order of their numbers.
func (snap *snapshot) Entities() iter.Seq2[*graph.Entity, error] {
	return items(snap, snap.entityPart, func(e **graph.Entity) *graph.Entity { return *e })
}

// Relations implements [graph.Snapshot], in the order of the numbers of the
// entities that they lead from, and then of their own.
func (snap *snapshot) Relations() iter.Seq2[*graph.Relation, error] {
	return items(snap, snap.relationPart, func(r **graph.Relation) *graph.Relation { return *r })
}

// Links implements [graph.Snapshot], in the same order.
func (snap *snapshot) Links() iter.Seq2[graph.Link, error] {
	return items(snap, snap.linkPart, func(l *graph.Link) graph.Link { return *l })
}

// items yields what is in the parts.
func items[I, T any](snap *snapshot, read func(context.Context, steadyRead, span) ([]I, error), of func(*I) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		if snap.closed.Load() {
			yield(none, errClosed)
			return
		}
		if err := snap.ctx.Err(); err != nil {
			yield(none, err)
			return
		}
		parts := int((snap.at.entities + partEntities - 1) / partEntities)
		for part, err := range ahead(snap.ctx, parts, partReaders, func(ctx context.Context, part int) ([]I, error) {
			return readPart(ctx, snap, spanOf(part, snap.at.entities), read)
		}) {
			if err != nil {
				yield(none, failure(snap.ctx, err))
				return
			}
			for i := range part {
				if err := snap.ctx.Err(); err != nil {
					yield(none, err)
					return
				}
				if !yield(of(&part[i]), nil) {
					return
				}
			}
		}
	}
}

// readPart reads one part, from the beginning when a batch was committed meanwhile.
func readPart[I any](ctx context.Context, snap *snapshot, in span, read func(context.Context, steadyRead, span) ([]I, error)) ([]I, error) {
	var part []I
	err := snap.s.steady(ctx, func(ctx context.Context, r steadyRead) error {
		err := snap.check(r.at)
		if err == nil {
			part, err = read(ctx, r, in)
		}
		return err
	})
	return part, err
}

// A span is the entities with a number above the one and up to the other.
type span struct{ after, last int64 }

func spanOf(part int, all int64) span {
	after := int64(part) * partEntities
	return span{after, min(after+partEntities, all)}
}

func (in span) params() map[string]any { return map[string]any{"after": in.after, "last": in.last} }

// columns runs a statement that answers with one row of lists, all of one length:
// far quicker than a row for each item.
func columns(ctx context.Context, t tx, cypher string, params map[string]any, width int) ([][]any, error) {
	lists := make([][]any, width)
	err := each(ctx, t, cypher, params, func(row []any) error {
		for i := range lists {
			list, ok := row[i].([]any)
			if !ok || len(list) != len(row[0].([]any)) {
				return record.ErrDamaged // a property that each row has is missing in one
			}
			lists[i] = append(lists[i], list...)
		}
		return nil
	})
	return lists, err
}

func (snap *snapshot) entityPart(ctx context.Context, r steadyRead, in span) ([]*graph.Entity, error) {
	const cypher = `
MATCH (n:Entity) WHERE n.no > $after AND n.no <= $last
RETURN collect(n.no), collect(n.seq), collect(n.id), collect(n.facet), collect(n.body)`
	c, err := columns(ctx, r.tx, cypher, in.params(), 5)
	if err != nil {
		return nil, err
	}
	before, err := snap.earlier(ctx, r.tx, snap.changedSince(c[2], c[1]))
	if err != nil {
		return nil, err
	}
	part := make([]*graph.Entity, in.last-in.after)
	for i := range c[0] {
		row := []any{c[2][i], c[3][i], c[4][i]}
		if was, ok := before[text(c[2][i])]; ok {
			row[1], row[2] = was.facet, was.body
		}
		e, err := r.facets.entity(row)
		if err != nil {
			return nil, err
		}
		part[integer(c[0][i])-in.after-1] = e
	}
	if slices.Contains(part, nil) {
		return nil, record.ErrDamaged
	}
	return part, nil
}

func (snap *snapshot) relationPart(ctx context.Context, r steadyRead, in span) ([]*graph.Relation, error) {
	const cypher = `
MATCH (a:Entity) WHERE a.no > $after AND a.no <= $last
MATCH (a)-[r]->(b) WHERE r.no <= $relations
WITH a, r, b ORDER BY a.no, r.no
RETURN collect(r.seq), collect(r.id), collect(type(r)), collect(r.body),
	collect(a.seq), collect(a.id), collect(a.facet), collect(b.seq), collect(b.id), collect(b.facet)`
	params := in.params()
	params["relations"] = snap.at.relations
	c, err := columns(ctx, r.tx, cypher, params, 10)
	if err != nil {
		return nil, err
	}
	before, err := snap.earlier(ctx, r.tx, snap.changedSince(c[1], c[0], c[5], c[4], c[8], c[7]))
	if err != nil {
		return nil, err
	}
	part := make([]*graph.Relation, len(c[0]))
	for i := range part {
		row := []any{c[1][i], c[2][i], c[5][i], c[6][i], c[8][i], c[9][i], c[3][i]}
		if was, ok := before[text(c[1][i])]; ok {
			row[6] = was.body
		}
		for _, end := range []int{2, 4} {
			if was, ok := before[text(row[end])]; ok {
				row[end+1] = was.facet
			}
		}
		if part[i], err = r.facets.relation(row); err != nil {
			return nil, err
		}
	}
	return part, nil
}
