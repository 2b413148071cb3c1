package gql

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"spona/graph"
)

func graphiQLQuery(t testing.TB) string {
	t.Helper()
	query, err := os.ReadFile("testdata/introspection.graphql")
	if err != nil {
		t.Fatal(err)
	}
	return string(query)
}

// G9: the schema is open, as GraphiQL and code generators ask for it.
func TestGraphiQLGetsTheSchema(t *testing.T) {
	a := newAPI(t, nil, Options{})
	var data struct {
		Schema struct {
			QueryType  struct{ Name string }
			Types      []struct{ Name string }
			Directives []struct{ Name string }
		} `json:"__schema"`
	}
	if err := json.Unmarshal([]byte(a.answered(t, graphiQLQuery(t), nil)), &data); err != nil {
		t.Fatal(err)
	}
	if data.Schema.QueryType.Name != "Query" || len(data.Schema.Types) < 60 {
		t.Errorf("query type %q, %d types", data.Schema.QueryType.Name, len(data.Schema.Types))
	}
	for _, d := range data.Schema.Directives {
		if d.Name == "defer" {
			t.Error("the schema has @defer, which no answer is given by")
		}
	}
}

func TestIntrospectionIsBounded(t *testing.T) {
	a := newAPI(t, nil, Options{})
	t.Run("it does not go round", func(t *testing.T) {
		a.refused(t, `{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}`, nil, graph.CodeValidationFailed)
	})
	t.Run("nor round through fragments", func(t *testing.T) {
		a.refused(t, `{__schema{types{...A}}} fragment A on __Type{fields{type{...B}}} fragment B on __Type{fields{type{...C}}} fragment C on __Type{fields{name}}`,
			nil, graph.CodeValidationFailed)
	})
	t.Run("20 times the schema is too much", func(t *testing.T) {
		_, fragments, _ := strings.Cut(graphiQLQuery(t), "fragment FullType")
		query := `{` + many(20, `a%d:__schema{types{...FullType}} `) + `} fragment FullType` + fragments
		a.refused(t, query, nil, graph.CodeLimitExceeded)
	})
	t.Run("it does not make a query dearer", func(t *testing.T) {
		a.answered(t, `{__schema{types{name fields{name}}} __type(name:"Party"){name} parties(first:1){nodes{id __typename}}}`, nil)
	})
}

// G10: nothing is suggested; who wants to know a name asks the schema.
func TestNothingIsSuggested(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for name, query := range map[string]string{
		"field": `{partys{totalCount}}`, "argument": `{parties(frist:1){totalCount}}`, "enum value": `{parties(orderBy:NAME_ACS){totalCount}}`,
		"type": `{node(id:"a"){... on Persn{id}}}`, "input field": `{parties(filter:{nmae:"a"}){totalCount}}`, "selection": `{parties}`,
	} {
		t.Run(name, func(t *testing.T) {
			got := a.refused(t, query, nil, graph.CodeValidationFailed)
			if strings.Contains(got.body, "Did you mean") {
				t.Errorf("got %s", got.body)
			}
			for _, e := range got.errors {
				if len(e.Locations) == 0 {
					t.Errorf("%q does not say where", e.Message)
				}
			}
		})
	}
}

// G14.
func TestOperationsHaveToBeClear(t *testing.T) {
	a := newAPI(t, nil, Options{})
	ask := func(query, name string) reply {
		return a.send(t, newPost(`{"query":`+quoted(t, query)+`,"operationName":`+quoted(t, name)+`}`))
	}
	for name, got := range map[string]reply{
		"a name that none has":       ask(`query A{dataVersion}`, "B"),
		"no name among several":      ask(`query A{dataVersion} query B{dataVersion}`, ""),
		"a name that two have":       ask(`query A{dataVersion} query A{dataVersion}`, "A"),
		"two without a name":         ask(`{dataVersion} {dataVersion}`, ""),
		"one with and one without":   ask(`{dataVersion} query A{dataVersion}`, "A"),
		"no operation but fragments": ask(`fragment F on Query{dataVersion}`, ""),
		"an operation that is none":  ask(`subscription{a}`, ""),
		"a mutation where none is":   ask(`mutation{a}`, ""),
	} {
		t.Run(name, func(t *testing.T) {
			if got.status != 400 || got.code() != string(graph.CodeValidationFailed) || got.data != nil {
				t.Errorf("status %d: %s", got.status, got.body)
			}
		})
	}
	if got := ask(`query A{dataVersion} query B{__typename}`, "B"); string(got.data) != `{"__typename":"Query"}` {
		t.Errorf("of two operations the named one is not answered: %s", got.body)
	}
}

// G18: no answer is given in parts, however much is deferred.
func TestNothingIsDeferred(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for name, query := range map[string]string{
		"a fragment":        `{... @defer{dataVersion}}`,
		"a spread":          `{...F @defer(label:"a")} fragment F on Query{dataVersion}`,
		"many, each deeper": `{` + strings.Repeat(`...@defer{`, 50) + `dataVersion` + strings.Repeat(`}`, 50) + `}`,
		"one by each label": `{` + many(20, `... @defer(label:"l%d"){dataVersion} `) + `}`,
	} {
		t.Run(name, func(t *testing.T) { a.refused(t, query, nil, graph.CodeValidationFailed) })
	}
	t.Run("@skip and @include work", func(t *testing.T) {
		got := a.answered(t, `query($no:Boolean=false){a:__typename @include(if:$no) b:__typename @skip(if:$no)}`, nil)
		if got != `{"b":"Query"}` {
			t.Errorf("got %s", got)
		}
	})
}

func TestUnparsableDocumentsSayWhere(t *testing.T) {
	a := newAPI(t, nil, Options{})
	got := a.refused(t, "{\n  parties(", nil, graph.CodeParseFailed)
	if len(got.errors[0].Locations) != 1 || got.errors[0].Locations[0]["line"] != 2 {
		t.Errorf("locations %v, want line 2", got.errors[0].Locations)
	}
	long := a.refused(t, `{a } `+strings.Repeat("b", 20_000), nil, graph.CodeParseFailed)
	if n := len(long.errors[0].Message); n > maxMessage+3 {
		t.Errorf("the message has %d bytes, want at most %d", n, maxMessage)
	}
}
