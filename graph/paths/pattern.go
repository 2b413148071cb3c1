package paths

import (
	"slices"

	"spona/graph"
)

// A Goal says what a pattern leads to.
type Goal uint8

// The goals.
const (
	Money Goal = iota + 1 // contracts, projects, and the bodies that pay for them
	Power                 // offices, public bodies, parties, and those who hold them
)

var goalNames = [...]string{"", "MONEY", "POWER"}

// String is the goal's name in the API, "" for none.
func (g Goal) String() string { return nameOf(goalNames[:], int(g)) }

// A Pattern is a way from an actor to public money or to power: what kinds of
// relations it takes, in which direction, and to what. Patterns are data, as
// weights are; the public ones are [Patterns].
type Pattern struct {
	Code       string // in the API: donor, party, official, body, contract is DONOR_PARTY_OFFICIAL_CONTRACT
	Goal       Goal
	Indicators []string // codes of the indicators that are about it, as in SP-A01; none for most
	Moves      []Move   // from the actor on
}

// A Move is one step of a pattern.
type Move struct {
	Kinds    []graph.RelationKind // any of
	Incoming bool                 // against the direction of the relations; means nothing for those that have none
	To       []graph.EntityKind   // any of
}

func (m Move) equal(other Move) bool {
	return m.Incoming == other.Incoming && slices.Equal(m.Kinds, other.Kinds) && slices.Equal(m.To, other.To)
}

// takes reports whether a relation, seen from the entity that the move starts from,
// is one of the move.
func (m Move) takes(kind graph.RelationKind, incoming bool) bool {
	return slices.Contains(m.Kinds, kind) && (incoming == m.Incoming || kind.Symmetric())
}

// maxPatterns is how many patterns a search can look for.
const maxPatterns = 256

// checkPatterns refuses patterns that cannot be.
func checkPatterns(all []Pattern) error {
	if len(all) > maxPatterns {
		return graph.Errorf(graph.CodeLimitExceeded, "patterns", "at most %d patterns can be looked for, not %d", maxPatterns, len(all))
	}
	codes := make(map[string]bool, len(all))
	for _, p := range all {
		if codes[p.Code] || p.Code == "" || p.Goal != Money && p.Goal != Power {
			return graph.Invalid("patterns", "pattern %q has no code of its own, or no goal", p.Code)
		}
		codes[p.Code] = true
		if len(p.Moves) == 0 || len(p.Moves) > maxLength {
			return graph.Invalid("patterns", "pattern %s has %d moves, not 1 to %d", p.Code, len(p.Moves), maxLength)
		}
		for _, m := range p.Moves {
			wrong := slices.ContainsFunc(m.Kinds, func(k graph.RelationKind) bool { return !k.Valid() }) ||
				slices.ContainsFunc(m.To, func(k graph.EntityKind) bool { return !k.Valid() })
			if wrong || len(m.Kinds) == 0 || len(m.To) == 0 {
				return graph.Invalid("patterns", "a move of pattern %s takes no kind of relation, or leads to no kind of entity", p.Code)
			}
		}
	}
	return nil
}
