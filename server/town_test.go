package main

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/quotedprintable"
	"net"
	"net/http"
	"net/mail"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/emersion/go-smtp"

	"spona/graph/members"
	"spona/graph/store/community"
)

// A town is a running server with people, whose letters go out by a real mail server.
type town struct {
	*process
	t    *testing.T
	dir  string
	site string
	mail *postOffice
}

// newTown serves a data folder with an administrator and a moderator; nobody has a
// second factor yet. Its clients each name an origin of their own, as behind a proxy.
func newTown(t *testing.T, args ...string) *town {
	t.Helper()
	dir := sample(t)
	addUser(t, dir, "root")
	addUser(t, dir, "mira", "--role", "moderator")
	w := &town{t: t, dir: dir, mail: openPostOffice(t)}
	w.process = start(t, nil, append([]string{
		"serve", "--data", dir, "--addr", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1", "--smtp", "smtp://" + w.mail.address,
	}, args...)...)
	w.site = w.url()
	return w
}

// A postOffice is a real SMTP server that keeps what it gets.
type postOffice struct {
	address string

	mu   sync.Mutex
	kept []letter
}

// A letter is one that arrived.
type letter struct{ to, subject, body string }

// secret is what the letter's link opens.
func (l letter) secret() string {
	_, secret, _ := strings.Cut(regexp.MustCompile(`http\S+#\S+`).FindString(l.body), "#")
	return secret
}

func openPostOffice(t *testing.T) *postOffice {
	t.Helper()
	o := &postOffice{}
	server := smtp.NewServer(o)
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	must(t, err)
	o.address = l.Addr().String()
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = server.Serve(l)
	}()
	t.Cleanup(func() {
		_ = l.Close() // a server that has not begun to serve does not know it yet
		_ = server.Close()
		<-done
	})
	return o
}

// NewSession implements [smtp.Backend].
func (o *postOffice) NewSession(*smtp.Conn) (smtp.Session, error) { return &delivery{office: o}, nil }

type delivery struct {
	office *postOffice
	to     string
}

func (d *delivery) Mail(string, *smtp.MailOptions) error { return nil }
func (d *delivery) Reset()                               {}
func (d *delivery) Logout() error                        { return nil }

func (d *delivery) Rcpt(to string, _ *smtp.RcptOptions) error {
	d.to = to
	return nil
}

func (d *delivery) Data(r io.Reader) error {
	message, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(quotedprintable.NewReader(message.Body))
	if err != nil {
		return err
	}
	d.office.mu.Lock()
	defer d.office.mu.Unlock()
	d.office.kept = append(d.office.kept, letter{d.to, message.Header.Get("Subject"), string(body)})
	return nil
}

// to are the letters to an address, the oldest first.
func (o *postOffice) to(address string) (all []letter) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, l := range o.kept {
		if l.to == address {
			all = append(all, l)
		}
	}
	return all
}

// letter waits for the nth letter to an address, from 1.
func (w *town) letter(address string, n int) letter {
	w.t.Helper()
	w.until("letter "+strconv.Itoa(n)+" to "+address+" arrives", func() bool { return len(w.mail.to(address)) >= n })
	return w.mail.to(address)[n-1]
}

// A client asks the town from an origin, with the cookie that it was given.
type client struct {
	w      *town
	origin string
	cookie string // as name=value
	bearer string
}

// client is somebody new, from an origin of their own.
func (w *town) client(origin string) *client { return &client{w: w, origin: origin} }

// A reply is what came back.
type reply struct {
	status int
	header http.Header
	body   string
}

// send sends a body and keeps the cookie that comes back.
func (c *client) send(body string, headers ...string) reply {
	c.w.t.Helper()
	all := []string{"Content-Type", "application/json", "X-Forwarded-For", c.origin}
	if c.cookie != "" {
		all = append(all, "Cookie", c.cookie)
	}
	if c.bearer != "" {
		all = append(all, "Authorization", "Bearer "+c.bearer)
	}
	status, header, text := fetch(c.w.t, http.MethodPost, c.w.site+"/graphql", body, append(all, headers...)...)
	if set := header.Get("Set-Cookie"); set != "" {
		c.cookie, _, _ = strings.Cut(set, ";")
		if strings.HasSuffix(c.cookie, "=") {
			c.cookie = ""
		}
	}
	return reply{status, header, text}
}

// ask asks a query, with values for its variables by turns: name, value.
func (c *client) ask(query string, variables ...any) reply {
	c.w.t.Helper()
	values := make(map[string]any)
	for i := 0; i+1 < len(variables); i += 2 {
		name, _ := variables[i].(string)
		values[name] = variables[i+1]
	}
	body, err := jsonText(map[string]any{"query": query, "variables": values})
	must(c.w.t, err)
	return c.send(body)
}

// code is what an answer comes down to: the code of its first error, of the answer or
// of a payload, "" for none.
func (r reply) code() string {
	var a struct {
		Data   map[string]json.RawMessage
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal([]byte(r.body), &a); err != nil {
		return "no JSON: " + r.body
	}
	if len(a.Errors) > 0 {
		return a.Errors[0].Extensions.Code
	}
	for _, field := range a.Data {
		var payload struct{ UserErrors []struct{ Code string } }
		if bytes.HasPrefix(field, []byte("{")) && json.Unmarshal(field, &payload) == nil && len(payload.UserErrors) > 0 {
			return payload.UserErrors[0].Code
		}
	}
	return ""
}

// into reads the data of an answer.
func (r reply) into(t *testing.T, data any) {
	t.Helper()
	if err := json.Unmarshal([]byte(r.body), &struct{ Data any }{data}); err != nil || r.code() != "" {
		t.Fatalf("answered %s, %v", r.body, err)
	}
}

// wants fails unless the answer comes down to the code, "" for a success.
func (r reply) wants(t *testing.T, code string) {
	t.Helper()
	if r.code() != code {
		t.Fatalf("answered %s, want %q", r.body, code)
	}
}

// store opens the community of the town beside its server.
func (w *town) store(do func(members.Writer) error) {
	w.t.Helper()
	s, err := community.Open(w.t.Context(), w.dir)
	must(w.t, err)
	err = s.Write(w.t.Context(), do)
	must(w.t, s.Close())
	must(w.t, err)
}
