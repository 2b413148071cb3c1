package neo4j

import (
	"strings"
	"testing"

	"spona/graph"
)

func TestCheckFindsWhatSomebodyElseChanged(t *testing.T) {
	s := openEmpty(t, Options{})
	defer func() { _ = s.Close() }()
	for _, tt := range []struct{ name, change, undo, want string }{
		{"a name", "MATCH (n:Person) SET n.was = n.name, n.name = 'X'", "MATCH (n:Person) SET n.name = n.was REMOVE n.was", "shows name"},
		{"a body", "MATCH (n:Person) SET n.was = n.body, n.body = n.id", "MATCH (n:Person) SET n.body = n.was REMOVE n.was", "checksum"},
		{"a label", "MATCH (n:Person) SET n:Minister", "MATCH (n:Person) REMOVE n:Minister", "has the labels"},
		{"a facet", "MATCH (n:Person) SET n.was = n.facet, n.facet = 99", "MATCH (n:Person) SET n.facet = n.was REMOVE n.was", "checksum"},
		{"a counter", "MATCH (f:Facet {no: 1}) SET f.items = f.items + 1", "MATCH (f:Facet {no: 1}) SET f.items = f.items - 1", "is said to have"},
		{"a date of a relation", "MATCH ()-[r:DONATED_TO]->() SET r.from = '2015'", "MATCH ()-[r:DONATED_TO]->() SET r.from = '2014-05'", "shows from"},
		{"a number", "MATCH (s:Spona {id: 'state'}) SET s.entities = s.entities + 1", "MATCH (s:Spona {id: 'state'}) SET s.entities = s.entities - 1", "entities and"},
	} {
		if len(ask(t, s, "MATCH (n:Person) RETURN n.id", nil)) == 0 {
			loadBatches(t, s.BeginLoad, changesOf(person("p"), donation("p", "q")))
			wantSound(t, s)
		}
		t.Run(tt.name, func(t *testing.T) {
			ask(t, s, tt.change, nil)
			report, err := s.Check(t.Context())
			if err != nil || !strings.Contains(strings.Join(report.Problems, "\n"), tt.want) {
				t.Errorf("problems %q, %v, want one with %q", report.Problems, err, tt.want)
			}
			ask(t, s, tt.undo, nil)
		})
	}
	wantSound(t, s)
}

// A journalist finds a relation by what Neo4j's own tools show.
func TestGraphCanBeReadWithoutTheProgram(t *testing.T) {
	s := openEmpty(t, Options{})
	defer func() { _ = s.Close() }()
	party := person("q")
	party.Kind = graph.KindParty
	loadBatches(t, s.BeginLoad, changesOf(person("p"), party, donation("p", "q")))
	rows := ask(t, s, `
MATCH path = shortestPath((:Person {name: 'p'})-[*..4]-(:Party {name: 'q'}))
UNWIND relationships(path) AS r
RETURN startNode(r).roles, type(r), r.role, r.from, r.dataset, r.record, r.url, r.tier, r.live`, nil)
	if len(rows) != 1 {
		t.Fatalf("rows %v, want one", rows)
	}
	want := []any{"DONATED_TO", "donor", "2014-05", "t", "p-q", "https://example.org/p-q", "B", true}
	for i, v := range want {
		if rows[0][i+1] != v {
			t.Errorf("column %d is %v, want %v", i+1, rows[0][i+1], v)
		}
	}
	loadBatches(t, s.BeginLoad, changesOf(person("p"), party))
	rows = ask(t, s, "MATCH ()-[r:DONATED_TO]->() WHERE NOT r.live RETURN r.ended", nil)
	if len(rows) != 1 || moment(rows[0][0]).IsZero() {
		t.Errorf("what has vanished: %v, want the time", rows)
	}
}
