package names

import (
	"bytes"
	"cmp"
	"slices"
	"sort"
	"strings"
)

// A dictionary is the words of a segment, sorted and numbered.
type dictionary struct {
	text   []byte
	at     []uint32 // where a word begins in text; one more than there are words
	shared []byte   // how many bytes a word shares with the one before it
	folds  []uint32 // the words that [loose] changes, sorted by what it makes of them
}

// fill takes the words in any order and returns their new numbers.
func (d *dictionary) fill(words []string) (renumber []uint32) {
	order := make([]uint32, len(words))
	size := 0
	for i, w := range words {
		order[i] = uint32(i)
		size += len(w)
	}
	slices.SortFunc(order, func(a, b uint32) int { return strings.Compare(words[a], words[b]) })
	renumber = make([]uint32, len(words))
	d.text, d.at, d.shared = make([]byte, 0, size), make([]uint32, 1, len(words)+1), make([]byte, len(words))
	type folded struct {
		text string
		word uint32
	}
	var folds []folded
	before := ""
	for to, from := range order {
		w := words[from]
		renumber[from] = uint32(to)
		d.text = append(d.text, w...)
		d.at = append(d.at, uint32(len(d.text)))
		d.shared[to] = byte(sharedPrefix(before, w))
		if l := loose(w); l != w {
			folds = append(folds, folded{l, uint32(to)})
		}
		before = w
	}
	slices.SortFunc(folds, func(a, b folded) int { return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.word, b.word)) })
	d.folds = make([]uint32, len(folds))
	for i, f := range folds {
		d.folds[i] = f.word
	}
	return renumber
}

func sharedPrefix(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

func (d *dictionary) size() int { return len(d.at) - 1 }

func (d *dictionary) word(i uint32) []byte { return d.text[d.at[i]:d.at[i+1]] }

func (d *dictionary) bytes() int {
	return len(d.text) + 4*len(d.at) + len(d.shared) + 4*len(d.folds)
}

// find is the number of a word.
func (d *dictionary) find(word string) (number uint32, ok bool) {
	number = d.lower([]byte(word))
	return number, int(number) < d.size() && string(d.word(number)) == word
}

// lower is the number of the first word that is not before the text.
func (d *dictionary) lower(text []byte) uint32 {
	return uint32(sort.Search(d.size(), func(i int) bool { return bytes.Compare(d.word(uint32(i)), text) >= 0 }))
}

// prefix is the range of the words that begin with the text.
func (d *dictionary) prefix(text string) span {
	from := d.lower([]byte(text))
	n := sort.Search(d.size()-int(from), func(i int) bool { return !bytes.HasPrefix(d.word(from+uint32(i)), []byte(text)) })
	return span{from, from + uint32(n)}
}

// folded appends the words that are not the word itself but are the same after
// [loose].
func (d *dictionary) folded(word string) []uint32 {
	fold := loose(word)
	var found []uint32
	if fold != word {
		if n, ok := d.find(fold); ok {
			found = append(found, n)
		}
	}
	from := sort.Search(len(d.folds), func(i int) bool { return loose(string(d.word(d.folds[i]))) >= fold })
	for ; from < len(d.folds) && loose(string(d.word(d.folds[from]))) == fold; from++ {
		if string(d.word(d.folds[from])) != word {
			found = append(found, d.folds[from])
		}
	}
	return found
}

// A span is a range of words, without its end.
type span struct{ from, to uint32 }

func (s span) has(word uint32) bool { return s.from <= word && word < s.to }
