package bods

import (
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

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

// A list is an array. A single item counts as an array of one.
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
	case 'n':
		return dec.SkipValue()
	default:
		return read()
	}
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

// A flag is true, false or, where the source says neither, zero.
type flag int8

const (
	yes flag = 1
	no  flag = -1
)

// UnmarshalJSONFrom implements [json.UnmarshalerFrom].
func (f *flag) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	*f = 0
	switch dec.PeekKind() {
	case 't':
		*f = yes
	case 'f':
		*f = no
	}
	return dec.SkipValue()
}

// A bound is what a share may not reach: a number, or whether the minimum or
// maximum beside it is meant so.
type bound struct {
	flag   flag
	number text
}

// UnmarshalJSONFrom implements [json.UnmarshalerFrom].
func (b *bound) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	if kind := dec.PeekKind(); kind == 't' || kind == 'f' {
		return b.flag.UnmarshalJSONFrom(dec)
	}
	return b.number.UnmarshalJSONFrom(dec)
}

// A place is a country or a part of one: an object, or the code alone.
type place struct {
	Code text `json:"code"`
	Name text `json:"name"`
}

// UnmarshalJSONFrom implements [json.UnmarshalerFrom].
func (p *place) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	type plain place
	if dec.PeekKind() == '{' {
		return json.UnmarshalDecode(dec, (*plain)(p))
	}
	return p.Code.UnmarshalJSONFrom(dec)
}

// A sort is what an entity is: an object since 0.4, the type alone before.
type sort struct {
	Type    text `json:"type"`
	Subtype text `json:"subtype"`
	Details text `json:"details"`
}

// UnmarshalJSONFrom implements [json.UnmarshalerFrom].
func (s *sort) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	type plain sort
	if dec.PeekKind() == '{' {
		return json.UnmarshalDecode(dec, (*plain)(s))
	}
	return s.Type.UnmarshalJSONFrom(dec)
}

// A party is one end of a relationship: the id of a record since 0.4, the id of
// a statement before, or why it is not told.
type party struct {
	Record text `json:"-"`

	Entity      text        `json:"describedByEntityStatement"`
	Person      text        `json:"describedByPersonStatement"`
	Unspecified unspecified `json:"unspecified"`
	unspecified
}

// UnmarshalJSONFrom implements [json.UnmarshalerFrom].
func (p *party) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	type plain party
	if dec.PeekKind() == '{' {
		return json.UnmarshalDecode(dec, (*plain)(p))
	}
	return p.Record.UnmarshalJSONFrom(dec)
}

// unspecified says why somebody is not named.
type unspecified struct {
	Reason      text `json:"reason"`
	Description text `json:"description"`
}

// why is the reason in one line, "" when there is none.
func (u unspecified) why() string {
	if u.Reason == "" || u.Description == "" {
		return string(u.Reason + u.Description)
	}
	return string(u.Reason + ": " + u.Description)
}

// why is the reason, whichever version wrote it.
func (p *party) why() string {
	if why := p.Unspecified.why(); why != "" {
		return why
	}
	return p.unspecified.why()
}
