package members

import (
	"context"

	"spona/graph"
	"spona/graph/access"
)

// A SignUp is what a new citizen enters.
type SignUp struct {
	Email, Password, Handle, Name, Language string
}

// SignUp makes an account that waits for its address to be confirmed. Whether the
// address has an account already is not told to whoever asks, but by a letter to
// the address: the answer, and the work, are the same.
func (s *Service) SignUp(ctx context.Context, in SignUp) error {
	a, err := s.newAccount(in)
	if err != nil {
		return err
	}
	if a.Password, err = s.Passwords.Hash(ctx, normalPassword(in.Password)); err != nil {
		return err
	}
	return s.Store.Write(ctx, func(w Writer) error {
		return s.addAccount(w, a)
	})
}

func (s *Service) newAccount(in SignUp) (*Account, error) {
	a := &Account{ID: NewID(AccountID), Role: access.Citizen, State: Unconfirmed, Created: s.now()}
	var err error
	if a.Email, err = NormalEmail(in.Email); err != nil {
		return nil, err
	}
	if a.Handle, err = NormalHandle(in.Handle); err != nil {
		return nil, err
	}
	if a.Name, err = Line("name", in.Name, 0, maxName); err != nil {
		return nil, err
	}
	if a.Language, err = Language(in.Language); err != nil {
		return nil, err
	}
	return a, checkPassword(in.Password, a.Handle, a.Email)
}

// addAccount adds an unconfirmed account, or tells the one that has the address.
func (s *Service) addAccount(w Writer, a *Account) error {
	// The handle comes first: whether it is free must not depend on the address, or
	// a handle that is known to be taken would tell which addresses have accounts.
	if err := s.handleFree(w, a); err != nil {
		return err
	}
	known, err := w.AccountByEmail(a.Email)
	switch {
	case err == nil && known.State == Unconfirmed:
		// Whoever signs up again means the newer password and handle.
		a.ID, a.Created = known.ID, known.Created
	case err == nil:
		return w.Send(&Letter{Account: known.ID, To: known.Email, Language: known.Language, Kind: LetterKnown, Created: s.now()})
	case !absent(err):
		return err
	}
	if err := w.PutAccount(a); err != nil {
		return err
	}
	return s.sendLink(w, a, ConfirmAddress, LetterConfirm, a.Email)
}

// handleFree refuses a handle that somebody has or had. Whoever signs up once more
// before their address is confirmed may keep theirs.
func (s *Service) handleFree(r Reader, a *Account) error {
	retired, err := r.HandleRetired(s.mark(a.Handle))
	if err != nil {
		return err
	}
	holder, err := r.AccountByHandle(a.Handle)
	switch {
	case retired:
		return errHandleTaken()
	case absent(err):
		return nil
	case err == nil && (holder.State != Unconfirmed || holder.Email != a.Email):
		return errHandleTaken()
	}
	return err
}

func errHandleTaken() error {
	return graph.Errorf(graph.CodeConflict, "handle", "somebody has this handle already; choose another one")
}

// sendLink sends a single-use link, in the place of an earlier one.
func (s *Service) sendLink(w Writer, a *Account, errand Errand, kind LetterKind, to string) error {
	if err := w.EndLinks(a.ID, errand); err != nil {
		return err
	}
	secret := newSecret()
	link := &Link{Digest: secret.Digest(), Account: a.ID, Errand: errand, Email: to, Expires: s.now().Add(errand.linkTime())}
	if err := w.PutLink(link); err != nil {
		return err
	}
	return w.Send(&Letter{Account: a.ID, To: to, Language: a.Language, Kind: kind, Link: secret, Created: s.now()})
}

// takeLink uses a link up and returns its account. One that was used, has expired or
// never was is [graph.CodeInvalid], the same for all three.
func (s *Service) takeLink(w Writer, secret Secret, errands ...Errand) (*Link, *Account, error) {
	wrong := graph.Invalid("link", "this link has been used or is too old; ask for a new one")
	l, err := w.Link(secret.Digest())
	if absent(err) {
		return nil, nil, wrong
	}
	if err != nil {
		return nil, nil, err
	}
	fits := false
	for _, e := range errands {
		fits = fits || l.Errand == e
	}
	if !fits || !s.now().Before(l.Expires) {
		return nil, nil, wrong
	}
	a, err := w.Account(l.Account)
	if absent(err) {
		return nil, nil, wrong
	}
	if err != nil {
		return nil, nil, err
	}
	return l, a, w.EndLink(l.Digest)
}

// Confirm takes the link of a letter that confirms an address: a new account's, or
// the new one of an account. It does not sign in: whoever reads the mail of somebody
// still needs the password.
func (s *Service) Confirm(ctx context.Context, link Secret) (*Account, error) {
	var confirmed *Account
	former := ""
	err := s.Store.Write(ctx, func(w Writer) error {
		l, a, err := s.takeLink(w, link, ConfirmAddress, ChangeAddress)
		if err != nil {
			return err
		}
		if l.Errand == ChangeAddress {
			notice := &Letter{Account: a.ID, To: a.Email, Language: a.Language, Kind: LetterChanged, Created: s.now()}
			if err := w.Send(notice); err != nil {
				return err
			}
			// Whoever reads the old mailbox must not open the account with it any more.
			if err := w.EndLinks(a.ID, ResetPassword); err != nil {
				return err
			}
			former, a.Email = a.Email, l.Email
		} else if a.State == Unconfirmed {
			a.State = Active
		}
		confirmed = a
		return w.PutAccount(a)
	})
	if err != nil {
		return nil, err
	}
	if former != "" {
		s.Erased("", former)
	}
	return confirmed, nil
}
