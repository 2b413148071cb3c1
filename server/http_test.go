package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"
)

// demoServer is a running server over the small sample.
func demoServer(t *testing.T, environ ...string) (*process, string) {
	t.Helper()
	p := start(t, environ, "serve", "--data", sample(t), "--addr", "127.0.0.1:0")
	return p, p.url()
}

const plainQuery = `{"query": "{ dataVersion }"}`

func TestHostileRequestsToTheAPI(t *testing.T) {
	p, url := demoServer(t)
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = w.Write(bytes.Repeat([]byte(" "), 10<<20))
	_ = w.Close()
	tests := []struct {
		name, method, body string
		headers            []string
		want               int
	}{
		{"a plain query", "POST", plainQuery, []string{"Content-Type", "application/json"}, 200},
		{"a body of ten megabytes", "POST", strings.Repeat(" ", 10<<20), []string{"Content-Type", "application/json"}, 413},
		{"a compressed body", "POST", packed.String(), []string{"Content-Type", "application/json", "Content-Encoding", "gzip"}, 415},
		{"no type", "POST", plainQuery, nil, 415},
		{"a form", "POST", "query=%7BdataVersion%7D", []string{"Content-Type", "application/x-www-form-urlencoded"}, 415},
		{"a form of parts", "POST", plainQuery, []string{"Content-Type", "multipart/form-data; boundary=x"}, 415},
		{"plain text", "POST", plainQuery, []string{"Content-Type", "text/plain"}, 415},
		{"UTF-16", "POST", plainQuery, []string{"Content-Type", "application/json; charset=utf-16"}, 415},
		{"UTF-7", "POST", plainQuery, []string{"Content-Type", "application/json; charset=utf-7"}, 415},
		{"a picture wanted", "POST", plainQuery, []string{"Content-Type", "application/json", "Accept", "image/png"}, 406},
		{"another site", "POST", plainQuery, []string{"Content-Type", "application/json", "Origin", "https://evil.example"}, 403},
		{"no site", "POST", plainQuery, []string{"Content-Type", "application/json", "Origin", "null"}, 403},
		{"a site that begins like ours", "POST", plainQuery, []string{"Content-Type", "application/json", "Origin", url + ".evil.example"}, 403},
		{"another method", "PUT", plainQuery, []string{"Content-Type", "application/json"}, 405},
		{"no JSON", "POST", `{"query": `, []string{"Content-Type", "application/json"}, 400},
	}
	ask(t, url, "{ dataVersion }") // warms up what stays open
	awaitReady(t, url)
	// Whoever follows the store may make it open connections that stay open: fewer
	// than the requests below would hold if they held any.
	const again, poolFiles = 4, 16
	goroutines, files := held(t, url)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for range again {
				fetch(t, tt.method, url+"/graphql", tt.body, tt.headers...)
			}
			status, header, body := fetch(t, tt.method, url+"/graphql", tt.body, tt.headers...)
			if status != tt.want {
				t.Errorf("status = %d, want %d: %s", status, tt.want, body)
			}
			if status >= 400 && !strings.Contains(body, `"code"`) {
				t.Errorf("no code in %q", body)
			}
			for name := range header {
				if strings.HasPrefix(name, "Access-Control") {
					t.Errorf("the answer has %s", name)
				}
			}
		})
	}
	if got := ask(t, url, "{ dataVersion }"); !strings.Contains(got, "dataVersion") {
		t.Errorf("after all that: %s", got)
	}
	p.until("nothing is held any more", func() bool {
		nowGoroutines, nowFiles := held(t, url)
		return nowGoroutines <= goroutines && nowFiles <= files+poolFiles
	})
	p.signal(syscall.SIGTERM)
	if got := p.wait(); got.code != exitOK {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

// held is how many goroutines a server runs and how many files it has open.
func held(t *testing.T, url string) (goroutines, files int) {
	t.Helper()
	_, _, metrics := fetch(t, http.MethodGet, url+"/metrics", "")
	for entry := range strings.Lines(metrics) {
		_, _ = fmt.Sscanf(entry, "go_goroutines %d", &goroutines)
		_, _ = fmt.Sscanf(entry, "process_open_fds %d", &files) // where the system tells
	}
	return goroutines, files
}

func TestTwoContentTypesAreRefused(t *testing.T) {
	_, url := demoServer(t)
	answer := sayTo(t, url, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Type: text/plain\r\n"+
		fmt.Sprintf("Content-Length: %d\r\nConnection: close\r\n\r\n%s", len(plainQuery), plainQuery))
	if !strings.HasPrefix(answer, "HTTP/1.1 415") {
		t.Errorf("answer = %q, want 415", answer)
	}
}

// A chunked body that never ends is cut off where the limit is.
func TestAnEndlessBodyIsCutOff(t *testing.T) {
	_, url := demoServer(t)
	c := dialTo(t, url)
	go func() {
		_, _ = io.WriteString(c, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
		chunk := "10000\r\n" + strings.Repeat(" ", 0x10000) + "\r\n"
		for {
			if _, err := io.WriteString(c, chunk); err != nil {
				return
			}
		}
	}()
	head := make([]byte, 12)
	if _, err := io.ReadFull(c, head); err != nil || string(head) != "HTTP/1.1 413" {
		t.Errorf("answer = %q, %v, want 413", head, err)
	}
}

func dialTo(t *testing.T, url string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := c.SetDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	return c
}

// sayTo sends a text as it is, and returns what comes back.
func sayTo(t *testing.T, url, text string) string {
	t.Helper()
	c := dialTo(t, url)
	if _, err := io.WriteString(c, text); err != nil {
		t.Fatal(err)
	}
	answer, err := io.ReadAll(c)
	if err != nil {
		t.Fatal(err)
	}
	return string(answer)
}

func TestMetricsTokenComesFromAFile(t *testing.T) {
	path := t.TempDir() + "/token"
	if err := os.WriteFile(path, []byte("s3cret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, url := demoServer(t, "SPONA_METRICS_TOKEN_FILE="+path)
	if status, _, _ := fetch(t, http.MethodGet, url+"/metrics", ""); status != http.StatusUnauthorized {
		t.Errorf("without the token: %d", status)
	}
	if status, _, body := fetch(t, http.MethodGet, url+"/metrics", "", "Authorization", "Bearer s3cret"); status != http.StatusOK ||
		!strings.Contains(body, `spona_http_requests_total{code="401",method="GET",route="/metrics"} 1`) {
		t.Errorf("with the token: %d", status)
	}
}

// A marker goes into every place of a request that a client fills, and then must
// be nowhere in what the program wrote, nor the client's address.
func TestNothingOfARequestIsKept(t *testing.T) {
	const marker = "m4rk3r"
	const email = marker + "@example.org"
	p, url := demoServer(t, "SPONA_METRICS_TOKEN=not-"+marker)
	everywhere := []string{"Authorization", "Bearer " + marker, "Cookie", "session=" + marker, "User-Agent", email, "Referer", "https://" + marker + ".example",
		"X-Forwarded-For", "203.0.113.77", "X-Request-Id", marker, "Accept-Language", marker}
	with := func(more ...string) []string { return append(more, everywhere...) }
	json := "application/json"
	for _, body := range []string{
		`{"query": "{ search(text: \"` + email + `\") { totalCount } }"}`,
		`{"query": "query($t: String!) { search(text: $t) { totalCount } }", "variables": {"t": "` + marker + `"}}`,
		`{"query": "{ ` + marker + ` }"}`,
		`{"query": "` + marker,
		marker,
		`{"query": "{ node(id: \"` + marker + `\") { id } }", "operationName": "` + marker + `"}`,
		`{"query": "{ parties(first: 1, after: \"` + marker + `\") { totalCount } }"}`,
	} {
		_, _, _ = fetch(t, http.MethodPost, url+"/graphql", body, with("Content-Type", json)...)
	}
	for _, path := range []string{"/" + marker, "/?q=" + marker, "/graphiql?query=" + marker, "/graphql?query=" + marker, "/metrics?" + marker, "/healthz?" + marker, "/%00" + marker} {
		_, _, _ = fetch(t, http.MethodGet, url+path, "", with("X-Requested-With", marker)...)
	}
	_, _, _ = fetch(t, strings.ToUpper(marker), url+"/healthz", marker, everywhere...)
	_ = sayTo(t, url, marker+"\r\n\r\n")
	c := dialTo(t, url)
	_, _ = io.WriteString(c, "POST /graphql HTTP/1.1\r\nHost: "+marker+"\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"+marker)
	_ = c.Close()
	_, _, metrics := fetch(t, http.MethodGet, url+"/metrics", "", "Authorization", "Bearer not-"+marker)
	p.signal(syscall.SIGTERM)
	got := p.wait()
	for name, text := range map[string]string{"the log": got.stderr, "the output": got.stdout, "the metrics": metrics} {
		if strings.Contains(strings.ToLower(text), marker) || strings.Contains(text, "203.0.113.77") || strings.Contains(text, "example.org") {
			t.Errorf("%s holds something of a request:\n%s", name, text)
		}
	}
	for _, entry := range strings.Split(strings.TrimSpace(got.stderr), "\n") {
		if strings.Contains(entry, "127.0.0.1") && !strings.Contains(entry, `"message":"serving"`) {
			t.Errorf("the log holds an address: %s", entry)
		}
	}
	if n := strings.Count(got.stderr, `"message":"request"`); n < 15 {
		t.Errorf("the log has %d requests", n)
	}
}
