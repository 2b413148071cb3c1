package gql

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// Whatever the body is, the answer is JSON of the right form, with codes, without
// a status of 5xx and without anything of the inside: send checks it.
func FuzzBody(f *testing.F) {
	for _, body := range []string{
		``, `{}`, `[]`, `null`, `{"query":"{dataVersion}"}`, `{"query":"{a","variables":{"a":[[[1e400]]]}}`,
		`{"query":"query($n:Int){parties(first:$n){nodes{id}}}","variables":{"n":2}}`,
		`{"query":"{__typename}","operationName":"A","extensions":{"persistedQuery":{}}}`, "{\"query\":\"\\ud800\xff\"}",
	} {
		f.Add([]byte(body))
	}
	a := newAPI(f, nil, Options{})
	f.Fuzz(func(t *testing.T, body []byte) { a.send(t, newPost(string(body))) })
}

// The same for documents.
func FuzzDocument(f *testing.F) {
	queries, err := filepath.Glob("testdata/golden/*.graphql")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range queries {
		query, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(query), `{}`)
	}
	for _, query := range []string{
		`{...F} fragment F on Query{...F}`, `{a:b @defer @skip(if:$x)}`, `query($f:EntityFilter={}){parties(filter:$f){nodes{name(lang:null)}}}`,
		`{parties(first:9223372036854775807){nodes{id}}}`, `{node(id:"""a"""){...on Node{...on Entity{...on Party{id}}}}}`, "\ufeff#\n{__schema{types{name}}}",
	} {
		f.Add(query, `{"f":{"live":null},"x":true}`)
	}
	a := newAPI(f, nil, Options{})
	f.Fuzz(func(t *testing.T, query, variables string) {
		if !json.Valid([]byte(variables)) {
			variables = `{}`
		}
		a.ask(t, query, json.RawMessage(variables))
	})
}
