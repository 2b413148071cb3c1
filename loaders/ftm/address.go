package ftm

import (
	"strings"

	"spona/graph"
)

// atBusiness reports whether an address of an entity of the schema is a place of
// business. LegalEntity is not among them: it may be a natural person.
func atBusiness(schema string) bool {
	return schema == "Company" || schema == "Organization" || schema == "PublicBody"
}

// address reads an address. One that no company or body of the file has for its
// own may be somebody's home: of it only the place is kept, not the house.
func (r *reader) address(st *statement, record *graph.EntityRecord) {
	business := r.survey.business[r.survey.key(st.id())]
	full := append(st.take("full"), st.take("name")...)
	street := st.take("street", "street2")
	for _, property := range []string{"summary", "description", "notes", "remarks", "latitude", "longitude", "postOfficeBox", "alias",
		"osmId", "googlePlaceId", "wikidataId", "wikipediaUrl", "previousName", "weakAlias", "address"} {
		st.take(property)
	}
	if business {
		for _, text := range street {
			r.value(record, graph.PropertyStreet, text)
		}
	}
	place := r.locality(st, record)
	switch {
	case business && len(full) > 0:
		for i, text := range full {
			kind := graph.NameMain
			if i > 0 {
				kind = graph.NameAlias
			}
			record.Names = append(record.Names, graph.Name{Text: strings.TrimLeft(text, ", "), Kind: kind})
		}
	case business:
		place = append(street, place...)
		fallthrough
	default:
		if len(place) > 0 {
			record.Names = []graph.Name{{Text: strings.Join(place, ", ")}}
		}
	}
	if !business && len(full)+len(street) > 0 {
		r.noteOnce("home", "streets are not kept of addresses that no company or body has for its own: they may be homes")
	}
}

// locality adds the values of a place larger than a house and returns them as the
// parts of a line.
func (r *reader) locality(st *statement, record *graph.EntityRecord) []string {
	var parts []string
	for _, p := range []pair{
		{"postalCode", graph.PropertyPostalCode}, {"city", graph.PropertyCity}, {"region", graph.PropertyRegion}, {"state", graph.PropertyRegion},
	} {
		for _, text := range st.take(p.ftm) {
			r.value(record, p.graph, text)
			parts = append(parts, text)
		}
	}
	for _, code := range st.take("country") {
		r.value(record, graph.PropertyCountry, code)
	}
	return parts
}

// writtenAddresses makes addresses of those that a company or body states as
// text, so that two at one place meet there.
func (r *reader) writtenAddresses(st *statement, kind graph.EntityKind, source graph.Source) {
	for _, text := range st.take("address") {
		if len(text) > graph.MaxNameBytes {
			r.note("an address of %d bytes is left out", len(text))
			continue
		}
		id := graph.NewEntityID(r.settings.Dataset.ID, "address", text)
		r.change(graph.Change{Entity: &graph.Entity{ID: id, Kind: graph.KindAddress, Records: []graph.EntityRecord{
			{Source: source, Names: []graph.Name{{Text: text}}}}}})
		r.relate(relation{kind: graph.RelationLocatedAt, from: graph.Ref{ID: r.entityID(st.id()), Kind: kind},
			to: graph.Ref{ID: id, Kind: graph.KindAddress}, record: graph.RelationRecord{Source: source}})
	}
}
