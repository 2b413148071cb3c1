package bods

import (
	"strings"

	"spona/graph"
)

// entity yields a company, a public body or another organization.
func (r *reader) entity(d *details) {
	kind := kindOf(anEntity, d.EntityType.Type)
	e := graph.EntityRecord{Source: r.source, Identifiers: r.identifiers(d)}
	r.name(&e.Names, graph.NameMain, d.Name)
	for _, n := range d.AlternateNames {
		r.name(&e.Names, graph.NameAlias, n)
	}
	if d.EntityType.Type != "registeredEntity" {
		r.value(&e.Values, graph.PropertyClassification, d.EntityType.Type)
	}
	for _, t := range []text{d.EntityType.Subtype, d.EntitySubtype.General} {
		r.value(&e.Values, graph.PropertyClassification, t)
	}
	for _, t := range []text{d.EntityType.Details, d.EntitySubtype.Local} {
		r.value(&e.Values, graph.PropertyLegalForm, t)
	}
	component(&e.Values, d)
	r.value(&e.Values, graph.PropertyDescription, text(d.NoEntity.why()))
	r.country(&e.Values, graph.PropertyCountry, d.Jurisdiction)
	r.country(&e.Values, graph.PropertyCountry, d.Incorporated)
	r.value(&e.Values, graph.PropertyFounded, d.Founded)
	r.value(&e.Values, graph.PropertyDissolved, d.Dissolved)
	r.listing(&e, &d.Listing)
	r.value(&e.Values, graph.PropertyDocument, d.URI)
	id := r.entityID(r.record)
	r.change(graph.Change{Entity: &graph.Entity{ID: id, Kind: kind, Records: []graph.EntityRecord{e}}})
	for i := range d.Addresses {
		if d.Addresses[i].Type == "registered" {
			r.registered(graph.Ref{ID: id, Kind: kind}, &d.Addresses[i])
		}
	}
}

// identifiers are the numbers of an entity with those who gave them. One that is
// only an address on the web is known by that.
func (r *reader) identifiers(d *details) []graph.Identifier {
	var all []graph.Identifier
	for _, id := range d.Identifiers {
		given := graph.Identifier{Scheme: string(id.Scheme), Value: string(id.ID)}
		if given.Scheme == "" {
			given.Scheme = string(id.SchemeName)
		}
		if given.Value == "" {
			given.Value = string(id.URI)
		}
		switch {
		case given.Value == "":
		case len(given.Value)+len(given.Scheme) > graph.MaxNameBytes:
			r.remark("an identifier of %d bytes is left out: %d are the most", len(given.Value), graph.MaxNameBytes)
		default:
			all = append(all, given)
		}
	}
	return all
}

// listing adds what is known of traded shares.
func (r *reader) listing(e *graph.EntityRecord, l *listing) {
	if l.Listed == yes {
		r.value(&e.Values, graph.PropertyClassification, "hasPublicListing")
	}
	for _, url := range l.Filings {
		r.value(&e.Values, graph.PropertyDocument, url)
	}
	for _, s := range l.Securities {
		for _, id := range []graph.Identifier{
			{Scheme: strings.ToUpper(string(s.Security.Scheme)), Value: string(s.Security.ID)}, {Scheme: "ticker", Value: string(s.Security.Ticker)},
		} {
			if id.Value != "" && len(id.Value)+len(id.Scheme) <= graph.MaxNameBytes {
				e.Identifiers = append(e.Identifiers, id)
			}
		}
	}
}

// registered yields the registered address of an entity, so that two at one place
// meet there.
func (r *reader) registered(of graph.Ref, a *address) {
	line := string(a.Address)
	if a.PostCode != "" && !strings.Contains(line, string(a.PostCode)) {
		line = strings.TrimPrefix(line+", "+string(a.PostCode), ", ")
	}
	if line == "" {
		return
	}
	at := graph.EntityRecord{Source: r.source}
	r.name(&at.Names, graph.NameMain, text(line))
	r.value(&at.Values, graph.PropertyPostalCode, a.PostCode)
	r.country(&at.Values, graph.PropertyCountry, a.Country)
	to := graph.Ref{ID: r.entityID("address", line, string(a.Country.Code+a.Country.Name)), Kind: graph.KindAddress}
	r.change(graph.Change{Entity: &graph.Entity{ID: to.ID, Kind: to.Kind, Records: []graph.EntityRecord{at}}})
	r.change(graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(graph.RelationLocatedAt, of.ID, to.ID, ""), Kind: graph.RelationLocatedAt, From: of, To: to,
		Records: []graph.RelationRecord{{Source: r.source}},
	}})
}
