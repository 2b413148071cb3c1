package graph

import "slices"

// Properties of relations beside the fields of [RelationRecord].
const (
	PropertyConstituency Property = "constituency"
	PropertyTerm         Property = "term"
	PropertyOnBehalfOf   Property = "onBehalfOf"
	PropertyForm         Property = "form"
	PropertyReport       Property = "report"
	PropertySubject      Property = "subject"
	PropertyInterest     Property = "interest"
	PropertyDirect       Property = "direct"
	PropertyResult       Property = "result"
	PropertyVotes        Property = "votes"
	PropertyPurpose      Property = "purpose"
)

func relationProperties() []Definition {
	return []Definition{
		{PropertyConstituency, TypeText, "constituency that a seat stands for"},
		{PropertyTerm, TypeEntity, "legislative period that a seat belongs to"},
		{PropertyOnBehalfOf, TypeEntity, "party or group that a seat is held for"},
		{PropertyForm, TypeText, "form of a donation (cash, in kind, loan), a family tie or an association"},
		{PropertyReport, TypeText, "report that a donation is taken from"},
		{PropertySubject, TypeText, "what a meeting was about"},
		{PropertyInterest, TypeText, "kind of ownership or control"},
		{PropertyDirect, TypeBool, "whether ownership is direct"},
		{PropertyResult, TypeText, "result of an election"},
		{PropertyVotes, TypeInteger, "votes received"},
		{PropertyPurpose, TypeText, "what a payment was for"},
	}
}

// A Relation relates two entities, with all that is stated about it.
type Relation struct {
	ID       ID
	Kind     RelationKind
	From, To Ref

	// Records are what is stated, ordered as those of an [Entity]. The first is
	// the one to show.
	Records []RelationRecord
}

// A Ref points at an entity. Its kind lets a store make a stub when the entity
// is not there yet.
type Ref struct {
	ID   ID
	Kind EntityKind
}

// A RelationRecord is what one record of one data set states about a relation.
type RelationRecord struct {
	Source Source
	Spells []Spell // when it held; none when the source does not say
	Role   string  // what as, in the words of the source; "" when not stated
	Status string  // elected, acting, disqualified, … ; "" when not stated
	Money  *Money  // what was given, bid, awarded or funded; nil when not stated
	Share  *Share  // what part is owned or awarded; nil when not stated
	Values []Value // the rest
}

// First is what the most reliable record that is still stated says; empty for a
// relation without records.
func (r *Relation) First() RelationRecord {
	if len(r.Records) == 0 {
		return RelationRecord{}
	}
	return r.Records[0]
}

// Text is the text of the first value of a property in the record to show, ""
// when there is none.
func (r *Relation) Text(p Property) string {
	for _, v := range r.First().Values {
		if v.Property == p && v.Text != "" {
			return v.Text
		}
	}
	return ""
}

// Properties are all values with their sources, each value once.
func (r *Relation) Properties() []SourcedValue {
	var all []SourcedValue
	for i := range r.Records {
		all = appendSourced(all, r.Records[i].Values, r.Records[i].Source)
	}
	return all
}

// When is the date that lists are ordered by: the start of the first spell, or
// its end where the start is unknown.
func (r *Relation) When() Date {
	for _, s := range r.First().Spells {
		if !s.From.IsZero() {
			return s.From
		}
		if !s.To.IsZero() {
			return s.To
		}
	}
	return Date{}
}

// Worth is the amount that lists are ordered by, nil when not stated.
func (r *Relation) Worth() *Money { return r.First().Money }

// Live reports whether some data set still states the relation.
func (r *Relation) Live() bool { return len(r.Records) > 0 && r.Records[0].Source.Live() }

// Sources are all records that state the relation.
func (r *Relation) Sources() []Source {
	sources := make([]Source, len(r.Records))
	for i := range r.Records {
		sources[i] = r.Records[i].Source
	}
	return sources
}

// Normalise sorts records and spells and drops what is repeated. Stores return
// relations normalised.
func (r *Relation) Normalise() {
	for i := range r.Records {
		rec := &r.Records[i]
		rec.Spells, rec.Values = unique(rec.Spells), unique(rec.Values)
		slices.SortStableFunc(rec.Spells, func(a, b Spell) int {
			if c := a.From.Compare(b.From); c != 0 {
				return c
			}
			return a.To.Compare(b.To)
		})
	}
	slices.SortStableFunc(r.Records, func(a, b RelationRecord) int { return compareSources(a.Source, b.Source) })
}
