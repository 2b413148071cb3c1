package live_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"spona/graph/access"
	"spona/server/auth"
	"spona/server/live"
)

// W1: a client that does not say hello.
func TestWhoDoesNotSayHelloInTimeIsSentAway(t *testing.T) {
	x := newTheatre(t, live.Options{Greet: 20 * time.Millisecond, Ping: 60 * time.Millisecond})
	x.dial().expectClose(4408)
}

// W2 to W6 and sub-protocols: what breaks the protocol is closed with its code.
func TestWhatBreaksTheProtocolIsClosedWithItsCode(t *testing.T) {
	const hello = `{"type":"connection_init"}`
	const follow = `{"id":"1","type":"subscribe","payload":{"query":"subscription{postAdded(topic:\"h1\"){id}}"}}`
	tests := []struct {
		name string
		say  []string
		code int
	}{
		{"W2: subscribe before hello", []string{follow}, 4401},
		{"W3: hello twice", []string{hello, hello}, 4429},
		{"W4: an id twice", []string{hello, follow, follow}, 4409},
		{"W5: an unknown type", []string{hello, `{"type":"shout"}`}, 4400},
		{"W5: no type", []string{hello, `{}`}, 4400},
		{"W5: bad JSON", []string{hello, `{"type":`}, 4400},
		{"W5: a list", []string{hello, `[]`}, 4400},
		{"W5: no id", []string{hello, `{"type":"subscribe","payload":{"query":"{hello}"}}`}, 4400},
		{"W5: an empty id", []string{hello, `{"id":"","type":"subscribe","payload":{"query":"{hello}"}}`}, 4400},
		{"W5: an endless id", []string{hello, `{"id":"` + strings.Repeat("x", 500) + `","type":"subscribe","payload":{"query":"{hello}"}}`}, 4400},
		{"W5: an id that is a number", []string{hello, `{"id":1,"type":"complete"}`}, 4400},
		{"W5: no payload", []string{hello, `{"id":"1","type":"subscribe"}`}, 4400},
		{"W5: a payload without a query", []string{hello, `{"id":"1","type":"subscribe","payload":{}}`}, 4400},
		{"W5: a payload that is a text", []string{hello, `{"id":"1","type":"subscribe","payload":"x"}`}, 4400},
		{"W6: the payload of hello is a list", []string{`{"type":"connection_init","payload":[1]}`}, 4400},
		{"W6: it is a number", []string{`{"type":"connection_init","payload":1}`}, 4400},
		{"W6: it has a megabyte", []string{`{"type":"connection_init","payload":"` + strings.Repeat("x", 1<<20) + `"}`}, 4400},
		{"W6: its token opens nothing", []string{`{"type":"connection_init","payload":{"token":"none"}}`}, 4403},
		{"W6: its token is no text", []string{`{"type":"connection_init","payload":{"Authorization":{}}}`}, 4400},
	}
	x := newTheatre(t, live.Options{})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := x.dial()
			for i, text := range tt.say {
				_ = c.ws.WriteMessage(websocket.TextMessage, []byte(text)) // it may be closed already
				if i == 0 && len(tt.say) > 1 {
					c.expect("connection_ack")
				}
			}
			c.expectClose(tt.code)
		})
	}
	t.Run("W5: a binary message", func(t *testing.T) {
		c := x.hello("")
		must(t, c.ws.WriteMessage(websocket.BinaryMessage, []byte(`{"type":"ping"}`)))
		c.expectClose(4400)
	})
	t.Run("another sub-protocol", func(t *testing.T) {
		d := websocket.Dialer{Subprotocols: []string{"graphql-ws"}}
		ws, answer, err := d.Dial(x.url, nil)
		must(t, err)
		_ = answer.Body.Close()
		defer ws.Close()
		(&client{t, ws}).expectClose(4406)
	})
	// Hole 3: nothing of them is left.
	until(t, "all sockets are closed", func() bool { return x.hub.Sockets() == 0 })
}

// W7: a flood of attempts from one place.
func TestAFloodOfSocketsFromOnePlaceIsLimited(t *testing.T) {
	began := time.Now()
	x := newTheatre(t, live.Options{PerClient: 5})
	var kept []*client
	for range 5 {
		kept = append(kept, x.hello(""))
	}
	if _, err := x.tryDial(); err == nil || !strings.HasSuffix(err.Error(), "429") {
		t.Fatalf("the sixth at a time: %v", err)
	}
	for _, c := range kept {
		_ = c.ws.Close()
	}
	until(t, "their places are free", func() bool { return x.hub.Sockets() == 0 })
	// Ten may be opened at once, and one more every 50 ms.
	opened := 5
	for range 60 {
		if c, err := x.tryDial(); err == nil {
			opened++
			_ = c.ws.Close()
			until(t, "it is gone", func() bool { return x.hub.Sockets() == 0 })
		}
	}
	if most := 10 + 1 + int(time.Since(began)/(50*time.Millisecond)); opened > most {
		t.Errorf("%d were opened, want at most %d", opened, most)
	}
}

