package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"spona/graph"
	"spona/graph/store/record"
)

// endsPerBatch is how many rows one transaction of Finish marks as ended.
const endsPerBatch = 5000

// Finish implements [graph.Load].
func (l *load) Finish(ctx context.Context) (graph.Counts, error) {
	var counts graph.Counts
	if err := l.usable(); err != nil {
		return counts, err
	}
	if err := l.finish(ctx, &counts); err != nil {
		l.stale = true
		return counts, failure(ctx, fmt.Errorf("neo4j: finish the load: %w", err))
	}
	return counts, l.release()
}

func (l *load) finish(ctx context.Context, counts *graph.Counts) error {
	if err := l.refresh(ctx); err != nil {
		return err
	}
	// What a bulk load has not stated is not there.
	if l.options.Complete && l.bulk == nil {
		if err := l.endVanished(ctx, counts); err != nil {
			return err
		}
	}
	for id := range l.stated {
		l.datasets.loaded(id, l.s.options.Now())
	}
	if l.bulk != nil {
		return l.bulk.finish(ctx)
	}
	if err := l.store(ctx, newBatch(l, nil)); err != nil {
		return err
	}
	return l.forget(ctx)
}

// endVanished marks as ended what the load's data sets state no more.
func (l *load) endVanished(ctx context.Context, counts *graph.Counts) error {
	wanted := func(f *record.Facet) bool {
		return f.Datasets != "" && record.HasAny(f.Datasets, slices.Collect(maps.Keys(l.stated)))
	}
	complete, err := l.allMentioned(ctx, wanted)
	if err != nil || complete {
		return err
	}
	vanished, err := l.unmentioned(ctx, wanted)
	if err != nil {
		return err
	}
	for ids := range slices.Chunk(vanished, endsPerBatch) {
		b := newBatch(l, nil)
		if err := l.keep(ctx, b, func(ctx context.Context) error { return b.endUnmentioned(ctx, ids) }); err != nil {
			return err
		}
		counts.Add(b.result.Counts)
	}
	return nil
}

// allMentioned compares how many rows the data sets have with how many the load
// mentioned, which spares the search when nothing has vanished.
func (l *load) allMentioned(ctx context.Context, wanted func(*record.Facet) bool) (all bool, err error) {
	err = l.s.read(ctx, func(ctx context.Context, t tx) error {
		counts, err := readCensus(ctx, t, l.facets.all)
		if err != nil {
			return err
		}
		entities, _ := counts.count(l.facets.all, func(f *record.Facet) bool { return !f.Relation && wanted(f) })
		relations, _ := counts.count(l.facets.all, func(f *record.Facet) bool { return f.Relation && wanted(f) })
		all = l.mentioned.entities.All(entities) && l.mentioned.relations.All(relations)
		return nil
	})
	return all, err
}

// unmentioned are the rows of which the load has not mentioned all that is live,
// entities first.
func (l *load) unmentioned(ctx context.Context, wanted func(*record.Facet) bool) ([]graph.ID, error) {
	entities, relations := l.facets.matching(wanted)
	var ids []graph.ID
	collect := func(marks *record.Marks) func([]any) error {
		return func(row []any) error {
			if !marks.Has(integer(row[0])) {
				ids = append(ids, graph.ID(text(row[1])))
			}
			return nil
		}
	}
	err := l.s.writeAgain(ctx, func(ctx context.Context, t tx) error { // a long transaction, and of the newest state
		ids = ids[:0]
		const cypher = "MATCH (n:Entity) WHERE n.facet IN $facets RETURN n.no, n.id"
		err := each(ctx, t, cypher, map[string]any{"facets": entities}, collect(&l.mentioned.entities))
		for kind, nos := range relations {
			if err != nil {
				return err
			}
			cypher := fmt.Sprintf("MATCH ()-[r:%s]->() WHERE r.facet IN $facets RETURN r.no, r.id", kind)
			err = each(ctx, t, cypher, map[string]any{"facets": nos}, collect(&l.mentioned.relations))
		}
		return err
	})
	return ids, err
}

// endUnmentioned works out a batch that ends what the load has not mentioned of
// some rows.
func (b *batch) endUnmentioned(ctx context.Context, ids []graph.ID) error {
	var entities, relations []graph.ID
	for _, id := range ids {
		if id.IsEntity() {
			entities = append(entities, id)
		} else {
			relations = append(relations, id)
		}
	}
	if err := b.addEntities(ctx, entities); err != nil {
		return err
	}
	if err := b.addRelations(ctx, relations); err != nil {
		return err
	}
	for _, st := range b.states {
		m, err := record.NewAlone(record.EntityForm(), st.body)
		if err != nil {
			return err
		}
		st.ended = b.l.ends(&b.l.mentioned.entities, st.no, m.Live())
	}
	for _, st := range b.ties {
		m, err := record.NewAlone(record.RelationForm(), st.body)
		if err != nil {
			return err
		}
		st.ended = b.l.ends(&b.l.mentioned.relations, st.no, m.Live())
	}
	return b.merge(ctx)
}

// ends are the live records of a row that are to end.
func (l *load) ends(marks *record.Marks, no int64, live []record.Key) []record.End {
	var ends []record.End
	for _, key := range live {
		if l.stated[key.Dataset] && !marks.Mentioned(no, key) {
			ends = append(ends, record.End{Key: key, At: l.endedAt})
		}
	}
	return ends
}
