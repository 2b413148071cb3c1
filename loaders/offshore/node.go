package offshore

import (
	"strings"

	"golang.org/x/text/language"

	"spona/graph"
)

// nodeURL is where a person can read about a node.
func nodeURL(id string) string {
	if number := strings.Trim(id, "0123456789"); number != "" {
		return ""
	}
	return "https://offshoreleaks.icij.org/nodes/" + id
}

func (j *joint) entityID(node string) graph.ID {
	return graph.NewEntityID(j.settings.Dataset.ID, "node", node)
}

// node yields what a row of nodes states.
func (j *joint) node(what class, r row) error {
	id := r.get(columnNode)
	if id == "" {
		return graph.Invalid(columnNode, "the row has no node_id")
	}
	m := j.survey.of(id)
	if what == classAddress && m&isOffice == 0 {
		return j.noteOnce("home", "addresses of officers, or of nobody knows whom, are left out: they may be homes")
	}
	kind := m.kind()
	if what == classAddress && kind != graph.KindAddress {
		return graph.Errorf(graph.CodeConflict, columnNode, "the address has the number of something else")
	}
	record := graph.EntityRecord{
		Source:      j.settings.Source(what.word()+"/"+id, nodeURL(id)),
		Identifiers: []graph.Identifier{{Scheme: "icij-offshore-leaks", Value: id}},
		Names:       namesOf(r),
	}
	j.place.ID = record.Source.Record
	if icij := r.get("icij_id"); icij != "" && what != classAddress {
		record.Identifiers = append(record.Identifiers, graph.Identifier{Scheme: "icij-id", Value: icij})
	}
	j.countries(r, &record)
	switch what {
	case classEntity, classOther:
		if err := j.company(r, &record); err != nil {
			return err
		}
	case classOfficer, classIntermediary:
		add(&record, graph.PropertyClassification, what.word())
		add(&record, graph.PropertyStatus, r.get("status"))
	}
	add(&record, graph.PropertyDescription, r.get("note"))
	if err := j.give(graph.Change{Entity: &graph.Entity{ID: j.entityID(id), Kind: kind, Records: []graph.EntityRecord{record}}}, nil); err != nil {
		return err
	}
	if what.business() && m&isLocated == 0 {
		return j.written(r.get("address"), graph.Ref{ID: j.entityID(id), Kind: kind}, record.Source)
	}
	return nil
}

// namesOf are the names of a node. Addresses are named by their text.
func namesOf(r row) []graph.Name {
	var names []graph.Name
	add := func(text string, kind graph.NameKind) {
		text = strings.Join(strings.Fields(text), " ")
		for _, n := range names {
			if n.Text == text {
				return
			}
		}
		if text != "" {
			names = append(names, graph.Name{Text: text, Kind: kind})
		}
	}
	add(r.get("name"), graph.NameMain)
	if len(names) == 0 {
		add(r.get("address"), graph.NameMain)
	}
	add(r.get("original_name"), graph.NameAlias)
	add(r.get("former_name"), graph.NameFormer)
	return names
}

// company adds what is said of entities and others.
func (j *joint) company(r row, record *graph.EntityRecord) error {
	if number := r.get("ibcruc"); number != "" {
		scheme := "ibcRUC"
		if code := r.get("jurisdiction"); code != "" { // registers count for themselves
			scheme = code + "-" + scheme
		}
		record.Identifiers = append(record.Identifiers, graph.Identifier{Scheme: scheme, Value: number})
	}
	add(record, graph.PropertyClassification, r.get(columnType))
	add(record, graph.PropertyLegalForm, r.get("company_type"))
	add(record, graph.PropertyStatus, r.get("status"))
	where := r.get("jurisdiction_description")
	if where == "" {
		where = r.get("jurisdiction")
	}
	add(record, graph.PropertyJurisdiction, where)
	limit := yearOf(r.get("valid_until"))
	for _, date := range []struct {
		column   string
		property graph.Property
	}{{"incorporation_date", graph.PropertyFounded}, {"struck_off_date", graph.PropertyDissolved}} {
		written := r.get(date.column)
		if written == "" {
			continue
		}
		d, err := dateOf(written, limit)
		v := graph.Value{Property: date.property, Text: d.String()}
		if v.Text != written {
			v.Original = written
		}
		record.Values = append(record.Values, v)
		if err := j.note(err); err != nil {
			return err
		}
	}
	// An agent's file that is closed is no end of a company.
	for _, said := range []struct{ column, words string }{
		{"inactivation_date", "inactivation date"}, {"dorm_date", "dormant since"}, {"closed_date", "closed date"}, {"service_provider", "service provider"},
	} {
		if text := r.get(said.column); text != "" {
			add(record, graph.PropertyDescription, said.words+": "+text)
		}
	}
	return nil
}

// countries adds the countries that a node is linked with. There is a code for
// one that is not known.
func (j *joint) countries(r row, record *graph.EntityRecord) {
	for code := range strings.SplitSeq(r.get("country_codes"), ";") {
		if code = strings.TrimSpace(code); code == "" || code == "XXX" {
			continue
		}
		v := graph.Value{Property: graph.PropertyCountry, Original: code}
		region, err := language.ParseRegion(code)
		switch {
		case code == "XKX" || code == "XK":
			v.Text = "XK"
		case err == nil && region.IsCountry() && len(region.String()) == 2:
			v.Text = region.String()
		}
		if v.Text == v.Original {
			v.Original = ""
		}
		record.Values = append(record.Values, v)
	}
}

// written makes an address of one that is written in the row of a business, so
// that those at one place meet there.
func (j *joint) written(text string, at graph.Ref, source graph.Source) error {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return nil
	}
	if len(text) > graph.MaxNameBytes {
		return j.note(graph.Invalid("address", "an address of %d bytes is left out", len(text)))
	}
	id := graph.NewEntityID(j.settings.Dataset.ID, "address", text)
	if key := keyOf(string(id)); !j.given[key] {
		j.given[key] = true
		of := j.settings.Source("address/"+string(id), "")
		if err := j.give(graph.Change{Entity: &graph.Entity{ID: id, Kind: graph.KindAddress, Records: []graph.EntityRecord{
			{Source: of, Names: []graph.Name{{Text: text}}}}}}, nil); err != nil {
			return err
		}
	}
	to := graph.Ref{ID: id, Kind: graph.KindAddress}
	return j.give(graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(graph.RelationLocatedAt, at.ID, id, "written"), Kind: graph.RelationLocatedAt, From: at, To: to,
		Records: []graph.RelationRecord{{Source: source}},
	}}, nil)
}

// add adds a text that is not empty.
func add(record *graph.EntityRecord, p graph.Property, text string) {
	if text != "" {
		record.Values = append(record.Values, graph.NewValue(p, text))
	}
}