func TestThereAreOnlySoManySocketsInAll(t *testing.T) {
	x := newTheatre(t, live.Options{Sockets: 2})
	x.hello("")
	x.hello("")
	if _, err := x.tryDial(); err == nil || !strings.HasSuffix(err.Error(), "503") {
		t.Errorf("got %v", err)
	}
}

// W8: messages that are too large, or come in many small pieces.
func TestAMessageThatIsTooLargeIsNotRead(t *testing.T) {
	x := newTheatre(t, live.Options{})
	c := x.hello("")
	_ = c.ws.WriteMessage(websocket.TextMessage, []byte(strings.Repeat("x", 257<<10)))
	c.expectClose(websocket.CloseMessageTooBig)
}

// W8: a megabyte in frames of one byte.
func TestAMessageInPiecesCountsAsAWhole(t *testing.T) {
	x := newTheatre(t, live.Options{})
	c := x.hello("")
	wire := c.ws.NetConn()
	pieces := []byte{0x01, 0x81, 0, 0, 0, 0, 'x'} // text, not the last, masked with zeros
	for range 1 << 20 {
		pieces = append(pieces, 0x00, 0x81, 0, 0, 0, 0, 'x')
	}
	written := make(chan error, 1)
	go func() { _, err := wire.Write(pieces); written <- err }()
	c.expectClose(websocket.CloseMessageTooBig)
	_ = wire.Close()
	_ = <-written // it was cut off
}

// W15: more subscriptions than one socket may have.
func TestASocketHasOnlySoManySubscriptions(t *testing.T) {
	x := newTheatre(t, live.Options{Rate: rateOfTests(), Queue: 10_000, QueueBytes: 64 << 20})
	c := x.hello("")
	for i := range 5000 {
		c.follow(fmt.Sprint(i), "h1", "")
	}
	for range 4980 {
		if code := c.expect("error").code(t); code != "LIMIT_EXCEEDED" {
			t.Fatalf("got %s", code)
		}
	}
	x.standing(20)
}

// W16: complete while posts come.
func TestNothingComesAfterComplete(t *testing.T) {
	x := newTheatre(t, live.Options{})
	c := x.hello("")
	for round := range 20 {
		c.follow("1", "h1", "")
		x.standing(1)
		stop, stopped := make(chan struct{}), make(chan struct{})
		go func() {
			defer close(stopped)
			for {
				x.post("h1")
				select {
				case <-stop:
					return
				default:
				}
			}
		}()
		c.expect("next")
		c.say(`{"id":"1","type":"complete"}`)
		c.barrier()
		after := c.barrier()
		close(stop)
		<-stopped
		for _, r := range after {
			t.Errorf("round %d: after complete came %s", round, r.Type)
		}
	}
}

// W18: floods of pings and pongs.
func TestPingsAreAnsweredUntilTheyAreAFlood(t *testing.T) {
	for _, kind := range []int{websocket.PingMessage, websocket.PongMessage, websocket.TextMessage} {
		x := newTheatre(t, live.Options{})
		c := x.hello("")
		pongs := 0
		c.ws.SetPongHandler(func(string) error { pongs++; return nil })
		beat := func() error {
			if kind == websocket.TextMessage {
				return c.ws.WriteMessage(kind, []byte(`{"type":"pong"}`))
			}
			return c.ws.WriteControl(kind, []byte("x"), time.Now().Add(patience))
		}
		for range 10 {
			must(t, beat())
		}
		c.barrier()
		if kind == websocket.PingMessage && pongs != 10 {
			t.Errorf("%d of 10 were answered", pongs)
		}
		for range 1000 {
			_ = beat() // it is closed at some point
		}
		c.expectClose(websocket.ClosePolicyViolation)
	}
}

// W20: no extension is agreed upon, so that nothing is unpacked.
func TestNothingIsCompressed(t *testing.T) {
	x := newTheatre(t, live.Options{})
	d := websocket.Dialer{Subprotocols: []string{"graphql-transport-ws"}, EnableCompression: true}
	ws, answer, err := d.Dial(x.url, nil)
	must(t, err)
	defer ws.Close()
	_ = answer.Body.Close()
	if got := answer.Header.Get("Sec-Websocket-Extensions"); got != "" {
		t.Errorf("agreed upon %q", got)
	}
	packed := append([]byte{0xc1, 0x80 | 4, 0, 0, 0, 0}, "bomb"...) // RSV1 set
	_, err = ws.NetConn().Write(packed)
	must(t, err)
	(&client{t, ws}).expectClose(websocket.CloseProtocolError)
}

