package live_test

import (
	"context"
	"os"
	"runtime"
	"testing"
	"time"

	"spona/server/live"
)

// W17: many come and go, and nothing of them is left. SPONA_CHURN is how long:
//
//	SPONA_CHURN=10m go test ./server/live -run ComesAndGoes -timeout 20m
func TestWhoComesAndGoesLeavesNothingBehind(t *testing.T) {
	long := time.Duration(0)
	if text := os.Getenv("SPONA_CHURN"); text != "" {
		var err error
		long, err = time.ParseDuration(text)
		must(t, err)
	}
	churn(t, 300, long)
}

// churn connects and leaves so many times, or for so long, in all ways of leaving.
func churn(t *testing.T, times int, long time.Duration) {
	t.Helper()
	x := newTheatre(t, live.Options{PerClient: 1 << 20})
	round := func(i int) {
		c := x.hello("")
		c.follow("1", "h1", "")
		switch i % 3 { // 0 leaves without a word
		case 1:
			c.say(`{"id":"1","type":"complete"}`)
			c.barrier()
		case 2:
			c.say(`{"type":"nonsense"}`)
			c.expectClose(4400)
		}
		x.leave(c)
	}
	settled := func() (goroutines, files int, heap uint64) {
		until(t, "all have left", func() bool { return x.hub.Sockets() == 0 })
		x.server.CloseClientConnections()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return runtime.NumGoroutine(), openFiles(t), m.HeapAlloc
	}
	for i := range 60 { // pools and caches fill
		round(i)
	}
	goroutines, files, heap := settled()
	began := time.Now()
	came := 0
	for ; came < times || time.Since(began) < long; came++ {
		round(came)
		if came%10 == 0 {
			x.post("h1")
		}
	}
	var g, f int
	var h uint64
	defer func() {
		t.Logf("%d came and left: goroutines %d, then %d; descriptors %d, then %d; heap %d KiB, then %d KiB",
			came, goroutines, g, files, f, heap>>10, h>>10)
	}()
	until(t, "goroutines, descriptors and heap are back", func() bool {
		g, f, h = settled()
		const spare = 1 << 20 // of the heap
		return g <= goroutines+2 && f <= files+2 && h <= heap+spare
	})
}

func openFiles(t testing.TB) int {
	t.Helper()
	all, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skip("this system does not say which files are open")
	}
	return len(all)
}

// W19: the server stops.
func TestClientsAreToldThatTheServerStops(t *testing.T) {
	x := newTheatre(t, live.Options{})
	idle, following, asking := x.hello(""), x.hello(""), x.hello("")
	following.follow("1", "h1", "")
	x.standing(1)
	hold := make(chan struct{})
	x.stage.hold.Store(&hold)
	asking.subscribe("1", `{hello}`, nil)
	asking.barrier()
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		x.hub.Close(ctx)
	}()
	idle.expectClose(1001)
	following.expectClose(1001)
	if _, err := x.tryDial(); err == nil {
		t.Error("a new one is let in")
	}
	close(hold)
	before := asking.expectClose(1001)
	if len(before) != 2 || string(before[0].Payload) != `{"data":{"hello":"hello"}}` {
		t.Errorf("what was under way is answered with %+v", before)
	}
	for _, c := range []*client{idle, following, asking} {
		_ = c.ws.Close()
	}
	<-closed
	if n := x.hub.Sockets(); n != 0 {
		t.Errorf("%d are left", n)
	}
}

// Who does not leave is cut off.
func TestAStopDoesNotWaitForEver(t *testing.T) {
	x := newTheatre(t, live.Options{})
	c := x.hello("")
	hold := make(chan struct{})
	x.stage.hold.Store(&hold)
	c.subscribe("1", `{hello}`, nil)
	c.barrier()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	x.hub.Close(ctx)
	c.expectCut()
	close(hold)
}
