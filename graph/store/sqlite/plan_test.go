package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"
	"testing"

	"spona/graph"
)

// plans are the steps by which SQLite would read a query.
func plans(ctx context.Context, t *testing.T, c *conn, q clause) []string {
	t.Helper()
	var steps []string
	err := c.query(ctx, "EXPLAIN QUERY PLAN "+q.text, q.args, func(row []driver.Value) error {
		steps = append(steps, text(row[3]))
		return nil
	})
	if err != nil {
		t.Fatalf("%s: %v", q.text, err)
	}
	return steps
}

// The main lists are read from an index, in its order: a page costs its own
// length. A sort of the last term, the id, is of rows that share a key.
func TestPagesAreReadFromIndexesInOrder(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{})
	defer closeStore(t, s)
	fill(t, s, 2000)
	page := func(o graph.Order, descending bool) graph.Page {
		return graph.Page{Order: o, Descending: descending, Limit: 20}
	}
	persons := []graph.EntityKind{graph.KindPerson}
	entities := map[string]struct {
		q     graph.EntityQuery
		index string
	}{
		"all, by name":                 {graph.EntityQuery{Page: page(graph.ByName, false)}, "entity_name"},
		"persons, by name":             {graph.EntityQuery{Kinds: persons, Page: page(graph.ByName, false)}, "entity_name"},
		"persons, by name, descending": {graph.EntityQuery{Kinds: persons, Page: page(graph.ByName, true)}, "entity_name"},
		"contracts by date":            {graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindContract}, Page: page(graph.ByDate, true)}, "entity_day"},
		"contracts by amount":          {graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindContract}, Page: page(graph.ByAmount, true)}, "entity_worth"},
		"donors by name":               {graph.EntityQuery{Roles: graph.RoleDonor, Kinds: persons, Page: page(graph.ByName, false)}, "entity_name"},
		"of two countries, by name":    {graph.EntityQuery{Countries: []string{"AL", "XK"}, Page: page(graph.ByName, false)}, "entity_name"},
	}
	for name, tt := range entities {
		t.Run(name, func(t *testing.T) {
			inspect(t, s, func(c *conn, x *lexicon, counts census) *lister { return &newFind(c, x, counts, tt.q).lister }, tt.index)
		})
	}
	relations := map[string]struct {
		q     graph.RelationQuery
		index string
	}{
		"donations by date":   {graph.RelationQuery{Kinds: []graph.RelationKind{graph.RelationDonatedTo}, Page: page(graph.ByDate, true)}, "relation_day"},
		"donations by amount": {graph.RelationQuery{Kinds: []graph.RelationKind{graph.RelationDonatedTo}, Page: page(graph.ByAmount, true)}, "relation_worth"},
		"all by date":         {graph.RelationQuery{Page: page(graph.ByDate, false)}, "relation_day"},
		"of one donor":        {graph.RelationQuery{From: []graph.ID{newRandomGraph(2000).ref(0).ID}, Page: page(graph.ByDate, false)}, "relation_from"},
	}
	for name, tt := range relations {
		t.Run(name, func(t *testing.T) {
			inspect(t, s, func(c *conn, x *lexicon, counts census) *lister {
				f := newRelationFind(c, x, counts, tt.q)
				if err := f.between(t.Context()); err != nil {
					t.Fatal(err)
				}
				return &f.lister
			}, tt.index)
		})
	}
}

