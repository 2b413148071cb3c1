package names

import "context"

// A typo is a word of the dictionary that a mistyped word may stand for.
type typo struct {
	word  uint32
	edits uint8
}

// maxEdits is how many mistakes a word may have: letters put in, left out,
// replaced, or two neighbours swapped. Numbers are not guessed.
func maxEdits(word string) int {
	for i := range len(word) {
		if '0' <= word[i] && word[i] <= '9' {
			return 0
		}
	}
	switch {
	case len(word) < 4:
		return 0
	case len(word) < 8:
		return 1
	}
	return 2
}

// ctxEvery is how many steps of some ten nanoseconds are made between two looks
// at the context.
const ctxEvery = 1 << 14

// typos are the words within so many edits of a word, the word itself left out, in
// ascending order.
//
// It walks the dictionary as if it were a trie: the rows of the edit distance
// for the bytes that a word shares with the one before stand already, and when no
// ending could bring a row back within the limit, all words with that beginning
// are passed over by reading how much they share.
func (d *dictionary) typos(ctx context.Context, word string, limit int) ([]typo, error) {
	var t typoRows
	t.start(word, limit)
	var found []typo
	dead := maxWord + 1 // words that share this many bytes with the last one are out of reach
	depth := 0          // rows that stand
	for i, shared := range d.shared {
		if i%ctxEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if int(shared) >= dead {
			continue
		}
		depth, dead = min(depth, int(shared)), maxWord+1
		text := d.text[d.at[i]:d.at[i+1]]
		for ; depth < len(text); depth++ {
			if !t.row(text, depth) {
				dead = depth + 1
				break
			}
		}
		if dead > maxWord {
			if edits := t.rows[depth][len(word)]; edits > 0 && int(edits) <= limit {
				found = append(found, typo{uint32(i), edits})
			}
		}
	}
	return found, nil
}

// typoRows are the rows of the table of edit distances between the beginnings of
// a word of the dictionary, one row each, and those of the word looked for.
type typoRows struct {
	word  string
	limit int
	rows  [maxWord + 1][maxWord + 1]uint8
}

func (t *typoRows) start(word string, limit int) {
	t.word, t.limit = word, limit
	for j := range len(word) + 1 {
		t.rows[0][j] = uint8(min(j, limit+1))
	}
}

// row computes the row after text[depth] from those before and reports whether
// any of it is within the limit. Outside the band around the diagonal all is
// beyond it.
func (t *typoRows) row(text []byte, depth int) bool {
	above, row := &t.rows[depth], &t.rows[depth+1]
	beyond := uint8(t.limit + 1)
	from, to := max(depth+1-t.limit, 1), min(depth+1+t.limit, len(t.word))
	if from > len(t.word) {
		return false // the text is longer than the word by more than the limit
	}
	row[from-1] = beyond
	if from == 1 {
		row[0] = min(uint8(depth+1), beyond)
	}
	c, best := text[depth], row[from-1]
	for j := from; j <= to; j++ {
		d := above[j-1]
		if t.word[j-1] != c {
			d = min(d, row[j-1], above[j]) + 1
		}
		if depth > 0 && j > 1 && t.word[j-1] == text[depth-1] && t.word[j-2] == c {
			d = min(d, t.rows[depth-1][j-2]+1)
		}
		row[j] = min(d, beyond)
		best = min(best, row[j])
	}
	if to < len(t.word) {
		row[to+1] = beyond // read by the row after this
	}
	return best < beyond
}
