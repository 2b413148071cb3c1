package names

import (
	"fmt"
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/view"
)

// An Entry is one entity as the index sees it.
type Entry struct {
	Node      view.Node        // its number in the view; it stays the same for good
	ID        graph.ID         // tells which comes first of two that are equal otherwise
	Kind      graph.EntityKind // what it is
	Countries []string         // codes of the countries that it belongs to, in any order
	Tier      graph.Tier       // of its first record; 0 for a stub

	// Standing says how prominent it is: the higher comes first of two that fit
	// equally. The caller computes it, say from the logarithm of the degree.
	Standing uint8

	// Names are all its names. One without letters and digits cannot be found,
	// nor can one whose words another name of the entity has before it.
	Names []graph.Name
}

// nameRank is how far behind main names a kind of name comes.
func nameRank(k graph.NameKind) uint32 {
	switch k {
	case graph.NameMain, graph.NameSort:
		return 0
	case graph.NameAlias, graph.NameAbbreviation:
		return 1
	case graph.NameFormer:
	}
	return 2
}

// A label is what a name has beside its text.
type label struct {
	lang string
	kind graph.NameKind
}

// A mark is the kind and tier of an entity in one byte.
type mark uint8

const markTierShift = 4

func newMark(k graph.EntityKind, t graph.Tier) mark { return mark(k) | mark(t)<<markTierShift }

func (m mark) kind() graph.EntityKind { return graph.EntityKind(m & (1<<markTierShift - 1)) }
func (m mark) tier() graph.Tier       { return graph.Tier(m >> markTierShift) }

// validate refuses what the columns of a segment could not hold.
func (e *Entry) validate() error {
	switch {
	case !e.ID.IsEntity():
		return fmt.Errorf("names: %q is no id of an entity", e.ID)
	case !e.Kind.Valid() || e.Tier > graph.TierC:
		return fmt.Errorf("names: entity %s has kind %d and tier %d", e.ID, e.Kind, e.Tier)
	}
	return nil
}

// countryKey is the set of countries as one text, to number the sets by.
func countryKey(countries []string) string {
	if !slices.IsSorted(countries) {
		countries = slices.Sorted(slices.Values(countries))
	}
	return strings.Join(countries, " ")
}
