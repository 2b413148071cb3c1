package input

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/go-json-experiment/json/jsontext"

	"spona/graph"
)

// An Element is an item of an array that is a member of a document.
type Element struct {
	Key string // the member's name
	Record
}

// Elements yields the items of the named arrays of one big object, or of several
// after one another, in the order of the text and without holding a document:
// of {"persons":[{…},{…}],"meta":{…}} the persons. Other members are skipped.
//
// An item that is no sound object yields a [*Reject] as with [Records]. Where
// the text breaks the structure of JSON or is cut off, nobody can say what the
// rest belongs to: that is an error with its line, and ends the sequence.
func Elements(r io.Reader, keys ...string) iter.Seq2[Element, error] {
	return func(yield func(Element, error) bool) {
		e := &elements{scanner: newScanner(r), keys: keys, at: noteOf(r), yield: yield}
		if err := e.documents(); err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, errStop) {
			yield(Element{}, err)
		}
	}
}

// errStop ends the reading when the caller wants no more.
var errStop = errors.New("stopped")

type elements struct {
	*scanner
	keys   []string
	number int
	at     func(line, record int)
	yield  func(Element, error) bool
}

// documents reads one object after another to the end of the text.
func (e *elements) documents() error {
	for {
		c, err := e.peek()
		if err != nil {
			return err
		}
		if c != '{' {
			return e.broken(e.syntax("a document must be a JSON object, and this begins with %q", c))
		}
		if err := e.document(); err != nil {
			return e.broken(err)
		}
	}
}

// broken gives a syntax error its place.
func (e *elements) broken(err error) error {
	var syntax *syntaxError
	switch {
	case errors.Is(err, errCutOff):
		return graph.Invalid("json", "line %d: the text is cut off in the middle of a document", e.line)
	case errors.As(err, &syntax):
		return graph.Invalid("json", "line %d: %s; the rest is not read", syntax.line, syntax.msg)
	}
	return err
}

// document reads the members of the object at pos.
func (e *elements) document() error {
	e.pos++
	var seen []string
	for first := true; ; first = false {
		c, err := e.peek()
		if err != nil {
			return cutOff(err)
		}
		if c == '}' && first {
			e.pos++
			return nil
		}
		if c != '"' {
			return e.syntax("%q stands where the name of a member must be", c)
		}
		key, err := e.key()
		if err != nil {
			return err
		}
		if slices.Contains(e.keys, key) {
			if slices.Contains(seen, key) {
				return e.syntax("the member %q is there twice", key)
			}
			seen = append(seen, key)
			err = e.member(key)
		} else {
			err = e.value()
		}
		if err != nil {
			return err
		}
		switch c, err = e.peek(); {
		case err != nil:
			return cutOff(err)
		case c == '}':
			e.pos++
			return nil
		case c != ',':
			return e.syntax("%q stands where a comma or the end of the document must be", c)
		}
		e.pos++
	}
}

// key takes the name of a member and the colon after it.
func (e *elements) key() (string, error) {
	e.begin()
	if err := e.str(); err != nil {
		return "", err
	}
	quoted := e.kept()
	name, err := jsontext.AppendUnquote(nil, quoted)
	if err != nil {
		return "", e.syntax("the name of a member is no sound string")
	}
	c, err := e.peek()
	if err != nil {
		return "", cutOff(err)
	}
	if c != ':' {
		return "", e.syntax("%q stands where a colon must be", c)
	}
	e.pos++
	return string(name), nil
}

// member yields the items of a wanted member; null counts as an empty array.
func (e *elements) member(key string) error {
	c, err := e.peek()
	if err != nil {
		return cutOff(err)
	}
	if c != '[' {
		line := e.line
		if err := e.value(); err != nil || c == 'n' {
			return err
		}
		return e.give(Element{}, &Reject{Place{Line: line}, graph.Invalid(key, "it must be an array, and this is %s", typeOf(c))})
	}
	e.pos++
	for first := true; ; first = false {
		c, err := e.peek()
		if err != nil {
			return cutOff(err)
		}
		if c == ']' && first {
			e.pos++
			return nil
		}
		if err := e.item(key, c); err != nil {
			return err
		}
		switch c, err = e.peek(); {
		case err != nil:
			return cutOff(err)
		case c == ']':
			e.pos++
			return nil
		case c != ',':
			return e.syntax("%q stands where a comma or the end of %q must be", c, key)
		}
		e.pos++
	}
}

// item takes and yields one item.
func (e *elements) item(key string, c byte) error {
	e.number++
	line := e.line
	e.begin()
	if err := e.value(); err != nil {
		return err
	}
	body := e.kept()
	var err error
	switch {
	case c != '{':
		err = graph.Invalid(key, "its items must be objects, and this is %s", typeOf(c))
	case body == nil:
		err = errTooLong()
	default:
		err = check(body)
	}
	if err != nil {
		return e.give(Element{}, &Reject{Place{Line: line, Record: e.number}, fmt.Errorf("%s: %w", key, err)})
	}
	return e.give(Element{Key: key, Record: Record{Line: line, Number: e.number, JSON: body}}, nil)
}

func (e *elements) give(el Element, err error) error {
	e.at(el.Line, el.Number)
	if !e.yield(el, err) {
		return errStop
	}
	return nil
}
