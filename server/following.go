package main

import (
	"context"
	"maps"
	"time"

	"github.com/rs/zerolog"
	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/events"
	"spona/server/live"
)

// A liveness says how much may be followed live.
type liveness struct {
	sockets, perClient int
	window             time.Duration
}

func usualLiveness() liveness { return liveness{mostSockets(), 100, 7 * 24 * time.Hour} }

func (o *liveness) register(cmd *cobra.Command) {
	usual := usualLiveness()
	cmd.Flags().IntVar(&o.sockets, "sockets", usual.sockets, "websockets that may be open at a time")
	cmd.Flags().IntVar(&o.perClient, "sockets-per-client", usual.perClient, "of these, from one address")
	cmd.Flags().DurationVar(&o.window, "events-kept", usual.window, "how long whoever was away can read on live, and misses nothing")
}

// check refuses what makes no sense.
func (o liveness) check() error {
	switch {
	case o.sockets < 1 || o.perClient < 1:
		return graph.Invalid("", "--sockets and --sockets-per-client are at least 1")
	case o.window < time.Minute:
		return graph.Invalid("", "--events-kept is at least a minute")
	}
	return nil
}

// newHub makes the hub of a community, which tells it of each commit.
func (s *server) newHub(ctx context.Context, p *place) (*live.Hub, error) {
	hub, err := live.New(ctx, live.Options{
		Events: p.store, Seal: p.Seal, Sockets: s.live.sockets, PerClient: s.live.perClient, Window: s.live.window,
		Failed: func(err error) { s.log.Error().Err(err).Msg("live: what happens cannot be told") },
	})
	if err != nil {
		return nil, err
	}
	p.store.OnCommit(hub.Wake)
	return hub, nil
}

// drainTime is how long clients that follow something have to leave when the server
// stops.
const drainTime = 10 * time.Second

// closeHub ends the hub within that time.
func closeHub(ctx context.Context, hub *live.Hub) {
	limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTime)
	defer cancel()
	hub.Close(limit)
}

// A loadWatch appends an event for each data set that was loaded, by whichever program.
type loadWatch struct {
	graph  graph.Reader
	events events.Store
	window time.Duration
	log    zerolog.Logger

	told map[string]time.Time // when each was loaded last
}

// run looks every second until the context ends.
func (w *loadWatch) run(ctx context.Context) {
	look := time.NewTicker(time.Second)
	defer look.Stop()
	for {
		if err := w.look(ctx); err != nil && ctx.Err() == nil && graph.CodeOf(err) != graph.CodeUpstreamUnavailable {
			w.log.Error().Err(err).Msg("live: it cannot be told which data sets were loaded")
		}
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		}
	}
}

// look appends what is new. A load that is older than events are kept was told, or
// nobody remembers; its own event may be gone.
func (w *loadWatch) look(ctx context.Context) error {
	all, err := w.graph.Datasets(ctx)
	if err != nil {
		return err
	}
	oldest := time.Now().Add(-w.window)
	loaded := make(map[string]time.Time, len(all))
	for _, d := range all {
		if at := d.Loaded.UTC().Truncate(time.Second); at.After(oldest) {
			loaded[d.ID] = at
		}
	}
	if maps.Equal(loaded, w.told) {
		return nil
	}
	err = w.events.WriteEvents(ctx, func(e events.Writer) error {
		last, err := e.LastLoads()
		for id, at := range loaded {
			if err == nil && at.After(last[id]) {
				err = e.AppendEvent(&events.Event{At: at, Kind: events.DatasetLoaded, Dataset: id})
			}
		}
		return err
	})
	if err == nil {
		w.told = loaded
	}
	return err
}
