package members

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/access"
)

// NewToken makes an API token for the viewer and returns its secret, which is not
// shown again. It may do less than the account: never what the account itself is
// kept with.
func (s *Service) NewToken(ctx context.Context, who Identity, name string, scopes access.Scope, expires time.Time) (*Token, Secret, error) {
	if err := who.Viewer.Check(access.MakeToken, access.Public()); err != nil {
		return nil, "", err
	}
	name, err := Line("name", name, 1, maxName)
	if err != nil {
		return nil, "", err
	}
	now := s.now()
	switch {
	case scopes&^(access.ScopeRead|access.ScopeWrite) != 0 || scopes == 0:
		return nil, "", graph.Invalid("scopes", "a token may read, or read and write")
	case !expires.After(now) || expires.After(now.Add(maxTokenTime)):
		return nil, "", graph.Invalid("expires", "a token lasts from now on for at most a year")
	}
	secret := newSecret()
	t := &Token{
		ID: NewID(TokenID), Digest: secret.Digest(), Account: who.account(), Name: name, Scopes: scopes | access.ScopeRead,
		Created: now.Truncate(24 * time.Hour), Expires: expires.UTC().Truncate(time.Second),
	}
	err = s.change(ctx, who, access.MakeToken, func(w Writer, a *Account) error {
		all, err := w.Tokens(a.ID)
		if err != nil {
			return err
		}
		if len(all) >= maxTokens {
			return graph.Errorf(graph.CodeLimitExceeded, "", "an account has at most %d tokens: remove one first", maxTokens)
		}
		return w.PutToken(t)
	})
	if err != nil {
		return nil, "", err
	}
	return t, secret, nil
}

// account is the id of the account, "" for a visitor.
func (i Identity) account() ID {
	if i.Account == nil {
		return ""
	}
	return i.Account.ID
}

// EndToken ends one of the viewer's tokens.
func (s *Service) EndToken(ctx context.Context, who Identity, token ID) error {
	return s.change(ctx, who, access.KeepAccount, func(w Writer, a *Account) error { return w.EndToken(a.ID, token) })
}
