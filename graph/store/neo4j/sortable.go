package neo4j

import "strings"

// Names are compared in two ways by Neo4j: by bytes in an index, by UTF-16 units
// elsewhere. They differ where what lies beyond the surrogates meets characters
// of two units, so those are written with characters before them.
const (
	sortableFrom   = 0xD7F0 // characters from here on are rewritten
	sortableEscape = '\uD7FF'
	sortableDigit  = '0' // the first of 64 digits
)

// sortable is a text that both ways of comparing order as its bytes are ordered,
// and of which prefixes become prefixes. Nearly every text is its own.
func sortable(text string) string {
	if strings.IndexFunc(text, beyond) < 0 {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if !beyond(r) {
			b.WriteRune(r)
			continue
		}
		b.WriteRune(sortableEscape)
		for shift := 18; shift >= 0; shift -= 6 {
			b.WriteRune(sortableDigit + r>>shift&63)
		}
	}
	return b.String()
}

func beyond(r rune) bool { return r >= sortableFrom }
