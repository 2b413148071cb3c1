package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/schema"
)

// followed is what a subscription to posts follows, once the viewer may read it.
func (r *Resolver) followed(ctx context.Context, topic, space graph.ID) (events.Scope, error) {
	place, err := onePlace(topic, space)
	if err != nil {
		return events.Scope{}, err
	}
	f, err := r.forum()
	if err != nil {
		return events.Scope{}, err
	}
	if topic != "" {
		_, err = f.Topic(ctx, viewerOf(ctx), place)
		return events.Scope{Topic: place}, err
	}
	_, err = f.Space(ctx, viewerOf(ctx), place)
	return events.Scope{Space: place}, err
}

func (r *Resolver) followPosts(ctx context.Context, topic, space graph.ID, after *string) (<-chan *schema.PostAddedEvent, error) {
	scope, err := r.followed(ctx, topic, space)
	if err != nil {
		return nil, err
	}
	return follow(ctx, scope, after, func(ctx context.Context, e events.Event) (*schema.PostAddedEvent, error) {
		if e.Kind != events.PostAdded {
			return nil, nil // the subscription tells nothing else
		}
		p, err := r.postOf(ctx, e.Post)
		if err != nil {
			return nil, err
		}
		return &schema.PostAddedEvent{Cursor: CursorOf(ctx, e), Post: p}, nil
	})
}

func (r *Resolver) followTopic(ctx context.Context, topic graph.ID, after *string) (<-chan *schema.TopicChangedEvent, error) {
	scope, err := r.followed(ctx, topic, "")
	if err != nil {
		return nil, err
	}
	return follow(ctx, scope, after, func(ctx context.Context, e events.Event) (*schema.TopicChangedEvent, error) {
		out := &schema.TopicChangedEvent{Cursor: CursorOf(ctx, e)}
		switch e.Kind {
		case events.TopicChanged:
			out.Change = schema.TopicChangeTopic
		case events.PostChanged:
			out.Change = schema.TopicChangePost
		case events.PostRemoved:
			out.Change = schema.TopicChangeRemoved
		default:
			return nil, nil // the subscription tells nothing else
		}
		if out.Topic, err = r.topic(ctx, e.Topic); err != nil {
			return nil, err
		}
		if out.Post, err = r.postOf(ctx, e.Post); err != nil {
			return nil, err
		}
		return out, nil
	})
}

// followPresence tells who is in the room of a circle.
func (r *Resolver) followPresence(ctx context.Context, circle graph.ID, show bool) (<-chan *schema.PresenceChangedEvent, error) {
	if err := viewerOf(ctx).Check(access.Read, access.In(access.CircleID(circle))); err != nil {
		return nil, err
	}
	attending, err := Following(ctx).Attend(ctx, members.ID(circle), show)
	if err != nil {
		return nil, err
	}
	shown := make(chan *schema.PresenceChangedEvent, 1)
	defer close(shown)
	for accounts := range attending {
		meet(ctx, accounts...)
		out := &schema.PresenceChangedEvent{Cursor: CursorOf(ctx, events.Event{}), Present: []schema.Member{}}
		for _, account := range accounts {
			m, err := r.member(ctx, account)
			if err != nil {
				return nil, err
			}
			if m != nil {
				out.Present = append(out.Present, *m)
			}
		}
		shown <- out
	}
	return shown, nil
}

func (r *Resolver) followNews(ctx context.Context, after *string) (<-chan *schema.NotificationReceivedEvent, error) {
	f, err := r.forum()
	if err != nil {
		return nil, err
	}
	v := viewerOf(ctx)
	if err := v.Check(access.KeepAccount, access.Public()); err != nil {
		return nil, err
	}
	return follow(ctx, events.Scope{Account: members.ID(v.Account())}, after, func(ctx context.Context, e events.Event) (*schema.NotificationReceivedEvent, error) {
		n, err := orNull(f.Notification(ctx, v, e.Notification))
		if err != nil {
			return nil, err
		}
		if n != nil {
			noteNews(ctx, n)
		}
		unread, err := r.unreadNews(ctx)
		if err != nil {
			return nil, err
		}
		return &schema.NotificationReceivedEvent{Cursor: CursorOf(ctx, e), Notification: n, Unread: unread}, nil
	})
}

func (r *Resolver) followDatasets(ctx context.Context, after *string) (<-chan *schema.DatasetLoadedEvent, error) {
	return follow(ctx, events.Scope{Datasets: true}, after, func(ctx context.Context, e events.Event) (*schema.DatasetLoadedEvent, error) {
		all, err := r.datasets(ctx)
		if err != nil {
			return nil, err
		}
		version, err := r.reader.Version(ctx)
		if err != nil {
			return nil, err
		}
		return &schema.DatasetLoadedEvent{Cursor: CursorOf(ctx, e), Dataset: all[e.Dataset], DataVersion: version.String()}, nil
	})
}

// silence says until when an account is kept from writing, nil when it is not.
func (r *Resolver) silence(ctx context.Context, account members.ID) (*forum.Silence, error) {
	f := r.anyForum()
	if f == nil {
		return nil, nil // nothing to keep anybody from
	}
	return f.SilenceOf(ctx, viewerOf(ctx), account)
}
