package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes text from data fit for a terminal: names can hold sequences that
// would move the cursor, change colours or turn the direction of what follows.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == unicode.ReplacementChar:
			return '·'
		}
		return r
	}, s)
}

// oneLine is text from data on one line.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// writeJSON writes a value for a machine, indented so that people can read it.
func writeJSON(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// count is a number with the right word.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// wrapped breaks a text into lines that fit a terminal, the further ones indented.
func wrapped(text string, indent int) string {
	const width = 80
	var b strings.Builder
	at := indent
	for i, word := range strings.Fields(text) {
		switch length := utf8.RuneCountInString(word); {
		case i == 0:
			at += length
		case at+1+length > width:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			at = indent + length
		default:
			b.WriteByte(' ')
			at += 1 + length
		}
		b.WriteString(word)
	}
	return b.String()
}
