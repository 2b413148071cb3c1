package site_test

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"spona/server/site"
)

func mustURL(t *testing.T, text string) *url.URL {
	t.Helper()
	u, err := url.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestEveryAnswerHasTheStrictHeaders(t *testing.T) {
	s := serve(t, echo, func(o *site.Options) { o.PublicURL = mustURL(t, "https://spona.example") })
	for _, path := range []string{"/", "/assets/index.js", "/icon.svg", "/search", "/graphql", "/graphiql", "/graphiql/start.js", "/healthz", "/readyz", "/metrics", "/none", "//"} {
		answer, _ := s.get(path)
		for name, want := range map[string]string{
			"X-Content-Type-Options":       "nosniff",
			"X-Frame-Options":              "DENY",
			"Referrer-Policy":              "no-referrer",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin",
			"Strict-Transport-Security":    "max-age=31536000",
		} {
			if got := answer.Header.Get(name); got != want {
				t.Errorf("%s: %s = %q, want %q", path, name, got, want)
			}
		}
		policy := answer.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src '") || !strings.Contains(policy, "frame-ancestors 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: Content-Security-Policy = %q", path, policy)
		}
		if cache := answer.Header.Get("Cache-Control"); cache != "no-store" && cache != "no-cache" {
			t.Errorf("%s: Cache-Control = %q", path, cache)
		}
		for _, name := range []string{"Server", "X-Powered-By", "Set-Cookie"} {
			if got := answer.Header.Get(name); got != "" {
				t.Errorf("%s: %s = %q, want none", path, name, got)
			}
		}
		if answer.Header.Get("Permissions-Policy") == "" || answer.Header.Get(site.RequestIDHeader) == "" {
			t.Errorf("%s: headers = %v", path, answer.Header)
		}
	}
}

func TestAPageToEmbedMayBeFramedByOtherSites(t *testing.T) {
	s := serve(t, echo, func(*site.Options) {})
	answer, _ := s.get("/embed/connections")
	policy := answer.Header.Get("Content-Security-Policy")
	if _, set := answer.Header["X-Frame-Options"]; set || !strings.HasSuffix(policy, "frame-ancestors *") || !strings.HasPrefix(policy, "default-src 'none'") {
		t.Errorf("headers = %v", answer.Header)
	}
	missing, _ := s.get("/embed/none")
	if missing.Header.Get("X-Frame-Options") != "DENY" || !strings.Contains(missing.Header.Get("Content-Security-Policy"), "frame-ancestors 'none'") {
		t.Errorf("a page that is missing has %v", missing.Header)
	}
}

func TestTransportSecurityIsAnnouncedOnlyOverHTTPS(t *testing.T) {
	s := serve(t, nil, func(o *site.Options) { o.PublicURL = mustURL(t, "http://spona.example") })
	if answer, _ := s.get("/healthz"); answer.Header.Get("Strict-Transport-Security") != "" {
		t.Error("a site over http announces https")
	}
}

func TestHealthAndReadinessDiffer(t *testing.T) {
	s := serve(t, nil, nil) // over a store that cannot be reached
	if answer, _ := s.get("/healthz"); answer.StatusCode != http.StatusOK {
		t.Errorf("/healthz: %s, want 200", answer.Status)
	}
	answer, body := s.get("/readyz")
	if answer.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "UPSTREAM_UNAVAILABLE") {
		t.Errorf("/readyz: %s %q, want 503 with a reason", answer.Status, body)
	}
	if strings.Contains(body, "192.0.2.7") {
		t.Errorf("/readyz says where the store is: %q", body)
	}
}

func TestOnlyReadingMethodsAreAllowed(t *testing.T) {
	s := serve(t, nil, nil)
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"} {
		answer := s.say(method + " /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
		if !strings.HasPrefix(answer, "HTTP/1.1 405") || !strings.Contains(answer, "Allow: GET, HEAD") {
			t.Errorf("%s: answer = %q, want 405 with what is allowed", method, status(answer))
		}
	}
}

// Requests without a path, which servers often answer by themselves, get what
// every unknown path gets.
func TestRequestsWithoutAPath(t *testing.T) {
	s := serve(t, nil, nil)
	for _, line := range []string{"OPTIONS * HTTP/1.1", "CONNECT evil.example:443 HTTP/1.1"} {
		answer := s.say(line + "\r\nHost: x\r\nConnection: close\r\n\r\n")
		if !strings.HasPrefix(answer, "HTTP/1.1 404") || !strings.Contains(answer, "X-Content-Type-Options: nosniff") {
			t.Errorf("%s: answer = %q, want 404 with the headers of the site", line, answer)
		}
	}
}

