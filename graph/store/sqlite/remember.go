package sqlite

import (
	"maps"
	"slices"

	"spona/graph"
	"spona/graph/store/record"
)

// remember takes a batch that was kept over into the load's memory.
func (l *load) remember(b *batch) {
	if d, ok := l.finder.(*directory); ok {
		for _, st := range b.states {
			if st.isNew || st.row != nil || st.was != d.facetOf(st.no) {
				d.addEntity(st.key, place{st.no, st.was})
			}
		}
		for _, st := range b.newTies {
			d.relationNo[st.key] = uint32(st.no)
		}
	}
	if l.withdrawn != nil {
		for _, st := range b.states {
			for _, k := range newRecords(&st.merger) {
				l.withdrawn.entities.add(k, st.no)
			}
		}
		for _, st := range b.ties {
			for _, k := range newRecords(&st.merger) {
				l.withdrawn.relations.add(k, st.no)
			}
		}
	}
	if l.options.Complete {
		l.mention(b)
	}
}

// newRecords are the records that a batch may have added to a row. One that the
// row had already is listed twice then, which costs a look and changes nothing.
func newRecords[R any](m *record.Merger[R]) []record.Key {
	if !m.Changed {
		return nil
	}
	return m.Stated
}

// mention notes what a batch of a complete load stated.
func (l *load) mention(b *batch) {
	for _, st := range b.states {
		if len(st.stated) > 0 {
			l.mentioned.entities.Mention(st.no, st.merger.Stated, st.merger.Live())
		}
		l.mentioned.entities.Ended = l.mentioned.entities.Ended || len(st.ended) > 0
	}
	for _, st := range b.ties {
		if len(st.stated) > 0 {
			l.mentioned.relations.Mention(st.no, st.merger.Stated, st.merger.Live())
		}
		l.mentioned.relations.Ended = l.mentioned.relations.Ended || len(st.ended) > 0
	}
	// What was rejected was mentioned all the same: the source still has it.
	for _, r := range b.result.Rejected {
		switch c := b.changes[r.Index]; {
		case c.Entity != nil:
			l.mentioned.entities.Note(b.parts[r.Index].entity.no, keysOf(len(c.Entity.Records), func(i int) *graph.Source { return &c.Entity.Records[i].Source }))
		case c.Relation != nil:
			l.mentioned.relations.Note(b.parts[r.Index].relation.no, keysOf(len(c.Relation.Records), func(i int) *graph.Source { return &c.Relation.Records[i].Source }))
		}
	}
}

func keysOf(n int, source func(int) *graph.Source) []record.Key {
	keys := make([]record.Key, n)
	for i := range keys {
		s := source(i)
		keys[i] = record.Key{Dataset: s.Dataset, Record: s.Record}
	}
	return keys
}

// sortedKeys are the keys of a map by row number.
func sortedKeys[V any](m map[int64]V) []int64 { return slices.Sorted(maps.Keys(m)) }
