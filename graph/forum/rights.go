package forum

import (
	"spona/graph"
	"spona/graph/access"
)

// SpaceRights are what a viewer may do in a space.
type SpaceRights struct {
	Start    bool // topics
	Moderate bool // pin, lock, move and hide, settle reports
	Change   bool // its name and purpose, and close it
}

// RightsIn are the viewer's rights in a space that they may read.
func RightsIn(v *access.Viewer, s *Space) SpaceRights {
	may := func(a access.Action) bool { return v.May(a, s.Access()) == access.Allowed }
	return SpaceRights{Start: s.Closed.IsZero() && may(access.Start), Moderate: may(access.Moderate), Change: may(access.OpenSpace)}
}

// TopicRights are what a viewer may do with a topic.
type TopicRights struct {
	Post     bool // add a post
	TakePart bool // react, vote, report, follow
	Change   bool // its title, tags, language and meeting link
	Solve    bool // say which answer solved it
	Moderate bool // pin, lock, move and hide it
}

// RightsTo are the viewer's rights to a topic that they may read, in its space.
func RightsTo(v *access.Viewer, s *Space, t *Topic) TopicRights {
	in := RightsIn(v, s)
	may := func(a access.Action) bool { return v.May(a, s.Access()) == access.Allowed }
	own := t.Author != "" && t.Author == self(v)
	open := s.Closed.IsZero() && (!t.Locked && t.Hidden == "" || in.Moderate)
	return TopicRights{
		// Whoever asked a question answers those who answer.
		Post:     open && (may(access.Write) || own && may(access.Start)),
		TakePart: may(access.TakePart),
		Change:   in.Moderate || open && own && may(access.TakePart),
		Solve:    s.Form == Questions && open && (own && may(access.TakePart) || may(access.Write)),
		Moderate: in.Moderate,
	}
}

// PostRights are what a viewer may do with a post.
type PostRights struct {
	Edit   bool // its text
	Remove bool // its text and history
	Hide   bool // from its readers, and show it again
}

// RightsOver are the viewer's rights to a post that they may read.
func RightsOver(v *access.Viewer, s *Space, t *Topic, p *Post) PostRights {
	topic := RightsTo(v, s, t)
	own := p.Author != "" && p.Author == self(v)
	return PostRights{
		Edit:   own && topic.Post && p.Hidden == "" && !p.Removed,
		Remove: !p.Removed && (own && topic.TakePart || topic.Moderate),
		Hide:   !p.Removed && !own && topic.Moderate,
	}
}

// mayRead is the space of an id, when the viewer may read it.
func mayRead(r Reader, v *access.Viewer, id ID) (*Space, error) {
	s, err := r.Space(id)
	if err != nil {
		return nil, err
	}
	return s, v.Check(access.Read, s.Access())
}

// readable are the spaces that the viewer may read.
func readable(r Reader, v *access.Viewer) (spaces []Space, ids []ID, err error) {
	all, err := r.Spaces()
	if err != nil {
		return nil, nil, err
	}
	for i := range all {
		if v.May(access.Read, all[i].Access()) == access.Allowed {
			spaces, ids = append(spaces, all[i]), append(ids, all[i].ID)
		}
	}
	return spaces, ids, nil
}

// topicFor is a topic with its space, when the viewer may read it. A hidden one is
// there for its author and for those who moderate.
func topicFor(r Reader, v *access.Viewer, id ID) (*Topic, *Space, error) {
	t, err := r.Topic(id)
	if err != nil {
		return nil, nil, err
	}
	s, err := mayRead(r, v, t.Space)
	if err != nil {
		return nil, nil, err
	}
	if !seen(v, s, t) {
		return nil, nil, access.NotFound()
	}
	return t, s, nil
}

// seen reports whether a topic is there for a viewer who may read its space.
func seen(v *access.Viewer, s *Space, t *Topic) bool {
	return t.Hidden == "" || t.Author != "" && t.Author == self(v) || RightsIn(v, s).Moderate
}

// postFor is a post with its topic and space, when the viewer may read it.
func postFor(r Reader, v *access.Viewer, id ID) (*Post, *Topic, *Space, error) {
	p, err := r.Post(id, self(v))
	if err != nil {
		return nil, nil, nil, err
	}
	t, s, err := topicFor(r, v, p.Topic)
	return p, t, s, err
}

// shown is the post as the viewer may see it: a removed one without author, a hidden
// one without text, but for its author and those who moderate.
func shown(v *access.Viewer, s *Space, p *Post) *Post {
	p.Space, p.Once = s.ID, ""
	switch {
	case p.Removed:
		p.Author, p.Text, p.Reactions = "", "", nil
	case p.Hidden != "" && !(p.Author != "" && p.Author == self(v)) && !RightsIn(v, s).Moderate:
		p.Text, p.Reactions = "", nil
	}
	return p
}

// refused is the error for what somebody may not do with what they may read.
func refused(v *access.Viewer, a access.Action, s *Space, why string) error {
	if err := v.Check(a, s.Access()); err != nil {
		return err
	}
	return graph.Errorf(graph.CodeForbidden, "", "%s", why)
}
