package members

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/access"
)

// A SignIn is what somebody enters to get in. Code is a one-time code or a recovery
// code, needed only when the account has one-time codes.
type SignIn struct {
	Email, Password, Code string
}

// errSignIn is the one answer to everything that is wrong with a sign-in, so that
// nobody learns which addresses have accounts, or whether the password was right.
func errSignIn() error {
	return graph.Errorf(graph.CodeUnauthenticated, "", "address, password or code are not right")
}

// SignIn opens a session and returns the secret of its cookie. Every failure takes
// the same time and has the same answer.
func (s *Service) SignIn(ctx context.Context, in SignIn) (Secret, error) {
	email, err := NormalEmail(in.Email)
	if err != nil || len(in.Password) > maxPassword {
		return "", errSignIn()
	}
	var a *Account
	err = s.Store.Read(ctx, func(r Reader) error {
		found, err := r.AccountByEmail(email)
		if err == nil {
			a = found
		}
		if absent(err) {
			return nil
		}
		return err
	})
	if err != nil {
		return "", err
	}
	hash := ""
	if a != nil {
		hash = a.Password
	}
	same, again, err := s.Passwords.Verify(ctx, hash, normalPassword(in.Password))
	if err != nil {
		return "", err
	}
	if a == nil || !same || a.State != Active {
		return "", errSignIn()
	}
	renewed := ""
	if again {
		if renewed, err = s.Passwords.Hash(ctx, normalPassword(in.Password)); err != nil {
			return "", err
		}
	}
	return s.open(ctx, a.ID, hash, renewed, in.Code)
}

// open opens a session for an account whose password, of that hash, was right.
func (s *Service) open(ctx context.Context, account ID, hash, renewed, code string) (Secret, error) {
	var secret Secret
	err := s.Store.Write(ctx, func(w Writer) error {
		a, err := w.Account(account)
		if absent(err) || err == nil && (a.State != Active || a.Password != hash) {
			return errSignIn()
		}
		if err != nil {
			return err
		}
		strong := a.CodeKey != nil
		if strong {
			if err := s.takeCode(w, a, code); err != nil {
				return errSignIn()
			}
		}
		if renewed != "" {
			a.Password = renewed
			if err := w.PutAccount(a); err != nil {
				return err
			}
		}
		secret, err = s.newSession(w, a.ID, strong)
		return err
	})
	return secret, err
}

// newSession adds a session, in the place of the oldest when there are too many.
func (s *Service) newSession(w Writer, account ID, strong bool) (Secret, error) {
	sessions, err := w.Sessions(account)
	if err != nil {
		return "", err
	}
	for ; len(sessions) >= maxSessions; sessions = sessions[:len(sessions)-1] {
		if err := w.EndSession(account, sessions[len(sessions)-1].ID); err != nil {
			return "", err
		}
	}
	secret, now := newSecret(), s.now()
	hour := now.Truncate(time.Hour)
	return secret, w.PutSession(&Session{
		ID: NewID(SessionID), Digest: secret.Digest(), Account: account, Created: hour, Used: hour,
		Proved: now.Truncate(time.Minute), Strong: strong,
	})
}

// takeCode uses a one-time or a recovery code of the account up.
func (s *Service) takeCode(w Writer, a *Account, code string) error {
	if err := s.CodeTried(a.ID); err != nil {
		return err
	}
	key, err := s.Seal.Open(a.CodeKey, codeLabel(a.ID))
	if err != nil {
		return err
	}
	if step, ok := codeStep(key, code, a.CodeStep, s.now()); ok {
		a.CodeStep = step
		return w.PutAccount(a)
	}
	used, err := w.EndRecoveryCode(a.ID, normalRecovery(code).Digest())
	if err == nil && !used {
		err = graph.Invalid("code", "this code is not right, or it was used before")
	}
	return err
}

func codeLabel(account ID) string { return "one-time codes of " + string(account) }

