package resolvers

import (
	"context"
	"slices"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/forum"
	"spona/graph/members"
)

// forumBatches are what the answers about the forum share in one operation.
type forumBatches struct {
	topics    batch[members.ID, *forum.Topic]
	posts     batch[members.ID, *forum.Post]
	ends      batch[members.ID, [2]forum.Post] // the first and the last post of a topic
	polls     batch[members.ID, *forum.Poll]
	histories batch[members.ID, []forum.Version]
	marks     batch[members.ID, int]
	unread    batch[members.ID, int]
	levels    batch[members.ID, forum.Level]
	counts    batch[members.ID, int] // of topics in a space
	unreadIn  batch[members.ID, int] // of topics in a space
	anchored  batch[graph.ID, *graph.Entity]
}

// forum is what answers about the forum; [access.NotFound] where there is none.
func (r *Resolver) forum() (*forum.Service, error) {
	if f := r.anyForum(); f != nil {
		return f, nil
	}
	return nil, access.NotFound()
}

// anyForum is the same, nil where there is none: for fields of what is there anyhow.
func (r *Resolver) anyForum() *forum.Service {
	if c := r.options.Community; c != nil {
		return c.Forum
	}
	return nil
}

// orNull is what was found, nil when there is none that the viewer may see.
func orNull[T any](found *T, err error) (*T, error) {
	if graph.CodeOf(err) == graph.CodeNotFound {
		return nil, nil // null, whether it is hidden or not there
	}
	return found, err
}

type spacesKey struct{}

// spaces are those that the viewer may read, read once per operation.
func (r *Resolver) spaces(ctx context.Context) ([]forum.Space, error) {
	f := r.anyForum()
	if f == nil {
		return []forum.Space{}, nil
	}
	return once(ctx, operationOf(ctx), spacesKey{}, func() ([]forum.Space, error) {
		all, err := f.Spaces(ctx, viewerOf(ctx))
		for i := range all {
			b := &operationOf(ctx).forum
			b.levels.announce(all[i].ID)
			b.counts.announce(all[i].ID)
			b.unreadIn.announce(all[i].ID)
		}
		return all, err
	})
}

// space is one of them, nil for one that the viewer may not read.
func (r *Resolver) space(ctx context.Context, id members.ID) (*forum.Space, error) {
	all, err := r.spaces(ctx)
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(all, func(s forum.Space) bool { return s.ID == id }); i >= 0 {
		return &all[i], nil
	}
	return nil, nil // null, whether it is hidden or not there
}

// spaceOf is the space of what the viewer may read.
func (r *Resolver) spaceOf(ctx context.Context, id members.ID) (*forum.Space, error) {
	s, err := r.space(ctx, id)
	if err == nil && s == nil {
		return nil, access.NotFound() // the right went while the answer was made
	}
	return s, err
}

func (r *Resolver) spacesOfCircle(ctx context.Context, circle *graph.ID) ([]forum.Space, error) {
	all, err := r.spaces(ctx)
	if err != nil || circle == nil {
		return all, err
	}
	return slices.DeleteFunc(slices.Clone(all), func(s forum.Space) bool { return s.Circle != members.ID(*circle) }), nil
}

// rightsIn are the viewer's rights in a space.
func rightsIn(ctx context.Context, s *forum.Space) forum.SpaceRights {
	return forum.RightsIn(viewerOf(ctx), s)
}

// forumNumber is one number of a space or a topic, as the viewer sees it, read with
// those of all others of the answer.
func (r *Resolver) forumNumber(
	ctx context.Context, b *batch[members.ID, int], id members.ID,
	ask func(f *forum.Service, ids []members.ID) (map[members.ID]int, error),
) (int, error) {
	f, err := r.forum()
	if err != nil {
		return 0, err
	}
	n, _, err := b.get(ctx, id, func(_ context.Context, ids []members.ID) (map[members.ID]int, error) { return ask(f, ids) })
	return n, err
}

func (r *Resolver) topicCount(ctx context.Context, s *forum.Space) (int, error) {
	return r.forumNumber(ctx, &operationOf(ctx).forum.counts, s.ID, func(f *forum.Service, ids []members.ID) (map[members.ID]int, error) {
		return f.CountTopics(ctx, viewerOf(ctx), ids)
	})
}

func (r *Resolver) unreadTopicCount(ctx context.Context, s *forum.Space) (int, error) {
	return r.forumNumber(ctx, &operationOf(ctx).forum.unreadIn, s.ID, func(f *forum.Service, ids []members.ID) (map[members.ID]int, error) {
		return f.UnreadTopics(ctx, viewerOf(ctx), ids)
	})
}

// level is how closely the viewer follows a topic or a space.
func (r *Resolver) level(ctx context.Context, place members.ID) (forum.Level, error) {
	f, err := r.forum()
	if err != nil {
		return forum.Tracking, err
	}
	level, _, err := operationOf(ctx).forum.levels.get(ctx, place, func(ctx context.Context, ids []members.ID) (map[members.ID]forum.Level, error) {
		return f.Levels(ctx, viewerOf(ctx), ids)
	})
	return level, err
}

// feedPath is where the feed of a public space is read; nil for any other.
func feedPath(s *forum.Space) *string {
	if s.Reach != forum.OfEverybody {
		return nil
	}
	path := "/feeds/spaces/" + string(s.ID)
	return &path
}

type cursorKey struct{ scope events.Scope }

// askCursor finds out where the events of a scope stand before what is in it is read,
// when the answer is to say so: whoever follows it from there misses nothing.
func (r *Resolver) askCursor(ctx context.Context, scope events.Scope) error {
	asked := slices.ContainsFunc(graphql.CollectFieldsCtx(ctx, nil), func(f graphql.CollectedField) bool { return f.Name == "cursor" })
	if !asked {
		return nil
	}
	_, err := r.liveCursor(ctx, scope)
	return err
}

// liveCursor is where the events of a scope stand, nil where nothing can be followed.
func (r *Resolver) liveCursor(ctx context.Context, scope events.Scope) (*string, error) {
	c := r.options.Community
	if c == nil || c.Live == nil {
		return nil, nil
	}
	cursor, err := once(ctx, operationOf(ctx), cursorKey{scope}, func() (string, error) { return c.Live.Now(ctx, scope) })
	return &cursor, err
}

// parseNumber is the place in a list that a cursor names, 0 for none.
func parseNumber(letter string, cursor *string) (int64, error) {
	place, err := parseRank(letter, cursor)
	if err != nil || place == "" {
		return 0, err
	}
	n, err := strconv.ParseInt(place, 10, 64)
	if err != nil || n < 1 {
		return 0, errCursor()
	}
	return n, nil
}

func numberText(letter string, place int64) string {
	return rankText(letter, strconv.FormatInt(place, 10))
}
