package members

import (
	"context"

	"spona/graph"
	"spona/graph/access"
)

// An Application is what somebody enters for an organisation.
type Application struct {
	Name, Country, Website, Register, Interest string

	Kind OrganisationKind
}

// Apply asks for the viewer's organisation to be identified.
func (s *Service) Apply(ctx context.Context, who Identity, in Application) (*Organisation, error) {
	o, err := s.newOrganisation(who, in)
	if err != nil {
		return nil, err
	}
	return o, s.change(ctx, who, access.Apply, func(w Writer, a *Account) error {
		if a.Organisation != "" {
			return graph.Errorf(graph.CodeConflict, "", "you speak for an organisation already; leave it first")
		}
		earlier, err := w.ApplicationsOf(a.ID)
		if err != nil {
			return err
		}
		for _, e := range earlier {
			if e.State == Applied {
				return graph.Errorf(graph.CodeConflict, "", "your application for %s is still being looked at", e.Name)
			}
		}
		return w.PutOrganisation(o)
	})
}

func (s *Service) newOrganisation(who Identity, in Application) (*Organisation, error) {
	o := &Organisation{
		ID: NewID(OrganisationID), Kind: in.Kind, Applicant: who.account(), Applied: s.now(),
	}
	var err error
	if o.Country, err = graph.ParseCountry(in.Country); err != nil {
		return nil, err
	}
	for _, field := range []struct {
		name, in string
		out      *string
		least    int
		most     int
	}{
		{"name", in.Name, &o.Name, 2, maxLine}, {"website", in.Website, &o.Website, 0, maxLine}, {"register", in.Register, &o.Register, 0, maxLine},
	} {
		if *field.out, err = Line(field.name, field.in, field.least, field.most); err != nil {
			return nil, err
		}
	}
	o.Interest, err = text("interest", in.Interest, 20)
	return o, err
}

// A Review is what a moderator decides on an application, and what was checked.
type Review struct {
	Organisation ID
	Decision     OrganisationState // Identified or Declined
	Checked      string
}

// Review decides on an application. The applicant is told, and is a member once the
// organisation is identified. Nobody decides on an application of their own.
func (s *Service) Review(ctx context.Context, who Identity, in Review) (*Organisation, error) {
	checked, err := text("checked", in.Checked, 10)
	if err != nil {
		return nil, err
	}
	if in.Decision != Identified && in.Decision != Declined {
		return nil, graph.Invalid("decision", "identify the organisation, or decline it")
	}
	var o *Organisation
	err = s.change(ctx, who, access.ReviewApplications, func(w Writer, moderator *Account) error {
		if o, err = w.Organisation(in.Organisation); err != nil {
			return err
		}
		if o.Applicant == moderator.ID {
			return graph.Errorf(graph.CodeForbidden, "", "another moderator has to look at your own application")
		}
		if o.State != Applied {
			return graph.Errorf(graph.CodeConflict, "", "%s has been decided on already", o.Name)
		}
		o.State = in.Decision
		o.Checks = append(o.Checks, Check{What: checked, At: s.now(), By: moderator.ID, Decision: in.Decision})
		if err := w.PutOrganisation(o); err != nil {
			return err
		}
		applicant, err := w.Account(o.Applicant)
		if err != nil && !absent(err) {
			return err
		}
		return s.decided(w, moderator, o, applicant)
	})
	return o, err
}

// decided tells the applicant, who may be gone, and the log.
func (s *Service) decided(w Writer, moderator *Account, o *Organisation, applicant *Account) error {
	deed, letter := DeedDecline, LetterDeclined
	if o.State == Identified {
		deed, letter = DeedIdentify, LetterIdentified
	}
	if applicant != nil {
		// Somebody who joined another one meanwhile stays there, with their seats.
		if o.State == Identified && applicant.Organisation == "" {
			if err := s.join(w, applicant, o.ID); err != nil {
				return err
			}
		}
		if err := s.tell(w, applicant, letter); err != nil {
			return err
		}
	}
	return s.log(w, moderator.ID, deed, string(o.ID), "")
}

// join makes an account speak for an organisation.
func (s *Service) join(w Writer, a *Account, organisation ID) error {
	a.Organisation = organisation
	if a.Role < access.Member {
		a.Role = access.Member
	}
	return w.PutAccount(a)
}

// Tie says which entity of the graph an organisation is, "" for none.
func (s *Service) Tie(ctx context.Context, who Identity, organisation ID, entity graph.ID) (o *Organisation, err error) {
	if entity != "" && !entity.IsEntity() {
		return nil, graph.Invalid("entity", "this is no id of an entity")
	}
	return o, s.change(ctx, who, access.ReviewApplications, func(w Writer, moderator *Account) error {
		if o, err = w.Organisation(organisation); err != nil {
			return err
		}
		o.Entity = entity
		if err := w.PutOrganisation(o); err != nil {
			return err
		}
		return s.log(w, moderator.ID, DeedTie, string(o.ID), string(entity))
	})
}

// Organisations lists those that have been identified to everybody, the others to
// those who review them.
func (s *Service) Organisations(ctx context.Context, v *access.Viewer, q OrganisationQuery) (OrganisationPage, error) {
	if v.May(access.ReviewApplications, access.Public()) != access.Allowed {
		q.States = []OrganisationState{Identified}
	}
	return read(ctx, s, func(r Reader) (OrganisationPage, error) { return r.Organisations(q) })
}

// Organisation is one of them, likewise; an applicant sees their own as well.
func (s *Service) Organisation(ctx context.Context, v *access.Viewer, id ID) (*Organisation, error) {
	found, err := s.OrganisationsOf(ctx, v, []ID{id})
	if err != nil {
		return nil, err
	}
	if found[id] == nil {
		return nil, access.NotFound()
	}
	return found[id], nil
}

// OrganisationsOf are those of the ids that the viewer may see.
func (s *Service) OrganisationsOf(ctx context.Context, v *access.Viewer, ids []ID) (map[ID]*Organisation, error) {
	all, err := read(ctx, s, func(r Reader) ([]Organisation, error) { return r.OrganisationsOf(ids) })
	if err != nil {
		return nil, err
	}
	reviews := v.May(access.ReviewApplications, access.Public()) == access.Allowed
	found := make(map[ID]*Organisation, len(all))
	for i := range all {
		o := &all[i]
		own := o.Applicant != "" && string(o.Applicant) == v.Account()
		if o.State == Identified || own || reviews {
			found[o.ID] = o
		}
	}
	return found, nil
}
