package live_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"spona/graph/access"
	"spona/graph/members"
	"spona/graph/store/community"
	"spona/server/auth"
	"spona/server/live"
)

func postID(n int64) members.ID { return members.ID(fmt.Sprintf("m%d", n)) }

const password = "correct horse battery staple"

// A theatre is a server with the stage, over a real community.
type theatre struct {
	t       testing.TB
	store   *community.Store
	members *members.Service
	stage   *stage
	hub     *live.Hub
	server  *httptest.Server
	url     string
	keys    *auth.Keys
	dir     string

	mu     sync.Mutex
	guests map[*websocket.Conn]struct{} // the sockets that were opened and are not closed
}

func keysOf(t testing.TB, secret []byte) *auth.Keys {
	t.Helper()
	keys, err := auth.NewKeys(secret)
	must(t, err)
	return keys
}

func newTheatre(t testing.TB, o live.Options) *theatre {
	t.Helper()
	return openTheatre(t, t.TempDir(), keysOf(t, auth.NewSecret()), o)
}

// openTheatre opens what a theatre before it left in a folder.
func openTheatre(t testing.TB, dir string, keys *auth.Keys, o live.Options) *theatre {
	t.Helper()
	store, err := community.Open(context.Background(), dir)
	must(t, err)
	x := &theatre{t: t, store: store, keys: keys, dir: dir}
	cheap := auth.Cost{Memory: 64, Passes: 1}
	x.members, err = members.New(members.Options{Store: store, Passwords: auth.NewPasswords(cheap), Seal: keys, Marks: keys.Marks()})
	must(t, err)
	o.Events, o.Seal = store, keys
	if o.Failed == nil {
		o.Failed = func(err error) { t.Errorf("the hub: %v", err) }
	}
	x.hub, err = live.New(context.Background(), o)
	must(t, err)
	store.OnCommit(x.hub.Wake)
	x.stage, err = newStage(store, "x")
	must(t, err)
	gate := auth.NewGate(x.members, auth.NewLimiter(nil), auth.Options{})
	x.server = httptest.NewServer(gate.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { x.hub.Do(w, r, x.stage) })))
	x.url = "ws" + strings.TrimPrefix(x.server.URL, "http") + "/graphql"
	t.Cleanup(x.close)
	return x
}

