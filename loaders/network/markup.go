package network

import (
	"bufio"
	"encoding/xml"
	"io"
	"strings"
)

// A markup writes XML. Its texts may be anything: what XML cannot hold, such as
// control characters, becomes U+FFFD. The first error stays.
type markup struct {
	w   *bufio.Writer
	err error
}

func newMarkup(w io.Writer) *markup { return &markup{w: bufio.NewWriterSize(w, 1<<16)} }

// raw writes markup.
func (m *markup) raw(parts ...string) {
	for _, p := range parts {
		if m.err == nil {
			_, m.err = m.w.WriteString(p)
		}
	}
}

// text writes a text, in an element or in double quotes.
func (m *markup) text(s string) {
	if plain(s) {
		m.raw(s)
		return
	}
	if m.err == nil {
		m.err = xml.EscapeText(m.w, []byte(s))
	}
}

// plain reports whether a text can be written as it is.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || strings.IndexByte(`<>&"'`, c) >= 0 {
			return false
		}
	}
	return true
}

// field writes an attribute of an element, or nothing when its value is empty.
func (m *markup) field(name, value string) {
	if value == "" {
		return
	}
	m.raw(" ", name, `="`)
	m.text(value)
	m.raw(`"`)
}

func (m *markup) flush() error {
	if m.err != nil {
		return m.err
	}
	return m.w.Flush()
}
