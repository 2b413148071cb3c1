package line

import (
	"time"
	"unicode/utf8"

	"spona/graph"
)

// AppendDataset appends a data set as it is described, without what the store
// adds to it.
func AppendDataset(b []byte, d *graph.Dataset) []byte {
	b = append(b, `{"dataset":{"id":`...)
	b = AppendString(b, d.ID)
	b = appendMember(b, `,"title":`, d.Title)
	b = appendMember(b, `,"description":`, d.Description)
	b = appendMember(b, `,"publisher":`, d.Publisher)
	b = appendMember(b, `,"licence":`, d.Licence)
	b = appendMember(b, `,"licenceUrl":`, d.LicenceURL)
	b = appendMember(b, `,"url":`, d.URL)
	if len(d.Countries) > 0 {
		b = append(b, `,"countries":[`...)
		for i, c := range d.Countries {
			b = AppendString(comma(b, i), c)
		}
		b = append(b, ']')
	}
	if !d.Coverage.IsZero() {
		b = append(b, `,"coverage":`...)
		b = appendSpell(b, d.Coverage)
	}
	b = appendMember(b, `,"notice":`, d.Notice)
	return append(b, "}}"...)
}

// AppendEntity appends an entity with all its records.
func AppendEntity(b []byte, e *graph.Entity) []byte {
	b = append(b, `{"entity":`...)
	b = AppendString(b, string(e.ID))
	b = append(b, `,"kind":`...)
	b = AppendString(b, e.Kind.String())
	if e.Stub {
		b = append(b, `,"stub":true`...)
	}
	if len(e.Records) > 0 {
		b = append(b, `,"records":[`...)
		for i := range e.Records {
			b = appendEntityRecord(comma(b, i), &e.Records[i])
		}
		b = append(b, ']')
	}
	return append(b, '}')
}

func appendEntityRecord(b []byte, r *graph.EntityRecord) []byte {
	b = appendSource(b, &r.Source)
	if len(r.Names) > 0 {
		b = append(b, `,"names":[`...)
		for i := range r.Names {
			n := &r.Names[i]
			b = append(comma(b, i), `{"text":`...)
			b = AppendString(b, n.Text)
			b = appendMember(b, `,"lang":`, n.Lang)
			if n.Kind != graph.NameMain {
				b = appendMember(b, `,"kind":`, n.Kind.String())
			}
			b = append(b, '}')
		}
		b = append(b, ']')
	}
	if len(r.Identifiers) > 0 {
		b = append(b, `,"identifiers":[`...)
		for i := range r.Identifiers {
			id := &r.Identifiers[i]
			b = append(comma(b, i), '{')
			if id.Scheme != "" {
				b = appendMember(b, `"scheme":`, id.Scheme)
				b = append(b, ',')
			}
			b = append(b, `"value":`...)
			b = AppendString(b, id.Value)
			b = append(b, '}')
		}
		b = append(b, ']')
	}
	return append(appendValues(b, r.Values), '}')
}

// AppendRelation appends a relation with all its records.
func AppendRelation(b []byte, r *graph.Relation) []byte {
	b = append(b, `{"relation":`...)
	b = AppendString(b, string(r.ID))
	b = append(b, `,"kind":`...)
	b = AppendString(b, r.Kind.String())
	b = append(b, `,"from":`...)
	b = appendRef(b, r.From)
	b = append(b, `,"to":`...)
	b = appendRef(b, r.To)
	b = append(b, `,"records":[`...)
	for i := range r.Records {
		b = appendRelationRecord(comma(b, i), &r.Records[i])
	}
	return append(b, "]}"...)
}

func appendRef(b []byte, r graph.Ref) []byte {
	b = append(b, `{"id":`...)
	b = AppendString(b, string(r.ID))
	b = append(b, `,"kind":`...)
	b = AppendString(b, r.Kind.String())
	return append(b, '}')
}

