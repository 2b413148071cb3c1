package storetest

import (
	"testing"

	"spona/graph"
)

func factCases() []testCase {
	return []testCase{
		{"what is stated comes back whole", statedComesBack},
		{"stating it again changes nothing", statedAgain},
		{"a newer edition that says the same changes nothing", newerSameEdition},
		{"a newer edition replaces what the record stated", newerEdition},
		{"two data sets state one entity side by side", twoDatasets},
		{"records come by life, tier, data set and record", recordOrder},
		{"two records of one data set stay two", twoRecords},
		{"items that a record repeats come once", repeatedItems},
		{"two spells stay two, in order", twoSpells},
		{"the last of two changes of a record in a batch counts", twiceInABatch},
		{"a record that arrives ended stays ended", arrivesEnded},
		{"the caller's own records are left alone", callersRecords},
		{"unknown and malformed ids come back nil, in order", unknownIDs},
	}
}

// richEntity has something in every field.
func richEntity() *graph.Entity {
	return &graph.Entity{ID: entityID("rich"), Kind: graph.KindCompany, Records: []graph.EntityRecord{{
		Source: source("a", "rich"),
		Names: []graph.Name{
			{Text: "Компанија", Lang: "sr-Cyrl"}, {Text: "Kompanija", Lang: "sr-Latn"},
			{Text: "K.", Kind: graph.NameAbbreviation}, {Text: "Stara", Kind: graph.NameFormer},
		},
		Identifiers: []graph.Identifier{{Scheme: "RS-MB", Value: "07012345"}, {Value: "without a scheme"}},
		Values: []graph.Value{
			value(graph.PropertyCountry, "RS"), value(graph.PropertyFounded, "1999-05"),
			{Property: graph.PropertyRevenue, Text: "12.5 EUR", At: date("2020"), Original: "12,50 €"},
			{Property: graph.PropertyDescription, Text: "ein Text", Lang: "de"},
			{Property: graph.PropertyDissolved, Original: "31.02.2011"},
			value(graph.PropertyWebsite, "https://example.org/?a=1&b=2"),
		},
	}}}
}

func richRelation() *graph.Relation {
	r := relation(graph.RelationOwns, ref(graph.KindPerson, "p"), ref(graph.KindCompany, "rich"))
	r.Records[0] = graph.RelationRecord{
		Source: r.Records[0].Source, Role: "vlasnik", Status: "registered", Money: euros("1000.25"),
		Spells: []graph.Spell{{From: date("2001"), To: date("2003-04-05"), Original: "2001 - 5.4.2003."}, {From: date("2010-02"), Derived: true}},
		Share:  &graph.Share{Min: *amount("25"), Max: *amount("50"), MinExclusive: true},
		Values: []graph.Value{value(graph.PropertyDirect, "true"), {Property: graph.PropertyInterest, Text: "shareholding", Lang: "en"}},
	}
	return r
}

func statedComesBack(t *testing.T, s graph.Store) {
	want := load(t, s, richEntity(), richRelation())
	same(t, "entity", get(t, s, "rich"), richEntity())
	same(t, "relation", getRelation(t, s, richRelation().ID), richRelation())
	if want.Entities.New != 1 || want.Relations.New != 1 || want.Statements.New != 4+2+6+1+2+2 {
		t.Errorf("counts = %+v", want)
	}
}

func statedAgain(t *testing.T, s graph.Store) {
	first := load(t, s, richEntity(), richRelation())
	before := version(t, s)
	counts := load(t, s, richEntity(), richRelation())
	if counts.Changed() {
		t.Errorf("counts = %+v, want nothing changed", counts)
	}
	if counts.Entities.Unchanged != 1 || counts.Relations.Unchanged != 1 || counts.Statements.Unchanged != first.Statements.New {
		t.Errorf("counts = %+v, want all unchanged", counts)
	}
	if after := version(t, s); after != before {
		t.Errorf("version = %v, want %v", after, before)
	}
}

func newerSameEdition(t *testing.T, s graph.Store) {
	load(t, s, richEntity(), richRelation())
	before := version(t, s)
	e, r := richEntity(), richRelation()
	e.Records[0].Source.Retrieved, r.Records[0].Source.Retrieved = later, later
	if counts := load(t, s, e, r); counts.Changed() {
		t.Errorf("counts = %+v, want nothing changed", counts)
	}
	if after := version(t, s); after != before {
		t.Errorf("version = %v, want %v", after, before)
	}
	same(t, "when it was first fetched", get(t, s, "rich").Records[0].Source.Retrieved, fetched)
}

func newerEdition(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p", value(graph.PropertyBirthDate, "1970"), value(graph.PropertyCountry, "AL")))
	newer := entity(graph.KindPerson, "p", value(graph.PropertyBirthDate, "1971"), value(graph.PropertyCountry, "AL"))
	newer.Records[0].Source.Retrieved = later
	counts := load(t, s, newer)
	same(t, "entity", get(t, s, "p"), newer)
	if want := (graph.Tally{Changed: 1}); counts.Entities != want {
		t.Errorf("entities = %+v, want %+v", counts.Entities, want)
	}
	if want := (graph.Tally{Changed: 1, Unchanged: 2}); counts.Statements != want {
		t.Errorf("statements = %+v, want %+v", counts.Statements, want)
	}
}

