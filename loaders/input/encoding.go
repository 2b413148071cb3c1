package input

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"

	"spona/graph"
)

// An encodingName is an encoding that a text may be in; nil decodes nothing.
type encodingName struct {
	name     string
	encoding encoding.Encoding
}

// Fallback is the encoding of texts that are not UTF-8 and do not say what they
// are. ISO-8859-1 is a part of it.
const Fallback = "windows-1252"

const (
	utf8Name    = "utf-8"
	sniffLength = 64 << 10 // bytes that decide on the encoding
)

// encodings are the encodings by the names that the option "encoding" takes.
func encodings() []encodingName {
	return []encodingName{
		{utf8Name, nil},
		{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		{"windows-1250", charmap.Windows1250},
		{"windows-1251", charmap.Windows1251},
		{Fallback, charmap.Windows1252},
		{"windows-1253", charmap.Windows1253},
		{"windows-1254", charmap.Windows1254},
		{"iso-8859-1", charmap.ISO8859_1},
		{"iso-8859-2", charmap.ISO8859_2},
		{"iso-8859-5", charmap.ISO8859_5},
		{"iso-8859-7", charmap.ISO8859_7},
		{"iso-8859-9", charmap.ISO8859_9},
		{"iso-8859-15", charmap.ISO8859_15},
		{"iso-8859-16", charmap.ISO8859_16},
		{"cp852", charmap.CodePage852},
		{"cp855", charmap.CodePage855},
		{"cp866", charmap.CodePage866},
	}
}

// Encodings are the names of the encodings that a text can be said to be in.
func Encodings() []string {
	var names []string
	for _, e := range encodings() {
		names = append(names, e.name)
	}
	return names
}

// ValidateEncoding refuses a name that is not in [Encodings]; "" lets the text
// decide.
func ValidateEncoding(name string) error {
	if _, ok := encodingOf(name); !ok && name != "" {
		return graph.Invalid("encoding", "%q is no encoding that can be read; the encodings are %s", name, strings.Join(Encodings(), ", "))
	}
	return nil
}

func encodingOf(name string) (encodingName, bool) {
	for _, e := range encodings() {
		if strings.EqualFold(e.name, name) {
			return e, true
		}
	}
	return encodingName{}, false
}

// marks are the byte order marks, the longer ones first.
func marks() []struct{ mark, name string } {
	return []struct{ mark, name string }{
		{"\xEF\xBB\xBF", utf8Name},
		{"\xFF\xFE\x00\x00", "utf-32le"},
		{"\x00\x00\xFE\xFF", "utf-32be"},
		{"\xFF\xFE", "utf-16le"},
		{"\xFE\xFF", "utf-16be"},
	}
}

// decode makes UTF-8 without byte order mark of a text. A mark decides, then
// the name that was asked for, then what the begin of the text looks like; only
// that last one is a guess, and the guess is for the whole text.
func decode(r io.Reader, asked string) (text io.Reader, name string, guessed bool, err error) {
	buffered := bufio.NewReaderSize(r, sniffLength)
	head, err := buffered.Peek(sniffLength)
	if err != nil && len(head) == 0 && err != io.EOF {
		return nil, "", false, err
	}
	name = asked
	for _, m := range marks() {
		if bytes.HasPrefix(head, []byte(m.mark)) {
			name = m.name
			if _, err := buffered.Discard(len(m.mark)); err != nil {
				return nil, "", false, err
			}
			break
		}
	}
	if name == "" {
		name = guessEncoding(head)
		guessed = name != utf8Name
	}
	e, ok := encodingOf(name)
	if !ok {
		return nil, "", false, ValidateEncoding(name)
	}
	if e.encoding == nil {
		return buffered, e.name, guessed, nil
	}
	return transform.NewReader(buffered, e.encoding.NewDecoder()), e.name, guessed, nil
}

// guessEncoding tells the encoding by the begin of a text. Text with zero bytes
// at every other place is UTF-16. Text with bytes that are not UTF-8 is taken for
// an old eight-bit encoding, unless most of what is not ASCII is sound UTF-8:
// then it is damaged UTF-8, and its records are judged one by one.
func guessEncoding(head []byte) string {
	var zeros [2]int
	sound, broken := 0, 0
	for i := 0; i < len(head); {
		if head[i] == 0 {
			zeros[i%2]++
		}
		c, size := utf8.DecodeRune(head[i:])
		switch {
		case c == utf8.RuneError && size == 1 && (len(head) < sniffLength || utf8.FullRune(head[i:])):
			broken++
		case size > 1:
			sound++
		}
		i += max(size, 1)
	}
	switch half := len(head) / 2; {
	case zeros[1] > half/2 && zeros[0] < half/10:
		return "utf-16le"
	case zeros[0] > half/2 && zeros[1] < half/10:
		return "utf-16be"
	case broken > sound:
		return Fallback
	}
	return utf8Name
}

// Decoded is a piece of text in one of [Encodings] as UTF-8. It is for pieces of
// a text that is UTF-8 otherwise.
func Decoded(s, name string) string {
	e, ok := encodingOf(name)
	if !ok || e.encoding == nil {
		return strings.ToValidUTF8(s, "�")
	}
	text, err := e.encoding.NewDecoder().String(s)
	if err != nil {
		return strings.ToValidUTF8(s, "�")
	}
	return text
}
