package table_test

import (
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"spona/graph"
	"spona/graph/store/sqlite"
	"spona/loaders"
	"spona/loaders/shareddata"
	"spona/loaders/table"
)

func open(t testing.TB) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// loadTwice loads shared data and holds the second time to change nothing.
func loadTwice(t *testing.T, dataset, mapping string, paths ...string) (*sqlite.Store, loaders.Report) {
	t.Helper()
	opts := loaders.Options{Dataset: graph.Dataset{ID: dataset}, NumbersKey: []byte("secret"), FormatOptions: map[string]string{}}
	if mapping != "" {
		opts.Format, opts.FormatOptions[table.MappingOption] = "table", mapping
	}
	for _, p := range paths {
		opts.Sources = append(opts.Sources, shareddata.Path(t, p))
	}
	return twice(t, opts)
}

func twice(t *testing.T, opts loaders.Options) (*sqlite.Store, loaders.Report) {
	t.Helper()
	store := open(t)
	report, err := loaders.Run(t.Context(), store, opts)
	if err != nil {
		t.Fatal(err)
	}
	before, err := store.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	again, err := loaders.Run(t.Context(), store, opts)
	if err != nil || again.Total.Facts.Changed() {
		t.Errorf("the second time it changed something: %+v, %v", again.Total.Facts, err)
	}
	if after, err := store.Version(t.Context()); err != nil || after != before {
		t.Errorf("the store went from %s to %s, %v", before, after, err)
	}
	return store, report
}

// contents are what a store holds, by kind.
type contents struct {
	entities  map[graph.EntityKind][]*graph.Entity
	relations map[graph.RelationKind][]*graph.Relation
}

func all(t testing.TB, store graph.Reader) contents {
	t.Helper()
	c := contents{make(map[graph.EntityKind][]*graph.Entity), make(map[graph.RelationKind][]*graph.Relation)}
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := snapshot.Close(); err != nil {
			t.Error(err)
		}
	}()
	for e, err := range snapshot.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		c.entities[e.Kind] = append(c.entities[e.Kind], e)
	}
	for r, err := range snapshot.Relations() {
		if err != nil {
			t.Fatal(err)
		}
		c.relations[r.Kind] = append(c.relations[r.Kind], r)
	}
	return c
}

// sum is the money of all relations of a kind.
func (c contents) sum(t *testing.T, kind graph.RelationKind) string {
	t.Helper()
	total := graph.Money{Amount: decimal.Zero}
	for _, r := range c.relations[kind] {
		if m := r.Money(); m != nil {
			total = graph.Money{Amount: plus(t, total.Amount, *m), Currency: m.Currency}
		}
	}
	return total.String()
}

// values are how many entities of a kind have an amount that one file states, and
// what they come to.
func (c contents) values(t *testing.T, kind graph.EntityKind, p graph.Property, file string) (int, string) {
	t.Helper()
	n, total := 0, graph.Money{Amount: decimal.Zero}
	for _, e := range c.entities[kind] {
		if m := e.Money(p); m != nil && strings.HasPrefix(e.Records[0].Source.Record, file+"#") {
			n, total = n+1, graph.Money{Amount: plus(t, total.Amount, *m), Currency: m.Currency}
		}
	}
	return n, total.String()
}
