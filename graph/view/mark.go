package view

import "spona/graph"

// A Mark is what the search reads of a relation before anything else: its kind,
// its direction as seen from the row's node, and its tier, in one byte that
// sorts by kind.
type Mark uint8

// The fields of a mark: kind<<3 | incoming<<2 | tier.
const (
	tierMask     = 3
	incomingMask = 4
	kindShift    = 3
)

func newMark(k graph.RelationKind, t graph.Tier, incoming bool) Mark {
	m := Mark(k)<<kindShift | Mark(t)&tierMask
	if incoming {
		m |= incomingMask
	}
	return m
}

// Kind is the relation's kind.
func (m Mark) Kind() graph.RelationKind { return graph.RelationKind(m >> kindShift) }

// Tier is the tier of the most reliable record that states the relation.
func (m Mark) Tier() graph.Tier { return graph.Tier(m & tierMask) }

// Incoming reports whether the relation leads to the row's node.
func (m Mark) Incoming() bool { return m&incomingMask != 0 }

// A Filter is a set of marks: those that a search may follow. It is a table, so
// that the test costs one read of a line that stays in the cache.
type Filter [256]bool

// NewFilter is the set of marks with any of the kinds (all if there are none)
// and a tier not worse than minTier.
func NewFilter(kinds []graph.RelationKind, minTier graph.Tier) *Filter {
	var f Filter
	if len(kinds) == 0 {
		for m := range f {
			f[m] = graph.Tier(m&tierMask) <= minTier
		}
		return &f
	}
	for _, k := range kinds {
		for t := graph.TierA; t <= minTier; t++ {
			f[newMark(k, t, false)], f[newMark(k, t, true)] = true, true
		}
	}
	return &f
}
