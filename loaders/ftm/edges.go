package ftm

import (
	"strings"

	"spona/graph"
)

// maxPairs is how many relations one edge may become: each of its sources with
// each of its targets.
const maxPairs = 100

// edge yields the relation that a line states, or several where it names several
// entities at an end.
func (r *reader) edge(st *statement, e edge) {
	from, to := st.take(e.from), st.take(e.to)
	switch {
	case len(from) == 0:
		r.reject(graph.Invalid(e.from, "the %s does not say who", st.Schema))
		return
	case len(to) == 0:
		r.reject(graph.Invalid(e.to, "the %s does not say whom or what", st.Schema))
		return
	case len(from)*len(to) > maxPairs:
		r.reject(graph.Errorf(graph.CodeLimitExceeded, e.from, "it relates %d pairs, and %d are the most", len(from)*len(to), maxPairs))
		return
	}
	rel := relation{kind: e.kind, word: e.word, key: st.id(), record: graph.RelationRecord{Source: r.source(st)}}
	if st.Schema == "Payment" && r.donations {
		rel.kind = graph.RelationDonatedTo
	}
	r.details(st, &rel)
	r.unused(st, 0)
	first := true
	for _, a := range from {
		for _, b := range to {
			rel.from, rel.to = r.ref(a, e.ends[0]), r.ref(b, e.ends[1])
			r.relate(rel)
			if first && rel.record.Money != nil && len(from)*len(to) > 1 {
				r.note("the amount is between several: it is kept with the first, and the others are linked without it")
				rel.kind, rel.record.Money, rel.record.Role = graph.RelationLinkedTo, nil, "party to the same "+e.word
			}
			first = false
		}
	}
}

// A relation is one to yield.
type relation struct {
	kind     graph.RelationKind
	word     string // the role where the kind cannot be used or says nothing
	key      string // tells parallel ones apart
	from, to graph.Ref
	record   graph.RelationRecord
}

// relate yields a relation. Where its kind cannot relate these ends, because the
// source is more lenient than the graph, it becomes a link with the source's
// word for it.
func (r *reader) relate(rel relation) {
	if !rel.kind.Allows(rel.from.Kind, rel.to.Kind) {
		r.noteOnce(rel.word+rel.from.Kind.String()+rel.to.Kind.String(), "%s cannot lead from a %s to a %s: such are kept as LINKED_TO",
			rel.kind, rel.from.Kind, rel.to.Kind)
		rel.kind = graph.RelationLinkedTo
	}
	if rel.kind == graph.RelationLinkedTo && rel.record.Role == "" {
		rel.record.Role = rel.word
	}
	r.change(graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(rel.kind, rel.from.ID, rel.to.ID, rel.key), Kind: rel.kind, From: rel.from, To: rel.to,
		Records: []graph.RelationRecord{rel.record},
	}})
}

// details reads what an edge states beside its ends.
func (r *reader) details(st *statement, rel *relation) {
	record := &rel.record
	record.Role = strings.Join(st.take("role", "secretary"), "; ")
	record.Status = strings.Join(st.take("status"), "; ")
	record.Spells = r.spells(st)
	record.Money = r.money(st)
	for _, p := range []pair{
		{"summary", graph.PropertyDescription}, {"description", graph.PropertyDescription}, {"relationship", graph.PropertyForm},
		{"constituency", graph.PropertyConstituency}, {"ownershipType", graph.PropertyInterest}, {"legalBasis", graph.PropertyInterest},
		{"controlType", graph.PropertyInterest}, {"sharesType", graph.PropertyInterest}, {"purpose", graph.PropertyPurpose}, {"programme", graph.PropertyPurpose},
	} {
		for _, text := range st.take(p.ftm) {
			record.Values = append(record.Values, graph.NewValue(p.graph, text))
		}
	}
	for _, text := range st.take("percentage") {
		share, err := parsePercentage(text)
		if err != nil || record.Share != nil {
			r.note("percentage: %.60q is kept only as written", text)
			record.Values = append(record.Values, graph.Value{Property: graph.PropertyDescription, Text: "percentage: " + text})
			continue
		}
		record.Share = &share
	}
	if st.Schema == "ProjectParticipant" && isFunder(record.Role) {
		rel.kind = graph.RelationFunds
	}
}

func isFunder(role string) bool {
	role = strings.ToLower(role)
	for _, word := range []string{"fund", "donor", "sponsor", "financ"} {
		if strings.Contains(role, word) {
			return true
		}
	}
	return false
}

// An attachment is a relation that is written as a property of one of its ends.
type attachment struct {
	kind     graph.RelationKind
	property string
	other    graph.EntityKind // what the entity at the other end is taken to be
	incoming bool             // it leads to the entity that has the property
	word     string
	ids      []string
	spells   []graph.Spell
}

// attachments takes the properties that are relations.
func (r *reader) attachments(st *statement, kind graph.EntityKind) []attachment {
	all := []attachment{{kind: graph.RelationLocatedAt, property: "addressEntity", other: graph.KindAddress, word: "address"}}
	link := graph.RelationLinkedTo
	switch kind {
	case graph.KindPosition:
		all = append(all, attachment{kind: graph.RelationPositionAt, property: "organization", other: graph.KindOrganization, word: "post at"})
	case graph.KindContract, graph.KindTender:
		all = append(all,
			attachment{kind: graph.RelationBuys, property: "authority", other: graph.KindPublicBody, incoming: true, word: "authority"},
			attachment{kind: graph.RelationBidsOn, property: "tenderers", other: graph.KindCompany, incoming: true, word: "tenderer"},
			attachment{kind: link, property: "project", other: graph.KindProject, word: "project"})
	case graph.KindSanction:
		listed := attachment{kind: graph.RelationListed, property: "entity", other: graph.KindOrganization, incoming: true, word: "listed"}
		if from, to := st.peek("startDate"), st.peek("endDate"); len(from)+len(to) > 0 {
			listed.spells = r.spell(from, to, false)
		}
		all = append(all, listed)
	case graph.KindAsset:
		all = append(all,
			attachment{kind: graph.RelationOwns, property: "owner", other: graph.KindOrganization, incoming: true, word: "owner"},
			attachment{kind: link, property: "operator", other: graph.KindOrganization, incoming: true, word: "operator"},
			attachment{kind: link, property: "issuer", other: graph.KindOrganization, incoming: true, word: "issuer"})
	case graph.KindCompany, graph.KindPublicBody, graph.KindOrganization, graph.KindParty:
		all = append(all, attachment{kind: graph.RelationPartOf, property: "parent", other: kind, word: "parent"})
	}
	for i := range all {
		all[i].ids = st.take(all[i].property)
	}
	return all
}

// attach yields the relations of one attachment.
func (r *reader) attach(st *statement, kind graph.EntityKind, source graph.Source, a attachment) {
	this := graph.Ref{ID: r.entityID(st.id()), Kind: kind}
	for _, id := range a.ids {
		rel := relation{kind: a.kind, word: a.word, from: this, to: r.ref(id, a.other), record: graph.RelationRecord{Source: source, Spells: a.spells}}
		if a.incoming {
			rel.from, rel.to = rel.to, rel.from
		}
		r.relate(rel)
	}
}
