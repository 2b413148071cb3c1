package popolo_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/popolo"
)

func TestDetectKnowsPopoloByItsMembers(t *testing.T) {
	for head, want := range map[string]bool{
		popolo.Sample: true, `{"meta":{},"memberships":[`: true, `{"organizations":[]`: true,
		`{"id":1,"schema":"Person"}`: false, `a,b`: false, ``: false, `[{"persons":1`: true,
	} {
		if got := popolo.Detect([]byte(head), "x.json") > 0; got != want {
			t.Errorf("%.40q is Popolo: %t", head, got)
		}
	}
}

func TestIdsAreKeptApartByFileUnlessTheyMeanTheSameEverywhere(t *testing.T) {
	document := `{"persons":[{"id":"Q1","name":"P"}],"organizations":[{"id":"legislature","name":"L","classification":"legislature"}],
		"memberships":[{"person_id":"Q1","organization_id":"legislature"}]}`
	in := func(scope string) *reading {
		return collect(t.Context(), t, input.File{Scope: scope, Open: func(context.Context) (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(document)), nil
		}})
	}
	alone, a, b := in(""), in("a.json"), in("b.json")
	if a.named(t, "P").ID != b.named(t, "P").ID || alone.named(t, "P").ID != a.named(t, "P").ID {
		t.Error("a Wikidata id means another person in another file")
	}
	if a.named(t, "L").ID == b.named(t, "L").ID {
		t.Error("the houses of two files are one")
	}
	if r := a.named(t, "P").Records[0].Source.Record; r != "a.json#person/Q1" {
		t.Errorf("the record is %q", r)
	}
	if a.relations[0].To.ID != a.named(t, "L").ID {
		t.Error("the membership leads elsewhere")
	}
}

func TestIdsOfAnyCharacters(t *testing.T) {
	seen := make(map[graph.ID]string)
	for _, id := range []string{`break_o'day_council/janet`, "area/lefkoşa", "a|b", "a", "b|", "=1+1", "ж", "1"} {
		got := parse(t, `{"persons":[{"id":"`+id+`","name":"P"}],"memberships":[{"person_id":"`+id+`","organization_id":"o|"},{"person_id":"`+id+`","organization_id":"o"}]}`)
		if len(got.ids) != 2 || len(got.rejects) > 0 {
			t.Errorf("%q gives %d relations, rejects %v", id, len(got.ids), got.rejects)
		}
		for entity := range got.entities {
			if other, ok := seen[entity]; ok {
				t.Errorf("%q and %q are one person", id, other)
			}
			seen[entity] = id
		}
	}
	number := parse(t, `{"persons":[{"id":1,"name":"P"}]}`)
	for entity := range number.entities {
		if seen[entity] != "1" {
			t.Error("the id 1 differs from the id \"1\"")
		}
	}
}

func TestASeatOfAParliamentInsideAnother(t *testing.T) {
	got := parse(t, `{"organizations":[{"id":"p","classification":"ministry"},{"id":"c","classification":"agency","parent_id":"p","founding_date":"1999"},
		{"id":"x","classification":"party","parent_id":"p"}]}`)
	if n := len(got.to(graph.RelationPartOf, graph.KindPublicBody)); n != 1 || len(got.notes) != 1 {
		t.Errorf("%d bodies are part of another, notes %v", n, got.notes)
	}
}

func TestSeveralDocumentsAndNestedMemberships(t *testing.T) {
	got := parse(t, `{"persons":[{"id":"1","name":"A","memberships":[{"organization_id":"l","role":"member"}]}]}
		{"organizations":[{"id":"l","name":"L","classification":"legislature","memberships":[{"person_id":"2"}]}]}`)
	if n := len(got.to(graph.RelationMemberOf, graph.KindPublicBody)); n != 2 || got.err != nil {
		t.Errorf("%d seats, %v", n, got.err)
	}
}

// A file that is cut anywhere gives a part of what the whole gives, and an error.
func TestAFileCutAtEveryByte(t *testing.T) {
	whole := parse(t, popolo.Sample)
	for cut := 1; cut < len(popolo.Sample)-1; cut++ {
		got := parse(t, popolo.Sample[:cut])
		if got.err == nil {
			t.Fatalf("cut at byte %d it is read without an error", cut)
		}
		for id, e := range got.entities {
			if w := whole.entities[id]; w == nil || w.Name() != e.Name() {
				t.Fatalf("cut at byte %d there is %q", cut, e.Name())
			}
		}
	}
}

func TestTheSampleInTestdataIsRead(t *testing.T) {
	files, _, err := new(input.Opener).Files(t.Context(), "testdata/tallinn.json")
	if err != nil {
		t.Fatal(err)
	}
	got := collect(t.Context(), t, files[0])
	if got.err != nil || got.count(graph.KindPerson) != 10 || len(got.to(graph.RelationMemberOf, graph.KindParty)) != 10 {
		t.Errorf("%d persons, %v", got.count(graph.KindPerson), got.err)
	}
}

func TestReadingStopsWithTheCaller(t *testing.T) {
	f := input.File{Open: func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(popolo.Sample)), nil
	}}
	n := 0
	for _, err := range popolo.Read(t.Context(), f, settings()) {
		n++
		if err != nil || n == 1 {
			break
		}
	}
	if n != 1 {
		t.Errorf("%d changes after the caller had stopped", n)
	}
	gone := errors.New("gone")
	f.Open = func(context.Context) (io.ReadCloser, error) { return nil, gone }
	for _, err := range popolo.Read(t.Context(), f, settings()) {
		if !errors.Is(err, gone) {
			t.Errorf("the error is %v", err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(popolo.Sample)
	f.Add(`{"persons":[{"id":{"x":1}}],"memberships":[{"person_id":1,"organization_id":"party/unknown","start_date":"31.02."}]}`)
	f.Fuzz(func(t *testing.T, document string) { parse(t, document) })
}
