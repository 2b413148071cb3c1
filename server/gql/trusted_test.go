package gql

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"spona/graph"
)

// trustedText asks with a variable, as pages do.
const trustedText = `query Named($text: String!) { search(text: $text, first: 1) { nodes { name } } }`

func idOfText(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(sum[:])
}

func textsOf(texts ...string) map[string]string {
	known := make(map[string]string)
	for _, text := range texts {
		known[strings.TrimPrefix(idOfText(text), "sha256:")] = text
	}
	return known
}

func newTrustingAPI(t *testing.T) *api {
	t.Helper()
	return newAPI(t, nil, Options{Documents: textsOf(trustedText)})
}

func namedBody(t *testing.T, fields map[string]any) string {
	t.Helper()
	body, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestATrustedDocumentIsAskedByItsID(t *testing.T) {
	a := newTrustingAPI(t)
	want := a.answered(t, trustedText, map[string]any{"text": "Ana"})
	for range 2 { // the second time from memory, if there were a difference
		r := a.send(t, newPost(namedBody(t, map[string]any{"documentId": idOfText(trustedText), "variables": map[string]any{"text": "Ana"}})))
		if r.status != http.StatusOK || string(r.data) != want {
			t.Errorf("by id: %d %s, by text: %s", r.status, r.body, want)
		}
	}
	r := a.send(t, newPost(namedBody(t, map[string]any{"documentId": idOfText(trustedText)})))
	if r.code() != string(graph.CodeInvalid) {
		t.Errorf("without its variable: %s", r.body)
	}
}

func TestATrustedDocumentIsAskedByGETToo(t *testing.T) {
	a := newTrustingAPI(t)
	query := url.Values{"documentId": {idOfText(trustedText)}, "variables": {`{"text":"Ana"}`}}
	request := httptest.NewRequest(http.MethodGet, "/graphql?"+query.Encode(), nil)
	request.Header.Set("GraphQL-Require-Preflight", "1")
	if r := a.send(t, request); r.status != http.StatusOK || len(r.errors) > 0 {
		t.Errorf("status %d: %s", r.status, r.body)
	}
}

func TestRequestsThatNameNoTrustedDocument(t *testing.T) {
	a := newTrustingAPI(t)
	tests := []struct {
		name   string
		fields map[string]any
		status int
		code   graph.Code
		field  string
	}{
		{"an id of another edition", map[string]any{"documentId": idOfText("{ dataVersion }")}, http.StatusNotFound, graph.CodeNotFound, "documentId"},
		{"a hash without its name", map[string]any{"documentId": strings.TrimPrefix(idOfText(trustedText), "sha256:")}, http.StatusNotFound, graph.CodeNotFound, "documentId"},
		{"no id", map[string]any{"documentId": ""}, http.StatusNotFound, graph.CodeNotFound, "documentId"},
		{"a number", map[string]any{"documentId": 7}, http.StatusBadRequest, graph.CodeInvalid, ""},
		{"a text beside the id", map[string]any{"documentId": idOfText(trustedText), "query": "{ dataVersion }"}, http.StatusBadRequest, graph.CodeInvalid, ""},
		{"neither", map[string]any{"documentId": nil}, http.StatusBadRequest, graph.CodeInvalid, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := a.send(t, newPost(namedBody(t, tt.fields)))
			if r.status != tt.status || r.code() != string(tt.code) || r.field() != tt.field || r.data != nil {
				t.Errorf("status %d, code %q, field %q: %s", r.status, r.code(), r.field(), r.body)
			}
		})
	}
}

// What comes with the program is held to the rules for what strangers send, so
// that a page that cannot be answered is found before it is served.
func TestTrustedDocumentsThatCannotBeAskedAreRefusedAtTheStart(t *testing.T) {
	store := sampleStore(t)
	for name, texts := range map[string]map[string]string{
		"a hash of another text": {strings.Repeat("0", 64): "{ dataVersion }"},
		"a field that is not":    textsOf("{ nonsense }"),
		"no GraphQL":             textsOf("{"),
		"more than may be asked": textsOf("{" + strings.Repeat(" dataVersion", 6000) + " }"),
		"nothing but a fragment": textsOf("fragment F on Query { dataVersion }"),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := NewHandler(store, nil, Options{Documents: texts}); err == nil {
				t.Error("it was taken")
			}
		})
	}
}
