package paths

import (
	"context"
	"sync/atomic"

	"spona/graph"
)

// A Pool bounds how many searches run at a time, and holds the memory that they
// use one after another: the searches of strangers must not take all processors
// from everybody else. It is for any number of goroutines.
type Pool struct {
	free    chan *Scratch
	waiting atomic.Int64
	most    int64 // that wait
}

// NewPool lets so many searches run at a time and so many more wait.
func NewPool(atOnce, waiting int) *Pool {
	p := &Pool{free: make(chan *Scratch, max(1, atOnce)), most: int64(max(0, waiting))}
	for range cap(p.free) {
		p.free <- new(Scratch)
	}
	return p
}

// Use runs a search when its turn comes. [graph.CodeOverloaded] when too many
// wait already; the context's error when it ends before the turn comes.
func (p *Pool) Use(ctx context.Context, search func(*Scratch) error) error {
	scratch, err := p.take(ctx)
	if err != nil {
		return err
	}
	defer func() { p.free <- scratch }()
	return search(scratch)
}

func (p *Pool) take(ctx context.Context) (*Scratch, error) {
	select {
	case s := <-p.free:
		return s, nil
	default:
	}
	defer p.waiting.Add(-1)
	if p.waiting.Add(1) > p.most {
		return nil, graph.Errorf(graph.CodeOverloaded, "", "too many searches for connections at once; try again in a moment")
	}
	select {
	case s := <-p.free:
		return s, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
