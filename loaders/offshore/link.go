package offshore

import (
	"slices"
	"strings"

	"spona/graph"
)

// wordsOf are the words of a link as written: those of its own, or its type.
func wordsOf(r row) string {
	if link := r.get("link"); link != "" {
		return link
	}
	return strings.ReplaceAll(r.get(columnType), "_", " ")
}

// isAddressLink reports whether a link says where something is.
func isAddressLink(words string) bool {
	words = strings.ToLower(words)
	return words == "registered address" || words == "registered office" || words == "address" || words == "has address"
}

// isGuess reports whether a link is what somebody found to be alike.
func isGuess(words string) bool {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	return slices.Contains([]string{"same", "similar", "probably", "possibly", "alias"}, first)
}

// kindsOf are the relations that the words of a link state.
func kindsOf(words string) []graph.RelationKind {
	if isAddressLink(words) {
		return []graph.RelationKind{graph.RelationLocatedAt}
	}
	if isGuess(words) {
		return []graph.RelationKind{graph.RelationLinkedTo}
	}
	var kinds []graph.RelationKind
	for part := range strings.SplitSeq(strings.ToLower(words), "/") {
		kind := graph.RelationLinkedTo
		switch part = strings.Join(strings.Fields(part), " "); {
		case strings.Contains(part, "beneficial owner"), strings.Contains(part, "beneficiary"):
			kind = graph.RelationDirects
		case strings.Contains(part, "shareholder"), part == "owner", part == "owner of":
			kind = graph.RelationOwns
		case strings.Contains(part, "director"):
			kind = graph.RelationDirects
		}
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	if len(kinds) > 1 { // what is known says more than what is not
		kinds = slices.DeleteFunc(kinds, func(k graph.RelationKind) bool { return k == graph.RelationLinkedTo })
	}
	return kinds
}

// link yields what a row of links states.
func (j *joint) link(r row) error {
	start, end := r.get(columnStart), r.get(columnEnd)
	switch {
	case start == "":
		return graph.Invalid(columnStart, "the link does not say from where")
	case end == "":
		return graph.Invalid(columnEnd, "the link does not say to where")
	}
	words := wordsOf(r)
	if words == "" {
		return graph.Invalid(columnType, "the link does not say what it is")
	}
	from, to := j.survey.of(start), j.survey.of(end)
	if isAddressLink(words) && (!from.class().business() || to.class() != classAddress && to.class() != classNone) {
		return j.noteOnce("home", "addresses of officers, or of nobody knows whom, are left out: they may be homes")
	}
	// Of several links with the same words, each has dates of its own.
	record := strings.Join([]string{start, words, end, r.get("start_date"), r.get("end_date")}, "|")
	j.place.ID = record
	spells, err := j.spells(r)
	if err != nil {
		return err
	}
	rec := graph.RelationRecord{Source: j.settings.Source(record, nodeURL(start)), Spells: spells, Role: words, Status: r.get("status")}
	if isGuess(words) {
		rec.Source.Tier = graph.TierC
	}
	a, b := j.ends(start, end, words)
	for _, kind := range kindsOf(words) {
		if !kind.Allows(a.Kind, b.Kind) {
			kind = graph.RelationLinkedTo
		}
		if err := j.give(graph.Change{Relation: &graph.Relation{
			ID: graph.NewRelationID(kind, a.ID, b.ID, record), Kind: kind, From: a, To: b, Records: []graph.RelationRecord{rec},
		}}, nil); err != nil {
			return err
		}
	}
	return nil
}

// ends are the nodes of a link. One that is not there is what such links have.
func (j *joint) ends(start, end, words string) (a, b graph.Ref) {
	a = graph.Ref{ID: j.entityID(start), Kind: j.survey.of(start).kind()}
	b = graph.Ref{ID: j.entityID(end), Kind: j.survey.of(end).kind()}
	if a.Kind == 0 {
		a.Kind = graph.KindOrganization
	}
	switch {
	case b.Kind != 0:
	case isAddressLink(words):
		b.Kind = graph.KindAddress
	default:
		b.Kind = graph.KindCompany
	}
	return a, b
}

// spells are when a link held.
func (j *joint) spells(r row) ([]graph.Spell, error) {
	start, end := r.get("start_date"), r.get("end_date")
	if start == "" && end == "" {
		return nil, nil
	}
	limit := yearOf(r.get("valid_until"))
	from, wrong := dateOf(start, limit)
	to, err := dateOf(end, limit)
	if err == nil {
		err = wrong
	}
	s := graph.Spell{From: from, To: to}
	if ill := s.Validate(); ill != nil { // that it is over is sure
		s, err = graph.Spell{To: to}, ill
	}
	if s.From.String() != start || s.To.String() != end {
		s.Original = start + "/" + end
	}
	return []graph.Spell{s}, j.note(err)
}
