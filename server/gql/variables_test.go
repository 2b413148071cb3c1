package gql

import (
	"encoding/json"
	"strings"
	"testing"

	"spona/graph"
)

func TestVariablesAreReadByTheirTypes(t *testing.T) {
	const list = `query($f:EntityFilter,$n:Int,$o:EntityOrder!=NAME_ASC){parties(filter:$f,first:$n,orderBy:$o){totalCount nodes{id}}}`
	tests := []struct {
		name, query, variables string
		wantField              string
	}{
		{"a string for an Int", list, `{"n":"10"}`, "variables.n"},
		{"a fraction for an Int", list, `{"n":1.5}`, "variables.n"},
		{"more than 32 bits", list, `{"n":2147483648}`, "variables.n"},
		{"a list for an Int", list, `{"n":[1]}`, "variables.n"},
		{"an enum value in small letters", list, `{"o":"name_asc"}`, "variables.o"},
		{"an enum value that is none", list, `{"o":"SIZE"}`, "variables.o"},
		{"a huge enum value", list, `{"o":"` + strings.Repeat("A", 10_000) + `"}`, "variables.o"},
		{"a number for an enum", list, `{"o":1}`, "variables.o"},
		{"null for what cannot be null", list, `{"o":null}`, "variables.o"},
		{"a field that does not exist", list, `{"f":{"password":"` + secret + `"}}`, "variables.f"},
		{"a list for an object", list, `{"f":[]}`, "variables.f"},
		{"a string for a Boolean", list, `{"f":{"live":"true"}}`, "variables.f.live"},
		{"null within a list", list, `{"f":{"countries":["AL",null]}}`, "variables.f.countries.1"},
		{"a number for a String", list, `{"f":{"name":7}}`, "variables.f.name"},
		{"a field that is missing", `query($f:ContractFilter){contracts(filter:$f){totalCount}}`, `{"f":{"amount":{"min":"1"}}}`, "variables.f.amount.currency"},
		{"a variable that is missing", `query($id:ID!){node(id:$id){id}}`, `{}`, "variables.id"},
		{"an object for an ID", `query($id:ID!){node(id:$id){id}}`, `{"id":{"$gt":""}}`, "variables.id"},
		{"a fraction for an ID", `query($id:ID!){node(id:$id){id}}`, `{"id":1.5}`, "variables.id"},
		{"a string for a Float", `query($x:Float!){node(id:"a"){id} dataVersion @include(if:true)}`, `{"x":"1"}`, ""},
	}
	a := newAPI(t, nil, Options{})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := a.ask(t, tt.query, json.RawMessage(tt.variables))
			if got.status != 400 || got.data != nil {
				t.Fatalf("status %d: %s", got.status, got.body)
			}
			if tt.wantField != "" && (got.code() != string(graph.CodeInvalid) || got.field() != tt.wantField) {
				t.Errorf("code %q, field %q, want BAD_USER_INPUT and %q", got.code(), got.field(), tt.wantField)
			}
		})
	}
}

func TestVariablesThatFitAreUsed(t *testing.T) {
	a := newAPI(t, nil, Options{})
	ana := string(sampleID("ana"))
	tests := []struct{ name, query, variables, want string }{
		{"an id", `query($id:ID!){node(id:$id){id}}`, `{"id":"` + ana + `"}`, `{"node":{"id":"` + ana + `"}}`},
		{"a number as an id", `query($id:ID!){node(id:$id){id}}`, `{"id":7}`, `{"node":null}`},
		{"one value for a list", `query($ids:[ID!]!){nodes(ids:$ids){id}}`, `{"ids":"` + ana + `"}`, `{"nodes":[{"id":"` + ana + `"}]}`},
		{"a default", `query($ids:[ID!]!=["x"]){nodes(ids:$ids){id}}`, `{}`, `{"nodes":[null]}`},
		{"null in place of a default", `query($n:Int=5){parties(first:$n){totalCount}}`, `{"n":null}`, `{"parties":{"totalCount":2}}`},
		{"what nothing asks for", `{__typename}`, `{"more":[1]}`, `{"__typename":"Query"}`},
		{"languages", `query($l:[String!],$id:ID!){node(id:$id){... on Entity{name(lang:$l)}}}`, `{"l":["fr","sr-Cyrl"],"id":"` + ana + `"}`, `{"node":{"name":"Ана Ђурић"}}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := a.answered(t, tt.query, json.RawMessage(tt.variables)); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// G16: strange texts come to a clean end wherever they stand.
func TestStrangeTextsAreAnsweredOrRefused(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for name, text := range map[string]string{
		"NUL":                 `\u0000`,
		"a lone surrogate":    `\ud800`,
		"a pair of them":      `\ud83d\ude00`,
		"a byte order mark":   `\ufeff`,
		"right to left":       `\u202e\u2067`,
		"a line separator":    `\u2028`,
		"a quote and a slash": `\"\\`,
		"a long id":           strings.Repeat("e", 10_000),
	} {
		t.Run(name+" in a variable", func(t *testing.T) {
			got := a.send(t, newPost(`{"query":"query($x:ID!){node(id:$x){id}}","variables":{"x":"`+text+`"}}`))
			if string(got.data) != `{"node":null}` {
				t.Errorf("got %s, want no node", got.body)
			}
		})
		t.Run(name+" in a query", func(t *testing.T) {
			got := a.send(t, newPost(`{"query":`+quoted(t, `{node(id:"`+text+`"){id}}`)+`}`))
			if string(got.data) != `{"node":null}` && got.code() != string(graph.CodeParseFailed) {
				t.Errorf("got %s", got.body)
			}
		})
		t.Run(name+" as it is, outside of strings", func(t *testing.T) {
			got := a.send(t, newPost(`{"query":"{dataVersion} `+text+`"}`))
			if got.status >= 500 {
				t.Errorf("status %d: %s", got.status, got.body)
			}
		})
	}
}

func quoted(t testing.TB, text string) string {
	t.Helper()
	b, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
