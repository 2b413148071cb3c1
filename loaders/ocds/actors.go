package ocds

import (
	"strconv"
	"strings"

	"spona/graph"
)

// gather finds out who takes part in the process.
func (p *process) gather() {
	c, r := p.cast, p.r
	c.clear()
	for i := range r.Parties {
		o := &r.Parties[i]
		if len(o.Roles) == 0 {
			c.mention(o, 0)
		}
		for _, role := range o.Roles {
			c.mention(o, partOf(role))
		}
	}
	c.mention(&r.Buyer, partBuyer)
	c.mention(&r.Tender.ProcuringEntity, partBuyer)
	mention := func(all items[organization]) {
		for i := range all {
			c.mention(&all[i], partSupplier)
		}
	}
	mention(r.Tender.Tenderers)
	for i := range r.Bids.Details {
		mention(r.Bids.Details[i].Tenderers)
	}
	for i := range r.Awards {
		mention(r.Awards[i].Suppliers)
	}
	for i := range r.Contracts {
		mention(r.Contracts[i].Suppliers)
		transactions := r.Contracts[i].Implementation.Transactions
		for k := range transactions {
			t := &transactions[k]
			c.mention(t.payer(), partBuyer)
			c.mention(t.payee(), partSupplier)
		}
	}
	for i, a := range c.actors {
		p.settle(a, i)
	}
}

// settle gives an actor its kind and id. The kind is a part of the id: one that
// is found to buy where it only won before is another entity, and no conflict.
func (p *process) settle(a *actor, number int) {
	dataset := p.j.settings.Dataset.ID
	identity := a.identity()
	kind := a.parts.kind()
	switch {
	case identity != "":
		if everywhere := p.j.survey.parts[p.j.survey.identity(identity)]; everywhere != 0 {
			kind = everywhere.kind()
		}
		a.ref = graph.Ref{ID: graph.NewEntityID(dataset, "organization", kind.String(), identity), Kind: kind}
	case a.isPerson(): // by name, since the number is not kept, nor anything that it could be found from
		name := firstOf(nameKey(a.name()), "#"+strconv.Itoa(number))
		a.ref = graph.Ref{ID: graph.NewEntityID(dataset, "person", p.key, name), Kind: graph.KindPerson}
	case a.ID != "":
		a.ref = graph.Ref{ID: graph.NewEntityID(dataset, "party", kind.String(), p.key, "id", string(a.ID)), Kind: kind}
	default:
		a.ref = graph.Ref{ID: graph.NewEntityID(dataset, "party", kind.String(), p.key, "name", nameKey(a.name())), Kind: kind}
	}
}

func (a *actor) isPerson() bool {
	return a.Identifier.isPersonal() || strings.Contains(string(a.ID), "-") && isPersonalScheme(string(a.ID))
}

// actors yields what is stated of those who take part.
func (p *process) actors() {
	for _, a := range p.cast.actors {
		record := graph.EntityRecord{Source: p.source}
		p.name(&record, a.name(), graph.NameMain, "")
		if legal := a.Identifier.LegalName; legal != a.name() {
			p.name(&record, legal, graph.NameAlias, "")
		}
		if a.ref.Kind == graph.KindPerson {
			p.noteOnce("person", "identifiers of natural persons are not kept")
		} else {
			p.describe(a, &record)
		}
		if len(record.Names)+len(record.Identifiers)+len(record.Values) == 0 {
			continue
		}
		if identity := a.identity(); identity != "" {
			p.shared(a, identity, record)
			continue
		}
		p.entity(a.ref, record)
	}
}

// describe adds the identifiers and the place of a body or company.
func (p *process) describe(a *actor, record *graph.EntityRecord) {
	all := append(list[identifier]{a.Identifier}, a.AdditionalIdentifiers...)
	for _, id := range all {
		if !isMissing(id.ID) && !id.isPersonal() && len(id.ID) <= graph.MaxNameBytes && len(id.Scheme) <= graph.MaxNameBytes {
			record.Identifiers = append(record.Identifiers, graph.Identifier{Scheme: string(id.Scheme), Value: string(id.ID)})
		}
	}
	country := firstText(a.Address.Country, a.Address.CountryName)
	if code, err := graph.ParseCountry(string(country)); err == nil {
		record.Values = append(record.Values, graph.Value{Property: graph.PropertyCountry, Text: code})
	} else if a.ref.Kind == graph.KindPublicBody && country == "" {
		record.Values = append(record.Values, p.country()...)
	}
	if a.ref.Kind == graph.KindCompany {
		p.add(record, graph.PropertySeat, firstText(a.Address.Locality, a.Address.Region))
	}
}

// shared yields what is stated of an organization that is known in all processes.
// Each description of it is a record of its own, however many processes repeat
// it, so that one that buys every day does not have a record for each purchase.
func (p *process) shared(a *actor, identity string, record graph.EntityRecord) {
	var parts []string
	for _, n := range record.Names {
		parts = append(parts, n.Text, n.Kind.String())
	}
	for _, id := range record.Identifiers {
		parts = append(parts, id.Scheme, id.Value)
	}
	for _, v := range record.Values {
		parts = append(parts, string(v.Property), v.Text, v.Original)
	}
	const letters = 9 // enough to tell the descriptions of one organization apart
	sum := string(graph.NewEntityID(identity, parts...))
	record.Source.Record = identity + "#" + sum[1:letters]
	key := p.j.survey.identity(a.ref.Kind.String() + " " + sum)
	if !p.j.given[key] {
		p.j.given[key] = true
		p.entity(a.ref, record)
	}
}

func firstText(texts ...text) text {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
