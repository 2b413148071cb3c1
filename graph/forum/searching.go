package forum

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

// Folded is a text as the search compares it: every common spelling of a word in the
// scripts and languages of the region is one ([graph.NameKey]). Mentions are left out,
// as they are no words of anybody's.
func Folded(text string) string {
	return graph.NameKey(WithHandles(text, func(ID) (string, bool) { return "", true }))
}

// Phrases are what a search looks for: single words, and in quotation marks words that
// stand together. The last single word may be the beginning of one, unless something
// follows it.
func Phrases(text string) ([]Phrase, error) {
	text, err := members.Line("text", text, 1, maxSearch)
	if err != nil {
		return nil, err
	}
	var all []Phrase
	for i, part := range strings.FieldsFunc(text, isQuote) {
		quoted := i%2 == 1
		if strings.IndexFunc(text, isQuote) == 0 {
			quoted = i%2 == 0
		}
		parts := []string{part}
		if !quoted {
			parts = strings.Fields(part)
		}
		for _, p := range parts {
			if words := strings.Fields(Folded(p)); len(words) > 0 {
				all = append(all, Phrase{Words: words, Begins: !quoted})
			}
		}
	}
	for i := range all {
		all[i].Begins = all[i].Begins && i == len(all)-1 && utf8.RuneCountInString(all[i].Words[len(all[i].Words)-1]) >= minBeginning
	}
	switch {
	case len(all) == 0:
		return nil, graph.Invalid("text", "there is no word to look for")
	case len(all) > maxPhrases:
		return nil, graph.Errorf(graph.CodeLimitExceeded, "text", "at most %d words are looked for", maxPhrases)
	}
	return all, nil
}

// minBeginning is how long the beginning of a word has to be: shorter ones would find
// nearly everything.
const minBeginning = 3

func isQuote(r rune) bool { return strings.ContainsRune("\"“”„«»", r) }

// Search finds posts that hold all phrases of a text, in themselves or in the title
// that they begin, the newest first. It looks at what the viewer may read and at
// nothing else; what is hidden or removed is not found by anybody.
func (s *Service) Search(ctx context.Context, v *access.Viewer, q SearchQuery) (SearchPage, error) {
	if err := pageSize(q.Limit); err != nil {
		return SearchPage{}, err
	}
	var err error
	if q.Phrases, err = Phrases(q.Text); err != nil {
		return SearchPage{}, err
	}
	if q.Tags, err = tags(q.Tags); err != nil {
		return SearchPage{}, err
	}
	return read(ctx, s, func(r Reader) (SearchPage, error) {
		spaces, _, err := readable(r, v)
		if err != nil {
			return SearchPage{}, err
		}
		wanted := q.Spaces
		q.Spaces = []ID{}
		for i := range spaces {
			if (q.Circle == "" || spaces[i].Circle == q.Circle) && (wanted == nil || len(both(wanted, []ID{spaces[i].ID})) > 0) {
				q.Spaces = append(q.Spaces, spaces[i].ID)
			}
		}
		if len(q.Spaces) == 0 {
			return SearchPage{}, nil
		}
		page, err := r.Search(q, self(v))
		byID := make(map[ID]*Space, len(spaces))
		for i := range spaces {
			byID[spaces[i].ID] = &spaces[i]
		}
		for i := range page.Posts {
			p := &page.Posts[i]
			shown(v, byID[p.Space], p)
		}
		return page, err
	})
}

// A Piece is a part of an excerpt.
type Piece struct {
	Text  string
	Found bool // it is what was looked for
}

// excerptAround is how many characters an excerpt has about its first word.
const excerptAround = 100

// Excerpt is a part of a text around the first word that was looked for, in pieces.
// Without such a word it is the beginning.
func Excerpt(text string, phrases []Phrase) []Piece {
	text = WithHandles(text, func(ID) (string, bool) { return "…", true })
	words := wordsOf(text)
	first := -1
	for i := range words {
		if words[i].found = wanted(words[i].folded, phrases); words[i].found && first < 0 {
			first = i
		}
	}
	from, to := 0, forth(text, 0, 2*excerptAround)
	if first >= 0 {
		from, to = back(text, words[first].from, excerptAround), forth(text, words[first].to, excerptAround)
	}
	var pieces []Piece
	add := func(text string, found bool) {
		if text != "" {
			pieces = append(pieces, Piece{text, found})
		}
	}
	at := from
	if from > 0 {
		add("… ", false)
	}
	for _, w := range words {
		if w.found && w.from >= from && w.to <= to {
			add(text[at:w.from], false)
			add(text[w.from:w.to], true)
			at = w.to
		}
	}
	add(text[at:to], false)
	if to < len(text) {
		add(" …", false)
	}
	return pieces
}

type word struct {
	from, to int // bytes
	folded   []string
	found    bool
}

func wordsOf(text string) (words []word) {
	from := -1
	for i, r := range text + " " {
		switch inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r); {
		case inside && from < 0:
			from = i
		case !inside && from >= 0:
			words = append(words, word{from: from, to: i, folded: strings.Fields(Folded(text[from:i]))})
			from = -1
		}
	}
	return words
}

// wanted reports whether a word of a text is one of a phrase.
func wanted(folded []string, phrases []Phrase) bool {
	for _, f := range folded {
		for _, p := range phrases {
			for i, w := range p.Words {
				if f == w || p.Begins && i == len(p.Words)-1 && strings.HasPrefix(f, w) {
					return true
				}
			}
		}
	}
	return false
}

func back(text string, at, runes int) int {
	for ; runes > 0 && at > 0; runes-- {
		_, n := utf8.DecodeLastRuneInString(text[:at])
		at -= n
	}
	return at
}

func forth(text string, at, runes int) int {
	for ; runes > 0 && at < len(text); runes-- {
		_, n := utf8.DecodeRuneInString(text[at:])
		at += n
	}
	return at
}
