package live

import (
	"context"

	"spona/graph/members"
)

// link notes whose socket it is.
func (h *Hub) link(s *socket, account members.ID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.unlink(s)
	s.mu.Lock()
	s.account = account
	s.mu.Unlock()
	if h.accounts[account] == nil {
		h.accounts[account] = make(map[*socket]struct{})
	}
	h.accounts[account][s] = struct{}{}
}

func (h *Hub) unlink(s *socket) {
	account := s.ownedBy()
	delete(h.accounts[account], s)
	if len(h.accounts[account]) == 0 {
		delete(h.accounts, account)
	}
}

// doubt stops telling a socket anything, takes back what waits to be written, and
// finds out anew what its owner may see. What they still may is told from there on.
// The caller has the hub's lock.
func (h *Hub) doubt(s *socket) {
	s.mu.Lock()
	ops := make([]*operation, 0, len(s.ops))
	for _, op := range s.ops {
		ops = append(ops, op)
	}
	s.mu.Unlock()
	for _, op := range ops {
		h.part(op)
		s.mu.Lock()
		op.turn++
		s.unqueue(op)
		if !op.rising && !op.done && !s.closing {
			op.rising = true
			ctx, stop := context.WithCancel(s.ctx)
			op.stop = stop
			go func() {
				defer stop()
				op.rise(ctx, false)
			}()
		}
		s.mu.Unlock()
	}
	go s.ask()
}

// ask ends a socket when its owner is nobody any more, whatever is told over it.
func (s *socket) ask() {
	ctx, cancel := context.WithTimeout(s.ctx, s.hub.o.Run)
	defer cancel()
	if err := s.refresh(ctx); err != nil {
		s.distrust(err)
	}
}
