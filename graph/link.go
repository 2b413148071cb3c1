package graph

import (
	"encoding/binary"
	"math"
	"strconv"

	"github.com/govalues/decimal"
)

// Key is the first eight bytes of an id as a number that sorts like them, 0 for
// an id that is not well-formed. With its kind and its ends it tells a relation
// from every other, in half the memory.
func (id ID) Key() uint64 {
	b := id.Bytes()
	if b == nil {
		return 0
	}
	return binary.BigEndian.Uint64(b)
}

// A Link is what a search reads of a relation: its ends, its kind, how far it can
// be relied on and when it held, as the first record says it.
type Link struct {
	Kind       RelationKind
	Tail, Head int     // places of its ends in what [Snapshot.Entities] yields, from 0
	Key        uint64  // of its id
	Tier       Tier    // of the first record
	Spells     []Spell // to be read before the next link is asked for
	Weight     float32 // see [Relation.Weight]
	Portion    Portion // what part is owned or awarded, as the first record says it
}

// A Portion is the lower bound of a [Share] in one byte, 0 for a share that is not
// stated: one more than the half percents, rounded down.
type Portion uint8

// WholePortion is all of something.
const WholePortion Portion = 201

// Portion is the share in one byte; nil is a share that is not stated.
func (s *Share) Portion() Portion {
	if s == nil {
		return 0
	}
	return PortionOf(s.Min)
}

// PortionOf is the portion of at least so many percent, 0 to 100.
func PortionOf(percent decimal.Decimal) Portion {
	whole, tenths, ok := percent.Trunc(1).Int64(1)
	if !ok || whole < 0 || whole > 100 {
		return 0
	}
	return Portion(2*whole+tenths/5) + 1
}

// HalfPercents are the half percents of a portion; ok is false when it is not
// stated.
func (p Portion) HalfPercents() (n int, ok bool) { return int(p) - 1, p > 0 }

// Weight is the weight that the source gives the relation for benchmarks, 1 when
// it gives none that could be a weight.
func (r *Relation) Weight() float32 { return ParseWeight(r.Text(PropertyWeight)) }

// ParseWeight reads the text of a [PropertyWeight]; 1 for what is no weight.
func ParseWeight(text string) float32 {
	w, err := strconv.ParseFloat(text, 32)
	if err != nil || w < 0 || math.IsInf(w, 0) || math.IsNaN(w) {
		return 1
	}
	return float32(w)
}

// A Tie names a relation by what a search knows of it.
type Tie struct {
	Kind     RelationKind
	From, To ID
	Key      uint64 // of the relation's id
}

// A NeighbourQuery says which relations a search follows. The zero value follows
// all that some data set still states.
type NeighbourQuery struct {
	Kinds   []RelationKind // any of; empty for all
	MinTier Tier           // only what its first record states in this tier or a better one; 0 for all
}
