package live

import (
	"time"

	"spona/graph/events"
	"spona/graph/members"
	"spona/server/auth"
)

// Options say how the hub works. Events and Seal are needed; zero values of the rest
// mean what the comments say.
type Options struct {
	Events events.Store
	Seal   members.Seal // of cursors

	// Failed is told of failures that nobody else is told of; nil for nobody.
	Failed func(error)

	Sockets    int // open at a time: 4,096
	PerClient  int // of them from one origin: 100
	Operations int // under way on one socket: 20

	Message  int        // bytes of a message: 256 KiB
	Greeting int        // bytes of the first message: 8 KiB
	Rate     auth.Limit // of messages on one socket: 100 at once, 50 a second

	Queue      int // messages that wait for a slow reader: 256
	QueueBytes int // 1 MiB

	Greet time.Duration // for the first message: 5 s
	Ping  time.Duration // between two pings: 15 s
	Write time.Duration // for a write: 5 s
	Run   time.Duration // for making an answer out of one event: 10 s
	Poll  time.Duration // between two looks for what other programs changed: 500 ms

	Window time.Duration // for which events are kept: 7 days
}

const (
	usualSockets = 4096
	usualClient  = 100
	usualWindow  = 7 * 24 * time.Hour
)

func (o Options) normalised() Options {
	for _, n := range []struct {
		value *int
		usual int
	}{
		{&o.Sockets, usualSockets}, {&o.PerClient, usualClient}, {&o.Operations, 20}, {&o.Message, 256 << 10},
		{&o.Greeting, 8 << 10}, {&o.Queue, 256}, {&o.QueueBytes, 1 << 20},
	} {
		if *n.value <= 0 {
			*n.value = n.usual
		}
	}
	for _, d := range []struct {
		value *time.Duration
		usual time.Duration
	}{
		{&o.Greet, 5 * time.Second}, {&o.Ping, 15 * time.Second}, {&o.Write, 5 * time.Second}, {&o.Run, 10 * time.Second},
		{&o.Poll, 500 * time.Millisecond}, {&o.Window, usualWindow},
	} {
		if *d.value <= 0 {
			*d.value = d.usual
		}
	}
	if o.Rate.Burst <= 0 || o.Rate.Every <= 0 {
		o.Rate = auth.Limit{Burst: 100, Every: 20 * time.Millisecond}
	}
	if o.Failed == nil {
		o.Failed = func(error) {}
	}
	return o
}

// opening is how often one origin may open a socket: all that it may have at once,
// and twenty more a second.
func (o Options) opening() auth.Limit {
	return auth.Limit{Burst: 2 * o.PerClient, Every: 50 * time.Millisecond}
}
