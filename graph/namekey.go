package graph

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// NameKey folds a name so that every common spelling of it gives one key: case,
// diacritics, punctuation, doubled letters, and script. Serbian, Macedonian and
// Bulgarian Cyrillic become Latin, and the ways in which the languages of the
// region write one sound in Latin letters become one: Đinđić, Djindjic and
// Ђинђић are "djindjic"; Şişli is "sisli"; Shala and Šala are "sala".
//
// The key is for finding, not for showing or deciding: names that differ can
// share a key. It is lower-case words separated by single spaces; letters of
// other scripts (Greek, Arabic) stay in their script. It is "" for a text without
// letters and digits.
func NameKey(name string) string {
	if !norm.NFC.IsNormalString(name) {
		name = norm.NFC.String(name)
	}
	latin := make([]byte, 0, len(name)+8)
	for _, r := range name {
		latin = appendFolded(latin, r)
	}
	return foldSounds(latin)
}

// appendFolded appends the Latin lower-case form of one rune, a space for what
// separates words, nothing for marks and apostrophes.
func appendFolded(out []byte, r rune) []byte {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return append(out, byte(r))
	case 'A' <= r && r <= 'Z':
		return append(out, byte(r)+'a'-'A')
	}
	if s, ok := latinOf(unicode.ToLower(r)); ok {
		return append(out, s...)
	}
	switch {
	case strings.ContainsRune("'’‘ʼ`´ʹ′", r), unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		return out
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return append(out, ' ')
	}
	for _, d := range norm.NFKD.String(string(r)) {
		switch d = unicode.ToLower(d); {
		case unicode.Is(unicode.Mn, d):
		case unicode.IsLetter(d) || unicode.IsDigit(d):
			if s, ok := latinOf(d); ok {
				out = append(out, s...)
			} else {
				out = append(out, string(d)...)
			}
		}
	}
	return out
}

// latinOf is the folded Latin form of a lower-case letter that case and Unicode
// decomposition alone would not bring to it.
func latinOf(r rune) (string, bool) {
	if r < 0x80 {
		return "", false
	}
	s, ok := latinLetters[r]
	return s, ok
}

var latinLetters = map[rune]string{
	// Latin letters that do not decompose, or that stand for a sound of their own.
	'đ': "dj", 'ð': "d", 'ǵ': "dj", 'ı': "i", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'þ': "t", 'ŋ': "n",
	'ǆ': "dz", 'ǉ': "lj", 'ǌ': "nj", 'ǅ': "dz", 'ǈ': "lj", 'ǋ': "nj", 'ς': "σ",
	// Cyrillic shared by the languages of the region.
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ж': "z", 'з': "z", 'и': "i", 'к': "k", 'л': "l",
	'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "h", 'ц': "c",
	'ч': "c", 'ш': "s",
	// Serbian, Montenegrin, Bosnian.
	'ђ': "dj", 'ј': "j", 'љ': "lj", 'њ': "nj", 'ћ': "c", 'џ': "dz", 'ѝ': "i", 'ѐ': "e",
	// Macedonian.
	'ѓ': "dj", 'ѕ': "dz", 'ќ': "k",
	// Bulgarian, Russian, Ukrainian.
	'й': "j", 'щ': "st", 'ъ': "a", 'ь': "", 'ю': "ju", 'я': "ja", 'ы': "i", 'э': "e", 'ё': "e", 'і': "i", 'ї': "i", 'є': "e", 'ґ': "g",
}

// foldSounds makes one spelling of the digraphs of Albanian, Turkish and the
// Slavic Latin and transliterated alphabets, drops doubled letters and tidies
// the spaces.
func foldSounds(in []byte) string {
	out := make([]byte, 0, len(in))
	for i := 0; i < len(in); i++ {
		c, next := in[i], byte(0)
		if i+1 < len(in) {
			next = in[i+1]
		}
		switch {
		case next == 'h' && strings.IndexByte("sczdtk", c) >= 0: // sh ch zh dh th kh
			if c == 'k' {
				c = 'h'
			}
			i++
		case c == 'x' && next == 'h':
			out, c = append(out, 'd'), 'z'
			i++
		case c == 'g' && next == 'j':
			c = 'd'
		case c == 'k' && next == 'j', c == 't' && next == 's':
			if c == 't' {
				c = 'c'
			}
			i++
		case c == 'q':
			c = 'c'
		case c == 'w':
			c = 'v'
		case c == 'y':
			if c = 'i'; isVowel(next) || len(out) > 0 && isVowel(out[len(out)-1]) {
				c = 'j'
			}
		}
		if len(out) > 0 && out[len(out)-1] == c && (c < '0' || c > '9') && c < 0x80 || len(out) == 0 && c == ' ' {
			continue
		}
		out = append(out, c)
	}
	return strings.TrimSuffix(string(out), " ")
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
