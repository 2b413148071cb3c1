package ocds

import (
	"strconv"

	"spona/graph"
)

// describeTender yields the tender, which stands for the whole process, also
// where only a plan or an award was published.
func (p *process) describeTender() {
	t := &p.r.Tender
	record := graph.EntityRecord{Source: p.source, Identifiers: []graph.Identifier{{Scheme: "ocid", Value: string(p.r.OCID)}}}
	if len(p.r.OCID) > graph.MaxNameBytes {
		record.Identifiers = nil
	}
	name := firstText(t.Title, p.r.Planning.Budget.Project, t.Description)
	if name == "" && len(p.r.Awards) > 0 {
		name = p.r.Awards[0].Title
	}
	if name == "" && len(p.r.Contracts) > 0 {
		name = p.r.Contracts[0].Title
	}
	p.name(&record, name, graph.NameMain, p.lang)
	p.add(&record, graph.PropertyDescription, t.Description)
	p.add(&record, graph.PropertyStatus, t.Status)
	p.add(&record, graph.PropertyMethod, t.Method)
	p.add(&record, graph.PropertyMethodDetails, t.MethodDetails)
	p.add(&record, graph.PropertyClassification, t.MainCategory)
	p.categories(&record, append(codesOf(t.Items, ""), t.Classification)...)
	estimate := t.Value
	if estimate.Amount == "" {
		estimate = p.r.Planning.Budget.Amount
	}
	p.moneyValue(&record.Values, graph.PropertyEstimate, estimate, graph.Date{})
	p.add(&record, graph.PropertySubmissionStart, t.TenderPeriod.Start)
	p.add(&record, graph.PropertyDeadline, t.TenderPeriod.End)
	p.add(&record, graph.PropertyBids, p.numberOfBids())
	for _, all := range []items[complaint]{p.r.Complaints, t.Complaints} {
		p.complaints(&record, all)
	}
	p.amendments(&record, append(t.Amendments, t.Amendment))
	p.documents(&record, p.r.Planning.Documents)
	p.documents(&record, t.Documents)
	record.Values = append(record.Values, p.country()...)
	p.entity(p.tender, record)
}

// numberOfBids is what the tender says, else the statistics, else the number of
// bids that are listed.
func (p *process) numberOfBids() text {
	if n := p.r.Tender.NumberOfTenderers; n != "" {
		return n
	}
	for _, measure := range []text{"bids", "validBids"} {
		for _, s := range p.r.Bids.Statistics {
			if s.Measure == measure && s.RelatedLot == "" && s.Value != "" {
				return s.Value
			}
		}
	}
	if n := len(p.r.Bids.Details); n > 0 {
		return text(strconv.Itoa(n))
	}
	return ""
}

func (p *process) complaints(record *graph.EntityRecord, all items[complaint]) {
	for i := range all {
		c := &all[i]
		p.add(record, graph.PropertyComplaint, firstText(c.Title, c.Description, c.ID))
		p.add(record, graph.PropertyComplaintOutcome, firstText(c.Outcome, c.Status))
	}
}

// amendments adds what amendments say in words, with their days. What they made
// of a contract's value is apart; see [process.turns].
func (p *process) amendments(record *graph.EntityRecord, all []amendment) {
	for i := range all {
		words := firstText(all[i].Rationale, all[i].Description)
		if words == "" {
			continue
		}
		v := graph.Value{Property: graph.PropertyAmendment, At: date(all[i].Date), Original: string(words)}
		record.Values = append(record.Values, v)
	}
}

// describeLots yields the lots, each tied to the tender that it is a lot of.
func (p *process) describeLots() {
	lots := p.r.Tender.Lots
	if len(lots) == 0 {
		return
	}
	p.lots = make(map[text]graph.Ref, len(lots))
	for i := range lots {
		l := &lots[i]
		if l.ID == "" {
			p.note("lots", "a lot without id is left out")
			continue
		}
		ref := graph.Ref{ID: graph.NewEntityID(p.j.settings.Dataset.ID, "lot", p.key, string(l.ID)), Kind: graph.KindTender}
		p.lots[l.ID] = ref
		record := graph.EntityRecord{Source: p.source}
		p.name(&record, firstText(l.Title, l.Description, "Lot "+l.ID), graph.NameMain, p.lang)
		p.add(&record, graph.PropertyDescription, l.Description)
		p.add(&record, graph.PropertyStatus, l.Status)
		p.moneyValue(&record.Values, graph.PropertyEstimate, l.Value, graph.Date{})
		p.categories(&record, codesOf(p.r.Tender.Items, l.ID)...)
		record.Values = append(record.Values, p.country()...)
		p.entity(ref, record)
		p.relate(graph.RelationLinkedTo, ref, p.tender, "lot", "", graph.RelationRecord{Role: "lot"})
	}
}

