package names

import (
	"encoding/binary"
	"sync"

	"spona/graph"
	"spona/graph/view"
)

// A segment is a set of entities laid out for searching. It never changes.
type segment struct {
	// Columns by entity. Entities are numbered by standing, then id.
	nodes     []uint32
	ids       []byte // idBytes each
	marks     []byte
	standings []byte
	sets      []uint32 // index into countries
	textAt    []uint32 // where the entity's names begin in texts; one more than there are entities
	wordAt    []uint32 // likewise in words

	texts     []byte   // names: number of the label, length, text
	words     []uint32 // the words of names; the last of a name has nameEnd and the name's rank
	countries [][]string
	labels    []label

	dict       dictionary
	postAt     []uint32 // by word, where its postings begin; one more than there are words
	posts      []uint32 // entities, ascending within a word
	attributes []byte   // of each posting

	room sync.Pool // of *scratch
}

const idBytes = 15

// The parts of an item of words.
const (
	nameEnd   = 1 << 31
	rankShift = 29
	wordMask  = 1<<rankShift - 1
)

// cutName parts the first name from the names after it.
func cutName(words []uint32) (name, rest []uint32) {
	for i, w := range words {
		if w&nameEnd != 0 {
			return words[:i+1], words[i+1:]
		}
	}
	return words, nil
}

func rankOf(name []uint32) uint32 { return name[len(name)-1] &^ nameEnd >> rankShift }

func (s *segment) id(e uint32) []byte { return s.ids[int(e)*idBytes:][:idBytes] }

// name is a name of an entity by its position among its names.
func (s *segment) name(e uint32, position int) graph.Name {
	rest := s.texts[s.textAt[e]:s.textAt[e+1]]
	for ; ; position-- {
		mark, n := binary.Uvarint(rest)
		length, m := binary.Uvarint(rest[n:])
		rest = rest[n+m:]
		if position == 0 {
			l := s.labels[mark]
			return graph.Name{Text: string(rest[:length]), Lang: l.lang, Kind: l.kind}
		}
		rest = rest[length:]
	}
}

// entry is the entity as it was added, without the names that were left out.
func (s *segment) entry(e uint32) Entry {
	m := mark(s.marks[e])
	entry := Entry{
		Node: view.Node(s.nodes[e]), ID: graph.EntityIDOf(s.id(e)), Kind: m.kind(), Tier: m.tier(),
		Countries: s.countries[s.sets[e]], Standing: s.standings[e],
	}
	count := 0
	for _, w := range s.words[s.wordAt[e]:s.wordAt[e+1]] {
		if w&nameEnd != 0 {
			entry.Names = append(entry.Names, s.name(e, count))
			count++
		}
	}
	return entry
}

func (s *segment) bytes() int {
	total := len(s.ids) + len(s.marks) + len(s.standings) + len(s.texts) + len(s.attributes) + s.dict.bytes()
	total += 4 * (len(s.nodes) + len(s.sets) + len(s.textAt) + len(s.wordAt) + len(s.words) + len(s.postAt) + len(s.posts))
	for _, c := range s.countries {
		total += 24 + 18*len(c)
	}
	return total + 32*len(s.labels)
}

// An attribute says of an entity's names that have a word how well they could
// fit, each part for itself: the length of the shortest, whether the word is not
// the first of any, and whether none is a main name. Lower is better.
type attribute uint8

const (
	attributeAlias = 1 << iota
	attributeInside
	attributeLength // times the number of words less one, up to maxLength
)

const (
	maxLength  = 7
	attributes = (maxLength + 1) * attributeLength
)

func newAttribute(first bool, length int, main bool) attribute {
	a := attribute(min(length-1, maxLength)) * attributeLength
	if !first {
		a |= attributeInside
	}
	if !main {
		a |= attributeAlias
	}
	return a
}

func (a attribute) length() int  { return int(a/attributeLength) + 1 }
func (a attribute) inside() bool { return a&attributeInside != 0 }
func (a attribute) alias() bool  { return a&attributeAlias != 0 }

// with is the best of both in each part.
func (a attribute) with(b attribute) attribute {
	const flags = attributeAlias | attributeInside
	return min(a&^flags, b&^flags) | a&b&flags
}
