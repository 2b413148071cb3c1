package forum

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
)

// A NewPost is what somebody says in a topic.
type NewPost struct {
	Topic   ID
	Text    string // Markdown; "@handle" mentions somebody
	ReplyTo ID     // a post of the topic, "" for none
	Once    string // what the author calls this attempt, "" for nothing: the same is not posted twice
}

// Post adds a post to a topic.
func (s *Service) Post(ctx context.Context, v *access.Viewer, in NewPost) (*Post, error) {
	p := &Post{ID: members.NewID(PostID), Topic: in.Topic, Author: self(v), ReplyTo: in.ReplyTo, Created: s.now()}
	var err error
	if p.Text, err = body(in.Text, 1); err != nil {
		return nil, err
	}
	if p.Once, err = once(in.Once); err != nil {
		return nil, err
	}
	more := false
	p, err = write(ctx, s, v, func(w Writer) (*Post, error) {
		t, space, err := topicFor(w, v, in.Topic)
		if err != nil {
			return nil, err
		}
		before, err := attempted(w, v, p)
		switch {
		case err != nil:
			return nil, err
		case before != nil && before.Topic != t.ID:
			return nil, errAttempted()
		case before != nil:
			return shown(v, space, before), nil
		}
		if err := s.mayPost(w, v, space, t, p); err != nil {
			return nil, err
		}
		if p.Text, err = resolved(w, p.Text); err != nil {
			return nil, err
		}
		more, err = s.added(w, space, t, p)
		p.Space = space.ID
		return p, err
	})
	if err == nil && more {
		s.Spreading()
	}
	return p, err
}

// mayPost refuses a post in a topic that the viewer may read.
func (s *Service) mayPost(r Reader, v *access.Viewer, space *Space, t *Topic, p *Post) error {
	if !RightsTo(v, space, t).Post {
		switch {
		case !space.Closed.IsZero():
			return errClosed()
		case t.Locked || t.Hidden != "":
			return refused(v, access.TakePart, space, "this topic is locked")
		}
		return refused(v, access.Write, space, "your account may not write here")
	}
	if p.ReplyTo != "" {
		to, err := r.Post(p.ReplyTo, "")
		if absent(err) || err == nil && (to.Topic != t.ID || to.Removed) {
			return graph.Invalid("replyTo", "the post that this answers is not in this topic")
		}
		if err != nil {
			return err
		}
	}
	return s.mayAdd(r, v, space)
}

func errClosed() error {
	return graph.Errorf(graph.CodeConflict, "", "this space is closed: it can be read, and nobody writes there any more")
}

// mayAdd refuses posts in a closed space, of somebody who is kept from writing, and
// too many of them.
func (s *Service) mayAdd(r Reader, v *access.Viewer, space *Space) error {
	if !space.Closed.IsZero() {
		return errClosed()
	}
	if err := s.notSilent(r, v); err != nil {
		return err
	}
	posted, err := r.CountPosts(self(v), s.now().Add(-time.Hour))
	if err != nil {
		return err
	}
	if limit := s.limit(v, space); posted >= limit {
		return graph.Errorf(graph.CodeRateLimited, "", "you have added %d posts within an hour, as many as your account may; go on later", posted)
	}
	return nil
}

// limit is how many posts the viewer may add in an hour.
func (s *Service) limit(v *access.Viewer, space *Space) int {
	switch role := v.Role(); {
	case space.Form == Chat:
		return s.Limits.Chat
	case role.Staff():
		return s.Limits.Staff
	case !v.Settled():
		return s.Limits.New
	case role >= access.Member:
		return s.Limits.Member
	}
	return s.Limits.Citizen
}
