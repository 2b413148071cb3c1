package names

import (
	"context"
	"slices"
	"sort"
)

// A fit is how a word of a text stands for a word of a name; the lower the better.
type fit uint8

const (
	fitExact      fit = iota + 1
	fitUnfinished     // the last word of the text begins it
	fitLoose          // the same after folding further
	fitShortened      // the text's word begins it
	fitInitial        // it is the initial of the text's word
	fitTypo           // one edit away
	fitTypos          // two edits away
	fitNone
)

// A term is a word of the text as a segment's dictionary has it.
type term struct {
	text    string
	last    bool // may be unfinished
	exact   uint32
	known   bool // exact is set
	begun   bool // it is a letter at the end, which may be the beginning of a word
	begins  span
	initial uint32 // the first letter as a word of its own
	hasInit bool
	loose   []uint32 // sorted
	looser  span     // the last word's looser folding, unfinished
	sounded span     // the last word, unfinished, its last letter being the first of two that make a sound
	typos   []typo   // sorted by word; set once typing mistakes are looked for
}

// newTerm looks a word up. Of a text of one word the initial is not taken, or a
// first name would find everybody whose name has that initial. One letter at the
// end is a word that was begun, or "d" would find every "d.o.o." before all others;
// only where the text is a whole name it is taken for what it is.
func newTerm(d *dictionary, word string, last, alone bool) term {
	t := term{text: word, last: last, begins: d.prefix(word), loose: d.folded(word)}
	t.exact, t.known = d.find(word)
	t.begun = t.known && last && len(word) == 1
	t.known = t.known && !(t.begun && alone)
	if len(word) > 1 && !alone {
		t.initial, t.hasInit = d.find(word[:1])
	}
	slices.Sort(t.loose)
	if l := loose(word); last && l != word && l != "" {
		t.looser = d.prefix(l)
	}
	if s := sounded(word); last && s != "" {
		t.sounded = d.prefix(s)
	}
	return t
}

// sounded is what becomes of a word whose last letter is followed by one that
// makes another sound of the two (see [graph.NameKey]): who has typed "hox" may
// mean Hoxha, whose key is "hodza". "" when there is no such sound.
func sounded(word string) string {
	if len(word) < 2 {
		return ""
	}
	before := word[:len(word)-1]
	switch word[len(word)-1] {
	case 'x':
		return before + "dz"
	case 'g':
		return before + "dj"
	case 'k':
		return before + "h"
	case 't':
		return before + "c"
	}
	return ""
}

// mistype adds the words that the term may stand for with typing mistakes.
func (t *term) mistype(ctx context.Context, d *dictionary) (err error) {
	if n := maxEdits(t.text); n > 0 {
		t.typos, err = d.typos(ctx, t.text, n)
	}
	return err
}

// fit is how the term stands for a word.
func (t *term) fit(word uint32) fit {
	switch {
	case t.known && word == t.exact:
		return fitExact
	case t.begins.has(word):
		if t.last {
			return fitUnfinished
		}
		return fitShortened
	case t.looser.has(word), t.sounded.has(word):
		return fitLoose
	case t.hasInit && word == t.initial:
		return fitInitial
	}
	if len(t.loose) > 0 {
		if _, ok := slices.BinarySearch(t.loose, word); ok {
			return fitLoose
		}
	}
	if len(t.typos) > 0 {
		i := sort.Search(len(t.typos), func(i int) bool { return t.typos[i].word >= word })
		if i < len(t.typos) && t.typos[i].word == word {
			return fitTypo + fit(t.typos[i].edits-1)
		}
	}
	return fitNone
}

// folds reports whether the term stands for words of a looser folding.
func (t *term) folds() bool {
	return len(t.loose) > 0 || t.looser.from < t.looser.to || t.sounded.from < t.sounded.to
}

// A width is how much of what a term may stand for is taken.
type width uint8

const (
	widthExact   width = iota // the word itself
	widthTyped                // and, of the last word, what begins with it
	widthShort                // and loose foldings, initials and beginnings
	widthTypos                // and typing mistakes
	widthMissing              // the same without initials (see reading.forgive), for all words but one
	widthNumber  = iota
)

// spans are the ranges of words that a term stands for, each word in one of them
// at least.
func (t *term) spans(w width) []span {
	var spans []span
	if w >= widthShort || w == widthTyped && t.last {
		spans = append(spans, t.begins)
	} else if t.known {
		spans = append(spans, span{t.exact, t.exact + 1})
	}
	if w >= widthShort {
		spans = append(spans, t.looser, t.sounded)
		if t.hasInit {
			spans = append(spans, span{t.initial, t.initial + 1})
		}
		for _, l := range t.loose {
			spans = append(spans, span{l, l + 1})
		}
	}
	if w >= widthTypos {
		for _, y := range t.typos {
			spans = append(spans, span{y.word, y.word + 1})
		}
	}
	return spans
}
