package site_test

import (
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"spona/server/site"
)

// dribble sends a byte every few milliseconds until the server has closed the
// connection.
func dribble(t *testing.T, c net.Conn, b byte) {
	t.Helper()
	drip := time.NewTicker(5 * time.Millisecond)
	defer drip.Stop()
	tooLong := time.After(patience)
	for {
		select {
		case <-drip.C:
			if _, err := c.Write([]byte{b}); err != nil {
				return
			}
		case <-tooLong:
			t.Fatal("the server still takes bytes")
		}
	}
}

func short(o *site.Options) { o.Timeouts = brief }

func TestSlowHeadersAreCutOff(t *testing.T) {
	s := serve(t, nil, short)
	c := s.dial()
	_, _ = io.WriteString(c, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
	dribble(t, c, 'x')
}

func TestASilentConnectionIsClosed(t *testing.T) {
	s := serve(t, nil, short)
	if answer := s.say(""); answer != "" {
		t.Errorf("a connection that said nothing was told %q", answer)
	}
	if answer := s.say("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"); !strings.HasPrefix(answer, "HTTP/1.1 200") {
		t.Errorf("answer = %q, and then the idle connection is closed", answer)
	}
}

func TestSlowBodiesAreCutOff(t *testing.T) {
	failed := make(chan error, 1)
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		_, err := io.ReadAll(r.Body)
		failed <- err
		w.WriteHeader(http.StatusRequestTimeout)
	}, func(o *site.Options) { o.Timeouts = site.Timeouts{Body: 100 * time.Millisecond} })
	c := s.dial()
	_, _ = io.WriteString(c, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n")
	dribble(t, c, 'x')
	if err := <-failed; !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("the handler read %v, want a deadline", err)
	}
}

func TestABodyThatWasReadInTimeLeavesTimeForTheAnswer(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		select {
		case <-r.Context().Done():
			t.Error("the request was given up though its body had come in time")
		case <-time.After(300 * time.Millisecond): // the passing of time is what is tested
		}
		_, _ = io.WriteString(w, "done")
	}, func(o *site.Options) { o.Timeouts = site.Timeouts{Body: 100 * time.Millisecond} })
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+s.addr+"/graphql", strings.NewReader("{}"))
	if err != nil {
		t.Fatal(err)
	}
	if _, body := s.do(r); body != "done" {
		t.Errorf("body = %q", body)
	}
}

func TestSlowReadersAreCutOff(t *testing.T) {
	failed := make(chan error, 1)
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		chunk := make([]byte, 1<<20)
		for range 1 << 10 {
			if _, err := w.Write(chunk); err != nil {
				failed <- err
				return
			}
		}
		failed <- nil
	}, short)
	c := s.dial()
	_, _ = io.WriteString(c, "GET /graphql HTTP/1.1\r\nHost: x\r\n\r\n")
	select { // nothing is read
	case err := <-failed:
		if !errors.Is(err, os.ErrDeadlineExceeded) {
			t.Errorf("the handler's write ended with %v, want a deadline", err)
		}
	case <-time.After(patience):
		t.Error("the handler still waits for a client that does not read")
	}
}

func TestConnectionsAreCapped(t *testing.T) {
	s := serve(t, nil, func(o *site.Options) { o.MaxConnections = 2 })
	const ask = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
	first, second, third := s.dial(), s.dial(), s.dial()
	for _, c := range []net.Conn{first, second, third} {
		_, _ = io.WriteString(c, ask)
	}
	for _, c := range []net.Conn{first, second} {
		if answer := readAnswer(t, c); answer.StatusCode != http.StatusOK {
			t.Errorf("status = %s", answer.Status)
		}
	}
	_ = third.SetReadDeadline(time.Now().Add(100 * time.Millisecond))
	if _, err := third.Read(make([]byte, 1)); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Fatalf("the third connection was answered beside two others (%v)", err)
	}
	_ = first.Close()
	_ = third.SetReadDeadline(time.Now().Add(patience))
	if answer := readAnswer(t, third); answer.StatusCode != http.StatusOK {
		t.Errorf("status = %s", answer.Status)
	}
}
