package live_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
	"spona/server/auth"
	"spona/server/live"
)

// W12: reconnects with a cursor while posts come. SPONA_RECONNECTS changes how many:
//
//	SPONA_RECONNECTS=10000 go test ./server/live -run Reconnects
func TestReconnectsLoseNothingAndRepeatNothing(t *testing.T) {
	const readers = 40
	times := 300
	if text := os.Getenv("SPONA_RECONNECTS"); text != "" {
		var err error
		times, err = strconv.Atoi(text)
		must(t, err)
	}
	reconnect(t, times, readers)
}

// reconnect lets readers come and go so many times in all while somebody posts.
func reconnect(t *testing.T, times, readers int) {
	t.Helper()
	x := newTheatre(t, live.Options{PerClient: 1 << 20, Sockets: 1 << 20})
	stop, posted := make(chan struct{}), make(chan []members.ID, 1)
	go func() {
		var ids []members.ID
		for {
			ids = append(ids, x.post("h1"))
			x.post("h2") // which nobody here follows
			select {
			case <-stop:
				posted <- ids
				return
			default:
			}
		}
	}()
	begins := make([][]members.ID, readers)
	var wg sync.WaitGroup
	for i := range readers {
		wg.Go(func() {
			random := rand.New(rand.NewPCG(1, uint64(i)))
			begins[i] = x.comeAndGo(times/readers, random)
		})
	}
	wg.Wait()
	close(stop)
	all := <-posted
	where := make(map[members.ID]int, len(all))
	for i, id := range all {
		where[id] = i
	}
	for i, told := range begins {
		for j := 1; j < len(told); j++ {
			if where[told[j]] != where[told[j-1]]+1 {
				t.Fatalf("reader %d was told %s after %s", i, told[j], told[j-1])
			}
		}
		if len(told) == 0 {
			t.Errorf("reader %d was told nothing", i)
		}
	}
}

// comeAndGo connects so many times, reads some posts each time, and gives all that it
// was told.
func (x *theatre) comeAndGo(times int, random *rand.Rand) (told []members.ID) {
	after := ""
	for range times {
		c, err := x.tryDial()
		if err != nil {
			x.t.Error(err)
			return told
		}
		if err := c.start(after); err != nil {
			x.t.Error(err)
			return told
		}
		for range 1 + random.IntN(5) {
			r, err := c.next()
			if err != nil || r.Type != "next" {
				x.t.Errorf("%s %s %v", r.Type, r.Payload, err)
				return told
			}
			p := r.post(x.t)
			told, after = append(told, p.ID), p.Cursor
		}
		_ = c.ws.Close()
	}
	return told
}

// start says hello and follows h1, for goroutines that must not end a test.
func (c *client) start(after string) error {
	if err := c.ws.WriteMessage(1, []byte(`{"type":"connection_init"}`)); err != nil {
		return err
	}
	if r, err := c.next(); err != nil || r.Type != "connection_ack" {
		return fmt.Errorf("got %s: %w", r.Type, err)
	}
	argument := ""
	if after != "" {
		argument = `, after: \"` + after + `\"`
	}
	return c.ws.WriteMessage(1, []byte(`{"id":"1","type":"subscribe","payload":{"query":"subscription { postAdded(topic: \"h1\"`+argument+`) { cursor id } }"}}`))
}

// W12: while nobody listened, and while the server was down.
func TestWhatHappenedMeanwhileIsToldAfterARestart(t *testing.T) {
	keys, dir := keysOf(t, auth.NewSecret()), t.TempDir()
	x := openTheatre(t, dir, keys, live.Options{})
	c := x.hello("")
	c.follow("1", "h1", "")
	x.standing(1)
	x.post("h1")
	cursor := c.expect("next").post(t).Cursor
	_ = c.ws.Close()
	var want []members.ID
	must(t, x.store.WriteEvents(t.Context(), func(w events.Writer) error {
		for range 9000 { // more than memory holds
			bounds, err := w.EventBounds()
			if err != nil {
				return err
			}
			e := events.Event{Kind: events.PostAdded, Topic: "h1", Post: postID(bounds.Last + 1)}
			if err := w.AppendEvent(&e); err != nil {
				return err
			}
			want = append(want, e.Post)
		}
		return nil
	}))
	x.close()
	y := openTheatre(t, dir, keys, live.Options{})
	again := y.hello("")
	again.follow("1", "h1", cursor)
	want = append(want, y.post("h1"))
	for _, id := range want {
		if got := again.expect("next").post(t); got.ID != id {
			t.Fatalf("got %s, want %s", got.ID, id)
		}
	}
}

