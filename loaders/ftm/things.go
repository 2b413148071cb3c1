package ftm

import (
	"maps"
	"slices"
	"strings"

	"spona/graph"
)

// thing yields an entity and the relations that its own properties state.
func (r *reader) thing(st *statement) {
	kind := st.kind()
	if first := r.survey.kindOf(st.id(), kind); first != kind {
		r.reject(graph.Errorf(graph.CodeConflict, "schema", "the id is that of a %s before: one id cannot be a %s as well", first, kind))
		return
	}
	record := graph.EntityRecord{Source: r.source(st)}
	ends := r.attachments(st, kind)
	if kind == graph.KindAddress {
		r.address(st, &record)
	} else {
		record.Names = r.names(st, kind)
		record.Identifiers = identifiers(st, kind)
		r.values(st, kind, &record)
	}
	r.unused(st, kind)
	r.change(graph.Change{Entity: &graph.Entity{ID: r.entityID(st.id()), Kind: kind, Records: []graph.EntityRecord{record}}})
	for _, a := range ends {
		r.attach(st, kind, record.Source, a)
	}
	if atBusiness(st.Schema) {
		r.writtenAddresses(st, kind, record.Source)
	}
}

// source is the record as source, with the page that the source names.
func (r *reader) source(st *statement) graph.Source {
	s := r.settings.Source(st.id(), "")
	for _, url := range st.take("sourceUrl") {
		if canonical, err := graph.PropertyDocument.Canonical(url); err == nil && s.URL == "" && len(url) <= graph.MaxNameBytes {
			s.URL = canonical
		}
	}
	return s
}

// names are the names in the order: the one that the source shows, the other
// main names, and the rest by kind.
func (r *reader) names(st *statement, kind graph.EntityKind) []graph.Name {
	var names []graph.Name
	add := func(kind graph.NameKind, texts ...string) {
		for _, text := range texts {
			n := graph.Name{Text: text, Kind: kind}
			switch {
			case len(text) > graph.MaxNameBytes:
				r.note("a name of %d bytes is left out: %d are the most", len(text), graph.MaxNameBytes)
			case !slices.ContainsFunc(names, func(o graph.Name) bool { return o.Text == text }):
				names = append(names, n)
			}
		}
	}
	main := st.take("name")
	if kind == graph.KindContract || kind == graph.KindTender {
		main = append(main, st.take("title")...)
	}
	if len(st.Caption) == 1 && slices.Contains(main, st.Caption[0]) {
		add(graph.NameMain, st.Caption[0])
	}
	add(graph.NameMain, main...)
	if programmes := st.peek("program"); kind == graph.KindSanction && len(main) == 0 && len(programmes) > 0 {
		add(graph.NameMain, programmes[0])
	}
	add(graph.NameAlias, st.take("alias", "weakAlias")...)
	add(graph.NameFormer, st.take("previousName")...)
	add(graph.NameAbbreviation, st.take("abbreviation")...)
	last, first := st.take("lastName"), st.take("firstName")
	if len(last) == 1 && len(first) == 1 {
		add(graph.NameSort, last[0]+", "+first[0])
	}
	return names
}

// values adds what the schema's properties state.
func (r *reader) values(st *statement, kind graph.EntityKind, record *graph.EntityRecord) {
	if st.Schema == "LegalEntity" || kind == graph.KindAsset && st.Schema != "Asset" {
		record.Values = append(record.Values, graph.Value{Property: graph.PropertyClassification, Text: st.Schema})
	}
	for _, p := range propertiesOf(kind) {
		for _, text := range st.take(p.ftm) {
			if p.ftm == "topics" && strings.HasPrefix(text, "crime") {
				continue // an accusation in one word is no fact
			}
			r.value(record, p.graph, text)
		}
	}
	if kind == graph.KindContract || kind == graph.KindProject || kind == graph.KindAsset {
		if m := r.money(st); m != nil {
			record.Values = append(record.Values, graph.Value{Property: graph.PropertyValue, Text: m.String()})
		}
	}
}

// value adds a value; what cannot be read is kept as it was written, and noted.
func (r *reader) value(record *graph.EntityRecord, p graph.Property, text string) {
	v := graph.NewValue(p, text)
	if v.Text == "" {
		r.note("%s: %.60q is kept only as written", p, text)
	}
	if !slices.Contains(record.Values, v) {
		record.Values = append(record.Values, v)
	}
}

// unused notes what else the line states: of persons, much is left out with
// intent.
func (r *reader) unused(st *statement, kind graph.EntityKind) {
	for _, property := range slices.Sorted(maps.Keys(st.Properties)) {
		if len(st.Properties[property]) == 0 || bookkeeping(property) || property == "address" && atBusiness(st.Schema) {
			continue
		}
		if kind == graph.KindPerson && private(property) {
			r.noteOnce("private", "numbers, contacts, homes and traits of persons are not kept (here: %s)", property)
			continue
		}
		r.noteOnce(property, "the property %s is not kept", property)
	}
}
