package forum

import (
	"context"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
)

// A TopicChange is what is to be different; nil stays as it is.
type TopicChange struct {
	ID       ID
	Title    *string
	Tags     *[]string
	Language *string
	Meeting  *string
}

// ChangeTopic changes the title, tags, language and meeting link of a topic: whoever
// started it may, and whoever moderates.
func (s *Service) ChangeTopic(ctx context.Context, v *access.Viewer, in TopicChange) (*Topic, error) {
	return write(ctx, s, v, func(w Writer) (*Topic, error) {
		t, space, err := topicFor(w, v, in.ID)
		if err != nil {
			return nil, err
		}
		if !RightsTo(v, space, t).Change {
			return nil, refused(v, access.TakePart, space, "only whoever started a topic and those who moderate change it")
		}
		if err := s.notSilent(w, v); err != nil {
			return nil, err
		}
		if err := in.apply(t); err != nil {
			return nil, err
		}
		return t, s.put(w, t)
	})
}

func (in *TopicChange) apply(t *Topic) (err error) {
	if in.Title != nil {
		if t.Title, err = title(*in.Title); err != nil {
			return err
		}
	}
	if in.Tags != nil {
		if t.Tags, err = tags(*in.Tags); err != nil {
			return err
		}
	}
	if in.Language != nil {
		if t.Language, err = language(*in.Language); err != nil {
			return err
		}
	}
	if in.Meeting != nil {
		t.Meeting, err = meeting(*in.Meeting)
	}
	return err
}

// put keeps a changed topic, and tells those who follow it.
func (s *Service) put(w Writer, t *Topic) error {
	if err := w.PutTopic(t); err != nil {
		return err
	}
	return s.tell(w, events.TopicChanged, t, "")
}

// Solve says which answer solved a question, "" that none has: whoever asked may, and
// those who answer there. Nobody but the asker says so of an answer of their own. Both
// authors are told.
func (s *Service) Solve(ctx context.Context, v *access.Viewer, topic, answer ID) (*Topic, error) {
	return write(ctx, s, v, func(w Writer) (*Topic, error) {
		t, space, err := topicFor(w, v, topic)
		if err != nil {
			return nil, err
		}
		switch {
		case space.Form != Questions:
			return nil, graph.Errorf(graph.CodeConflict, "", "only a question is solved, and this is none")
		case !RightsTo(v, space, t).Solve:
			return nil, refused(v, access.Write, space, "this question is locked")
		case t.Solution == answer:
			return t, nil
		}
		if err := s.notSilent(w, v); err != nil {
			return nil, err
		}
		t.Solution = answer
		if answer == "" {
			return t, s.put(w, t)
		}
		p, err := w.Post(answer, "")
		if absent(err) || err == nil && (p.Topic != t.ID || p.Removed || p.Hidden != "") {
			return nil, graph.Invalid("post", "the answer is not in this topic")
		}
		if err != nil {
			return nil, err
		}
		if p.Author == self(v) && t.Author != self(v) {
			return nil, graph.Errorf(graph.CodeForbidden, "post", "somebody else has to say that your answer solved this")
		}
		if err := s.tellSolved(w, v, space, t, p); err != nil {
			return nil, err
		}
		return t, s.put(w, t)
	})
}

func (s *Service) tellSolved(w Writer, v *access.Viewer, space *Space, t *Topic, p *Post) error {
	for _, account := range unique(t.Author, p.Author) {
		if account == self(v) {
			continue
		}
		watcher, err := w.Watcher(account, t.ID, space)
		if absent(err) || err == nil && (watcher.Level == Muted || !watcher.may(space)) {
			continue
		}
		if err != nil {
			return err
		}
		err = s.notify(w, &Notification{
			Account: account, Why: Solved, Space: space.ID, Topic: t.ID, Post: p.ID, By: self(v), Key: "solved " + string(p.ID),
		})
		if err != nil {
			return err
		}
	}
	return nil
}
