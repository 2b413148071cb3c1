package neo4j

import (
	"context"
	"fmt"
	"hash/maphash"
	"time"

	"spona/graph"
	"spona/graph/store/record"
)

// withdrawals are the last withdrawal of each record in a batch. What the store
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
	entities, relations := make(map[graph.ID][]record.End), make(map[graph.ID][]record.End)
	for key, w := range b.withdrawals {
		index, err := b.l.recordsOf(ctx, key.Dataset)
		if err != nil {
			return err
		}
		for _, id := range index.rows(key) {
			ends := entities
			if id.IsRelation() {
				ends = relations
			}
			ends[id] = append(ends[id], record.End{Key: key, At: w.at(b.l)})
		}
	}
	return b.end(ctx, entities, relations)
}

// end adds rows of which records end to the batch.
func (b *batch) end(ctx context.Context, entities, relations map[graph.ID][]record.End) error {
	if err := b.addEntities(ctx, keys(entities)); err != nil {
		return err
	}
	if err := b.addRelations(ctx, keys(relations)); err != nil {
		return err
	}
	for id, ends := range entities {
		b.entities[id].ended = ends
	}
	for id, ends := range relations {
		b.relations[id].ended = ends
	}
	return nil
}

func keys[V any](m map[graph.ID]V) []graph.ID {
	ids := make([]graph.ID, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	return ids
}

// A recordIndex says which rows may have a live record of a data set. It is made
// when a load withdraws one for the first time, and kept up by its batches.
type recordIndex struct {
	seed maphash.Seed
	at   map[uint64][]graph.ID // by the hash of the record's id
}

func (x *recordIndex) rows(k record.Key) []graph.ID {
	return x.at[maphash.String(x.seed, k.Record)]
}

func (x *recordIndex) add(k record.Key, id graph.ID) {
	h := maphash.String(x.seed, k.Record)
	x.at[h] = append(x.at[h], id)
}

// recordsOf is the index of a data set.
func (l *load) recordsOf(ctx context.Context, dataset string) (*recordIndex, error) {
	if x := l.withdrawn[dataset]; x != nil {
		return x, nil
	}
	x := &recordIndex{seed: maphash.MakeSeed(), at: make(map[uint64][]graph.ID)}
	wanted := func(f *record.Facet) bool { return f.Datasets != "" && record.HasAny(f.Datasets, []string{dataset}) }
	add := func(id graph.ID, sources []graph.Source) {
		for _, s := range sources {
			if s.Dataset == dataset {
				x.add(record.Key{Dataset: dataset, Record: s.Record}, id)
			}
		}
	}
	if err := l.scan(ctx, wanted, add); err != nil {
		return nil, fmt.Errorf("find the records of %s: %w", dataset, err)
	}
	l.withdrawn[dataset] = x
	return x, nil
}

// scan reads the sources of all rows of the facets that are wanted.
func (l *load) scan(ctx context.Context, wanted func(*record.Facet) bool, do func(graph.ID, []graph.Source)) error {
	if err := l.settle(ctx); err != nil {
		return err
	}
	entities, relations := l.facets.matching(wanted)
	return l.s.write(ctx, func(ctx context.Context, t tx) error { // a long transaction, and of the newest state
		const cypher = "MATCH (n:Entity) WHERE n.facet IN $facets RETURN n.id, n.facet, n.body"
		err := each(ctx, t, cypher, map[string]any{"facets": entities}, func(row []any) error {
			f, err := l.facets.all.at(integer(row[1]))
			if err != nil {
				return err
			}
			e, err := decodeEntity(graph.ID(text(row[0])), f, blob(row[2]))
			if err == nil {
				do(e.ID, e.Sources())
			}
			return err
		})
		for kind, nos := range relations {
			if err != nil {
				return err
			}
			cypher := fmt.Sprintf("MATCH (a)-[r:%s]->(b) WHERE r.facet IN $facets RETURN r.id, a.id, b.id, r.body", kind)
			err = each(ctx, t, cypher, map[string]any{"facets": nos}, func(row []any) error {
				from, to := graph.Ref{ID: graph.ID(text(row[1]))}, graph.Ref{ID: graph.ID(text(row[2]))}
				r, err := decodeRelation(graph.ID(text(row[0])), kind, from, to, blob(row[3]))
				if err == nil {
					do(r.ID, r.Sources())
				}
				return err
			})
		}
		return err
	})
}

// matching are the numbers of the facets that are wanted: of entities, and of
// relations by kind.
func (b *facetBook) matching(wanted func(*record.Facet) bool) (entities []int64, relations map[graph.RelationKind][]int64) {
	relations = make(map[graph.RelationKind][]int64)
	for no := 1; no < len(b.all); no++ {
		switch f := &b.all[no]; {
		case !wanted(f):
		case f.Relation:
			kind := graph.RelationKind(f.Kind)
			relations[kind] = append(relations[kind], int64(no))
		default:
			entities = append(entities, int64(no))
		}
	}
	return entities, relations
}
