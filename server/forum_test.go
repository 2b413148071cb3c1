package main

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/gorilla/websocket"
	"github.com/rs/zerolog"

	"spona/graph"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/server/mail"
)

// A person is somebody who is signed in at a server that runs.
type person struct {
	t      *testing.T
	url    string
	cookie string
}

// signedIn signs somebody in whom [addUser] made.
func signedIn(t *testing.T, url, handle string) *person {
	t.Helper()
	body, err := jsonText(map[string]string{"query": fmt.Sprintf(
		`mutation{signIn(input:{email:"%s@example.org",password:%q}){viewer{handle} userErrors{message}}}`, handle, rootPassword)})
	must(t, err)
	_, h, answer := fetch(t, http.MethodPost, url+"/graphql", body, "Content-Type", "application/json")
	cookie, _, _ := strings.Cut(h.Get("Set-Cookie"), ";")
	if cookie == "" {
		t.Fatalf("%s is not signed in: %s", handle, answer)
	}
	return &person{t, url, cookie}
}

// ask puts a query with variables and reads the data of its answer.
func (p *person) ask(into any, query string, variables map[string]any) string {
	p.t.Helper()
	body, err := jsonText(map[string]any{"query": query, "variables": variables})
	must(p.t, err)
	_, _, answer := fetch(p.t, http.MethodPost, p.url+"/graphql", body, "Content-Type", "application/json", "Cookie", p.cookie)
	if strings.Contains(answer, `"errors"`) {
		p.t.Fatalf("%s\nwas answered with %s", query, answer)
	}
	if into != nil {
		must(p.t, json.Unmarshal([]byte(answer), &struct{ Data any }{into}))
	}
	return answer
}

// follow opens a websocket and subscribes; what comes is read by next.
func (p *person) follow(query string, variables map[string]any) (next func() string) {
	p.t.Helper()
	dialer := websocket.Dialer{Subprotocols: []string{"graphql-transport-ws"}, HandshakeTimeout: patience}
	c, answer, err := dialer.DialContext(p.t.Context(), "ws"+strings.TrimPrefix(p.url, "http")+"/graphql", http.Header{"Cookie": {p.cookie}})
	must(p.t, err)
	_ = answer.Body.Close()
	p.t.Cleanup(func() { _ = c.Close() })
	must(p.t, c.WriteJSON(map[string]any{"type": "connection_init"}))
	_, ack, err := c.ReadMessage()
	must(p.t, err)
	if !strings.Contains(string(ack), "connection_ack") {
		p.t.Fatalf("the server says %s", ack)
	}
	must(p.t, c.WriteJSON(map[string]any{"type": "subscribe", "id": "1", "payload": map[string]any{"query": query, "variables": variables}}))
	return func() string {
		p.t.Helper()
		for {
			must(p.t, c.SetReadDeadline(time.Now().Add(patience)))
			_, message, err := c.ReadMessage()
			must(p.t, err)
			if !strings.Contains(string(message), `"ping"`) {
				return string(message)
			}
		}
	}
}

// talking is a server over the sample with two citizens.
func talking(t *testing.T) (*process, string) {
	t.Helper()
	dir := sample(t)
	for _, handle := range []string{"root", "ana", "eve"} {
		addUser(t, dir, handle)
	}
	p := start(t, nil, "serve", "--data", dir, "--addr", "127.0.0.1:0")
	awaitReady(t, p.url())
	return p, p.url()
}

type madeTopic struct {
	StartTopic struct {
		Topic struct {
			ID, Cursor string
			FirstPost  struct{ ID string }
		}
		UserErrors []struct{ Code, Message string }
	}
}

