package live

import (
	"context"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
	"spona/resolvers"
)

var (
	_ resolvers.Follower = (*checking)(nil)
	_ resolvers.Follower = (*telling)(nil)
	_ resolvers.Live     = (*Hub)(nil)
	_ resolvers.Visit    = glance{}
)

// checking notes what a resolver follows, and from where.
type checking struct {
	hub  *Hub
	op   *operation
	on   followed
	show bool
	from int64
}

// Follow implements [resolvers.Follower].
func (c *checking) Follow(ctx context.Context, scope events.Scope, after *string) (<-chan events.Event, error) {
	from, err := int64(0), error(nil)
	if !c.op.followed { // or else it goes on from what it was told
		from, err = c.hub.point(ctx, scope, after)
	}
	if err != nil {
		return nil, err
	}
	c.on, c.from = followed{Scope: scope}, from
	none := make(chan events.Event)
	close(none)
	return none, nil
}

// Attend implements [resolvers.Follower].
func (c *checking) Attend(_ context.Context, circle members.ID, show bool) (<-chan []members.ID, error) {
	if circle == "" {
		return nil, access.NotFound()
	}
	c.on, c.show = followed{room: circle}, show
	none := make(chan []members.ID)
	close(none)
	return none, nil
}

// Cursor implements [resolvers.Follower].
func (*checking) Cursor(events.Event) string { return "" }

// telling gives a resolver what happened.
type telling struct {
	hub  *Hub
	on   followed
	what occurrence
}

// errElsewhere is when a resolver follows something else than it did at first.
var errElsewhere = graph.Errorf(graph.CodeInternal, "", "live: the subscription follows something else than before")

// Follow implements [resolvers.Follower].
func (t *telling) Follow(_ context.Context, scope events.Scope, _ *string) (<-chan events.Event, error) {
	if t.on != (followed{Scope: scope}) {
		return nil, errElsewhere
	}
	one := make(chan events.Event, 1)
	one <- t.what.event
	close(one)
	return one, nil
}

// Attend implements [resolvers.Follower].
func (t *telling) Attend(_ context.Context, circle members.ID, _ bool) (<-chan []members.ID, error) {
	if t.on != (followed{room: circle}) {
		return nil, errElsewhere
	}
	one := make(chan []members.ID, 1)
	one <- t.what.present
	close(one)
	return one, nil
}

// Cursor implements [resolvers.Follower].
func (t *telling) Cursor(e events.Event) string { return t.hub.cursor(t.on.Scope, e.Seq) }

// A glance is who somebody was when it was asked last: the visit of runs that nobody
// sends.
type glance struct{ who members.Identity }

// anybodyOf stands for all who may see the same.
func anybodyOf(who members.Identity) glance {
	return glance{members.Identity{Viewer: who.Viewer.Anybody()}}
}

// Who implements [resolvers.Visit].
func (g glance) Who() members.Identity { return g.who }

// Viewer implements [resolvers.Visit].
func (g glance) Viewer() *access.Viewer { return g.who.Viewer }

// Refused implements [resolvers.Visit].
func (glance) Refused() error { return nil }

// MayEnter implements [resolvers.Visit].
func (glance) MayEnter() error { return access.NotFound() }

// Enter implements [resolvers.Visit].
func (glance) Enter(context.Context, members.Secret) error { return access.NotFound() }

// Refresh implements [resolvers.Visit].
func (glance) Refresh(context.Context) error { return nil }

// Leave implements [resolvers.Visit].
func (glance) Leave() {}

// Attempt implements [resolvers.Visit].
func (glance) Attempt(string, string) error { return access.NotFound() }
