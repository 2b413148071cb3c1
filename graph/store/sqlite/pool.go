package sqlite

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"

	"spona/graph"
)

// A pool lends read connections. It opens up to a number of them, keeps those
// that come back, and lets callers wait when all are lent.
type pool struct {
	dial  func(context.Context) (*conn, error)
	slots chan struct{} // one token per connection that may be lent
	asked atomic.Int64  // statements of connections that came back

	mu     sync.Mutex
	idle   []*conn
	closed bool
}

func newPool(size int, dial func(context.Context) (*conn, error)) *pool {
	return &pool{dial: dial, slots: make(chan struct{}, size)}
}

// with runs do with a connection in one read transaction.
func (p *pool) with(ctx context.Context, do func(*conn) error) error {
	return p.lend(ctx, func(c *conn, _ func()) error { return do(c) })
}

// lend is with for a do whose caller may take its time between rows, and may ask
// for something else meanwhile. It calls release when what it has read is more
// than it can hold: from then on the connection is one beyond the pool's number,
// and the next in line has its turn.
func (p *pool) lend(ctx context.Context, do func(c *conn, release func()) error) error {
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	release := sync.OnceFunc(func() { <-p.slots })
	defer release()
	c, err := p.take(ctx)
	if err != nil {
		return err
	}
	back := false
	defer func() {
		if !back { // do has panicked: an open transaction would keep the log from being reused
			_ = c.close()
		}
	}()
	err = c.reading(ctx, func() error { return do(c, release) })
	back = true
	p.asked.Add(c.asked)
	c.asked = 0
	if err != nil && ctx.Err() == nil && graph.CodeOf(err) == graph.CodeInternal {
		return errors.Join(err, c.close()) // whatever state it is in, nobody gets it again
	}
	return errors.Join(err, p.put(c))
}

func (p *pool) take(ctx context.Context) (*conn, error) {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return nil, errClosed
	}
	if n := len(p.idle); n > 0 {
		c := p.idle[n-1]
		p.idle = p.idle[:n-1]
		p.mu.Unlock()
		return c, nil
	}
	p.mu.Unlock()
	return p.dial(ctx)
}

// put takes a connection back.
func (p *pool) put(c *conn) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || len(p.idle) == cap(p.slots) {
		return c.close()
	}
	p.idle = append(p.idle, c)
	return nil
}

// close closes what is idle now and the rest when it comes back.
func (p *pool) close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	var errs []error
	for _, c := range p.idle {
		errs = append(errs, c.close())
	}
	p.idle = nil
	return errors.Join(errs...)
}
