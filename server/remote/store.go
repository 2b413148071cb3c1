package remote

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"spona/graph"
)

// An Opener opens the database, and brings it up to date, for as long as that
// takes. It is asked again after it has failed.
type Opener func(ctx context.Context) (graph.Store, error)

// Options say how long to wait. The zero value is right for a server.
type Options struct {
	Answer time.Duration // for one answer: 5 s, so that half of a request's time is left
	Item   time.Duration // for the next item of what is read through: 60 s
	Pause  time.Duration // after a failure, before the database is tried again: 500 ms

	// AtOnce is how many questions the opened store takes at a time; 0 for 32. One
	// that is told to come back later while fewer are asked meets a database that
	// does not let it in.
	AtOnce int
}

// A Store is a graph in a database that may be away.
type Store struct {
	open    Opener
	options Options
	asking  atomic.Int32 // questions

	mu       sync.Mutex
	opened   graph.Store
	closed   bool
	attempt  *attempt           // to open it, under way
	failure  error              // of the last attempt or question
	rest     time.Time          // until when the failure is the answer to everything
	giveUp   context.CancelFunc // the attempt under way
	attempts sync.WaitGroup
}

var _ graph.Store = (*Store)(nil)

// An attempt is one opening of the database, for all who wait for it; none of them
// longer than half of the time for an answer.
type attempt struct {
	began time.Time
	done  chan struct{}
	store graph.Store
	err   error
}

// New makes the store of a database. Nothing is opened yet.
func New(open Opener, opts Options) *Store {
	for _, d := range []struct {
		value *time.Duration
		usual time.Duration
	}{{&opts.Answer, 5 * time.Second}, {&opts.Item, time.Minute}, {&opts.Pause, 500 * time.Millisecond}} {
		if *d.value <= 0 {
			*d.value = d.usual
		}
	}
	if opts.AtOnce <= 0 {
		opts.AtOnce = 32
	}
	return &Store{open: open, options: opts, giveUp: func() {}}
}

// reach is the database, opened if it is not yet, or why it cannot be asked.
func (s *Store) reach(ctx context.Context) (graph.Store, error) {
	s.mu.Lock()
	if s.failure != nil && time.Now().Before(s.rest) {
		defer s.mu.Unlock()
		return nil, s.failure
	}
	if s.opened != nil {
		defer s.mu.Unlock()
		return s.opened, nil
	}
	if s.closed {
		s.mu.Unlock()
		return nil, unavailable("the server is stopping", nil)
	}
	if s.attempt == nil {
		s.attempt = &attempt{began: time.Now(), done: make(chan struct{})}
		trying, giveUp := context.WithCancel(context.WithoutCancel(ctx))
		s.giveUp = giveUp
		a := s.attempt
		s.attempts.Go(func() { s.try(trying, a) })
	}
	waiting := s.attempt
	s.mu.Unlock()
	patience := time.NewTimer(time.Until(waiting.began.Add(s.options.Answer / 2)))
	defer patience.Stop()
	select {
	case <-waiting.done:
		return waiting.store, waiting.err
	case <-patience.C:
		return nil, unavailable("the graph database is being connected to", nil)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// try opens the database for all who wait.
func (s *Store) try(ctx context.Context, a *attempt) {
	a.store, a.err = s.open(ctx)
	if a.err != nil && ctx.Err() != nil {
		a.err = unavailable("the graph database does not answer", a.err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.giveUp()
	s.attempt = nil
	if s.opened = a.store; a.err != nil {
		s.opened = nil
		s.rememberLocked(a.err)
	}
	close(a.done)
}

// judge is the error to give for what the database answered, and remembers when
// it could not be reached. What the asker has given up says nothing of the
// database. late is set when the time for the answer has run out: that may be the
// question's fault, so others are not refused for it.
func (s *Store) judge(asker error, late bool, err error) error {
	switch {
	case err == nil || asker != nil:
		return err
	case late:
		return unavailable("the graph database does not answer in time", err)
	case graph.CodeOf(err) == graph.CodeOverloaded && int(s.asking.Load()) <= s.options.AtOnce:
		return unavailable("the graph database does not answer in time", err)
	case graph.CodeOf(err) == graph.CodeUpstreamUnavailable:
		s.mu.Lock()
		defer s.mu.Unlock()
		s.rememberLocked(err)
	}
	return err
}

func (s *Store) rememberLocked(err error) {
	s.failure, s.rest = err, time.Now().Add(s.options.Pause)
}

// unavailable is an error that says so, whose cause is for the log alone.
func unavailable(text string, cause error) error {
	return &graph.Error{Code: graph.CodeUpstreamUnavailable, Msg: text + "; try again in a moment", Err: cause}
}

// Close implements [graph.Store]. An opening under way is given up.
func (s *Store) Close() error {
	s.mu.Lock()
	s.closed = true
	s.giveUp()
	s.mu.Unlock()
	s.attempts.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.opened == nil {
		return nil
	}
	opened := s.opened
	s.opened = nil
	return opened.Close()
}

// ask puts one question, within the time for one answer.
func ask[T any](ctx context.Context, s *Store, question func(context.Context, graph.Store) (T, error)) (T, error) {
	s.asking.Add(1)
	defer s.asking.Add(-1)
	own, cancel := context.WithTimeout(ctx, s.options.Answer)
	defer cancel()
	var none T
	store, err := s.reach(own)
	if err != nil {
		return none, unreached(ctx.Err(), err)
	}
	answer, err := question(own, store)
	if err != nil {
		return none, s.judge(ctx.Err(), own.Err() != nil, err)
	}
	return answer, nil
}

// unreached is the error to give when the database was not asked at all: the end
// of the time for the answer is none of the asker's.
func unreached(asker, err error) error {
	if asker == nil && (errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)) {
		return unavailable("the graph database does not answer in time", err)
	}
	return err
}