// Two people talk about somebody of the graph: what one says is there for the other at
// once, each is told why, and a visitor reads it on the entity and as Atom.
func TestPeopleTalkAboutWhatTheGraphSays(t *testing.T) {
	p, site := talking(t)
	ana, eve := signedIn(t, site, "ana"), signedIn(t, site, "eve")
	var is struct {
		Spaces []struct{ ID, Name, Feed string }
		Found  struct{ Nodes []struct{ ID, Name string } }
	}
	ana.ask(&is, `{spaces{id name feed} found:politicians(first:1){nodes{id name}}}`, nil)
	if len(is.Spaces) != 2 || is.Spaces[0].Name != "Discussion" || is.Spaces[1].Name != "Questions" || is.Spaces[0].Feed == "" {
		t.Fatalf("a new place has the spaces %+v", is.Spaces)
	}
	space, about := is.Spaces[0].ID, is.Found.Nodes[0]
	const start = `mutation($in:TopicInput!){startTopic(input:$in){topic{id cursor firstPost{id}} userErrors{code message}}}`
	input := map[string]any{
		"space": space, "title": "What is known of the grant?", "text": "Look, @eve: <script>alert(1)</script> *please*.", "tags": []string{"grants"},
		"anchor": map[string]any{"kind": "ENTITY", "ids": []string{about.ID}}, "once": "first",
	}
	var made, again madeTopic
	ana.ask(&made, start, map[string]any{"in": input})
	ana.ask(&again, start, map[string]any{"in": input})
	topic := made.StartTopic.Topic
	if topic.ID == "" || topic.ID != again.StartTopic.Topic.ID {
		t.Fatalf("started %+v, and sent again %+v", made, again)
	}

	news := eve.ask(nil, `{viewer{unreadNotifications} notifications{nodes{why by{handle} topic{title} post{html}}}}`, nil)
	for _, want := range []string{`"unreadNotifications":1`, `"why":"MENTION"`, `"handle":"ana"`, `What is known`} {
		if !strings.Contains(news, want) {
			t.Errorf("eve is not told %s: %s", want, news)
		}
	}

	next := eve.follow(`subscription($t:ID!,$a:String){postAdded(topic:$t,after:$a){cursor post{number html author{handle}}}}`,
		map[string]any{"t": topic.ID, "a": topic.Cursor})
	const post = `mutation($in:PostInput!){post(input:$in){post{id number} userErrors{code message}}}`
	ana.ask(nil, post, map[string]any{"in": map[string]any{"topic": topic.ID, "text": "More of **it**."}})
	if got := next(); !strings.Contains(got, `<strong>it</strong>`) && !strings.Contains(got, `\u003cstrong\u003eit`) || !strings.Contains(got, `"number":2`) {
		t.Errorf("eve sees %s", got)
	}
	told := ana.follow(`subscription{notificationReceived{cursor unread notification{why by{handle}}}}`, nil)
	eve.ask(nil, post, map[string]any{"in": map[string]any{"topic": topic.ID, "text": "I know.", "replyTo": topic.FirstPost.ID}})
	if got := told(); !strings.Contains(got, `"why":"REPLY"`) || !strings.Contains(got, `"handle":"eve"`) {
		t.Errorf("ana is told %s", got)
	}

	visitor := &person{t: t, url: site}
	seen := visitor.ask(nil, `query($id:ID!,$t:ID!){node(id:$id){... on Person{topics{totalCount nodes{title}}}}
		topic(id:$t){anchor{changed snapshot{title lines sources language} current{title}} posts{totalCount nodes{html text mayEdit}}}}`,
		map[string]any{"id": about.ID, "t": topic.ID})
	for _, want := range []string{`"totalCount":1`, `"changed":false`, `"language":"en"`, about.Name, `alert(1)`, `@eve`, `"text":null`, `"mayEdit":false`} {
		if !strings.Contains(seen, want) {
			t.Errorf("a visitor does not see %s: %s", want, seen)
		}
	}
	if strings.Contains(seen, "<script") || strings.Contains(seen, `\u003cscript`) {
		t.Errorf("a visitor's browser runs: %s", seen)
	}
	wantFeed(t, site+is.Spaces[0].Feed, "What is known of the grant?")
	wantFeed(t, site+"/feeds/topics/"+topic.ID, "What is known of the grant? #3")
	p.signal(syscall.SIGTERM)
	if got := p.wait(); got.code != exitOK || strings.Contains(got.stderr, "example.org") || strings.Contains(got.stderr, topic.ID) {
		t.Errorf("exit %d, log: %s", got.code, got.stderr)
	}
}

