package bods

import (
	"strconv"
	"strings"

	"spona/graph"
)

// relationship yields a relation for each interest that a party has in a subject.
func (r *reader) relationship(d *details) {
	to, ok := r.end(&d.Subject, "unspecified subject", graph.KindCompany)
	if !ok {
		r.missing("subject", "the statement does not say in what")
		return
	}
	from, ok := r.end(&d.InterestedParty, "unspecified", likely(d.Interests))
	if !ok {
		r.missing("interestedParty", "the statement does not say who")
		return
	}
	interests := d.Interests
	if len(interests) == 0 {
		interests = list[interest]{{}}
	}
	seen := make(map[text]int)
	for i := range interests {
		in := &interests[i]
		seen[in.Type]++
		key := r.record + "/" + string(in.Type)
		if n := seen[in.Type]; n > 1 {
			key += "#" + strconv.Itoa(n)
		}
		r.interest(from, to, key, in, d)
	}
}

func (r *reader) missing(member, what string) {
	if r.err == nil {
		r.err = r.reject(graph.Invalid(member, "%s", what))
	}
}

// likely is what an interested party is taken to be of which the files do not
// tell: beneficial owners are natural persons by definition.
func likely(interests []interest) graph.EntityKind {
	for _, in := range interests {
		if in.Beneficial == yes {
			return graph.KindPerson
		}
	}
	return graph.KindCompany
}

// end is one end of a relationship. One that the source does not name becomes an
// entity of its own with the reason, as nobody knows whether it is the same as
// another.
func (r *reader) end(p *party, class string, otherwise graph.EntityKind) (graph.Ref, bool) {
	id := p.Record
	switch {
	case id != "":
	case p.Person != "":
		id, otherwise = p.Person, graph.KindPerson
	case p.Entity != "":
		id, otherwise = p.Entity, graph.KindCompany
	case p.why() != "":
		ref := graph.Ref{ID: r.entityID(class, r.record), Kind: graph.KindOrganization}
		e := graph.EntityRecord{Source: r.source, Values: []graph.Value{graph.NewValue(graph.PropertyClassification, class)}}
		r.value(&e.Values, graph.PropertyDescription, text(p.why()))
		r.change(graph.Change{Entity: &graph.Entity{ID: ref.ID, Kind: ref.Kind, Records: []graph.EntityRecord{e}}})
		return ref, true
	default:
		return graph.Ref{}, false
	}
	record := r.survey.root(string(id))
	if kind := r.survey.latest[r.survey.key(record)].kind; kind != 0 {
		otherwise = kind
	}
	return graph.Ref{ID: r.entityID(record), Kind: otherwise}, true
}

// interest yields one interest. Where its kind cannot relate these ends, it
// becomes a link with the source's word for it.
func (r *reader) interest(from, to graph.Ref, key string, in *interest, d *details) {
	kind := relationOf(in.Type)
	rel := graph.RelationRecord{Source: r.source, Share: r.share(in), Spells: r.spells(in)}
	if !kind.Allows(from.Kind, to.Kind) || kind == graph.RelationDirects && from.ID == to.ID {
		kind = graph.RelationLinkedTo
	}
	switch {
	case kind == graph.RelationOwns:
		r.value(&rel.Values, graph.PropertyInterest, in.Type)
	case in.Type == "":
		rel.Role = "interested party"
	default:
		rel.Role = string(in.Type)
	}
	r.directness(&rel.Values, in.Direct+in.Level)
	switch in.Beneficial {
	case yes:
		r.value(&rel.Values, graph.PropertyClassification, "beneficialOwnershipOrControl")
	case no:
		r.value(&rel.Values, graph.PropertyClassification, "beneficialOwnershipOrControl: false")
	}
	component(&rel.Values, d)
	r.value(&rel.Values, graph.PropertyDescription, in.Details)
	r.value(&rel.Values, graph.PropertyDescription, text(d.InterestedParty.why()))
	if rel.Share == nil && in.Share != (share{}) {
		r.value(&rel.Values, graph.PropertyDescription, "share: "+text(in.Share.written()))
	}
	r.change(graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(kind, from.ID, to.ID, key), Kind: kind, From: from, To: to, Records: []graph.RelationRecord{rel},
	}})
}

func (r *reader) directness(values *[]graph.Value, written text) {
	v := graph.Value{Property: graph.PropertyDirect, Original: string(written)}
	switch written {
	case "":
		return
	case "direct":
		v.Text = "true"
	case "indirect":
		v.Text = "false"
	}
	*values = append(*values, v)
}

// relationOf is the kind of relation that an interest is, in the words of any
// version: "voting-rights" and "votingRights".
func relationOf(interest text) graph.RelationKind {
	switch word := strings.ToLower(strings.ReplaceAll(string(interest), "-", "")); word {
	case "shareholding", "votingrights", "rightstoprofitorincome", "rightstosurplusassets", "rightstosurplusassetsondissolution":
		return graph.RelationOwns
	case "appointmentofboard", "seniormanagingofficial", "boardmember", "boardchair", "trustee", "trusteeoftrust":
		return graph.RelationDirects
	}
	return graph.RelationLinkedTo
}
