package bods

import (
	"cmp"
	"strings"

	"spona/graph"
)

// person yields a natural person, without homes and personal numbers.
func (r *reader) person(d *details) {
	p := graph.EntityRecord{Source: r.source, Names: r.names(d.Names), Identifiers: r.publicIdentifiers(d)}
	if d.PersonType != "knownPerson" {
		r.value(&p.Values, graph.PropertyClassification, d.PersonType)
	}
	component(&p.Values, d)
	r.value(&p.Values, graph.PropertyDescription, text(d.NoPerson.why()))
	for _, n := range d.Nationalities {
		r.country(&p.Values, graph.PropertyNationality, n)
	}
	r.value(&p.Values, graph.PropertyBirthDate, d.BirthDate)
	r.value(&p.Values, graph.PropertyDeathDate, d.DeathDate)
	r.exposure(&p.Values, d)
	if len(d.Addresses)+len(d.Residence)+len(d.Birthplace) > 0 {
		r.remarkOnce("home", "addresses, residences and birthplaces of persons are not kept")
	}
	r.change(graph.Change{Entity: &graph.Entity{ID: r.entityID(r.record), Kind: graph.KindPerson, Records: []graph.EntityRecord{p}}})
}

// names are the names of a person: the legal one, then others.
func (r *reader) names(all []name) []graph.Name {
	var names []graph.Name
	for _, n := range all {
		full := n.Full
		if full == "" {
			full = text(strings.Join(strings.Fields(string(n.Given+" "+n.Patronymic+" "+n.Family)), " "))
		}
		kind := graph.NameMain
		switch n.Type {
		case "alternative", "translation", "transliteration":
			kind = graph.NameAlias
		case "former", "birth":
			kind = graph.NameFormer
		}
		r.name(&names, kind, full)
		if n.Given != "" && n.Family != "" && kind == graph.NameMain {
			r.name(&names, graph.NameSort, n.Family+", "+n.Given)
		}
	}
	return names
}

// publicIdentifiers are the identifiers of a person without those that a state
// gave the person as such: passports, identity cards, tax and social security.
func (r *reader) publicIdentifiers(d *details) []graph.Identifier {
	var public []graph.Identifier
	for i, id := range d.Identifiers {
		if isPersonal(id) {
			r.remarkOnce("number", "numbers of passports, identity cards, taxes and the like of persons are not kept (here: %.40s)", cmp.Or(id.Scheme, id.SchemeName))
			continue
		}
		public = append(public, r.identifiers(&details{Identifiers: d.Identifiers[i : i+1]})...)
	}
	return public
}

// isPersonal goes by the scheme: the standard names those of states by three
// letters of the country and the sort of document, other publishers in words.
func isPersonal(id identifier) bool {
	if country, _, ok := strings.Cut(string(id.Scheme), "-"); ok && len(country) == 3 && strings.ToUpper(country) == country {
		return true
	}
	words := strings.ToLower(string(id.Scheme + " " + id.SchemeName))
	for _, word := range []string{"passport", "tax", "identity", "idcard", "id card", "national", "social security", "insurance", "personal", "licence", "license"} {
		if strings.Contains(words, word) {
			return true
		}
	}
	return false
}

// exposure keeps whether the person is politically exposed, and by what, as the
// source states it.
func (r *reader) exposure(values *[]graph.Value, d *details) {
	switch status := d.Exposure.Status; {
	case status == "isPep", status == "isNotPep":
		r.value(values, graph.PropertyClassification, status)
	case status != "":
		r.value(values, graph.PropertyClassification, "politicalExposure: "+status)
	case d.HasPepStatus == yes:
		r.value(values, graph.PropertyClassification, "isPep")
	case d.HasPepStatus == no:
		r.value(values, graph.PropertyClassification, "isNotPep")
	}
	for _, by := range append(d.Exposure.Details, d.PepDetails...) {
		why := string(by.Reason)
		if why == "" {
			why = string(by.Missing)
		}
		var told []string
		if where := by.Jurisdiction.Name; where != "" {
			told = append(told, string(where))
		} else if by.Jurisdiction.Code != "" {
			told = append(told, string(by.Jurisdiction.Code))
		}
		if by.Start+by.End != "" {
			told = append(told, string(by.Start+".."+by.End))
		}
		if len(told) > 0 {
			why = strings.TrimSpace(why + " (" + strings.Join(told, ", ") + ")")
		}
		if why != "" {
			r.value(values, graph.PropertyDescription, text("politicalExposure: "+why))
		}
	}
}
