package storetest

import (
	"testing"

	"spona/graph"
)

func nameCases() []testCase {
	return []testCase{
		{"a name is found by its key, in every spelling", nameInAnySpelling},
		{"a prefix is the beginning of a key", namePrefix},
		{"the name that was found is told", nameMatched},
		{"names of every kind and of ended records are found", namesOfEveryKind},
		{"a name that is stated no more is not found", nameGone},
		{"an entity that several names find comes once", nameOnce},
	}
}

func nameInAnySpelling(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "Зоран Ђинђић"), entity(graph.KindPerson, "Zoran Djindjic"), entity(graph.KindPerson, "Zoran Đinđić Jr"))
	for _, spelling := range []string{"Zoran Đinđić", "ZORAN  DJINDJIĆ", "Зоран Ђинђић"} {
		if n := len(listed(t, s, graph.EntityQuery{Name: graph.NameKey(spelling)})); n != 2 {
			t.Errorf("%q finds %d, want 2", spelling, n)
		}
	}
}

func namePrefix(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "Ana"), entity(graph.KindPerson, "Anastasia"), entity(graph.KindPerson, "Ivana"), entity(graph.KindPerson, "An"))
	wantList(t, s, graph.EntityQuery{Name: "an", Prefix: true}, "An", "Ana", "Anastasia")
	wantList(t, s, graph.EntityQuery{Name: "ana", Prefix: true}, "Ana", "Anastasia")
	wantList(t, s, graph.EntityQuery{Name: "ana"}, "Ana")
}

func nameMatched(t *testing.T, s graph.Store) {
	e := entity(graph.KindParty, "q")
	alias := graph.Name{Text: "Друга", Lang: "sr-Cyrl", Kind: graph.NameAlias}
	e.Records[0].Names = []graph.Name{{Text: "Prva"}, alias, {Text: "Druga", Lang: "sr-Latn"}}
	load(t, s, e)
	page := find(t, s, graph.EntityQuery{Name: "drug", Prefix: true, Page: graph.Page{Limit: 5}})
	same(t, "matched", page.Matched, []graph.Name{alias})
	page = find(t, s, graph.EntityQuery{Name: "prva", Page: graph.Page{Limit: 5}})
	same(t, "matched", page.Matched, []graph.Name{{Text: "Prva"}})
	if page := find(t, s, graph.EntityQuery{Page: graph.Page{Limit: 5}}); len(page.Matched) != 0 {
		t.Errorf("matched %v without a name to match", page.Matched)
	}
}

func namesOfEveryKind(t *testing.T, s graph.Store) {
	e := entity(graph.KindParty, "q")
	e.Records[0].Names = []graph.Name{
		{Text: "Main"}, {Text: "Alias", Kind: graph.NameAlias}, {Text: "Former", Kind: graph.NameFormer},
		{Text: "ABB", Kind: graph.NameAbbreviation}, {Text: "Sort, Key", Kind: graph.NameSort},
	}
	ended := graph.EntityRecord{Source: source("b", "1"), Names: names("Ended")}
	ended.Source.Ended = later
	e.Records = append(e.Records, ended)
	load(t, s, e)
	for _, name := range []string{"Main", "Alias", "Former", "ABB", "Sort, Key", "Ended"} {
		wantList(t, s, graph.EntityQuery{Name: graph.NameKey(name)}, "Main")
	}
}

func nameGone(t *testing.T, s graph.Store) {
	e := entity(graph.KindPerson, "p")
	e.Records[0].Names = names("Before", "Also")
	load(t, s, e)
	e.Records[0].Names = names("After")
	load(t, s, e)
	for _, gone := range []string{"before", "also"} {
		wantList(t, s, graph.EntityQuery{Name: gone})
	}
	wantList(t, s, graph.EntityQuery{Name: "after"}, "After")
}

func nameOnce(t *testing.T, s graph.Store) {
	e := entity(graph.KindPerson, "p")
	e.Records[0].Names = names("Ana", "Anna", "Ана", "Anamarija")
	load(t, s, e)
	wantList(t, s, graph.EntityQuery{Name: "ana", Prefix: true}, "Ana")
	wantList(t, s, graph.EntityQuery{Name: "ana"}, "Ana")
}
