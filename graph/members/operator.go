package members

import (
	"context"

	"spona/graph"
	"spona/graph/access"
)

// An Operator is whoever runs the place, at its command line. They are not asked
// who they are: whoever has the machine has everything on it. What they do is in
// the log like the deeds of others, without an account that did it.
type Operator struct{ service *Service }

// Operator is the service for its command line.
func (s *Service) Operator() Operator { return Operator{s} }

// GiveRole changes the role of the account with a handle. The last administrator
// stays one.
func (o Operator) GiveRole(ctx context.Context, handle string, role access.Role) (*Account, error) {
	return o.change(ctx, handle, func(w Writer, a *Account) error {
		if a.State != Unconfirmed && a.Role == role {
			return nil
		}
		return o.service.setRole(w, "", a, role)
	})
}

// Suspend keeps the account with a handle out, whatever its role, and ends its
// sessions and tokens. The last administrator is not kept out.
func (o Operator) Suspend(ctx context.Context, handle, reason string) (*Account, error) {
	return o.change(ctx, handle, func(w Writer, a *Account) error { return o.service.suspend(w, "", a, reason) })
}

// Reinstate lets a suspended account in again.
func (o Operator) Reinstate(ctx context.Context, handle string) (*Account, error) {
	return o.change(ctx, handle, func(w Writer, a *Account) error {
		if a.State != Suspended {
			return graph.Errorf(graph.CodeConflict, "", "this account is not suspended")
		}
		return o.service.reinstate(w, "", a)
	})
}

// change changes the account with a handle, and returns it as it is then.
func (o Operator) change(ctx context.Context, handle string, do func(Writer, *Account) error) (*Account, error) {
	handle, err := NormalHandle(handle)
	if err != nil {
		return nil, err
	}
	var changed *Account
	err = o.service.Store.Write(ctx, func(w Writer) error {
		a, err := w.AccountByHandle(handle)
		if absent(err) {
			return graph.Errorf(graph.CodeNotFound, "handle", "nobody has the handle %s", handle)
		}
		if err != nil {
			return err
		}
		changed = a
		return do(w, a)
	})
	if err != nil {
		return nil, err
	}
	return changed, nil
}

// Install makes an account from the command line: it is active at once. With
// [access.Visitor] as its role, which no account can have, it becomes an
// administrator when it is the first account of all, and a citizen otherwise.
func (s *Service) Install(ctx context.Context, in SignUp, role access.Role) (*Account, error) {
	switch {
	case role > access.Administrator:
		return nil, graph.Invalid("role", "this is no role that an account can have")
	case role == access.Member:
		return nil, graph.Errorf(graph.CodeConflict, "role", "a member speaks for an identified organisation: make a citizen, who then joins one by an invitation")
	}
	a, err := s.newAccount(in)
	if err != nil {
		return nil, err
	}
	if a.Password, err = s.Passwords.Hash(ctx, normalPassword(in.Password)); err != nil {
		return nil, err
	}
	a.State = Active
	err = s.Store.Write(ctx, func(w Writer) error { return s.install(w, a, role) })
	if err != nil {
		return nil, err
	}
	return a, nil
}

func (s *Service) install(w Writer, a *Account, role access.Role) error {
	if role == access.Visitor {
		role = access.Citizen
		others, err := w.Accounts(AccountQuery{Limit: 1})
		if err != nil {
			return err
		}
		if others.Total == 0 {
			role = access.Administrator
		}
	}
	a.Role = role
	if err := s.handleFree(w, a); err != nil {
		return err
	}
	if err := w.PutAccount(a); err != nil {
		return err
	}
	return s.log(w, "", DeedRole, string(a.ID), role.String()+", from the command line")
}
