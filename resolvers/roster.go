package resolvers

import (
	"context"

	"spona/graph/members"
)

// people is the operation's batch of accounts, as others see them.
func people(ctx context.Context) *batch[members.ID, members.Profile] {
	return &operationOf(ctx).people
}

// meet announces people who may be asked for.
func meet(ctx context.Context, ids ...members.ID) { people(ctx).announce(ids...) }

// organisations is the operation's batch of organisations that the viewer may see.
func organisations(ctx context.Context) (*batch[members.ID, *members.Organisation], error) {
	return batchFor[*members.Organisation](ctx, "organisations")
}

// invitationsInto is the operation's batch of invitations by organisation.
func invitationsInto(ctx context.Context) (*batch[members.ID, []members.Invitation], error) {
	return batchFor[[]members.Invitation](ctx, "invitations")
}

// A batchKey is a batch of what not everybody sees alike: an operation may change who
// asks.
type batchKey struct{ of, viewer string }

func batchFor[V any](ctx context.Context, of string) (*batch[members.ID, V], error) {
	return once(ctx, operationOf(ctx), batchKey{of, viewerOf(ctx).Account()}, func() (*batch[members.ID, V], error) {
		return new(batch[members.ID, V]), nil
	})
}
