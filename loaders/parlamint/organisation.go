package parlamint

import (
	"strings"

	"spona/graph"
)

// organisation yields an organisation and its events.
func (j *joint) organisation(o organisation) error {
	if o.ID == "" {
		return graph.Invalid("org", "the organisation has no xml:id")
	}
	self := j.ref(classOrg, o.ID, kindOf(o.Role))
	record := graph.EntityRecord{Source: j.settings.Source(j.record(classOrg, o.ID), ""), Names: namesOf(o.Names)}
	j.place.ID = record.Source.Record
	if !strings.EqualFold(o.Role, "politicalParty") {
		addOnce(&record, graph.PropertyClassification, o.Role)
	}
	for _, e := range o.Spans {
		if e.ID != "" {
			continue
		}
		if err := j.date(&record, graph.PropertyFounded, e.From); err != nil {
			return err
		}
		if err := j.date(&record, graph.PropertyDissolved, e.To); err != nil {
			return err
		}
		break // what comes after is no foundation
	}
	numbers(&record, o.Numbers, true)
	if err := j.entity(self, record); err != nil {
		return err
	}
	for _, e := range o.Events {
		if err := j.event(o, self, e); err != nil {
			return err
		}
	}
	return nil
}

// event yields a term of a parliament or a cabinet of a government.
func (j *joint) event(o organisation, body graph.Ref, e event) error {
	kind := eventKind(o.Role)
	if kind == 0 || e.ID == "" {
		return nil
	}
	self := j.ref(classEvent, e.ID, kind)
	record := graph.EntityRecord{Source: j.settings.Source(j.record(classEvent, e.ID), ""), Names: namesOf(e.Labels)}
	start, end := graph.PropertyStart, graph.PropertyEnd
	if kind != graph.KindTerm {
		start, end = graph.PropertyFounded, graph.PropertyDissolved
		addOnce(&record, graph.PropertyClassification, "cabinet")
	}
	if err := j.date(&record, start, e.From); err != nil {
		return err
	}
	if err := j.date(&record, end, e.To); err != nil {
		return err
	}
	if err := j.entity(self, record); err != nil || kind == graph.KindTerm {
		return err
	}
	return j.relate(graph.RelationPartOf, self, body, "", graph.RelationRecord{Source: record.Source})
}

// namesOf are names by language: the first full one is the main one.
func namesOf(all []phrase) []graph.Name {
	var names []graph.Name
	mains := make(map[string]bool)
	for _, p := range all {
		n := graph.Name{Text: plain(p.Text), Lang: p.Lang}
		switch {
		case n.Text == "":
			continue
		case p.Full == "init" || p.Full == "abb" || p.Full == "no":
			n.Kind = graph.NameAbbreviation
		case mains[p.Lang]:
			n.Kind = graph.NameAlias
		default:
			mains[p.Lang] = true
		}
		names = append(names, n)
	}
	return names
}

// maxPairs is how many pairs one relation may relate.
const maxPairs = 200

// relation yields how organisations are related.
func (j *joint) relation(r relation) error {
	pairs := pairsOf(r)
	switch {
	case r.Name == "":
		return graph.Invalid("relation", "the relation has no name")
	case len(pairs) == 0:
		return j.note(graph.Invalid("relation", "the relation %q does not say of what", r.Name))
	case len(pairs) > maxPairs:
		return graph.Errorf(graph.CodeLimitExceeded, "relation", "it relates %d pairs, and %d are the most", len(pairs), maxPairs)
	}
	which := strings.Join([]string{r.Name, r.Mutual, r.Active, r.Passive, r.From, r.To, r.When}, "|")
	record := graph.RelationRecord{Source: j.settings.Source(j.record("relation", which), ""), Role: r.Name}
	j.place.ID = record.Source.Record
	if err := j.spell(&record, r.From, r.To, r.When); err != nil {
		return err
	}
	for _, pair := range pairs {
		from, to := j.bodyOf(pair[0], affiliation{}), j.bodyOf(pair[1], affiliation{})
		if e := j.known[key{j.corpus, pair[1]}]; e.body != "" {
			to = j.ref(classEvent, pair[1], e.kind)
		}
		kind := graph.RelationLinkedTo
		if name := strings.ToLower(r.Name); (name == "renaming" || name == "successor") && graph.RelationSucceeds.Allows(from.Kind, to.Kind) {
			kind = graph.RelationSucceeds
		}
		if err := j.relate(kind, from, to, which, record); err != nil {
			return err
		}
	}
	return nil
}

// pairsOf are who is related: each that acts with each that it acts on, or each
// with each.
func pairsOf(r relation) [][2]string {
	var pairs [][2]string
	mutual := targets(r.Mutual)
	for i, a := range mutual {
		for _, b := range mutual[i+1:] {
			if len(pairs) <= maxPairs && a != b {
				pairs = append(pairs, [2]string{a, b})
			}
		}
	}
	for _, a := range targets(r.Active) {
		for _, b := range targets(r.Passive) {
			if len(pairs) <= maxPairs && a != b {
				pairs = append(pairs, [2]string{a, b})
			}
		}
	}
	return pairs
}
