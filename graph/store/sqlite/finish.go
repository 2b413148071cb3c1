package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"

	"spona/graph"
	"spona/graph/store/record"
)

// endsPerBatch is how many rows one transaction of Finish marks as ended.
const endsPerBatch = 5000

// Finish implements [graph.Load].
func (l *load) Finish(ctx context.Context) (graph.Counts, error) {
	if l.done {
		return graph.Counts{}, errFinished
	}
	if err := l.s.writable(); err != nil {
		return graph.Counts{}, err
	}
	counts, err := l.finish(ctx)
	if err != nil {
		l.stale = true
		return counts, l.failed(ctx, fmt.Errorf("sqlite: finish the load: %w", err))
	}
	return counts, l.release()
}

func (l *load) finish(ctx context.Context) (graph.Counts, error) {
	var counts graph.Counts
	if err := l.refresh(ctx); err != nil {
		return counts, err
	}
	if l.options.Complete {
		if err := l.endVanished(ctx, &counts); err != nil {
			return counts, err
		}
	}
	l.finder = indexFinder{l.c} // gives the memory of a directory back first
	if err := makeIndexes(ctx, l.c); err != nil {
		return counts, err
	}
	if err := l.noteLoaded(ctx); err != nil {
		return counts, err
	}
	return counts, errors.Join(l.c.checkpoint(ctx, 0), l.s.noteSeen(l.lexicon.saved.version()))
}

// noteLoaded notes on the data sets that their load ended. The time never goes
// back, whatever the clock does.
func (l *load) noteLoaded(ctx context.Context) error {
	now := record.Edition{Retrieved: l.s.options.Now().Unix()}.Time()
	for id := range l.stated {
		if row := l.dataset(id); now.After(row.Loaded) {
			row.Loaded, row.changed = now, true
		}
	}
	return l.c.writing(ctx, func() error { return l.saveDatasets(ctx) })
}

// endVanished marks as ended what the load's data sets state no more.
func (l *load) endVanished(ctx context.Context, counts *graph.Counts) error {
	complete, err := l.allMentioned(ctx)
	if err != nil || complete {
		return err
	}
	entities := rowEnder[graph.EntityRecord]{l: l, marks: &l.mentioned.entities, entity: true}
	relations := rowEnder[graph.RelationRecord]{l: l, marks: &l.mentioned.relations}
	if err := entities.run(ctx, counts); err != nil {
		return err
	}
	return relations.run(ctx, counts)
}

// allMentioned compares how many rows the data sets have with how many the load
// mentioned, which spares the search when nothing has vanished.
func (l *load) allMentioned(ctx context.Context) (bool, error) {
	counts, err := takeCensus(ctx, l.c, l.lexicon.saved.facets)
	if err != nil {
		return false, err
	}
	var entities, relations int64
	for no := 1; no < len(counts); no++ {
		f := &l.lexicon.facets[no]
		switch {
		case !l.concerns(f):
		case f.Relation:
			relations += counts[no]
		default:
			entities += counts[no]
		}
	}
	return l.mentioned.entities.All(entities) && l.mentioned.relations.All(relations), nil
}

// concerns reports whether rows of the facet have live records of the data sets
// that the load is about.
func (l *load) concerns(f *record.Facet) bool {
	return f.Datasets != "" && record.HasAny(f.Datasets, sortedIDs(l.stated))
}

func sortedIDs(set map[string]bool) []string {
	ids := make([]string, 0, len(set))
	for id := range set {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// A rowEnder ends the records of one table that the load did not mention.
type rowEnder[R any] struct {
	l      *load
	marks  *record.Marks
	entity bool
}

// run reads the table in the order of its rows and writes in short transactions.
func (e *rowEnder[R]) run(ctx context.Context, counts *graph.Counts) error {
	concerned := make([]bool, len(e.l.lexicon.facets))
	for no := range concerned {
		f := &e.l.lexicon.facets[no]
		concerned[no] = no > 0 && f.Relation != e.entity && e.l.concerns(f)
	}
	for after, more := int64(0), true; more; {
		ends, last, err := e.find(ctx, concerned, after)
		if err != nil {
			return err
		}
		after, more = last, len(ends) >= endsPerBatch
		if len(ends) == 0 {
			continue
		}
		b := newBatch(e.l, nil)
		err = e.l.c.writing(ctx, func() error {
			if e.entity {
				return b.writeEnds(ctx, ends, nil)
			}
			return b.writeEnds(ctx, nil, ends)
		})
		if err != nil {
			return err
		}
		b.committed()
		counts.Add(b.result.Counts)
		if err := e.l.c.checkpoint(ctx, e.l.s.options.checkpointAfter); err != nil {
			return err
		}
	}
	return nil
}

// errEnough ends a search that has found as much as one transaction takes.
var errEnough = errors.New("enough")

// find finds records to end after a row, and says how far it looked.
func (e *rowEnder[R]) find(ctx context.Context, concerned []bool, after int64) (map[int64][]record.End, int64, error) {
	query := "SELECT no, facet, body FROM relation WHERE no > ? ORDER BY no"
	if e.entity {
		query = "SELECT no, facet, body FROM entity WHERE no > ? ORDER BY no"
	}
	ends, last := make(map[int64][]record.End), after
	err := e.l.c.query(ctx, query, []any{after}, func(row []driver.Value) error {
		no, facetNo := integer(row[0]), integer(row[1])
		if len(ends) >= endsPerBatch {
			return errEnough
		}
		last = no
		if facetNo >= int64(len(concerned)) {
			return record.ErrDamaged
		}
		if !concerned[facetNo] || e.marks.Has(no) {
			return nil
		}
		sealed := blob(row[2])
		if len(sealed) < 4 {
			return record.ErrDamaged
		}
		m := record.Merger[R]{Lex: &e.l.lexicon.Lexicon}
		if err := m.Hold(string(sealed[4:])); err != nil {
			return err
		}
		for _, key := range m.Live() {
			if e.l.stated[key.Dataset] && !e.marks.Mentioned(no, key) {
				ends[no] = append(ends[no], record.End{Key: key, At: e.l.endedAt})
			}
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return ends, last, err
}

// writeEnds ends records, inside of a transaction.
func (b *batch) writeEnds(ctx context.Context, entities, relations map[int64][]record.End) error {
	if err := b.endEntities(ctx, entities); err != nil {
		return err
	}
	if err := b.endRelations(ctx, relations); err != nil {
		return err
	}
	if err := parallel(ctx, b.stated(), b.mergeEntity); err != nil {
		return err
	}
	if err := parallel(ctx, b.statedTies(), b.mergeRelation); err != nil {
		return err
	}
	b.placeRows()
	return b.save(ctx)
}
