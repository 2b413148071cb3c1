package forum

import (
	"context"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
)

// MarkRead says how far the viewer has read a topic: up to the post of a number. It
// never goes back. News of these posts counts as read.
func (s *Service) MarkRead(ctx context.Context, v *access.Viewer, topic ID, number int) (*Topic, error) {
	return write(ctx, s, v, func(w Writer) (*Topic, error) {
		t, space, err := topicFor(w, v, topic)
		if err != nil {
			return nil, err
		}
		if err := v.Check(access.TakePart, space.Access()); err != nil {
			return nil, err
		}
		if number < 0 || number > t.Posts {
			return nil, graph.Invalid("number", "the posts of this topic have the numbers 1 to %d", t.Posts)
		}
		if err := w.SetMark(self(v), t.ID, number); err != nil {
			return nil, err
		}
		return t, s.readNews(w, v, t.ID, number)
	})
}

// readNews marks news of the posts that were read, and tells the viewer's other pages
// that there is less of it now.
func (s *Service) readNews(w Writer, v *access.Viewer, topic ID, number int) error {
	some, err := w.MarkNewsOf(self(v), topic, number)
	if err != nil || !some {
		return err
	}
	return w.AppendEvent(&events.Event{At: s.now(), Kind: events.NotificationReceived, Account: self(v)})
}

// Marks are up to which number the viewer has read topics, those left out that the
// viewer has not opened.
func (s *Service) Marks(ctx context.Context, v *access.Viewer, topics []ID) (map[ID]int, error) {
	return ofTopics(ctx, s, v, topics, Reader.Marks)
}

// Unread is how many posts of others there are in each topic that the viewer has not
// read, up to [UnreadCap]. A topic that was there before the account, and that the
// viewer has not opened, has none. Topics without unread posts, and those that the
// viewer may not read, are left out.
func (s *Service) Unread(ctx context.Context, v *access.Viewer, topics []ID) (map[ID]int, error) {
	return ofTopics(ctx, s, v, topics, Reader.Unread)
}

// ofTopics asks something of those topics that the viewer may read.
func ofTopics(ctx context.Context, s *Service, v *access.Viewer, topics []ID, what func(r Reader, account ID, topics []ID) (map[ID]int, error)) (map[ID]int, error) {
	if self(v) == "" {
		return nil, nil
	}
	return read(ctx, s, func(r Reader) (map[ID]int, error) {
		found, _, err := topicsFor(r, v, topics)
		if err != nil {
			return nil, err
		}
		ids := make([]ID, 0, len(found))
		for id := range found {
			ids = append(ids, id)
		}
		return what(r, self(v), ids)
	})
}

// Watch says how closely the viewer follows a topic or a space.
func (s *Service) Watch(ctx context.Context, v *access.Viewer, place ID, level Level) error {
	if level > Muted {
		return graph.Invalid("level", "there is no such level")
	}
	return change(ctx, s, v, func(w Writer) error {
		if err := mayFollow(w, v, place); err != nil {
			return err
		}
		return w.SetLevel(self(v), place, level)
	})
}

// mayFollow refuses a topic or a space in which the viewer does not take part.
func mayFollow(r Reader, v *access.Viewer, place ID) (err error) {
	var space *Space
	if place.Names(TopicID) {
		_, space, err = topicFor(r, v, place)
	} else {
		space, err = mayRead(r, v, place)
	}
	if err != nil {
		return err
	}
	return v.Check(access.TakePart, space.Access())
}

// Levels are how closely the viewer follows topics and spaces, those left out of which
// the viewer has said nothing.
func (s *Service) Levels(ctx context.Context, v *access.Viewer, places []ID) (map[ID]Level, error) {
	switch {
	case self(v) == "":
		return nil, nil
	case len(places) > maxWatchable:
		return nil, errTooMany()
	}
	return read(ctx, s, func(r Reader) (map[ID]Level, error) { return r.Levels(self(v), places) })
}

// SaveDraft keeps what the viewer writes for later. One without title and text is
// removed, and nil is returned.
func (s *Service) SaveDraft(ctx context.Context, v *access.Viewer, in Draft) (*Draft, error) {
	d := &Draft{Place: in.Place, Saved: s.now()}
	var err error
	if d.Text, err = body(in.Text, 0); err != nil {
		return nil, err
	}
	if d.Title, err = members.Line("title", in.Title, 0, maxTitle); err != nil {
		return nil, err
	}
	return write(ctx, s, v, func(w Writer) (*Draft, error) {
		if err := mayFollow(w, v, d.Place); err != nil {
			return nil, err
		}
		if d.Title == "" && d.Text == "" {
			return nil, w.EndDraft(self(v), d.Place)
		}
		others, err := w.Drafts(self(v))
		if err != nil {
			return nil, err
		}
		if len(others) >= maxDrafts { // the oldest one makes room
			if err := w.EndDraft(self(v), others[len(others)-1].Place); err != nil {
				return nil, err
			}
		}
		return d, w.PutDraft(self(v), d)
	})
}

// Draft is what the viewer has written for a topic, or as a topic for a space, and not
// sent; nil when there is nothing.
func (s *Service) Draft(ctx context.Context, v *access.Viewer, place ID) (*Draft, error) {
	if self(v) == "" {
		return nil, nil
	}
	return read(ctx, s, func(r Reader) (*Draft, error) {
		d, err := r.Draft(self(v), place)
		if absent(err) {
			return nil, nil
		}
		return d, err
	})
}

// Drafts are all of the viewer, the newest first.
func (s *Service) Drafts(ctx context.Context, v *access.Viewer) ([]Draft, error) {
	if self(v) == "" {
		return nil, nil
	}
	return read(ctx, s, func(r Reader) ([]Draft, error) { return r.Drafts(self(v)) })
}
