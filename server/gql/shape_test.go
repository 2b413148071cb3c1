package gql

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"spona/graph"
)

// doubling is a document in which n fragments each spread the next one twice: as
// long as n, and as large as 2 to the power of n.
func doubling(n int, on, leaf string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "fragment F%d on %s {%s}\n", n, on, leaf)
	for i := range n {
		fmt.Fprintf(&b, "fragment F%d on %s {...F%d ...F%d}\n", i, on, i+1, i+1)
	}
	return b.String()
}

// G1 to G7: what is too much is refused before any rule of validation sees it.
func TestDocumentsThatAreTooMuchAreRefused(t *testing.T) {
	nested := func(levels int) string {
		return `{politicians{nodes{` + strings.Repeat(`relations{nodes{from{`, levels) + `id` + strings.Repeat(`}}}`, levels) + `}}}`
	}
	tests := map[string]string{
		"50 levels":                            nested(16),
		"50 levels through fragments":          `{politicians{nodes{...F0}}} fragment F0 on Person {relations{nodes{from{...F1}}}} fragment F1 on Entity {relations{nodes{from{...F2}}}} fragment F2 on Entity {relations{nodes{from{relations{nodes{from{id}}}}}}}`,
		"30 fragments that double":             `{...F0}` + doubling(30, "Query", "dataVersion"),
		"49 fragments that double":             `{...F0}` + doubling(49, "Query", "dataVersion"),
		"60 fragments":                         `{...F0}` + doubling(60, "Query", "dataVersion"),
		"200 fragments":                        `{...F0}` + doubling(200, "Query", "dataVersion"),
		"fragments that double in the schema":  `{__schema{queryType{...F0}}}` + doubling(30, "__Type", "name"),
		"10,000 aliases":                       `{` + strings.Repeat(`a:dataVersion `, 10_000) + `}`,
		"31 aliases":                           `{` + many(31, `a%d:__typename `) + `}`,
		"21 root fields":                       `{` + strings.Repeat(`__typename `, 21) + `}`,
		"21 root fields through a fragment":    `{...F ...F ...F} fragment F on Query {` + strings.Repeat(`__typename `, 7) + `}`,
		"201 spreads":                          `{` + strings.Repeat(`...F `, 201) + `} fragment F on Query {dataVersion}`,
		"1,000 levels of inline fragments":     `{` + strings.Repeat(`...{`, 1_000) + `dataVersion` + strings.Repeat(`}`, 1_000) + `}`,
		"1,000 inline fragments of one field":  `{parties{nodes{` + strings.Repeat(`...{name} `, 1_000) + `}}}`,
		"1,000 fields of one name":             `{parties{nodes{` + strings.Repeat(`name `, 1_000) + `}}}`,
		"100,000 directives":                   `{dataVersion ` + strings.Repeat(`@a `, 100_000) + `}`,
		"1,000 times @include":                 `{dataVersion ` + strings.Repeat(`@include(if:true) `, 1_000) + `}`,
		"200 unknown directives":               `{dataVersion ` + strings.Repeat(`@a `, 200) + `}`,
		"101 variables":                        `query(` + many(101, `$v%d:Int `) + `){dataVersion}`,
		"10,000 variables":                     `query(` + many(10_000, `$v%d:Int `) + `){dataVersion}`,
		"a list of 100 levels in an argument":  `{nodes(ids:` + strings.Repeat(`[`, 100) + strings.Repeat(`]`, 100) + `){id}}`,
		"a list of 100 levels as a default":    `query($a:[ID!]=` + strings.Repeat(`[`, 100) + strings.Repeat(`]`, 100) + `){dataVersion}`,
		"a string of 60,000":                   `{search(text:"` + strings.Repeat("a", 60_000) + `"){totalCount}}`,
		"an enum value of 60,000 is one token": `{search(text:"a",kinds:[` + strings.Repeat("A", 70_000) + `]){totalCount}}`,
		"5,000 tokens and one":                 `{` + strings.Repeat(`a `, 5_000) + `}`,
		"100,000 commas, which are no tokens":  `{dataVersion` + strings.Repeat(`,`, 100_000) + `}`,
		"25 levels of introspection":           `{__schema{queryType{` + strings.Repeat(`ofType{`, 25) + `name` + strings.Repeat(`}`, 25) + `}}}`,
		"100 @defer with a label for each":     `{` + many(150, `... @defer(label:"l%d"){dataVersion} `) + `}`,
	}
	a := newAPI(t, nil, Options{})
	for name, query := range tests {
		t.Run(name, func(t *testing.T) {
			got := a.refused(t, query, nil, graph.CodeLimitExceeded)
			if len(got.errors) != 1 {
				t.Errorf("%d errors, want 1", len(got.errors))
			}
		})
	}
}

