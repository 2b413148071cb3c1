package forum

import (
	"context"

	"spona/graph/access"
)

// forTopics asks something of each of those topics that the viewer may read.
func forTopics[T any](ctx context.Context, s *Service, v *access.Viewer, topics []ID, what func(r Reader, t *Topic, space *Space) (T, error)) (map[ID]T, error) {
	return read(ctx, s, func(r Reader) (map[ID]T, error) {
		found, spaces, err := topicsFor(r, v, topics)
		if err != nil {
			return nil, err
		}
		all := make(map[ID]T, len(found))
		for id, t := range found {
			one, err := what(r, t, spaces[t.Space])
			if absent(err) {
				continue
			}
			if err != nil {
				return nil, err
			}
			all[id] = one
		}
		return all, nil
	})
}

// EndPosts are the first and the last post of each of those topics that the viewer may
// read. They are the same where there is but one.
func (s *Service) EndPosts(ctx context.Context, v *access.Viewer, topics []ID) (map[ID][2]Post, error) {
	return forTopics(ctx, s, v, topics, func(r Reader, t *Topic, space *Space) (ends [2]Post, err error) {
		posts, err := r.PostsByNumber(t.ID, []int{1, t.Posts}, self(v))
		if err != nil || len(posts) == 0 {
			return ends, err
		}
		for i := range posts {
			shown(v, space, &posts[i])
		}
		return [2]Post{posts[0], posts[len(posts)-1]}, nil
	})
}

// Polls are those of the topics that the viewer may read, by topic.
func (s *Service) Polls(ctx context.Context, v *access.Viewer, topics []ID) (map[ID]*Poll, error) {
	return forTopics(ctx, s, v, topics, func(r Reader, t *Topic, _ *Space) (*Poll, error) { return r.Poll(t.ID, self(v)) })
}

// TopicsAbout are the first of the topics about each of several entities or relations,
// the one with the newest post first.
func (s *Service) TopicsAbout(ctx context.Context, v *access.Viewer, about []ID, q TopicQuery) (map[ID]TopicPage, error) {
	if len(about) > maxWatchable {
		return nil, errTooMany()
	}
	if err := pageSize(q.Limit); err != nil {
		return nil, err
	}
	return read(ctx, s, func(r Reader) (map[ID]TopicPage, error) {
		_, ids, err := readable(r, v)
		if err != nil || len(ids) == 0 {
			return nil, err
		}
		q.Spaces, q.Viewer, q.Hidden = ids, self(v), false
		all := make(map[ID]TopicPage, len(about))
		for _, q.About = range about {
			if all[q.About], err = r.Topics(q); err != nil {
				return nil, err
			}
		}
		return all, nil
	})
}

// Histories are how posts read before each edit, the oldest first, by post: of those
// that the viewer may read.
func (s *Service) Histories(ctx context.Context, v *access.Viewer, posts []ID) (map[ID][]Version, error) {
	found, err := s.PostsByID(ctx, v, posts)
	if err != nil {
		return nil, err
	}
	return read(ctx, s, func(r Reader) (map[ID][]Version, error) {
		all := make(map[ID][]Version, len(found))
		for id, p := range found {
			if p.Removed || p.Text == "" {
				continue
			}
			versions, err := r.History(id)
			if err != nil {
				return nil, err
			}
			all[id] = versions
		}
		return all, nil
	})
}
