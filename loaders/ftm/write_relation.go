package ftm

import (
	"strings"

	"spona/graph"
	"spona/loaders/line"
)

// writtenEdge is the schema that a relation is written as, and the properties of
// its ends.
func writtenEdge(r *graph.Relation) (schema, from, to string) {
	legal := r.From.Kind.Actor() && r.To.Kind.Actor()
	switch r.Kind {
	case graph.RelationMemberOf:
		return "Membership", "member", "organization"
	case graph.RelationHolds:
		return "Occupancy", "holder", "post"
	case graph.RelationDonatedTo:
		return "Payment", "payer", "beneficiary"
	case graph.RelationOwns:
		return "Ownership", "owner", "asset"
	case graph.RelationDirects:
		return "Directorship", "director", "organization"
	case graph.RelationEmployedBy:
		return "Employment", "employee", "employer"
	case graph.RelationFamilyOf:
		return "Family", "person", "relative"
	case graph.RelationAssociateOf:
		return "Associate", "person", "associate"
	case graph.RelationAwarded:
		return "ContractAward", "contract", "supplier"
	case graph.RelationFunds, graph.RelationReceives:
		return "ProjectParticipant", "participant", "project"
	case graph.RelationListed:
		return "Sanction", "entity", ""
	case graph.RelationSucceeds:
		if legal {
			return "Succession", "successor", "predecessor"
		}
	}
	return "UnknownLink", "subject", "object"
}

func (w *writer) relation(r *graph.Relation) error {
	schema, from, to := writtenEdge(r)
	first := r.First()
	w.begin(string(r.ID), schema, "")
	w.set(from, string(r.From.ID))
	if to != "" {
		w.set(to, string(r.To.ID))
	}
	w.role(r, schema, first)
	w.dates(schema, first.Spells)
	if first.Money != nil && (schema == "Payment" || schema == "ContractAward") {
		w.amount(first.Money)
	}
	if first.Share != nil && schema == "Ownership" {
		w.set("percentage", percentage(*first.Share))
	}
	w.set("summary", w.summaries(r)...)
	texts := w.texts[:0]
	for i := range r.Records {
		texts = append(texts, r.Records[i].Source.URL)
	}
	w.texts = texts
	w.set("sourceUrl", texts...)
	w.form = line.AppendRelation(w.form[:0], r)
	return w.end(r.Sources())
}

// role writes role, status and form where the schema has them, and for an
// UnknownLink the kind of the relation.
func (w *writer) role(r *graph.Relation, schema string, first graph.RelationRecord) {
	switch schema {
	case "Family", "Associate":
		w.set("relationship", r.Text(graph.PropertyForm))
		return
	case "Payment":
		w.set("purpose", "donation", r.Text(graph.PropertyForm))
		return
	case "Sanction":
		w.set("status", first.Status)
		return
	case "Occupancy":
		w.set("constituency", r.Text(graph.PropertyConstituency))
	case "UnknownLink", "ProjectParticipant":
		kind := strings.ToLower(strings.ReplaceAll(r.Kind.String(), "_", " "))
		if first.Role != "" {
			kind += ": " + first.Role
		}
		w.set("role", kind)
	default:
		w.set("role", first.Role)
	}
	w.set("status", first.Status)
}

// dates writes the spells: several become several starts and ends.
func (w *writer) dates(schema string, spells []graph.Spell) {
	starts, ends := make([]string, 0, 4), make([]string, 0, 4)
	for _, s := range spells {
		starts, ends = append(starts, s.From.String()), append(ends, s.To.String())
	}
	if schema == "Payment" {
		w.set("date", starts...)
		return
	}
	w.set("startDate", starts...)
	w.set("endDate", ends...)
}

// percentage is a share as FollowTheMoney has it: "25", "25-50", ">50-75".
func percentage(s graph.Share) string {
	return strings.NewReplacer("..<", "-", "..", "-").Replace(s.String())
}

func (w *writer) summaries(r *graph.Relation) []string {
	texts := w.texts[:0]
	for _, v := range r.Properties() {
		if v.Property == graph.PropertyDescription || v.Property == graph.PropertySubject || v.Property == graph.PropertyPurpose {
			texts = append(texts, v.Text)
		}
	}
	w.texts = texts
	return texts
}
