package members

import (
	"context"

	"spona/graph"
	"spona/graph/access"
)

// Everything is all that is kept of one person, for them.
type Everything struct {
	Account      Account
	Organisation *Organisation
	Applications []Organisation // that the person made
	Seats        []Seat
	Sessions     []Session
	Tokens       []Token
	Passkeys     []Passkey
	Invitations  []Invitation
	RecoveryLeft int
}

// MyData is all that is kept of the viewer, without what opens the account.
func (s *Service) MyData(ctx context.Context, who Identity) (*Everything, error) {
	all := &Everything{}
	err := s.Store.Read(ctx, func(r Reader) error {
		a, err := self(r, who.Viewer, access.SecureAccount)
		if err != nil {
			return err
		}
		if err := opensWithAll(r, who.Viewer, a, access.SecureAccount); err != nil {
			return err
		}
		all.Account = *a
		all.Account.Password, all.Account.CodeKey = "", nil
		if a.Organisation != "" {
			if all.Organisation, err = r.Organisation(a.Organisation); err != nil {
				return err
			}
		}
		codes, err := r.RecoveryCodes(a.ID)
		if err != nil {
			return err
		}
		all.RecoveryLeft = len(codes)
		return all.gather(r, a.ID)
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

func (e *Everything) gather(r Reader, account ID) (err error) {
	if e.Seats, err = r.Seats(account); err != nil {
		return err
	}
	if e.Sessions, err = r.Sessions(account); err != nil {
		return err
	}
	if e.Tokens, err = r.Tokens(account); err != nil {
		return err
	}
	if e.Passkeys, err = r.Passkeys(account); err != nil {
		return err
	}
	if e.Invitations, err = r.Invitations(account); err != nil {
		return err
	}
	if e.Applications, err = r.ApplicationsOf(account); err != nil {
		return err
	}
	e.withoutDigests()
	return nil
}

// withoutDigests takes out what secrets are compared with.
func (e *Everything) withoutDigests() {
	for i := range e.Sessions {
		e.Sessions[i].Digest = ""
	}
	for i := range e.Tokens {
		e.Tokens[i].Digest = ""
	}
	for i := range e.Invitations {
		e.Invitations[i].Digest = ""
	}
}

// Erase removes the viewer's account from every place where something of it is
// kept. What staff did stays in the log under an id that then names nobody; the
// handle is never given to anybody again. No letter says so: it would be one more
// place that holds the address.
func (s *Service) Erase(ctx context.Context, who Identity) error {
	var gone *Account
	err := s.change(ctx, who, access.SecureAccount, func(w Writer, a *Account) error {
		gone = a
		if err := s.keepsAdministrator(w, a, false); err != nil {
			return err
		}
		seats, err := w.Seats(a.ID)
		if err != nil {
			return err
		}
		for _, seat := range seats {
			if err := s.keepsConvener(w, a, &Circle{ID: seat.Circle}); err != nil {
				return graph.Errorf(graph.CodeConflict, "", "you are the only convener of a circle: name another one first")
			}
		}
		if err := w.EraseAccount(a.ID, s.mark(a.Handle)); err != nil {
			return err
		}
		return s.log(w, a.ID, DeedAccountErase, string(a.ID), "")
	})
	if err == nil {
		s.Erased(gone.ID, gone.Email)
	}
	return err
}
