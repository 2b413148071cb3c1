package sqlite

import (
	"fmt"
	"strings"
	"testing"

	"spona/graph"
)

// fill loads a small random graph, whole.
func fill(t *testing.T, s *Store, entities int) {
	t.Helper()
	loadRandom(t.Context(), t, s, entities)
}

// checked returns what Check finds wrong with the store.
func checked(t *testing.T, s *Store) []string {
	t.Helper()
	report, err := s.Check(t.Context())
	if err != nil {
		t.Fatalf("Check: %v", err)
	}
	return report.Problems
}

func wantClean(t *testing.T, s *Store) {
	t.Helper()
	if problems := checked(t, s); len(problems) > 0 {
		t.Fatalf("Check finds %d problems:\n%s", len(problems), strings.Join(problems, "\n"))
	}
}

func TestCheckFindsNothingWrong(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{deferAfter: 300})
	defer closeStore(t, s)
	wantClean(t, s)
	fill(t, s, 200)
	report, err := s.Check(t.Context())
	if err != nil || report.Entities != 200 || report.Relations != 800 {
		t.Errorf("report = %d entities, %d relations, %v", report.Entities, report.Relations, err)
	}
	wantClean(t, s)
}

// Each statement damages what SQLite itself would not miss.
func TestCheckFindsDamageInRows(t *testing.T) {
	tests := []struct{ name, sql, want string }{
		{"a relation without its end", "DELETE FROM entity WHERE no = (SELECT from_no FROM relation LIMIT 1)", "not there"},
		{"a body that differs by a bit", "UPDATE entity SET body = CAST(substr(body, 1, length(body) - 1) || x'00' AS BLOB) WHERE no = 7", "entity 7"},
		{"a body of another row", "UPDATE relation SET body = (SELECT body FROM relation WHERE no = 3) WHERE no = 5", "relation 5"},
		{"a relation that leads elsewhere", "UPDATE relation SET to_no = to_no + 4 WHERE no = 9", "relation 9"},
		{"another sort key", "UPDATE entity SET sort_key = 'zzz' WHERE no = 2", "entity 2"},
		{"another day", "UPDATE relation SET day = day + 1 WHERE no = (SELECT no FROM relation WHERE day IS NOT NULL LIMIT 1)", "listed as"},
		{"another amount", "UPDATE relation SET worth = worth + 1 WHERE no = (SELECT no FROM relation WHERE worth IS NOT NULL LIMIT 1)", "listed as"},
		{"another kind", "UPDATE entity SET kind = 4 WHERE no = 2", "entity 2"},
		{"another facet", "UPDATE relation SET facet = 1 WHERE no = 2", "relation 2"},
		{"roles that nothing gives", "UPDATE facet SET roles = 8 WHERE no = 1", "roles"},
		{"a wrong counter", "UPDATE facet SET items = items + 1 WHERE no = 2", "counter of facet 2"},
		{"a name of nobody", "INSERT INTO name_key VALUES (999999, 'x')", "not there"},
		{"a name that is not its", "INSERT INTO name_key VALUES (1, 'x')", "entity 1"},
		{"a missing name", "DELETE FROM name_key WHERE entity = 3", "entity 3"},
		{"two rows of one id", "INSERT INTO entity SELECT 999, id, id_rest, kind, facet, sort_key, day, span, worth, worth_rest, currency, body FROM entity WHERE no = 1", "same id"},
		{"another word", "UPDATE word SET text = text || 'x' WHERE no = 1", "checksum"},
		{"another edition", "UPDATE edition SET retrieved = retrieved + 1", "checksum"},
		{"a missing edition", "DELETE FROM edition", "missing"},
		{"a described data set that is damaged", "UPDATE dataset SET body = x'0000000001'", "checksum"},
		{"a gap in the feed", "DELETE FROM feed WHERE seq = 2", "feed"},
		{"a feed that is damaged", "UPDATE feed SET items = x'0000000000' WHERE seq = 1", "feed of version 1"},
		{"no state", "DELETE FROM state", "state"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := openAt(t, t.TempDir(), Options{})
			defer closeStore(t, s)
			fill(t, s, 40)
			loadBatch(t, s, graph.Change{Dataset: &graph.Dataset{ID: "bench", Title: "B"}}, graph.Change{Entity: newRandomGraph(40).entity(1000)})
			damage(t, s, tt.sql)
			problems := checked(t, s)
			if !strings.Contains(fmt.Sprint(problems), tt.want) {
				t.Errorf("problems = %q, want %q among them", problems, tt.want)
			}
		})
	}
}

// damage runs SQL behind the store's back.
func damage(t *testing.T, s *Store, sql string) {
	t.Helper()
	c, err := s.dialWriter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.close() }()
	if err := c.exec(t.Context(), sql); err != nil {
		t.Fatal(err)
	}
}

// loadBatch applies one batch in a load of its own.
func loadBatch(t *testing.T, s graph.Store, batch ...graph.Change) graph.Counts {
	t.Helper()
	l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	applied, err := l.Apply(t.Context(), batch)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	return applied.Counts
}

func closeStore(t *testing.T, s *Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
}