// lotsOf are the lots of the given ids that are known.
func (p *process) lotsOf(ids list[text]) []graph.Ref {
	var refs []graph.Ref
	for _, id := range ids {
		if ref, ok := p.lots[id]; ok {
			refs = append(refs, ref)
		}
	}
	return refs
}

// purchases relates those who buy to the tender.
func (p *process) purchases() {
	for _, b := range p.buyers {
		p.relate(graph.RelationBuys, b.ref, p.tender, "", b.role, graph.RelationRecord{Role: b.role})
	}
	if a := p.cast.find(&p.r.Tender.ProcuringEntity); a != nil {
		p.relate(graph.RelationBuys, a.ref, p.tender, "", procuringEntity, graph.RelationRecord{Role: procuringEntity})
	}
}

const procuringEntity = "procuringEntity"

type buyer struct {
	ref  graph.Ref
	role string
}

// maxPairs bounds the relations that the members of two lists may have with each
// other.
const maxPairs = 10_000

// whoBuys are those who buy: the buyer, those among the parties, or else whoever
// procures for them.
func (p *process) whoBuys() []buyer {
	var all []buyer
	seen := make(map[graph.ID]bool)
	add := func(o *organization, role string) {
		if a := p.cast.find(o); a != nil && !seen[a.ref.ID] {
			seen[a.ref.ID] = true
			all = append(all, buyer{a.ref, role})
		}
	}
	add(&p.r.Buyer, "buyer")
	for i := range p.r.Parties {
		for _, role := range p.r.Parties[i].Roles {
			if role == "buyer" {
				add(&p.r.Parties[i], "buyer")
			}
		}
	}
	if len(all) == 0 {
		add(&p.r.Tender.ProcuringEntity, procuringEntity)
	}
	if most := max(maxPairs/(1+len(p.r.Awards)+len(p.r.Contracts)), 1); len(all) > most {
		p.note("buyer", "of %d buyers only the first %d are kept", len(all), most)
		all = all[:most]
	}
	return all
}

// bidders relates those who bid to the tender, or to the lots that they bid for.
func (p *process) bidders() {
	listed := make(map[graph.ID]bool)
	for i := range p.r.Bids.Details {
		b := &p.r.Bids.Details[i]
		targets := p.lotsOf(b.RelatedLots)
		if len(targets)*len(b.Tenderers) > maxPairs {
			p.note("bids", "a bid of %d for %d lots is kept as one for the tender", len(b.Tenderers), len(targets))
			targets = nil
		}
		if len(targets) == 0 {
			targets = []graph.Ref{p.tender}
		}
		record := graph.RelationRecord{Status: string(b.Status), Spells: on(date(b.Date))}
		p.share(&record, b.Value, len(b.Tenderers) == 1 && len(targets) == 1)
		for k := range b.Tenderers {
			a := p.cast.find(&b.Tenderers[k])
			if a == nil {
				continue
			}
			listed[a.ref.ID] = true
			for _, target := range targets {
				p.relate(graph.RelationBidsOn, a.ref, target, string(b.ID), "bids on", record)
			}
		}
	}
	for i := range p.r.Tender.Tenderers {
		if a := p.cast.find(&p.r.Tender.Tenderers[i]); a != nil && !listed[a.ref.ID] {
			p.relate(graph.RelationBidsOn, a.ref, p.tender, "", "bids on", graph.RelationRecord{})
		}
	}
}

// share gives a relation an amount. One that belongs to several together is
// nobody's own: it stays beside each as the value of the whole, so that sums
// stay right.
func (p *process) share(record *graph.RelationRecord, v value, alone bool) {
	m := p.money("value", v)
	switch {
	case m == nil:
	case alone:
		record.Money = m
	default:
		record.Values = append(record.Values, graph.Value{Property: graph.PropertyValue, Text: m.String()})
	}
}
