package graph_test

import (
	"testing"

	"spona/graph"
)

func TestNameIsInTheFirstLanguageThatHasOne(t *testing.T) {
	names := []graph.Name{
		{Text: "Социјалисти", Lang: "mk"},
		{Text: "Socialists", Lang: "en"},
		{Text: "Soc.", Lang: "en-GB", Kind: graph.NameAbbreviation},
		{Text: "Socialistët", Lang: "sq"},
		{Text: "Социјалисти Србије", Lang: "sr-Cyrl"},
		{Text: "Socijalisti Srbije", Lang: "sr-Latn"},
		{Text: "Komunisti", Lang: "hr", Kind: graph.NameFormer},
		{Text: "Parti, Le", Lang: "fr", Kind: graph.NameSort},
		{Text: "SP", Lang: "de", Kind: graph.NameAbbreviation},
	}
	tests := []struct {
		name  string
		langs []string
		want  string
	}{
		{"no language asked for", nil, "Социјалисти"},
		{"one that is there", []string{"sq"}, "Socialistët"},
		{"one that is not there", []string{"bg"}, "Социјалисти"},
		{"the second asked for", []string{"bg", "en"}, "Socialists"},
		{"a script", []string{"sr-Latn"}, "Socijalisti Srbije"},
		{"another script", []string{"sr-Cyrl"}, "Социјалисти Србије"},
		{"a language of two scripts", []string{"sr"}, "Социјалисти Србије"},
		{"a region of a language", []string{"en-US"}, "Socialists"},
		{"an abbreviation of that very region", []string{"en-GB"}, "Soc."},
		{"a former name is not shown", []string{"hr"}, "Социјалисти"},
		{"a sort name is not shown", []string{"fr"}, "Социјалисти"},
		{"an abbreviation where there is nothing else", []string{"de"}, "SP"},
		{"an empty language", []string{""}, "Социјалисти"},
	}
	r := record(source("a", graph.TierA))
	r.Names = names
	e := entity(graph.KindParty, r)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := e.Name(tt.langs...); got != tt.want || e.NameIn(tt.langs) != got {
				t.Errorf("got %q and %q, want %q", got, e.NameIn(tt.langs), tt.want)
			}
		})
	}
}

func TestNameIsNeverEmpty(t *testing.T) {
	e := entity(graph.KindParty)
	if _, ok := e.MainName(); ok || e.Name("en") != string(e.ID) {
		t.Errorf("an entity without names is called %q", e.Name("en"))
	}
	r := record(source("a", graph.TierA))
	r.Names = []graph.Name{{Text: "Old", Kind: graph.NameFormer}}
	if got := entity(graph.KindParty, r).Name(); got != "Old" {
		t.Errorf("an entity with a former name alone is called %q", got)
	}
}
