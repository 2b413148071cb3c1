package record

import "spona/graph"

// EntityRecord writes one record of an entity.
func (e *Encoder) EntityRecord(r *graph.EntityRecord) Packed {
	out := e.head(&r.Source)
	start := len(e.Buf)
	e.source(&r.Source)
	e.Uint(uint64(len(r.Names)))
	for _, n := range r.Names {
		// The kind, and whether a language follows.
		if n.Lang == "" {
			e.Uint(uint64(n.Kind) << 1)
		} else {
			e.Uint(uint64(n.Kind)<<1 | 1)
			e.Word(n.Lang)
		}
		e.Text(n.Text)
	}
	e.Uint(uint64(len(r.Identifiers)))
	for _, id := range r.Identifiers {
		e.Word(id.Scheme)
		e.Text(id.Value)
	}
	e.values(r.Values)
	out.Content = string(e.Buf[start:])
	e.Buf = e.Buf[:start]
	return out
}

// EntityRecord reads one record of an entity.
func (d *Decoder) EntityRecord(r *Packed) graph.EntityRecord {
	out := graph.EntityRecord{Source: d.Provenance(r)}
	d.Rest = r.Content
	d.source(&out.Source)
	if n := d.Count(); n > 0 {
		out.Names = make([]graph.Name, n)
		for i := range out.Names {
			head := d.Uint()
			out.Names[i].Kind = graph.NameKind(head >> 1)
			if head&1 != 0 {
				out.Names[i].Lang = d.Word()
			}
			out.Names[i].Text = d.Text()
		}
	}
	if n := d.Count(); n > 0 {
		out.Identifiers = make([]graph.Identifier, n)
		for i := range out.Identifiers {
			out.Identifiers[i] = graph.Identifier{Scheme: d.Word(), Value: d.Text()}
		}
	}
	out.Values = d.values()
	return out
}

// EntityRecords reads all records of a body.
func (x *Lexicon) EntityRecords(body string) ([]graph.EntityRecord, error) {
	d := Decoder{Rest: body, Lex: x}
	var room [4]Packed
	packed := d.AppendRecords(room[:0])
	if len(packed) == 0 && !d.Bad {
		return nil, nil
	}
	records := make([]graph.EntityRecord, len(packed))
	for i := range packed {
		records[i] = d.EntityRecord(&packed[i])
	}
	if d.Bad {
		return nil, ErrDamaged
	}
	return records, nil
}
