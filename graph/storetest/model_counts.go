package storetest

import (
	"slices"

	"spona/graph"
)

// Statements of a record by sort, as texts that can be compared. A relation is
// itself one.
type statements struct {
	sorts [4][]any
	tie   string // what a relation's record says of the relation itself
	isTie bool
}

func statedBy(r *graph.EntityRecord) (s statements) {
	for _, n := range r.Names {
		s.sorts[0] = append(s.sorts[0], n)
	}
	for _, id := range r.Identifiers {
		s.sorts[1] = append(s.sorts[1], id)
	}
	for _, v := range r.Values {
		s.sorts[2] = append(s.sorts[2], v)
	}
	if !r.Source.Live() {
		return statements{}
	}
	return s
}

func statedByTie(r *graph.RelationRecord) (s statements) {
	for _, v := range r.Values {
		s.sorts[2] = append(s.sorts[2], v)
	}
	for _, spell := range r.Spells {
		s.sorts[3] = append(s.sorts[3], spell)
	}
	s.isTie, s.tie = true, r.Role+"\x00"+r.Status
	if r.Money != nil {
		s.tie += "\x00" + r.Money.String()
	}
	if r.Share != nil {
		s.tie += "\x00\x00" + r.Share.String()
	}
	if !r.Source.Live() {
		return statements{}
	}
	return s
}

// count compares what was live with what is.
func (b *modelBatch) count(was, is statements) {
	t := &b.applied.Counts.Statements
	for i := range was.sorts {
		same := 0
		for _, v := range is.sorts[i] {
			if slices.Contains(was.sorts[i], v) {
				same++
			}
		}
		gone, came := len(was.sorts[i])-same, len(is.sorts[i])-same
		changed := min(gone, came)
		t.Add(graph.Tally{New: came - changed, Changed: changed, Unchanged: same, Ended: gone - changed})
	}
	switch {
	case was.isTie && is.isTie && was.tie == is.tie:
		t.Unchanged++
	case was.isTie && is.isTie:
		t.Changed++
	case was.isTie:
		t.Ended++
	case is.isTie:
		t.New++
	}
}

// copyEntity and copyRelation are what the caller gets for its own.
func copyEntity(e *graph.Entity) *graph.Entity {
	if e == nil {
		return nil
	}
	c := *e
	c.Records = slices.Clone(e.Records)
	for i := range c.Records {
		r := &c.Records[i]
		r.Names, r.Identifiers, r.Values = slices.Clone(r.Names), slices.Clone(r.Identifiers), slices.Clone(r.Values)
	}
	return &c
}

func copyRelation(r *graph.Relation) *graph.Relation {
	c := *r
	c.Records = slices.Clone(r.Records)
	for i := range c.Records {
		rec := &c.Records[i]
		rec.Spells, rec.Values = slices.Clone(rec.Spells), slices.Clone(rec.Values)
	}
	return &c
}
