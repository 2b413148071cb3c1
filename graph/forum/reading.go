package forum

import (
	"context"
	"slices"

	"spona/graph"
	"spona/graph/access"
)

// Topic is a topic that the viewer may read.
func (s *Service) Topic(ctx context.Context, v *access.Viewer, id ID) (*Topic, error) {
	return read(ctx, s, func(r Reader) (*Topic, error) {
		t, _, err := topicFor(r, v, id)
		return t, err
	})
}

// TopicsByID are those of the topics that the viewer may read, by id.
func (s *Service) TopicsByID(ctx context.Context, v *access.Viewer, ids []ID) (map[ID]*Topic, error) {
	return read(ctx, s, func(r Reader) (map[ID]*Topic, error) {
		found, _, err := topicsFor(r, v, ids)
		return found, err
	})
}

// topicsFor are those of the topics that the viewer may read, with their spaces.
func topicsFor(r Reader, v *access.Viewer, ids []ID) (map[ID]*Topic, map[ID]*Space, error) {
	if len(ids) > maxWatchable {
		return nil, nil, errTooMany()
	}
	spaces, _, err := readable(r, v)
	if err != nil {
		return nil, nil, err
	}
	byID := make(map[ID]*Space, len(spaces))
	for i := range spaces {
		byID[spaces[i].ID] = &spaces[i]
	}
	all, err := r.TopicsByID(ids)
	if err != nil {
		return nil, nil, err
	}
	found := make(map[ID]*Topic, len(all))
	for i := range all {
		if space := byID[all[i].Space]; space != nil && seen(v, space, &all[i]) {
			found[all[i].ID] = &all[i]
		}
	}
	return found, byID, nil
}

func errTooMany() error {
	return graph.Errorf(graph.CodeLimitExceeded, "", "at most %d things are asked for at once", maxWatchable)
}

// Topics lists topics that the viewer may read. Hidden ones are listed for those who
// moderate, where the query asks for them.
func (s *Service) Topics(ctx context.Context, v *access.Viewer, q TopicQuery) (TopicPage, error) {
	if err := pageSize(q.Limit); err != nil {
		return TopicPage{}, err
	}
	var err error
	if q.Tags, err = tags(q.Tags); err != nil {
		return TopicPage{}, err
	}
	return read(ctx, s, func(r Reader) (TopicPage, error) {
		spaces, _, err := readable(r, v)
		if err != nil {
			return TopicPage{}, err
		}
		wanted := q.Spaces
		q.Spaces, q.Viewer = []ID{}, self(v)
		for i := range spaces {
			space := &spaces[i]
			if wanted != nil && !slices.Contains(wanted, space.ID) || q.Circle != "" && space.Circle != q.Circle ||
				q.Reach != nil && space.Reach != *q.Reach || q.Hidden && !RightsIn(v, space).Moderate {
				continue
			}
			q.Spaces = append(q.Spaces, space.ID)
		}
		if len(q.Spaces) == 0 || (q.Unread || q.Watched) && q.Viewer == "" {
			return TopicPage{}, nil
		}
		return r.Topics(q)
	})
}

// Posts lists the posts of a topic that the viewer may read.
func (s *Service) Posts(ctx context.Context, v *access.Viewer, q PostQuery) (PostPage, error) {
	if err := pageSize(q.Limit); err != nil {
		return PostPage{}, err
	}
	return read(ctx, s, func(r Reader) (PostPage, error) {
		_, space, err := topicFor(r, v, q.Topic)
		if err != nil {
			return PostPage{}, err
		}
		page, err := r.Posts(q, self(v))
		for i := range page.Posts {
			shown(v, space, &page.Posts[i])
		}
		return page, err
	})
}

// PostsByNumber are posts of a topic that the viewer may read, by their numbers; those
// that are not there are left out.
func (s *Service) PostsByNumber(ctx context.Context, v *access.Viewer, topic ID, numbers []int) ([]Post, error) {
	if len(numbers) > maxPage {
		return nil, errTooMany()
	}
	return read(ctx, s, func(r Reader) ([]Post, error) {
		_, space, err := topicFor(r, v, topic)
		if err != nil {
			return nil, err
		}
		posts, err := r.PostsByNumber(topic, numbers, self(v))
		for i := range posts {
			shown(v, space, &posts[i])
		}
		return posts, err
	})
}

// A Place is a post with its topic and its space.
type Place struct {
	Post  *Post
	Topic *Topic
	Space *Space
}

// PostIn is a post that the viewer may read, with where it is.
func (s *Service) PostIn(ctx context.Context, v *access.Viewer, id ID) (Place, error) {
	return read(ctx, s, func(r Reader) (Place, error) {
		p, t, space, err := postFor(r, v, id)
		if err != nil {
			return Place{}, err
		}
		return Place{shown(v, space, p), t, space}, nil
	})
}

// PostsByID are those of the posts that the viewer may read, by id.
func (s *Service) PostsByID(ctx context.Context, v *access.Viewer, ids []ID) (map[ID]*Post, error) {
	if len(ids) > maxWatchable {
		return nil, errTooMany()
	}
	return read(ctx, s, func(r Reader) (map[ID]*Post, error) {
		posts, err := r.PostsByID(ids, self(v))
		if err != nil {
			return nil, err
		}
		var of []ID
		for i := range posts {
			of = append(of, posts[i].Topic)
		}
		topics, spaces, err := topicsFor(r, v, unique(of...))
		if err != nil {
			return nil, err
		}
		found := make(map[ID]*Post, len(posts))
		for i := range posts {
			if t := topics[posts[i].Topic]; t != nil {
				found[posts[i].ID] = shown(v, spaces[t.Space], &posts[i])
			}
		}
		return found, nil
	})
}

// Poll is the poll of a topic that the viewer may read; [access.NotFound] when it has
// none.
func (s *Service) Poll(ctx context.Context, v *access.Viewer, topic ID) (*Poll, error) {
	return read(ctx, s, func(r Reader) (*Poll, error) {
		if _, _, err := topicFor(r, v, topic); err != nil {
			return nil, err
		}
		return r.Poll(topic, self(v))
	})
}