func twoDatasets(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"))
	other := entity(graph.KindPerson, "p")
	other.Records[0].Source = source("b", "77")
	other.Records[0].Names = names("Another")
	load(t, s, other)
	e := get(t, s, "p")
	if len(e.Records) != 2 || e.Records[0].Source.Dataset != "a" || e.Records[1].Source.Dataset != "b" {
		t.Fatalf("records = %+v, want those of a and b", e.Records)
	}
	same(t, "what b says", e.Records[1], other.Records[0])
}

func recordOrder(t *testing.T, s graph.Store) {
	stated := []graph.Source{source("c", "1"), source("b", "2"), source("b", "1"), source("a", "9"), source("d", "1"), source("e", "1")}
	stated[4].Tier = graph.TierA
	stated[0].Tier = graph.TierC
	stated[5].Tier, stated[5].Ended = graph.TierA, fetched
	e, r := entity(graph.KindPerson, "p"), donation("p", "q", "", "")
	e.Records, r.Records = nil, nil
	for _, source := range stated {
		e.Records = append(e.Records, graph.EntityRecord{Source: source, Names: names("N")})
		r.Records = append(r.Records, graph.RelationRecord{Source: source})
	}
	load(t, s, e, r)
	want := []graph.Source{stated[4], stated[3], stated[2], stated[1], stated[0], stated[5]}
	same(t, "of the entity", get(t, s, "p").Sources(), want)
	same(t, "of the relation", getRelation(t, s, r.ID).Sources(), want)
}

func twoRecords(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"))
	second := entity(graph.KindPerson, "p")
	second.Records[0].Source.Record = "p, second card"
	counts := load(t, s, second)
	if n := len(get(t, s, "p").Records); n != 2 {
		t.Errorf("%d records, want 2", n)
	}
	if want := (graph.Tally{Changed: 1}); counts.Entities != want {
		t.Errorf("entities = %+v, want %+v", counts.Entities, want)
	}
}

func repeatedItems(t *testing.T, s graph.Store) {
	e := entity(graph.KindPerson, "p", value(graph.PropertyCountry, "AL"), value(graph.PropertyCountry, "AL"))
	e.Records[0].Names = names("B", "A", "B")
	e.Records[0].Identifiers = []graph.Identifier{{Scheme: "x", Value: "1"}, {Scheme: "x", Value: "1"}}
	counts := load(t, s, e)
	want := entity(graph.KindPerson, "p", value(graph.PropertyCountry, "AL"))
	want.Records[0].Names = names("B", "A")
	want.Records[0].Identifiers = []graph.Identifier{{Scheme: "x", Value: "1"}}
	same(t, "entity", get(t, s, "p"), want)
	if counts.Statements.New != 4 {
		t.Errorf("%d new statements, want 4", counts.Statements.New)
	}
}

func twoSpells(t *testing.T, s graph.Store) {
	r := donation("p", "q", "", "")
	r.Records[0].Spells = []graph.Spell{{From: date("2010"), To: date("2012")}, {From: date("2001-05"), To: date("2003")}, {From: date("2010"), To: date("2012")}}
	load(t, s, r)
	got := getRelation(t, s, r.ID)
	same(t, "spells", got.Records[0].Spells, []graph.Spell{{From: date("2001-05"), To: date("2003")}, {From: date("2010"), To: date("2012")}})
	same(t, "when", got.When(), date("2001-05"))
}

func twiceInABatch(t *testing.T, s graph.Store) {
	first, last := entity(graph.KindPerson, "p"), entity(graph.KindPerson, "p")
	first.Records[0].Names, last.Records[0].Names = names("First"), names("Last")
	counts := load(t, s, first, last)
	same(t, "entity", get(t, s, "p"), last)
	if want := (graph.Tally{New: 1, Changed: 1}); counts.Entities != want {
		t.Errorf("entities = %+v, want %+v", counts.Entities, want)
	}
}

func arrivesEnded(t *testing.T, s graph.Store) {
	e := entity(graph.KindPerson, "p")
	e.Records[0].Source.Ended = later
	load(t, s, e)
	same(t, "entity", get(t, s, "p"), e)
	if counts := load(t, s, e); counts.Changed() {
		t.Errorf("stated again: counts = %+v, want nothing changed", counts)
	}
}

func callersRecords(t *testing.T, s graph.Store) {
	stated := func() *graph.Entity {
		e := richEntity()
		e.Records[0].Names = append(e.Records[0].Names, e.Records[0].Names[0], graph.Name{Text: "Z"})
		e.Records = append([]graph.EntityRecord{{Source: source("z", "1")}}, e.Records...)
		return e
	}
	e := stated()
	load(t, s, e)
	same(t, "what the caller holds", e, stated())
	first := get(t, s, "rich")
	first.Records[0].Names[0].Text = "spoiled"
	same(t, "what another call returns", get(t, s, "rich").Records[0].Names[0].Text, "Компанија")
}

func unknownIDs(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	load(t, s, entity(graph.KindPerson, "p"), r)
	ids := []graph.ID{"", entityID("p"), "e'; DROP TABLE entity; --", entityID("nobody"), r.ID, entityID("p")}
	entities, err := s.Entities(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	relations, err := s.Relations(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	for i := range ids {
		if got, want := entities[i] != nil, i == 1 || i == 5; got != want {
			t.Errorf("entity %d (%q) found: %v, want %v", i, ids[i], got, want)
		}
		if got, want := relations[i] != nil, i == 4; got != want {
			t.Errorf("relation %d (%q) found: %v, want %v", i, ids[i], got, want)
		}
	}
}
