package storetest

import (
	"iter"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"spona/graph"
)

// fetched is when the editions of the cases were fetched; later is a day after.
var (
	fetched = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	later   = fetched.AddDate(0, 0, 1)
)

// source is a record of a data set, in tier B.
func source(dataset, record string) graph.Source {
	return graph.Source{Dataset: dataset, Record: record, URL: "https://example.org/" + record, Tier: graph.TierB, Retrieved: fetched}
}

// names are main names.
func names(texts ...string) []graph.Name {
	all := make([]graph.Name, len(texts))
	for i, t := range texts {
		all[i] = graph.Name{Text: t}
	}
	return all
}

func value(p graph.Property, text string) graph.Value { return graph.Value{Property: p, Text: text} }

// entity is an entity of the data set "a" with one record, named like its id.
func entity(kind graph.EntityKind, id string, values ...graph.Value) *graph.Entity {
	return &graph.Entity{ID: entityID(id), Kind: kind, Records: []graph.EntityRecord{{
		Source: source("a", id), Names: names(id), Values: values,
	}}}
}

func entityID(id string) graph.ID { return graph.NewEntityID("a", id) }

func ref(kind graph.EntityKind, id string) graph.Ref { return graph.Ref{ID: entityID(id), Kind: kind} }

// relation is a relation of the data set "a" with one record.
func relation(kind graph.RelationKind, from, to graph.Ref) *graph.Relation {
	id := graph.NewRelationID(kind, from.ID, to.ID, "")
	return &graph.Relation{ID: id, Kind: kind, From: from, To: to, Records: []graph.RelationRecord{{
		Source: source("a", string(id)),
	}}}
}

// donation is a donation of euros on a day, from a person to a party.
func donation(from, to, amount, day string) *graph.Relation {
	r := relation(graph.RelationDonatedTo, ref(graph.KindPerson, from), ref(graph.KindParty, to))
	if amount != "" {
		r.Records[0].Money = euros(amount)
	}
	if day != "" {
		r.Records[0].Spells = []graph.Spell{{From: date(day)}}
	}
	return r
}

func euros(amount string) *graph.Money {
	return &graph.Money{Amount: decimal.MustParse(amount), Currency: "EUR"}
}

func amount(text string) *decimal.Decimal {
	d := decimal.MustParse(text)
	return &d
}

// date reads a date that the case has written right.
func date(text string) graph.Date {
	d, err := graph.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// changes makes a batch of entities and relations.
func changes(items ...any) []graph.Change {
	batch := make([]graph.Change, len(items))
	for i, item := range items {
		switch item := item.(type) {
		case *graph.Entity:
			batch[i].Entity = item
		case *graph.Relation:
			batch[i].Relation = item
		case *graph.Dataset:
			batch[i].Dataset = item
		case *graph.Withdrawal:
			batch[i].Withdraw = item
		default:
			panic("storetest: not a change")
		}
	}
	return batch
}

// begin starts a load that the case ends, or that ends with it.
func begin(t *testing.T, s graph.Store, opts graph.LoadOptions) graph.Load {
	t.Helper()
	l, err := s.BeginLoad(t.Context(), opts)
	if err != nil {
		t.Fatalf("BeginLoad: %v", err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Errorf("Close of the load: %v", err)
		}
	})
	return l
}

// apply applies a batch of which nothing may be rejected.
func apply(t *testing.T, l graph.Load, items ...any) graph.Counts {
	t.Helper()
	applied, err := l.Apply(t.Context(), changes(items...))
	if err != nil {
		t.Fatalf("Apply: %v", err)
	}
	for _, r := range applied.Rejected {
		t.Fatalf("change %d was rejected: %v", r.Index, r.Err)
	}
	return applied.Counts
}

// reject applies a batch of which exactly the changes with these indexes must be
// rejected, with CodeConflict.
func reject(t *testing.T, l graph.Load, batch []graph.Change, indexes ...int) {
	t.Helper()
	applied, err := l.Apply(t.Context(), batch)
	if err != nil {
		t.Fatalf("Apply: %v", err)
	}
	var got []int
	for _, r := range applied.Rejected {
		got = append(got, r.Index)
		if graph.CodeOf(r.Err) != graph.CodeConflict {
			t.Errorf("change %d: code %q (%v), want %q", r.Index, graph.CodeOf(r.Err), r.Err, graph.CodeConflict)
		}
	}
	if diff := cmp.Diff(indexes, got); diff != "" {
		t.Errorf("rejected (-want +got):\n%s", diff)
	}
}

// load applies one batch in a load of its own.
func load(t *testing.T, s graph.Store, items ...any) graph.Counts {
	t.Helper()
	return loadWith(t, s, graph.LoadOptions{}, items...)
}

// loadAll does the same for a load that states all that its data sets state.
func loadAll(t *testing.T, s graph.Store, items ...any) graph.Counts {
	t.Helper()
	return loadWith(t, s, graph.LoadOptions{Complete: true, At: later}, items...)
}

func loadWith(t *testing.T, s graph.Store, opts graph.LoadOptions, items ...any) graph.Counts {
	t.Helper()
	l := begin(t, s, opts)
	counts := apply(t, l, items...)
	finished, err := l.Finish(t.Context())
	if err != nil {
		t.Fatalf("Finish: %v", err)
	}
	counts.Add(finished)
	return counts
}

// get returns the entity that the case calls id.
func get(t *testing.T, s graph.Store, id string) *graph.Entity {
	t.Helper()
	return getByID(t, s, entityID(id))
}

func getByID(t *testing.T, s graph.Store, id graph.ID) *graph.Entity {
	t.Helper()
	found, err := s.Entities(t.Context(), []graph.ID{id})
	if err != nil {
		t.Fatalf("Entities: %v", err)
	}
	if len(found) != 1 || found[0] == nil {
		t.Fatalf("the entity %s is not there", id)
	}
	return found[0]
}

func getRelation(t *testing.T, s graph.Store, id graph.ID) *graph.Relation {
	t.Helper()
	found, err := s.Relations(t.Context(), []graph.ID{id})
	if err != nil {
		t.Fatalf("Relations: %v", err)
	}
	if len(found) != 1 || found[0] == nil {
		t.Fatalf("the relation %s is not there", id)
	}
	return found[0]
}

// version is the present version.
func version(t *testing.T, s graph.Store) graph.Version {
	t.Helper()
	v, err := s.Version(t.Context())
	if err != nil {
		t.Fatalf("Version: %v", err)
	}
	return v
}

// collect reads a sequence to its end.
func collect[T any](t *testing.T, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var all []T
	for item, err := range seq {
		if err != nil {
			t.Fatalf("item %d: %v", len(all), err)
		}
		all = append(all, item)
	}
	return all
}

// same compares what a store returned with what it should. Amounts are compared
// by value, and no items are as good as an empty list of them.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, comparing()...); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func wantCode(t *testing.T, err error, want graph.Code) {
	t.Helper()
	if graph.CodeOf(err) != want {
		t.Errorf("code = %q (%v), want %q", graph.CodeOf(err), err, want)
	}
}
