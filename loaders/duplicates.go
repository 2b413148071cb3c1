package loaders

import (
	"hash/maphash"
	"time"

	"spona/graph"
)

// duplicates knows which record stated what so far, by hash: 16 bytes for each
// entity or relation of each record, about 40 with the map. It exists only for
// loads of whole data sets.
type duplicates struct {
	seed maphash.Seed
	seen map[uint64]uint64
}

func newDuplicates() *duplicates {
	return &duplicates{seed: maphash.MakeSeed(), seen: make(map[uint64]uint64)}
}

// A repeat says what a change is to what came before it.
type repeat uint8

const (
	isNew       repeat = iota
	isSame             // the same record stated the same
	isDifferent        // the same record stated something else of it
	isOtherKind        // the same id is of another kind
)

// check takes the records out of a change that came before, and says how. A
// change of which nothing is left is not to be recorded.
func (d *duplicates) check(c *graph.Change) (found repeat, left bool) {
	switch {
	case c.Entity != nil:
		e := c.Entity
		e.Records = filter(e.Records, func(r *graph.EntityRecord) bool {
			what := d.note(e.ID, uint8(e.Kind), &r.Source, func(h *content) { h.entityRecord(r) })
			found = max(found, what)
			return what == isNew
		})
		return found, len(e.Records) > 0
	case c.Relation != nil:
		rel := c.Relation
		rel.Records = filter(rel.Records, func(r *graph.RelationRecord) bool {
			what := d.note(rel.ID, uint8(rel.Kind), &r.Source, func(h *content) { h.relationRecord(rel, r) })
			found = max(found, what)
			return what == isNew
		})
		return found, len(rel.Records) > 0
	}
	return isNew, true
}

func (d *duplicates) note(id graph.ID, kind uint8, source *graph.Source, write func(*content)) repeat {
	var key, body content
	key.SetSeed(d.seed)
	key.text(string(id), source.Dataset, source.Record)
	body.SetSeed(d.seed)
	body.text(source.URL, source.Tier.String(), source.Ended.Format(time.RFC3339))
	write(&body)
	const kindBits = 8
	sum := body.Sum64()<<kindBits | uint64(kind)
	before, known := d.seen[key.Sum64()]
	switch {
	case !known:
		d.seen[key.Sum64()] = sum
		return isNew
	case before == sum:
		return isSame
	case uint8(before) != kind:
		return isOtherKind
	}
	return isDifferent
}

// content is a hash of what a record states.
type content struct{ maphash.Hash }

// text adds texts so that ("ab", "c") and ("a", "bc") differ. A hash never fails.
func (h *content) text(texts ...string) {
	for _, t := range texts {
		maphash.WriteComparable(&h.Hash, len(t))
		_, _ = h.WriteString(t)
	}
}

func (h *content) values(values []graph.Value) {
	for _, v := range values {
		h.text(string(v.Property), v.Text, v.Lang, v.Original)
		maphash.WriteComparable(&h.Hash, v.At)
	}
}

func (h *content) entityRecord(r *graph.EntityRecord) {
	for _, n := range r.Names {
		h.text(n.Text, n.Lang, n.Kind.String())
	}
	for _, id := range r.Identifiers {
		h.text(id.Scheme, id.Value)
	}
	h.values(r.Values)
}

func (h *content) relationRecord(rel *graph.Relation, r *graph.RelationRecord) {
	h.text(string(rel.From.ID), string(rel.To.ID), r.Role, r.Status)
	for _, s := range r.Spells {
		maphash.WriteComparable(&h.Hash, s)
	}
	if r.Money != nil {
		h.text(r.Money.String())
	}
	if r.Share != nil {
		h.text(r.Share.String())
	}
	h.values(r.Values)
}
