package sqlite

import (
	"slices"
	"strings"
	"time"

	"spona/graph"
)

// A record is one record of a body, its content not yet decoded.
type record struct {
	edition uint64
	ended   time.Time
	content string
}

// source writes the part of a source that is not the edition or the mark of its
// end: the start of every content. Addresses mostly are a part that recurs and
// the record's id.
func (e *encoder) source(s *graph.Source) {
	e.uint(uint64(s.Tier))
	e.text(s.Record)
	cut := strings.LastIndexAny(s.URL, "/=#") + 1
	switch {
	case s.URL == "":
		e.uint(urlNone)
	case s.Record != "" && strings.HasSuffix(s.URL, s.Record):
		e.uint(urlRecord)
		e.word(strings.TrimSuffix(s.URL, s.Record))
	default:
		e.uint(urlOther)
		e.word(s.URL[:cut])
		e.text(s.URL[cut:])
	}
}

// How an address is written.
const (
	urlNone   = iota // there is none
	urlRecord        // a word, then the record's id
	urlOther         // a word and a text
)

func (d *decoder) source(s *graph.Source) {
	s.Tier = graph.Tier(d.uint())
	s.Record = d.text()
	switch d.uint() {
	case urlNone:
	case urlRecord:
		s.URL = d.word() + s.Record
	case urlOther:
		s.URL = d.word() + d.text()
	default:
		d.fail()
	}
}

// recordID is the source's record id in a content.
func (r *record) recordID() string {
	d := decoder{rest: r.content}
	d.uint()
	return d.text()
}

// provenance is the source of a record whose content is decoded apart.
func (d *decoder) provenance(r *record) graph.Source {
	if r.edition >= uint64(len(d.lex.editions)) {
		d.fail()
		return graph.Source{}
	}
	e := d.lex.editions[r.edition]
	return graph.Source{Dataset: e.dataset, Retrieved: e.time(), Ended: r.ended}
}

// body writes a list of records.
func (e *encoder) body(records []record) {
	e.uint(bodyForm)
	e.uint(uint64(len(records)))
	for i := range records {
		r := &records[i]
		e.uint(r.edition)
		e.moment(r.ended)
		e.text(r.content)
	}
}

// records reads a body, the contents undecoded.
func (d *decoder) records() []record { return d.appendRecords(nil) }

// appendRecords does the same into memory of the caller's.
func (d *decoder) appendRecords(records []record) []record {
	if d.uint() != bodyForm {
		d.fail()
	}
	n := d.count()
	records = slices.Grow(records, n)
	for range n {
		records = append(records, record{d.uint(), d.moment(), d.text()})
	}
	return records
}

// head is the edition and end that a source is written with.
func (e *encoder) head(s *graph.Source) record {
	no := e.lex.edition(edition{s.Dataset, s.Retrieved.Unix()})
	r := record{edition: no}
	if !s.Ended.IsZero() {
		r.ended = time.Unix(s.Ended.Unix(), 0).UTC()
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

func (e *encoder) values(values []graph.Value) {
	e.uint(uint64(len(values)))
	for i := range values {
		v := &values[i]
		e.word(string(v.Property))
		t := v.Property.Type()
		has := bit(valueText, v.Text != "") | bit(valueWord, v.Text != "" && (t == graph.TypeCountry || t == graph.TypeBool)) |
			bit(valueLang, v.Lang != "") | bit(valueAt, !v.At.IsZero()) | bit(valueOriginal, v.Original != "")
		e.uint(has)
		switch {
		case has&valueWord != 0:
			e.word(v.Text)
		case has&valueText != 0:
			e.text(v.Text)
		}
		if has&valueLang != 0 {
			e.word(v.Lang)
		}
		if has&valueAt != 0 {
			e.date(v.At)
		}
		if has&valueOriginal != 0 {
			e.text(v.Original)
		}
	}
}

func (d *decoder) values() []graph.Value {
	n := d.count()
	if n == 0 {
		return nil
	}
	values := make([]graph.Value, n)
	for i := range values {
		values[i] = d.value()
	}
	return values
}

func (d *decoder) value() graph.Value {
	v := graph.Value{Property: graph.Property(d.word())}
	has := d.uint()
	switch {
	case has&valueWord != 0:
		v.Text = d.word()
	case has&valueText != 0:
		v.Text = d.text()
	}
	if has&valueLang != 0 {
		v.Lang = d.word()
	}
	if has&valueAt != 0 {
		v.At = d.date()
	}
	if has&valueOriginal != 0 {
		v.Original = d.text()
	}
	return v
}
