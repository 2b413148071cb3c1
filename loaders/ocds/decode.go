package ocds

import (
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Releases are merged by decoding them one after another into the same
// structure: what a release does not mention stays, what it says replaces what
// was there, and null takes it away. The types here do the rest of the merge.

// A text is a string, or a number exactly as it is written, without white space
// around. What is neither says nothing.
type text string

var _ json.UnmarshalerFrom = (*text)(nil)

// UnmarshalJSONFrom implements [json.UnmarshalerFrom].
func (t *text) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	*t = ""
	switch dec.PeekKind() {
	case '"', '0':
		token, err := dec.ReadToken()
		if err != nil {
			return err
		}
		*t = text(strings.TrimSpace(token.String()))
		return nil
	}
	return dec.SkipValue()
}

// An entry is an object in an array that is merged by id.
type entry interface{ key() text }

// items is an array of objects that are merged by id: those with an id that is
// there already change it, others are added. Objects without id stand for all
// without id that were there before, so that a list that is published again does
// not double.
type items[T entry] []T

// UnmarshalJSONFrom implements [json.UnmarshalerFrom]. A single object counts as
// an array of one, and what is no object is left out.
func (l *items[T]) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	add := l.first
	if len(*l) > 0 {
		add = (&merging[T]{list: l}).add
	}
	switch dec.PeekKind() {
	case 'n':
		*l = nil
		return dec.SkipValue()
	case '{':
		return add(dec)
	case '[':
		return each(dec, func() error {
			if dec.PeekKind() != '{' {
				return dec.SkipValue()
			}
			return add(dec)
		})
	}
	return dec.SkipValue()
}

// each calls read for each item of the array that comes next.
func each(dec *jsontext.Decoder, read func() error) error {
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	for dec.PeekKind() != ']' {
		if err := read(); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

// first adds an object of the first list. Of two with one id the later holds.
func (l *items[T]) first(dec *jsontext.Decoder) error {
	var item T
	if err := json.UnmarshalDecode(dec, &item); err != nil {
		return err
	}
	const few = 100 // lists of more are not searched for an id that comes twice
	if n := len(*l); n > 0 && n < few {
		if i := l.find(item.key()); i >= 0 {
			(*l)[i] = item
			return nil
		}
	}
	*l = append(*l, item)
	return nil
}

// find is the place of the object with that id, -1 when there is none.
func (l *items[T]) find(key text) int {
	for i := range *l {
		if key != "" && (*l)[i].key() == key {
			return i
		}
	}
	return -1
}

// merging is a list that a later release adds to.
type merging[T entry] struct {
	list     *items[T]
	places   map[text]int // by id
	replaced bool         // objects without id
}

func (m *merging[T]) add(dec *jsontext.Decoder) error {
	raw, err := dec.ReadValue()
	if err != nil {
		return err
	}
	var head struct {
		ID text `json:"id"`
	}
	if err := json.Unmarshal(raw, &head, dec.Options()); err != nil {
		return err
	}
	if head.ID == "" && !m.replaced {
		m.replaced, m.places = true, nil
		kept := (*m.list)[:0]
		for _, item := range *m.list {
			if item.key() != "" {
				kept = append(kept, item)
			}
		}
		*m.list = kept
	}
	if m.places == nil {
		m.places = make(map[text]int, len(*m.list))
		for i, item := range *m.list {
			m.places[item.key()] = i
		}
	}
	at, known := m.places[head.ID]
	if !known || head.ID == "" {
		var item T
		at = len(*m.list)
		m.places[head.ID] = at
		*m.list = append(*m.list, item)
	}
	return json.Unmarshal(raw, &(*m.list)[at], dec.Options())
}

// A list is an array that a later release replaces as a whole. A single item
// counts as an array of one.
type list[T any] []T

// UnmarshalJSONFrom implements [json.UnmarshalerFrom].
func (l *list[T]) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	*l = nil
	read := func() error {
		var item T
		err := json.UnmarshalDecode(dec, &item)
		*l = append(*l, item)
		return err
	}
	switch dec.PeekKind() {
	case '[':
		return each(dec, read)
	case 'n':
		return dec.SkipValue()
	}
	return read()
}

// A value is an amount and its currency. An amount alone occurs too.
type value struct {
	Amount   text `json:"amount"`
	Currency text `json:"currency"`
}

// UnmarshalJSONFrom implements [json.UnmarshalerFrom].
func (v *value) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	type plain value
	switch dec.PeekKind() {
	case '{':
		return json.UnmarshalDecode(dec, (*plain)(v))
	case '"', '0':
		*v = value{}
		return v.Amount.UnmarshalJSONFrom(dec)
	}
	*v = value{}
	return dec.SkipValue()
}