// W13: cursors that lead nowhere.
func TestACursorThatLeadsNowhereIsRefused(t *testing.T) {
	keys, dir := keysOf(t, auth.NewSecret()), t.TempDir()
	x := openTheatre(t, dir, keys, live.Options{})
	account, secret := x.person("ana", access.Member)
	x.seat("kone", account, access.Inside)
	old, err := x.hub.Now(t.Context(), events.Scope{Topic: "h1"})
	must(t, err)
	foreign, err := x.hub.Now(t.Context(), events.Scope{Topic: "kone-topic"})
	must(t, err)
	x.post("h1")
	x.post("h1")
	must(t, x.store.WriteEvents(t.Context(), func(w events.Writer) error {
		_, err := w.ForgetEvents(time.Now().Add(time.Hour))
		return err
	}))
	recent, err := x.hub.Now(t.Context(), events.Scope{Topic: "h1"})
	must(t, err)
	other := newTheatre(t, live.Options{}) // of another key
	forged, err := other.hub.Now(t.Context(), events.Scope{Topic: "h1"})
	must(t, err)
	epoch := openTheatre(t, t.TempDir(), keys, live.Options{})
	elsewhere, err := epoch.hub.Now(t.Context(), events.Scope{Topic: "h1"})
	must(t, err)
	tests := []struct{ name, cursor, code string }{
		{"what came after is forgotten", old, "RESUME_GAP"},
		{"of another epoch", elsewhere, "RESUME_GAP"},
		{"forged", forged, "BAD_USER_INPUT"},
		{"changed", recent[:len(recent)-1] + "A", "BAD_USER_INPUT"},
		{"nonsense", "nonsense", "BAD_USER_INPUT"},
		{"endless", fmt.Sprintf("%0300d", 0), "BAD_USER_INPUT"},
		{"of another circle", foreign, "NOT_FOUND"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := x.hello(secret)
			c.follow("1", "h1", tt.cursor)
			if code := c.expect("error").code(t); code != tt.code {
				t.Errorf("got %s, want %s", code, tt.code)
			}
		})
	}
	c := x.hello(secret)
	c.follow("1", "h1", recent)
	if id := x.post("h1"); c.expect("next").post(t).ID != id {
		t.Error("a cursor that is good leads elsewhere")
	}
}

// A cursor of a state leads to all that happens after the state was read.
func TestACursorOfNowMissesNothing(t *testing.T) {
	x := newTheatre(t, live.Options{})
	for range 50 {
		now, err := x.hub.Now(t.Context(), events.Scope{Topic: "h1"})
		must(t, err)
		id := x.post("h1")
		c := x.hello("")
		c.follow("1", "h1", now)
		if got := c.expect("next").post(t); got.ID != id {
			t.Fatalf("got %s, want %s", got.ID, id)
		}
		_ = c.ws.Close()
	}
}

// News go to their account alone.
func TestNewsAreToldToTheirAccountAlone(t *testing.T) {
	x := newTheatre(t, live.Options{})
	ana, anaSecret := x.person("ana", access.Citizen)
	ben, benSecret := x.person("ben", access.Citizen)
	const query = `subscription { newsReceived { id mine } }`
	a, b := x.hello(anaSecret), x.hello(benSecret)
	a.subscribe("1", query, nil)
	b.subscribe("1", query, nil)
	x.standing(2)
	visitor := x.hello("")
	visitor.subscribe("1", query, nil)
	if code := visitor.expect("error").code(t); code != "UNAUTHENTICATED" {
		t.Errorf("a visitor got %s", code)
	}
	must(t, x.store.WriteEvents(t.Context(), func(w events.Writer) error {
		for _, account := range []members.ID{ana, ben, ana} {
			if err := w.AppendEvent(&events.Event{Kind: events.NotificationReceived, Account: account, Notification: "n1"}); err != nil {
				return err
			}
		}
		return nil
	}))
	for range 2 {
		if got := a.expect("next").post(t); got.Mine != string(ana) {
			t.Errorf("got %q", got.Mine)
		}
	}
	if got := b.expect("next").post(t); got.Mine != string(ben) {
		t.Errorf("got %q", got.Mine)
	}
	if more := b.barrier(); len(more) > 0 {
		t.Errorf("and %+v", more)
	}
}
