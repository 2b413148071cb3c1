package members

import (
	"context"

	"spona/graph"
	"spona/graph/access"
)

// GiveRole changes the role of another account. The last administrator stays one.
func (s *Service) GiveRole(ctx context.Context, who Identity, account ID, role access.Role) error {
	if role == access.Visitor || role > access.Administrator {
		return graph.Invalid("role", "this is no role that an account can have")
	}
	return s.toAnother(ctx, who, access.GiveRole, account, func(w Writer, admin, a *Account) error {
		if role >= access.Member && role < access.Editor && a.Organisation == "" {
			return graph.Errorf(graph.CodeConflict, "role", "a member speaks for an identified organisation, which this account does not")
		}
		if err := s.keepsAdministrator(w, a, role == access.Administrator); err != nil {
			return err
		}
		a.Role = role
		if err := w.PutAccount(a); err != nil {
			return err
		}
		return s.log(w, admin.ID, DeedRole, string(a.ID), role.String())
	})
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
	reason, err := line("reason", reason, 5, maxLine)
	if err != nil {
		return err
	}
	return s.toAnother(ctx, who, access.Suspend, account, func(w Writer, moderator, a *Account) error {
		if a.Role >= moderator.Role {
			return graph.Errorf(graph.CodeForbidden, "", "only somebody of a higher role can suspend this account")
		}
		a.State = Suspended
		if err := w.PutAccount(a); err != nil {
			return err
		}
		if err := s.endAll(w, a.ID); err != nil {
			return err
		}
		return s.log(w, moderator.ID, DeedSuspend, string(a.ID), reason)
	})
}

// Reinstate lets a suspended account in again.
func (s *Service) Reinstate(ctx context.Context, who Identity, account ID) error {
	return s.toAnother(ctx, who, access.Suspend, account, func(w Writer, moderator, a *Account) error {
		if a.State != Suspended || a.Role >= moderator.Role {
			return graph.Errorf(graph.CodeConflict, "", "this account is not suspended by you or by somebody of your role")
		}
		a.State = Active
		if err := w.PutAccount(a); err != nil {
			return err
		}
		return s.log(w, moderator.ID, DeedReinstate, string(a.ID), "")
	})
}

// toAnother does something to another account than the viewer's own.
func (s *Service) toAnother(ctx context.Context, who Identity, action access.Action, account ID, do func(w Writer, by, a *Account) error) error {
	err := s.change(ctx, who, action, func(w Writer, by *Account) error {
		if account == by.ID {
			return graph.Errorf(graph.CodeForbidden, "", "nobody does this to their own account")
		}
		a, err := w.Account(account)
		if absent(err) {
			return access.NotFound()
		}
		if err != nil {
			return err
		}
		return do(w, by, a)
	})
	if err == nil {
		s.Changed(account)
	}
	return err
}

// Accounts lists accounts for staff.
func (s *Service) Accounts(ctx context.Context, v *access.Viewer, q AccountQuery) (page AccountPage, err error) {
	if err := v.Check(access.SeeAccounts, access.Public()); err != nil {
		return AccountPage{}, err
	}
	err = s.Store.Read(ctx, func(r Reader) error {
		page, err = r.Accounts(q)
		return err
	})
	return page, err
}

// Records are entries of the moderators' log after one, for those who may read it.
func (s *Service) Records(ctx context.Context, v *access.Viewer, after int64, limit int) (all []Record, err error) {
	if err := v.Check(access.ReadLog, access.Public()); err != nil {
		return nil, err
	}
	err = s.Store.Read(ctx, func(r Reader) error {
		all, err = r.Records(after, limit)
		return err
	})
	return all, err
}

const auditBatch = 1000

// Audit goes through the whole log and says how many entries it has and how the last
// one is sealed, or which entry is not what was written.
func (s *Service) Audit(ctx context.Context) (entries int64, seal string, err error) {
	var v Verifier
	err = s.Store.Read(ctx, func(r Reader) error {
		for {
			after, _ := v.Entries()
			batch, err := r.Records(after, auditBatch)
			if err != nil || len(batch) == 0 {
				return err
			}
			for i := range batch {
				if err := v.Next(&batch[i]); err != nil {
					return err
				}
			}
		}
	})
	entries, seal = v.Entries()
	return entries, seal, err
}

// Install makes an account from the command line, where whoever runs the place is
// trusted: it is active at once and has the role. This is how the first
// administrator comes to be.
func (s *Service) Install(ctx context.Context, in SignUp, role access.Role) (*Account, error) {
	a, err := s.newAccount(in)
	if err != nil {
		return nil, err
	}
	if a.Password, err = s.Passwords.Hash(ctx, normalPassword(in.Password)); err != nil {
		return nil, err
	}
	a.State, a.Role = Active, role
	return a, s.Store.Write(ctx, func(w Writer) error {
		retired, err := w.HandleRetired(s.mark(a.Handle))
		if err != nil {
			return err
		}
		if retired {
			return errHandleTaken()
		}
		if err := w.PutAccount(a); err != nil {
			return err
		}
		return s.log(w, "", DeedRole, string(a.ID), role.String()+", from the command line")
	})
}
