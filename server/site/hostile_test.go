package site_test

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"spona/server/site"
)

func TestMalformedRequestsAreRefusedAndTheConnectionClosed(t *testing.T) {
	s := serve(t, echo, nil)
	tests := []struct{ name, request string }{
		{"HTTP/0.9", "GET /\r\n\r\n"},
		{"a bare carriage return in a header", "GET / HTTP/1.1\r\nHost: x\r\nA: b\rc: d\r\n\r\n"},
		{"no host", "GET / HTTP/1.1\r\n\r\n"},
		{"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
		{"a space before the colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n"},
		{"two different lengths", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd"},
		{"a negative length", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: -4\r\n\r\nabcd"},
		{"a length with a sign", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: +4\r\n\r\nabcd"},
		{"a length and chunks", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n" +
			"0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"},
		{"chunks and a length, in odd capitals", "POST /graphql HTTP/1.1\r\nHost: x\r\ntransfer-ENCODING: chunked\r\ncontent-LENGTH: 4\r\n\r\n" +
			"0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"},
		{"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
		{"an unknown version", "GET / HTTP/3.7\r\nHost: x\r\n\r\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			answer := s.say(tt.request)
			if !strings.HasPrefix(answer, "HTTP/1.1 400") && !strings.HasPrefix(answer, "HTTP/1.1 505") {
				t.Errorf("answer = %q, want 400", status(answer))
			}
			if n := strings.Count(answer, "HTTP/1.1 "); n != 1 {
				t.Errorf("it was answered %d times", n)
			}
		})
	}
}

// echo answers with the body that it was sent, or 400 when it could not be read.
func echo(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "cut", http.StatusBadRequest)
		return
	}
	_, _ = w.Write(body)
}

func TestOtherTransferEncodingsAreRefused(t *testing.T) {
	s := serve(t, echo, nil)
	for _, encoding := range []string{"gzip, chunked", "xchunked", "chunked, chunked"} {
		answer := s.say("POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: " + encoding + "\r\n\r\n0\r\n\r\n")
		if !strings.HasPrefix(answer, "HTTP/1.1 501") {
			t.Errorf("%s: answer = %q, want 501", encoding, status(answer))
		}
	}
}

// A body that ends before its length is no body; what follows a body that is
// longer than its length is no request.
func TestALengthThatLies(t *testing.T) {
	s := serve(t, echo, nil)
	c := s.dial()
	_, _ = io.WriteString(c, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
	if half, ok := c.(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite()
	}
	if answer := readAnswer(t, c); answer.StatusCode != http.StatusBadRequest {
		t.Errorf("too short: %s, want 400", answer.Status)
	}
	answer := s.say("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcdef ghi\r\n\r\n")
	if !strings.HasPrefix(answer, "HTTP/1.1 200") || strings.Count(answer, "HTTP/1.1 ") != 2 || !strings.Contains(answer, "HTTP/1.1 400") {
		t.Errorf("too long: answer = %q, want 200 and then 400", answer)
	}
}

func TestAChunkedRequestIsTheLastOfItsConnection(t *testing.T) {
	s := serve(t, echo, nil)
	answer := s.say("POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n" +
		"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
	if !strings.HasPrefix(answer, "HTTP/1.1 200") || strings.Count(answer, "HTTP/1.1 ") != 1 || !strings.Contains(answer, "abc") {
		t.Errorf("answer = %q, want one answer, with the body", answer)
	}
}

// The watch for ambiguous lengths must not take one request's head for another's.
func TestLengthsOfTwoRequestsAreNotMixed(t *testing.T) {
	s := serve(t, echo, nil)
	c := s.dial()
	answers := bufio.NewReader(c)
	for _, request := range []string{
		"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
		"POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
	} {
		_, _ = io.WriteString(c, request)
		answer, err := http.ReadResponse(answers, nil)
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Fatalf("answer = %v, %v", answer, err)
		}
		if body, _ := io.ReadAll(answer.Body); string(body) != "abc" {
			t.Errorf("body = %q", body)
		}
	}
}

func TestHugeHeadsAreRefused(t *testing.T) {
	s := serve(t, nil, nil)
	var many strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&many, "X-%d: y\r\n", i)
	}
	for name, headers := range map[string]string{
		"a header of a megabyte": "X-Long: " + strings.Repeat("x", 1<<20) + "\r\n",
		"ten thousand headers":   many.String(),
	} {
		answer := s.say("GET /healthz HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n")
		if !strings.HasPrefix(answer, "HTTP/1.1 431") {
			t.Errorf("%s: answer = %q, want 431", name, status(answer))
		}
	}
}

func TestTrickyPathsAreNotFound(t *testing.T) {
	s := serve(t, nil, nil)
	for _, path := range []string{
		"/..%2f", "/..%2f..%2fetc/passwd", "//", "//evil.example", "/%00", "/graphiql/%2e%2e/healthz", "/graphiql/../healthz",
		"/graphiql//start.js", "/./healthz", "/healthz/", "/healthz%20", "/HEALTHZ", "/graphiql/..\\page.html", "/%68ealthz", "/.git/config",
	} {
		answer := s.say("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
		if !strings.HasPrefix(answer, "HTTP/1.1 404") {
			t.Errorf("%s: answer = %q, want 404", path, status(answer))
		}
	}
}

// Nothing that the site says depends on what a request claims about itself.
func TestClaimsAboutHostAndSenderAreNotUsed(t *testing.T) {
	s := serve(t, nil, nil)
	for _, path := range []string{"/", "/graphiql", "/healthz", "/none"} {
		answer, body := s.get(path, "X-Forwarded-Host", "evil.example", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https",
			"Forwarded", "host=evil.example", "Origin", "https://evil.example")
		plain := s.say("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
		if strings.Contains(body+fmt.Sprint(answer.Header)+plain, "evil.example") {
			t.Errorf("%s repeats a name that the request made up", path)
		}
		if answer.Header.Get("Strict-Transport-Security") != "" {
			t.Errorf("%s: a request made the site believe that it is on https", path)
		}
	}
	if log := s.log.String(); strings.Contains(log, "203.0.113.9") || strings.Contains(log, "evil") {
		t.Errorf("the log repeats what requests made up:\n%s", log)
	}
}

func TestNoOtherOriginIsLetIn(t *testing.T) {
	s := serve(t, nil, func(o *site.Options) { o.PublicURL = mustURL(t, "https://spona.example") })
	for _, origin := range []string{"https://evil.example", "null", "https://spona.example.evil.example", "https://spona.evil"} {
		for _, path := range []string{"/", "/graphql", "/graphiql", "/healthz"} {
			answer, _ := s.get(path, "Origin", origin)
			for name := range answer.Header {
				if strings.HasPrefix(name, "Access-Control-") {
					t.Errorf("%s lets %s in with %s", path, origin, name)
				}
			}
		}
	}
}
