package resolvers

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/schema"
)

// said runs a change of the forum and gives what is wrong with the input.
func (r *Resolver) said(ctx context.Context, do func(f *forum.Service) error) ([]schema.UserError, error) {
	return r.change(ctx, func(*Community, members.Identity) error {
		f, err := r.forum()
		if err != nil {
			return err
		}
		return do(f)
	})
}

func (r *Resolver) spaceChanged(ctx context.Context, do func(f *forum.Service) (*forum.Space, error)) (*schema.SpacePayload, error) {
	p := &schema.SpacePayload{}
	var err error
	p.UserErrors, err = r.said(ctx, func(f *forum.Service) (err error) {
		p.Space, err = do(f)
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func (r *Resolver) topicChanged(ctx context.Context, do func(f *forum.Service) (*forum.Topic, error)) (*schema.TopicPayload, error) {
	p := &schema.TopicPayload{}
	var err error
	p.UserErrors, err = r.said(ctx, func(f *forum.Service) (err error) {
		p.Topic, err = do(f)
		return err
	})
	if err != nil {
		return nil, err
	}
	noteTopics(ctx, p.Topic)
	return p, nil
}

func (r *Resolver) postChanged(ctx context.Context, do func(f *forum.Service) (*forum.Post, error)) (*schema.PostPayload, error) {
	p := &schema.PostPayload{}
	var err error
	p.UserErrors, err = r.said(ctx, func(f *forum.Service) (err error) {
		p.Post, err = do(f)
		return err
	})
	if err != nil {
		return nil, err
	}
	notePosts(ctx, p.Post)
	return p, nil
}

// startTopic starts a topic with what the graph says of what it is about.
func (r *Resolver) startTopic(ctx context.Context, in schema.TopicInput) (*schema.TopicPayload, error) {
	return r.topicChanged(ctx, func(f *forum.Service) (*forum.Topic, error) {
		topic := forum.NewTopic{
			Space: members.ID(in.Space), Title: in.Title, Text: in.Text, Tags: in.Tags, Language: given(in.Language),
			Meeting: given(in.MeetingLink), Once: in.Once,
		}
		if poll := in.Poll.Value(); poll != nil {
			topic.Poll = &forum.Poll{Question: poll.Question, Multiple: poll.Multiple, Closes: given(poll.Closes)}
			for _, option := range poll.Options {
				topic.Poll.Options = append(topic.Poll.Options, forum.Option{Text: option})
			}
		}
		if anchor := in.Anchor.Value(); anchor != nil {
			// Whoever may not start a topic there learns nothing and has nothing computed.
			space, err := f.Space(ctx, viewerOf(ctx), topic.Space)
			if err != nil {
				return nil, err
			}
			if forum.RightsIn(viewerOf(ctx), space).Start {
				if topic.Anchor, err = r.anchorOf(ctx, anchor, topic.Language); err != nil {
					return nil, err
				}
			}
		}
		return f.Start(ctx, viewerOf(ctx), topic)
	})
}

func (r *Resolver) saveDraft(ctx context.Context, in schema.DraftInput) (*schema.DraftPayload, error) {
	p := &schema.DraftPayload{}
	var err error
	p.UserErrors, err = r.said(ctx, func(f *forum.Service) error {
		place, err := onePlace(given(in.Topic), given(in.Space))
		if err != nil {
			return err
		}
		p.Draft, err = f.SaveDraft(ctx, viewerOf(ctx), forum.Draft{Place: place, Title: in.Title, Text: in.Text})
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// onePlace is the topic or the space of an input that takes one of the two.
func onePlace(topic, space graph.ID) (members.ID, error) {
	if (topic == "") == (space == "") {
		return "", graph.Invalid("topic", "give a topic or a space, and not both")
	}
	id := members.ID(topic + space)
	if topic != "" && !id.Names(forum.TopicID) || space != "" && !id.Names(forum.SpaceID) {
		return "", access.NotFound()
	}
	return id, nil
}

func (r *Resolver) watch(ctx context.Context, in schema.WatchInput) (*schema.WatchPayload, error) {
	p := &schema.WatchPayload{}
	var err error
	p.UserErrors, err = r.said(ctx, func(f *forum.Service) error {
		place, err := onePlace(given(in.Topic), given(in.Space))
		if err != nil {
			return err
		}
		if err := f.Watch(ctx, viewerOf(ctx), place, in.Level); err != nil {
			return err
		}
		if place.Names(forum.TopicID) {
			p.Topic, err = r.topic(ctx, place)
		} else {
			p.Space, err = r.space(ctx, place)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func (r *Resolver) settleReport(ctx context.Context, in schema.SettlementInput) (*schema.ReportPayload, error) {
	p := &schema.ReportPayload{}
	var err error
	p.UserErrors, err = r.said(ctx, func(f *forum.Service) (err error) {
		p.Report, err = f.SettleReport(ctx, viewerOf(ctx), members.ID(in.ID), in.Decision)
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// listGiven is a list that an input holds, nil when it was left out.
func listGiven[T any](o graphql.Omittable[[]T]) *[]T {
	if !o.IsSet() {
		return nil
	}
	list := o.Value()
	return &list
}

// communityIDs are ids as the community has them; nil stays nil.
func communityIDs(ids []graph.ID) []members.ID {
	if ids == nil {
		return nil
	}
	out := make([]members.ID, len(ids))
	for i, id := range ids {
		out[i] = members.ID(id)
	}
	return out
}

// textOf is an id that may be left out.
func textOf(id *graph.ID) graph.ID {
	if id == nil {
		return ""
	}
	return *id
}
