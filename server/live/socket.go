package live

import (
	"context"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/gorilla/websocket"

	"spona/graph/members"
	"spona/server/auth"
)

// A socket is one client's connection.
type socket struct {
	hub    *Hub
	ws     *websocket.Conn // read from, never written to
	conn   net.Conn
	raw    syscall.RawConn // nil where it cannot be written to without waiting
	runs   Executor
	visit  *auth.Visit
	opened time.Time
	slot   int // of the wheel

	ctx  context.Context // ends with the socket
	stop context.CancelFunc

	heard  atomic.Bool // since the last ping
	pinged bool        // only the wheel uses it

	mu      sync.Mutex
	greeted bool // connection_init has come
	known   bool // and was answered
	closing bool // a close frame waits, or was written
	leaving bool // it closes when what runs is done
	account members.ID
	until   time.Time // the session ends
	full    time.Time // when all messages of the rate may be sent again
	ops     map[string]*operation
	queue   []entry
	waiting int // bytes in the queue
	writing bool
	drained chan struct{} // closed when the queue is short again; nil when nobody waits
}

func newSocket(h *Hub, ws *websocket.Conn, visit *auth.Visit, runs Executor) *socket {
	s := &socket{hub: h, ws: ws, conn: ws.NetConn(), runs: runs, visit: visit, opened: time.Now()}
	s.ctx, s.stop = context.WithCancel(h.ctx)
	if c, ok := s.conn.(syscall.Conn); ok {
		s.raw, _ = c.SyscallConn() // without it a goroutine waits for each write
	}
	// All that is written goes through the queue, so that no frame is written into
	// another one.
	ws.SetPingHandler(func(data string) error { return s.frame(func() { s.control(websocket.PongMessage, []byte(data)) }) })
	ws.SetPongHandler(func(string) error { return s.frame(func() {}) })
	ws.SetCloseHandler(func(int, string) error { s.close(websocket.CloseNormalClosure, ""); return nil })
	return s
}

var (
	errTooLarge = errors.New("live: a message is too large")
	errNotText  = errors.New("live: a message is not text")
	errTooMany  = errors.New("live: too many control frames")
)

// frame answers a control frame, of which there may be as many as of messages.
func (s *socket) frame(answer func()) error {
	s.heard.Store(true)
	if !s.spend() {
		s.close(closePolicy, "too many frames")
		return errTooMany
	}
	answer()
	return nil
}

// read reads messages until the socket ends, and then clears up after it.
func (s *socket) read() {
	defer s.end()
	for {
		kind, r, err := s.ws.NextReader()
		if err == nil {
			err = s.message(kind, r)
		}
		switch {
		case errors.Is(err, errTooLarge) && !s.isGreeted():
			s.close(closeBadRequest, "the first message is too large")
		case errors.Is(err, errTooLarge):
			s.close(websocket.CloseMessageTooBig, "the message is too large")
		case errors.Is(err, errNotText):
			s.close(closeBadRequest, "messages are JSON as text")
		}
		if err != nil || s.isClosing() {
			break
		}
	}
	if s.isClosing() {
		s.linger()
	}
}

// message reads one message, into a buffer that is taken when there is something to
// read, and does what it asks.
func (s *socket) message(kind int, r io.Reader) error {
	body := s.hub.bytes.get()
	defer s.hub.bytes.put(body)
	limit := s.hub.o.Message
	if !s.isGreeted() {
		limit = s.hub.o.Greeting
	}
	for {
		b := *body
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := r.Read(b[len(b):cap(b)])
		*body = b[:len(b)+n]
		s.heard.Store(true)
		switch {
		case len(*body) > limit:
			return errTooLarge
		case errors.Is(err, io.EOF) && kind != websocket.TextMessage:
			return errNotText
		case errors.Is(err, io.EOF):
			s.handle(*body)
			return nil
		case err != nil:
			return err
		}
	}
}

func (s *socket) isGreeted() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.greeted
}

func (s *socket) isKnown() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.known
}

func (s *socket) isClosing() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closing
}

// mostLingering is what is read at most of a client that goes on sending.
const mostLingering = 1 << 20

// linger reads on until the client has seen that the socket is closed: if it ended
// with bytes unread, the client would see a broken connection and not why.
func (s *socket) linger() {
	_, _ = io.CopyN(io.Discard, s.conn, mostLingering) // ends by the deadline that the writer sets
}

// end clears up after a socket. Nothing of it is left but what is being written.
func (s *socket) end() {
	s.stop()
	_ = s.conn.Close() // whether or not it is closed already
	s.mu.Lock()
	s.closing, s.queue, s.waiting = true, nil, 0
	ops := s.ops
	s.ops = nil
	s.mu.Unlock()
	for _, op := range ops {
		op.leave()
	}
	s.hub.exit(s)
}

// exit forgets a socket.
func (h *Hub) exit(s *socket) {
	h.mu.Lock()
	delete(h.sockets, s)
	h.wheel.remove(s)
	h.unlink(s)
	if h.draining && len(h.sockets) == 0 {
		h.empty.Broadcast()
	}
	h.mu.Unlock()
	h.dismiss(s.visit.Origin())
}