func appendRelationRecord(b []byte, r *graph.RelationRecord) []byte {
	b = appendSource(b, &r.Source)
	if len(r.Spells) > 0 {
		b = append(b, `,"spells":[`...)
		for i := range r.Spells {
			b = appendSpell(comma(b, i), r.Spells[i])
		}
		b = append(b, ']')
	}
	b = appendMember(b, `,"role":`, r.Role)
	b = appendMember(b, `,"status":`, r.Status)
	if r.Money != nil {
		b = appendMember(b, `,"money":`, r.Money.String())
	}
	if r.Share != nil {
		b = appendMember(b, `,"share":`, r.Share.String())
	}
	return append(appendValues(b, r.Values), '}')
}

// appendSource opens the object of a record with its source.
func appendSource(b []byte, s *graph.Source) []byte {
	b = append(b, `{"source":{"dataset":`...)
	b = AppendString(b, s.Dataset)
	b = appendMember(b, `,"record":`, s.Record)
	b = appendMember(b, `,"url":`, s.URL)
	b = appendMember(b, `,"tier":`, s.Tier.String())
	b = appendTime(b, `,"retrieved":"`, s.Retrieved)
	b = appendTime(b, `,"ended":"`, s.Ended)
	return append(b, '}')
}

func appendTime(b []byte, name string, t time.Time) []byte {
	if t.IsZero() {
		return b
	}
	b = append(b, name...)
	return append(t.UTC().AppendFormat(b, time.RFC3339), '"')
}

// appendSpell appends an object whose first member may be any of four.
func appendSpell(b []byte, s graph.Spell) []byte {
	start := len(b)
	b = appendDate(b, `,"from":"`, s.From)
	b = appendDate(b, `,"to":"`, s.To)
	if s.Derived {
		b = append(b, `,"derived":true`...)
	}
	b = appendMember(b, `,"original":`, s.Original)
	if len(b) == start {
		return append(b, "{}"...)
	}
	b[start] = '{'
	return append(b, '}')
}

func appendValues(b []byte, values []graph.Value) []byte {
	if len(values) == 0 {
		return b
	}
	b = append(b, `,"values":[`...)
	for i := range values {
		v := &values[i]
		b = append(comma(b, i), `{"property":`...)
		b = AppendString(b, string(v.Property))
		b = appendMember(b, `,"text":`, v.Text)
		b = appendMember(b, `,"lang":`, v.Lang)
		b = appendDate(b, `,"at":"`, v.At)
		b = appendMember(b, `,"original":`, v.Original)
		b = append(b, '}')
	}
	return append(b, ']')
}

func appendDate(b []byte, name string, d graph.Date) []byte {
	if d.IsZero() {
		return b
	}
	b = append(b, name...)
	return append(append(b, d.String()...), '"')
}

func appendMember(b []byte, name, value string) []byte {
	if value == "" {
		return b
	}
	return AppendString(append(b, name...), value)
}

func comma(b []byte, i int) []byte {
	if i > 0 {
		return append(b, ',')
	}
	return b
}

const hex = "0123456789abcdef"

// AppendString appends a JSON string. What would end a line or run in a page is
// escaped, so that a line stays a line wherever it is pasted; bytes that are no
// UTF-8 become U+FFFD.
func AppendString(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != 0x7F && c != '<' {
				i++
				continue
			}
			b = append(b, s[from:i]...)
			b = appendEscaped(b, c)
			i++
			from = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || r == '\u2028' || r == '\u2029' {
			b = append(b, s[from:i]...)
			if r == utf8.RuneError {
				b = append(b, "\uFFFD"...)
			} else {
				b = append(b, `\u202`...)
				b = append(b, hex[r&0xF])
			}
			from = i + n
		}
		i += n
	}
	return append(append(b, s[from:]...), '"')
}

func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, `\n`...)
	case '\t':
		return append(b, `\t`...)
	}
	return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
}
