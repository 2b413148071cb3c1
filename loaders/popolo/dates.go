package popolo

import (
	"strings"

	"spona/graph"
)

// dateOf reads a date. Databases write unknown parts as 00: 1985-00-00 is 1985.
func dateOf(written text) (graph.Date, error) {
	s := string(written)
	for strings.HasSuffix(s, "-00") {
		s = strings.TrimSuffix(s, "-00")
	}
	return graph.ParseDate(s)
}

// dateValue is a date as value; an unreadable one keeps its original only, and
// err says what is wrong with it.
func dateValue(p graph.Property, written text) (graph.Value, error) {
	d, err := dateOf(written)
	v := graph.Value{Property: p, Text: d.String()}
	if v.Text != string(written) {
		v.Original = string(written)
	}
	return v, err
}

// spellOf is the stretch from start to end as written. What cannot be read is kept
// as original. Of a stretch that ends before it begins only the end is taken: that
// it is over is sure, and a start left out claims less than an end left out.
func spellOf(start, end text) (graph.Spell, error) {
	from, bad := dateOf(start)
	to, err := dateOf(end)
	if err == nil {
		err = bad
	}
	s := graph.Spell{From: from, To: to}
	if wrong := s.Validate(); wrong != nil {
		s, err = graph.Spell{To: to}, wrong
	}
	if s.From.String() != string(start) || s.To.String() != string(end) {
		s.Original = string(start) + "/" + string(end)
	}
	return s, err
}
