package neo4j

import (
	"context"
	"testing"
	"time"

	"spona/graph"
)

// person is an entity as a change states it.
func person(id string) *graph.Entity {
	return &graph.Entity{ID: graph.NewEntityID("t", id), Kind: graph.KindPerson, Records: []graph.EntityRecord{{
		Source: sourceOf(id), Names: []graph.Name{{Text: id}},
	}}}
}

func sourceOf(record string) graph.Source {
	return graph.Source{
		Dataset: "t", Record: record, URL: "https://example.org/" + record, Tier: graph.TierB,
		Retrieved: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
	}
}

// donation is a relation from one person to a party that may not be there.
func donation(from, to string) *graph.Relation {
	a, b := graph.NewEntityID("t", from), graph.NewEntityID("t", to)
	return &graph.Relation{
		ID: graph.NewRelationID(graph.RelationDonatedTo, a, b, ""), Kind: graph.RelationDonatedTo,
		From: graph.Ref{ID: a, Kind: graph.KindPerson}, To: graph.Ref{ID: b, Kind: graph.KindParty},
		Records: []graph.RelationRecord{{
			Source: sourceOf(from + "-" + to), Role: "donor", Spells: []graph.Spell{{From: graph.Date{Year: 2014, Month: 5}}},
		}},
	}
}

func changesOf(items ...any) []graph.Change {
	changes := make([]graph.Change, len(items))
	for i, item := range items {
		switch item := item.(type) {
		case *graph.Entity:
			changes[i].Entity = item
		case *graph.Relation:
			changes[i].Relation = item
		case *graph.Dataset:
			changes[i].Dataset = item
		case *graph.Withdrawal:
			changes[i].Withdraw = item
		}
	}
	return changes
}

// loadBatches runs one load. begin is BeginLoad or BeginBulk of a store.
func loadBatches(t testing.TB, begin func(context.Context, graph.LoadOptions) (graph.Load, error), batches ...[]graph.Change) graph.Counts {
	t.Helper()
	l, err := begin(t.Context(), graph.LoadOptions{Complete: true})
	if err != nil {
		t.Fatal(err)
	}
	var counts graph.Counts
	for _, batch := range batches {
		applied, err := l.Apply(t.Context(), batch)
		if err != nil {
			t.Fatal(err)
		}
		if len(applied.Rejected) > 0 {
			t.Fatalf("rejected: %v", applied.Rejected[0].Err)
		}
		counts.Add(applied.Counts)
	}
	finished, err := l.Finish(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	counts.Add(finished)
	return counts
}

// wantSound checks the whole graph.
func wantSound(t *testing.T, s *Store) {
	t.Helper()
	report, err := s.Check(t.Context())
	if err != nil {
		t.Fatalf("Check: %v", err)
	}
	for _, p := range report.Problems {
		t.Error(p)
	}
}

// ask runs a statement, as somebody with another tool would, and returns its rows.
func ask(t *testing.T, s *Store, cypher string, params map[string]any) [][]any {
	t.Helper()
	var rows [][]any
	err := s.write(t.Context(), func(ctx context.Context, t tx) error {
		rows = nil
		return each(ctx, t, cypher, params, func(row []any) error {
			rows = append(rows, row)
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
