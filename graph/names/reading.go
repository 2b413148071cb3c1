package names

// maxChanged is how many words a text may have for two of them to be joined, or
// one parted.
const maxChanged = 8

// changedReadings are the ways to join two neighbours of the text to a word of the
// dictionary, and to part a word into two of it.
func changedReadings(d *dictionary, words []string) []reading {
	if len(words) > maxChanged {
		return nil
	}
	var all []reading
	for i := range words {
		last := i == len(words)-1
		if !last {
			joined := joinWords(words[i], words[i+1])
			if len(joined) <= maxWord && d.begins(joined, i+1 == len(words)-1) {
				all = append(all, newReading(d, words[:i], []string{joined}, words[i+2:]))
			}
		}
		for at := 2; at+2 <= len(words[i]); at++ {
			a, b := words[i][:at], words[i][at:]
			if _, ok := d.find(a); ok && d.begins(b, last) {
				all = append(all, newReading(d, words[:i], []string{a, b}, words[i+1:]))
			}
		}
	}
	return all
}

// begins reports whether the dictionary has the word, or one that begins with it.
func (d *dictionary) begins(word string, unfinished bool) bool {
	if unfinished {
		s := d.prefix(word)
		return s.from < s.to
	}
	_, ok := d.find(word)
	return ok
}

// joinWords is the folded form of two words written as one.
func joinWords(a, b string) string {
	if words := wordsOf(a + b); len(words) == 1 {
		return words[0]
	}
	return a + b
}

func newReading(d *dictionary, before, changed, after []string) reading {
	r := reading{changed: true}
	for _, words := range [][]string{before, changed, after} {
		for _, w := range words {
			r.terms = append(r.terms, term{text: w})
		}
	}
	for i := range r.terms {
		t := &r.terms[i]
		t.last = i == len(r.terms)-1
		t.exact, t.known = d.find(t.text)
		if t.last {
			t.begins = d.prefix(t.text)
		}
	}
	return r
}
