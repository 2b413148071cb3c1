package neo4j

import (
	"spona/graph"
	"spona/graph/store/record"
)

// remember takes a batch that was kept over into the load's memory.
func (b *batch) remember() {
	l := b.l
	for _, st := range b.states {
		if st.merger != nil {
			l.indexRecords(st.id, st.merger.Changed, st.merger.Stated)
		}
	}
	for _, st := range b.ties {
		if st.merger != nil {
			l.indexRecords(st.id, st.merger.Changed, st.merger.Stated)
		}
	}
	if l.options.Complete {
		b.mention()
	}
}

// indexRecords notes records that a batch may have added to a row. One that the
// row had already is listed twice then, which costs a look and changes nothing.
func (l *load) indexRecords(id graph.ID, changed bool, stated []record.Key) {
	for i := 0; changed && i < len(stated); i++ {
		if x := l.withdrawn[stated[i].Dataset]; x != nil {
			x.add(stated[i], id)
		}
	}
}

// mention notes what a batch of a complete load stated.
func (b *batch) mention() {
	entities, relations := &b.l.mentioned.entities, &b.l.mentioned.relations
	for _, st := range b.states {
		if len(st.stated) > 0 {
			entities.Mention(st.no, st.merger.Stated, st.merger.Live())
		}
		entities.Ended = entities.Ended || len(st.ended) > 0
	}
	for _, st := range b.ties {
		if len(st.stated) > 0 {
			relations.Mention(st.no, st.merger.Stated, st.merger.Live())
		}
		relations.Ended = relations.Ended || len(st.ended) > 0
	}
	// What was rejected was mentioned all the same: the source still has it.
	for _, r := range b.result.Rejected {
		switch c := b.changes[r.Index]; {
		case c.Entity != nil:
			entities.Note(b.entities[c.Entity.ID].no, keysOf(len(c.Entity.Records), entitySources(c.Entity)))
		case c.Relation != nil:
			relations.Note(b.relations[c.Relation.ID].no, keysOf(len(c.Relation.Records), relationSources(c.Relation)))
		}
	}
}
