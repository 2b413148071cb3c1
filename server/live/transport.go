package live

import (
	"net/http"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/gorilla/websocket"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
	"spona/server/auth"
)

// protocol is the one that is spoken.
const protocol = "graphql-transport-ws"

// readBuffer is the buffer of each socket; what clients send is short.
const readBuffer = 512

// An Executor runs operations within the limits of the API. Package gql has one.
type Executor interface {
	graphql.GraphExecutor

	// ReadParams reads what an operation asks from JSON; malformed says that it is
	// no such thing.
	ReadParams(payload []byte) (p *graphql.RawParams, malformed bool, errs gqlerror.List)

	// IsPersonal reports whether an answer is for one person alone.
	IsPersonal(op *graphql.OperationContext) bool
}

var _ graphql.Transport = (*Hub)(nil)

// Supports implements [graphql.Transport].
func (h *Hub) Supports(r *http.Request) bool { return websocket.IsWebSocketUpgrade(r) }

// Do implements [graphql.Transport]: it makes a socket of the request, and returns. The
// executor has to be an [Executor]; the request's origin has been checked.
func (h *Hub) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	runs, ok := exec.(Executor)
	if !ok {
		http.Error(w, "This server does not answer over websockets.", http.StatusNotImplemented)
		return
	}
	visit := auth.VisitOf(r.Context()).Lasting()
	if err := h.limiter.Take(h.o.opening(), "socket", visit.Origin()); err != nil {
		refuse(w, http.StatusTooManyRequests, "Too many connections were opened from here. Try again in a moment.")
		return
	}
	switch h.admit(visit.Origin()) {
	case graph.CodeOverloaded:
		refuse(w, http.StatusServiceUnavailable, "The server cannot take more connections at the moment.")
		return
	case graph.CodeLimitExceeded:
		refuse(w, http.StatusTooManyRequests, "There are too many connections from here. Close some.")
		return
	}
	up := websocket.Upgrader{
		ReadBufferSize: readBuffer, WriteBufferSize: readBuffer, WriteBufferPool: &h.buffers,
		Subprotocols: []string{protocol}, HandshakeTimeout: h.o.Write,
		CheckOrigin: func(*http.Request) bool { return true }, // it was, by the API's own rule
	}
	ws, err := up.Upgrade(w, r, nil)
	if err != nil { // which has been answered
		h.dismiss(visit.Origin())
		return
	}
	s := newSocket(h, ws, visit, runs)
	h.enter(s)
	if ws.Subprotocol() != protocol {
		s.close(closeProtocol, "speak "+protocol)
	}
	go s.read() // so that all that the request took can go
}

func refuse(w http.ResponseWriter, status int, why string) {
	w.Header().Set("Retry-After", "5")
	http.Error(w, why, status)
}

// admit takes a place for a socket; a code that is not "" says which limit is reached.
func (h *Hub) admit(origin string) graph.Code {
	h.mu.Lock()
	defer h.mu.Unlock()
	switch {
	case h.draining || h.taken >= h.o.Sockets:
		return graph.CodeOverloaded
	case h.clients[origin] >= h.o.PerClient:
		return graph.CodeLimitExceeded
	}
	h.taken++
	h.clients[origin]++
	return ""
}

// dismiss gives the place back.
func (h *Hub) dismiss(origin string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.taken--
	if h.clients[origin]--; h.clients[origin] == 0 {
		delete(h.clients, origin)
	}
}

// enter makes a socket known.
func (h *Hub) enter(s *socket) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.sockets[s] = struct{}{}
	h.wheel.add(s)
	if h.draining {
		s.close(closeGoingAway, "the server stops")
	}
}

// bytesPool has the buffers that messages are read into and frames written from.
type bytesPool struct{ pool sync.Pool }

func (p *bytesPool) get() *[]byte {
	if b, ok := p.pool.Get().(*[]byte); ok {
		return b
	}
	b := make([]byte, 0, frameBuffer)
	return &b
}

func (p *bytesPool) put(b *[]byte) {
	if cap(*b) > 4*frameBuffer {
		return // one that grew for once
	}
	*b = (*b)[:0]
	p.pool.Put(b)
}
