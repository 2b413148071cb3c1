package graph

import (
	"slices"
	"strconv"
)

// An Entity is one actor, body, contract or other thing of the graph, with all
// that is stated about it. Everything in Records has a source; nothing else does,
// because nothing else is a fact.
type Entity struct {
	ID   ID
	Kind EntityKind

	// Stub is set while no record describes the entity and it is known only
	// because a relation leads to it. The kind is then what the relation said.
	Stub bool

	// Roles are what relations show the entity doing. The store derives them;
	// they are ignored when written.
	Roles Roles

	// Records are what is stated, at most one per data set and record id: what
	// is still stated first, then by tier, data set and record.
	Records []EntityRecord
}

// An EntityRecord is what one record of one data set states about an entity.
type EntityRecord struct {
	Source      Source
	Names       []Name
	Identifiers []Identifier
	Values      []Value
}

// Name is the name to show: in the first of the languages that has one, else the
// main name of the most reliable record, else the id, so that it is never empty.
func (e *Entity) Name(langs ...string) string {
	if n, ok := pickName(e.allNames(), langs); ok {
		return n.Text
	}
	return string(e.ID)
}

// MainName is the name to show without regard to languages, and whether there is
// one.
func (e *Entity) MainName() (Name, bool) { return pickName(e.allNames(), nil) }

func (e *Entity) allNames() []Name {
	if len(e.Records) == 1 {
		return e.Records[0].Names
	}
	var names []Name
	for i := range e.Records {
		names = append(names, e.Records[i].Names...)
	}
	return names
}

// A SourcedName is a name with everybody who states it.
type SourcedName struct {
	Name
	Sources []Source
}

// Names are all names, each once, in the order of the records.
func (e *Entity) Names() []SourcedName {
	var all []SourcedName
	for i := range e.Records {
		for _, n := range e.Records[i].Names {
			at := slices.IndexFunc(all, func(s SourcedName) bool { return s.Name == n })
			if at < 0 {
				all = append(all, SourcedName{Name: n})
				at = len(all) - 1
			}
			all[at].Sources = append(all[at].Sources, e.Records[i].Source)
		}
	}
	return all
}

// A SourcedIdentifier is an identifier with everybody who states it.
type SourcedIdentifier struct {
	Identifier
	Sources []Source
}

// Identifiers are all identifiers, each once, in the order of the records.
func (e *Entity) Identifiers() []SourcedIdentifier {
	var all []SourcedIdentifier
	for i := range e.Records {
		for _, id := range e.Records[i].Identifiers {
			at := slices.IndexFunc(all, func(s SourcedIdentifier) bool { return s.Identifier == id })
			if at < 0 {
				all = append(all, SourcedIdentifier{Identifier: id})
				at = len(all) - 1
			}
			all[at].Sources = append(all[at].Sources, e.Records[i].Source)
		}
	}
	return all
}

// A SourcedValue is a value with everybody who states it.
type SourcedValue struct {
	Value
	Sources []Source
}

// Properties are all values with their sources, each value once, in the order of
// the records.
func (e *Entity) Properties() []SourcedValue {
	var all []SourcedValue
	for i := range e.Records {
		all = appendSourced(all, e.Records[i].Values, e.Records[i].Source)
	}
	return all
}

func appendSourced(all []SourcedValue, values []Value, source Source) []SourcedValue {
	for _, v := range values {
		at := slices.IndexFunc(all, func(s SourcedValue) bool { return s.Value == v })
		if at < 0 {
			all = append(all, SourcedValue{Value: v})
			at = len(all) - 1
		}
		all[at].Sources = append(all[at].Sources, source)
	}
	return all
}

// Values are all values of a property that could be read, in the order of the
// records, repeated ones included.
func (e *Entity) Values(p Property) []Value {
	var values []Value
	for i := range e.Records {
		for _, v := range e.Records[i].Values {
			if v.Property == p && v.Text != "" {
				values = append(values, v)
			}
		}
	}
	return values
}

