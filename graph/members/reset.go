package members

import (
	"context"
)

// AskReset sends a letter with which a password can be chosen anew. What is said
// to whoever asks does not depend on whether the address has an account.
func (s *Service) AskReset(ctx context.Context, address, tongue string) error {
	email, err := NormalEmail(address)
	if err != nil {
		return err
	}
	if tongue, err = Language(tongue); err != nil {
		return err
	}
	return s.Store.Write(ctx, func(w Writer) error {
		a, err := w.AccountByEmail(email)
		switch {
		case err == nil && a.State == Active:
			return s.sendLink(w, a, ResetPassword, LetterReset, a.Email)
		case err == nil && a.State == Unconfirmed:
			return s.sendLink(w, a, ConfirmAddress, LetterConfirm, a.Email)
		case err != nil && !absent(err):
			return err
		}
		return w.Send(&Letter{To: email, Language: tongue, Kind: LetterResetUnknown, Created: s.now()})
	})
}

// Reset takes the link of a letter and a new password. It ends every session and
// API token of the account: whoever had got in is out.
func (s *Service) Reset(ctx context.Context, link Secret, password string) error {
	if err := checkPassword(password); err != nil {
		return err
	}
	hash, err := s.Passwords.Hash(ctx, normalPassword(password))
	if err != nil {
		return err
	}
	return s.Store.Write(ctx, func(w Writer) error {
		_, a, err := s.takeLink(w, link, ResetPassword)
		if err != nil {
			return err
		}
		a.Password = hash
		if err := w.PutAccount(a); err != nil {
			return err
		}
		if err := s.endAll(w, a.ID); err != nil {
			return err
		}
		return s.tell(w, a, LetterPassword)
	})
}

// endAll ends all sessions, tokens and letters' links of an account.
func (s *Service) endAll(w Writer, account ID) error {
	if err := w.EndSessions(account, ""); err != nil {
		return err
	}
	if err := w.EndTokens(account); err != nil {
		return err
	}
	for _, e := range []Errand{ResetPassword, ChangeAddress} {
		if err := w.EndLinks(account, e); err != nil {
			return err
		}
	}
	return nil
}

// tell sends a letter without a link to an account's own address.
func (s *Service) tell(w Writer, a *Account, kind LetterKind) error {
	return w.Send(&Letter{Account: a.ID, To: a.Email, Language: a.Language, Kind: kind, Created: s.now()})
}
