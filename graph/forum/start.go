package forum

import (
	"context"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
)

// A NewTopic is a topic with its first post.
type NewTopic struct {
	Space    ID
	Title    string
	Text     string // Markdown; "@handle" mentions somebody
	Tags     []string
	Language string
	Anchor   *Anchor // its digest is made here
	Poll     *Poll   // its question, the texts of its options, Multiple and Closes
	Meeting  string
	Once     string // what the author calls this attempt, "" for nothing: the same is not started twice
}

// Start starts a topic. Whoever does watches it.
func (s *Service) Start(ctx context.Context, v *access.Viewer, in NewTopic) (*Topic, error) {
	t, p, poll, err := s.newTopic(v, in)
	if err != nil {
		return nil, err
	}
	more := false
	t, err = write(ctx, s, v, func(w Writer) (*Topic, error) {
		space, err := mayRead(w, v, in.Space)
		if err != nil {
			return nil, err
		}
		if err := v.Check(access.Start, space.Access()); err != nil {
			return nil, err
		}
		before, err := attempted(w, v, p)
		switch {
		case err != nil:
			return nil, err
		case before != nil && (before.Number != 1 || before.Space != space.ID):
			return nil, errAttempted()
		case before != nil:
			return w.Topic(before.Topic)
		}
		if err := s.mayAdd(w, v, space); err != nil {
			return nil, err
		}
		if p.Text, err = resolved(w, p.Text); err != nil {
			return nil, err
		}
		if err := addTopic(w, t, poll); err != nil {
			return nil, err
		}
		more, err = s.added(w, space, t, p)
		return t, err
	})
	if err == nil && more {
		s.Spreading()
	}
	return t, err
}

// newTopic is a topic as it is kept, with its post and its poll.
func (s *Service) newTopic(v *access.Viewer, in NewTopic) (*Topic, *Post, *Poll, error) {
	t := &Topic{ID: members.NewID(TopicID), Space: in.Space, Author: self(v), Created: s.now(), Active: s.now()}
	p := &Post{ID: members.NewID(PostID), Topic: t.ID, Space: in.Space, Author: self(v), Created: s.now()}
	var err error
	if t.Title, err = title(in.Title); err != nil {
		return nil, nil, nil, err
	}
	if t.Tags, err = tags(in.Tags); err != nil {
		return nil, nil, nil, err
	}
	if t.Language, err = language(in.Language); err != nil {
		return nil, nil, nil, err
	}
	if t.Meeting, err = meeting(in.Meeting); err != nil {
		return nil, nil, nil, err
	}
	if t.Anchor, err = in.Anchor.checked(); err != nil {
		return nil, nil, nil, err
	}
	if p.Text, err = body(in.Text, 1); err != nil {
		return nil, nil, nil, err
	}
	if p.Once, err = once(in.Once); err != nil {
		return nil, nil, nil, err
	}
	poll, err := in.Poll.checked()
	if err != nil || poll == nil {
		return t, p, nil, err
	}
	if poll.Closed(s.now()) {
		return nil, nil, nil, graph.Invalid("poll.closes", "a poll closes later than it opens")
	}
	poll.Topic, t.HasPoll = t.ID, true
	return t, p, poll, nil
}

// addTopic keeps a topic with its poll, and lets its author watch it.
func addTopic(w Writer, t *Topic, poll *Poll) error {
	if err := w.AddTopic(t); err != nil {
		return err
	}
	if poll != nil {
		if err := w.AddPoll(poll); err != nil {
			return err
		}
	}
	return w.SetLevel(t.Author, t.ID, Watching)
}

// attempted is the post that an earlier attempt of the same name added, nil for none.
func attempted(r Reader, v *access.Viewer, p *Post) (*Post, error) {
	if p.Once == "" {
		return nil, nil
	}
	before, err := r.PostOnce(self(v), p.Once)
	if absent(err) {
		return nil, nil
	}
	return before, err
}

func errAttempted() error {
	return graph.Errorf(graph.CodeConflict, "once", "you have called something else by this name; choose a new one for each post")
}

// added does what belongs to a new post, which the topic has to know already: its
// number, what its author has read, its events and its news. It says whether more
// people have to be told.
func (s *Service) added(w Writer, space *Space, t *Topic, p *Post) (more bool, err error) {
	read, err := w.Marks(p.Author, []ID{t.ID})
	if err != nil {
		return false, err
	}
	if err := w.AddPost(p); err != nil {
		return false, err
	}
	t.Posts, t.Active = p.Number, p.Created
	if err := w.PutTopic(t); err != nil {
		return false, err
	}
	if read[t.ID] == p.Number-1 { // the author has read all that was before
		if err := w.SetMark(p.Author, t.ID, p.Number); err != nil {
			return false, err
		}
	}
	place := t.ID
	if p.Number == 1 {
		place = t.Space
		if err := s.tell(w, events.TopicAdded, t, ""); err != nil {
			return false, err
		}
	}
	if err := w.EndDraft(p.Author, place); err != nil {
		return false, err
	}
	if err := s.tell(w, events.PostAdded, t, p.ID); err != nil {
		return false, err
	}
	return s.spreadNews(w, space, t, p)
}
