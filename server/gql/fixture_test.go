package gql

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"

	"spona/graph"
	"spona/graph/projection"
	"spona/resolvers"
)

// An api is a handler over the sample graph, with what it logged.
type api struct {
	http.Handler

	mu     sync.Mutex
	logged []string // "correlation cause"
}

// newAPI serves the sample graph. wrap puts something between the handler and the
// store; nil for nothing.
func newAPI(t testing.TB, wrap func(graph.Reader) resolvers.Reader, opts Options) *api {
	t.Helper()
	store := sampleStore(t)
	var reader resolvers.Reader = store
	if wrap != nil {
		reader = wrap(store)
	}
	a := &api{}
	opts.Log = func(_ context.Context, correlation string, cause error) {
		a.mu.Lock()
		defer a.mu.Unlock()
		a.logged = append(a.logged, correlation+" "+cause.Error())
	}
	h, err := NewHandler(reader, projection.NewKeeper(store, projection.Options{}), opts)
	if err != nil {
		t.Fatal(err)
	}
	a.Handler = h
	return a
}

// A reply is an answer as a client reads it.
type reply struct {
	status int
	header http.Header
	body   string
	data   json.RawMessage // nil when there is no such key
	errors []replyError
}

type replyError struct {
	Message    string
	Path       []any
	Locations  []map[string]int
	Extensions map[string]any
}

// code is the code of the first error, "" without one.
func (r reply) code() string {
	if len(r.errors) == 0 {
		return ""
	}
	code, _ := r.errors[0].Extensions["code"].(string)
	return code
}

// field is the input that the first error is about.
func (r reply) field() string {
	if len(r.errors) == 0 {
		return ""
	}
	field, _ := r.errors[0].Extensions["field"].(string)
	return field
}

// send sends a request and holds the answer to what is true of every answer.
func (a *api) send(t testing.TB, r *http.Request) reply {
	t.Helper()
	w := httptest.NewRecorder()
	a.ServeHTTP(w, r)
	out := reply{status: w.Code, header: w.Header(), body: w.Body.String()}
	var parsed struct {
		Data   *json.RawMessage
		Errors []replyError
	}
	keys := map[string]json.RawMessage{}
	if err := json.Unmarshal(w.Body.Bytes(), &keys); err != nil {
		t.Fatalf("the answer is no JSON object: %v\n%s", err, out.body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), &parsed); err != nil {
		t.Fatalf("the answer is no GraphQL response: %v\n%s", err, out.body)
	}
	out.data, out.errors = keys["data"], parsed.Errors
	a.checkOracles(t, out)
	return out
}

// internals are what must never be seen of the server: stacks and paths of files.
var internals = regexp.MustCompile(`goroutine \d|\.go\b|/(home|root|usr|tmp|work|go)/|runtime\.|SELECT `)

// secret stands in requests for what must come back or be logged nowhere.
const secret = "s3cret-passw0rd"

func (a *api) checkOracles(t testing.TB, r reply) {
	t.Helper()
	if r.status >= 500 {
		t.Errorf("status %d\n%s", r.status, r.body)
	}
	for _, e := range r.errors {
		if code, _ := e.Extensions["code"].(string); code == "" || e.Message == "" {
			t.Errorf("an error without code or message: %+v", e)
		}
		if found := internals.FindString(e.Message); found != "" {
			t.Errorf("the error shows internals (%q): %s", found, e.Message)
		}
	}
	if strings.Contains(r.body, secret) {
		t.Errorf("the answer repeats the secret of the request: %s", r.body)
	}
	if len(r.errors) > maxErrors {
		t.Errorf("%d errors, want at most %d", len(r.errors), maxErrors)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, line := range a.logged {
		if internals.MatchString(strings.ReplaceAll(line, "panic in", "")) || strings.Contains(line, secret) {
			t.Errorf("the log holds what it should not: %s", line)
		}
	}
}

// newPost is a POST of a body.
func newPost(body string) *http.Request {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	return r
}

// bodyOf is the body of a request for a query.
func bodyOf(t testing.TB, query string, variables any) string {
	t.Helper()
	request := map[string]any{"query": query}
	if variables != nil {
		request["variables"] = variables
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(request); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// ask sends a query the usual way.
func (a *api) ask(t testing.TB, query string, variables any) reply {
	t.Helper()
	return a.send(t, newPost(bodyOf(t, query, variables)))
}

// answered is the data of a query that has to succeed.
func (a *api) answered(t testing.TB, query string, variables any) string {
	t.Helper()
	r := a.ask(t, query, variables)
	if r.status != http.StatusOK || len(r.errors) > 0 {
		t.Fatalf("status %d: %s", r.status, r.body)
	}
	return string(r.data)
}

// refused asks and expects the request to be refused with the code before it is
// executed.
func (a *api) refused(t testing.TB, query string, variables any, want graph.Code) reply {
	t.Helper()
	r := a.ask(t, query, variables)
	if r.code() != string(want) {
		t.Errorf("code %q, want %q: %.300s", r.code(), want, r.body)
	}
	if r.status != http.StatusBadRequest || r.data != nil {
		t.Errorf("status %d, data %.60s: want 400 without data", r.status, r.data)
	}
	return r
}