// close ends it as a server that is stopped does.
func (x *theatre) close() {
	if x.server == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	x.hub.Close(ctx)
	x.server.Close()
	x.server = nil
	must(x.t, x.store.Close())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// person makes an account of a role and signs it in.
func (x *theatre) person(handle string, role access.Role) (members.ID, members.Secret) {
	x.t.Helper()
	a, err := x.members.Install(context.Background(), members.SignUp{Email: handle + "@example.org", Password: password, Handle: handle}, access.Citizen)
	must(x.t, err)
	must(x.t, x.store.Write(context.Background(), func(w members.Writer) error {
		a.Role = role // as by an invitation
		return w.PutAccount(a)
	}))
	return a.ID, x.signIn(handle)
}

func (x *theatre) signIn(handle string) members.Secret {
	x.t.Helper()
	secret, err := x.members.SignIn(context.Background(), members.SignIn{Email: handle + "@example.org", Password: password})
	must(x.t, err)
	return secret
}

// seat gives an account a place in a circle, or takes it.
func (x *theatre) seat(circle, account members.ID, standing access.Standing) {
	x.t.Helper()
	must(x.t, x.store.Write(context.Background(), func(w members.Writer) error {
		return w.PutSeat(&members.Seat{Circle: circle, Account: account, Standing: standing, Since: time.Now()})
	}))
}

// post appends a post to a topic and gives its id.
func (x *theatre) post(topic members.ID) members.ID {
	x.t.Helper()
	seq, err := x.stage.post(context.Background(), topic)
	must(x.t, err)
	return postID(seq)
}

// A client is one that speaks graphql-transport-ws.
type client struct {
	t  testing.TB
	ws *websocket.Conn
}

// A reply is what the server says.
type reply struct {
	ID      string
	Type    string
	Payload json.RawMessage
}

// dial opens a socket. headers are names and values in turn.
func (x *theatre) dial(headers ...string) *client {
	x.t.Helper()
	c, err := x.tryDial(headers...)
	must(x.t, err)
	return c
}

func (x *theatre) tryDial(headers ...string) (*client, error) {
	h := http.Header{}
	for i := 0; i < len(headers); i += 2 {
		h.Add(headers[i], headers[i+1])
	}
	d := websocket.Dialer{Subprotocols: []string{"graphql-transport-ws"}, HandshakeTimeout: patience}
	ws, answer, err := d.Dial(x.url, h)
	if err != nil {
		if answer != nil {
			_ = answer.Body.Close()
			err = fmt.Errorf("%w: %d", err, answer.StatusCode)
		}
		return nil, err
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.guests == nil {
		x.guests = make(map[*websocket.Conn]struct{})
		x.t.Cleanup(x.dismiss)
	}
	x.guests[ws] = struct{}{}
	return &client{x.t, ws}, nil
}

// dismiss closes the sockets that are left.
func (x *theatre) dismiss() {
	x.mu.Lock()
	defer x.mu.Unlock()
	for ws := range x.guests {
		_ = ws.Close()
	}
}

// leave closes a socket without a word, and keeps nothing of it.
func (x *theatre) leave(c *client) {
	_ = c.ws.Close()
	x.mu.Lock()
	defer x.mu.Unlock()
	delete(x.guests, c.ws)
}

// hello opens a socket and says hello.
func (x *theatre) hello(secret members.Secret) *client {
	x.t.Helper()
	var headers []string
	if secret != "" {
		headers = []string{"Cookie", "spona=" + string(secret)}
	}
	c := x.dial(headers...)
	c.say(`{"type":"connection_init"}`)
	c.expect("connection_ack")
	return c
}

func (c *client) say(text string) {
	c.t.Helper()
	must(c.t, c.ws.WriteMessage(websocket.TextMessage, []byte(text)))
}

// next reads the next message; pings of the protocol do not occur.
func (c *client) next() (reply, error) {
	if err := c.ws.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return reply{}, err
	}
	_, body, err := c.ws.ReadMessage()
	if err != nil {
		return reply{}, err
	}
	return parse(body)
}

func parse(body []byte) (r reply, err error) {
	err = json.Unmarshal(body, &r)
	return r, err
}

func (c *client) expect(kind string) reply {
	c.t.Helper()
	r, err := c.next()
	must(c.t, err)
	if r.Type != kind {
		c.t.Fatalf("got %s %s, want %s", r.Type, r.Payload, kind)
	}
	return r
}

// expectClose reads until the socket ends, and says which messages came before.
func (c *client) expectClose(code int) []reply {
	c.t.Helper()
	var before []reply
	for {
		r, err := c.next()
		if err == nil {
			before = append(before, r)
			continue
		}
		var closed *websocket.CloseError
		if !errors.As(err, &closed) || closed.Code != code {
			c.t.Fatalf("the socket ends with %v, want %d", err, code)
		}
		return before
	}
}

// barrier waits until the server has heard all that was said before.
func (c *client) barrier() (before []reply) {
	c.t.Helper()
	c.say(`{"type":"ping"}`)
	for {
		r, err := c.next()
		must(c.t, err)
		if r.Type == "pong" {
			return before
		}
		before = append(before, r)
	}
}

// follow subscribes to the posts of a topic.
func (c *client) follow(id string, topic members.ID, after string) {
	c.t.Helper()
	variables := map[string]any{"topic": topic}
	if after != "" {
		variables["after"] = after
	}
	c.subscribe(id, `subscription($topic: ID!, $after: String) { postAdded(topic: $topic, after: $after) { cursor id text } }`, variables)
}

func (c *client) subscribe(id, query string, variables map[string]any) {
	c.t.Helper()
	body, err := json.Marshal(map[string]any{"id": id, "type": "subscribe", "payload": map[string]any{"query": query, "variables": variables}})
	must(c.t, err)
	c.say(string(body))
}

// A post is what an event tells.
type post struct {
	Cursor, Text, Mine string
	ID                 members.ID
}

func (r reply) post(t testing.TB) post {
	t.Helper()
	p, err := r.only()
	must(t, err)
	return p
}

func (r reply) only() (post, error) {
	var p struct{ Data map[string]post }
	if err := json.Unmarshal(r.Payload, &p); err != nil {
		return post{}, err
	}
	for _, one := range p.Data {
		return one, nil
	}
	return post{}, fmt.Errorf("no post: %s", r.Payload)
}

// code is the code of the first error of an "error".
func (r reply) code(t testing.TB) string {
	t.Helper()
	var errs []struct{ Extensions struct{ Code string } }
	must(t, json.Unmarshal(r.Payload, &errs))
	return errs[0].Extensions.Code
}

// until waits for a condition.
func until(t testing.TB, what string, holds func() bool) {
	t.Helper()
	deadline := time.After(patience)
	check := time.NewTicker(2 * time.Millisecond)
	defer check.Stop()
	for !holds() {
		select {
		case <-check.C:
		case <-deadline:
			t.Fatalf("it never happened that %s", what)
		}
	}
}

// standing waits until so many subscriptions are told what happens.
func (x *theatre) standing(n int) {
	x.t.Helper()
	until(x.t, fmt.Sprintf("%d subscriptions stand", n), func() bool { return x.hub.Subscriptions() == n })
}

// isTimeout reports whether nothing came in time.
func isTimeout(err error) bool {
	var e net.Error
	return errors.As(err, &e) && e.Timeout()
}

// as is the theatre for a test within the one that opened it.
func (x *theatre) as(t testing.TB) *theatre {
	return &theatre{t: t, store: x.store, members: x.members, stage: x.stage, hub: x.hub, server: x.server, url: x.url}
}
