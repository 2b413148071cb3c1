package live

import (
	"time"

	"github.com/gorilla/websocket"
)

// spokes is how many parts the time between two pings has. In each part the sockets of
// one of them are pinged.
const spokes = 15

// A wheel pings all sockets with one timer, a part of them at a time.
type wheel struct {
	slots [spokes]map[*socket]struct{}
	next  int // where the next socket goes
	at    int // the slot that is due
	fresh map[*socket]struct{}
}

func (w *wheel) add(s *socket) {
	s.slot = w.next
	w.next = (w.next + 1) % spokes
	if w.slots[s.slot] == nil {
		w.slots[s.slot] = make(map[*socket]struct{})
	}
	if w.fresh == nil {
		w.fresh = make(map[*socket]struct{})
	}
	w.slots[s.slot][s], w.fresh[s] = struct{}{}, struct{}{}
}

func (w *wheel) remove(s *socket) {
	delete(w.slots[s.slot], s)
	delete(w.fresh, s)
}

// greeted says that a socket has said hello.
func (h *Hub) greeted(s *socket) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.wheel.fresh, s)
}

// turn turns the wheel until the hub ends.
func (h *Hub) turn() {
	tick := time.NewTicker(max(h.o.Ping/spokes, time.Millisecond))
	defer tick.Stop()
	for {
		select {
		case now := <-tick.C:
			h.tick(now)
		case <-h.ctx.Done():
			return
		}
	}
}

// tick pings the sockets that are due, closes those that did not say hello in time, and
// asks about those whose session has ended.
func (h *Hub) tick(now time.Time) {
	h.mu.Lock()
	due := make([]*socket, 0, len(h.wheel.slots[h.wheel.at]))
	for s := range h.wheel.slots[h.wheel.at] {
		due = append(due, s)
	}
	h.wheel.at = (h.wheel.at + 1) % spokes
	var late []*socket
	for s := range h.wheel.fresh {
		if now.Sub(s.opened) >= h.o.Greet {
			late = append(late, s)
		}
	}
	for _, sockets := range h.accounts {
		for s := range sockets {
			if s.expired(now) {
				h.doubt(s)
			}
		}
	}
	h.mu.Unlock()
	for _, s := range late {
		s.close(closeLate, "connection_init did not come in time")
	}
	for _, s := range due {
		s.beat()
	}
}

// beat pings the client, and ends the socket when nothing came since the last time.
func (s *socket) beat() {
	if heard := s.heard.Swap(false); s.pinged && !heard {
		s.kill()
		return
	}
	s.pinged = true
	s.control(websocket.PingMessage, nil)
}

// kill ends the connection at once. Its reader notices, and clears up.
func (s *socket) kill() { _ = s.conn.Close() }

func (s *socket) expired(now time.Time) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !s.until.IsZero() && now.After(s.until)
}
