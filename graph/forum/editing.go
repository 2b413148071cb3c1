package forum

import (
	"context"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
)

// DeedRemovePost is written to the moderators' log of another's post.
const DeedRemovePost members.Deed = "POST_REMOVED"

// Edit changes the text of the viewer's own post. How it read before is kept. Whom it
// mentions now and did not before is told.
func (s *Service) Edit(ctx context.Context, v *access.Viewer, post ID, text string) (*Post, error) {
	text, err := body(text, 1)
	if err != nil {
		return nil, err
	}
	return write(ctx, s, v, func(w Writer) (*Post, error) {
		p, t, space, err := postFor(w, v, post)
		if err != nil {
			return nil, err
		}
		if err := s.mayEdit(w, v, space, t, p); err != nil {
			return nil, err
		}
		if text, err = resolved(w, text); err != nil {
			return nil, err
		}
		if text == p.Text {
			return shown(v, space, p), nil
		}
		if err := w.AddVersion(p.ID, &Version{Number: p.Edits + 1, Text: p.Text, Until: s.now()}); err != nil {
			return nil, err
		}
		p.Text, p.Edited, p.Edits = text, s.now(), p.Edits+1
		if err := w.PutPost(p); err != nil {
			return nil, err
		}
		if err := s.tell(w, events.PostChanged, t, p.ID); err != nil {
			return nil, err
		}
		return shown(v, space, p), s.tellMentioned(w, space, t, p)
	})
}

func (s *Service) mayEdit(r Reader, v *access.Viewer, space *Space, t *Topic, p *Post) error {
	switch {
	case !RightsOver(v, space, t, p).Edit:
		return refused(v, access.TakePart, space, "only its author edits a post, and not once it is hidden, removed or locked")
	case p.Edits >= maxEdits:
		return graph.Errorf(graph.CodeLimitExceeded, "", "a post is edited at most %d times; add another one", maxEdits)
	}
	return s.notSilent(r, v)
}

// Remove removes the text and the history of a post; its number stays. Its author may,
// and with a reason whoever moderates: then its author is told, and the log has it.
func (s *Service) Remove(ctx context.Context, v *access.Viewer, post ID, why string) (*Post, error) {
	return write(ctx, s, v, func(w Writer) (*Post, error) {
		p, t, space, err := postFor(w, v, post)
		if err != nil {
			return nil, err
		}
		if !RightsOver(v, space, t, p).Remove {
			if p.Removed {
				return nil, graph.Errorf(graph.CodeConflict, "", "this post was removed already")
			}
			return nil, refused(v, access.TakePart, space, "only its author and those who moderate remove a post")
		}
		if p.Author != self(v) {
			if why, err = reason(why); err != nil {
				return nil, err
			}
			about := Notification{Account: p.Author, Space: space.ID, Topic: t.ID, Post: p.ID, Note: why}
			if err := s.concern(w, v, about, DeedRemovePost, p.ID, why); err != nil {
				return nil, err
			}
		}
		if err := s.remove(w, t, p); err != nil {
			return nil, err
		}
		return shown(v, space, p), nil
	})
}

// remove takes the text, the history and the news of a post away.
func (s *Service) remove(w Writer, t *Topic, p *Post) error {
	p.Text, p.Removed, p.Hidden = "", true, ""
	if err := w.EndVersions(p.ID); err != nil {
		return err
	}
	if err := w.EndNews(p.ID); err != nil {
		return err
	}
	if err := w.PutPost(p); err != nil {
		return err
	}
	if t.Solution == p.ID {
		t.Solution = ""
		if err := w.PutTopic(t); err != nil {
			return err
		}
		if err := s.tell(w, events.TopicChanged, t, ""); err != nil {
			return err
		}
	}
	return s.tell(w, events.PostRemoved, t, p.ID)
}

// History is how a post read before each edit, the oldest first: for whoever may read
// the post.
func (s *Service) History(ctx context.Context, v *access.Viewer, post ID) ([]Version, error) {
	return read(ctx, s, func(r Reader) ([]Version, error) {
		p, _, space, err := postFor(r, v, post)
		if err != nil {
			return nil, err
		}
		if p = shown(v, space, p); p.Text == "" {
			return nil, nil
		}
		return r.History(post)
	})
}
