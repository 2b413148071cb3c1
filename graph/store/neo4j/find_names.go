package neo4j

import (
	"strings"
	"unicode"

	"spona/graph"
)

// keysIndex finds entities by the keys of names that are not their sort keys.
const keysIndex = "entity_keys"

// named are the entities with a name: by their sort keys, each kind from its own
// index, and beside those by the keys of all their names.
func (f *find) named(kinds []graph.EntityKind) []stream {
	key := sortable(f.query.Name)
	name, none := f.params.add(key), f.params.add(sortable("\U0010FFFD")) // with which the sort keys of the nameless begin
	op := " = "
	if f.query.Prefix {
		op = " STARTS WITH "
	}
	bySortKey := "n.sortKey" + op + name + " AND n.sortKey < " + none
	var streams []stream
	for _, kind := range kinds {
		streams = append(streams, stream{match: "MATCH (n:Entity:" + kind.String() + ")", where: []string{bySortKey, "n.id IS NOT NULL"}})
	}
	// Lucene only narrows down what is looked at: what it thinks of the text does
	// not decide what is found.
	return append(streams, stream{
		match: "CALL db.index.fulltext.queryNodes('" + keysIndex + "', " + f.params.add(lucene(key, f.query.Prefix)) + ") YIELD node AS n\nWITH n",
		where: []string{"any(key IN n.keys WHERE key" + op + name + ")", "NOT (" + bySortKey + ")"},
	})
}

// lucenePrefix is how many characters of a prefix Lucene is asked for: it does not
// take long ones.
const lucenePrefix = 50

// lucene asks for a text as one word, or for words that begin as it does. Whatever
// is no letter or digit is escaped, so that nothing of it is syntax.
func lucene(text string, prefix bool) string {
	var b strings.Builder
	n := 0
	for _, r := range text {
		if n++; prefix && n > lucenePrefix {
			break
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	if prefix {
		b.WriteByte('*')
		return b.String()
	}
	return `"` + b.String() + `"`
}
