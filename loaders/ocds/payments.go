package ocds

import (
	"strconv"

	"spona/graph"
)

// payer is who paid, in the words of either version.
func (t *transaction) payer() *organization { return partyOf(&t.Payer, &t.Provider) }

// payee is who was paid.
func (t *transaction) payee() *organization { return partyOf(&t.Payee, &t.Receiver) }

func partyOf(o *organization, old *identifier) *organization {
	if o.ID != "" || o.name() != "" || o.identity() != "" {
		return o
	}
	return &organization{Name: old.LegalName, Identifier: *old}
}

func (t *transaction) amount() value {
	if t.Value.Amount != "" {
		return t.Value
	}
	return t.Amount
}

// A payday is a day and a currency.
type payday struct {
	at       graph.Date
	currency string
}

// paidValues adds what was paid under a contract, day by day.
func (p *process) paidValues(c *contract, record *graph.EntityRecord) {
	places := make(map[payday]int) // of the sums
	var sums []graph.Money
	var days []payday
	for i := range c.Implementation.Transactions {
		t := &c.Implementation.Transactions[i]
		if t.amount().Amount == "" {
			continue
		}
		m, err := moneyOf(t.amount())
		if err != nil {
			p.note("transactions", "the amount %.60q is kept only as written", t.amount().written())
			v := graph.Value{Property: graph.PropertyPayment, At: date(t.Date), Original: t.amount().written()}
			record.Values = append(record.Values, v)
			continue
		}
		day := payday{date(t.Date), m.Currency}
		at, known := places[day]
		if !known {
			places[day] = len(sums)
			sums, days = append(sums, m), append(days, day)
			continue
		}
		sum, err := sums[at].Amount.AddExact(m.Amount, max(sums[at].Amount.Scale(), m.Amount.Scale()))
		if err != nil {
			p.note("transactions", "the payments of a day are too large to be added up exactly")
			continue
		}
		sums[at].Amount = sum.Trim(0)
	}
	for i, m := range sums {
		record.Values = append(record.Values, graph.Value{Property: graph.PropertyPayment, Text: m.String(), At: days[i].at})
	}
}

// transactions relates who paid to who was paid. Where one of them is not named,
// the contract stands for them; where neither is, the values of the contract say
// what is known.
func (p *process) transactions(c *contract, ref graph.Ref, key string) {
	for i := range c.Implementation.Transactions {
		t := &c.Implementation.Transactions[i]
		from, to := p.cast.find(t.payer()), p.cast.find(t.payee())
		if from == nil && to == nil {
			continue
		}
		ends := [2]graph.Ref{ref, ref}
		if from != nil {
			ends[0] = from.ref
		}
		if to != nil {
			ends[1] = to.ref
		}
		record := graph.RelationRecord{Role: "payment", Spells: on(date(t.Date))}
		if m, err := moneyOf(t.amount()); err == nil { // else it was noted with the contract
			record.Money = &m
		}
		if v := graph.NewValue(graph.PropertyDocument, string(t.URI)); v.Text != "" {
			record.Values = append(record.Values, v)
		}
		if purpose := firstText(c.Title, p.r.Tender.Title, p.r.OCID); len(purpose) <= graph.MaxNameBytes {
			record.Values = append(record.Values, graph.Value{Property: graph.PropertyPurpose, Text: string(purpose)})
		}
		id := string(t.ID)
		if id == "" {
			id = "#" + strconv.Itoa(i)
		}
		p.relate(graph.RelationLinkedTo, ends[0], ends[1], p.key+"/"+key+"/"+id, "", record)
	}
}
