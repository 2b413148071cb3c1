package loaders

import (
	"spona/graph"
	"spona/loaders/input"
)

// clean takes national numbers of persons and their pseudonyms out of what a
// change states, and returns how many numbers the text itself had not been rid
// of. In ids and addresses a number becomes its pseudonym, so that records still
// meet; what is nothing but a number goes; in longer texts a mark stands in its
// place.
func clean(c *graph.Change, numbers *input.Numbers) int {
	w := washer{numbers: numbers}
	switch {
	case c.Entity != nil:
		for i := range c.Entity.Records {
			w.entityRecord(&c.Entity.Records[i])
		}
	case c.Relation != nil:
		for i := range c.Relation.Records {
			w.relationRecord(&c.Relation.Records[i])
		}
	case c.Withdraw != nil:
		w.mask(&c.Withdraw.Record)
	}
	return w.found
}

type washer struct {
	numbers *input.Numbers
	found   int
}

func (w *washer) entityRecord(r *graph.EntityRecord) {
	w.source(&r.Source)
	r.Names = filter(r.Names, func(n *graph.Name) bool { return w.text(&n.Text) })
	r.Identifiers = filter(r.Identifiers, func(id *graph.Identifier) bool {
		before := id.Value
		w.text(&id.Value)
		return id.Value == before
	})
	r.Values = filter(r.Values, w.value)
}

func (w *washer) relationRecord(r *graph.RelationRecord) {
	w.source(&r.Source)
	w.text(&r.Role)
	w.text(&r.Status)
	for i := range r.Spells {
		w.text(&r.Spells[i].Original)
	}
	r.Values = filter(r.Values, w.value)
}

func (w *washer) source(s *graph.Source) {
	w.mask(&s.Record)
	w.mask(&s.URL)
}

func (w *washer) mask(text *string) {
	masked, found := w.numbers.Mask(*text)
	*text, w.found = masked, w.found+found
}

// text washes a text, and reports whether anything is left of it. One that was
// nothing but a number becomes empty.
func (w *washer) text(text *string) bool {
	washed, only, found := w.numbers.Scrub(*text)
	w.found += found
	if only {
		washed = ""
	}
	kept := washed != "" || *text == ""
	*text = washed
	return kept
}

// value washes a value and reports whether it is to be kept: a text with a mark
// in it is, a date or an address is not.
func (w *washer) value(v *graph.Value) bool {
	before := *v
	w.text(&v.Text)
	w.text(&v.Original)
	switch {
	case v.Text == before.Text:
	case v.Property.Type() != graph.TypeText, v.Text == "":
		return false
	}
	return v.Text != "" || v.Original != ""
}

// filter keeps the items that keep says yes to, in place.
func filter[T any](items []T, keep func(*T) bool) []T {
	kept := items[:0]
	for i := range items {
		if keep(&items[i]) {
			kept = append(kept, items[i])
		}
	}
	return kept
}
