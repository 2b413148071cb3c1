package gql

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"

	"spona/graph"
)

func TestBodiesAreBounded(t *testing.T) {
	a := newAPI(t, nil, Options{})
	large := bodyOf(t, versionQuery, map[string]any{"x": strings.Repeat("a", 2<<20)})
	t.Run("a body of 2 MiB is refused", func(t *testing.T) {
		if got := a.send(t, newPost(large)); got.status != 413 || got.code() != string(graph.CodeLimitExceeded) {
			t.Errorf("status %d: %.200s", got.status, got.body)
		}
	})
	t.Run("so is one in chunks without end", func(t *testing.T) {
		endless := &endless{}
		r := newPost("")
		r.Body, r.ContentLength = io.NopCloser(endless), -1
		if got := a.send(t, r); got.status != 413 {
			t.Errorf("status %d, want 413", got.status)
		}
		if most := 2 << 20; endless.read > most {
			t.Errorf("%d bytes were read, want at most %d", endless.read, most)
		}
	})
	t.Run("a body that breaks off is refused", func(t *testing.T) {
		r := newPost("")
		r.Body = io.NopCloser(io.MultiReader(strings.NewReader(`{"query":"`+secret), brokenReader{}))
		if got := a.send(t, r); got.status != 400 || got.code() != string(graph.CodeInvalid) {
			t.Errorf("status %d: %s", got.status, got.body)
		}
	})
}

// endless is a body of spaces that never ends.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	e.read += len(p)
	return copy(p, bytes.Repeat([]byte{' '}, len(p))), nil
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// Hole 8: nothing of a body comes back, or reaches the log.
func TestMalformedBodiesAreNotRepeated(t *testing.T) {
	tests := map[string]string{
		"no JSON":                     `password=` + secret,
		"cut off":                     `{"query":"{a}","variables":{"password":"` + secret,
		"something after it":          `{"query":"{dataVersion}"} {"password":"` + secret + `"}`,
		"an array, as batches are":    `[{"query":"` + secret + `"},{}]`,
		"an array of nothing":         `[{},{}]`,
		"a string":                    `"` + secret + `"`,
		"a number":                    `42`,
		"null":                        `null`,
		"nothing":                     ``,
		"not UTF-8":                   "{\"query\":\"\xff" + secret + "\"}",
		"UTF-16":                      "\xff\xfe{\x00}\x00",
		"a byte order mark":           "\xef\xbb\xbf{\"query\":\"" + secret + "\"}",
		"a name twice":                `{"query":"{dataVersion}","query":"` + secret + `"}`,
		"a name that is no string":    `{1:"` + secret + `"}`,
		"no query":                    `{"password":"` + secret + `"}`,
		"a query that is an object":   `{"query":{"password":"` + secret + `"}}`,
		"a query that is null":        `{"query":null}`,
		"an operationName of 1":       `{"query":"{dataVersion}","operationName":1}`,
		"variables that are a string": `{"query":"{dataVersion}","variables":"` + secret + `"}`,
		"extensions that are a list":  `{"query":"{dataVersion}","extensions":["` + secret + `"]}`,
	}
	a := newAPI(t, nil, Options{})
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			got := a.send(t, newPost(body))
			if got.status != http.StatusBadRequest || got.code() != string(graph.CodeInvalid) || got.data != nil {
				t.Errorf("status %d: %s", got.status, got.body)
			}
		})
	}
	if len(a.logged) > 0 {
		t.Errorf("logged %q, want nothing", a.logged)
	}
}

func TestNullAndUnknownPartsOfARequestAreNothing(t *testing.T) {
	a := newAPI(t, nil, Options{})
	got := a.send(t, newPost(`{"query":"{__typename}","operationName":null,"variables":null,"extensions":null,"more":{"a":[1]}}`))
	if string(got.data) != `{"__typename":"Query"}` {
		t.Errorf("got %s", got.body)
	}
}

// G13: persisted queries are off, so that nothing of them can be got wrong.
func TestPersistedQueriesAreOff(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for name, extension := range map[string]string{
		"a hash alone":       `{"version":1,"sha256Hash":"` + strings.Repeat("0", 64) + `"}`,
		"version 2":          `{"version":2,"sha256Hash":"` + strings.Repeat("0", 64) + `"}`,
		"a hash of a number": `{"version":1,"sha256Hash":7}`,
		"no object":          `[]`,
	} {
		t.Run(name, func(t *testing.T) {
			body := `{"query":"{dataVersion}","extensions":{"persistedQuery":` + extension + `}}`
			got := a.send(t, newPost(body))
			if got.status != 400 || got.code() != string(graph.CodeInvalid) || got.errors[0].Message != "PersistedQueryNotSupported" {
				t.Errorf("status %d: %s", got.status, got.body)
			}
		})
	}
}

// G15 and G16, as far as JSON goes.
func TestJSONIsBounded(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for name, body := range map[string]string{
		"10,000 values":              bodyOf(t, versionQuery, map[string]any{"list": make([]int, 10_000)}),
		"a string of 100,000":        bodyOf(t, versionQuery, map[string]any{"text": strings.Repeat("a", 100_000)}),
		"a name of 100,000":          bodyOf(t, versionQuery, map[string]any{strings.Repeat("a", 100_000): 1}),
		"a list of 100 levels":       `{"query":"{dataVersion}","variables":{"a":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `}}`,
		"100,000 levels, not closed": `{"query":"{dataVersion}","variables":` + strings.Repeat(`[`, 100_000),
		"a document of 100,000":      bodyOf(t, `{dataVersion}`+strings.Repeat(" ", 100_000), nil),
	} {
		t.Run(name, func(t *testing.T) {
			got := a.send(t, newPost(body))
			if got.status != 400 || got.code() != string(graph.CodeLimitExceeded) {
				t.Errorf("status %d: %.200s", got.status, got.body)
			}
		})
	}
}
