package popolo

import (
	"net/url"
	"strings"

	"spona/graph"
)

func (r *reader) person(p person) error {
	if p.ID == "" {
		return graph.Invalid("persons", "the person has no id")
	}
	id := r.recordID(classPerson, string(p.ID))
	r.place.ID = id
	record := graph.EntityRecord{Source: r.source(id, p.Sources), Names: personNames(p), Identifiers: identifiersOf(p.Identifiers)}
	if len(record.Names) == 0 {
		if err := r.note(graph.Invalid("name", "the person has no name")); err != nil {
			return err
		}
	}
	for _, date := range []struct {
		property graph.Property
		written  text
	}{{graph.PropertyBirthDate, p.BirthDate}, {graph.PropertyDeathDate, p.DeathDate}} {
		if err := r.date(&record, date.property, date.written); err != nil {
			return err
		}
	}
	add(&record, graph.PropertyGender, p.Gender)
	add(&record, graph.PropertyHonorific, p.HonorificPrefix)
	add(&record, graph.PropertyHonorific, p.HonorificSuffix)
	for _, image := range append(list[link]{{URL: p.Image}}, p.Images...) {
		addOnce(&record, graph.PropertyImage, string(image.URL), "")
	}
	addLinks(&record, p.Links)
	record.Values = append(record.Values, r.countries()...)
	entity := &graph.Entity{ID: r.entityID(classPerson, string(p.ID)), Kind: graph.KindPerson, Records: []graph.EntityRecord{record}}
	if err := r.give(graph.Change{Entity: entity}, nil); err != nil {
		return err
	}
	for _, m := range p.Memberships {
		if m.PersonID == "" {
			m.PersonID = p.ID
		}
		if err := r.membership(m); err != nil {
			return err
		}
	}
	return nil
}

// personNames are the names of a person, the main ones first.
func personNames(p person) []graph.Name {
	names := namesOf(p.Name, graph.NameMain)
	given, family := p.GivenName.best(), p.FamilyName.best()
	if len(names) == 0 && given+family != "" {
		names = append(names, graph.Name{Text: strings.TrimSpace(given + " " + family)})
	}
	names = append(names, otherNames(p.OtherNames)...)
	sort := namesOf(p.SortName, graph.NameSort)
	if len(sort) == 0 && given != "" && family != "" {
		sort = append(sort, graph.Name{Text: family + ", " + given, Kind: graph.NameSort})
	}
	return append(names, sort...)
}

func namesOf(p phrases, kind graph.NameKind) []graph.Name {
	var names []graph.Name
	for _, one := range p {
		names = append(names, graph.Name{Text: one.text, Lang: one.lang, Kind: kind})
	}
	return names
}

// otherNames are further names; the note says of what sort.
func otherNames(others list[otherName]) []graph.Name {
	var names []graph.Name
	for _, o := range others {
		kind := graph.NameAlias
		switch note := strings.ToLower(string(o.Note)); {
		case o.EndDate != "", strings.Contains(note, "former"), strings.Contains(note, "previous"), strings.Contains(note, "maiden"):
			kind = graph.NameFormer
		case strings.Contains(note, "abbrev"), strings.Contains(note, "acronym"), note == "short", note == "initials":
			kind = graph.NameAbbreviation
		}
		for _, n := range namesOf(o.Name, kind) {
			if n.Lang == "" {
				n.Lang = string(o.Lang)
			}
			names = append(names, n)
		}
	}
	return names
}

func identifiersOf(ids identifiers) []graph.Identifier {
	var all []graph.Identifier
	for _, id := range ids {
		all = append(all, graph.Identifier{Scheme: id.scheme, Value: id.value})
	}
	return all
}

// date adds a date, with a note when it cannot be read.
func (r *reader) date(record *graph.EntityRecord, p graph.Property, written text) error {
	if written == "" {
		return nil
	}
	v, err := dateValue(p, written)
	record.Values = append(record.Values, v)
	return r.note(err)
}

func add(record *graph.EntityRecord, p graph.Property, texts phrases) {
	for _, t := range texts {
		addOnce(record, p, t.text, t.lang)
	}
}

// addOnce adds a value unless the record has it.
func addOnce(record *graph.EntityRecord, p graph.Property, written, lang string) {
	if written == "" {
		return
	}
	v := graph.NewValue(p, written)
	v.Lang = lang
	for _, other := range record.Values {
		if other == v {
			return
		}
	}
	record.Values = append(record.Values, v)
}

// addLinks adds pages of an encyclopaedia and websites. Accounts in social media
// are left out.
func addLinks(record *graph.EntityRecord, links list[link]) {
	for _, l := range links {
		note := strings.ToLower(string(l.Note))
		u, err := url.Parse(string(l.URL))
		switch {
		case err == nil && strings.HasSuffix(u.Hostname(), ".wikipedia.org"):
			lang, _, _ := strings.Cut(u.Hostname(), ".")
			addOnce(record, graph.PropertyWikipedia, string(l.URL), lang)
		case strings.HasPrefix(note, "wikipedia"):
			addOnce(record, graph.PropertyWikipedia, string(l.URL), "")
		case note == "", note == "website", note == "homepage", note == "official website":
			addOnce(record, graph.PropertyWebsite, string(l.URL), "")
		}
	}
}