func TestAPanicIsAnsweredAndLoggedWithoutItsWords(t *testing.T) {
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) { panic("no such " + r.Header.Get("X-Secret")) }, nil)
	answer, body := s.get("/graphql", "X-Secret", "marker")
	id := answer.Header.Get(site.RequestIDHeader)
	if answer.StatusCode != http.StatusInternalServerError || id == "" || !strings.Contains(body, id) {
		t.Errorf("answer = %s %q, want 500 with the request's id", answer.Status, body)
	}
	log := s.log.String()
	if strings.Contains(log+body, "marker") {
		t.Errorf("the panic's words were passed on:\n%s\n%s", log, body)
	}
	if !strings.Contains(log, "TestAPanicIsAnswered") || !strings.Contains(log, id) {
		t.Errorf("the log does not say where it was:\n%s", log)
	}
	if answer, _ := s.get("/healthz"); answer.StatusCode != http.StatusOK {
		t.Error("the server does not live on")
	}
}

func TestHalfAnAnswerIsCutOffAfterAPanic(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, strings.Repeat("x", 10_000))
		panic("late")
	}, nil)
	answer := s.say("GET /graphql HTTP/1.1\r\nHost: x\r\n\r\n")
	if !strings.HasPrefix(answer, "HTTP/1.1 200") || strings.HasSuffix(answer, "0\r\n\r\n") {
		t.Error("half an answer looks like a whole one")
	}
}

func TestTheLogSaysWhatNotWho(t *testing.T) {
	s := serve(t, echo, nil)
	const marker = "marker-7f3a"
	_, _ = s.get("/healthz?q="+marker, "User-Agent", marker, "Authorization", "Bearer "+marker, "Cookie", "c="+marker, "Referer", "https://"+marker, site.RequestIDHeader, marker)
	_, _ = s.get("/" + marker)
	_ = s.say(marker + " /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	_ = s.say("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nConnection: close\r\n\r\n" + marker)
	_ = s.say("GET /" + marker + " " + marker + "\r\n\r\n") // net/http itself answers this one
	log := s.log.String()
	if strings.Contains(log, marker) || strings.Contains(log, "127.0.0.1") {
		t.Fatalf("the log holds what belongs to people:\n%s", log)
	}
	lines := strings.Split(strings.TrimSpace(log), "\n")
	if len(lines) != 4 {
		t.Fatalf("the log has %d lines, want 4:\n%s", len(lines), log)
	}
	var first struct {
		Request, Method, Route string
		Status                 int
		Bytes                  int64
		Ms                     *float64
	}
	if err := json.Unmarshal([]byte(lines[0]), &first); err != nil {
		t.Fatal(err)
	}
	if first.Request == "" || first.Method != http.MethodGet || first.Route != "/healthz" || first.Status != 200 || first.Bytes != 6 || first.Ms == nil {
		t.Errorf("the first line says %+v", first)
	}
	if !strings.Contains(lines[1], `"route":"none"`) || !strings.Contains(lines[2], `"method":"other"`) {
		t.Errorf("the log says %s\n%s", lines[1], lines[2])
	}
}

func TestServeLetsRequestsFinish(t *testing.T) {
	began, release := make(chan struct{}), make(chan struct{})
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		close(began)
		<-release
		_, _ = io.WriteString(w, "finished")
	}, nil)
	c := s.dial()
	_, _ = io.WriteString(c, "GET /graphql HTTP/1.1\r\nHost: x\r\n\r\n")
	<-began
	s.stop()
	until(t, "new connections are refused", func() bool {
		late, err := net.DialTimeout("tcp", s.addr, time.Second)
		if err == nil {
			_ = late.Close()
		}
		return err != nil
	})
	close(release)
	answer := readAnswer(t, c)
	if body, err := io.ReadAll(answer.Body); err != nil || string(body) != "finished" {
		t.Errorf("body = %q, %v", body, err)
	}
	if err := <-s.stopped; err != nil {
		t.Errorf("Serve: %v", err)
	}
	s.stopped <- nil // for the clean-up
}

func TestServeCutsOffWhatDoesNotFinish(t *testing.T) {
	began, given := make(chan struct{}), make(chan context.Context, 1)
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		close(began)
		<-r.Context().Done()
		given <- r.Context()
	}, func(o *site.Options) { o.Timeouts.Drain = 50 * time.Millisecond })
	_, _ = io.WriteString(s.dial(), "GET /graphql HTTP/1.1\r\nHost: x\r\n\r\n")
	<-began
	s.stop()
	select {
	case <-given:
	case <-time.After(patience):
		t.Error("the request was never given up")
	}
}

// until waits for a condition.
func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	deadline := time.After(patience)
	check := time.NewTicker(5 * time.Millisecond)
	defer check.Stop()
	for !holds() {
		select {
		case <-check.C:
		case <-deadline:
			t.Fatalf("it never happened that %s", what)
		}
	}
}
