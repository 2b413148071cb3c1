package popolo

import (
	"slices"
	"strconv"
	"strings"

	"spona/graph"
)

func (r *reader) membership(m membership) error {
	if m.PersonID == "" {
		return graph.Invalid("memberships", "the membership names no person")
	}
	if m.OrganizationID == "" {
		m.OrganizationID = r.known.posts[m.PostID].OrganizationID
	}
	if m.OrganizationID == "" && m.OnBehalfOfID == "" {
		return graph.Invalid("memberships", "the membership names no organization")
	}
	key := r.membershipKey(m)
	id := r.recordID(classMembership, key)
	r.place.ID = id
	spells, err := r.spells(m)
	if err := r.note(err); err != nil {
		return err
	}
	t := tie{
		key: key, spells: spells,
		person: graph.Ref{ID: r.entityID(classPerson, string(m.PersonID)), Kind: graph.KindPerson},
		record: graph.RelationRecord{Source: r.source(id, m.Sources), Spells: spells, Role: m.Role.best()},
	}
	if !isGlobal(key) {
		t.key = r.scoped(key)
	}
	term, err := r.term(m)
	t.term = term
	if err := r.note(err); err != nil {
		return err
	}
	if m.OrganizationID != "" {
		if err := r.seat(m, t); err != nil {
			return err
		}
	}
	return r.party(m, t)
}

// A tie is what the relations have in common that one membership makes.
type tie struct {
	key    string
	person graph.Ref
	record graph.RelationRecord
	spells []graph.Spell
	term   []graph.Value
}

// membershipKey is the membership's own id, or what tells it from others. Of
// those that are alike in all, and sources do repeat them, each has its number.
func (r *reader) membershipKey(m membership) string {
	if m.ID != "" {
		return string(m.ID)
	}
	key := keyOf(m.PersonID, m.OrganizationID, text(m.Role.best()), m.LegislativePeriodID, m.OnBehalfOfID, m.AreaID, m.PostID, m.StartDate)
	r.alike[key]++
	if n := r.alike[key]; n > 1 {
		key += "|#" + strconv.Itoa(n)
	}
	return key
}

// spells are when the membership held: its own dates, or those of its term.
func (r *reader) spells(m membership) ([]graph.Spell, error) {
	if m.StartDate != "" || m.EndDate != "" {
		s, err := spellOf(m.StartDate, m.EndDate)
		return []graph.Spell{s}, err
	}
	term := r.known.terms[m.LegislativePeriodID]
	s, err := spellOf(term.StartDate, term.EndDate)
	if err == nil && !s.IsZero() {
		return []graph.Spell{{From: s.From, To: s.To, Derived: true}}, nil
	}
	return nil, nil // what is wrong with the dates of a term is noted where the term is
}

// term is the value that names the legislative period.
func (r *reader) term(m membership) ([]graph.Value, error) {
	if m.LegislativePeriodID == "" {
		return nil, nil
	}
	if _, ok := r.known.terms[m.LegislativePeriodID]; !ok {
		return []graph.Value{{Property: graph.PropertyTerm, Original: string(m.LegislativePeriodID)}},
			graph.Invalid("legislative_period_id", "the file does not hold the period %q", m.LegislativePeriodID)
	}
	return []graph.Value{{Property: graph.PropertyTerm, Text: string(r.entityID(classEvent, string(m.LegislativePeriodID)))}}, nil
}

// seat relates the person to the body: as a member, or by a post there.
func (r *reader) seat(m membership, t tie) error {
	body, ok := r.known.organizations[m.OrganizationID]
	if !ok {
		body = r.missing(m)
	}
	if body.standing != aParty {
		return r.note(graph.Invalid("organization_id", "%q is no party that somebody can be a member of", body.name))
	}
	to := graph.Ref{ID: r.entityID(classOrganization, string(m.OrganizationID)), Kind: body.kind}
	if label := r.office(m, body); len(label) > 0 {
		return r.holds(m, t, to, label)
	}
	constituency, err := r.constituency(m)
	if err := r.note(err); err != nil {
		return err
	}
	rec := t.record
	rec.Values = slices.Concat(constituency, t.term, r.onBehalfOf(m))
	return r.relate(graph.RelationMemberOf, t.person, to, t.key, rec)
}

