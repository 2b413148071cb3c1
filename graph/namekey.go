package graph

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NameKey folds a name so that every common spelling of it gives one key: case,
// diacritics, punctuation, doubled letters, and script. Serbian, Macedonian and
// Bulgarian Cyrillic become Latin, and the ways in which the languages of the
// region write one sound in Latin letters become one: Đinđić, Djindjic and
// Ђинђић are "djindjic"; Şişli is "sisli"; Shala and Šala are "sala"; Sejdiu and
// Сејдију are "sejdiu".
//
// The key is for finding, not for showing or deciding: names that differ can
// share a key. It is lower-case words separated by single spaces; letters of
// other scripts (Greek, Arabic) stay in their script. It is "" for a text without
// letters and digits. The key of a key is the key itself.
//
// The key of the beginning of a name is the beginning of the name's key, so that
// a list can follow somebody who types, save where the last letter typed may
// still become a part of another: g (gj), k (kh), t (ts), x (xh) and y. The next
// letter mends that.
func NameKey(name string) string {
	if !norm.NFC.IsNormalString(name) {
		name = norm.NFC.String(name)
	}
	latin := make([]byte, 0, len(name)+8)
	soft := false
	for _, r := range name {
		if soft && unicode.ToLower(r) == 'о' { // Bulgarian ьо is the sound of yo
			latin = append(latin, 'j')
		}
		soft = unicode.ToLower(r) == 'ь'
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
	case isSilent(r):
		return out
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return append(out, ' ')
	}
	for _, d := range norm.NFKD.String(string(r)) {
		d = unicode.ToLower(d)
		if isSilent(d) || !unicode.IsLetter(d) && !unicode.IsDigit(d) {
			continue
		}
		if s, ok := latinOf(d); ok {
			out = append(out, s...)
		} else {
			out = utf8.AppendRune(out, d)
		}
	}
	return out
}

// isSilent reports whether a rune is left out of keys without parting words:
// marks, apostrophes in all their forms, and what cannot be seen.
func isSilent(r rune) bool {
	return strings.ContainsRune("'’‘`´′ʹʻʼʾʿ", r) || unicode.In(r, unicode.Mn, unicode.Cf)
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
	// The letters of Icelandic and Ewe that look like Đ are taken for it: old code
	// pages made them of it.
	'đ': "dj", 'ð': "dj", 'ɖ': "dj", 'ǵ': "dj", 'ı': "i", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'þ': "t", 'ŋ': "n",
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
	out := make([]byte, 0, len(in)+8)
	for i, c := range in {
		switch c {
		case 'q':
			c = 'c'
		case 'w':
			c = 'v'
		case 'y':
			if c = 'i'; i+1 < len(in) && isVowel(in[i+1]) || len(out) > 0 && isVowel(out[len(out)-1]) {
				c = 'j'
			}
		}
		out = appendSound(out, c)
	}
	return strings.TrimSuffix(string(out), " ")
}

// appendSound appends a letter to a key, or makes one sound of it and the letter
// before. No two neighbours in the key make a sound any more, which is why the
// key of a key is itself.
func appendSound(out []byte, c byte) []byte {
	if len(out) == 0 {
		if c == ' ' {
			return out
		}
		return append(out, c)
	}
	before := out[:len(out)-1]
	switch last := out[len(out)-1]; {
	case last == 'k' && c == 'h': // kh is h
		return appendSound(before, 'h')
	case last == 't' && c == 's': // ts is c
		return appendSound(before, 'c')
	case last == 'x' && c == 'h': // xh is dz, the sound of dž
		return appendSound(appendSound(before, 'd'), 'z')
	case last == 'g' && c == 'j': // gj is dj
		return appendSound(appendSound(before, 'd'), 'j')
	case c == 'h' && strings.IndexByte("sczdt", last) >= 0: // sh ch zh dh th
		return out
	case c == 'j' && (last == 'k' || last == 'i'): // kj is k, ija is ia
		return out
	case c == last && c < utf8.RuneSelf && (c < '0' || c > '9'): // doubled letters and spaces
		return out
	}
	return append(out, c)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
