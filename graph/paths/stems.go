package paths

import (
	"math/bits"
	"slices"

	"spona/graph"
	"spona/graph/view"
)

// A stem is the beginning of one or more patterns: a node of the tree that they
// grow into. Patterns that begin alike are searched together that far.
type stem struct {
	move     Move
	lanes    []lane
	to       kindSet
	children []uint16
	pattern  int     // that ends here, -1 for none
	below    []int   // patterns that end at a further stem
	least    Cost    // no relation of the move costs less
	rest     Cost    // nor do the moves from here to the nearest end of one further on
	again    kindSet // kinds of entities that further moves lead to
}

// A lane is the stretch of a row that a move reads.
type lane struct {
	kind     graph.RelationKind
	incoming bool
}

// A kindSet is kinds of entities as bits.
type kindSet uint32

func (s kindSet) has(k graph.EntityKind) bool { return s>>k&1 == 1 }

func (s kindSet) empty() bool { return bits.OnesCount32(uint32(s)) == 0 }

// newStems grows the tree of patterns; the first stem is where all begin. Of
// patterns that are alike the first counts.
func newStems(patterns []Pattern, p *pricing, minTier graph.Tier) []stem {
	all := []stem{{pattern: -1}}
	for i, pattern := range patterns {
		at := uint16(0)
		var passed []uint16
		for _, m := range pattern.Moves {
			passed = append(passed, at)
			next := slices.IndexFunc(all[at].children, func(c uint16) bool { return all[c].move.equal(m) })
			if next < 0 {
				next = len(all[at].children)
				all[at].children = append(all[at].children, uint16(len(all)))
				all = append(all, newStem(m, p, minTier))
			}
			at = all[at].children[next]
		}
		if all[at].pattern >= 0 {
			continue // one that is alike came before
		}
		all[at].pattern = i
		for _, before := range passed {
			all[before].below = append(all[before].below, i)
		}
	}
	for i := range slices.Backward(all) { // children come after their parents
		s := &all[i]
		s.rest = endless
		for _, c := range s.children {
			further := all[c].least
			if all[c].pattern < 0 {
				further += all[c].rest
			}
			s.rest = min(s.rest, further)
			s.again |= all[c].to | all[c].again
		}
	}
	return all
}

func newStem(m Move, p *pricing, minTier graph.Tier) stem {
	s := stem{move: m, pattern: -1, least: endless}
	for _, k := range m.To {
		s.to |= 1 << k
	}
	marks := view.NewFilter(m.Kinds, minTier)
	for mark, followed := range marks {
		if followed {
			s.least = min(s.least, p.atLeast[mark])
		}
	}
	for _, k := range m.Kinds {
		switch {
		case k.Symmetric():
			s.lanes = append(s.lanes, lane{k, false}, lane{k, true})
		default:
			s.lanes = append(s.lanes, lane{k, m.Incoming})
		}
	}
	return s
}
