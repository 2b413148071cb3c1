package live

import (
	"time"

	"github.com/gorilla/websocket"
)

// close tells the client why the socket ends, and ends it. What waited to be written
// is not written any more, unless it is the server that leaves.
func (s *socket) close(code int, why string) {
	s.mu.Lock()
	if s.shut(code, why) {
		s.hub.writers.add(s)
	}
	s.mu.Unlock()
}

// shut is close for whoever has the lock. It reports whether the socket is to be
// given to the writers.
func (s *socket) shut(code int, why string) bool {
	if s.closing {
		return false
	}
	s.closing = true
	if code != closeGoingAway {
		s.queue, s.waiting = nil, 0
	}
	s.queue = append(s.queue, entry{kind: websocket.CloseMessage, raw: websocket.FormatCloseMessage(code, why)})
	s.wakeDrained()
	if s.writing {
		return false
	}
	s.writing = true
	return true
}

// closed lets the client read what was written last: this side of the connection ends,
// and the other one has a moment to do so.
func (s *socket) closed() {
	const moment = time.Second
	if half, ok := s.conn.(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite()
	}
	_ = s.conn.SetReadDeadline(time.Now().Add(moment)) // a connection that is gone needs none
}
