package popolo

import (
	"strings"

	"spona/graph"
)

// event is a legislative period or an election; other events are left out with a
// note.
func (r *reader) event(e event) error {
	if e.ID == "" {
		return graph.Invalid("events", "the event has no id")
	}
	id := r.recordID(classEvent, string(e.ID))
	r.place.ID = id
	record := graph.EntityRecord{Source: r.source(id, e.Sources), Names: namesOf(e.Name, graph.NameMain), Identifiers: identifiersOf(e.Identifiers)}
	kind := graph.KindTerm
	start, end := graph.PropertyStart, graph.PropertyEnd
	switch class := strings.ToLower(e.Classification.best()); {
	case class == "legislative period", class == "term":
	case strings.HasSuffix(class, "election"):
		kind, start = graph.KindElection, graph.PropertyDate
		add(&record, graph.PropertyClassification, e.Classification)
	default:
		return r.note(graph.Invalid("events", "an event of class %q is left out", class))
	}
	if err := r.date(&record, start, e.StartDate); err != nil {
		return err
	}
	if kind == graph.KindTerm {
		if err := r.date(&record, end, e.EndDate); err != nil {
			return err
		}
	}
	record.Values = append(record.Values, r.countries()...)
	return r.give(graph.Change{Entity: &graph.Entity{ID: r.entityID(classEvent, string(e.ID)), Kind: kind, Records: []graph.EntityRecord{record}}}, nil)
}
