package members

import (
	"context"
	"strings"

	"spona/graph"
	"spona/graph/access"
)

// GiveRole changes the role of another account. The last administrator stays one.
func (s *Service) GiveRole(ctx context.Context, who Identity, account ID, role access.Role) error {
	return s.toAnother(ctx, who, access.GiveRole, account, func(w Writer, admin, a *Account) error {
		return s.setRole(w, admin.ID, a, role)
	})
}

// setRole changes a role, for whoever may. An account that nobody has confirmed gets
// none: its password is of whoever typed the address.
func (s *Service) setRole(w Writer, actor ID, a *Account, role access.Role) error {
	if role == access.Visitor || role > access.Administrator {
		return graph.Invalid("role", "this is no role that an account can have")
	}
	if a.State == Unconfirmed {
		return graph.Errorf(graph.CodeConflict, "", "the address of this account was not confirmed yet")
	}
	if role == access.Member && a.Organisation == "" {
		return graph.Errorf(graph.CodeConflict, "role", "a member speaks for an identified organisation, which this account does not")
	}
	if err := s.keepsAdministrator(w, a, role == access.Administrator); err != nil {
		return err
	}
	a.Role = role
	if err := s.settleRole(w, a); err != nil {
		return err
	}
	return s.log(w, actor, DeedRole, string(a.ID), role.String())
}

// settleRole keeps an account with a role that it has just been given. A citizen
// speaks for nobody. Sessions and tokens end: one that somebody got hold of must not
// rise with the account.
func (s *Service) settleRole(w Writer, a *Account) error {
	if a.Role == access.Citizen && a.Organisation != "" {
		if err := s.leave(w, a); err != nil {
			return err
		}
	} else if err := w.PutAccount(a); err != nil {
		return err
	}
	return s.endAll(w, a.ID)
}

// keepsAdministrator refuses to leave the place without an administrator.
func (s *Service) keepsAdministrator(r Reader, a *Account, stays bool) error {
	if stays || a.Role != access.Administrator || a.State != Active {
		return nil
	}
	n, err := r.CountRole(access.Administrator)
	if err == nil && n <= 1 {
		err = graph.Errorf(graph.CodeConflict, "", "this is the last administrator: name another one first")
	}
	return err
}

// Suspend keeps an account out until it is reinstated; its sessions and tokens end.
// Moderators suspend those below them.
func (s *Service) Suspend(ctx context.Context, who Identity, account ID, reason string) error {
	return s.toAnother(ctx, who, access.Suspend, account, func(w Writer, moderator, a *Account) error {
		if a.Role >= moderator.Role {
			return graph.Errorf(graph.CodeForbidden, "", "only somebody of a higher role can suspend this account")
		}
		return s.suspend(w, moderator.ID, a, reason)
	})
}

// suspend keeps an account out, for whoever may.
func (s *Service) suspend(w Writer, actor ID, a *Account, reason string) error {
	reason, err := Line("reason", reason, 5, maxLine)
	if err != nil {
		return err
	}
	switch a.State {
	case Suspended:
		return graph.Errorf(graph.CodeConflict, "", "this account is suspended already")
	case Unconfirmed:
		// Reinstated, it would pass for one whose address was confirmed.
		return graph.Errorf(graph.CodeConflict, "", "the address of this account was not confirmed yet, and until then nobody can use it")
	}
	if err := s.keepsAdministrator(w, a, false); err != nil {
		return err
	}
	a.State = Suspended
	if err := w.PutAccount(a); err != nil {
		return err
	}
	if err := s.endAll(w, a.ID); err != nil {
		return err
	}
	return s.log(w, actor, DeedSuspend, string(a.ID), reason)
}

// Reinstate lets a suspended account in again.
func (s *Service) Reinstate(ctx context.Context, who Identity, account ID) error {
	return s.toAnother(ctx, who, access.Suspend, account, func(w Writer, moderator, a *Account) error {
		if a.State != Suspended || a.Role >= moderator.Role {
			return graph.Errorf(graph.CodeConflict, "", "this account is not suspended by you or by somebody of your role")
		}
		return s.reinstate(w, moderator.ID, a)
	})
}

func (s *Service) reinstate(w Writer, actor ID, a *Account) error {
	a.State = Active
	if err := w.PutAccount(a); err != nil {
		return err
	}
	return s.log(w, actor, DeedReinstate, string(a.ID), "")
}

// toAnother does something to another account than the viewer's own.
func (s *Service) toAnother(ctx context.Context, who Identity, action access.Action, account ID, do func(w Writer, by, a *Account) error) error {
	return s.change(ctx, who, action, func(w Writer, by *Account) error {
		if account == by.ID {
			return graph.Errorf(graph.CodeForbidden, "", "nobody does this to their own account")
		}
		a, err := w.Account(account)
		if err != nil {
			return err
		}
		return do(w, by, a)
	})
}

// Accounts lists accounts for staff.
func (s *Service) Accounts(ctx context.Context, v *access.Viewer, q AccountQuery) (AccountPage, error) {
	if err := v.Check(access.SeeAccounts, access.Public()); err != nil {
		return AccountPage{}, err
	}
	q.Text = strings.ToLower(strings.TrimPrefix(strings.TrimSpace(q.Text), "@"))
	return read(ctx, s, func(r Reader) (AccountPage, error) { return r.Accounts(q) })
}

// Records are entries of the moderators' log after one, for those who may read it.
func (s *Service) Records(ctx context.Context, v *access.Viewer, after int64, limit int) ([]Record, error) {
	if err := v.Check(access.ReadLog, access.Public()); err != nil {
		return nil, err
	}
	return read(ctx, s, func(r Reader) ([]Record, error) { return r.Records(after, limit) })
}
