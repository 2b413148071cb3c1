package graph

// Properties of elections, terms and sanctions.
const (
	PropertyDate      Property = "date"
	PropertyAuthority Property = "authority"
	PropertyProgramme Property = "programme"
	PropertyReason    Property = "reason"
)

func eventProperties() []Definition {
	return []Definition{
		{PropertyDate, TypeDate, "when it takes or took place"},
		{PropertyAuthority, TypeText, "who imposed it"},
		{PropertyProgramme, TypeText, "programme or law that it belongs to"},
		{PropertyReason, TypeText, "the reason in the words of the source"},
	}
}

// An Election is an [Entity] of [KindElection].
type Election struct{ *Entity }

// Day is the day of the election, the first round's where there are two.
func (e Election) Day() Date { return e.Date(PropertyDate) }

// Classification is the source's own class: parliament, president, municipality.
func (e Election) Classification() string { return e.Text(PropertyClassification) }

// A Term is an [Entity] of [KindTerm].
type Term struct{ *Entity }

// Start is when the legislative period begins.
func (t Term) Start() Date { return t.Date(PropertyStart) }

// End is when the legislative period ends; zero while it lasts or when not stated.
func (t Term) End() Date { return t.Date(PropertyEnd) }

// A Sanction is an [Entity] of [KindSanction].
type Sanction struct{ *Entity }

// Authority is who imposed it.
func (s Sanction) Authority() string { return s.Text(PropertyAuthority) }

// Programme is the programme or law that it belongs to.
func (s Sanction) Programme() string { return s.Text(PropertyProgramme) }

// Reason is the reason in the words of the source.
func (s Sanction) Reason() string { return s.Text(PropertyReason) }

// Start is when it was imposed.
func (s Sanction) Start() Date { return s.Date(PropertyStart) }

// End is when it was lifted or ran out.
func (s Sanction) End() Date { return s.Date(PropertyEnd) }
