package names

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/view"
)

// A Builder gathers entities for a new index. It is for one goroutine.
type Builder struct {
	s      *segment // columns in the order in which entities came, words numbered likewise
	seen   bitset   // nodes that came
	words  map[string]uint32
	texts  []string        // of words
	parts  map[string]span // of names, what is between spaces, as a range of folded
	folded []uint32        // words of the parts
	sets   map[string]uint32
	marks  map[label]uint32
}

// NewBuilder starts an index. The number of entities is a hint.
func NewBuilder(entities int) *Builder {
	entities = max(entities, 0)
	s := &segment{
		nodes: make([]uint32, 0, entities), ids: make([]byte, 0, entities*idBytes), marks: make([]byte, 0, entities),
		standings: make([]byte, 0, entities), sets: make([]uint32, 0, entities),
		textAt: make([]uint32, 1, entities+1), wordAt: make([]uint32, 1, entities+1),
	}
	return &Builder{s: s, words: make(map[string]uint32), parts: make(map[string]span), sets: make(map[string]uint32), marks: make(map[label]uint32)}
}

// Add adds an entity. It fails for an entity whose node came before, and for one
// that is malformed.
func (b *Builder) Add(e Entry) error {
	if err := e.validate(); err != nil {
		return err
	}
	if b.seen.has(uint32(e.Node)) {
		return fmt.Errorf("names: node %d came twice", e.Node)
	}
	s := b.s
	for _, n := range e.Names {
		b.addName(n)
	}
	if len(s.texts) > math.MaxUint32 || len(s.words) > math.MaxUint32 || len(b.texts) > wordMask {
		return errors.New("names: more names than an index can hold")
	}
	b.seen = b.seen.with(uint32(e.Node))
	s.nodes, s.ids = append(s.nodes, uint32(e.Node)), append(s.ids, e.ID.Bytes()...)
	s.marks, s.standings = append(s.marks, byte(newMark(e.Kind, e.Tier))), append(s.standings, e.Standing)
	s.sets = append(s.sets, numberOf(b.sets, countryKey(e.Countries)))
	s.textAt, s.wordAt = append(s.textAt, uint32(len(s.texts))), append(s.wordAt, uint32(len(s.words)))
	return nil
}

// addName appends a name to the entity that is being added.
func (b *Builder) addName(n graph.Name) {
	s := b.s
	from := len(s.words)
	for text := cut(n.Text, maxTextRead); text != ""; {
		var part string
		part, text, _ = strings.Cut(text, " ")
		words := b.wordsOf(part)
		room := maxWords - (len(s.words) - from)
		s.words = append(s.words, words[:min(len(words), room)]...)
	}
	if len(s.words) == from {
		return
	}
	s.words[len(s.words)-1] |= nameEnd | nameRank(n.Kind)<<rankShift
	if covered(s.words[s.wordAt[len(s.wordAt)-1]:from], s.words[from:]) {
		s.words = s.words[:from]
		return
	}
	s.texts = binary.AppendUvarint(s.texts, uint64(numberOf(b.marks, label{n.Lang, n.Kind})))
	s.texts = binary.AppendUvarint(s.texts, uint64(len(n.Text)))
	s.texts = append(s.texts, n.Text...)
}

// wordsOf are the numbers of the words in a part of a name. What stands between
// spaces is folded by itself, and most of it has come before.
func (b *Builder) wordsOf(part string) []uint32 {
	if at, ok := b.parts[part]; ok {
		return b.folded[at.from:at.to]
	}
	from := len(b.folded)
	for _, w := range wordsOf(part) {
		number, ok := b.words[w]
		if !ok {
			w = strings.Clone(w)
			number = uint32(len(b.texts))
			b.words[w], b.texts = number, append(b.texts, w)
		}
		b.folded = append(b.folded, number)
	}
	b.parts[strings.Clone(part)] = span{uint32(from), uint32(len(b.folded))}
	return b.folded[from:]
}

// covered reports whether one of the names before has the same words and no
// worse rank.
func covered(before, name []uint32) bool {
	last := len(name) - 1
	for len(before) > 0 {
		var other []uint32
		other, before = cutName(before)
		if len(other) == len(name) && slices.Equal(other[:last], name[:last]) &&
			other[last]&wordMask == name[last]&wordMask && other[last] <= name[last] {
			return true
		}
	}
	return false
}

// numberOf is the number of a key in order of first appearance.
func numberOf[K comparable](numbers map[K]uint32, key K) uint32 {
	n, ok := numbers[key]
	if !ok {
		n = uint32(len(numbers))
		numbers[key] = n
	}
	return n
}

