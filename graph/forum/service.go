package forum

import (
	"context"
	"crypto/sha256"
	"errors"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
)

// Options are what [New] needs.
type Options struct {
	Store  Store
	Key    []byte           // key of the links that end letters with news, 32 bytes or more
	Now    func() time.Time // nil for the clock
	Limits Limits           // zero fields are as usual

	// Spreading is told that there is work for [Service.Spread], after the commit; nil
	// for nobody, when it waits for the next round.
	Spreading func()
}

// Limits are how many posts an account may add in an hour, removed ones included.
type Limits struct {
	New     int // an account of the first days: 10
	Citizen int // 40
	Member  int // and editors: 120
	Staff   int // 300
	Chat    int // in chat, whoever it is: 600
}

// A Service does what people do in the forum. It is safe for concurrent use.
type Service struct{ Options }

// New makes the service.
func New(o Options) (*Service, error) {
	if o.Store == nil || len(o.Key) < sha256.Size {
		return nil, errors.New("forum: a store and a key of 32 bytes are needed")
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Spreading == nil {
		o.Spreading = func() {}
	}
	for _, of := range []struct {
		limit *int
		usual int
	}{{&o.Limits.New, 10}, {&o.Limits.Citizen, 40}, {&o.Limits.Member, 120}, {&o.Limits.Staff, 300}, {&o.Limits.Chat, 600}} {
		if *of.limit <= 0 {
			*of.limit = of.usual
		}
	}
	return &Service{o}, nil
}

// now is the time to the second, in UTC.
func (s *Service) now() time.Time { return s.Now().UTC().Truncate(time.Second) }

// read reads something in one state of the store.
func read[T any](ctx context.Context, s *Service, what func(r Reader) (T, error)) (out T, err error) {
	err = s.Store.ReadForum(ctx, func(r Reader) error {
		out, err = what(r)
		return err
	})
	return out, err
}

// write changes something in one transaction, for somebody who is signed in and whose
// account can still be used. Of what a failed change gave, nothing is returned.
func write[T any](ctx context.Context, s *Service, v *access.Viewer, what func(w Writer) (T, error)) (T, error) {
	var out, none T
	if self(v) == "" { // nobody waits for the turn of strangers
		return none, graph.Errorf(graph.CodeUnauthenticated, "", "sign in first")
	}
	err := s.Store.WriteForum(ctx, func(w Writer) (err error) {
		a, err := w.Account(self(v))
		if absent(err) || err == nil && a.State != members.Active {
			return graph.Errorf(graph.CodeUnauthenticated, "", "you are signed out; sign in again")
		}
		if err != nil {
			return err
		}
		out, err = what(w)
		return err
	})
	if err != nil {
		return none, err
	}
	return out, nil
}

// change is write for what gives nothing.
func change(ctx context.Context, s *Service, v *access.Viewer, what func(w Writer) error) error {
	_, err := write(ctx, s, v, func(w Writer) (struct{}, error) { return struct{}{}, what(w) })
	return err
}

// absent reports whether an error says that something is not there.
func absent(err error) bool { return graph.CodeOf(err) == graph.CodeNotFound }

// self is the viewer's account.
func self(v *access.Viewer) ID { return ID(v.Account()) }

// tell appends an event.
func (s *Service) tell(w Writer, kind events.Kind, t *Topic, post ID) error {
	return w.AppendEvent(&events.Event{At: s.now(), Kind: kind, Space: t.Space, Topic: t.ID, Post: post})
}

// log appends an entry to the moderators' log, in the transaction of what it tells.
func (s *Service) log(w Writer, v *access.Viewer, deed members.Deed, subject ID, detail string) error {
	return members.Enter(w, &members.Record{At: s.now(), Actor: self(v), Deed: deed, Subject: string(subject), Detail: detail})
}
