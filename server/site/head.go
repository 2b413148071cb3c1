package site

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"sync"
)

// A headWatch looks at the heads of requests as they come in, for one thing that
// net/http does not tell: whether a head gives the length of its body in two
// ways. Such a request is how one is hidden in another from a proxy.
//
// It begins anew when the connection has been idle. Of requests that are sent
// without waiting for answers it sees the first only; the others are no danger,
// because the connection ends after any request of that sort.
type headWatch struct {
	mu      sync.Mutex
	over    bool // the head has been seen to its end
	line    []byte
	lengths bool
	chunks  bool
}

// longestWatched is more than the names of the two fields have.
const longestWatched = len("Transfer-Encoding:")

// restart begins with the next head.
func (h *headWatch) restart() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.over, h.line, h.lengths, h.chunks = false, h.line[:0], false, false
}

// see takes what was read from the connection.
func (h *headWatch) see(b []byte) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, c := range b {
		switch {
		case h.over:
			return
		case c == '\n':
			h.endLine()
		case c != '\r' && len(h.line) < longestWatched:
			h.line = append(h.line, c)
		}
	}
}

func (h *headWatch) endLine() {
	name, _, _ := bytes.Cut(h.line, []byte(":"))
	switch {
	case len(h.line) == 0:
		h.over = true
	case bytes.EqualFold(name, []byte("Content-Length")):
		h.lengths = true
	case bytes.EqualFold(name, []byte("Transfer-Encoding")):
		h.chunks = true
	}
	h.line = h.line[:0]
}

// ambiguous reports whether the head gave the length in two ways.
func (h *headWatch) ambiguous() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.lengths && h.chunks
}

type headWatchKey struct{}

// withHeadWatch is for [http.Server.ConnContext].
func withHeadWatch(ctx context.Context, c net.Conn) context.Context {
	if l, ok := c.(*limitedConn); ok {
		return context.WithValue(ctx, headWatchKey{}, &l.head)
	}
	return ctx
}

// refusesAmbiguous answers a request whose body's length is given in two ways,
// and reports whether it did.
func refusesAmbiguous(w http.ResponseWriter, r *http.Request) bool {
	head, ok := r.Context().Value(headWatchKey{}).(*headWatch)
	if !ok || !head.ambiguous() {
		return false
	}
	writeText(w, http.StatusBadRequest, "the request gives the length of its body in two ways\n")
	return true
}
