package demo

import (
	"slices"
	"strconv"

	"spona/graph"
)

// entity makes one entity of the drawn part.
func (g *generator) entity(s spot) *graph.Entity {
	index := s.index()
	d := diceOf(g.seed, 'e', uint64(index))
	e := &graph.Entity{ID: g.entityID(index), Kind: s.kind}
	e.Records = make([]graph.EntityRecord, 1, 2)
	r := &e.Records[0]
	number := strconv.Itoa(index)
	switch s.kind {
	case graph.KindPerson:
		g.person(&d, r, number)
		if d.oneIn(10) {
			e.Records = append(e.Records, secondOpinion(&d, *r, number))
		}
	case graph.KindCompany:
		g.company(&d, r, number)
	case graph.KindTender:
		g.tender(s, r, number)
	case graph.KindContract:
		g.contract(s, r, number)
	case graph.KindDeclaration:
		g.declaration(&d, s, r, number)
	default:
		other(&d, s, r, number)
	}
	return e
}

func source(dataset, record string) graph.Source {
	return graph.Source{Dataset: dataset, Record: record, Tier: tierOf(dataset), Retrieved: retrieved()}
}

func (g *generator) person(d *dice, r *graph.EntityRecord, number string) {
	r.Source = source(parliament, "person/"+number)
	r.Names = personNames(d)
	r.Values = append(make([]graph.Value, 0, 3),
		textValue(graph.PropertyCountry, country),
		dateValue(graph.PropertyBirthDate, d.day(1940, 2000)))
	if d.oneIn(4) {
		r.Values = append(r.Values, textValue(graph.PropertyOccupation, pick(d, []string{"lawyer", "engineer", "teacher", "physician", "economist", "journalist"})))
	}
}

// secondOpinion is what another data set says of a person: the same name, and
// in one case of three another date of birth.
func secondOpinion(d *dice, first graph.EntityRecord, number string) graph.EntityRecord {
	r := graph.EntityRecord{Source: source(watchdog, "who/"+number), Names: slices.Clone(first.Names[:1])}
	if d.oneIn(3) {
		r.Values = []graph.Value{dateValue(graph.PropertyBirthDate, d.day(1940, 2000))}
	}
	return r
}

func (g *generator) company(d *dice, r *graph.EntityRecord, number string) {
	name, lang, form := firmName(d)
	r.Source = source(register, "company/"+number)
	r.Names = []graph.Name{{Text: name, Lang: lang}}
	r.Identifiers = []graph.Identifier{{Scheme: "XX-BR", Value: strconv.Itoa(60_000_000 + int(d.state>>40)%9_999_999)}}
	r.Values = append(make([]graph.Value, 0, 8),
		textValue(graph.PropertyCountry, country),
		textValue(graph.PropertyLegalForm, form),
		textValue(graph.PropertySeat, town(d)),
		dateValue(graph.PropertyFounded, d.fullDay(1992, 2023)))
	if d.oneIn(6) {
		year := graph.Date{Year: int16(2018 + d.below(6))}
		r.Values = append(r.Values,
			graph.Value{Property: graph.PropertyRevenue, Text: d.euros(4, 7).Amount.String() + " EUR", At: year},
			graph.Value{Property: graph.PropertyEmployees, Text: strconv.Itoa(d.few(400)), At: year})
	}
	if d.oneIn(12) {
		r.Values = append(r.Values, dateValue(graph.PropertyDissolved, d.day(2024, 2025)))
	}
}

// A deal is a tender with its contract as both they and the relations around
// them see it. It is drawn from the tender's place alone.
type deal struct {
	title, cpv string
	method     string
	bids       int // fewer than are published when the tender is a direct award
	deadline   graph.Date
	value      *graph.Money
}

func (g *generator) dealOf(tender spot) deal {
	d := diceOf(g.seed, 't', uint64(tender.index()))
	var t deal
	t.title, t.cpv = purchase(&d)
	t.method, t.bids = "open", 2+d.below(5)
	switch d.below(10) {
	case 0:
		t.method, t.bids = "direct", 1
	case 1:
		t.method = "limited"
	case 2, 3:
		t.bids = 1
	}
	t.deadline = d.fullDay(2012, 2024)
	t.value = d.euros(4, 7)
	return t
}

func (g *generator) tender(s spot, r *graph.EntityRecord, number string) {
	t := g.dealOf(s)
	r.Source = source(procurement, "tender/"+number)
	r.Names = []graph.Name{{Text: t.title}}
	r.Values = []graph.Value{
		textValue(graph.PropertyMethod, t.method),
		textValue(graph.PropertyCategory, t.cpv),
		moneyValue(graph.PropertyEstimate, t.value),
		dateValue(graph.PropertyDeadline, t.deadline),
		intValue(graph.PropertyBids, t.bids),
	}
}

// tenderOf is the tender that a contract of a block came from: some tenders end
// in two contracts.
func tenderOf(contract spot) spot { return own(contract.block, graph.KindTender, contract.nth) }

func (g *generator) contract(s spot, r *graph.EntityRecord, number string) {
	t := g.dealOf(tenderOf(s))
	d := diceOf(g.seed, 'c', uint64(s.index()))
	signed := monthsLater(t.deadline, 1+d.below(5))
	r.Source = source(procurement, "contract/"+number)
	r.Source.URL = "https://xx-procurement.example.org/contract/" + number
	r.Names = []graph.Name{{Text: t.title}}
	r.Values = append(make([]graph.Value, 0, 5),
		textValue(graph.PropertyCategory, t.cpv),
		moneyValue(graph.PropertyValue, t.value),
		dateValue(graph.PropertySigned, signed),
		dateValue(graph.PropertyEnd, monthsLater(signed, 6+d.below(30))))
	if d.oneIn(7) {
		more := moneyValue(graph.PropertyAmendment, &graph.Money{Amount: whole(int64(d.below(9_000_000))), Currency: "EUR"})
		more.At = monthsLater(signed, 2+d.below(6))
		r.Values = append(r.Values, more)
	}
}

func (g *generator) declaration(d *dice, s spot, r *graph.EntityRecord, number string) {
	year := 2015 + d.below(10)
	r.Source = source(integrity, "declaration/"+number)
	r.Names = []graph.Name{{Text: "Deklaracija " + strconv.Itoa(year) + "/" + strconv.Itoa(s.index()), Lang: "sr-Latn"}}
	r.Values = append(make([]graph.Value, 0, 4),
		intValue(graph.PropertyYear, year),
		moneyValue(graph.PropertyIncome, d.euros(4, 5)))
	if d.oneIn(2) {
		r.Values = append(r.Values, moneyValue(graph.PropertyRealEstate, d.euros(4, 6)))
	}
	if d.oneIn(5) {
		r.Values = append(r.Values, moneyValue(graph.PropertyLiabilities, d.euros(3, 5)))
	}
}
