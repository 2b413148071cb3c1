package site_test

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"spona/graph"
	"spona/server/site"
)

// patience is how long a test waits for what is bound to happen.
const patience = 20 * time.Second

// brief makes limits short enough to be waited for.
var brief = site.Timeouts{Header: 100 * time.Millisecond, Body: 100 * time.Millisecond, Answer: 100 * time.Millisecond,
	Idle: 100 * time.Millisecond, Drain: 100 * time.Millisecond}

// deaf is a store that cannot be reached. Only what is asked of it here exists.
type deaf struct{ graph.Reader }

func (deaf) Version(context.Context) (graph.Version, error) {
	return graph.Version{}, graph.Errorf(graph.CodeUpstreamUnavailable, "", "no route to 192.0.2.7")
}

// served is a site on a real listener.
type served struct {
	t       *testing.T
	addr    string
	log     *journal
	stop    context.CancelFunc
	stopped chan error
}

// journal is a log that can be read while it is written.
type journal struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (j *journal) Write(b []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(b)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.String()
}

// serve starts a site whose GraphQL is the handler.
func serve(t *testing.T, graphql http.HandlerFunc, change func(*site.Options)) *served {
	t.Helper()
	s := &served{t: t, log: new(journal), stopped: make(chan error, 1)}
	o := site.Options{Store: deaf{}, GraphQL: graphql, Version: "test", Log: zerolog.New(s.log)}
	if graphql == nil {
		o.GraphQL = http.NotFoundHandler()
	}
	if change != nil {
		change(&o)
	}
	serving, err := site.New(o)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.addr = l.Addr().String()
	ctx, cancel := context.WithCancel(t.Context())
	s.stop = cancel
	go func() { s.stopped <- serving.Serve(ctx, l) }()
	t.Cleanup(func() {
		cancel()
		select {
		case err := <-s.stopped:
			if err != nil {
				t.Errorf("Serve: %v", err)
			}
		case <-time.After(patience):
			t.Error("the server does not stop")
		}
	})
	return s
}

// dial opens a connection on which nothing takes longer than patience.
func (s *served) dial() net.Conn {
	s.t.Helper()
	c, err := net.Dial("tcp", s.addr)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = c.Close() })
	if err := c.SetDeadline(time.Now().Add(patience)); err != nil {
		s.t.Fatal(err)
	}
	return c
}

// say sends the text and returns everything that comes back until the server
// closes the connection.
func (s *served) say(text string) string {
	s.t.Helper()
	c := s.dial()
	_, _ = io.WriteString(c, text) // the server may close before all is sent
	answer, err := io.ReadAll(c)
	if err != nil && !strings.Contains(err.Error(), "reset") {
		s.t.Fatalf("after %d bytes of an answer: %v", len(answer), err)
	}
	return string(answer)
}

// get asks for a path and returns the answer with its body read.
func (s *served) get(path string, headers ...string) (*http.Response, string) {
	s.t.Helper()
	r, err := http.NewRequestWithContext(s.t.Context(), http.MethodGet, "http://"+s.addr+path, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return s.do(r)
}

func (s *served) do(r *http.Request) (*http.Response, string) {
	s.t.Helper()
	client := &http.Client{Timeout: patience, Transport: &http.Transport{DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer, string(body)
}

// status is the first line of an answer.
func status(answer string) string {
	line, _, _ := strings.Cut(answer, "\r\n")
	return line
}

// readAnswer reads one answer from a connection that stays open.
func readAnswer(t *testing.T, c net.Conn) *http.Response {
	t.Helper()
	answer, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}
