package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/members"
	"spona/schema"
)

// organisationChanged is the payload of a change that gives an organisation back.
func (r *Resolver) organisationChanged(
	ctx context.Context, do func(c *Community, who members.Identity) (*members.Organisation, error),
) (*schema.OrganisationPayload, error) {
	p := &schema.OrganisationPayload{}
	var err error
	p.UserErrors, err = r.change(ctx, func(c *Community, who members.Identity) error {
		o, err := do(c, who)
		if err != nil {
			return err
		}
		p.Organisation = o
		return refreshed(ctx)
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func (r *Resolver) invite(ctx context.Context, in schema.InviteInput) (*schema.InvitationPayload, error) {
	p := &schema.InvitationPayload{}
	var err error
	p.UserErrors, err = r.change(ctx, func(c *Community, who members.Identity) error {
		if err := visitOf(ctx).Attempt("invite", who.Viewer.Account()); err != nil {
			return err
		}
		invitation, secret, err := c.Members.Invite(ctx, who, in.Email)
		if err != nil {
			return err
		}
		p.Invitation = invitation
		if secret != "" {
			shown := string(secret)
			p.Secret = &shown
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// tieOrganisation ties an organisation to an entity that is there.
func (r *Resolver) tieOrganisation(ctx context.Context, in schema.TieInput) (*schema.OrganisationPayload, error) {
	return r.organisationChanged(ctx, func(c *Community, who members.Identity) (*members.Organisation, error) {
		entity := given(in.Entity)
		if entity != "" {
			found, err := r.entities(ctx, []graph.ID{entity})
			if err != nil {
				return nil, err
			}
			if found[0] == nil {
				return nil, graph.Errorf(graph.CodeNotFound, "entity", "there is no such entity")
			}
		}
		return c.Members.Tie(ctx, who, members.ID(in.ID), entity)
	})
}

type entityKey struct{ id graph.ID }

// entityOf is the entity that an organisation is, nil for none.
func (r *Resolver) entityOf(ctx context.Context, id graph.ID) (graph.Typed, error) {
	if id == "" {
		return nil, nil // the field is null: it is tied to none
	}
	return once(ctx, operationOf(ctx), entityKey{id}, func() (graph.Typed, error) {
		found, err := r.entities(ctx, []graph.ID{id})
		if err != nil || found[0] == nil {
			return nil, err
		}
		operationOf(ctx).noteEntities(place(ctx), found)
		return found[0].Typed(), nil
	})
}

// circleChanged is the payload of a change that gives a circle back, if the viewer
// may still know of it.
func (r *Resolver) circleChanged(
	ctx context.Context, do func(c *Community, who members.Identity) (members.ID, error),
) (*schema.CirclePayload, error) {
	p := &schema.CirclePayload{}
	var err error
	p.UserErrors, err = r.change(ctx, func(c *Community, who members.Identity) error {
		id, err := do(c, who)
		if err != nil {
			return err
		}
		if err := refreshed(ctx); err != nil {
			return err
		}
		p.Circle, err = r.circle(ctx, id)
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func (r *Resolver) circles(ctx context.Context) ([]members.Circle, error) {
	c, err := r.community()
	if err != nil {
		return nil, err
	}
	return c.Members.Circles(ctx, viewerOf(ctx))
}

// circle is a circle that the viewer may know of, nil for none.
func (r *Resolver) circle(ctx context.Context, id members.ID) (*members.Circle, error) {
	c, err := r.community()
	if err != nil {
		return nil, err
	}
	found, err := c.Members.Circle(ctx, viewerOf(ctx), id)
	if graph.CodeOf(err) == graph.CodeNotFound {
		return nil, nil // null, whether it is hidden or not there
	}
	return found, err
}

// seatsIn are the seats in a circle that the viewer may know of.
func (r *Resolver) seatsIn(ctx context.Context, circle members.ID) ([]members.Seat, error) {
	seats, err := r.options.Community.Members.SeatsIn(ctx, viewerOf(ctx), circle)
	if err != nil {
		return nil, err
	}
	for i := range seats {
		meet(ctx, seats[i].Account)
	}
	return seats, nil
}

// circleOf is the circle of a seat, read with all that the viewer may know of.
func (r *Resolver) circleOf(ctx context.Context, seat *members.Seat) (*members.Circle, error) {
	known, err := batchFor[*members.Circle](ctx, "circles")
	if err != nil {
		return nil, err
	}
	circle, _, err := known.get(ctx, seat.Circle, func(ctx context.Context, _ []members.ID) (map[members.ID]*members.Circle, error) {
		all, err := r.circles(ctx)
		byID := make(map[members.ID]*members.Circle, len(all))
		for i := range all {
			byID[all[i].ID] = &all[i]
		}
		return byID, err
	})
	return circle, err
}
