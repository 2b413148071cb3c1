package forum

import (
	"context"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
)

// What those who moderate do is written to the moderators' log.
const (
	DeedPinTopic    members.Deed = "TOPIC_PINNED"
	DeedUnpinTopic  members.Deed = "TOPIC_UNPINNED"
	DeedLockTopic   members.Deed = "TOPIC_LOCKED"
	DeedUnlockTopic members.Deed = "TOPIC_UNLOCKED"
	DeedHideTopic   members.Deed = "TOPIC_HIDDEN"
	DeedShowTopic   members.Deed = "TOPIC_SHOWN"
	DeedMoveTopic   members.Deed = "TOPIC_MOVED"
	DeedHidePost    members.Deed = "POST_HIDDEN"
	DeedShowPost    members.Deed = "POST_SHOWN"
)

// Pin keeps a topic on top of its space, or no longer.
func (s *Service) Pin(ctx context.Context, v *access.Viewer, topic ID, on bool) (*Topic, error) {
	return s.moderate(ctx, v, topic, func(w Writer, _ *Space, t *Topic) error {
		if t.Pinned == on {
			return nil
		}
		t.Pinned = on
		deed := DeedPinTopic
		if !on {
			deed = DeedUnpinTopic
		}
		return s.log(w, v, deed, t.ID, "")
	})
}

// Lock lets only those who moderate write in a topic, or everybody again. Whoever
// started it is told why.
func (s *Service) Lock(ctx context.Context, v *access.Viewer, topic ID, on bool, why string) (*Topic, error) {
	return s.moderate(ctx, v, topic, func(w Writer, space *Space, t *Topic) error {
		if t.Locked == on {
			return nil
		}
		t.Locked = on
		return s.decide(w, v, Notification{Account: t.Author, Space: space.ID, Topic: t.ID}, on, DeedLockTopic, DeedUnlockTopic, t.ID, &why)
	})
}

// HideTopic hides a topic from its readers, or shows it again. Whoever started it is
// told why, and still sees it. Nobody shows a topic of their own again.
func (s *Service) HideTopic(ctx context.Context, v *access.Viewer, topic ID, on bool, why string) (*Topic, error) {
	return s.moderate(ctx, v, topic, func(w Writer, space *Space, t *Topic) error {
		switch {
		case (t.Hidden != "") == on:
			return nil
		case t.Author == self(v):
			return errOwn()
		}
		if err := s.decide(w, v, Notification{Account: t.Author, Space: space.ID, Topic: t.ID}, on, DeedHideTopic, DeedShowTopic, t.ID, &why); err != nil {
			return err
		}
		if t.Hidden = ""; on {
			t.Hidden = why
		}
		return nil
	})
}

// Move moves a topic to another space with the same readers.
func (s *Service) Move(ctx context.Context, v *access.Viewer, topic, to ID) (*Topic, error) {
	return s.moderate(ctx, v, topic, func(w Writer, space *Space, t *Topic) error {
		target, err := mayRead(w, v, to)
		if err != nil {
			return err
		}
		switch {
		case target.ID == space.ID:
			return nil
		case !target.Access().SameReaders(space.Access()):
			return graph.Errorf(graph.CodeConflict, "space", "a topic moves only to a space that the same people read")
		case !target.Closed.IsZero():
			return errClosed()
		}
		if err := s.put(w, t); err != nil { // for those who follow the space that it leaves
			return err
		}
		t.Space = target.ID
		if target.Form != Questions {
			t.Solution = ""
		}
		about := Notification{Account: t.Author, Space: target.ID, Topic: t.ID}
		return s.concern(w, v, about, DeedMoveTopic, t.ID, string(target.ID))
	})
}

// HidePost hides a post from its readers, or shows it again. Its author is told why,
// and still sees it. Nobody hides or shows a post of their own.
func (s *Service) HidePost(ctx context.Context, v *access.Viewer, post ID, on bool, why string) (*Post, error) {
	return write(ctx, s, v, func(w Writer) (*Post, error) {
		p, t, space, err := postFor(w, v, post)
		if err != nil {
			return nil, err
		}
		if err := v.Check(access.Moderate, space.Access()); err != nil {
			return nil, err
		}
		switch {
		case p.Removed:
			return nil, graph.Errorf(graph.CodeConflict, "", "this post was removed already")
		case p.Author == self(v):
			return nil, errOwn()
		case (p.Hidden != "") == on:
			return shown(v, space, p), nil
		}
		about := Notification{Account: p.Author, Space: space.ID, Topic: t.ID, Post: p.ID}
		if err := s.decide(w, v, about, on, DeedHidePost, DeedShowPost, p.ID, &why); err != nil {
			return nil, err
		}
		if p.Hidden = ""; on {
			p.Hidden = why
		}
		if err := w.PutPost(p); err != nil {
			return nil, err
		}
		return shown(v, space, p), s.tell(w, events.PostChanged, t, p.ID)
	})
}

func errOwn() error {
	return graph.Errorf(graph.CodeForbidden, "", "nobody decides on something of their own: ask somebody else who moderates here")
}

// decide logs one of two deeds with its reason, which it cleans, and tells whom it
// concerns.
func (s *Service) decide(w Writer, v *access.Viewer, about Notification, on bool, does, undoes members.Deed, subject ID, why *string) (err error) {
	if *why, err = reason(*why); err != nil {
		return err
	}
	deed := does
	if !on {
		deed = undoes
	}
	about.Note = *why
	return s.concern(w, v, about, deed, subject, *why)
}

// moderate changes a topic for somebody who moderates its space.
func (s *Service) moderate(ctx context.Context, v *access.Viewer, topic ID, do func(w Writer, space *Space, t *Topic) error) (*Topic, error) {
	return write(ctx, s, v, func(w Writer) (*Topic, error) {
		t, space, err := topicFor(w, v, topic)
		if err != nil {
			return nil, err
		}
		if err := v.Check(access.Moderate, space.Access()); err != nil {
			return nil, err
		}
		if err := do(w, space, t); err != nil {
			return nil, err
		}
		return t, s.put(w, t)
	})
}
