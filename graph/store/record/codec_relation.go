package record

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

// RelationRecord writes one record of a relation.
func (e *Encoder) RelationRecord(r *graph.RelationRecord) Packed {
	out := e.head(&r.Source)
	start := len(e.Buf)
	e.source(&r.Source)
	has := fieldsOf(r)
	e.Uint(has)
	if has&hasRole != 0 {
		e.Word(r.Role)
	}
	if has&hasStatus != 0 {
		e.Word(r.Status)
	}
	if has&hasMoney != 0 {
		e.Decimal(r.Money.Amount)
		e.Word(r.Money.Currency)
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
	out.Content = string(e.Buf[start:])
	e.Buf = e.Buf[:start]
	return out
}

func (e *Encoder) share(s *graph.Share) {
	has := bit(shareMinExclusive, s.MinExclusive) | bit(shareMaxExclusive, s.MaxExclusive) | bit(shareExact, s.Min.Equal(s.Max))
	e.Uint(has)
	e.Decimal(s.Min)
	if has&shareExact == 0 {
		e.Decimal(s.Max)
	}
}

func (e *Encoder) spells(spells []graph.Spell) {
	e.Uint(uint64(len(spells)))
	for i := range spells {
		s := &spells[i]
		has := bit(spellTo, !s.To.IsZero()) | bit(spellDerived, s.Derived) | bit(spellOriginal, s.Original != "")
		e.Uint(has)
		e.Date(s.From)
		if has&spellTo != 0 {
			e.Date(s.To)
		}
		if has&spellOriginal != 0 {
			e.Text(s.Original)
		}
	}
}

// RelationRecord reads one record of a relation.
func (d *Decoder) RelationRecord(r *Packed) graph.RelationRecord {
	out := graph.RelationRecord{Source: d.Provenance(r)}
	d.Rest = r.Content
	d.source(&out.Source)
	has := d.Uint()
	if has&hasRole != 0 {
		out.Role = d.Word()
	}
	if has&hasStatus != 0 {
		out.Status = d.Word()
	}
	if has&hasMoney != 0 {
		out.Money = &graph.Money{Amount: d.Decimal(), Currency: d.Word()}
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

func (d *Decoder) share() *graph.Share {
	has := d.Uint()
	s := &graph.Share{MinExclusive: has&shareMinExclusive != 0, MaxExclusive: has&shareMaxExclusive != 0}
	s.Min = d.Decimal()
	s.Max = s.Min
	if has&shareExact == 0 {
		s.Max = d.Decimal()
	}
	return s
}

// spells appends the spells of a record to a slice.
func (d *Decoder) spells(spells []graph.Spell) []graph.Spell {
	n := d.Count()
	spells = slices.Grow(spells, n)
	for range n {
		has := d.Uint()
		s := graph.Spell{From: d.Date(), Derived: has&spellDerived != 0}
		if has&spellTo != 0 {
			s.To = d.Date()
		}
		if has&spellOriginal != 0 {
			s.Original = d.Text()
		}
		spells = append(spells, s)
	}
	return spells
}

// RelationRecords reads all records of a body.
func (x *Lexicon) RelationRecords(body string) ([]graph.RelationRecord, error) {
	d := Decoder{Rest: body, Lex: x}
	var room [4]Packed
	packed := d.AppendRecords(room[:0])
	records := make([]graph.RelationRecord, len(packed))
	for i := range packed {
		records[i] = d.RelationRecord(&packed[i])
	}
	if d.Bad {
		return nil, ErrDamaged
	}
	return records, nil
}
