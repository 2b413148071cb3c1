package names

import (
	"strings"
	"unicode/utf8"

	"spona/graph"
)

// What is read of a name or a text: the rest does not count.
const (
	maxWords    = 32 // words of a name or text
	maxWord     = 48 // bytes of a word
	maxTextRead = 4096
)

// wordsOf are the folded words of a name or a text.
func wordsOf(text string) []string {
	text = cut(text, maxTextRead)
	key := graph.NameKey(text)
	if latin, greek := latinOfGreek(key); greek {
		key = graph.NameKey(latin)
	}
	words := make([]string, 0, 4)
	for key != "" && len(words) < maxWords {
		word, rest, _ := strings.Cut(key, " ")
		words, key = append(words, cut(word, maxWord)), rest
	}
	return words
}

// cut is the beginning of s of at most n bytes, without half a letter.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

var greekLetters = map[rune]string{
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l", 'μ': "m",
	'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'τ': "t", 'υ': "i", 'φ': "f", 'χ': "ch", 'ψ': "ps", 'ω': "o",
}

// greekPairs are two letters that make one sound, at the beginning of a word and
// within.
var greekPairs = map[[2]rune][2]string{
	{'ο', 'υ'}: {"ou", "ou"}, {'α', 'υ'}: {"av", "av"}, {'ε', 'υ'}: {"ev", "ev"}, {'γ', 'γ'}: {"ng", "ng"},
	{'μ', 'π'}: {"b", "mp"}, {'ν', 'τ'}: {"d", "nt"}, {'γ', 'κ'}: {"g", "gk"},
}

// latinOfGreek writes the Greek letters of a key in Latin, as passports do; greek
// is false when there are none.
func latinOfGreek(key string) (latin string, greek bool) {
	if strings.IndexFunc(key, isGreek) < 0 {
		return key, false
	}
	var out strings.Builder
	before := ' '
	for key != "" {
		r, size := utf8.DecodeRuneInString(key)
		next, nextSize := utf8.DecodeRuneInString(key[size:])
		pair, isPair := greekPairs[[2]rune{r, next}]
		letter, isLetter := greekLetters[r]
		switch {
		case isPair && before == ' ':
			out.WriteString(pair[0])
			size += nextSize
		case isPair:
			out.WriteString(pair[1])
			size += nextSize
		case isLetter:
			out.WriteString(letter)
		default:
			out.WriteRune(r)
		}
		before, key = r, key[size:]
	}
	return out.String(), true
}

func isGreek(r rune) bool { return r >= 'α' && r <= 'ω' }

// loosePairs are two letters that are written for one in some transliteration,
// and what stands for both.
var loosePairs = map[string]string{
	"ae": "a", "oe": "o", "ue": "u", "ou": "u", // ä, ö, ü in German and English, ου
	"dz": "c", "dj": "c", // Redžep and Recep, Dzafer and Djafer
	"lj": "l", "nj": "n", "ij": "i", // Ljubčo and Lubčo
	"ph": "f", "gh": "g", "ck": "k",
}

// loose folds a word further than [graph.NameKey] does, for texts that follow the
// spelling of another language. Words that differ more often than they are one
// can share it, so it ranks below the word itself.
func loose(word string) string {
	out := make([]byte, 0, len(word)+4)
	for i := 0; i < len(word); i++ {
		letters := word[i : i+1]
		if i+1 < len(word) {
			if one, ok := loosePairs[word[i:i+2]]; ok {
				letters = one
				i++
			}
		}
		switch letters {
		case "x":
			letters = "ks"
		case "j":
			letters = "i"
		}
		if len(out) > 0 && out[len(out)-1] == letters[0] && letters[0] < utf8.RuneSelf {
			letters = letters[1:]
		}
		out = append(out, letters...)
	}
	return string(out)
}
