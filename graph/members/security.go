package members

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/access"
)

// Prove is what somebody shows to confirm once more that it is them: the password,
// and a code when the account has one-time codes.
type Prove struct{ Password, Code string }

// ProveAgain marks the session as fresh, for what asks for it. The session gets a
// new secret, which is returned, as one that was fixed by somebody else must not
// rise with it.
func (s *Service) ProveAgain(ctx context.Context, who Identity, in Prove) (Secret, error) {
	if who.Account == nil || who.Session == "" {
		return "", errSignedOut(nil)
	}
	if len(in.Password) > maxPassword {
		return "", errSignIn()
	}
	same, _, err := s.Passwords.Verify(ctx, who.Account.Password, normalPassword(in.Password))
	if err != nil {
		return "", err
	}
	if !same {
		return "", errSignIn()
	}
	return s.renew(ctx, who, func(w Writer, a *Account, _ *Session) error {
		if a.Password != who.Account.Password {
			return errSignIn()
		}
		if a.CodeKey != nil && s.takeCode(w, a, in.Code) != nil {
			return errSignIn()
		}
		return nil
	})
}

// ProveByPasskey does the same for whoever showed a passkey of the account, which
// the caller has verified.
func (s *Service) ProveByPasskey(ctx context.Context, who Identity, handle []byte, update func(*Passkey) error) (Secret, error) {
	if who.Account == nil || who.Session == "" {
		return "", errSignedOut(nil)
	}
	return s.renew(ctx, who, func(w Writer, a *Account, session *Session) error {
		p, err := w.PasskeyByHandle(handle)
		if err != nil || p.Account != a.ID || update(p) != nil {
			return errSignIn()
		}
		session.Strong = true
		return w.PutPasskey(p)
	})
}

// renew gives a session a new secret once check agrees.
func (s *Service) renew(ctx context.Context, who Identity, check func(Writer, *Account, *Session) error) (Secret, error) {
	secret := newSecret()
	err := s.Store.Write(ctx, func(w Writer) error {
		a, session, err := s.standing(w, who)
		if err != nil {
			return err
		}
		if err := check(w, a, session); err != nil {
			return err
		}
		session.Digest, session.Proved = secret.Digest(), s.now().Truncate(time.Minute)
		return w.PutSession(session)
	})
	if err != nil {
		return "", err
	}
	return secret, nil
}

// standing is the account and the session of somebody as they are now.
func (s *Service) standing(r Reader, who Identity) (*Account, *Session, error) {
	a, err := r.Account(who.Account.ID)
	if err != nil || a.State != Active {
		return nil, nil, errSignedOut(err)
	}
	sessions, err := r.Sessions(a.ID)
	if err != nil {
		return nil, nil, err
	}
	for i := range sessions {
		if sessions[i].ID == who.Session && !s.Keep.expired(&sessions[i], s.now()) {
			return a, &sessions[i], nil
		}
	}
	return nil, nil, errSignedOut(nil)
}

// change changes the viewer's own account, if they may, in one transaction.
func (s *Service) change(ctx context.Context, who Identity, action access.Action, do func(Writer, *Account) error) error {
	return s.Store.Write(ctx, func(w Writer) error {
		a, err := self(w, who.Viewer, action)
		if err != nil {
			return err
		}
		// Their rights may have been taken since the request began.
		if a.State != Active || a.Role < who.Viewer.Role() {
			return errSignedOut(nil)
		}
		if err := opensWithAll(w, who.Viewer, a, action); err != nil {
			return err
		}
		return do(w, a)
	})
}

// opensWithAll refuses to change what a staff account is entered with in a session
// that was opened with less than all of it: who has the password alone could give
// the account a second factor of their own.
func opensWithAll(r Reader, v *access.Viewer, a *Account, action access.Action) error {
	if action != access.SecureAccount && action != access.MakeToken || !a.Role.Staff() || v.Strong() {
		return nil
	}
	keys, err := r.Passkeys(a.ID)
	if err != nil || len(keys) == 0 && a.CodeKey == nil {
		return err
	}
	return graph.Errorf(graph.CodeForbidden, "", "confirm first that it is you with your passkey or a code: the password alone is not enough here")
}

// SetProfile changes what others see of the viewer, and their language.
func (s *Service) SetProfile(ctx context.Context, who Identity, name, tongue string) error {
	name, err := Line("name", name, 0, maxName)
	if err != nil {
		return err
	}
	if tongue, err = Language(tongue); err != nil {
		return err
	}
	return s.change(ctx, who, access.KeepAccount, func(w Writer, a *Account) error {
		a.Name, a.Language = name, tongue
		return w.PutAccount(a)
	})
}

// ChangePassword sets a new password, ends all other sessions, and tells the owner.
func (s *Service) ChangePassword(ctx context.Context, who Identity, password string) error {
	if err := who.Viewer.Check(access.SecureAccount, access.Public()); err != nil {
		return err
	}
	if err := checkPassword(password, who.Account.Handle, who.Account.Email); err != nil {
		return err
	}
	hash, err := s.Passwords.Hash(ctx, normalPassword(password))
	if err != nil {
		return err
	}
	return s.change(ctx, who, access.SecureAccount, func(w Writer, a *Account) error {
		a.Password = hash
		if err := w.PutAccount(a); err != nil {
			return err
		}
		if err := w.EndSessions(a.ID, who.Session); err != nil {
			return err
		}
		if err := w.EndLinks(a.ID, ResetPassword); err != nil {
			return err
		}
		return s.tell(w, a, LetterPassword)
	})
}

// ChangeEmail sends a link to a new address. The account has it once it is
// confirmed; the old address is told then.
func (s *Service) ChangeEmail(ctx context.Context, who Identity, address string) error {
	email, err := NormalEmail(address)
	if err != nil {
		return err
	}
	return s.change(ctx, who, access.SecureAccount, func(w Writer, a *Account) error {
		known, err := w.AccountByEmail(email)
		switch {
		case err == nil && known.ID == a.ID:
			return graph.Invalid("email", "this is your address already")
		case err == nil:
			return w.Send(&Letter{Account: known.ID, To: known.Email, Language: known.Language, Kind: LetterKnown, Created: s.now()})
		case !absent(err):
			return err
		}
		return s.sendLink(w, a, ChangeAddress, LetterChange, email)
	})
}

// SignOut ends the session of somebody.
func (s *Service) SignOut(ctx context.Context, who Identity) error {
	return s.EndSession(ctx, who, who.Session)
}

// EndSession ends one of the viewer's sessions.
func (s *Service) EndSession(ctx context.Context, who Identity, session ID) error {
	return s.change(ctx, who, access.KeepAccount, func(w Writer, a *Account) error { return w.EndSession(a.ID, session) })
}

// Panic ends every session and token of the viewer, this one included.
func (s *Service) Panic(ctx context.Context, who Identity) error {
	return s.change(ctx, who, access.KeepAccount, func(w Writer, a *Account) error { return s.endAll(w, a.ID) })
}
