package forum

import (
	"context"
	"slices"

	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
)

// atOnce is how many watchers are told in the transaction of a post. The others are
// told in further ones ([Service.Spread]), so that no post holds up the next for long.
const atOnce = 200

// spreadNews tells who is mentioned, who is answered and who watches of a new post. It
// says whether more people have to be told.
func (s *Service) spreadNews(w Writer, space *Space, t *Topic, p *Post) (more bool, err error) {
	if err := s.tellMentioned(w, space, t, p); err != nil {
		return false, err
	}
	if p.ReplyTo != "" {
		to, err := w.Post(p.ReplyTo, "")
		if err != nil {
			return false, err
		}
		if err := s.tellOne(w, space, t, p, to.Author, Replied); err != nil {
			return false, err
		}
	}
	return s.tellWatchers(w, space, t, p, "")
}

// tellMentioned tells those whom a post mentions.
func (s *Service) tellMentioned(w Writer, space *Space, t *Topic, p *Post) error {
	for _, account := range Mentions(p.Text) {
		if err := s.tellOne(w, space, t, p, account, Mentioned); err != nil {
			return err
		}
	}
	return nil
}

// tellOne tells an account of a post, if it may read it and wants to hear of it.
func (s *Service) tellOne(w Writer, space *Space, t *Topic, p *Post, account ID, why Why) error {
	if account == "" || account == p.Author {
		return nil
	}
	watcher, err := w.Watcher(account, t.ID, space)
	if absent(err) {
		return nil
	}
	if err != nil || watcher.Level == Muted || !watcher.may(space) {
		return err
	}
	return s.notify(w, &Notification{Account: account, Why: why, Space: space.ID, Topic: t.ID, Post: p.ID, By: p.Author, Key: "post " + string(p.ID)})
}

// tellWatchers tells the watchers after an account, as many as fit.
func (s *Service) tellWatchers(w Writer, space *Space, t *Topic, p *Post, after ID) (more bool, err error) {
	watchers, err := w.Watchers(t.ID, space, after, atOnce+1)
	if err != nil {
		return false, err
	}
	if more = len(watchers) > atOnce; more {
		watchers = watchers[:atOnce]
	}
	for i := range watchers {
		watcher := &watchers[i]
		if watcher.Account == p.Author || !watcher.may(space) {
			continue
		}
		err := s.notify(w, &Notification{
			Account: watcher.Account, Why: Watched, Space: space.ID, Topic: t.ID, Post: p.ID, By: p.Author, Key: "post " + string(p.ID),
		})
		if err != nil {
			return false, err
		}
	}
	if more {
		return true, w.PutSpread(&Spread{Post: p.ID, After: watchers[len(watchers)-1].Account})
	}
	return false, w.EndSpread(p.ID)
}

// Spread tells the next watchers of posts that have more of them than fit in one
// transaction. It says whether there is more to do.
func (s *Service) Spread(ctx context.Context) (more bool, err error) {
	err = s.Store.WriteForum(ctx, func(w Writer) error {
		all, err := w.Spreads(2)
		if err != nil || len(all) == 0 {
			return err
		}
		again, err := s.spreadOne(w, all[0])
		more = again || len(all) > 1
		return err
	})
	return more, err
}

func (s *Service) spreadOne(w Writer, of Spread) (more bool, err error) {
	p, err := w.Post(of.Post, "")
	if absent(err) || err == nil && (p.Removed || p.Hidden != "") {
		return false, w.EndSpread(of.Post)
	}
	if err != nil {
		return false, err
	}
	t, err := w.Topic(p.Topic)
	if err != nil {
		return false, err
	}
	space, err := w.Space(t.Space)
	if err != nil {
		return false, err
	}
	return s.tellWatchers(w, space, t, p, of.After)
}

// notify keeps news for somebody, unless they were told the same before.
func (s *Service) notify(w Writer, n *Notification) error {
	n.ID, n.At = members.NewID(NotificationID), s.now()
	added, err := w.AddNotification(n)
	if err != nil || !added {
		return err
	}
	return w.AppendEvent(&events.Event{At: n.At, Kind: events.NotificationReceived, Account: n.Account, Notification: n.ID})
}

// concern tells somebody what a moderator decided on something of theirs, with the note
// as the reason. detail is what the log says of it.
func (s *Service) concern(w Writer, v *access.Viewer, n Notification, deed members.Deed, subject ID, detail string) error {
	record := &members.Record{At: s.now(), Actor: self(v), Deed: deed, Subject: string(subject), Detail: detail}
	if err := members.Enter(w, record); err != nil {
		return err
	}
	if n.Account == "" || n.Account == self(v) {
		return nil
	}
	n.Why, n.Deed = Moderated, string(deed)
	n.Key = "log " + record.Sealed[:32] + " " + string(n.Account)
	return s.notify(w, &n)
}

// unique are the accounts of a list, each once and none that is "".
func unique(accounts ...ID) []ID {
	slices.Sort(accounts)
	accounts = slices.Compact(accounts)
	return slices.DeleteFunc(accounts, func(id ID) bool { return id == "" })
}