// SignInWithPasskey opens a session for whoever holds a passkey that has been
// verified: two factors in one.
func (s *Service) SignInWithPasskey(ctx context.Context, handle []byte, update func(*Passkey) error) (Secret, error) {
	var secret Secret
	err := s.Store.Write(ctx, func(w Writer) error {
		p, err := w.PasskeyByHandle(handle)
		if absent(err) {
			return errSignIn()
		}
		if err != nil {
			return err
		}
		a, err := w.Account(p.Account)
		if err != nil || a.State != Active {
			return errSignIn()
		}
		if err := update(p); err != nil {
			return errSignIn()
		}
		p.Used = s.now().Truncate(24 * time.Hour)
		if err := w.PutPasskey(p); err != nil {
			return err
		}
		secret, err = s.newSession(w, a.ID, true)
		return err
	})
	return secret, err
}

// An Identity is who a session or a token stands for.
type Identity struct {
	Viewer  *access.Viewer
	Account *Account // nil for a visitor
	Session ID       // "" for a token

	// Until is when the session or token ends unless it is used; zero for a visitor.
	Until time.Time
}

// Identify says who shows a secret: a session's or a token's. A secret that opens
// nothing any more is [graph.CodeUnauthenticated].
func (s *Service) Identify(ctx context.Context, secret Secret) (Identity, error) {
	var found Identity
	var stale *Session
	var staleToken *Token
	digest, now := secret.Digest(), s.now()
	err := s.Store.Read(ctx, func(r Reader) error {
		g := access.Grants{}
		session, err := r.Session(digest)
		var owner ID
		switch {
		case err == nil && !s.Keep.expired(session, now):
			owner, found.Session, found.Until = session.Account, session.ID, s.Keep.ends(session)
			g.Strong, g.Fresh = session.Strong, now.Before(session.Proved.Add(freshTime))
			if hour := now.Truncate(time.Hour); hour.After(session.Used) {
				session.Used, stale = hour, session
			}
		case err != nil && !absent(err):
			return err
		default:
			token, err := r.Token(digest)
			if err != nil || !now.Before(token.Expires) {
				return errSignedOut(err)
			}
			// Without a second factor: a token is never staff.
			owner, g.Scopes, found.Until = token.Account, token.Scopes, token.Expires
			if day := now.Truncate(24 * time.Hour); day.After(token.Used) {
				token.Used, staleToken = day, token
			}
		}
		a, err := r.Account(owner)
		if err != nil || a.State != Active {
			return errSignedOut(err)
		}
		seats, err := r.Seats(a.ID)
		if err != nil {
			return err
		}
		g.Account, g.Role, g.Settled = string(a.ID), a.Role, now.After(a.Created.Add(settledTime))
		for _, seat := range seats {
			g.Seats = append(g.Seats, access.Seat{Circle: access.CircleID(seat.Circle), Standing: seat.Standing})
		}
		found.Viewer, found.Account = access.NewViewer(g), a
		return nil
	})
	if err != nil {
		return Identity{}, err
	}
	if stale != nil || staleToken != nil {
		err = s.Store.Write(ctx, func(w Writer) error { return used(w, stale, staleToken) })
	}
	return found, err
}

// used notes that a session or a token was used, unless it has ended meanwhile: it is
// not to come back.
func used(w Writer, session *Session, token *Token) error {
	if session != nil {
		if _, err := w.Session(session.Digest); err != nil {
			return errSignedOut(err)
		}
		return w.PutSession(session)
	}
	if _, err := w.Token(token.Digest); err != nil {
		return errSignedOut(err)
	}
	return w.PutToken(token)
}

// errSignedOut is what a secret that opens nothing is answered with; a failure of the
// store stays one.
func errSignedOut(err error) error {
	if err != nil && !absent(err) {
		return err
	}
	return graph.Errorf(graph.CodeUnauthenticated, "", "you are signed out; sign in again")
}
