package live

import (
	"context"
	"sort"

	"spona/graph/events"
	"spona/graph/members"
)

// recent are the events that were handed out last: whoever was away for a moment is
// told from here, without a question to the store.
type recent struct {
	from   int64 // the number before the first of them
	events []events.Event
}

// maxRecent is how many there are at least, once so many happened.
const maxRecent = 4096

func (r *recent) add(e events.Event) {
	if len(r.events) == 2*maxRecent {
		r.from = r.events[maxRecent-1].Seq
		r.events = append(r.events[:0], r.events[maxRecent:]...)
	}
	r.events = append(r.events, e)
}

// since are those after a number that fit; ok is false when they do not reach back
// that far.
func (r *recent) since(scope events.Scope, after int64, most int) (fit []events.Event, ok bool) {
	if after < r.from {
		return nil, false
	}
	first := sort.Search(len(r.events), func(i int) bool { return r.events[i].Seq > after })
	for _, e := range r.events[first:] {
		if scope.Fits(e) {
			if fit = append(fit, e); len(fit) == most {
				break
			}
		}
	}
	return fit, true
}

// missed are the next events of a scope after a number, and up to which number there
// are no others.
func (h *Hub) missed(ctx context.Context, scope events.Scope, after int64) (missed []events.Event, upto int64, err error) {
	const page = 100
	h.mu.Lock()
	missed, ok := h.recent.since(scope, after, page)
	upto = max(after, h.position)
	h.mu.Unlock()
	if !ok {
		err = h.o.Events.ReadEvents(ctx, func(r events.Reader) error {
			if missed, err = r.EventsOf(scope, after, page); err != nil {
				return err
			}
			bounds, err := r.EventBounds()
			upto = max(after, bounds.Last)
			return err
		})
	}
	if len(missed) > 0 {
		upto = missed[len(missed)-1].Seq
	}
	return missed, upto, err
}

// join makes the operation one of its stream, when nothing of what it follows was
// handed out since upto; again says that something was. It stands in its turn only.
func (h *Hub) join(op *operation, turn, upto int64) (joined, again bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if left, ok := h.recent.since(op.on.Scope, upto, 1); !ok || len(left) > 0 {
		return false, true
	}
	s := op.socket
	s.mu.Lock()
	if s.closing || op.done || op.turn != turn {
		s.mu.Unlock()
		return false, false
	}
	op.rising = false
	op.seen = max(op.seen, upto)
	s.mu.Unlock()
	st := h.streamOf(op)
	st.mu.Lock()
	st.subs[op] = turn
	st.mu.Unlock()
	op.stream, op.asked, op.visit = st, st.asked, st.visit // so that one of each is kept
	op.params.Query = st.asked.RawQuery
	h.enterRoom(op)
	return true, false
}

// streamOf is the stream of an operation, made where there is none.
func (h *Hub) streamOf(op *operation) *stream {
	key := op.key()
	all := h.streams[op.on]
	if all == nil {
		all = make(map[streamKey]*stream)
		h.streams[op.on] = all
	}
	st := all[key]
	if st == nil {
		st = &stream{
			hub: h, on: op.on, key: key, runs: op.socket.runs, asked: op.asked, visit: op.visit, subs: make(map[*operation]int64),
		}
		all[key] = st
	}
	return st
}

// leave takes the operation out of its stream.
func (op *operation) leave() {
	h := op.socket.hub
	h.mu.Lock()
	defer h.mu.Unlock()
	h.part(op)
}

// part is leave for whoever has the hub's lock.
func (h *Hub) part(op *operation) {
	st := op.stream
	if st == nil {
		return
	}
	op.stream = nil
	st.mu.Lock()
	delete(st.subs, op)
	last := len(st.subs) == 0
	st.mu.Unlock()
	if last {
		delete(h.streams[st.on], st.key)
		if len(h.streams[st.on]) == 0 {
			delete(h.streams, st.on)
		}
	}
	h.leaveRoom(op)
}

// enterRoom shows the viewer in a room, if they want to be shown.
func (h *Hub) enterRoom(op *operation) {
	account := op.socket.ownedBy()
	switch {
	case op.on.room == "":
		return
	case !op.show || account == "": // whoever comes is told who is there
		op.stream.push(occurrence{present: h.inRoom(op.on.room)})
		return
	}
	if h.rooms[op.on.room] == nil {
		h.rooms[op.on.room] = make(map[*operation]members.ID)
	}
	h.rooms[op.on.room][op] = account
	h.tellRoom(op.on.room)
}

func (h *Hub) leaveRoom(op *operation) {
	if _, shown := h.rooms[op.on.room][op]; !shown {
		return
	}
	delete(h.rooms[op.on.room], op)
	if len(h.rooms[op.on.room]) == 0 {
		delete(h.rooms, op.on.room)
	}
	h.tellRoom(op.on.room)
}
