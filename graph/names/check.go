package names

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"spona/graph"
)

// check refuses arrays that a search could run out of. A check sum tells only that
// a snapshot is as it was written.
func (l *layer) check() error {
	s := l.segment
	n, posts := len(s.nodes), len(s.posts)
	switch {
	case len(s.ids) != n*idBytes, len(s.marks) != n, len(s.standings) != n, len(s.sets) != n,
		len(l.dead) != 0 && len(l.dead) != len(newBitset(n)), len(s.attributes) != posts:
		return errors.New("its columns differ in length")
	case !rises(s.textAt, n, len(s.texts)), !rises(s.wordAt, n, len(s.words)),
		!rises(s.dict.at, len(s.dict.shared), len(s.dict.text)), !rises(s.postAt, len(s.dict.shared), posts):
		return errors.New("its parts do not follow one another")
	case !below(s.sets, len(s.countries)), !below(s.posts, n), !below(s.dict.folds, s.dict.size()):
		return errors.New("it refers to what it does not have")
	}
	for _, a := range s.attributes {
		if a >= attributes {
			return errors.New("it has a posting of an unknown sort")
		}
	}
	for _, m := range s.marks {
		if mark(m).tier() > graph.TierC || !mark(m).kind().Valid() {
			return errors.New("it has an entity of an unknown sort")
		}
	}
	if err := s.dict.check(); err != nil {
		return err
	}
	for e := range n {
		if err := s.checkNames(uint32(e)); err != nil {
			return err
		}
	}
	return l.checkDead()
}

// rises reports whether the items are n+1 positions that rise from 0 to end.
func rises(items []uint32, n, end int) bool {
	return len(items) == n+1 && items[0] == 0 && int(items[n]) == end && slices.IsSorted(items)
}

func below(items []uint32, limit int) bool {
	for _, i := range items {
		if int(i) >= limit {
			return false
		}
	}
	return true
}

func (d *dictionary) check() error {
	for i := range d.size() {
		w := d.word(uint32(i))
		if len(w) == 0 || len(w) > maxWord || i > 0 && bytes.Compare(d.word(uint32(i-1)), w) >= 0 {
			return errors.New("its words are not in order")
		}
		shared := 0
		if i > 0 {
			shared = sharedPrefix(string(d.word(uint32(i-1))), string(w))
		}
		if int(d.shared[i]) != shared {
			return errors.New("its words share something else")
		}
	}
	return nil
}

// checkNames refuses an entity whose words and texts are not the same names.
func (s *segment) checkNames(e uint32) error {
	names, length := 0, 0
	words := s.words[s.wordAt[e]:s.wordAt[e+1]]
	for _, w := range words {
		length++
		if length > maxWords || int(w&wordMask) >= s.dict.size() {
			return errors.New("it has a name that cannot be")
		}
		if w&nameEnd != 0 {
			names, length = names+1, 0
		}
	}
	if length != 0 {
		return errors.New("it has a name without an end")
	}
	for rest := s.texts[s.textAt[e]:s.textAt[e+1]]; len(rest) > 0; names-- {
		mark, n := binary.Uvarint(rest)
		if n <= 0 || mark >= uint64(len(s.labels)) {
			return errors.New("it has a name of an unknown sort")
		}
		size, m := binary.Uvarint(rest[n:])
		if m <= 0 || size > math.MaxInt32 || int(size) > len(rest)-n-m {
			return errors.New("it has a text without an end")
		}
		rest = rest[n+m+int(size):]
	}
	if names != 0 {
		return errors.New("it has names without a text")
	}
	return nil
}

// checkDead refuses a set of dead entities that goes beyond the layer.
func (l *layer) checkDead() error {
	for i := len(l.nodes); i < len(l.dead)*64; i++ {
		if l.dead.has(uint32(i)) {
			return errors.New("it leaves out an entity that it does not have")
		}
	}
	return nil
}
