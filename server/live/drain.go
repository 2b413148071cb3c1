package live

import "context"

// Close tells all clients to come back later (1001), lets queries and mutations under
// way finish, and ends the hub when all have left or the context has ended. No socket
// is opened any more.
func (h *Hub) Close(ctx context.Context) {
	h.mu.Lock()
	h.draining = true
	sockets := make([]*socket, 0, len(h.sockets))
	for s := range h.sockets {
		sockets = append(sockets, s)
	}
	h.mu.Unlock()
	for _, s := range sockets {
		s.depart()
	}
	wake := context.AfterFunc(ctx, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.empty.Broadcast()
	})
	defer wake()
	h.mu.Lock()
	for len(h.sockets) > 0 && ctx.Err() == nil {
		h.empty.Wait()
	}
	for s := range h.sockets {
		s.kill()
	}
	h.mu.Unlock()
	h.stop()
	h.running.Wait()
}

// depart closes the socket once no query or mutation is under way on it.
func (s *socket) depart() {
	s.mu.Lock()
	s.leaving = true
	busy := s.isAsked()
	s.mu.Unlock()
	if !busy {
		s.close(closeGoingAway, "the server stops")
	}
}

// Sockets is how many sockets are open.
func (h *Hub) Sockets() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.sockets)
}

// Subscriptions is how many subscriptions are told what happens.
func (h *Hub) Subscriptions() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	n := 0
	for _, streams := range h.streams {
		for _, st := range streams {
			st.mu.Lock()
			n += len(st.subs)
			st.mu.Unlock()
		}
	}
	return n
}
