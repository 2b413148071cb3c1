package resolvers_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
	"spona/graph/projection"
	"spona/graph/store/sqlite"
	"spona/resolvers"
	"spona/schema"
)

// counting is a reader that counts its calls.
type counting struct {
	graph.Reader
	mu    sync.Mutex
	calls map[string]int
}

func (c *counting) count(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.calls[name]++
}

// String is the calls since the last reset, by name.
func (c *counting) String() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var all []string
	for _, name := range slices.Sorted(maps.Keys(c.calls)) {
		all = append(all, fmt.Sprintf("%s %d", name, c.calls[name]))
	}
	return strings.Join(all, ", ")
}

func (c *counting) reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.calls = make(map[string]int)
}

func (c *counting) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	c.count("Entities")
	return c.Reader.Entities(ctx, ids)
}

func (c *counting) Relations(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	c.count("Relations")
	return c.Reader.Relations(ctx, ids)
}

func (c *counting) Find(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	c.count("Find")
	return c.Reader.Find(ctx, q)
}

func (c *counting) FindRelations(ctx context.Context, q graph.RelationQuery) (graph.RelationPage, error) {
	c.count("FindRelations")
	return c.Reader.FindRelations(ctx, q)
}

func (c *counting) RelationsOf(ctx context.Context, ids []graph.ID, q graph.RelationQuery) ([]graph.RelationPage, error) {
	c.count("RelationsOf")
	return c.Reader.RelationsOf(ctx, ids, q)
}

func (c *counting) Tied(ctx context.Context, ties []graph.Tie) ([]*graph.Relation, error) {
	c.count("Tied")
	return c.Reader.Tied(ctx, ties)
}

func (c *counting) Datasets(ctx context.Context) ([]graph.Dataset, error) {
	c.count("Datasets")
	return c.Reader.Datasets(ctx)
}

func (c *counting) Version(ctx context.Context) (graph.Version, error) {
	c.count("Version")
	return c.Reader.Version(ctx)
}

// A client executes queries by the resolvers alone, without a transport.
type client struct {
	reader   *counting
	executor *executor.Executor
}

// newClient answers from a store that holds the changes.
func newClient(t testing.TB, changes []graph.Change) client {
	t.Helper()
	return newClientWith(t, changes, resolvers.Options{})
}

func newClientWith(t testing.TB, changes []graph.Change, opts resolvers.Options) client {
	t.Helper()
	store := storeOf(t, changes)
	return clientOf(t, &counting{Reader: store, calls: make(map[string]int)}, projection.NewKeeper(store, projection.Options{}), opts)
}

func clientOf(t testing.TB, reader *counting, projections resolvers.Projections, opts resolvers.Options) client {
	t.Helper()
	root, err := resolvers.New(reader, projections, opts)
	if err != nil {
		t.Fatal(err)
	}
	e := executor.New(schema.NewExecutableSchema(schema.Config{Resolvers: root}))
	e.SetErrorPresenter(resolvers.Presenter(func(_ context.Context, _ string, cause error) { t.Errorf("internal failure: %v", cause) }))
	e.SetRecoverFunc(resolvers.Recover)
	return client{reader: reader, executor: e}
}

func storeOf(t testing.TB, changes []graph.Change) graph.Reader {
	t.Helper()
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	load, err := store.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	applied, err := load.Apply(t.Context(), changes)
	if err != nil || len(applied.Rejected) > 0 {
		t.Fatalf("Apply: %v, rejected %v", err, applied.Rejected)
	}
	if _, err := load.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	return store
}

// ask executes a query and returns its data and errors.
func (c client) ask(t testing.TB, query string, variables map[string]any) (string, gqlerror.List) {
	t.Helper()
	ctx := graphql.StartOperationTrace(resolvers.WithOperation(t.Context()))
	op, errs := c.executor.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if errs != nil {
		t.Fatalf("%s: %v", query, errs)
	}
	next, ctx := c.executor.DispatchOperation(ctx, op)
	response := next(ctx)
	return string(response.Data), response.Errors
}

// get is the data of a query that has to succeed, read into out.
func (c client) get(t testing.TB, query string, out any) {
	t.Helper()
	data, errs := c.ask(t, query, nil)
	if errs != nil {
		t.Fatalf("%s: %v", query, errs)
	}
	if err := json.Unmarshal([]byte(data), out); err != nil {
		t.Fatal(err)
	}
}

func id(parts ...string) graph.ID { return graph.NewEntityID("made", parts...) }

func source(record string) graph.Source {
	return graph.Source{Dataset: "made", Record: record, Tier: graph.TierB, Retrieved: time.Unix(1_700_000_000, 0).UTC()}
}

func entity(kind graph.EntityKind, key, name string) graph.Change {
	return graph.Change{Entity: &graph.Entity{ID: id(key), Kind: kind, Records: []graph.EntityRecord{{
		Source: source(key), Names: []graph.Name{{Text: name}},
	}}}}
}

func relation(kind graph.RelationKind, from graph.EntityKind, fromKey string, to graph.EntityKind, toKey string, values ...graph.Value) graph.Change {
	return graph.Change{Relation: &graph.Relation{
		ID: graph.NewRelationID(kind, id(fromKey), id(toKey), ""), Kind: kind,
		From: graph.Ref{ID: id(fromKey), Kind: from}, To: graph.Ref{ID: id(toKey), Kind: to},
		Records: []graph.RelationRecord{{Source: source(fromKey + toKey), Values: values}},
	}}
}

// country is a graph with n of everything: parties, each with a member of
// parliament who gave to it, a company, a body and an organization that gave to
// it, and a contract that a company won.
func country(n int) []graph.Change {
	all := []graph.Change{
		{Dataset: &graph.Dataset{ID: "made", Title: "Made up"}},
		entity(graph.KindPublicBody, "assembly", "Assembly"), entity(graph.KindTerm, "term", "Term"),
	}
	for i := range n {
		key := func(what string) string { return fmt.Sprintf("%s%03d", what, i) }
		all = append(all,
			entity(graph.KindParty, key("party"), "Party "+key("")), entity(graph.KindPerson, key("person"), "Person "+key("")),
			entity(graph.KindCompany, key("company"), "Company "+key("")), entity(graph.KindOrganization, key("union"), "Union "+key("")),
			entity(graph.KindPublicBody, key("body"), "Body "+key("")), entity(graph.KindContract, key("contract"), "Contract "+key("")),
			relation(graph.RelationMemberOf, graph.KindPerson, key("person"), graph.KindPublicBody, "assembly",
				graph.Value{Property: graph.PropertyTerm, Text: string(id("term"))},
				graph.Value{Property: graph.PropertyOnBehalfOf, Text: string(id(key("party")))}),
			relation(graph.RelationDonatedTo, graph.KindPerson, key("person"), graph.KindParty, key("party")),
			relation(graph.RelationDonatedTo, graph.KindOrganization, key("union"), graph.KindParty, key("party")),
			relation(graph.RelationBuys, graph.KindPublicBody, key("body"), graph.KindContract, key("contract")),
			relation(graph.RelationAwarded, graph.KindContract, key("contract"), graph.KindCompany, key("company")),
		)
	}
	return all
}
