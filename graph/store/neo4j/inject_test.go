package neo4j

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
)

// hostile are texts that mean something to Cypher, to Lucene or to a tool.
var hostile = []string{
	"x'}) DETACH DELETE n //", "`) MATCH (n) DETACH DELETE n //", "$rows", "{id: 'state'}", "Person`:Admin", "\\u0027", "*", "*:*", "a~ AND b*",
	"keys:(x OR *)", "[a TO z]", "\"", "' OR 1=1 --", "\x00", "line\nline", "\u202egnp", "\U0010FFFD", "\uFFFF", "😀\uE000", "", " ", "name", "body",
}

// FuzzTextsAreInert puts any text wherever a source or a reader may put one. The
// store has to keep and find it as it is, and nothing else may change.
func FuzzTextsAreInert(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 200 {
			return // a record cannot hold it
		}
		e, r := hostileRows(text)
		if e.Records[0].Names == nil {
			return // it is no name
		}
		s := openEmpty(t, Options{}) // here, as each process that fuzzes needs its turn
		defer func() { _ = s.Close() }()
		witness := person("witness")
		loadOrdinary(t, s, changesOf(witness)...)
		loadOrdinary(t, s, changesOf(e, r)...)
		got, err := s.Entities(t.Context(), []graph.ID{e.ID, witness.ID, graph.ID(text)})
		if err != nil {
			t.Fatal(err)
		}
		e.Roles = graph.RoleDonor
		if diff := cmp.Diff([]*graph.Entity{e, witness, nil}, got); diff != "" {
			t.Fatalf("entities (-want +got):\n%s", diff)
		}
		relations, err := s.Relations(t.Context(), []graph.ID{r.ID, graph.ID(text)})
		if diff := cmp.Diff([]*graph.Relation{r, nil}, relations); err != nil || diff != "" {
			t.Fatalf("relations: %v (-want +got):\n%s", err, diff)
		}
		askWith(t, s, text, e.ID)
	})
}

// hostileRows are an entity and a relation that say the text wherever they can.
func hostileRows(text string) (*graph.Entity, *graph.Relation) {
	e, r := person(text), donation(text, text+"-party")
	for _, s := range []*graph.Source{&e.Records[0].Source, &r.Records[0].Source} {
		s.Record, s.URL = text, text
	}
	if strings.TrimSpace(text) == "" {
		e.Records[0].Names = nil
	}
	e.Records[0].Identifiers = []graph.Identifier{{Scheme: text, Value: "v" + text}}
	e.Records[0].Values = []graph.Value{{Property: graph.PropertyDescription, Text: "d" + text, Lang: text, Original: text}}
	r.Records[0].Role, r.Records[0].Status = text, text
	r.Records[0].Spells[0].Original = text
	return e, r
}

// askWith asks every sort of question with the text in it.
func askWith(t *testing.T, s *Store, text string, id graph.ID) {
	t.Helper()
	page := graph.Page{Limit: 3, After: graph.Cursor{Key: text, ID: id}}
	for _, prefix := range []bool{false, true} {
		q := graph.EntityQuery{Name: graph.NameKey(text), Prefix: prefix, Datasets: []string{text, "t"}, Page: graph.Page{Limit: graph.MaxPage}}
		found, err := s.Find(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if q.Name != "" && !holds(found.Items, id) {
			t.Fatalf("the name %q is not found, prefix: %v", text, prefix)
		}
		if _, err := s.Find(t.Context(), graph.EntityQuery{Countries: []string{text}, Page: page}); err != nil {
			t.Fatal(err)
		}
	}
	worth := graph.AmountRange{Currency: text}
	if _, err := s.FindRelations(t.Context(), graph.RelationQuery{From: []graph.ID{graph.ID(text)}, Worth: worth, Page: graph.Page{Limit: 3}}); err != nil {
		t.Fatal(err)
	}
	for _, err := range s.Neighbours(t.Context(), []graph.ID{graph.ID(text)}, graph.NeighbourQuery{}) {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func holds(entities []*graph.Entity, id graph.ID) bool {
	for _, e := range entities {
		if e.ID == id {
			return true
		}
	}
	return false
}

// loadOrdinary runs a load of one batch.
func loadOrdinary(t *testing.T, s *Store, changes ...graph.Change) {
	t.Helper()
	l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Apply(t.Context(), changes); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
}
