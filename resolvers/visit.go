package resolvers

import (
	"context"

	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
)

// A Visit is who sends an operation, and how the answer lets them in or out.
type Visit interface {
	// Who is who asks; of a visitor it is zero.
	Who() members.Identity

	// Refused says why a token that came along opens nothing; nil when none did.
	Refused() error

	// Viewer is what the sender may do; nil for a visitor.
	Viewer() *access.Viewer

	// MayEnter says why the sender cannot be let in by [Visit.Enter]; nil when they
	// can.
	MayEnter() error

	// Enter lets the sender go on with a session that was opened or renewed.
	Enter(ctx context.Context, secret members.Secret) error

	// Refresh reads anew who asks, after a change of their account.
	Refresh(ctx context.Context) error

	// Leave makes the sender a visitor.
	Leave()

	// Attempt counts an attempt at something on an account;
	// [graph.CodeRateLimited] when there were too many.
	Attempt(what, account string) error
}

type visitKey struct{}

// WithVisit is the context with who sends the operation.
func WithVisit(ctx context.Context, v Visit) context.Context {
	return context.WithValue(ctx, visitKey{}, v)
}

func visitOf(ctx context.Context) Visit {
	if v, ok := ctx.Value(visitKey{}).(Visit); ok {
		return v
	}
	return stranger{}
}

func whoOf(ctx context.Context) members.Identity { return visitOf(ctx).Who() }

// ViewerOf is what the sender of the operation may do; nil for a visitor.
func ViewerOf(ctx context.Context) *access.Viewer { return viewerOf(ctx) }

func viewerOf(ctx context.Context) *access.Viewer { return visitOf(ctx).Viewer() }

// A stranger is who asks in a program that has no community.
type stranger struct{}

func (stranger) Who() members.Identity                       { return members.Identity{} }
func (stranger) Viewer() *access.Viewer                      { return nil }
func (stranger) Refused() error                              { return nil }
func (stranger) MayEnter() error                             { return access.NotFound() }
func (stranger) Enter(context.Context, members.Secret) error { return access.NotFound() }
func (stranger) Refresh(context.Context) error               { return nil }
func (stranger) Leave()                                      {}
func (stranger) Attempt(string, string) error                { return nil }

// RoleOf is the role of who sends the operation.
func RoleOf(ctx context.Context) access.Role { return viewerOf(ctx).Role() }

// Passkeys carries out the ceremonies of passkeys.
type Passkeys interface {
	BeginAdding(ctx context.Context, who members.Identity) (ceremony, options string, err error)
	FinishAdding(ctx context.Context, who members.Identity, name, ceremony, answer string) (*members.Passkey, error)
	BeginShowing() (ceremony, options string, err error)
	SignIn(ctx context.Context, ceremony, answer string) (members.Secret, error)
	Prove(ctx context.Context, who members.Identity, ceremony, answer string) (members.Secret, error)
}

// Markdown makes HTML of what people write.
type Markdown interface {
	// HTML is a text as HTML that is safe to show; handle gives the handle of an
	// account that it mentions, "" where that is gone.
	HTML(text string, handle func(account string) string) string
}

// A Community is what the resolvers need for accounts, organisations and circles.
type Community struct {
	Members  *members.Service
	Passkeys Passkeys
	Forum    *forum.Service
	Markdown Markdown

	// Live gives cursors to follow from; nil where nothing can be followed.
	Live Live

	// Posted is told that letters wait in the outbox.
	Posted func()
}
