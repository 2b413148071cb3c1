package forum

import (
	"context"
	"slices"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
)

// React gives a reaction to a post, or takes it back.
func (s *Service) React(ctx context.Context, v *access.Viewer, post ID, reaction Reaction, on bool) (*Post, error) {
	if int(reaction) >= len(reactionNames) {
		return nil, graph.Invalid("reaction", "there is no such reaction")
	}
	return write(ctx, s, v, func(w Writer) (*Post, error) {
		p, t, space, err := postFor(w, v, post)
		if err != nil {
			return nil, err
		}
		if err := s.mayTakePart(w, v, space); err != nil {
			return nil, err
		}
		if p.Removed || p.Hidden != "" {
			return nil, graph.Errorf(graph.CodeConflict, "", "this post was removed or hidden")
		}
		if err := w.React(p.ID, self(v), reaction, on); err != nil {
			return nil, err
		}
		if p, err = w.Post(post, self(v)); err != nil {
			return nil, err
		}
		return shown(v, space, p), s.tell(w, events.PostChanged, t, p.ID)
	})
}

// mayTakePart refuses to react and vote in a closed space, and whoever may not.
func (s *Service) mayTakePart(r Reader, v *access.Viewer, space *Space) error {
	if err := v.Check(access.TakePart, space.Access()); err != nil {
		return err
	}
	if !space.Closed.IsZero() {
		return errClosed()
	}
	return s.notSilent(r, v)
}

// Vote chooses options of the poll of a topic, by their numbers. A later vote takes the
// place of an earlier one; no option takes it back.
func (s *Service) Vote(ctx context.Context, v *access.Viewer, topic ID, options []int) (*Topic, error) {
	chosen := slices.Clone(options)
	slices.Sort(chosen)
	if chosen = slices.Compact(chosen); len(chosen) > maxOptions {
		return nil, graph.Invalid("options", "a poll has at most %d options", maxOptions)
	}
	return write(ctx, s, v, func(w Writer) (*Topic, error) {
		t, space, err := topicFor(w, v, topic)
		if err != nil {
			return nil, err
		}
		if err := s.mayTakePart(w, v, space); err != nil {
			return nil, err
		}
		poll, err := w.Poll(t.ID, self(v))
		if absent(err) {
			return nil, graph.Errorf(graph.CodeConflict, "", "this topic has no poll")
		}
		if err != nil {
			return nil, err
		}
		switch {
		case poll.Closed(s.now()) || t.Locked:
			return nil, graph.Errorf(graph.CodeConflict, "", "this poll has ended")
		case len(chosen) > 1 && !poll.Multiple:
			return nil, graph.Invalid("options", "one option can be chosen in this poll")
		case len(chosen) > 0 && (chosen[0] < 1 || chosen[len(chosen)-1] > len(poll.Options)):
			return nil, graph.Invalid("options", "the options of this poll have the numbers 1 to %d", len(poll.Options))
		}
		if err := w.Vote(t.ID, self(v), chosen); err != nil {
			return nil, err
		}
		return t, s.tell(w, events.TopicChanged, t, "")
	})
}
