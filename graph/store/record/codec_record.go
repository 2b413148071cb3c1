package record

import (
	"slices"
	"strings"
	"time"

	"spona/graph"
)

// A Packed record is one of a body, its content not yet decoded.
type Packed struct {
	Edition uint64
	Ended   time.Time
	Content string
}

// source writes the part of a source that is not the edition or the mark of its
// end: the start of every content. Addresses mostly are a part that recurs and
// the record's id.
func (e *Encoder) source(s *graph.Source) {
	e.Uint(uint64(s.Tier))
	e.Text(s.Record)
	cut := strings.LastIndexAny(s.URL, "/=#") + 1
	switch {
	case s.URL == "":
		e.Uint(urlNone)
	case s.Record != "" && strings.HasSuffix(s.URL, s.Record):
		e.Uint(urlRecord)
		e.Word(strings.TrimSuffix(s.URL, s.Record))
	default:
		e.Uint(urlOther)
		e.Word(s.URL[:cut])
		e.Text(s.URL[cut:])
	}
}

// How an address is written.
const (
	urlNone   = iota // there is none
	urlRecord        // a word, then the record's id
	urlOther         // a word and a text
)

func (d *Decoder) source(s *graph.Source) {
	s.Tier = graph.Tier(d.Uint())
	s.Record = d.Text()
	switch d.Uint() {
	case urlNone:
	case urlRecord:
		s.URL = d.Word() + s.Record
	case urlOther:
		s.URL = d.Word() + d.Text()
	default:
		d.Fail()
	}
}

// RecordID is the source's record id in a content.
func (r *Packed) RecordID() string {
	d := Decoder{Rest: r.Content}
	d.Uint()
	return d.Text()
}

// Provenance is the source of a record whose content is decoded apart.
func (d *Decoder) Provenance(r *Packed) graph.Source {
	if r.Edition >= uint64(len(d.Lex.Editions)) {
		d.Fail()
		return graph.Source{}
	}
	e := d.Lex.Editions[r.Edition]
	return graph.Source{Dataset: e.Dataset, Retrieved: e.Time(), Ended: r.Ended}
}

// Body writes a list of records.
func (e *Encoder) Body(records []Packed) {
	e.Uint(bodyForm)
	e.Uint(uint64(len(records)))
	for i := range records {
		r := &records[i]
		e.Uint(r.Edition)
		e.Moment(r.Ended)
		e.Text(r.Content)
	}
}

// Records reads a body, the contents undecoded.
func (d *Decoder) Records() []Packed { return d.AppendRecords(nil) }

// AppendRecords does the same into memory of the caller's.
func (d *Decoder) AppendRecords(records []Packed) []Packed {
	if d.Uint() != bodyForm {
		d.Fail()
	}
	n := d.Count()
	records = slices.Grow(records, n)
	for range n {
		records = append(records, Packed{d.Uint(), d.Moment(), d.Text()})
	}
	return records
}

// head is the edition and end that a source is written with.
func (e *Encoder) head(s *graph.Source) Packed {
	no := e.Lex.Edition(Edition{s.Dataset, s.Retrieved.Unix()})
	r := Packed{Edition: no}
	if !s.Ended.IsZero() {
		r.Ended = time.Unix(s.Ended.Unix(), 0).UTC()
	}
	return r
}

// values are written with a byte that says which fields follow.
const (
	valueText = 1 << iota
	valueWord // the text stands as a word
	valueLang
	valueAt
	valueOriginal
)

func (e *Encoder) values(values []graph.Value) {
	e.Uint(uint64(len(values)))
	for i := range values {
		v := &values[i]
		e.Word(string(v.Property))
		t := v.Property.Type()
		has := bit(valueText, v.Text != "") | bit(valueWord, v.Text != "" && (t == graph.TypeCountry || t == graph.TypeBool)) |
			bit(valueLang, v.Lang != "") | bit(valueAt, !v.At.IsZero()) | bit(valueOriginal, v.Original != "")
		e.Uint(has)
		switch {
		case has&valueWord != 0:
			e.Word(v.Text)
		case has&valueText != 0:
			e.Text(v.Text)
		}
		if has&valueLang != 0 {
			e.Word(v.Lang)
		}
		if has&valueAt != 0 {
			e.Date(v.At)
		}
		if has&valueOriginal != 0 {
			e.Text(v.Original)
		}
	}
}

func (d *Decoder) values() []graph.Value {
	n := d.Count()
	if n == 0 {
		return nil
	}
	values := make([]graph.Value, n)
	for i := range values {
		values[i] = d.value()
	}
	return values
}

func (d *Decoder) value() graph.Value {
	v := graph.Value{Property: graph.Property(d.Word())}
	has := d.Uint()
	switch {
	case has&valueWord != 0:
		v.Text = d.Word()
	case has&valueText != 0:
		v.Text = d.Text()
	}
	if has&valueLang != 0 {
		v.Lang = d.Word()
	}
	if has&valueAt != 0 {
		v.At = d.Date()
	}
	if has&valueOriginal != 0 {
		v.Original = d.Text()
	}
	return v
}