// Text is the text of the first value of a property that could be read, "" when
// there is none.
func (e *Entity) Text(p Property) string {
	for i := range e.Records {
		for _, v := range e.Records[i].Values {
			if v.Property == p && v.Text != "" {
				return v.Text
			}
		}
	}
	return ""
}

// Texts are the distinct texts of a property in the order of the records.
func (e *Entity) Texts(p Property) []string {
	var texts []string
	for _, v := range e.Values(p) {
		if !slices.Contains(texts, v.Text) {
			texts = append(texts, v.Text)
		}
	}
	return texts
}

// Date is the first date of a property, the unknown date when there is none.
func (e *Entity) Date(p Property) Date {
	d, err := ParseDate(e.Text(p))
	if err != nil {
		return Date{}
	}
	return d
}

// Money is the first amount of a property, nil when there is none.
func (e *Entity) Money(p Property) *Money {
	m, err := ParseMoney(e.Text(p))
	if err != nil {
		return nil
	}
	return &m
}

// Int is the first whole number of a property, nil when there is none.
func (e *Entity) Int(p Property) *int { return intOf(e.Text(p)) }

func intOf(s string) *int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return nil
	}
	return &n
}

// Countries are the countries that the entity belongs to, in alphabetical order.
func (e *Entity) Countries() []string { return sortedUnique(e.Texts(PropertyCountry)) }

// Sources are all records that state something about the entity.
func (e *Entity) Sources() []Source {
	sources := make([]Source, len(e.Records))
	for i := range e.Records {
		sources[i] = e.Records[i].Source
	}
	return sources
}

// Live reports whether some data set still describes the entity, or it is a stub.
func (e *Entity) Live() bool { return e.Stub || len(e.Records) > 0 && e.Records[0].Source.Live() }

// When is the date that lists of the kind are ordered by: a contract's signing,
// else its award, else its start; a tender's deadline; the day of an election;
// the founding of a body; a person's birth. Unknown when not stated.
func (e *Entity) When() Date {
	for _, p := range []Property{
		PropertySigned, PropertyDecided, PropertyDeadline, PropertyDate, PropertyStart, PropertyFounded, PropertyBirthDate,
	} {
		if d := e.Date(p); !d.IsZero() {
			return d
		}
	}
	return Date{}
}

// Worth is the amount that lists of the kind are ordered by: the value of a
// contract, project or asset, the estimate of a tender; nil when not stated.
func (e *Entity) Worth() *Money {
	if m := e.Money(PropertyValue); m != nil {
		return m
	}
	return e.Money(PropertyEstimate)
}

// maxSortKey is more than any list needs to tell names apart; it keeps cursors,
// which hold the key, short.
const maxSortKey = 1024

// SortKey is the text that lists by name are ordered by: the key of the sort name
// if there is one, else of the main name, else the id after all names. Of a very
// long name it is the beginning.
func (e *Entity) SortKey() string {
	names := e.allNames()
	if i := slices.IndexFunc(names, func(n Name) bool { return n.Kind == NameSort }); i >= 0 {
		if key := NameKey(names[i].Text); key != "" {
			return cut(key, maxSortKey)
		}
	}
	if n, ok := pickName(names, nil); ok {
		if key := NameKey(n.Text); key != "" {
			return cut(key, maxSortKey)
		}
	}
	return "\U0010FFFD" + string(e.ID)
}

// Normalise sorts the records, and in each the names, identifiers and values
// that have no order of their own stay as given but repeated ones go. Stores
// return entities normalised.
func (e *Entity) Normalise() {
	for i := range e.Records {
		r := &e.Records[i]
		r.Names, r.Identifiers, r.Values = unique(r.Names), unique(r.Identifiers), unique(r.Values)
	}
	slices.SortStableFunc(e.Records, func(a, b EntityRecord) int { return compareSources(a.Source, b.Source) })
}

// unique drops repeated items and keeps the order. Records are short, so it
// compares each with all before it.
func unique[T comparable](items []T) []T {
	kept := items[:0]
	for _, item := range items {
		if !slices.Contains(kept, item) {
			kept = append(kept, item)
		}
	}
	return kept
}
