package gql

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"spona/graph"
)

const versionQuery = `{dataVersion}`

func TestRequestsAreRefusedByTheirHead(t *testing.T) {
	tests := []struct {
		name       string
		method     string
		header     map[string]string
		wantStatus int
		wantCode   graph.Code
	}{
		{name: "POST of JSON is read", wantStatus: 200},
		{name: "charset utf-8 in any case is read", header: map[string]string{"Content-Type": "application/json; charset=UTF-8"}, wantStatus: 200},
		{name: "PUT", method: http.MethodPut, wantStatus: 405, wantCode: graph.CodeInvalid},
		{name: "HEAD", method: http.MethodHead, wantStatus: 405, wantCode: graph.CodeInvalid},
		{name: "OPTIONS, so that no page of another site gets on", method: http.MethodOptions, wantStatus: 405, wantCode: graph.CodeInvalid},
		{name: "no content type", header: map[string]string{"Content-Type": ""}, wantStatus: 415, wantCode: graph.CodeInvalid},
		{name: "a form", header: map[string]string{"Content-Type": "application/x-www-form-urlencoded"}, wantStatus: 415, wantCode: graph.CodeInvalid},
		{name: "a multipart form", header: map[string]string{"Content-Type": "multipart/form-data; boundary=x"}, wantStatus: 415, wantCode: graph.CodeInvalid},
		{name: "plain text", header: map[string]string{"Content-Type": "text/plain"}, wantStatus: 415, wantCode: graph.CodeInvalid},
		{name: "a bare query", header: map[string]string{"Content-Type": "application/graphql"}, wantStatus: 415, wantCode: graph.CodeInvalid},
		{name: "UTF-16", header: map[string]string{"Content-Type": "application/json; charset=utf-16"}, wantStatus: 415, wantCode: graph.CodeInvalid},
		{name: "UTF-7", header: map[string]string{"Content-Type": "application/json; charset=utf-7"}, wantStatus: 415, wantCode: graph.CodeInvalid},
		{name: "gzip", header: map[string]string{"Content-Encoding": "gzip"}, wantStatus: 415, wantCode: graph.CodeInvalid},
		{name: "an image is wanted", header: map[string]string{"Accept": "image/png"}, wantStatus: 406, wantCode: graph.CodeInvalid},
		{name: "nothing is wanted", header: map[string]string{"Accept": "*/*;q=0"}, wantStatus: 406, wantCode: graph.CodeInvalid},
	}
	a := newAPI(t, nil, Options{})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newPost(bodyOf(t, versionQuery, nil))
			if tt.method != "" {
				r.Method = tt.method
			}
			for name, value := range tt.header {
				r.Header.Del(name)
				if value != "" {
					r.Header.Set(name, value)
				}
			}
			got := a.send(t, r)
			if got.status != tt.wantStatus || got.code() != string(tt.wantCode) {
				t.Errorf("status %d, code %q, want %d and %q", got.status, got.code(), tt.wantStatus, tt.wantCode)
			}
		})
	}
}

func TestContentTypeGivenTwiceIsRefused(t *testing.T) {
	a := newAPI(t, nil, Options{})
	r := newPost(bodyOf(t, versionQuery, nil))
	r.Header["Content-Type"] = []string{"application/json", "application/json"}
	if got := a.send(t, r); got.status != http.StatusUnsupportedMediaType {
		t.Errorf("status %d, want 415", got.status)
	}
}

func TestAnswersAreOfTheTypeThatIsLikedBest(t *testing.T) {
	tests := []struct{ accept, want string }{
		{"", typeGraphQL},
		{"*/*", typeGraphQL},
		{"application/*", typeGraphQL},
		{"application/json", typeJSON},
		{"application/graphql-response+json", typeGraphQL},
		{"application/graphql-response+json, application/json;q=0.9", typeGraphQL},
		{"application/json;q=0.5, application/graphql-response+json;q=0.1", typeJSON},
		{"application/json, text/plain, */*", typeJSON},
		{"text/html, */*;q=0.1", typeGraphQL},
		{"application/graphql-response+json;q=0, */*", typeJSON},
		{"application/json;charset=utf-8", typeJSON},
	}
	a := newAPI(t, nil, Options{})
	for _, tt := range tests {
		t.Run(tt.accept, func(t *testing.T) {
			r := newPost(bodyOf(t, versionQuery, nil))
			if tt.accept != "" {
				r.Header.Set("Accept", tt.accept)
			}
			got := a.send(t, r)
			if want := tt.want + "; charset=utf-8"; got.header.Get("Content-Type") != want {
				t.Errorf("Content-Type %q, want %q", got.header.Get("Content-Type"), want)
			}
			if got.status != http.StatusOK || got.data == nil {
				t.Errorf("status %d: %s", got.status, got.body)
			}
		})
	}
}

