package forum

import (
	"context"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
)

// Notifications are what the viewer was told, the newest first. News of spaces that the
// viewer can no longer read is left out.
func (s *Service) Notifications(ctx context.Context, v *access.Viewer, q NotificationQuery) (NotificationPage, error) {
	if err := pageSize(q.Limit); err != nil {
		return NotificationPage{}, err
	}
	if self(v) == "" {
		return NotificationPage{}, nil
	}
	return read(ctx, s, func(r Reader) (page NotificationPage, err error) {
		q.Account = self(v)
		if _, q.Spaces, err = readable(r, v); err != nil {
			return page, err
		}
		return r.Notifications(q)
	})
}

// Notification is one of them.
func (s *Service) Notification(ctx context.Context, v *access.Viewer, id ID) (*Notification, error) {
	return read(ctx, s, func(r Reader) (*Notification, error) {
		if self(v) == "" {
			return nil, access.NotFound()
		}
		n, err := r.Notification(self(v), id)
		if err != nil || n.Space == "" {
			return n, err
		}
		if _, err := mayRead(r, v, n.Space); err != nil {
			return nil, err
		}
		return n, nil
	})
}

// CountNews is how much of it the viewer has not read.
func (s *Service) CountNews(ctx context.Context, v *access.Viewer) (int, error) {
	if self(v) == "" {
		return 0, nil
	}
	return read(ctx, s, func(r Reader) (int, error) {
		_, ids, err := readable(r, v)
		if err != nil {
			return 0, err
		}
		return r.CountNews(self(v), ids)
	})
}

// MarkNews says which notifications the viewer has read; nil is all.
func (s *Service) MarkNews(ctx context.Context, v *access.Viewer, ids []ID) error {
	if len(ids) > maxWatchable {
		return errTooMany()
	}
	return change(ctx, s, v, func(w Writer) error {
		if err := v.Check(access.TakePart, access.Public()); err != nil {
			return err
		}
		if err := w.MarkNews(self(v), ids); err != nil {
			return err
		}
		return w.AppendEvent(&events.Event{At: s.now(), Kind: events.NotificationReceived, Account: self(v)})
	})
}

// MailState is when the viewer is sent news by mail.
func (s *Service) MailState(ctx context.Context, v *access.Viewer) (MailState, error) {
	if self(v) == "" {
		return MailNever, nil
	}
	return read(ctx, s, func(r Reader) (MailState, error) {
		m, err := r.MailOf(self(v))
		return m.State, err
	})
}

// SetMailState says when the viewer is sent news by mail.
func (s *Service) SetMailState(ctx context.Context, v *access.Viewer, state MailState) error {
	if state > MailNever {
		return graph.Invalid("mail", "there is no such state")
	}
	return change(ctx, s, v, func(w Writer) error {
		if err := v.Check(access.KeepAccount, access.Public()); err != nil {
			return err
		}
		return setMail(w, self(v), state)
	})
}

func setMail(w Writer, account ID, state MailState) error {
	m, err := w.MailOf(account)
	if err != nil {
		return err
	}
	m.State = state
	return w.PutMail(&m)
}
