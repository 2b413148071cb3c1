package record

import (
	"slices"

	"spona/graph"
)

// EntityForm is how the records of entities are merged.
func EntityForm() Form[graph.EntityRecord] {
	return Form[graph.EntityRecord]{
		source: func(r *graph.EntityRecord) *graph.Source { return &r.Source },
		encode: (*Encoder).EntityRecord,
		decode: (*Decoder).EntityRecord,
		diff:   diffEntity,
	}
}

// RelationForm is how those of relations are.
func RelationForm() Form[graph.RelationRecord] {
	return Form[graph.RelationRecord]{
		source: func(r *graph.RelationRecord) *graph.Source { return &r.Source },
		encode: (*Encoder).RelationRecord,
		decode: (*Decoder).RelationRecord,
		diff:   diffRelation,
	}
}

func diffEntity(was, is *graph.EntityRecord) graph.Tally {
	var none graph.EntityRecord
	if was == is {
		return graph.Tally{Unchanged: len(is.Names) + len(is.Identifiers) + len(is.Values)}
	}
	if was == nil {
		was = &none
	}
	if is == nil {
		is = &none
	}
	t := tallyOf(was.Names, is.Names)
	t.Add(tallyOf(was.Identifiers, is.Identifiers))
	t.Add(tallyOf(was.Values, is.Values))
	return t
}

func diffRelation(was, is *graph.RelationRecord) graph.Tally {
	switch {
	case was == is:
		return graph.Tally{Unchanged: 1 + len(is.Spells) + len(is.Values)}
	case was == nil:
		return graph.Tally{New: 1 + len(is.Spells) + len(is.Values)}
	case is == nil:
		return graph.Tally{Ended: 1 + len(was.Spells) + len(was.Values)}
	}
	t := tallyOf(was.Spells, is.Spells)
	t.Add(tallyOf(was.Values, is.Values))
	if sameTie(was, is) {
		t.Unchanged++
	} else {
		t.Changed++
	}
	return t
}

// sameTie compares what a record says of the relation itself.
func sameTie(a, b *graph.RelationRecord) bool {
	return a.Role == b.Role && a.Status == b.Status && sameText(a.Money, b.Money) && sameText(a.Share, b.Share)
}

// sameText compares amounts and shares by what they say.
func sameText[T interface{ String() string }](a, b *T) bool {
	if a == nil || b == nil {
		return a == b
	}
	return (*a).String() == (*b).String()
}

// TidyEntity returns a record without repeated items, leaving the caller's alone.
func TidyEntity(r graph.EntityRecord) *graph.EntityRecord {
	r.Names, r.Identifiers, r.Values = distinct(r.Names), distinct(r.Identifiers), distinct(r.Values)
	r.Source = tidySource(r.Source)
	return &r
}

// TidyRelation does the same, sorts the spells and trims the numbers.
func TidyRelation(r graph.RelationRecord) *graph.RelationRecord {
	r.Spells, r.Values = distinct(r.Spells), distinct(r.Values)
	r.Source = tidySource(r.Source)
	if len(r.Spells) > 1 {
		r.Spells = slices.Clone(r.Spells)
		slices.SortStableFunc(r.Spells, compareSpells)
	}
	if r.Money != nil {
		r.Money = &graph.Money{Amount: r.Money.Amount.Trim(0), Currency: r.Money.Currency}
	}
	return &r
}

func compareSpells(a, b graph.Spell) int {
	if c := a.From.Compare(b.From); c != 0 {
		return c
	}
	return a.To.Compare(b.To)
}

// tidySource keeps times as the store does: in UTC and whole seconds.
func tidySource(s graph.Source) graph.Source {
	s.Retrieved = Edition{Retrieved: s.Retrieved.Unix()}.Time()
	if !s.Ended.IsZero() {
		s.Ended = Edition{Retrieved: s.Ended.Unix()}.Time()
	}
	return s
}
