package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/events"
	"spona/graph/members"
)

// A Follower tells the resolver of a subscription what happens.
//
// The resolver is run once when somebody subscribes, with a channel that is empty and
// closed, and once more for each event, with a channel that holds that event and is
// closed. So it decides each time whether the viewer may see it, and its answer goes to
// all who ask the same and may see the same. It therefore checks rights first, calls
// one of the methods once, and hands on; [follow] does that.
//
// Unless the document has a field that is marked as personal, or news of an account
// are followed, the viewer of those runs has an account that does not exist: what they
// may do is all that can be asked of them.
type Follower interface {
	// Follow gives the events of a scope that come after a cursor, nil for those
	// from now on. A cursor that is none is [graph.CodeInvalid] on field "after", one
	// of another scope [graph.CodeNotFound], one that the events do not reach back
	// to [graph.CodeResumeGap].
	Follow(ctx context.Context, scope events.Scope, after *string) (<-chan events.Event, error)

	// Attend gives who is in the room of a circle, of those who show themselves: the
	// accounts that attend it with show, in the order of their ids. It begins with
	// who is there.
	Attend(ctx context.Context, circle members.ID, show bool) (<-chan []members.ID, error)

	// Cursor is the cursor of an event that Follow gave. Of the zero event it is one
	// that leads nowhere, for what cannot be gone on with.
	Cursor(e events.Event) string
}

// Live is what answers outside of a subscription need of what happens.
type Live interface {
	// Now is the cursor from which a subscription tells all that happens after the
	// answer: whoever asks for a state and then follows it misses nothing. It has to
	// be asked for before the state is read.
	Now(ctx context.Context, scope events.Scope) (string, error)
}

type followerKey struct{}

// WithFollowing is the context of a subscription.
func WithFollowing(ctx context.Context, f Follower) context.Context {
	return context.WithValue(ctx, followerKey{}, f)
}

// Following is what the resolver of a subscription follows with.
func Following(ctx context.Context) Follower {
	if f, ok := ctx.Value(followerKey{}).(Follower); ok {
		return f
	}
	return nowhere{}
}

// CursorOf is the cursor of an event that the subscription was given.
func CursorOf(ctx context.Context, e events.Event) string { return Following(ctx).Cursor(e) }

// nowhere is where nothing can be followed.
type nowhere struct{}

func (nowhere) Follow(context.Context, events.Scope, *string) (<-chan events.Event, error) {
	return nil, graph.Errorf(graph.CodeInvalid, "", "subscriptions go over a websocket, as graphql-transport-ws")
}

func (n nowhere) Attend(ctx context.Context, _ members.ID, _ bool) (<-chan []members.ID, error) {
	_, err := n.Follow(ctx, events.Scope{}, nil)
	return nil, err
}

func (nowhere) Cursor(events.Event) string { return "" }

// follow answers a subscription: each event as show gives it. One that show gives as
// nil is left out; an error of it ends the subscription.
func follow[T any](
	ctx context.Context, scope events.Scope, after *string, show func(context.Context, events.Event) (*T, error),
) (<-chan *T, error) {
	happened, err := Following(ctx).Follow(ctx, scope, after)
	if err != nil {
		return nil, err
	}
	shown := make(chan *T, 1)
	defer close(shown)
	for e := range happened {
		one, err := show(ctx, e)
		if err != nil {
			return nil, err
		}
		if one != nil {
			shown <- one
		}
	}
	return shown, nil
}