// many repeats a format with each number from 0.
func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func TestDocumentsWithinTheLimitsAreAnswered(t *testing.T) {
	nested := `{politicians{nodes{relations{nodes{from{relations{nodes{from{relations{nodes{id}}}}}}}}}}}`
	tests := map[string]string{
		"12 levels":      strings.ReplaceAll(nested, `relations{`, `relations(first:1){`),
		"30 aliases":     `{parties(first:1){nodes{` + many(30, `a%d:id `) + `}}}`,
		"20 root fields": `{` + strings.Repeat(`__typename `, 20) + `}`,
		"100 fields of one name, as in a fragment for each kind": `{donors{nodes{` + strings.Repeat(`name `, 100) + `}}}`,
	}
	a := newAPI(t, nil, Options{})
	for name, query := range tests {
		t.Run(name, func(t *testing.T) { a.answered(t, query, nil) })
	}
}

// G6, and other documents that no executor may follow.
func TestFragmentCyclesAreInvalid(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for name, query := range map[string]string{
		"a fragment spreads itself":        `{...F} fragment F on Query {dataVersion ...F}`,
		"two spread each other":            `{...F} fragment F on Query {...G} fragment G on Query {...F}`,
		"a cycle that nothing spreads":     `{dataVersion} fragment F on Query {...F}`,
		"a cycle below a field":            `{parties{...F}} fragment F on PartyConnection {nodes{relations{nodes{from{...on Party{...G}}}}}} fragment G on Party {...G}`,
		"a fragment that does not exist":   `{...F}`,
		"a fragment that nothing spreads":  `{dataVersion} fragment F on Query {dataVersion}`,
		"a fragment that is defined twice": `{...F} fragment F on Query {dataVersion} fragment F on Query {dataVersion}`,
	} {
		t.Run(name, func(t *testing.T) { a.refused(t, query, nil, graph.CodeValidationFailed) })
	}
}

// Each fragment is measured once, so a document costs as much as it is long.
func TestShapeTakesStepsLikeTheDocumentIsLong(t *testing.T) {
	for _, n := range []int{10, 40} {
		s := &shape{limits: Options{}.normalised().Limits, document: parsed(t, `{...F0}`+doubling(n, "Query", "dataVersion")),
			fragments: make(map[string]*measure)}
		got := s.set(s.document.Operations[0].SelectionSet, false)
		if want := 2*n + 2; s.steps != want {
			t.Errorf("%d fragments: %d steps, want %d", n, s.steps, want)
		}
		if got.first != 1<<n {
			t.Errorf("%d fragments: %d root fields, want %d", n, got.first, 1<<n)
		}
	}
}

func parsed(t testing.TB, query string) *ast.QueryDocument {
	t.Helper()
	document, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// The number of pairs is given up as soon as it is over the limit.
func TestOverlapStopsAtTheLimit(t *testing.T) {
	const limit = 1_000
	document := parsed(t, `{`+strings.Repeat(`a{`+strings.Repeat(`b `, 20)+`} `, 40)+`}`)
	o := overlap{document: document, limit: limit}
	o.merge([]ast.SelectionSet{document.Operations[0].SelectionSet})
	if most := 800 * 800; o.pairs <= limit || o.pairs > most {
		t.Errorf("%d pairs were counted, want more than %d and at most %d", o.pairs, limit, most)
	}
	if err := checkOverlap(document, limit); err == nil {
		t.Error("the document is let through")
	}
}
