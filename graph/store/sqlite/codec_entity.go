package sqlite

import "spona/graph"

// entityRecord writes one record of an entity.
func (e *encoder) entityRecord(r *graph.EntityRecord) record {
	out := e.head(&r.Source)
	start := len(e.buf)
	e.source(&r.Source)
	e.uint(uint64(len(r.Names)))
	for _, n := range r.Names {
		// The kind, and whether a language follows.
		if n.Lang == "" {
			e.uint(uint64(n.Kind) << 1)
		} else {
			e.uint(uint64(n.Kind)<<1 | 1)
			e.word(n.Lang)
		}
		e.text(n.Text)
	}
	e.uint(uint64(len(r.Identifiers)))
	for _, id := range r.Identifiers {
		e.word(id.Scheme)
		e.text(id.Value)
	}
	e.values(r.Values)
	out.content = string(e.buf[start:])
	e.buf = e.buf[:start]
	return out
}

// entityRecord reads one record of an entity.
func (d *decoder) entityRecord(r *record) graph.EntityRecord {
	out := graph.EntityRecord{Source: d.provenance(r)}
	d.rest = r.content
	d.source(&out.Source)
	if n := d.count(); n > 0 {
		out.Names = make([]graph.Name, n)
		for i := range out.Names {
			head := d.uint()
			out.Names[i].Kind = graph.NameKind(head >> 1)
			if head&1 != 0 {
				out.Names[i].Lang = d.word()
			}
			out.Names[i].Text = d.text()
		}
	}
	if n := d.count(); n > 0 {
		out.Identifiers = make([]graph.Identifier, n)
		for i := range out.Identifiers {
			out.Identifiers[i] = graph.Identifier{Scheme: d.word(), Value: d.text()}
		}
	}
	out.Values = d.values()
	return out
}

// entityRecords reads all records of a body.
func (x *lexicon) entityRecords(body string) ([]graph.EntityRecord, error) {
	d := decoder{rest: body, lex: x}
	var room [4]record
	packed := d.appendRecords(room[:0])
	if len(packed) == 0 && !d.bad {
		return nil, nil
	}
	records := make([]graph.EntityRecord, len(packed))
	for i := range packed {
		records[i] = d.entityRecord(&packed[i])
	}
	if d.bad {
		return nil, errDamaged
	}
	return records, nil
}
