package live

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
	"spona/graph/events"
	"spona/graph/members"
	"spona/resolvers"
)

// followed is what a stream is about: events of a scope, or who is in the room of a
// circle.
type followed struct {
	events.Scope

	room members.ID
}

// A streamKey is the hash of what all of a stream ask, and of what they may see.
type streamKey [32]byte

// An occurrence is what a stream tells: an event, or who is in a room.
type occurrence struct {
	event   events.Event
	present []members.ID // of a room
}

// A stream is all subscriptions that are told the same.
type stream struct {
	hub   *Hub
	on    followed
	key   streamKey
	runs  Executor
	asked *graphql.OperationContext
	visit resolvers.Visit // of whoever stands for all

	mu      sync.Mutex
	subs    map[*operation]int64 // with the turn in which they joined
	pending []occurrence
	busy    bool // with a worker, or on the way to one
	behind  bool // more was pending than is kept
}

// maxPending is how much may wait for a stream whose answers take long to make.
const maxPending = 4096

// push gives the stream something to tell.
func (st *stream) push(o occurrence) {
	st.mu.Lock()
	defer st.mu.Unlock()
	if len(st.pending) >= maxPending {
		st.pending, st.behind = nil, true
	}
	st.pending = append(st.pending, o)
	if !st.busy {
		st.busy = true
		st.hub.work.add(st)
	}
}

// tellAll makes answers for streams, until the hub ends.
func (h *Hub) tellAll() {
	var batch []*stream
	for {
		if batch = h.work.take(batch); batch == nil {
			return
		}
		for _, st := range batch {
			for st.tell() {
			}
		}
	}
}

// tell makes the answer out of what is pending first, and queues it for all. It reports
// whether there was something.
func (st *stream) tell() bool {
	st.mu.Lock()
	if st.behind {
		st.behind, st.pending = false, nil
		st.mu.Unlock()
		st.fail(gqlerror.List{errorOf(graph.CodeOverloaded, "more happens than can be told; come back with the last cursor")})
		return true
	}
	if len(st.pending) == 0 {
		st.busy, st.pending = false, nil
		st.mu.Unlock()
		return false
	}
	o := st.pending[0]
	st.pending = st.pending[1:]
	alone := len(st.subs) == 0
	st.mu.Unlock()
	if alone {
		return true
	}
	p, errs := st.hub.perform(st.runs, st.asked, st.visit, &telling{hub: st.hub, on: st.on, what: o})
	if errs != nil {
		st.fail(errs)
		return true
	}
	const several = 256 // sockets that are given to the writers at a time
	var ready []*socket
	now := time.Now()
	st.mu.Lock()
	defer st.mu.Unlock()
	for op, turn := range st.subs {
		if write, _ := op.socket.tell(op, turn, o, p, now); write {
			if ready = append(ready, op.socket); len(ready) == several {
				st.hub.writers.add(ready...)
				ready = ready[:0]
			}
		}
	}
	st.hub.writers.add(ready...)
	return true
}

// fail ends all subscriptions of the stream: their viewers may not see it any more, or
// it cannot be told.
func (st *stream) fail(errs gqlerror.List) {
	st.mu.Lock()
	subs := make([]*operation, 0, len(st.subs))
	for op := range st.subs {
		subs = append(subs, op)
	}
	st.mu.Unlock()
	for _, op := range subs {
		op.fail(errs)
	}
}

// perform runs a subscription for what one follower gives. The payload is nil when
// there is nothing to say; errors say that the subscription is over.
func (h *Hub) perform(runs Executor, asked *graphql.OperationContext, visit resolvers.Visit, f resolvers.Follower) (*payload, gqlerror.List) {
	ctx, cancel := context.WithTimeout(h.ctx, h.o.Run)
	defer cancel()
	next, ctx := runs.DispatchOperation(resolvers.WithFollowing(resolvers.WithVisit(ctx, visit), f), asked)
	response := next(ctx)
	switch {
	case response == nil && ctx.Err() != nil:
		return nil, gqlerror.List{errorOf(graph.CodeTimeout, "the answer took too long; come back with the last cursor")}
	case response == nil:
		return nil, nil
	case response.Data == nil:
		return nil, response.Errors
	}
	return &payload{body: encode(response)}, nil
}

// encode is a response as JSON.
func encode(r *graphql.Response) []byte {
	b, err := json.Marshal(struct {
		Errors     gqlerror.List   `json:"errors,omitempty"`
		Data       json.RawMessage `json:"data,omitempty"`
		Extensions map[string]any  `json:"extensions,omitempty"`
	}{r.Errors, r.Data, r.Extensions})
	if err != nil { // cannot be: errors hold plain texts and numbers
		return []byte(`{"errors":[{"message":"the answer cannot be written","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}`)
	}
	return b
}

func errorOf(code graph.Code, message string) *gqlerror.Error {
	return &gqlerror.Error{Message: message, Extensions: map[string]any{"code": string(code)}}
}
