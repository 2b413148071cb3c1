package resolvers

import (
	"context"
	"maps"
	"slices"
	"sync"

	"spona/graph/members"
)

// A roster is what one operation reads of one sort of thing of the community. Whoever
// lists something notes which others it names; the first of those that is asked for is
// read together with all of them, and each once.
type roster[V any] struct {
	mu     sync.Mutex
	wanted map[members.ID]bool
	known  map[members.ID]V // the zero value for what is not there
}

type rosterKey struct {
	of     string
	viewer members.ID // whose view it is, "" where everybody's is the same
}

func rosterOf[V any](ctx context.Context, key rosterKey) (*roster[V], error) {
	return once(ctx, operationOf(ctx), key, func() (*roster[V], error) {
		return &roster[V]{wanted: make(map[members.ID]bool), known: make(map[members.ID]V)}, nil
	})
}

// note says that things may be asked for.
func (r *roster[V]) note(ids ...members.ID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, id := range ids {
		if _, known := r.known[id]; !known && id != "" {
			r.wanted[id] = true
		}
	}
}

// get is one of them. Those that ask meanwhile wait for the one reading.
func (r *roster[V]) get(id members.ID, read func(ids []members.ID) (map[members.ID]V, error)) (v V, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if v, known := r.known[id]; known {
		return v, nil
	}
	r.wanted[id] = true
	found, err := read(slices.Collect(maps.Keys(r.wanted)))
	if err != nil {
		return v, err
	}
	for id := range r.wanted {
		r.known[id] = found[id]
	}
	clear(r.wanted)
	return r.known[id], nil
}

// people is the operation's roster of accounts, as others see them.
func people(ctx context.Context) (*roster[*members.Profile], error) {
	return rosterOf[*members.Profile](ctx, rosterKey{of: "people"})
}

// meet notes people who may be asked for.
func meet(ctx context.Context, ids ...members.ID) error {
	r, err := people(ctx)
	if err == nil {
		r.note(ids...)
	}
	return err
}

// organisations is the operation's roster of organisations that the viewer may see.
func organisations(ctx context.Context) (*roster[*members.Organisation], error) {
	return rosterOf[*members.Organisation](ctx, rosterKey{"organisations", members.ID(viewerOf(ctx).Account())})
}

// invitationsInto is the operation's roster of invitations by organisation.
func invitationsInto(ctx context.Context) (*roster[[]members.Invitation], error) {
	return rosterOf[[]members.Invitation](ctx, rosterKey{"invitations", members.ID(viewerOf(ctx).Account())})
}
