package parlamint

import (
	"net/url"
	"strconv"
	"strings"

	"spona/graph"
)

// person yields a person and what it belongs to.
func (j *joint) person(p person) error {
	if p.ID == "" {
		return graph.Invalid("person", "the person has no xml:id")
	}
	record := graph.EntityRecord{Source: j.settings.Source(j.record(classPerson, p.ID), ""), Names: personNames(p.Names)}
	j.place.ID = record.Source.Record
	for _, s := range p.Sex {
		addOnce(&record, graph.PropertyGender, s.Value)
	}
	for _, d := range p.Birth {
		if err := j.date(&record, graph.PropertyBirthDate, d.When); err != nil {
			return err
		}
	}
	for _, d := range p.Death {
		if err := j.date(&record, graph.PropertyDeathDate, d.When); err != nil {
			return err
		}
	}
	numbers(&record, p.Numbers, false)
	self := j.ref(classPerson, p.ID, graph.KindPerson)
	if err := j.entity(self, record); err != nil {
		return err
	}
	alike := make(map[string]int)
	for _, a := range p.Affiliations {
		if err := j.affiliation(p.ID, self, a, alike); err != nil {
			return err
		}
	}
	return nil
}

// personNames are the names of a person. The first that is still borne is the main
// one in its language.
func personNames(all []personName) []graph.Name {
	var names []graph.Name
	mains := make(map[string]bool)
	for _, n := range all {
		given, family := plain(n.Forenames...), plain(append(n.Links, n.Surnames...)...)
		text := plain(given, family)
		if text == "" {
			text = plain(n.Text)
		}
		if text == "" {
			continue
		}
		kind := graph.NameMain
		switch {
		case n.To != "":
			kind = graph.NameFormer
		case mains[n.Lang]:
			kind = graph.NameAlias
		default:
			mains[n.Lang] = true
		}
		names = append(names, graph.Name{Text: text, Lang: n.Lang, Kind: kind})
		if kind == graph.NameMain && given != "" && family != "" {
			names = append(names, graph.Name{Text: family + ", " + given, Lang: n.Lang, Kind: graph.NameSort})
		}
	}
	return names
}

// affiliation yields what a person belongs to. Of affiliations that are alike in
// all, and sources do repeat them, each has its number.
func (j *joint) affiliation(person string, self graph.Ref, a affiliation, alike map[string]int) error {
	ids := targets(a.Ref)
	if len(ids) == 0 {
		return j.note(graph.Invalid("affiliation", "the affiliation of %q does not say with whom", a.Role))
	}
	which := strings.Join([]string{person, a.Role, a.Ref, a.Ana, a.From, a.To, a.When}, "|")
	alike[which]++
	if n := alike[which]; n > 1 {
		which += "|#" + strconv.Itoa(n)
	}
	record := graph.RelationRecord{Source: j.settings.Source(j.record("affiliation", which), ""), Role: a.Role}
	if len(a.Roles) > 0 && plain(a.Roles[0].Text) != "" {
		record.Role = plain(a.Roles[0].Text)
	}
	for _, ana := range targets(a.Ana) {
		term := j.known[key{j.corpus, ana}]
		if term.kind != graph.KindTerm {
			continue
		}
		record.Values = append(record.Values, graph.Value{Property: graph.PropertyTerm, Text: string(j.ref(classEvent, ana, 0).ID)})
		if a.From+a.To+a.When == "" {
			if s, err := spellOf(term.from, term.to); err == nil && !s.IsZero() {
				s.Derived = true
				record.Spells = append(record.Spells, s)
			}
		}
	}
	if err := j.spell(&record, a.From, a.To, a.When); err != nil {
		return err
	}
	for _, id := range ids {
		if err := j.relate(graph.RelationMemberOf, self, j.bodyOf(id, a), which, record); err != nil {
			return err
		}
	}
	return nil
}

// numbers adds what others know a thing by. Accounts in social media are left out.
func numbers(record *graph.EntityRecord, all []number, website bool) {
	for _, n := range all {
		text := plain(n.Text)
		u, err := url.Parse(text)
		if err != nil || u.Host == "" {
			continue
		}
		host, last := u.Hostname(), text[strings.LastIndexByte(text, '/')+1:]
		switch {
		case strings.HasSuffix(host, "wikidata.org") && strings.HasPrefix(last, "Q"):
			record.Identifiers = append(record.Identifiers, graph.Identifier{Scheme: "wikidata", Value: last})
		case strings.HasSuffix(host, ".wikipedia.org"):
			v := graph.NewValue(graph.PropertyWikipedia, text)
			v.Lang, _, _ = strings.Cut(host, ".")
			record.Values = append(record.Values, v)
		case website && strings.EqualFold(n.Type, "URI") && (n.Subtype == "" || n.Subtype == "official"):
			addOnce(record, graph.PropertyWebsite, text)
		}
	}
}

// addOnce adds a value that is not empty unless the record has it.
func addOnce(record *graph.EntityRecord, p graph.Property, written string) {
	v := graph.NewValue(p, plain(written))
	for _, other := range record.Values {
		if other == v {
			return
		}
	}
	if v.Text+v.Original != "" {
		record.Values = append(record.Values, v)
	}
}
