package gql

import (
	"net/http"
	"testing"

	"github.com/99designs/gqlgen/graphql"
)

// W21: what runs over a socket has the same slots as what comes over HTTP.
func TestAnExecutorHasTheBudgetOfTheAPI(t *testing.T) {
	a := newAPI(t, nil, Options{AtOnce: 1})
	h, ok := a.Handler.(*handler)
	if !ok {
		t.Fatal("the handler is another one")
	}
	x := Executor{h}
	p, malformed, errs := x.ReadParams([]byte(`{"query":"{dataVersion}"}`))
	if malformed || errs != nil {
		t.Fatal(malformed, errs)
	}
	op, errs := x.CreateOperationContext(t.Context(), p)
	if errs != nil {
		t.Fatal(errs)
	}
	ask := func() *graphql.Response {
		next, ctx := x.DispatchOperation(t.Context(), op)
		return next(ctx)
	}
	if r := ask(); r.Data == nil || len(r.Errors) > 0 {
		t.Fatalf("got %+v", r)
	}
	h.slots <- struct{}{}
	if r := ask(); r.Data != nil || len(r.Errors) != 1 || r.Errors[0].Extensions["code"] != "OVERLOADED" {
		t.Errorf("without a slot: %+v", r)
	}
	if got := a.send(t, newPost(bodyOf(t, `{dataVersion}`, nil))); got.status != http.StatusTooManyRequests {
		t.Errorf("over HTTP: %d", got.status)
	}
	<-h.slots
	if r := ask(); r.Data == nil {
		t.Errorf("with one again: %+v", r)
	}
}

func TestPayloadsOverASocketAreReadAsBodiesAre(t *testing.T) {
	a := newAPI(t, nil, Options{})
	h, ok := a.Handler.(*handler)
	if !ok {
		t.Fatal("the handler is another one")
	}
	for _, tt := range []struct {
		name, payload string
		malformed     bool
		code          string // of the error, "" for none
	}{
		{"a query", `{"query":"{dataVersion}"}`, false, ""},
		{"no JSON", `{`, true, ""},
		{"a list", `[]`, true, ""},
		{"no query", `{"variables":{}}`, true, ""},
		{"variables that are a list", `{"query":"{dataVersion}","variables":[]}`, true, ""},
		{"bytes that are no text", "{\"query\":\"\xff\"}", true, ""},
		{"too deep", `{"query":"{dataVersion}","variables":{"x":` + deep(50) + `}}`, false, "LIMIT_EXCEEDED"},
		{"a trusted document that is none", `{"documentId":"sha256:00"}`, false, "NOT_FOUND"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, malformed, errs := Executor{h}.ReadParams([]byte(tt.payload))
			code := ""
			if !malformed && len(errs) > 0 {
				code, _ = errs[0].Extensions["code"].(string)
			}
			if malformed != tt.malformed || code != tt.code {
				t.Errorf("malformed %t, code %q", malformed, code)
			}
		})
	}
}

func deep(levels int) string {
	text := "1"
	for range levels {
		text = "[" + text + "]"
	}
	return text
}