// W10: a client that is gone without a word.
func TestAHalfOpenConnectionIsReaped(t *testing.T) {
	x := newTheatre(t, live.Options{Ping: 60 * time.Millisecond})
	answers, silent := x.hello(""), x.hello("")
	go func() { // reading answers pings
		for {
			if _, err := answers.next(); err != nil {
				return
			}
		}
	}()
	silent.ws.SetPingHandler(func(string) error { return nil })
	began := time.Now()
	until(t, "the silent one is gone", func() bool { return x.hub.Sockets() == 1 })
	if took := time.Since(began); took > patience/2 {
		t.Errorf("it took %s", took)
	}
	silent.expectCut()
	answers.say(`{"type":"ping"}`)
	until(t, "the other one stays", func() bool { return x.hub.Sockets() == 1 })
}

// expectCut reads until the connection ends, without a word.
func (c *client) expectCut() {
	c.t.Helper()
	for {
		if _, err := c.next(); err != nil {
			if isTimeout(err) {
				c.t.Error("the connection does not end")
			}
			return
		}
	}
}

// W9: a reader that does not read.
func TestASlowReaderIsSentAwayAndOthersAreNot(t *testing.T) {
	x := newTheatre(t, live.Options{Write: 200 * time.Millisecond, QueueBytes: 1 << 20})
	x.stage.text = strings.Repeat("x", 64<<10)
	slow, quick := x.hello(""), x.hello("")
	slow.follow("1", "h1", "")
	quick.follow("1", "h1", "")
	x.standing(2)
	for i := 0; x.hub.Sockets() == 2; i++ {
		id := x.post("h1")
		if got := quick.expect("next").post(t); got.ID != id {
			t.Fatalf("got %s, want %s", got.ID, id)
		}
		if i == 1000 {
			t.Fatal("the slow one is never sent away")
		}
	}
	// It reads on by its cursor.
	last := ""
	first := 0
	for {
		r, err := slow.next()
		if err != nil {
			break
		}
		last = r.post(t).Cursor
		first++
	}
	again := x.hello("")
	again.follow("1", "h1", last)
	if got := again.expect("next").post(t); got.ID != postID(int64(first+1)) {
		t.Errorf("it goes on with %s after %d", got.ID, first)
	}
}

func TestATokenInTheHelloSaysWhoAsks(t *testing.T) {
	x := newTheatre(t, live.Options{})
	ana, secret := x.person("ana", access.Citizen)
	for _, payload := range []string{`{"token":"` + string(secret) + `"}`, `{"Authorization":"Bearer ` + string(secret) + `"}`} {
		c := x.dial()
		c.say(`{"type":"connection_init","payload":` + payload + `}`)
		c.expect("connection_ack")
		c.subscribe("1", `subscription { postAdded(topic: "h1") { id mine } }`, nil)
		x.standing(1)
		x.post("h1")
		if got := c.expect("next").post(t); got.Mine != string(ana) {
			t.Errorf("taken for %q", got.Mine)
		}
		_ = c.ws.Close()
		x.standing(0)
	}
}

// A client that closes is answered, as browsers wait for it.
func TestAClientThatLeavesIsAnswered(t *testing.T) {
	x := newTheatre(t, live.Options{})
	c := x.hello("")
	must(t, c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(1000, "bye"), time.Now().Add(patience)))
	c.expectClose(1000)
	_ = c.ws.Close()
	until(t, "it is forgotten", func() bool { return x.hub.Sockets() == 0 })
}

// The first frame of a message may be anything.
func FuzzMessages(f *testing.F) {
	for _, seed := range []string{`{"type":"connection_init"}`, `{"id":"1","type":"subscribe","payload":{"query":"{hello}"}}`, `{"type":"ping"}`, `[`, ``} {
		f.Add([]byte(seed))
	}
	x := newTheatre(f, live.Options{PerClient: 1 << 20, Rate: rateOfTests()})
	f.Fuzz(func(t *testing.T, body []byte) {
		c := x.as(t).hello("")
		defer c.ws.Close()
		must(t, c.ws.WriteMessage(websocket.TextMessage, body))
		_ = c.ws.WriteMessage(websocket.TextMessage, []byte(`{"type":"ping"}`))
		for {
			_, got, err := c.ws.ReadMessage()
			if err != nil {
				if !websocket.IsCloseError(err, 4400, 4409, 4429, 1007) {
					t.Fatalf("%q ends with %v", body, err)
				}
				return
			}
			if bytes.Contains(got, []byte(`"pong"`)) {
				return
			}
		}
	})
}

// rateOfTests is no limit.
func rateOfTests() auth.Limit { return auth.Limit{Burst: 1 << 20, Every: time.Microsecond} }
