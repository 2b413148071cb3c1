package forum_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/graph/store/community"
)

// A place is a forum over a real store, with a clock that the test sets.
type place struct {
	*forum.Service
	t     testing.TB
	store *community.Store
	dir   string

	mu        sync.Mutex
	clock     time.Time
	spreading int
}

// plenty is more posts than any test adds in an hour.
const plenty = 1_000_000

func newPlace(t testing.TB) *place {
	t.Helper()
	return newPlaceWith(t, forum.Limits{New: plenty, Citizen: plenty, Member: plenty, Staff: plenty, Chat: plenty})
}

func newPlaceWith(t testing.TB, limits forum.Limits) *place {
	t.Helper()
	p := &place{t: t, dir: t.TempDir(), clock: time.Date(2026, 3, 2, 10, 17, 0, 0, time.UTC)}
	var err error
	if p.store, err = community.OpenWith(t.Context(), p.dir, community.Options{WipeEvery: 50 * time.Millisecond, Failed: func(err error) { t.Error(err) }}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.store.Close(); err != nil {
			t.Error(err)
		}
	})
	p.Service, err = forum.New(forum.Options{
		Store: p.store, Key: []byte("0123456789abcdef0123456789abcdef"), Limits: limits,
		Now:       func() time.Time { p.mu.Lock(); defer p.mu.Unlock(); return p.clock },
		Spreading: func() { p.spreading++ },
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *place) pass(d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clock = p.clock.Add(d)
}

// idOf is an id of the right form that is easy to read.
func idOf(what byte, name string) members.ID {
	const digits = "aaaaaaaaaaaaaaaaaaaaaaaa"
	name = fmt.Sprintf("%c%s", what, name)
	return members.ID((name + digits)[:25])
}

// person adds an account, confirmed and settled, with seats in circles.
func (p *place) person(handle string, role access.Role, seats ...access.Seat) *access.Viewer {
	p.t.Helper()
	a := &members.Account{
		ID: idOf('u', handle), Handle: handle, Email: handle + "@example.org", Language: "sq", Role: role, State: members.Active, Created: p.clock,
	}
	must(p.t, p.store.Write(p.t.Context(), func(w members.Writer) error {
		err := w.PutAccount(a)
		for _, s := range seats {
			err = errors.Join(err, w.PutSeat(&members.Seat{Circle: members.ID(s.Circle), Account: a.ID, Standing: s.Standing, Since: p.clock}))
		}
		return err
	}))
	return p.viewer(a, seats...)
}

func (p *place) viewer(a *members.Account, seats ...access.Seat) *access.Viewer {
	return access.NewViewer(access.Grants{Account: string(a.ID), Role: a.Role, Seats: seats, Fresh: true, Strong: true, Settled: true})
}

// account is somebody's account as it is kept.
func (p *place) account(v *access.Viewer) (a *members.Account) {
	p.t.Helper()
	must(p.t, p.store.Read(p.t.Context(), func(r members.Reader) (err error) {
		a, err = r.Account(members.ID(v.Account()))
		return err
	}))
	return a
}

// circle opens a circle.
func (p *place) circle(name string) access.CircleID {
	p.t.Helper()
	id := idOf('k', name)
	must(p.t, p.store.Write(p.t.Context(), func(w members.Writer) error {
		return w.PutCircle(&members.Circle{ID: id, Name: name, Opened: p.clock})
	}))
	return access.CircleID(id)
}

func inside(circles ...access.CircleID) (seats []access.Seat) {
	for _, c := range circles {
		seats = append(seats, access.Seat{Circle: c, Standing: access.Inside})
	}
	return seats
}

func convening(c access.CircleID) access.Seat {
	return access.Seat{Circle: c, Standing: access.Convening}
}

// space opens a space of a reach: by an administrator, or by a convener of its circle.
func (p *place) space(name string, reach forum.Reach, form forum.Form, circle access.CircleID) *forum.Space {
	p.t.Helper()
	root := access.NewViewer(access.Grants{Account: string(idOf('u', "root")), Role: access.Administrator, Seats: []access.Seat{convening(circle)}, Strong: true})
	must(p.t, p.store.Write(p.t.Context(), func(w members.Writer) error {
		_, err := w.Account(idOf('u', "root"))
		if graph.CodeOf(err) == graph.CodeNotFound {
			err = w.PutAccount(&members.Account{ID: idOf('u', "root"), Handle: "root", Email: "root@example.org", Role: access.Administrator, State: members.Active})
		}
		return err
	}))
	made, err := p.OpenSpace(p.t.Context(), root, forum.Space{
		Name: name, Purpose: "A space of this test.", Reach: reach, Form: form, Circle: members.ID(circle),
	})
	must(p.t, err)
	return made
}

// topic starts a topic.
func (p *place) topic(v *access.Viewer, s *forum.Space, title string) *forum.Topic {
	p.t.Helper()
	t, err := p.Start(p.t.Context(), v, forum.NewTopic{Space: s.ID, Title: title, Text: "The first post of " + title})
	must(p.t, err)
	return t
}

// post adds a post.
func (p *place) post(v *access.Viewer, t *forum.Topic, text string) *forum.Post {
	p.t.Helper()
	made, err := p.Post(p.t.Context(), v, forum.NewPost{Topic: t.ID, Text: text})
	must(p.t, err)
	return made
}

// first is the post that a topic begins with.
func (p *place) first(v *access.Viewer, t *forum.Topic) *forum.Post {
	p.t.Helper()
	posts, err := p.PostsByNumber(p.t.Context(), v, t.ID, []int{1})
	must(p.t, err)
	if len(posts) != 1 {
		p.t.Fatalf("%d first posts", len(posts))
	}
	return &posts[0]
}

// news is what somebody was told, the newest first.
func (p *place) news(v *access.Viewer) []forum.Notification {
	p.t.Helper()
	page, err := p.Notifications(p.t.Context(), v, forum.NotificationQuery{Limit: 100})
	must(p.t, err)
	return page.Notifications
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// wants fails unless the error has the code.
func wants(t testing.TB, err error, code graph.Code) {
	t.Helper()
	if graph.CodeOf(err) != code {
		t.Fatalf("got %v, want %s", err, code)
	}
}