// inOrder are the keys by their number.
func inOrder[K comparable](numbers map[K]uint32) []K {
	keys := make([]K, len(numbers))
	for k, n := range numbers {
		keys[n] = k
	}
	return keys
}

// Rank sets the standings of all entities that were added, for callers who know
// them only when everything has been read.
func (b *Builder) Rank(standing func(e Entry) uint8) {
	for i, n := range b.s.nodes {
		m := mark(b.s.marks[i])
		b.s.standings[i] = standing(Entry{Node: view.Node(n), Kind: m.kind(), Tier: m.tier(), Standing: b.s.standings[i]})
	}
}

// Build lays the index out. The builder is of no use afterwards.
func (b *Builder) Build() (*Index, error) {
	return &Index{[]layer{{segment: b.segment(), live: len(b.s.nodes)}}}, nil
}

func (b *Builder) segment() *segment {
	in := b.s
	n := len(in.nodes)
	out := &segment{
		nodes: make([]uint32, n), ids: make([]byte, n*idBytes), marks: make([]byte, n), standings: make([]byte, n),
		sets: make([]uint32, n), textAt: make([]uint32, n+1), wordAt: make([]uint32, n+1),
		texts: make([]byte, 0, len(in.texts)), words: make([]uint32, 0, len(in.words)),
		labels: inOrder(b.marks),
	}
	for _, key := range inOrder(b.sets) {
		out.countries = append(out.countries, strings.Fields(key))
	}
	renumber := out.dict.fill(b.texts)
	for to, from := range in.order() {
		out.nodes[to], out.marks[to], out.standings[to], out.sets[to] = in.nodes[from], in.marks[from], in.standings[from], in.sets[from]
		copy(out.ids[to*idBytes:], in.id(from))
		out.texts = append(out.texts, in.texts[in.textAt[from]:in.textAt[from+1]]...)
		for _, w := range in.words[in.wordAt[from]:in.wordAt[from+1]] {
			out.words = append(out.words, w&^wordMask|renumber[w&wordMask])
		}
		out.textAt[to+1], out.wordAt[to+1] = uint32(len(out.texts)), uint32(len(out.words))
	}
	out.post()
	out.open()
	return out
}

// order are the entities by standing, the highest first, then by id.
func (s *segment) order() []uint32 {
	type place struct {
		key  uint64 // standing and the first bytes of the id
		from uint32
	}
	places := make([]place, len(s.nodes))
	for i := range places {
		id := binary.BigEndian.Uint64(s.id(uint32(i)))
		places[i] = place{uint64(^s.standings[i])<<56 | id>>8, uint32(i)}
	}
	slices.SortFunc(places, func(a, b place) int {
		if c := cmp.Compare(a.key, b.key); c != 0 {
			return c
		}
		return bytes.Compare(s.id(a.from), s.id(b.from))
	})
	order := make([]uint32, len(places))
	for i, p := range places {
		order[i] = p.from
	}
	return order
}

// post writes the postings from the words of the entities: a counting sort by
// word that leaves each word's entities in their order.
func (s *segment) post() {
	words := len(s.dict.at) - 1
	s.postAt = make([]uint32, words+1)
	seen := make([]uint32, words) // the last entity+1 that has the word
	s.eachPosting(func(entity, word uint32, _ attribute) {
		if seen[word] != entity+1 {
			seen[word] = entity + 1
			s.postAt[word+1]++
		}
	})
	for w := range words {
		s.postAt[w+1] += s.postAt[w]
	}
	total := s.postAt[words]
	s.posts, s.attributes = make([]uint32, total), make([]byte, total)
	next := slices.Clone(s.postAt)
	s.eachPosting(func(entity, word uint32, a attribute) {
		at := next[word]
		if at > s.postAt[word] && s.posts[at-1] == entity {
			s.attributes[at-1] = byte(attribute(s.attributes[at-1]).with(a))
			return
		}
		s.posts[at], s.attributes[at] = entity, byte(a)
		next[word]++
	})
}

func (s *segment) eachPosting(visit func(entity, word uint32, a attribute)) {
	for e := range s.nodes {
		rest := s.words[s.wordAt[e]:s.wordAt[e+1]]
		for len(rest) > 0 {
			var name []uint32
			name, rest = cutName(rest)
			rank := rankOf(name)
			for i, w := range name {
				visit(uint32(e), w&wordMask, newAttribute(i == 0, len(name), rank == 0))
			}
		}
	}
}