// inspect looks at the plan for the first page of a list, and at that for a page
// after some item.
func inspect(t *testing.T, s *Store, list func(*conn, *lexicon, census) *lister, index string) {
	t.Helper()
	err := s.read(t.Context(), func(c *conn, x *lexicon, at stand) error {
		counts, err := takeCensus(t.Context(), c, at.facets)
		if err != nil {
			return err
		}
		l := list(c, x, counts)
		rows, err := l.fetch(t.Context(), listPlace{}, listPlace{}, false, 20)
		if err != nil || len(rows) == 0 {
			return fmt.Errorf("%d rows: %w", len(rows), err)
		}
		for _, after := range []listPlace{{}, rows[len(rows)-1].place} {
			part := l.sort.segments(after, listPlace{}, false)[0]
			for _, stream := range l.streams {
				one := *l
				one.streams = []clause{stream}
				steps := plans(t.Context(), t, c, one.query(part, 20))
				if !slices.ContainsFunc(steps, func(step string) bool { return strings.Contains(step, "SEARCH") && strings.Contains(step, index+" ") }) {
					t.Errorf("it does not use %s: %q", index, steps)
				}
				if slices.Contains(steps, "USE TEMP B-TREE FOR ORDER BY") && index != "relation_from" { // of one entity
					t.Errorf("it sorts the list: %q", steps)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What a search asks for is read from indexes, and streams: nothing is sorted,
// and a hub of which few relations are wanted is not read whole.
func TestNeighboursAndTiesAreReadFromIndexes(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{})
	defer closeStore(t, s)
	fill(t, s, 2000)
	many := make([]int64, 1500)
	for i := range many {
		many[i] = int64(i + 1)
	}
	owns := []graph.RelationKind{graph.RelationOwns}
	tests := []struct {
		name string
		nos  []int64
		q    graph.NeighbourQuery
		want []string
	}{
		{"of one", []int64{1}, graph.NeighbourQuery{}, []string{"relation_from (from_no=?)", "relation_to (to_no=?)"}},
		{"of many", many, graph.NeighbourQuery{}, []string{"relation_from (from_no=?)", "relation_to (to_no=?)"}},
		{"of a kind", []int64{1}, graph.NeighbourQuery{Kinds: owns}, []string{"relation_from (from_no=? AND kind=?)", "relation_to (to_no=? AND kind=?)"}},
		{"in a tier", many, graph.NeighbourQuery{MinTier: graph.TierB}, []string{"relation_from (from_no=?)", "relation_to (to_no=?)"}},
	}
	err := s.read(t.Context(), func(c *conn, x *lexicon, _ stand) error {
		for _, tt := range tests {
			query, some := neighbourQuery(x, tt.nos, tt.q)
			if !some {
				t.Fatalf("%s: nothing to ask for", tt.name)
			}
			wantPlan(t, tt.name, plans(t.Context(), t, c, query), tt.want...)
		}
		wantPlan(t, "ties", plans(t.Context(), t, c, clause{tiedQuery, []any{"[1,2]"}}), "relation_id (id=?)")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// wantPlan checks that a plan searches those indexes, and neither reads a table
// whole nor sorts.
func wantPlan(t *testing.T, name string, steps []string, indexes ...string) {
	t.Helper()
	for _, index := range indexes {
		if !slices.ContainsFunc(steps, func(step string) bool { return strings.HasPrefix(step, "SEARCH r USING INDEX "+index) }) {
			t.Errorf("%s: it does not search %s: %q", name, index, steps)
		}
	}
	for _, step := range steps {
		if strings.Contains(step, "TEMP B-TREE") || strings.HasPrefix(step, "SCAN ") && !strings.HasPrefix(step, "SCAN json_each") {
			t.Errorf("%s: %q", name, step)
		}
	}
}

// However many entities are asked for, the number of statements is the same.
func TestNeighboursOfManyTakeAsManyStatementsAsOfOne(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{Readers: 1})
	defer closeStore(t, s)
	fill(t, s, 400)
	g := newRandomGraph(400)
	count := func(n int) int {
		var ids []graph.ID
		for i := range n {
			ids = append(ids, g.ref(i).ID)
		}
		before := s.readers.asked.Load()
		if _, err := countAll(s.Neighbours(t.Context(), ids, graph.NeighbourQuery{})); err != nil {
			t.Fatal(err)
		}
		return int(s.readers.asked.Load() - before)
	}
	count(1) // reads the lexicon
	if one, many := count(1), count(200); one != many {
		t.Errorf("%d statements for one entity, %d for 200", one, many)
	}
}

func TestRelationsOfManyTakeAsManyStatementsAsOfOne(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{Readers: 1})
	defer closeStore(t, s)
	fill(t, s, 400)
	g := newRandomGraph(400)
	count := func(n int) int {
		var ids []graph.ID
		for i := range n {
			ids = append(ids, g.ref(i).ID)
		}
		before := s.readers.asked.Load()
		if _, err := s.RelationsOf(t.Context(), ids, graph.RelationQuery{Page: graph.Page{Limit: 5}}); err != nil {
			t.Fatal(err)
		}
		return int(s.readers.asked.Load() - before)
	}
	count(1) // reads the lexicon
	if one, many := count(1), count(200); one != many {
		t.Errorf("%d statements for one entity, %d for 200", one, many)
	}
}
