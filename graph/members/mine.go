package members

import (
	"context"

	"spona/graph/access"
)

// mine reads something of the viewer's own account.
func mine[T any](ctx context.Context, s *Service, who Identity, of func(r Reader, a *Account) (T, error)) (T, error) {
	return read(ctx, s, func(r Reader) (out T, err error) {
		a, err := self(r, who.Viewer, access.KeepAccount)
		if err != nil {
			return out, err
		}
		return of(r, a)
	})
}

// Application is what the viewer last applied for that was not accepted; nil when
// there is nothing.
func (s *Service) Application(ctx context.Context, who Identity) (*Organisation, error) {
	return mine(ctx, s, who, func(r Reader, a *Account) (*Organisation, error) {
		all, err := r.ApplicationsOf(a.ID)
		for i := range all {
			if all[i].State != Identified {
				return &all[i], err
			}
		}
		return nil, err
	})
}

// MySeats are the seats of the viewer.
func (s *Service) MySeats(ctx context.Context, who Identity) ([]Seat, error) {
	return mine(ctx, s, who, func(r Reader, a *Account) ([]Seat, error) { return r.Seats(a.ID) })
}

// RecoveryLeft is how many recovery codes the viewer has left.
func (s *Service) RecoveryLeft(ctx context.Context, who Identity) (int, error) {
	return mine(ctx, s, who, func(r Reader, a *Account) (int, error) {
		codes, err := r.RecoveryCodes(a.ID)
		return len(codes), err
	})
}

// Sessions are the sessions of the viewer.
func (s *Service) Sessions(ctx context.Context, who Identity) ([]Session, error) {
	return mine(ctx, s, who, func(r Reader, a *Account) ([]Session, error) { return r.Sessions(a.ID) })
}

// Tokens are those of the viewer.
func (s *Service) Tokens(ctx context.Context, who Identity) ([]Token, error) {
	return mine(ctx, s, who, func(r Reader, a *Account) ([]Token, error) { return r.Tokens(a.ID) })
}

// Passkeys are those of the viewer.
func (s *Service) Passkeys(ctx context.Context, who Identity) ([]Passkey, error) {
	return mine(ctx, s, who, func(r Reader, a *Account) ([]Passkey, error) { return r.Passkeys(a.ID) })
}

// Invitations are those that the viewer made.
func (s *Service) Invitations(ctx context.Context, who Identity) ([]Invitation, error) {
	return mine(ctx, s, who, func(r Reader, a *Account) ([]Invitation, error) { return r.Invitations(a.ID) })
}

// A Profile is what others see of somebody.
type Profile struct {
	Handle, Name string
	Organisation ID
}

// People are what others see of accounts, by their ids, without those that are gone.
func (s *Service) People(ctx context.Context, accounts []ID) (map[ID]Profile, error) {
	all, err := read(ctx, s, func(r Reader) ([]Account, error) { return r.AccountsOf(accounts) })
	if err != nil {
		return nil, err
	}
	found := make(map[ID]Profile, len(all))
	for i := range all {
		found[all[i].ID] = Profile{all[i].Handle, all[i].Name, all[i].Organisation}
	}
	return found, nil
}

// Account is an account as staff see it.
func (s *Service) Account(ctx context.Context, v *access.Viewer, account ID) (*Account, error) {
	if err := v.Check(access.SeeAccounts, access.Public()); err != nil {
		return nil, err
	}
	return read(ctx, s, func(r Reader) (*Account, error) { return r.Account(account) })
}
