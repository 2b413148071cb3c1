package members

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/access"
)

// NewCodes begins one-time codes: it makes a key, sealed, which does nothing until
// [Service.ConfirmCodes] is given it back with a code. The text is what a phone
// takes.
func (s *Service) NewCodes(_ context.Context, who Identity) (text string, sealed []byte, err error) {
	if err := who.Viewer.Check(access.SecureAccount, access.Public()); err != nil {
		return "", nil, err
	}
	key := newCodeKey()
	sealed, err = s.Seal.Close(key, codeLabel(who.Account.ID))
	return CodeText(key), sealed, err
}

// ConfirmCodes turns one-time codes on, with a code that shows that the phone has
// the key. It returns the recovery codes, which are not shown again.
func (s *Service) ConfirmCodes(ctx context.Context, who Identity, sealed []byte, code string) ([]Secret, error) {
	if err := who.Viewer.Check(access.SecureAccount, access.Public()); err != nil {
		return nil, err
	}
	key, err := s.Seal.Open(sealed, codeLabel(who.Account.ID))
	if err != nil {
		return nil, graph.Invalid("key", "this key is not one that was given to you; begin again")
	}
	step, ok := codeStep(key, code, 0, s.now())
	if !ok {
		return nil, graph.Invalid("code", "the code is not right; check the clock of your phone and try the next one")
	}
	var codes []Secret
	err = s.change(ctx, who, access.SecureAccount, func(w Writer, a *Account) error {
		a.CodeKey, a.CodeStep = sealed, step
		if err := w.PutAccount(a); err != nil {
			return err
		}
		if codes, err = s.giveRecoveryCodes(w, a.ID); err != nil {
			return err
		}
		if err := s.strengthen(w, a, who.Session); err != nil {
			return err
		}
		return s.tell(w, a, LetterSecondFactor)
	})
	return codes, err
}

// strengthen marks the session as opened with a second factor, which was just
// shown, and ends the account's other sessions, which were not.
func (s *Service) strengthen(w Writer, a *Account, session ID) error {
	if err := w.EndSessions(a.ID, session); err != nil {
		return err
	}
	sessions, err := w.Sessions(a.ID)
	if err != nil {
		return err
	}
	for i := range sessions {
		sessions[i].Strong = true
		if err := w.PutSession(&sessions[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) giveRecoveryCodes(w Writer, account ID) ([]Secret, error) {
	codes, digests := make([]Secret, recoveryCodes), make([]string, recoveryCodes)
	for i := range codes {
		codes[i] = newRecoveryCode()
		digests[i] = codes[i].Digest()
	}
	return codes, w.SetRecoveryCodes(account, digests)
}

// RecoveryCodes makes new recovery codes in the place of the old ones.
func (s *Service) RecoveryCodes(ctx context.Context, who Identity) (codes []Secret, err error) {
	err = s.change(ctx, who, access.SecureAccount, func(w Writer, a *Account) error {
		if a.CodeKey == nil {
			return graph.Invalid("", "your account has no one-time codes that these could replace")
		}
		codes, err = s.giveRecoveryCodes(w, a.ID)
		return err
	})
	return codes, err
}

// EndCodes turns one-time codes off.
func (s *Service) EndCodes(ctx context.Context, who Identity) error {
	return s.change(ctx, who, access.SecureAccount, func(w Writer, a *Account) error {
		if err := s.keepsSecondFactor(w, a, nil); err != nil {
			return err
		}
		a.CodeKey, a.CodeStep = nil, 0
		if err := w.PutAccount(a); err != nil {
			return err
		}
		if err := w.SetRecoveryCodes(a.ID, nil); err != nil {
			return err
		}
		return s.tell(w, a, LetterSecondFactor)
	})
}

// keepsSecondFactor refuses to take a staff account's last second factor away: its
// codes, or the passkey that is named.
func (s *Service) keepsSecondFactor(r Reader, a *Account, passkey *ID) error {
	if !a.Role.Staff() {
		return nil
	}
	keys, err := r.Passkeys(a.ID)
	if err != nil {
		return err
	}
	left := len(keys)
	if passkey != nil {
		left--
		if a.CodeKey != nil {
			left++
		}
	}
	if left <= 0 {
		return graph.Errorf(graph.CodeConflict, "", "moderators and administrators need a second factor: add another one first")
	}
	return nil
}

// PasskeysOf are those of an account, for whoever verifies a passkey that is shown.
func (s *Service) PasskeysOf(ctx context.Context, account ID) (a *Account, all []Passkey, err error) {
	err = s.Store.Read(ctx, func(r Reader) error {
		if a, err = r.Account(account); err == nil {
			all, err = r.Passkeys(account)
		}
		return err
	})
	return a, all, err
}

// AddPasskey adds a passkey that has been verified.
func (s *Service) AddPasskey(ctx context.Context, who Identity, name string, handle, material []byte) (*Passkey, error) {
	name, err := Line("name", name, 1, maxName)
	if err != nil {
		return nil, err
	}
	p := &Passkey{
		ID: NewID(PasskeyID), Account: who.account(), Name: name, Handle: handle, Material: material, Created: s.now().Truncate(24 * time.Hour),
	}
	return p, s.change(ctx, who, access.SecureAccount, func(w Writer, a *Account) error {
		all, err := w.Passkeys(a.ID)
		if err != nil {
			return err
		}
		if len(all) >= maxPasskeys {
			return graph.Errorf(graph.CodeLimitExceeded, "", "an account has at most %d passkeys: remove one first", maxPasskeys)
		}
		if err := w.PutPasskey(p); err != nil {
			return err
		}
		return s.tell(w, a, LetterSecondFactor)
	})
}

// EndPasskey removes one of the viewer's passkeys.
func (s *Service) EndPasskey(ctx context.Context, who Identity, passkey ID) error {
	return s.change(ctx, who, access.SecureAccount, func(w Writer, a *Account) error {
		if err := s.keepsSecondFactor(w, a, &passkey); err != nil {
			return err
		}
		if err := w.EndPasskey(a.ID, passkey); err != nil {
			return err
		}
		return s.tell(w, a, LetterSecondFactor)
	})
}
