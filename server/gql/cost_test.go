package gql

import (
	"math"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
	"pgregory.net/rapid"

	"spona/graph"
	"spona/schema"
)

// costOf is the cost of a query's first operation, and the steps that it took.
func costOf(t testing.TB, query string, variables map[string]any) (total, steps int) {
	t.Helper()
	loaded, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	document := parsed(t, query)
	if errs := validator.ValidateWithRules(loaded, document, rules.NewDefaultRules()); errs != nil {
		t.Fatal(errs)
	}
	c := newCost(loaded, Options{}.normalised().Limits, variables)
	total = c.set(document.Operations[0].SelectionSet, loaded.Query)
	if c.wrong != nil {
		t.Fatal(c.wrong)
	}
	return total, c.steps
}

func TestCostIsTheMostValuesOfTheAnswer(t *testing.T) {
	tests := []struct {
		name, query string
		want        int
	}{
		{"a field", `{dataVersion}`, 1},
		{"two fields", `{dataVersion __typename}`, 2},
		{"a page of 20 by default", `{parties{nodes{id}}}`, 20 * (1 + 1 + 1)},
		{"a page of 3", `{parties(first:3){nodes{id name}}}`, 3 * (1 + 1 + 2)},
		{"a page of the last 3", `{parties(last:3){nodes{id}}}`, 3 * (1 + 1 + 1)},
		{"a page of a page", `{parties(first:3){nodes{relations(first:4){nodes{id}}}}}`, 3 * (1 + 1 + 4*(1+1+1))},
		{"the dearest of the kinds", `{node(id:"a"){... on Person{id name gender} ... on Party{id}}}`, 1 + 3},
		{"what all kinds have, and the dearest", `{node(id:"a"){id ... on Person{name gender} ... on Party{name}}}`, 1 + 3},
		{"as many nodes as ids", `{nodes(ids:["a","b","c"]){id}}`, 3 * (1 + 1)},
		{"a list without a length", `{node(id:"a"){... on Person{names{text}}}}`, 1 + usualList*(1+1)},
		{"texts that are made into HTML", `{topic(id:"t"){posts(first:5){nodes{number html}}}}`, 1 + 5*(1+1+1+renderingCost)},
		{"what the graph says now", `{topics(first:2){nodes{anchor{changed}}}}`, 2 * (1 + 1 + 1 + quotingCost)},
		{"introspection is apart", `{__schema{types{name}}}`, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := costOf(t, tt.query, nil); got != tt.want {
				t.Errorf("cost %d, want %d", got, tt.want)
			}
		})
	}
}

// Hole 1: a fragment is computed once for each type, however often it is spread.
func TestCostTakesStepsLikeTheDocumentIsLong(t *testing.T) {
	spread := func(times int) string {
		return `{parties(first:1){nodes{` + strings.Repeat(`...F `, times) + `}}} fragment F on Party {id name relations{nodes{from{...E} to{...E}}}} fragment E on Entity {id name}`
	}
	_, once := costOf(t, spread(1), nil)
	_, often := costOf(t, spread(30), nil)
	if often != once+29 {
		t.Errorf("30 spreads took %d steps, one took %d: want one more for each spread", often, once)
	}
}

// Hole 2 and G8.
func TestPagesOutOfRangeAreRefused(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for _, first := range []string{"2147483647", "2147483648", "4611686018427387904", "9223372036854775808", "99999999999999999999999", "-1", "0", "101", `"10"`, "1.5", "1e400", "true", "[1]", "{}", "ALL"} {
		for _, argument := range []string{"first", "last"} {
			t.Run(argument+" "+first, func(t *testing.T) {
				got := a.ask(t, `{parties(`+argument+`:`+first+`){nodes{id}}}`, nil)
				if got.status != 400 || got.code() != string(graph.CodeInvalid) && got.code() != string(graph.CodeValidationFailed) {
					t.Errorf("status %d: %s", got.status, got.body)
				}
			})
		}
		t.Run("a variable of "+first, func(t *testing.T) {
			value := first
			if value == "ALL" { // in a variable, the value of an enum is a string
				value = `"ALL"`
			}
			body := `{"query":"query($n:Int){parties(first:$n){nodes{id}}}","variables":{"n":` + value + `}}`
			got := a.send(t, newPost(body))
			if got.status != 400 || got.code() != string(graph.CodeInvalid) || got.data != nil {
				t.Errorf("status %d: %s", got.status, got.body)
			}
		})
	}
}

func TestAnswersThatWouldBeTooLargeAreRefused(t *testing.T) {
	a := newAPI(t, nil, Options{})
	for name, query := range map[string]string{
		"pages of pages":                     `{parties(first:100){nodes{relations(first:100){nodes{from{relations(first:100){nodes{id}}}}}}}}`,
		"20 times the same list":             `{` + many(20, `a%d:parties(first:100){nodes{relations(first:20){nodes{id kind role}}}} `) + `}`,
		"a page of the longest, by variable": `query($n:Int=100){parties(first:$n){nodes{relations(first:$n){nodes{id kind role status live properties{property text}}}}}}`,
	} {
		t.Run(name, func(t *testing.T) { a.refused(t, query, nil, graph.CodeLimitExceeded) })
	}
}

func TestSumsAndProductsSaturate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.IntRange(0, math.MaxInt).Draw(t, "a"), rapid.IntRange(0, math.MaxInt).Draw(t, "b")
		sum, product := saturatingAdd(a, b), saturatingMultiply(a, b)
		if sum < a || sum < b {
			t.Fatalf("%d + %d = %d", a, b, sum)
		}
		if a > 0 && b > 0 && (product < a || product < b) {
			t.Fatalf("%d * %d = %d", a, b, product)
		}
	})
}
