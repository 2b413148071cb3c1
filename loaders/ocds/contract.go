package ocds

import (
	"slices"
	"strconv"
	"strings"

	"spona/graph"
)

// A deal is what becomes one Contract: an award, a contract, or an award with the
// contract that was made of it.
type deal struct {
	award    *award
	contract *contract
	key      []string // of its id
	whole    bool     // whether the award is this deal and no other
}

// dealsOf puts awards and their contracts together. The first contract of an
// award takes the id that the award has before there is any, so that the entity
// stays the same when the contract is published; a further one is a deal of its
// own.
func dealsOf(r *release) []deal {
	awards := make(map[text]int, len(r.Awards))
	deals := make([]deal, 0, len(r.Awards)+len(r.Contracts))
	for i := range r.Awards {
		a := &r.Awards[i]
		key := a.ID
		if key == "" {
			key = text("#" + strconv.Itoa(i))
		}
		awards[key] = i
		deals = append(deals, deal{award: a, key: []string{"award", string(key)}, whole: true})
	}
	taken := make(map[text]int) // contracts of an award, by its id
	for i := range r.Contracts {
		c := &r.Contracts[i]
		at, known := awards[c.AwardID]
		n := taken[c.AwardID]
		if c.AwardID != "" {
			taken[c.AwardID]++
		}
		switch {
		case c.AwardID == "" || n > 0 && c.ID != "":
			key := c.ID
			if key == "" {
				key = text("#" + strconv.Itoa(i))
			}
			d := deal{contract: c, key: []string{"contract", string(key)}}
			if known {
				d.award, deals[at].whole = deals[at].award, false
			}
			deals = append(deals, d)
		case n > 0:
			deals = append(deals, deal{contract: c, key: []string{"contract", "#" + strconv.Itoa(i)}})
		case known:
			deals[at].contract = c
		default:
			deals = append(deals, deal{contract: c, key: []string{"award", string(c.AwardID)}})
		}
	}
	return deals
}

// deal yields a contract and who buys, who wins and what was paid.
func (p *process) deal(d *deal) {
	if d.contract == nil {
		d.contract = new(contract)
	}
	if d.award == nil {
		d.award = new(award)
	}
	a, c := d.award, d.contract
	parts := append([]string{"contract", p.key}, d.key...)
	ref := graph.Ref{ID: graph.NewEntityID(p.j.settings.Dataset.ID, parts...), Kind: graph.KindContract}
	record := graph.EntityRecord{Source: p.source}
	p.name(&record, firstText(c.Title, a.Title, p.r.Tender.Title, c.Description, a.Description), graph.NameMain, p.lang)
	p.name(&record, a.Title, graph.NameAlias, p.lang)
	p.add(&record, graph.PropertyDescription, firstText(c.Description, a.Description))
	p.add(&record, graph.PropertyStatus, firstText(c.Status, a.Status))
	p.add(&record, graph.PropertyDecided, a.Date)
	p.add(&record, graph.PropertySigned, c.DateSigned)
	p.add(&record, graph.PropertyStart, firstText(c.Period.Start, a.ContractPeriod.Start))
	p.add(&record, graph.PropertyEnd, firstText(c.Period.End, a.ContractPeriod.End))
	codes := codesOf(c.Items, "")
	if len(codes) == 0 {
		codes = codesOf(a.Items, "")
	}
	p.categories(&record, codes...)
	price := p.price(d, &record)
	p.amendments(&record, append(c.Amendments, c.Amendment))
	if d.whole {
		p.amendments(&record, append(a.Amendments, a.Amendment))
		p.documents(&record, a.Documents)
	}
	p.documents(&record, c.Documents)
	p.documents(&record, c.Implementation.Documents)
	p.paidValues(c, &record)
	record.Values = append(record.Values, p.country()...)
	p.entity(ref, record)

	p.relate(graph.RelationResultedIn, p.tender, ref, "", "", graph.RelationRecord{})
	for _, lot := range p.lotsOf(append(append(list[text]{}, a.RelatedLots...), c.RelatedLots...)) {
		p.relate(graph.RelationResultedIn, lot, ref, "", "", graph.RelationRecord{})
	}
	for _, b := range p.buyers {
		p.relate(graph.RelationBuys, b.ref, ref, "", b.role, graph.RelationRecord{Role: b.role})
	}
	p.awarded(d, ref, price)
	p.transactions(c, ref, strings.Join(d.key, "/"))
	p.related(ref, c.RelatedProcesses)
}

// price adds the value of a deal as it was signed or awarded, and what it became.
// The value of an award of which several contracts were made is none of theirs.
func (p *process) price(d *deal, record *graph.EntityRecord) value {
	past, amended := d.contract.past, slices.Concat(d.contract.Amendments, []amendment{d.contract.Amendment})
	if past.first.Amount == "" && d.whole {
		past, amended = d.award.past, slices.Concat(d.award.Amendments, []amendment{d.award.Amendment})
	}
	if len(past.changes) == 0 {
		past = former(past, amended)
	}
	p.moneyValue(&record.Values, graph.PropertyValue, past.first, graph.Date{})
	p.turns(record, past, amended)
	return past.first
}

// former takes the value before an amendment from what version 1.0 says of it.
func former(past history, amended []amendment) history {
	for i := range amended {
		for _, c := range amended[i].Changes {
			property := strings.ToLower(string(c.Property))
			was := c.Former
			if !strings.Contains(property, "value") || strings.Contains(property, "currency") || was.Amount == "" {
				continue
			}
			if was.Currency == "" {
				was.Currency = past.first.Currency
			}
			if sameAmount(was, past.first) {
				continue
			}
			turned := turn{value: past.first, date: amended[i].Date}
			return history{first: was, changes: []turn{turned}}
		}
	}
	return past
}

// turns adds what a value became, on the day of the amendment where one belongs
// to the release that said so, else of the release.
func (p *process) turns(record *graph.EntityRecord, past history, amended []amendment) {
	days := make(map[text]graph.Date)
	for i := range amended {
		if day := date(amended[i].Date); !day.IsZero() && amended[i].ReleaseID != "" {
			days[amended[i].ReleaseID] = day
		}
	}
	for _, t := range past.changes {
		day, ok := days[t.releaseID]
		if !ok {
			day = date(t.date)
		}
		p.moneyValue(&record.Values, graph.PropertyAmendment, t.value, day)
	}
}

// awarded relates a deal to those who won it.
func (p *process) awarded(d *deal, ref graph.Ref, price value) {
	suppliers := d.contract.Suppliers
	if len(suppliers) == 0 {
		suppliers = d.award.Suppliers
	}
	var winners []*actor
	for i := range suppliers {
		if a := p.cast.find(&suppliers[i]); a != nil {
			winners = append(winners, a)
		} else {
			p.note("suppliers", "a supplier without name and id is left out")
		}
	}
	record := graph.RelationRecord{Status: string(firstText(d.contract.Status, d.award.Status))}
	day := date(d.contract.DateSigned)
	if day.IsZero() {
		day = date(d.award.Date)
	}
	if !day.IsZero() {
		record.Spells = []graph.Spell{{From: day}}
	}
	if _, err := moneyOf(price); err == nil { // else it was noted before
		p.share(&record, price, len(winners) == 1)
	}
	for _, w := range winners {
		p.relate(graph.RelationAwarded, ref, w.ref, "", "awarded to", record)
	}
}
