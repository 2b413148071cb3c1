package sqlite

import (
	"slices"

	"spona/graph"
)

// A relation's record is written with a number that says which fields follow.
const (
	hasRole = 1 << iota
	hasStatus
	hasMoney
	hasShare
	hasSpells
	hasValues
)

// A spell is written with a number of this kind too.
const (
	spellTo = 1 << iota
	spellDerived
	spellOriginal
)

// A share is written with a number of this kind too.
const (
	shareExact = 1 << iota
	shareMinExclusive
	shareMaxExclusive
)

func fieldsOf(r *graph.RelationRecord) uint64 {
	return bit(hasRole, r.Role != "") | bit(hasStatus, r.Status != "") | bit(hasMoney, r.Money != nil) |
		bit(hasShare, r.Share != nil) | bit(hasSpells, len(r.Spells) > 0) | bit(hasValues, len(r.Values) > 0)
}

// bit is the bit when set, else 0.
func bit(b uint64, set bool) uint64 {
	if set {
		return b
	}
	return 0
}

// relationRecord writes one record of a relation.
func (e *encoder) relationRecord(r *graph.RelationRecord) record {
	out := e.head(&r.Source)
	start := len(e.buf)
	e.source(&r.Source)
	has := fieldsOf(r)
	e.uint(has)
	if has&hasRole != 0 {
		e.word(r.Role)
	}
	if has&hasStatus != 0 {
		e.word(r.Status)
	}
	if has&hasMoney != 0 {
		e.decimal(r.Money.Amount)
		e.word(r.Money.Currency)
	}
	if has&hasShare != 0 {
		e.share(r.Share)
	}
	if has&hasSpells != 0 {
		e.spells(r.Spells)
	}
	if has&hasValues != 0 {
		e.values(r.Values)
	}
	out.content = string(e.buf[start:])
	e.buf = e.buf[:start]
	return out
}

func (e *encoder) share(s *graph.Share) {
	has := bit(shareMinExclusive, s.MinExclusive) | bit(shareMaxExclusive, s.MaxExclusive) | bit(shareExact, s.Min.Equal(s.Max))
	e.uint(has)
	e.decimal(s.Min)
	if has&shareExact == 0 {
		e.decimal(s.Max)
	}
}

func (e *encoder) spells(spells []graph.Spell) {
	e.uint(uint64(len(spells)))
	for i := range spells {
		s := &spells[i]
		has := bit(spellTo, !s.To.IsZero()) | bit(spellDerived, s.Derived) | bit(spellOriginal, s.Original != "")
		e.uint(has)
		e.date(s.From)
		if has&spellTo != 0 {
			e.date(s.To)
		}
		if has&spellOriginal != 0 {
			e.text(s.Original)
		}
	}
}

// relationRecord reads one record of a relation.
func (d *decoder) relationRecord(r *record) graph.RelationRecord {
	out := graph.RelationRecord{Source: d.provenance(r)}
	d.rest = r.content
	d.source(&out.Source)
	has := d.uint()
	if has&hasRole != 0 {
		out.Role = d.word()
	}
	if has&hasStatus != 0 {
		out.Status = d.word()
	}
	if has&hasMoney != 0 {
		out.Money = &graph.Money{Amount: d.decimal(), Currency: d.word()}
	}
	if has&hasShare != 0 {
		out.Share = d.share()
	}
	if has&hasSpells != 0 {
		out.Spells = d.spells(nil)
	}
	if has&hasValues != 0 {
		out.Values = d.values()
	}
	return out
}

func (d *decoder) share() *graph.Share {
	has := d.uint()
	s := &graph.Share{MinExclusive: has&shareMinExclusive != 0, MaxExclusive: has&shareMaxExclusive != 0}
	s.Min = d.decimal()
	s.Max = s.Min
	if has&shareExact == 0 {
		s.Max = d.decimal()
	}
	return s
}

// spells appends the spells of a record to a slice.
func (d *decoder) spells(spells []graph.Spell) []graph.Spell {
	n := d.count()
	spells = slices.Grow(spells, n)
	for range n {
		has := d.uint()
		s := graph.Spell{From: d.date(), Derived: has&spellDerived != 0}
		if has&spellTo != 0 {
			s.To = d.date()
		}
		if has&spellOriginal != 0 {
			s.Original = d.text()
		}
		spells = append(spells, s)
	}
	return spells
}

// relationRecords reads all records of a body.
func (x *lexicon) relationRecords(body string) ([]graph.RelationRecord, error) {
	d := decoder{rest: body, lex: x}
	var room [4]record
	packed := d.appendRecords(room[:0])
	records := make([]graph.RelationRecord, len(packed))
	for i := range packed {
		records[i] = d.relationRecord(&packed[i])
	}
	if d.bad {
		return nil, errDamaged
	}
	return records, nil
}
