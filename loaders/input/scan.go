package input

import (
	"errors"
	"fmt"
	"io"

	"spona/graph"
)

// maxDepth is how deep a record may nest. Real records stay below twenty; the
// limit also bounds what is read twice after a broken line.
const maxDepth = 200

// A scanner finds where JSON values begin and end, byte by byte and in memory
// bounded by the longest value that is wanted. It checks the structure only;
// what a value holds is checked once it is whole.
type scanner struct {
	r     io.Reader
	buf   []byte
	pos   int // next byte to look at
	end   int // end of what was read into buf
	line  int // line of pos, from 1
	mark  int // begin of the value being kept; -1 when none is
	limit int // most bytes of a kept value
	stack []byte

	indent int  // white space at the begin of the line of pos
	fresh  bool // nothing but white space was seen on it yet
}

const scanBuffer = 64 << 10

func newScanner(r io.Reader) *scanner {
	return &scanner{r: r, buf: make([]byte, scanBuffer), line: 1, fresh: true, mark: -1, limit: graph.MaxRecordBytes}
}

// A syntaxError is what makes a value not JSON, and the line where that shows.
type syntaxError struct {
	line int
	msg  string
}

func (e *syntaxError) Error() string { return e.msg }

var errCutOff = errors.New("the text ends in the middle of it")

func (s *scanner) syntax(format string, args ...any) error {
	return &syntaxError{s.line, fmt.Sprintf(format, args...)}
}

// more makes at least one byte readable at pos, or returns why there is none.
func (s *scanner) more() error {
	keep := s.pos
	if s.mark >= 0 {
		keep = s.mark
	}
	old := s.buf
	if s.mark >= 0 && s.pos-s.mark > s.limit {
		s.mark, keep, s.buf = -1, s.pos, make([]byte, scanBuffer+s.end-s.pos)
	}
	if keep > 0 {
		copy(s.buf, old[keep:s.end])
		s.pos, s.end = s.pos-keep, s.end-keep
		if s.mark >= 0 {
			s.mark = 0
		}
	}
	if s.end == len(s.buf) {
		longer := make([]byte, 2*len(s.buf))
		copy(longer, s.buf)
		s.buf = longer
	}
	for range 100 {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		if n > 0 {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return io.ErrNoProgress
}

// peek skips white space and returns the next byte without taking it.
func (s *scanner) peek() (byte, error) {
	for {
		for ; s.pos < s.end; s.pos++ {
			switch c := s.buf[s.pos]; c {
			case '\n':
				s.line++
				s.indent, s.fresh = 0, true
			case ' ', '\t', '\r':
				if s.fresh {
					s.indent++
				}
			default:
				s.fresh = false
				return c, nil
			}
		}
		if err := s.more(); err != nil {
			return 0, err
		}
	}
}

// skipLine goes to the begin of the next line. At the end of the text it stays
// there.
func (s *scanner) skipLine() error {
	for {
		for s.pos < s.end {
			c := s.buf[s.pos]
			s.pos++
			if c == '\n' {
				s.line++
				s.indent, s.fresh = 0, true
				return nil
			}
		}
		if err := s.more(); err != nil {
			return err
		}
	}
}

// begin starts to keep what is read from pos on.
func (s *scanner) begin() { s.mark = s.pos }

// kept returns what was read since begin and stops keeping. It is valid until
// the next read, and nil when it was longer than the limit.
func (s *scanner) kept() []byte {
	if s.mark >= 0 && s.pos-s.mark > s.limit {
		s.mark = -1
	}
	if s.mark < 0 {
		return nil
	}
	b := s.buf[s.mark:s.pos]
	s.mark = -1
	return b
}

// back returns to the line after the one where the value that is kept began, so
// that a broken value takes no other lines with it. Of a value that was too long
// to keep, it skips the rest of the line.
func (s *scanner) back(first int) error {
	if s.mark >= 0 {
		s.pos, s.line, s.mark = s.mark, first, -1
	}
	return s.skipLine()
}

// What may come next in a value.
type expect uint8

const (
	aValue expect = iota
	aValueOrEnd
	aName
	aNameOrEnd
	aColon
	aCommaOrEnd
)

// value takes one value that begins at pos, whatever its type. A value that is
// cut off by the end of the text is errCutOff.
func (s *scanner) value() error {
	s.stack = s.stack[:0]
	next := aValue
	for {
		c, err := s.peek()
		if err != nil {
			return cutOff(err)
		}
		switch {
		case c == '"' && next <= aNameOrEnd:
			err = s.str()
			if next == aName || next == aNameOrEnd {
				next = aColon
			} else {
				next = aCommaOrEnd
			}
		case (c == '{' || c == '[') && next <= aValueOrEnd:
			if len(s.stack) == maxDepth {
				return s.syntax("it nests deeper than %d levels", maxDepth)
			}
			s.pos++
			s.stack = append(s.stack, c+2) // '{'+2 is '}', '['+2 is ']'
			next = aValueOrEnd
			if c == '{' {
				next = aNameOrEnd
			}
		case (c == '}' && next == aNameOrEnd || c == ']' && next == aValueOrEnd || next == aCommaOrEnd) &&
			len(s.stack) > 0 && c == s.stack[len(s.stack)-1]:
			s.pos++
			s.stack = s.stack[:len(s.stack)-1]
			next = aCommaOrEnd
		case c == ',' && next == aCommaOrEnd && len(s.stack) > 0:
			s.pos++
			next = aValue
			if s.stack[len(s.stack)-1] == '}' {
				next = aName
			}
		case c == ':' && next == aColon:
			s.pos++
			next = aValue
		case next <= aValueOrEnd && isScalar(c):
			err = s.scalar()
			next = aCommaOrEnd
		default:
			return s.syntax("%q is in a place where JSON does not allow it", c)
		}
		if err != nil {
			return err
		}
		if next == aCommaOrEnd && len(s.stack) == 0 {
			return nil
		}
	}
}

func cutOff(err error) error {
	if errors.Is(err, io.EOF) {
		return errCutOff
	}
	return err
}

// str takes a string with its quotes.
func (s *scanner) str() error {
	s.pos++
	escaped := false
	for {
		for s.pos < s.end {
			if !escaped {
				if s.pos += ordinary(s.buf[s.pos:s.end]); s.pos == s.end {
					break
				}
			}
			c := s.buf[s.pos]
			switch {
			case c == '\n' || c == '\r':
				return s.syntax("a line ends in the middle of a string")
			case c < ' ':
				return s.syntax("a string holds the control character %#02x", c)
			case escaped:
				escaped = false
			case c == '\\':
				escaped = true
			case c == '"':
				s.pos++
				return nil
			}
			s.pos++
		}
		if err := s.more(); err != nil {
			return cutOff(err)
		}
	}
}

// ordinary is how many bytes at the begin of a text mean nothing but themselves
// in a string.
func ordinary(text []byte) int {
	for i, c := range text {
		if c < ' ' || c == '"' || c == '\\' {
			return i
		}
	}
	return len(text)
}

func isScalar(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '+' || c == '.'
}

// scalar takes a number or a literal. The end of the text ends it too.
func (s *scanner) scalar() error {
	for {
		for s.pos < s.end && isScalar(s.buf[s.pos]) {
			s.pos++
		}
		if s.pos < s.end {
			return nil
		}
		if err := s.more(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}