// missing guesses the kind of an organization that the file does not hold, from
// its id and from what the membership says of it.
func (r *reader) missing(m membership) known {
	id := string(m.OrganizationID)
	class, _, _ := strings.Cut(id, "/")
	kind := kindOfClass(class)
	switch {
	case kind == graph.KindParty:
		return known{kind: kind, standing: standingOf(id, nil), name: id}
	case kind == 0 && (m.LegislativePeriodID != "" || m.AreaID != "" || m.OnBehalfOfID != ""):
		kind = graph.KindPublicBody
	case kind == 0:
		kind = graph.KindOrganization
	}
	return known{kind: kind, name: id}
}

// onBehalfOf is the value that names the party or group of a seat. One that is
// none stays as the words that say so.
func (r *reader) onBehalfOf(m membership) []graph.Value {
	if m.OnBehalfOfID == "" {
		return nil
	}
	party, known := r.known.organizations[m.OnBehalfOfID]
	switch {
	case known && party.standing != aParty:
		return []graph.Value{{Property: graph.PropertyOnBehalfOf, Original: firstOf(party.name, string(m.OnBehalfOfID))}}
	case !known && standingOf(string(m.OnBehalfOfID), nil) != aParty:
		return []graph.Value{{Property: graph.PropertyOnBehalfOf, Original: string(m.OnBehalfOfID)}}
	}
	return []graph.Value{{Property: graph.PropertyOnBehalfOf, Text: string(r.entityID(classOrganization, string(m.OnBehalfOfID)))}}
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// party relates the person to the party that a seat is held for. The dates are
// those of the seat.
func (r *reader) party(m membership, t tie) error {
	if m.OnBehalfOfID == "" || m.OnBehalfOfID == m.OrganizationID {
		return nil
	}
	party, ok := r.known.organizations[m.OnBehalfOfID]
	if !ok {
		party = known{kind: graph.KindParty, standing: standingOf(string(m.OnBehalfOfID), nil)}
	}
	if party.kind != graph.KindParty || party.standing != aParty {
		return nil
	}
	rec := graph.RelationRecord{Source: t.record.Source, Values: t.term}
	for _, s := range t.spells {
		s.Derived = true
		rec.Spells = append(rec.Spells, s)
	}
	to := graph.Ref{ID: r.entityID(classOrganization, string(m.OnBehalfOfID)), Kind: graph.KindParty}
	return r.relate(graph.RelationMemberOf, t.person, to, "on behalf: "+t.key, rec)
}

// constituency is the area that a seat stands for, in each language.
func (r *reader) constituency(m membership) ([]graph.Value, error) {
	id := m.AreaID
	if id == "" {
		id = r.known.posts[m.PostID].AreaID
	}
	if id == "" {
		return nil, nil
	}
	var values []graph.Value
	for _, name := range r.known.areas[id] {
		v := graph.NewValue(graph.PropertyConstituency, name.text)
		v.Lang = name.lang
		values = append(values, v)
	}
	if len(values) == 0 {
		return []graph.Value{{Property: graph.PropertyConstituency, Original: string(id)}},
			graph.Invalid("area_id", "the file does not say what the area %q is called", id)
	}
	return values, nil
}

func (r *reader) relate(kind graph.RelationKind, from, to graph.Ref, key string, rec graph.RelationRecord) error {
	return r.give(graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(kind, from.ID, to.ID, key), Kind: kind, From: from, To: to, Records: []graph.RelationRecord{rec},
	}}, nil)
}
