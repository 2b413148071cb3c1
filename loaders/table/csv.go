package table

import (
	"bytes"
	"errors"
	"io"

	"spona/graph"
)

// Limits on what one row may hold.
const (
	maxColumns = 10_000
	maxRow     = 4 << 20 // bytes; a longer one is a quote that nobody closed
)

const firstBuffer = 128 << 10

// A splitter finds the rows of a text of separated values. Unlike the reader of
// the standard library it goes on with the next line after a quote that is never
// closed, holds no more than maxRow bytes of a row, and takes what programs write
// in spite of the standard: quotes in the middle of a cell, lines that end in a
// carriage return alone.
type splitter struct {
	r          io.Reader
	comma      byte
	buf        []byte
	start, end int // what is not yet split
	err        error
	line       int // of start, from 1

	fields  [][]byte
	scratch []byte // cells that had doubled quotes
}

func newSplitter(r io.Reader) *splitter {
	return &splitter{r: r, buf: make([]byte, firstBuffer), line: 1}
}

// more reads on, or says why it cannot. What is not yet split is kept.
func (s *splitter) more() error {
	if s.err != nil {
		return s.err
	}
	if s.start > 0 {
		s.end = copy(s.buf, s.buf[s.start:s.end])
		s.start = 0
	}
	if s.end == len(s.buf) {
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for range 100 {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		if err != nil {
			s.err = err
		}
		if n > 0 {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return io.ErrNoProgress
}

// fill reads on until so many bytes are there or the text has ended.
func (s *splitter) fill(want int) error {
	for s.end-s.start < want {
		if err := s.more(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
	return nil
}

// next is the next row that is not blank, and the line where it begins. The cells
// are valid until the next call. At the end it is io.EOF; a row that cannot be
// split is an error with [graph.CodeInvalid], after which reading goes on.
func (s *splitter) next() ([][]byte, int, error) {
	for {
		used, closed := s.split(s.buf[s.start:s.end])
		for used == 0 || !closed {
			if long := s.end-s.start > maxRow; long && !closed {
				return s.unclosed()
			}
			err := s.more()
			if errors.Is(err, io.EOF) {
				if s.start == s.end {
					return nil, s.line, io.EOF
				}
				if used, closed = s.split(append(s.buf[s.start:s.end:s.end], '\n')); !closed {
					return s.unclosed()
				}
				break
			}
			if err != nil {
				return nil, s.line, err
			}
			used, closed = s.split(s.buf[s.start:s.end])
		}
		line := s.line
		used = min(used, s.end-s.start)
		s.line += linesIn(s.buf[s.start : s.start+used])
		s.start += used
		if len(s.fields) > maxColumns {
			return nil, line, graph.Errorf(graph.CodeLimitExceeded, "row", "it has more than %d cells", maxColumns)
		}
		if len(s.fields) > 1 || len(s.fields[0]) > 0 {
			return s.fields, line, nil
		}
	}
}

// unclosed drops the line where the row begins that has no end.
func (s *splitter) unclosed() ([][]byte, int, error) {
	line := s.line
	at := bytes.IndexByte(s.buf[s.start:s.end], '\n') + 1
	if at == 0 {
		at = s.end - s.start
	}
	s.start += at
	s.line++
	return nil, line, graph.Invalid("row", "a quote that begins in this line is never closed")
}

// linesIn counts the ends of lines, whatever they are.
func linesIn(b []byte) int {
	n := bytes.Count(b, []byte{'\n'})
	if n == 0 {
		n = bytes.Count(b, []byte{'\r'})
	}
	return n
}

// split splits the row that b begins with and returns its length with the end of
// the line. It is 0 when the row goes on after b; closed says whether that is
// outside of quotes.
func (s *splitter) split(b []byte) (used int, closed bool) {
	s.fields, s.scratch = s.fields[:0], s.scratch[:0]
	end := bytes.IndexByte(b, '\n')
	if end >= 0 {
		line := bytes.TrimSuffix(b[:end], []byte{'\r'})
		if bytes.IndexByte(line, '"') < 0 && bytes.IndexByte(line, '\r') < 0 {
			s.plain(line)
			return end + 1, true
		}
	}
	return s.quoted(b)
}

// plain splits a line without quotes.
func (s *splitter) plain(line []byte) {
	for {
		at := bytes.IndexByte(line, s.comma)
		if at < 0 {
			s.fields = append(s.fields, line)
			return
		}
		s.fields = append(s.fields, line[:at])
		line = line[at+1:]
	}
}

// quoted splits a row cell by cell.
func (s *splitter) quoted(b []byte) (used int, closed bool) {
	for i := 0; ; {
		var cell []byte
		var ok bool
		if i < len(b) && b[i] == '"' {
			cell, i, ok = s.quotedCell(b, i+1)
			if !ok {
				return 0, false
			}
		} else {
			from := i
			for i < len(b) && b[i] != s.comma && b[i] != '\n' && b[i] != '\r' {
				i++
			}
			cell = b[from:i]
		}
		if i == len(b) || b[i] == '\r' && i+1 == len(b) {
			return 0, true
		}
		s.fields = append(s.fields, cell)
		switch {
		case b[i] == '\n':
			return i + 1, true
		case b[i] == '\r' && b[i+1] == '\n':
			return i + 2, true
		case b[i] == '\r':
			return i + 1, true
		}
		i++
	}
}

// quotedCell reads a cell from after its first quote to before the comma or the
// end of the line. What stands between the last quote and those belongs to it.
func (s *splitter) quotedCell(b []byte, from int) (cell []byte, next int, ok bool) {
	begin := len(s.scratch)
	for i := from; ; {
		at := bytes.IndexByte(b[i:], '"')
		if at < 0 || i+at+1 == len(b) {
			return nil, 0, false
		}
		s.scratch = append(s.scratch, b[i:i+at]...)
		i += at + 1
		if b[i] == '"' {
			s.scratch = append(s.scratch, '"')
			i++
			continue
		}
		after := i
		for after < len(b) && b[after] == ' ' {
			after++
		}
		if after == len(b) {
			return nil, 0, false
		}
		if c := b[after]; c == s.comma || c == '\n' || c == '\r' {
			return s.scratch[begin:len(s.scratch):len(s.scratch)], after, true
		}
		s.scratch = append(s.scratch, '"') // the quote stood in the middle of a cell
	}
}
