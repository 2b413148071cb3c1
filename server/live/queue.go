package live

import (
	"context"
	"slices"
	"time"

	"github.com/gorilla/websocket"
)

// send queues a message of the protocol.
func (s *socket) send(raw []byte) { s.push(entry{raw: raw}) }

// control queues a control frame. Those of one kind do not pile up.
func (s *socket) control(kind int, data []byte) { s.push(entry{kind: kind, raw: data}) }

// push queues an entry that is for no event.
func (s *socket) push(e entry) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closing && s.add(e) {
		s.hub.writers.add(s)
	}
}

// add queues an entry, for whoever has the lock, and reports whether the socket is to
// be given to the writers. A reader that is too slow is sent away: it reads on by its
// cursor when it comes back.
func (s *socket) add(e entry) bool {
	o := &s.hub.o
	if len(s.queue) >= o.Queue || s.waiting > 0 && s.waiting+e.size() > o.QueueBytes {
		return s.shut(closeTryAgain, "too slow; come back with the last cursor")
	}
	s.queue = append(s.queue, e)
	s.waiting += e.size()
	if s.writing {
		return false
	}
	s.writing = true
	return true
}

// tell queues what an occurrence says for an operation that was not told it yet. ready
// says that the socket is to be given to the writers; ok is false when the operation is
// no longer told anything, or is told anew since a turn.
func (s *socket) tell(op *operation, turn int64, o occurrence, p *payload, now time.Time) (ready, ok bool) {
	seq := o.event.Seq
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closing || op.done || op.turn != turn:
		return false, false
	case !s.until.IsZero() && now.After(s.until):
		return false, true // the wheel asks whether the session goes on; from seen it is told again
	case seq != 0 && seq <= op.seen:
		return false, true
	case seq != 0:
		op.seen = seq
	case op.present != nil && slices.Equal(op.present, o.present):
		return false, true
	default:
		op.present = o.present
	}
	if p == nil {
		return false, true // nothing to say of it
	}
	return s.add(entry{op: op, seq: seq, payload: p}), true
}

// unqueue takes back what waits for an operation, and says after which event it is to
// be told again.
func (s *socket) unqueue(op *operation) {
	kept := s.queue[:0]
	for _, e := range s.queue {
		if e.op != op {
			kept = append(kept, e)
			continue
		}
		s.waiting -= e.size()
		switch {
		case e.seq == 0:
			op.present = nil
		case e.seq <= op.seen:
			op.seen = e.seq - 1
		}
	}
	clear(s.queue[len(kept):])
	s.queue = kept
}

// roomy waits until the queue is half empty, for whoever has much to say; false when
// the context has ended.
func (s *socket) roomy(ctx context.Context) bool {
	for {
		s.mu.Lock()
		if len(s.queue) <= s.hub.o.Queue/2 && s.waiting <= s.hub.o.QueueBytes/2 {
			s.mu.Unlock()
			return true
		}
		if s.drained == nil {
			s.drained = make(chan struct{})
		}
		drained := s.drained
		s.mu.Unlock()
		select {
		case <-drained:
		case <-ctx.Done():
			return false
		}
	}
}

func (s *socket) wakeDrained() {
	if s.drained != nil {
		close(s.drained)
		s.drained = nil
	}
}

// take appends frames of what waits to b, up to the size of a buffer. last says that
// the close frame is among them. When nothing waits, the socket is no longer being
// written to.
func (s *socket) take(b []byte) (frames []byte, last bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	taken := 0
	for _, e := range s.queue {
		if len(b) > 0 && len(b)+e.size() > frameBuffer {
			break
		}
		taken++
		s.waiting -= e.size()
		b = e.appendTo(b)
		if e.kind == websocket.CloseMessage {
			last = true
			break
		}
	}
	rest := copy(s.queue, s.queue[taken:])
	clear(s.queue[rest:])
	if s.queue = s.queue[:rest]; rest == 0 && cap(s.queue) > 4 {
		s.queue = nil // one that grew for once
	}
	if len(s.queue) <= s.hub.o.Queue/2 && s.waiting <= s.hub.o.QueueBytes/2 {
		s.wakeDrained()
	}
	if len(b) == 0 {
		s.writing = false
	}
	return b, last
}
