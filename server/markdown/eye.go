package markdown

import (
	"fmt"
	"html"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// mostAccents is how many accents may stand on one letter.
const mostAccents = 3

// unseen reports whether a sign turns the direction of writing or cannot be seen.
func unseen(r rune) bool {
	switch {
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F, r == 0x061C:
		return true // direction
	case r == 0x200B, r == 0x2060, r == 0xFEFF, r == 0x00AD, r == 0x180E, r >= 0xE0000 && r <= 0xE007F, r >= 0xFFF9 && r <= 0xFFFB:
		return true // no width, tags
	}
	return unicode.Is(unicode.Cc, r) && r != '\n' && r != '\t' && r != '\r'
}

// revealed is a text with the signs written out that deceive, and with no heaps of
// accents.
func revealed(text string) string {
	var b strings.Builder
	accents := 0
	for _, r := range norm.NFC.String(text) {
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) {
			if accents++; accents > mostAccents {
				continue
			}
		} else {
			accents = 0
		}
		if unseen(r) {
			fmt.Fprintf(&b, "[U+%04X]", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// shown is a text as HTML in which words that mix alphabets are marked.
func shown(text string) string {
	text = revealed(text)
	if !strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxLatin1 }) {
		return html.EscapeString(text)
	}
	var b strings.Builder
	for len(text) > 0 {
		end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
		if end < 0 {
			end = len(text)
		}
		if word := text[:end]; mixed(word) {
			b.WriteString(`<span class="mixed-letters">` + html.EscapeString(word) + `</span>`)
		} else {
			b.WriteString(html.EscapeString(word))
		}
		text = text[end:]
		next := strings.IndexFunc(text, unicode.IsLetter)
		if next < 0 {
			next = len(text)
		}
		b.WriteString(html.EscapeString(text[:next]))
		text = text[next:]
	}
	return b.String()
}

// mixed reports whether a word has letters of several of the alphabets that look
// alike.
func mixed(word string) bool {
	var latin, cyrillic, greek, other bool
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin = true
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic = true
		case unicode.Is(unicode.Greek, r):
			greek = true
		case unicode.Is(unicode.Armenian, r), unicode.Is(unicode.Cherokee, r):
			other = true
		}
	}
	several := 0
	for _, has := range []bool{latin, cyrillic, greek, other} {
		if has {
			several++
		}
	}
	return several > 1
}
