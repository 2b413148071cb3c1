package neo4j

import (
	"testing"

	"spona/graph"
)

// FuzzStatementsHoldNothingOfTheCaller asks for lists with any texts: they change
// the parameters of the statements, and not a byte of their texts.
func FuzzStatementsHoldNothingOfTheCaller(f *testing.F) {
	for _, text := range []string{"ana", "", "' OR 1=1 //", "`", "}) DETACH DELETE n //", "$p0", "\\", "*", "a AND b", "\x00", "\U0010FFFD"} {
		f.Add(text, true)
	}
	f.Fuzz(func(t *testing.T, text string, prefix bool) {
		if text == "" {
			return // asks for another list
		}
		got, want := statementsFor(t, text, prefix), statementsFor(t, "plain", prefix)
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%q makes the statement\n%s\nwhere %q makes\n%s", text, got[i], "plain", want[i])
			}
		}
	})
}

// statementsFor are the statements of lists that are asked for with a text
// wherever there can be one.
func statementsFor(t *testing.T, text string, prefix bool) []string {
	t.Helper()
	id := graph.ID("e" + text)
	cursor := graph.Cursor{Key: text, ID: id}
	r := steadyRead{facets: facets{{}, {Kind: uint8(graph.KindPerson), Datasets: "a"}, {Relation: true, Kind: uint8(graph.RelationOwns), Datasets: "a"}}}
	counts := census{0, 1, 1}
	worth := graph.AmountRange{Currency: text}
	find := newFind(r, counts, graph.EntityQuery{Name: text, Prefix: prefix, Worth: worth})
	ties := newRelationFind(r, counts, graph.RelationQuery{From: []graph.ID{id}, To: []graph.ID{id}, Worth: worth})
	ties.streams = ties.ofKinds()
	var statements []string
	for _, l := range []*lister{&find.lister, &ties.lister} {
		l.sort.parse = parseName // a list by date or amount takes no other texts
		after, err := l.sort.place(cursor, "after")
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range l.sort.segments(&l.params, after, after, false) {
			statements = append(statements, l.query(part))
		}
	}
	if len(statements) < 2 {
		t.Fatalf("%d statements, want one of entities and one of relations at least", len(statements))
	}
	return append(statements, neighboursCypher([]graph.RelationKind{graph.RelationOwns}))
}