// Hole 11: what cannot be executed has no data, and a status that says so.
func TestRequestErrorsHaveNoData(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for name, query := range map[string]string{
		"unparsable": `{`, "invalid": `{nonsense}`, "too deep": strings.Repeat(`{a`, 40) + strings.Repeat(`}`, 40),
	} {
		t.Run(name+" as GraphQL has status 400", func(t *testing.T) {
			got := a.ask(t, query, nil)
			if got.status != http.StatusBadRequest || got.data != nil {
				t.Errorf("status %d, body %s", got.status, got.body)
			}
		})
		t.Run(name+" as JSON has status 200", func(t *testing.T) {
			r := newPost(bodyOf(t, query, nil))
			r.Header.Set("Accept", "application/json")
			got := a.send(t, r)
			if got.status != http.StatusOK || got.data != nil || len(got.errors) == 0 {
				t.Errorf("status %d, body %s", got.status, got.body)
			}
		})
	}
}

func TestAnswersMayBeNeitherKeptNorFramedNorGuessed(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for name, value := range map[string]string{
		"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
		"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
	} {
		if got := a.ask(t, versionQuery, nil).header.Get(name); got != value {
			t.Errorf("%s: %q, want %q", name, got, value)
		}
	}
}

func newGet(values url.Values) *http.Request {
	r := httptest.NewRequest(http.MethodGet, "/graphql?"+values.Encode(), nil)
	r.Header.Set("GraphQL-Require-Preflight", "1")
	return r
}

func TestGetAnswersQueries(t *testing.T) {
	a := newAPI(t, nil, Options{})
	got := a.send(t, newGet(url.Values{
		"query": {`query A {dataVersion} query B($id: ID!) {node(id: $id) {id}}`}, "operationName": {"B"},
		"variables": {`{"id":"` + string(sampleID("ana")) + `"}`},
	}))
	if want := `{"node":{"id":"` + string(sampleID("ana")) + `"}}`; string(got.data) != want {
		t.Errorf("got %s, want %s", got.body, want)
	}
}

// G11, and hole 7 in spirit.
func TestGetIsForQueriesThatAPageOfAnotherSiteCannotSend(t *testing.T) {
	a := newAPI(t, nil, Options{})
	t.Run("a mutation is refused", func(t *testing.T) {
		got := a.send(t, newGet(url.Values{"query": {`mutation {a}`}}))
		if got.status != http.StatusMethodNotAllowed || got.header.Get("Allow") != "POST" || got.code() != "BAD_USER_INPUT" {
			t.Errorf("status %d, Allow %q: %s", got.status, got.header.Get("Allow"), got.body)
		}
	})
	t.Run("without the header it is refused", func(t *testing.T) {
		r := newGet(url.Values{"query": {versionQuery}})
		r.Header.Del("GraphQL-Require-Preflight")
		if got := a.send(t, r); got.status != http.StatusForbidden || got.code() != "FORBIDDEN" {
			t.Errorf("status %d: %s", got.status, got.body)
		}
	})
	t.Run("a content type that a page can send does not count", func(t *testing.T) {
		r := newGet(url.Values{"query": {versionQuery}})
		r.Header.Del("GraphQL-Require-Preflight")
		r.Header.Set("Content-Type", "text/plain;application/json")
		if got := a.send(t, r); got.status != http.StatusForbidden {
			t.Errorf("status %d, want 403", got.status)
		}
	})
	for name, values := range map[string]url.Values{
		"without a query": {}, "with two queries": {"query": {versionQuery, versionQuery}},
		"with variables that are no JSON":   {"query": {versionQuery}, "variables": {"{" + secret}},
		"with variables that are no object": {"query": {versionQuery}, "variables": {"[]"}},
	} {
		t.Run(name+" it is refused", func(t *testing.T) {
			if got := a.send(t, newGet(values)); got.status != http.StatusBadRequest || got.code() != "BAD_USER_INPUT" {
				t.Errorf("status %d: %s", got.status, got.body)
			}
		})
	}
}
