package ocds

import (
	"strings"
	"unicode/utf8"

	"spona/graph"
	"spona/loaders/input"
)

// A process is a contracting process about to be stated. All that it states is
// one record of the data set, except what is known of organizations in general.
type process struct {
	j      *joint
	r      *release
	place  input.Place
	key    string // the id in one case
	lang   string
	source graph.Source
	cast   *cast
	given  map[graph.ID]bool // relations that were yielded
	tender graph.Ref
	lots   map[text]graph.Ref
	buyers []buyer
	err    error // why nothing more is wanted
}

func newProcess(j *joint, place input.Place, r *release) *process {
	p := &process{j: j, r: r, place: place, key: folded(r.OCID), cast: &j.cast, given: make(map[graph.ID]bool)}
	p.place.ID = string(r.OCID)
	p.source = j.settings.Source(p.key, "")
	if lang := string(r.Language); len(lang) <= 35 && strings.Trim(lang, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == "" {
		p.lang = lang
	}
	p.tender = graph.Ref{ID: p.tenderID(string(r.OCID)), Kind: graph.KindTender}
	return p
}

// tenderID is the id of the tender of a process, this or another one.
func (p *process) tenderID(ocid string) graph.ID {
	return graph.NewEntityID(p.j.settings.Dataset.ID, "tender", strings.ToLower(ocid))
}

// state yields all of it.
func (p *process) state() error {
	p.gather()
	p.buyers = p.whoBuys()
	p.actors()
	p.describeTender()
	p.describeLots()
	p.purchases()
	p.bidders()
	deals := dealsOf(p.r)
	for i := range deals {
		p.deal(&deals[i])
	}
	p.related(p.tender, p.r.RelatedProcesses)
	return p.err
}

func (p *process) change(c graph.Change) {
	if p.err == nil {
		p.err = p.j.give(c, nil)
	}
}

func (p *process) entity(ref graph.Ref, record graph.EntityRecord) {
	p.change(graph.Change{Entity: &graph.Entity{ID: ref.ID, Kind: ref.Kind, Records: []graph.EntityRecord{record}}})
}

// relate yields a relation, once. Where its kind cannot relate these ends it
// becomes a link with a word for it.
func (p *process) relate(kind graph.RelationKind, from, to graph.Ref, key, word string, record graph.RelationRecord) {
	record.Source = p.source
	if !kind.Allows(from.Kind, to.Kind) || from.ID == to.ID {
		kind = graph.RelationLinkedTo
		record.Role = firstOf(record.Role, word)
	}
	id := graph.NewRelationID(kind, from.ID, to.ID, key)
	if p.given[id] {
		return
	}
	p.given[id] = true
	p.change(graph.Change{Relation: &graph.Relation{ID: id, Kind: kind, From: from, To: to, Records: []graph.RelationRecord{record}}})
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// note says that a part of the process was left out or kept only as written.
func (p *process) note(field, format string, args ...any) {
	if p.err == nil {
		p.err = p.j.give(graph.Change{}, &input.Note{Place: p.place, Err: graph.Invalid(field, format, args...)})
	}
}

func (p *process) noteOnce(subject, format string, args ...any) {
	if p.err == nil {
		p.err = p.j.noteOnce(p.place, subject, format, args...)
	}
}

// country is the country of everything in the data set.
func (p *process) country() []graph.Value {
	countries := p.j.settings.Dataset.Countries
	if len(countries) != 1 { // of several, nobody can say which
		return nil
	}
	return []graph.Value{{Property: graph.PropertyCountry, Text: countries[0]}}
}

// add adds a value as the source wrote it. What cannot be read is noted and kept
// as it is.
func (p *process) add(record *graph.EntityRecord, property graph.Property, written text) {
	if written == "" {
		return
	}
	v := graph.NewValue(property, string(written))
	if v.Text == "" {
		p.note(string(property), "%.60q is kept only as written", written)
	}
	if property == graph.PropertyDescription {
		v.Lang = p.lang
	}
	record.Values = append(record.Values, v)
}

// name adds a name, of a very long one the begin.
func (p *process) name(record *graph.EntityRecord, name text, kind graph.NameKind, lang string) {
	if name == "" {
		return
	}
	whole := string(name)
	if len(whole) > graph.MaxNameBytes {
		most := graph.MaxNameBytes
		for !utf8.RuneStart(whole[most]) {
			most--
		}
		whole = whole[:most]
		p.note("name", "a name of %d bytes is cut to %d", len(name), most)
	}
	for _, n := range record.Names {
		if n.Text == whole {
			return
		}
	}
	record.Names = append(record.Names, graph.Name{Text: whole, Lang: lang, Kind: kind})
}

// documents adds the addresses of documents.
func (p *process) documents(record *graph.EntityRecord, all items[document]) {
	for i := range all {
		if all[i].URL == "" {
			continue
		}
		v := graph.NewValue(graph.PropertyDocument, string(all[i].URL))
		if v.Text == "" {
			p.noteOnce("document", "addresses of documents that are no web addresses are kept only as written (here: %.60q)", all[i].URL)
		}
		record.Values = append(record.Values, v)
	}
}

// categories adds the codes of what is bought, each once: those of the common
// vocabulary where there are any, else others with their scheme.
func (p *process) categories(record *graph.EntityRecord, codes ...classification) {
	var common, others []text
	seen := make(map[classification]bool)
	for _, c := range codes {
		c.Scheme = text(strings.ToUpper(string(c.Scheme)))
		if isMissing(c.ID) || seen[c] {
			continue
		}
		seen[c] = true
		switch c.Scheme {
		case "CPV", "CPVS":
			common = append(common, c.ID)
		case "":
			others = append(others, c.ID)
		default:
			others = append(others, c.Scheme+":"+c.ID)
		}
	}
	if len(common) > 0 {
		others = common
	}
	for _, code := range others {
		p.add(record, graph.PropertyCategory, code)
	}
}

func codesOf(all items[item], lot text) []classification {
	var codes []classification
	for i := range all {
		if lot == "" || all[i].RelatedLot == lot {
			codes = append(codes, all[i].Classification)
		}
	}
	return codes
}

// related links an entity to other processes, as far as they are there.
func (p *process) related(from graph.Ref, all items[relatedProcess]) {
	for i := range all {
		other := &all[i]
		if !strings.EqualFold(string(other.Scheme), "ocid") || other.Identifier == "" {
			continue
		}
		to := graph.Ref{ID: p.tenderID(string(other.Identifier)), Kind: graph.KindTender}
		if _, there := p.j.survey.units[p.j.survey.process(other.Identifier)]; !there || to.ID == p.tender.ID {
			continue
		}
		word := "related process"
		if len(other.Relationship) > 0 && other.Relationship[0] != "" {
			word += ": " + string(other.Relationship[0])
		}
		p.relate(graph.RelationLinkedTo, from, to, word, "", graph.RelationRecord{Role: word})
	}
}

// date is a date, the unknown one when it cannot be read.
func date(written text) graph.Date {
	d, err := graph.ParseDate(string(written))
	if err != nil {
		return graph.Date{}
	}
	return d
}

// on is the spell of a thing that happened on a day.
func on(day graph.Date) []graph.Spell {
	if day.IsZero() {
		return nil
	}
	return []graph.Spell{{From: day, To: day}}
}
