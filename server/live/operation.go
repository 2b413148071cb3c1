package live

import (
	"context"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
	"spona/graph/members"
	"spona/resolvers"
)

// An operation is what a client asked for under an id, until it is complete.
type operation struct {
	socket *socket
	id     string
	quoted string // the id as JSON

	params *graphql.RawParams

	// Of a subscription; only the goroutine that makes it stand uses these, and then
	// they do not change until the next one.
	asked    *graphql.OperationContext
	visit    resolvers.Visit
	on       followed
	show     bool // in a room
	followed bool // it stood before

	// Guarded by the socket's lock.
	done   bool
	stop   context.CancelFunc // of the goroutine that runs it
	rising bool               // a goroutine makes it stand
	once   bool               // it is a query or a mutation, or may still be one
	turn   int64              // changes when it has to be asked anew whether it may be told
	seen   int64              // the last event that it was told

	present []members.ID // who was in its room when it was last told; nil for never

	stream *stream // that it has joined; guarded by the hub's lock
}

// subscribe begins an operation of any sort, as the protocol calls it.
func (s *socket) subscribe(id string, payload []byte) {
	ctx, stop := context.WithCancel(s.ctx)
	op := &operation{socket: s, id: id, quoted: quote(id), rising: true, once: true, stop: stop}
	s.mu.Lock()
	switch {
	case s.closing || s.leaving:
		s.mu.Unlock()
		stop()
		return
	case s.ops[id] != nil:
		s.mu.Unlock()
		stop()
		s.close(closeDuplicate, "there is an operation of that id already")
		return
	case len(s.ops) >= s.hub.o.Operations:
		s.mu.Unlock()
		stop()
		s.send(op.message("error", gqlerror.List{errorOf(graph.CodeLimitExceeded, "there are too many operations on this connection: complete one first")}))
		return
	}
	if s.ops == nil {
		s.ops = make(map[string]*operation, 1)
	}
	s.ops[id] = op
	s.mu.Unlock()
	go func() {
		defer stop()
		op.run(ctx, payload)
	}()
}

// run reads what is asked, and does it or begins to follow it.
func (op *operation) run(ctx context.Context, payload []byte) {
	s := op.socket
	params, malformed, errs := s.runs.ReadParams(payload)
	switch {
	case malformed:
		s.close(closeBadRequest, "the payload of subscribe is no request")
		return
	case errs != nil:
		op.fail(errs)
		return
	}
	op.params = params
	if !op.prepare(ctx) {
		return
	}
	if op.asked.Operation.Operation == ast.Subscription {
		s.mu.Lock()
		op.once = false
		leaves := s.leaving && !s.isAsked()
		s.mu.Unlock()
		if leaves {
			s.close(closeGoingAway, "the server stops")
			return
		}
		op.rise(ctx, true)
		return
	}
	next, ctx := s.runs.DispatchOperation(resolvers.WithVisit(ctx, s.visit), op.asked)
	response := next(ctx)
	if response.Data == nil && response.Errors != nil {
		op.fail(response.Errors)
		return
	}
	body := encode(response)
	s.finish(op, entry{op: op, raw: append(append([]byte(`{"id":`+op.quoted+`,"type":"next","payload":`), body...), '}')},
		entry{raw: op.message("complete", nil)})
}

// prepare finds out anew who asks, and reads the operation as their role may ask it. It
// reports whether it goes on.
func (op *operation) prepare(ctx context.Context) bool {
	s := op.socket
	if err := s.refresh(ctx); err != nil {
		s.distrust(err)
		return false
	}
	ctx = resolvers.WithOperation(resolvers.WithVisit(ctx, s.visit))
	asked, errs := s.runs.CreateOperationContext(ctx, op.params)
	if errs != nil {
		op.fail(s.runs.DispatchError(ctx, errs).Errors)
		return false
	}
	op.asked = asked
	return true
}

// distrust ends a socket of which it is no longer known, or cannot be told, whose it
// is.
func (s *socket) distrust(err error) {
	switch {
	case graph.CodeOf(err) == graph.CodeUnauthenticated:
		s.close(closeUnauthorised, "you are signed out")
	case s.ctx.Err() == nil:
		s.hub.o.Failed(err)
		s.close(closeTryAgain, "it cannot be told at the moment who you are")
	}
}

// complete ends an operation that the client wants no more of.
func (s *socket) complete(id string) {
	s.mu.Lock()
	op := s.ops[id]
	stop := func() {}
	if op != nil {
		stop = op.stop
	}
	s.mu.Unlock()
	if op != nil {
		s.finish(op)
		stop()
	}
}

// fail ends the operation with errors.
func (op *operation) fail(errs gqlerror.List) {
	op.socket.finish(op, entry{raw: op.message("error", errs)})
}

// finish ends an operation: what waits for it is dropped, and nothing follows but the
// entries given.
func (s *socket) finish(op *operation, last ...entry) {
	s.mu.Lock()
	if op.done || s.closing {
		s.mu.Unlock()
		return
	}
	op.done = true
	delete(s.ops, op.id)
	if len(last) == 0 {
		s.unqueue(op)
	}
	write := false
	for _, e := range last {
		if !s.closing {
			write = s.add(e) || write
		}
	}
	leaves := s.leaving && !s.isAsked()
	s.mu.Unlock()
	if write {
		s.hub.writers.add(s)
	}
	op.leave()
	if leaves {
		s.close(closeGoingAway, "the server stops")
	}
}

// isAsked reports whether queries or mutations are under way.
func (s *socket) isAsked() bool {
	for _, op := range s.ops {
		if op.once {
			return true
		}
	}
	return false
}

// message is a message of the protocol about the operation.
func (op *operation) message(kind string, errs gqlerror.List) []byte {
	b := []byte(`{"id":` + op.quoted + `,"type":"` + kind + `"`)
	if errs != nil {
		text, err := json.Marshal(errs)
		if err != nil { // cannot be: they hold plain texts and numbers
			text = []byte(`[]`)
		}
		b = append(append(b, `,"payload":`...), text...)
	}
	return append(b, '}')
}
