package members

import (
	"context"
	"slices"

	"spona/graph"
	"spona/graph/access"
)

// Invite makes a single-use invitation into the viewer's own organisation. With an
// address it is sent there and only that address may use it; without one the secret
// is for the viewer to hand on. The secret is "" when it was sent.
func (s *Service) Invite(ctx context.Context, who Identity, address string) (*Invitation, Secret, error) {
	i := &Invitation{ID: NewID(InvitationID), Created: s.now(), Expires: s.now().Add(invitationTime)}
	var err error
	if address != "" {
		if i.For, err = NormalEmail(address); err != nil {
			return nil, "", err
		}
	}
	secret := newSecret()
	i.Digest = secret.Digest()
	err = s.change(ctx, who, access.InviteColleague, func(w Writer, a *Account) error {
		if err := s.mayInvite(w, a); err != nil {
			return err
		}
		i.Organisation, i.Inviter = a.Organisation, a.ID
		if err := w.PutInvitation(i); err != nil || i.For == "" {
			return err
		}
		return w.Send(&Letter{To: i.For, Language: a.Language, Kind: LetterInvitation, Link: secret, Created: s.now()})
	})
	switch {
	case err != nil:
		return nil, "", err
	case i.For != "":
		secret = ""
	}
	return i, secret, nil
}

func (s *Service) mayInvite(r Reader, a *Account) error {
	if a.Organisation == "" {
		return graph.Errorf(graph.CodeForbidden, "", "you do not speak for an organisation that somebody could join")
	}
	o, err := r.Organisation(a.Organisation)
	if err != nil {
		return err
	}
	if o.State != Identified {
		return graph.Errorf(graph.CodeForbidden, "", "%s has not been identified", o.Name)
	}
	all, err := r.Invitations(a.ID)
	if err != nil {
		return err
	}
	open := 0
	for _, other := range all {
		if other.Used.IsZero() && s.now().Before(other.Expires) {
			open++
		}
	}
	if open >= maxOpenInvitations {
		return graph.Errorf(graph.CodeLimitExceeded, "", "%d of your invitations are open; take one back first", open)
	}
	return nil
}

// Accept uses an invitation: the viewer joins the organisation. It is refused, with
// one answer, when it was used, has expired, is meant for another address, never
// was, or when who invited may no longer do so.
func (s *Service) Accept(ctx context.Context, who Identity, invitation Secret) (*Organisation, error) {
	wrong := graph.Invalid("invitation", "this invitation has been used, is too old, or is for somebody else; ask for a new one")
	var o *Organisation
	err := s.change(ctx, who, access.Apply, func(w Writer, a *Account) error {
		i, err := w.Invitation(invitation.Digest())
		switch {
		case absent(err):
			return wrong
		case err != nil:
			return err
		case !i.Used.IsZero() || !s.now().Before(i.Expires) || i.For != "" && i.For != a.Email:
			return wrong
		}
		inviter, err := w.Account(i.Inviter)
		if absent(err) || err == nil && (inviter.State != Active || inviter.Organisation != i.Organisation) {
			return wrong
		}
		if err != nil {
			return err
		}
		if a.Organisation != "" {
			return graph.Errorf(graph.CodeConflict, "", "you speak for an organisation already; leave it first")
		}
		if o, err = w.Organisation(i.Organisation); err != nil {
			return err
		}
		i.Used, i.UsedBy = s.now(), a.ID
		if err := w.PutInvitation(i); err != nil {
			return err
		}
		return s.join(w, a, o.ID)
	})
	return o, err
}

// TakeBack ends an open invitation of the viewer.
func (s *Service) TakeBack(ctx context.Context, who Identity, invitation ID) error {
	return s.change(ctx, who, access.KeepAccount, func(w Writer, a *Account) error {
		all, err := w.Invitations(a.ID)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(all, func(i Invitation) bool { return i.ID == invitation })
		if at < 0 || !all[at].Used.IsZero() {
			return access.NotFound()
		}
		all[at].Expires = s.now()
		return w.PutInvitation(&all[at])
	})
}

// InvitationsInto says, for moderators, who invited whom into organisations.
func (s *Service) InvitationsInto(ctx context.Context, v *access.Viewer, organisations ...ID) ([]Invitation, error) {
	if err := v.Check(access.SeeAccounts, access.Public()); err != nil {
		return nil, err
	}
	return read(ctx, s, func(r Reader) ([]Invitation, error) { return r.InvitationsInto(organisations...) })
}

// Leave makes the viewer speak for nobody but themselves: a citizen again, without
// the seats that members hold.
func (s *Service) Leave(ctx context.Context, who Identity) error {
	return s.change(ctx, who, access.KeepAccount, func(w Writer, a *Account) error {
		if a.Organisation == "" {
			return graph.Errorf(graph.CodeConflict, "", "you do not speak for an organisation")
		}
		return s.leave(w, a)
	})
}

func (s *Service) leave(w Writer, a *Account) error {
	a.Organisation = ""
	if a.Role == access.Member {
		a.Role = access.Citizen
	}
	seats, err := w.Seats(a.ID)
	if err != nil {
		return err
	}
	for _, seat := range seats {
		if err := s.keepsConvener(w, a, &Circle{ID: seat.Circle}); err != nil {
			return err
		}
		seat.Standing = access.Outside
		if err := w.PutSeat(&seat); err != nil {
			return err
		}
	}
	return w.PutAccount(a)
}
