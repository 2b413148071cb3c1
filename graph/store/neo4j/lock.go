package neo4j

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"sync/atomic"
	"time"

	"spona/graph"
)

// A lock is held by one load, in whatever process. It is on the node :Spona and
// ends by itself when nobody renews it.
type lock struct {
	s     *Store
	token string // of this load
	lost  atomic.Bool
	stop  context.CancelFunc
	ended chan struct{} // closed when nobody renews it any more
}

// errLoading refuses a second load.
var errLoading = &graph.Error{Code: graph.CodeConflict, Msg: "another load is under way; wait until it has finished, or half a minute if its process was killed"}

// errLost answers a load that was silent for so long that another one began.
var errLost = &graph.Error{Code: graph.CodeConflict, Msg: "this load was out of reach of the Neo4j server for so long that it lost its turn; start it again"}

// takeLock writes to the node before it looks at it, so that of two that try at
// once the second sees what the first has written.
func (s *Store) takeLock(ctx context.Context) (*lock, error) {
	const cypher = `
MATCH (s:Spona {id: 'state'})
SET s.asked = timestamp()
WITH s WHERE s.loader IS NULL OR s.loader = $token OR s.lease < timestamp()
SET s.loader = $token, s.lease = timestamp() + $lease
RETURN s.loader`
	token, err := randomHex()
	if err != nil {
		return nil, err
	}
	l := &lock{s: s, token: token, ended: make(chan struct{})}
	taken, err := l.set(ctx, cypher)
	if err != nil {
		return nil, err
	}
	if !taken {
		return nil, errLoading
	}
	renewing, stop := context.WithCancel(context.WithoutCancel(ctx))
	l.stop = stop
	go l.renew(renewing)
	return l, nil
}

func randomHex() (string, error) {
	b := make([]byte, 8)
	_, err := rand.Read(b)
	return hex.EncodeToString(b), err
}

// set runs a statement on the lock and reports whether it found what it needs. It
// says the same when it is run again, as it is when the answer to its commit was
// lost.
func (l *lock) set(ctx context.Context, cypher string) (done bool, err error) {
	params := map[string]any{"token": l.token, "lease": l.s.options.Lease.Milliseconds()}
	err = l.s.writeAgain(ctx, func(ctx context.Context, t tx) error {
		done = false
		return each(ctx, t, cypher, params, func([]any) error {
			done = true
			return nil
		})
	})
	return done, err
}

// renew keeps the lock until it is told to stop.
func (l *lock) renew(ctx context.Context) {
	defer close(l.ended)
	const cypher = `
MATCH (s:Spona {id: 'state'}) WHERE s.loader = $token
SET s.lease = timestamp() + $lease
RETURN s.loader`
	tick := time.NewTicker(l.s.options.Lease / 3)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
		// A server that is away may be back before the lease ends.
		if held, err := l.set(ctx, cypher); err == nil && !held {
			l.lost.Store(true)
			return
		}
	}
}

// release gives the lock back. When the server cannot be reached, the lock ends
// with its lease.
func (l *lock) release() error {
	l.stop()
	<-l.ended
	ctx, cancel := context.WithTimeout(context.Background(), l.s.options.Timeout)
	defer cancel()
	const cypher = `
MATCH (s:Spona {id: 'state'}) WHERE s.loader = $token
REMOVE s.loader, s.lease, s.asked
RETURN s.id` // of an attempt that was committed unnoticed, the next finds nothing
	_, err := l.set(ctx, cypher)
	return err
}
