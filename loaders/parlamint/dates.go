package parlamint

import "spona/graph"

// date adds a date that is not empty, with a note when it cannot be read.
func (j *joint) date(record *graph.EntityRecord, p graph.Property, written string) error {
	if written == "" {
		return nil
	}
	v := graph.NewValue(p, written)
	record.Values = append(record.Values, v)
	_, err := p.Canonical(written)
	return j.note(err)
}

// spell adds when a relation held.
func (j *joint) spell(record *graph.RelationRecord, from, to, when string) error {
	if when != "" && from+to == "" {
		from, to = when, when
	}
	if from+to == "" {
		return nil
	}
	s, err := spellOf(from, to)
	record.Spells = append(record.Spells, s)
	return j.note(err)
}

// spellOf is the stretch from one date to the other. Of one that ends before it
// begins only the end is taken: that it is over is sure.
func spellOf(from, to string) (graph.Spell, error) {
	begins, wrong := graph.ParseDate(from)
	ends, err := graph.ParseDate(to)
	if err == nil {
		err = wrong
	}
	s := graph.Spell{From: begins, To: ends}
	if ill := s.Validate(); ill != nil {
		s, err = graph.Spell{To: ends}, ill
	}
	if s.From.String() != from || s.To.String() != to {
		s.Original = from + "/" + to
	}
	return s, err
}
