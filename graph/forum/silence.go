package forum

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

// What is written to the moderators' log of accounts that are kept from writing.
const (
	DeedSilence    members.Deed = "WRITING_SUSPENDED"
	DeedEndSilence members.Deed = "WRITING_ALLOWED"
)

const maxSilence = 366 * 24 * time.Hour

// Silence keeps an account from writing in the forum until a time; it reads on, and is
// told why. Moderators do so to those below them. Keeping an account out altogether is
// [members.Service.Suspend].
func (s *Service) Silence(ctx context.Context, v *access.Viewer, account ID, until time.Time, why string) (*Silence, error) {
	now := s.now()
	until = until.UTC().Truncate(time.Second)
	if !until.After(now) || until.After(now.Add(maxSilence)) {
		return nil, graph.Invalid("until", "it lies in the future, within a year")
	}
	why, err := reason(why)
	if err != nil {
		return nil, err
	}
	silence := &Silence{Account: account, Since: now, Until: until, Reason: why, By: self(v)}
	return write(ctx, s, v, func(w Writer) (*Silence, error) {
		if err := maySilence(w, v, account); err != nil {
			return nil, err
		}
		if err := w.PutSilence(silence); err != nil {
			return nil, err
		}
		return silence, s.concern(w, v, Notification{Account: account, Note: why}, DeedSilence, account, why)
	})
}

// EndSilence lets an account write again.
func (s *Service) EndSilence(ctx context.Context, v *access.Viewer, account ID) error {
	return change(ctx, s, v, func(w Writer) error {
		if err := maySilence(w, v, account); err != nil {
			return err
		}
		if _, err := w.Silence(account, s.now()); err != nil {
			return err
		}
		if err := w.EndSilence(account); err != nil {
			return err
		}
		return s.concern(w, v, Notification{Account: account}, DeedEndSilence, account, "")
	})
}

func maySilence(r Reader, v *access.Viewer, account ID) error {
	if err := v.Check(access.Suspend, access.Public()); err != nil {
		return err
	}
	if account == self(v) {
		return graph.Errorf(graph.CodeForbidden, "", "nobody does this to their own account")
	}
	a, err := r.Account(account)
	if err != nil {
		return err
	}
	if a.Role >= v.Role() {
		return graph.Errorf(graph.CodeForbidden, "", "only somebody of a higher role can do this to this account")
	}
	return nil
}

// SilenceOf is what keeps an account from writing, for the account itself and for
// moderators; nil when nothing does.
func (s *Service) SilenceOf(ctx context.Context, v *access.Viewer, account ID) (*Silence, error) {
	if account == "" || account != self(v) {
		if err := v.Check(access.SeeAccounts, access.Public()); err != nil {
			return nil, err
		}
	}
	return read(ctx, s, func(r Reader) (*Silence, error) {
		silence, err := r.Silence(account, s.now())
		if absent(err) {
			return nil, nil
		}
		if account == self(v) && silence != nil {
			silence.By = ""
		}
		return silence, err
	})
}

// notSilent refuses somebody who is kept from writing.
func (s *Service) notSilent(r Reader, v *access.Viewer) error {
	silence, err := r.Silence(self(v), s.now())
	if absent(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return graph.Errorf(graph.CodeForbidden, "", "a moderator keeps you from writing until %s: %s", silence.Until.Format("2 January 2006 15:04 MST"), silence.Reason)
}
