package neo4j

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

func TestSortableLeavesOrdinaryTextsAlone(t *testing.T) {
	for _, text := range []string{"", "ana", "Ђ", "ivan 3", "漢字", "\uD7EF"} {
		if got := sortable(text); got != text {
			t.Errorf("sortable(%q) = %q", text, got)
		}
	}
}

// Whatever way the database compares, by bytes or by UTF-16 units, the order is
// that of the texts' bytes, and what begins with a text begins with its form.
func TestSortableKeepsTheOrderAndPrefixes(t *testing.T) {
	texts := rapid.StringOf(rapid.RuneFrom([]rune{'a', 'b', '\uD7EF', '\uD7F0', '\uD7FF', '\uE000', '\uFFFD', '\U00010000', '\U0010FFFD', '0', 'o'}))
	rapid.Check(t, func(t *rapid.T) {
		a, b := texts.Draw(t, "a"), texts.Draw(t, "b")
		x, y := sortable(a), sortable(b)
		want := strings.Compare(a, b)
		if got := strings.Compare(x, y); got != want {
			t.Errorf("by bytes %q and %q compare as %d, want %d", a, b, got, want)
		}
		if got := slices.Compare(utf16.Encode([]rune(x)), utf16.Encode([]rune(y))); got != want {
			t.Errorf("by units %q and %q compare as %d, want %d", a, b, got, want)
		}
		if got, want := strings.HasPrefix(x, y), strings.HasPrefix(a, b); got != want {
			t.Errorf("%q begins with %q: %t, want %t", x, y, got, want)
		}
	})
}
