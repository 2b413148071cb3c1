package input

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
)

// A Record is one JSON object of a text.
type Record struct {
	Line   int    // where it begins, from 1
	Number int    // which it is, from 1, those left out included
	JSON   []byte // the object as written; valid until the next record is read
}

// Records yields the objects of a text one by one: JSON lines, one object, the
// items of an array, or several of these after one another. What is not an
// object, or is not JSON, yields a [*Reject] with line and number (its File is
// left for the caller, or for loaders.Run, to fill in) and reading goes on with
// the next line that can begin a record. An object that names a member twice or
// is not UTF-8 is rejected too, as is one over [graph.MaxRecordBytes].
//
// Any other error comes from r and ends the sequence. Memory is bounded by the
// longest record, and numbers are handed on as written.
func Records(r io.Reader) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		t, at := &records{scanner: newScanner(r)}, noteOf(r)
		for {
			rec, err := t.next()
			if errors.Is(err, io.EOF) {
				return
			}
			at(rec.Line, rec.Number)
			if !yield(rec, err) || err != nil && !errors.As(err, new(*Reject)) {
				return
			}
		}
	}
}

// records is a scanner that knows whether it is inside a top-level array.
type records struct {
	*scanner
	number int
	array  int // line where the array began that encloses the records; 0 for none
}

func (t *records) next() (Record, error) {
	for {
		c, err := t.peek()
		switch {
		case errors.Is(err, io.EOF) && t.array > 0:
			line := t.array
			t.array = 0
			return Record{}, t.reject(line, graph.Invalid("json", "the array that begins here is not closed: the text is cut off"))
		case err != nil:
			return Record{}, err
		case c == '{':
			return t.object()
		case c == '[' && t.array == 0:
			t.array = t.line
			t.pos++
		case c == ']' && t.array > 0:
			t.array = 0
			t.pos++
		case c == ',' && t.array > 0:
			t.pos++
		default:
			return t.other(c)
		}
	}
}

// object takes the object that begins at pos.
func (t *records) object() (Record, error) {
	t.number++
	line, indent := t.line, t.indent
	t.begin()
	if err := t.value(); err != nil {
		return Record{}, t.resync(line, indent, err)
	}
	body := t.kept()
	if body == nil {
		return Record{}, t.reject(line, errTooLong())
	}
	if err := check(body); err != nil {
		return Record{}, t.reject(line, err)
	}
	return Record{Line: line, Number: t.number, JSON: body}, nil
}

// other takes what is no object: in an array one item, else the line.
func (t *records) other(c byte) (Record, error) {
	t.number++
	line, indent := t.line, t.indent
	err := graph.Invalid("json", "a record must be a JSON object, and this is %s", typeOf(c))
	if t.array > 0 {
		t.begin()
		if cause := t.value(); cause != nil {
			return Record{}, t.resync(line, indent, cause)
		}
		t.kept()
	} else if cause := t.skipLine(); cause != nil && !errors.Is(cause, io.EOF) {
		return Record{}, cause
	}
	return Record{}, t.reject(line, err)
}

func typeOf(c byte) string {
	switch {
	case c == '"':
		return "a string"
	case c == '[':
		return "an array"
	case c == '-' || c >= '0' && c <= '9':
		return "a number"
	}
	return "something else"
}

// resync makes a reject of a value that is broken and began at line, and goes to
// the next line that can begin a record: not one that is indented more, nor one
// that begins as the rest of a broken document does.
func (t *records) resync(line, indent int, cause error) error {
	err := broken(line, cause)
	if err == nil {
		return cause
	}
	cause = t.back(line)
	for cause == nil {
		var c byte
		if c, cause = t.peek(); cause != nil {
			break
		}
		if t.indent <= indent && c != '}' && c != ',' && (c != ']' || t.array > 0) {
			break
		}
		cause = t.skipLine()
	}
	if cause != nil && !errors.Is(cause, io.EOF) {
		return cause
	}
	return t.reject(line, err)
}

// broken says what is wrong with a value that begins at line; nil when the
// cause is not in the text.
func broken(line int, cause error) error {
	var syntax *syntaxError
	switch {
	case errors.Is(cause, errCutOff):
		return graph.Invalid("json", "the record is cut off: the text ends in the middle of it")
	case errors.As(cause, &syntax) && syntax.line > line:
		return graph.Invalid("json", "the record is broken at line %d: %s", syntax.line, syntax.msg)
	case errors.As(cause, &syntax):
		return graph.Invalid("json", "the record is broken: %s", syntax.msg)
	}
	return nil
}

func errTooLong() error {
	return graph.Errorf(graph.CodeLimitExceeded, "json", "the record is larger than the %d MiB that one may have", graph.MaxRecordBytes>>20)
}

func (t *records) reject(line int, err error) error {
	return &Reject{Place{Line: line, Record: t.number}, err}
}

// check refuses what has the structure of JSON and is not: bad numbers and
// literals, a member named twice, text that is not UTF-8.
func check(value []byte) error {
	if jsontext.Value(value).IsValid() {
		return nil
	}
	if !utf8.Valid(value) {
		return graph.Invalid("json", "the record holds bytes that are not UTF-8; if the whole text is in another encoding, say which with the option encoding")
	}
	err := jsontext.NewDecoder(bytes.NewReader(value)).SkipValue()
	if err == nil {
		err = errors.New("not JSON")
	}
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) {
		err = fmt.Errorf("%w at %.100q", syntax.Err, syntax.JSONPointer)
	}
	return graph.Invalid("json", "the record is no sound JSON: %s", err)
}
