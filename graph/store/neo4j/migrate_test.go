package neo4j

import (
	"slices"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/store/neo4j/neo4jtest"
)

// openBare opens a store in a database without constraints and indexes.
func openBare(t *testing.T) *Store {
	t.Helper()
	s, err := Open(t.Context(), Options{URL: neo4jtest.OpenBare(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// reopened is another store of the same database, as another process has it.
func reopened(t *testing.T, s *Store) *Store {
	t.Helper()
	other, err := Open(t.Context(), Options{URL: s.options.URL})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	return other
}

func TestNewDatabaseIsBroughtUpToDate(t *testing.T) {
	s := openBare(t)
	if err := s.Connect(t.Context()); err != nil {
		t.Fatal(err)
	}
	there, err := s.indexNames(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	always, late := parts()
	for _, p := range append(always, late...) {
		if !there[p.name] {
			t.Errorf("%s is missing", p.name)
		}
	}
	before, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	// Killed half way: the number was not written down, and a part is missing.
	ask(t, s, "MATCH (s:Spona {id: 'state'}) SET s.migration = 0", nil)
	if err := s.autocommit(t.Context(), late[0].drop(), nil); err != nil {
		t.Fatal(err)
	}
	again := reopened(t, s)
	if after, err := again.Version(t.Context()); err != nil || after != before {
		t.Errorf("version %v, %v after going on, want %v", after, err, before)
	}
	if there, err := again.indexNames(t.Context()); err != nil || !there[late[0].name] {
		t.Errorf("%s is still missing: %v", late[0].name, err)
	}
}

func TestDatabaseOfANewerProgramIsRefused(t *testing.T) {
	s := openEmpty(t, Options{})
	defer func() { _ = s.Close() }()
	if err := s.Connect(t.Context()); err != nil {
		t.Fatal(err)
	}
	ask(t, s, "MATCH (s:Spona {id: 'state'}) SET s.migration = s.migration + 1", nil)
	if _, err := reopened(t, s).Version(t.Context()); graph.CodeOf(err) != graph.CodeConflict || !strings.Contains(err.Error(), "newer") {
		t.Errorf("Version: %v", err)
	}
}

func TestDatabaseOfSomebodyElseIsLeftAlone(t *testing.T) {
	s := openEmpty(t, Options{})
	defer func() { _ = s.Close() }()
	if err := s.autocommit(t.Context(), "CREATE (:Film {title: 'Z'})", nil); err != nil {
		t.Fatal(err)
	}
	if _, err := s.BeginLoad(t.Context(), graph.LoadOptions{}); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("BeginLoad: %v", err)
	}
	if _, err := s.BeginBulk(t.Context(), graph.LoadOptions{}); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("BeginBulk: %v", err)
	}
}

func TestOptionsThatCannotBeAreRefused(t *testing.T) {
	const server = "neo4j://localhost:7687"
	for name, options := range map[string]Options{
		"no address":          {},
		"another scheme":      {URL: "http://localhost:7474"},
		"no host":             {URL: "neo4j://"},
		"a password in it":    {URL: "neo4j://neo4j:secret@localhost"},
		"a user alone":        {URL: server, User: "neo4j"},
		"a negative pool":     {URL: server, Pool: -1},
		"a negative time":     {URL: server, Timeout: -1},
		"a negative lease":    {URL: server, Lease: -1},
		"nothing but garbage": {URL: "\x00"},
	} {
		if s, err := Open(t.Context(), options); graph.CodeOf(err) != graph.CodeInvalid || s != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestStatementsTakeBoundedRows(t *testing.T) {
	long := map[string]any{"row": map[string]any{"body": make([]byte, bytesAtOnce/2)}}
	for _, tt := range []struct {
		name string
		rows []any
		want []int
	}{
		{"none", nil, nil},
		{"few", []any{"a", "b"}, []int{2}},
		{"many", slices.Repeat([]any{"a"}, 2*rowsAtOnce+1), []int{rowsAtOnce, rowsAtOnce, 1}},
		{"long", []any{long, long, long}, []int{2, 1}},
		{"too long", []any{[]byte(strings.Repeat("x", 2*bytesAtOnce)), "a"}, []int{1, 1}},
	} {
		var got []int
		for part := range portions(tt.rows) {
			got = append(got, len(part))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: portions of %v rows, want %v", tt.name, got, tt.want)
		}
	}
}
