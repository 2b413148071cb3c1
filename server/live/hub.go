package live

import (
	"context"
	"runtime"
	"sync"
	"time"

	"spona/graph"
	"spona/graph/events"
	"spona/graph/members"
	"spona/server/auth"
)

// A Hub has all sockets, and tells them what happens. It is safe for concurrent use.
type Hub struct {
	o       Options
	limiter *auth.Limiter
	bytes   bytesPool
	buffers sync.Pool // of the websocket library, which writes only when a client breaks the protocol
	writers writers
	work    *line[*stream]
	resumes chan struct{} // one for each subscription that reads on by itself
	wake    chan struct{}
	epoch   string

	ctx     context.Context // of all that runs for sockets, which outlive their requests
	stop    context.CancelFunc
	running sync.WaitGroup

	mu       sync.Mutex
	empty    sync.Cond // the last socket has left
	draining bool
	taken    int            // places of sockets
	clients  map[string]int // places by origin
	sockets  map[*socket]struct{}
	accounts map[members.ID]map[*socket]struct{}
	wheel    wheel

	position int64 // the last event that was handed out
	rights   int64 // the last change of rights that was heeded
	recent   recent
	streams  map[followed]map[streamKey]*stream
	rooms    map[members.ID]map[*operation]members.ID // who shows themselves, by circle
}

// New makes a hub that runs until [Hub.Close].
func New(ctx context.Context, o Options) (*Hub, error) {
	h := &Hub{
		o: o.normalised(), limiter: auth.NewLimiter(nil), wake: make(chan struct{}, 1),
		resumes: make(chan struct{}, 2*runtime.GOMAXPROCS(0)),
		clients: make(map[string]int), sockets: make(map[*socket]struct{}), accounts: make(map[members.ID]map[*socket]struct{}),
		streams: make(map[followed]map[streamKey]*stream), rooms: make(map[members.ID]map[*operation]members.ID),
	}
	if h.o.Events == nil || h.o.Seal == nil {
		return nil, graph.Errorf(graph.CodeInternal, "", "live: events and a seal are needed")
	}
	bounds, err := h.bounds(ctx)
	if err != nil {
		return nil, err
	}
	h.position, h.rights, h.epoch = bounds.Last, bounds.Rights, bounds.Epoch
	h.recent.from = bounds.Last
	h.empty.L = &h.mu
	h.ctx, h.stop = context.WithCancel(context.WithoutCancel(ctx))
	h.writers = writers{newLine[*socket](h.ctx), &h.bytes, h.o.Write}
	h.work = newLine[*stream](h.ctx)
	for range runtime.GOMAXPROCS(0) {
		h.running.Go(h.writers.run)
		h.running.Go(h.tellAll)
	}
	h.running.Go(h.pull)
	h.running.Go(h.turn)
	h.running.Go(h.forget)
	return h, nil
}

// Wake says that something was committed. It does not wait.
func (h *Hub) Wake() {
	select {
	case h.wake <- struct{}{}:
	default:
	}
}

func (h *Hub) bounds(ctx context.Context) (b events.Bounds, err error) {
	err = h.o.Events.ReadEvents(ctx, func(r events.Reader) error {
		b, err = r.EventBounds()
		return err
	})
	return b, err
}

// pull hands out what is new, when it is woken, and now and then by itself: another
// program may have written.
func (h *Hub) pull() {
	look := time.NewTicker(h.o.Poll)
	defer look.Stop()
	for {
		for {
			more, err := h.next()
			if err != nil && h.ctx.Err() == nil {
				h.o.Failed(err) // and tried again with the next look
			}
			if !more || err != nil {
				break
			}
		}
		select {
		case <-h.wake:
		case <-look.C:
		case <-h.ctx.Done():
			return
		}
	}
}

// next reads what is new in one state of the store, and hands it out: first the
// changes of rights, so that nobody is told what happened after one and what they may
// no longer see. more says that there may be more.
func (h *Hub) next() (more bool, err error) {
	const page = 500
	var changed []events.RightChange
	var happened []events.Event
	err = h.o.Events.ReadEvents(h.ctx, func(r events.Reader) error {
		if changed, err = r.RightChanges(h.rights, page); err != nil || len(changed) == page {
			return err // the events wait for the rest of the changes
		}
		happened, err = r.Events(h.position, page)
		return err
	})
	if err != nil {
		return false, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, c := range changed {
		h.rights = c.Seq
		for s := range h.accounts[c.Account] {
			h.doubt(s)
		}
	}
	for _, e := range happened {
		h.handOut(e)
	}
	return len(changed) == page || len(happened) == page, nil
}

// handOut gives an event to the streams that it belongs to.
func (h *Hub) handOut(e events.Event) {
	h.position = e.Seq
	h.recent.add(e)
	for _, scope := range []events.Scope{{Topic: e.Topic}, {Space: e.Space}, {Account: e.Account}, {Datasets: true}} {
		if scope.Fits(e) {
			for _, st := range h.streams[followed{Scope: scope}] {
				st.push(occurrence{event: e})
			}
		}
	}
}

// forget removes events that are older than the window, every hour.
func (h *Hub) forget() {
	hour := time.NewTicker(time.Hour)
	defer hour.Stop()
	for {
		err := h.o.Events.WriteEvents(h.ctx, func(w events.Writer) error {
			_, err := w.ForgetEvents(time.Now().Add(-h.o.Window))
			return err
		})
		if err != nil && h.ctx.Err() == nil {
			h.o.Failed(err)
		}
		select {
		case <-hour.C:
		case <-h.ctx.Done():
			return
		}
	}
}
