package resolvers

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/schema"
)

// noteTopics says what topics of an answer lead to, so that it is read for all at once.
func noteTopics(ctx context.Context, topics ...*forum.Topic) {
	b := &operationOf(ctx).forum
	for _, t := range topics {
		if t == nil {
			continue
		}
		b.topics.give(t.ID, t)
		meet(ctx, t.Author)
		b.posts.announce(t.Solution)
		for _, byTopic := range []*batch[members.ID, int]{&b.marks, &b.unread} {
			byTopic.announce(t.ID)
		}
		b.ends.announce(t.ID)
		b.levels.announce(t.ID)
		if t.HasPoll {
			b.polls.announce(t.ID)
		}
		if t.Anchor != nil && t.Anchor.Kind != forum.RelationAnchor {
			b.anchored.announce(t.Anchor.IDs...)
		}
	}
}

// topic is a topic that the viewer may read, nil for none.
func (r *Resolver) topic(ctx context.Context, id members.ID) (*forum.Topic, error) {
	f := r.anyForum()
	if f == nil || id == "" {
		return nil, nil
	}
	t, _, err := operationOf(ctx).forum.topics.get(ctx, id, func(ctx context.Context, ids []members.ID) (map[members.ID]*forum.Topic, error) {
		found, err := f.TopicsByID(ctx, viewerOf(ctx), ids)
		for _, t := range found {
			noteTopics(ctx, t)
		}
		return found, err
	})
	return t, err
}

// topicOf is the topic of a post that the viewer may read.
func (r *Resolver) topicOf(ctx context.Context, p *forum.Post) (*forum.Topic, error) {
	t, err := r.topic(ctx, p.Topic)
	if err == nil && t == nil {
		return nil, graph.Errorf(graph.CodeNotFound, "", "this topic can no longer be read")
	}
	return t, err
}

// topics lists topics.
func (r *Resolver) topics(ctx context.Context, q forum.TopicQuery, first int, after *string) (*schema.TopicConnection, error) {
	f, err := r.forum()
	if err != nil {
		return nil, err
	}
	if q.Limit, err = pageOf(first); err != nil {
		return nil, err
	}
	if q.After, err = parseRank(topicCursor, after); err != nil {
		return nil, err
	}
	page, err := f.Topics(ctx, viewerOf(ctx), q)
	if err != nil {
		return nil, err
	}
	return topicConnection(ctx, page, after != nil), nil
}

func topicConnection(ctx context.Context, page forum.TopicPage, after bool) *schema.TopicConnection {
	out := &schema.TopicConnection{Nodes: page.Topics, TotalCount: page.Total}
	var cursors []string
	for i := range page.Topics {
		noteTopics(ctx, &page.Topics[i])
		cursors = append(cursors, rankText(topicCursor, page.Places[i]))
		out.Edges = append(out.Edges, schema.TopicEdge{Node: page.Topics[i], Cursor: cursors[i]})
	}
	out.PageInfo = forwardPage(cursors, page.More, after)
	return out
}

// topicQuery is the domain's query for the API's filter.
func topicQuery(in *schema.TopicFilter, order forum.Order) forum.TopicQuery {
	q := forum.TopicQuery{Order: order}
	if in == nil {
		return q
	}
	if space := given(in.Space); space != "" {
		q.Spaces, q.Pinned = []members.ID{members.ID(space)}, true
	}
	q.Circle, q.Reach, q.Tags, q.Language = members.ID(given(in.Circle)), in.Reach.Value(), in.Tags.Value(), given(in.Language)
	q.About, q.Solved = members.ID(given(in.About)), in.Solved.Value()
	q.Unread, q.Watched, q.Hidden = in.Unread, in.Watched, in.Hidden
	return q
}

// An aboutAsk is what a field "topics" of entities and relations asks for.
type aboutAsk struct {
	first int
	after string
}