// wantFeed wants an address to give well-formed Atom with that entry first, and nothing
// anew when nothing has changed.
func wantFeed(t *testing.T, address, first string) {
	t.Helper()
	status, h, body := fetch(t, http.MethodGet, address, "")
	var f struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string   `xml:"id"`
		Updated string   `xml:"updated"`
		Entries []struct {
			Title   string `xml:"title"`
			Author  string `xml:"author>name"`
			Content string `xml:"content"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal([]byte(body), &f); err != nil || status != http.StatusOK || !strings.HasPrefix(h.Get("Content-Type"), "application/atom+xml") {
		t.Fatalf("%s: %d, %v: %s", address, status, err, body)
	}
	if f.ID == "" || f.Updated == "" || len(f.Entries) == 0 || f.Entries[0].Title != first || f.Entries[0].Author == "" || !strings.Contains(f.Entries[0].Content, "<p>") {
		t.Errorf("%s: %s", address, body)
	}
	if status, _, _ := fetch(t, http.MethodGet, address, "", "If-None-Match", h.Get("ETag")); status != http.StatusNotModified {
		t.Errorf("%s unchanged: %d", address, status)
	}
}

// A mailbox is a real SMTP server that keeps what it gets.
type mailbox struct {
	mu       sync.Mutex
	messages []string
}

func (b *mailbox) NewSession(*smtp.Conn) (smtp.Session, error) { return mailSession{b}, nil }

type mailSession struct{ box *mailbox }

func (mailSession) Mail(string, *smtp.MailOptions) error { return nil }
func (mailSession) Rcpt(string, *smtp.RcptOptions) error { return nil }
func (mailSession) Reset()                               {}
func (mailSession) Logout() error                        { return nil }

func (s mailSession) Data(r io.Reader) error {
	content, err := io.ReadAll(r)
	s.box.mu.Lock()
	defer s.box.mu.Unlock()
	s.box.messages = append(s.box.messages, string(content))
	return err
}

func (b *mailbox) all() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.messages
}

func openMailbox(t *testing.T) (*mailbox, *url.URL) {
	t.Helper()
	box := &mailbox{}
	server := smtp.NewServer(box)
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	must(t, err)
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = server.Serve(l)
	}()
	t.Cleanup(func() {
		_ = l.Close()
		_ = server.Close()
		<-done
	})
	return box, &url.URL{Scheme: "smtp", Host: l.Addr().String()}
}

// Whoever wants news at once gets a letter that says why, once, and none after the link
// in it was posted to.
func TestNewsComesByMailOnceAndEndsWithOneClick(t *testing.T) {
	w := newWorld(t)
	p, err := w.copied(t, nil)
	must(t, err)
	clock := time.Now().Add(time.Hour)
	p.forum.Now = func() time.Time { return clock }
	box, at := openMailbox(t)
	sender, err := mail.NewSMTP(at, "", "Spona <no-reply@spona.example>")
	must(t, err)
	letters, err := mail.LoadCatalogue()
	must(t, err)
	s := &server{log: zerolog.Nop()}
	news, err := s.openForum(t.Context(), p, sender, letters, &url.URL{Scheme: "https", Host: "spona.example"})
	must(t, err)
	round := func() []string {
		clock = clock.Add(10 * time.Minute)
		news.send(t.Context())
		news.post.Round(context.Background())
		return box.all()
	}
	citizen, err := p.Identify(t.Context(), members.Secret(w.cookies["citizen"]))
	must(t, err)
	member, err := p.Identify(t.Context(), members.Secret(w.cookies["member"]))
	must(t, err)
	must(t, p.forum.SetMailState(t.Context(), citizen.Viewer, forum.MailAtOnce))
	topic := members.ID(w.ids["TOPIC_PUBLIC"])
	round()
	before := len(box.all())
	_, err = p.forum.Post(t.Context(), member.Viewer, forum.NewPost{Topic: topic, Text: "What do you say, @citizen?"})
	must(t, err)
	got := round()[before:]
	if len(got) != 1 {
		t.Fatalf("%d letters: %v", len(got), got)
	}
	for _, want := range []string{
		"To: <citizen@example.org>", "List-Unsubscribe: <https://spona.example/unsubscribe?link=", "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
		"You were mentioned in", "https://spona.example/forum/topic/" + string(topic),
	} {
		if !strings.Contains(unfolded(got[0]), want) {
			t.Errorf("the letter lacks %q:\n%s", want, got[0])
		}
	}
	if again := round()[before:]; len(again) != 1 {
		t.Errorf("the same news came %d times", len(again))
	}
	_, link, _ := strings.Cut(unfolded(got[0]), "List-Unsubscribe: <https://spona.example")
	link, _, _ = strings.Cut(link, ">")
	route := news.routes[mail.UnsubscribePath]
	if status := answered(t, route, http.MethodPost, link); status != http.StatusOK {
		t.Fatalf("posting to %s: %d", link, status)
	}
	_, err = p.forum.Post(t.Context(), member.Viewer, forum.NewPost{Topic: topic, Text: "Say it, @citizen!"})
	must(t, err)
	if after := round()[before:]; len(after) != 1 {
		t.Errorf("after the end of letters there came %d", len(after)-1)
	}
}

// What the graph said when a topic was started stays as it was, and the topic says that
// the graph says something else since.
func TestATopicSaysThatTheGraphChangedSince(t *testing.T) {
	w := newWorld(t)
	site := w.serve(t)
	var made struct{ Data madeTopic }
	must(t, json.Unmarshal([]byte(w.ask(t, site, "member", `mutation{startTopic(input:{space:$SPACE_PUBLIC$,title:"The party",text:"Look.",language:"sq",
		anchor:{kind:ENTITY,ids:[$ENTITY$]}}){topic{id cursor firstPost{id}} userErrors{code message}}}`)), &made))
	w.ids["THE_TOPIC"] = made.Data.StartTopic.Topic.ID
	const question = `{topic(id:$THE_TOPIC$){anchor{changed snapshot{title lines sources language} current(lang:"sq"){title lines}}}}`
	before := w.ask(t, site, "visitor", question)
	if !strings.Contains(before, `"changed":false`) || !strings.Contains(before, `"language":"sq"`) {
		t.Fatalf("at first: %s", before)
	}
	load, err := w.graph.BeginLoad(t.Context(), graph.LoadOptions{At: time.Now()})
	must(t, err)
	applied, err := load.Apply(t.Context(), []graph.Change{
		{Dataset: &graph.Dataset{ID: "register", Title: "A register", Retrieved: time.Now().UTC().Truncate(time.Second)}},
		{Entity: &graph.Entity{ID: graph.ID(w.ids["ENTITY"]), Kind: graph.KindParty, Records: []graph.EntityRecord{{
			Source: graph.Source{Dataset: "register", Record: "1", Tier: graph.TierA, Retrieved: time.Now().UTC().Truncate(time.Second)},
			Values: []graph.Value{graph.NewValue(graph.PropertyWebsite, "https://party.example")},
		}}}},
	})
	must(t, err)
	if len(applied.Rejected) > 0 {
		t.Fatalf("%v", applied.Rejected)
	}
	_, err = load.Finish(t.Context())
	must(t, err)
	after := w.ask(t, site, "visitor", question)
	if !strings.Contains(after, `"changed":true`) || !strings.Contains(after, "party.example") {
		t.Errorf("afterwards: %s", after)
	}
	_, was, _ := strings.Cut(before, `"snapshot"`)
	was, _, _ = strings.Cut(was, `"current"`)
	if !strings.Contains(after, was) {
		t.Errorf("the snapshot changed:\n%s\n%s", was, after)
	}
}

// unfolded is a message without the breaks of long headers and of quoted-printable.
func unfolded(message string) string {
	return strings.NewReplacer("\r\n ", " ", "=\r\n", "", "=3D", "=").Replace(message)
}

func answered(t *testing.T, h http.Handler, method, target string) int {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader("List-Unsubscribe=One-Click")))
	return w.Code
}
