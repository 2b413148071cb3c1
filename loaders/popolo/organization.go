package popolo

import (
	"spona/graph"
)

func knownOf(o organization) known {
	class := o.Classification.best()
	k := known{kind: kindOfClass(class), name: o.Name.best(), legislature: isLegislature(class)}
	for code := range o.SeatCounts {
		k.seats = append(k.seats, code)
	}
	switch {
	case k.kind == graph.KindParty:
		k.standing = standingOf(string(o.ID), o.Name)
	case k.kind == 0 && (o.Seats != "" || len(o.SeatCounts) > 0):
		k.kind = graph.KindPublicBody
	case k.kind == 0:
		k.kind = graph.KindOrganization
	}
	return k
}

func (r *reader) organization(o organization) error {
	if o.ID == "" {
		return graph.Invalid("organizations", "the organization has no id")
	}
	id := r.recordID(classOrganization, string(o.ID))
	r.place.ID = id
	k := knownOf(o)
	if k.standing == nobody {
		return nil
	}
	record := graph.EntityRecord{
		Source: r.source(id, o.Sources), Identifiers: identifiersOf(o.Identifiers),
		Names: append(namesOf(o.Name, graph.NameMain), otherNames(o.OtherNames)...),
	}
	if k.kind != graph.KindParty {
		add(&record, graph.PropertyClassification, o.Classification)
	}
	if err := r.date(&record, graph.PropertyFounded, o.FoundingDate); err != nil {
		return err
	}
	if err := r.date(&record, graph.PropertyDissolved, o.DissolutionDate); err != nil {
		return err
	}
	add(&record, graph.PropertyDescription, o.Description)
	addOnce(&record, graph.PropertyImage, string(o.Image), "")
	seats := o.Seats
	for _, count := range o.SeatCounts {
		if len(o.SeatCounts) == 1 && seats == "" {
			seats = count
		}
	}
	addOnce(&record, graph.PropertySeats, string(seats), "")
	if o.AreaID != "" {
		add(&record, graph.PropertyJurisdiction, r.known.areas[o.AreaID])
	}
	addLinks(&record, o.Links)
	record.Values = append(record.Values, r.countries()...)
	self := graph.Ref{ID: r.entityID(classOrganization, string(o.ID)), Kind: k.kind}
	if err := r.give(graph.Change{Entity: &graph.Entity{ID: self.ID, Kind: self.Kind, Records: []graph.EntityRecord{record}}}, nil); err != nil {
		return err
	}
	if err := r.parent(o, self, record.Source); err != nil {
		return err
	}
	for _, m := range o.Memberships {
		if m.OrganizationID == "" {
			m.OrganizationID = o.ID
		}
		if err := r.membership(m); err != nil {
			return err
		}
	}
	return nil
}

// parent relates an organization to the one that it is a part of.
func (r *reader) parent(o organization, self graph.Ref, source graph.Source) error {
	if o.ParentID == "" {
		return nil
	}
	parent, ok := r.known.organizations[o.ParentID]
	if !ok {
		parent.kind = self.Kind
	}
	to := graph.Ref{ID: r.entityID(classOrganization, string(o.ParentID)), Kind: parent.kind}
	if !graph.RelationPartOf.Allows(self.Kind, to.Kind) || self.ID == to.ID {
		return r.note(graph.Invalid("parent_id", "a %s cannot be a part of the %s %q", self.Kind, to.Kind, o.ParentID))
	}
	return r.give(graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(graph.RelationPartOf, self.ID, to.ID, ""), Kind: graph.RelationPartOf, From: self, To: to,
		Records: []graph.RelationRecord{{Source: source}},
	}}, nil)
}