// topicsAbout are topics about an entity or a relation, read with those about all its
// siblings.
func (r *Resolver) topicsAbout(ctx context.Context, id graph.ID, first int, after *string) (*schema.TopicConnection, error) {
	f := r.anyForum()
	if f == nil {
		return nil, nil // there is no forum that could have any
	}
	ask := aboutAsk{}
	var err error
	if ask.after, err = parseRank(topicCursor, after); err != nil {
		return nil, err
	}
	if ask.first, err = pageOf(first); err != nil {
		return nil, err
	}
	op, here := operationOf(ctx), place(ctx)
	group, found := op.siblingsOf(here, func(s *siblings) bool { return s.entities[id] || s.relations[id] != nil })
	if !found {
		group = &siblings{entities: map[graph.ID]bool{id: true}}
	}
	type key struct {
		loadKey

		ask aboutAsk
	}
	pages, err := once(ctx, op, key{loadKey{place: here, group: group}, ask}, func() (map[members.ID]forum.TopicPage, error) {
		var ids []members.ID
		for sibling := range group.entities {
			ids = append(ids, members.ID(sibling))
		}
		for sibling := range group.relations {
			ids = append(ids, members.ID(sibling))
		}
		return f.TopicsAbout(ctx, viewerOf(ctx), ids, forum.TopicQuery{Limit: ask.first, After: ask.after})
	})
	if err != nil {
		return nil, err
	}
	return topicConnection(ctx, pages[members.ID(id)], after != nil), nil
}

// endOfTopic is the first or the last post of a topic.
func (r *Resolver) endOfTopic(ctx context.Context, t *forum.Topic, last int) (*forum.Post, error) {
	f, err := r.forum()
	if err != nil {
		return nil, err
	}
	ends, found, err := operationOf(ctx).forum.ends.get(ctx, t.ID, func(ctx context.Context, ids []members.ID) (map[members.ID][2]forum.Post, error) {
		found, err := f.EndPosts(ctx, viewerOf(ctx), ids)
		for _, ends := range found {
			notePosts(ctx, &ends[0], &ends[1])
		}
		return found, err
	})
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, graph.Errorf(graph.CodeNotFound, "", "this topic can no longer be read")
	}
	return &ends[last], nil
}

func (r *Resolver) unreadCount(ctx context.Context, t *forum.Topic) (int, error) {
	return r.forumNumber(ctx, &operationOf(ctx).forum.unread, t.ID, func(f *forum.Service, ids []members.ID) (map[members.ID]int, error) {
		return f.Unread(ctx, viewerOf(ctx), ids)
	})
}

func (r *Resolver) readUpTo(ctx context.Context, t *forum.Topic) (int, error) {
	return r.forumNumber(ctx, &operationOf(ctx).forum.marks, t.ID, func(f *forum.Service, ids []members.ID) (map[members.ID]int, error) {
		return f.Marks(ctx, viewerOf(ctx), ids)
	})
}

// rightsTo are the viewer's rights to a topic.
func (r *Resolver) rightsTo(ctx context.Context, t *forum.Topic) (forum.TopicRights, error) {
	s, err := r.space(ctx, t.Space)
	if err != nil || s == nil {
		return forum.TopicRights{}, err
	}
	return forum.RightsTo(viewerOf(ctx), s, t), nil
}

// poll is the poll of a topic, nil for none.
func (r *Resolver) poll(ctx context.Context, t *forum.Topic) (*forum.Poll, error) {
	f, err := r.forum()
	if err != nil || !t.HasPoll {
		return nil, err
	}
	p, _, err := operationOf(ctx).forum.polls.get(ctx, t.ID, func(ctx context.Context, ids []members.ID) (map[members.ID]*forum.Poll, error) {
		return f.Polls(ctx, viewerOf(ctx), ids)
	})
	return p, err
}

// pollClosed reports whether a poll has ended.
func pollClosed(p *forum.Poll) bool { return p.Closed(time.Now()) }

type draftsKey struct{}

// drafts are what the viewer has written and not sent, read once per operation.
func (r *Resolver) drafts(ctx context.Context) ([]forum.Draft, error) {
	f := r.anyForum()
	if f == nil {
		return nil, nil
	}
	return once(ctx, operationOf(ctx), draftsKey{}, func() ([]forum.Draft, error) { return f.Drafts(ctx, viewerOf(ctx)) })
}

// draft is what the viewer has written for a topic, nil for nothing.
func (r *Resolver) draft(ctx context.Context, place members.ID) (*forum.Draft, error) {
	all, err := r.drafts(ctx)
	for i := range all {
		if all[i].Place == place {
			return &all[i], err
		}
	}
	return nil, err
}

// topicDrafts are those that are for topics not started yet.
func (r *Resolver) topicDrafts(ctx context.Context) ([]schema.TopicDraft, error) {
	all, err := r.drafts(ctx)
	if err != nil {
		return nil, err
	}
	var out []schema.TopicDraft
	for _, d := range all {
		if !d.Place.Names(forum.SpaceID) {
			continue
		}
		s, err := r.space(ctx, d.Place)
		if err != nil {
			return nil, err
		}
		if s != nil {
			out = append(out, schema.TopicDraft{Space: *s, Draft: d})
		}
	}
	return out, nil
}
