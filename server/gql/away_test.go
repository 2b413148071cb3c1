package gql

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"spona/graph"
	"spona/resolvers"
)

// away is a store whose database cannot be reached.
type away struct{ resolvers.Reader }

func (away) failure() error {
	return graph.Errorf(graph.CodeUpstreamUnavailable, "", "the graph database cannot be reached")
}

func (a away) Version(context.Context) (graph.Version, error) { return graph.Version{}, a.failure() }
func (a away) Entities(context.Context, []graph.ID) ([]*graph.Entity, error) {
	return nil, a.failure()
}
func (a away) Tied(context.Context, []graph.Tie) ([]*graph.Relation, error) { return nil, a.failure() }
func (a away) Find(context.Context, graph.EntityQuery) (graph.EntityPage, error) {
	return graph.EntityPage{}, a.failure()
}
func (a away) RelationsOf(context.Context, []graph.ID, graph.RelationQuery) ([]graph.RelationPage, error) {
	return nil, a.failure()
}
func (a away) Datasets(context.Context) ([]graph.Dataset, error) { return nil, a.failure() }

func awayAPI(t *testing.T) *api {
	t.Helper()
	return newAPI(t, func(r graph.Reader) resolvers.Reader { return away{r} }, Options{})
}

// known are questions that memory can answer.
func known() []string {
	const fields = `id kind name countries __typename`
	return []string{
		`{ search(text: "djuric", first: 5) { totalCount edges { score matched { text lang kind } node { ` + fields + ` } } pageInfo { hasNextPage } } }`,
		`{ search(text: "Stone & Sons") { nodes { name(lang: ["en"]) ... on Company { id } } } }`,
		fmt.Sprintf(`{ node(id: %q) { ... on Person { %s } } }`, sampleID("ana"), fields),
		fmt.Sprintf(`{ nodes(ids: [%q, %q]) { id } }`, sampleID("blue"), sampleID("road")),
		fmt.Sprintf(`{ paths(from: %q, to: %q) { truncated explored paths { length steps { from { name } to { name } relationCount
			relations { kind from { %s } to { id } } } } } }`, sampleID("ana"), sampleID("green"), fields),
		fmt.Sprintf(`{ expand(id: %q) { entity { name } groups { kind direction totalCount edges { cursor node { id name } relation { kind } } } } }`, sampleID("stone")),
	}
}

func TestWhatMemoryHasIsAnsweredWhileTheDatabaseIsAway(t *testing.T) {
	there, gone := newAPI(t, nil, Options{}), awayAPI(t)
	for _, query := range known() {
		want := there.answered(t, query, nil)
		r := gone.ask(t, query, nil)
		if len(r.errors) > 0 || string(r.data) != want {
			t.Errorf("%s\n  while away %s\n  else       %s", query, r.body, want)
		}
		if !strings.Contains(r.body, `"extensions":{"fromMemory":{"dataVersion":"`) {
			t.Errorf("the answer does not say that it is from memory: %s", r.body)
		}
	}
	if r := there.ask(t, known()[0], nil); strings.Contains(r.body, "fromMemory") {
		t.Errorf("an answer of the store says that it is from memory: %s", r.body)
	}
}

// What is not in memory is an error, never an empty answer: that would be a claim.
func TestWhatMemoryLacksIsUnavailableWhileTheDatabaseIsAway(t *testing.T) {
	gone := awayAPI(t)
	ana := fmt.Sprintf("%q", sampleID("ana"))
	for _, query := range []string{
		`{ search(text: "djuric") { nodes { ... on Person { birthDate } } } }`,
		`{ search(text: "djuric") { nodes { sources { record } } } }`,
		`{ search(text: "djuric") { edges { matched { sources { record } } } } }`,
		`{ node(id: ` + ana + `) { ... on Person { live } } }`,
		`{ node(id: ` + ana + `) { ... on Person { stub } } }`,
		`{ node(id: ` + ana + `) { ... on Person { roles } } }`,
		`{ node(id: ` + ana + `) { ... on Person { identifiers { value } } } }`,
		`{ node(id: ` + ana + `) { ... on Person { properties { text } } } }`,
		`{ node(id: ` + ana + `) { ... on Person { relations { totalCount } } } }`,
		fmt.Sprintf(`{ node(id: %q) { id } }`, sampleID("nobody")),
		`{ node(id: ` + ana + `) { ... on Person { names { text } } } }`,
		`{ politicians { totalCount } }`,
		`{ dataVersion }`,
		`{ datasets { id } }`,
		fmt.Sprintf(`{ paths(from: %s, to: %q) { paths { steps { relations { id } } } } }`, ana, sampleID("blue")),
		fmt.Sprintf(`{ paths(from: %s, to: %q) { paths { steps { relations { money { amount } } } } } }`, ana, sampleID("blue")),
		fmt.Sprintf(`{ paths(from: %s, to: %q) { paths { steps { relations { live } } } } }`, ana, sampleID("blue")),
	} {
		r := gone.ask(t, query, nil)
		if r.code() != string(graph.CodeUpstreamUnavailable) || strings.Contains(string(r.data), `[]`) {
			t.Errorf("%s\n  gives %s", query, r.body)
		}
	}
}
