package main

import (
	"testing"

	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
)

// What runs for somebody ends when their rights change: what they follow live reads in
// the store who that is.
func TestWhatChangesRightsIsToldToWhatRuns(t *testing.T) {
	w := newWorld(t)
	p, err := w.copied(t, nil)
	must(t, err)
	root, err := p.Identify(t.Context(), members.Secret(w.cookies["administrator"]))
	must(t, err)
	citizen := members.ID(w.ids["CITIZEN"])
	for who, change := range map[string]func() error{
		"an administrator": func() error { return p.GiveRole(t.Context(), root, citizen, access.Editor) },
		"the operator": func() error {
			_, err := p.Operator().GiveRole(t.Context(), "@Citizen", access.Moderator)
			return err
		},
	} {
		changed := changedBy(t, p, change)
		if len(changed) == 0 || changed[len(changed)-1] != citizen {
			t.Errorf("of a role given by %s is told that it concerns %v", who, changed)
		}
	}
}

// changedBy are the accounts whose rights something changes, as the store tells it.
func changedBy(t *testing.T, p *place, change func() error) (all []members.ID) {
	t.Helper()
	var before events.Bounds
	must(t, p.store.ReadEvents(t.Context(), func(r events.Reader) (err error) {
		before, err = r.EventBounds()
		return err
	}))
	must(t, change())
	must(t, p.store.ReadEvents(t.Context(), func(r events.Reader) error {
		found, err := r.RightChanges(before.Rights, 100)
		for _, c := range found {
			all = append(all, c.Account)
		}
		return err
	}))
	return all
}
