package popolo_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
)

func TestNamesOfEveryForm(t *testing.T) {
	tests := []struct {
		name, members string
		want          []graph.Name
	}{
		{"a text", `"name":" Edi Rama "`, []graph.Name{{Text: "Edi Rama"}}},
		{"by language, none of them English", `"name":{"lang:el":"Άντρος","lang:tr":"Andros","lang:ar":null}`,
			[]graph.Name{{Text: "Άντρος", Lang: "el"}, {Text: "Andros", Lang: "tr"}}},
		{"several in one language", `"name":{"sr-Cyrl":["Ђорђе","Ђока"]}`, []graph.Name{{Text: "Ђорђе", Lang: "sr-Cyrl"}, {Text: "Ђока", Lang: "sr-Cyrl"}}},
		{"given and family name alone", `"given_name":"Ana","family_name":"Anić"`,
			[]graph.Name{{Text: "Ana Anić"}, {Text: "Anić, Ana", Kind: graph.NameSort}}},
		{"a sort name", `"name":"Ana Anić","sort_name":"Anić Ana","given_name":"Ana","family_name":"Anić"`,
			[]graph.Name{{Text: "Ana Anić"}, {Text: "Anić Ana", Kind: graph.NameSort}}},
		{"other names", `"name":"A","other_names":[{"name":"B","lang":"sq","note":"multilingual"},{"name":"C","note":"maiden name"},{"name":"D","end_date":"2001"},{"name":""}]`,
			[]graph.Name{{Text: "A"}, {Text: "B", Lang: "sq", Kind: graph.NameAlias}, {Text: "C", Kind: graph.NameFormer}, {Text: "D", Kind: graph.NameFormer}}},
		{"hostile names", `"name":"<script>alert(1)</script>","other_names":{"name":"'}) DETACH DELETE n //"},"sort_name":"=HYPERLINK(\"http://x\")"`,
			[]graph.Name{{Text: "<script>alert(1)</script>"}, {Text: "'}) DETACH DELETE n //", Kind: graph.NameAlias}, {Text: `=HYPERLINK("http://x")`, Kind: graph.NameSort}}},
		{"a number", `"name":42`, []graph.Name{{Text: "42"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := parse(t, `{"persons":[{"id":"1",`+tt.members+`}]}`)
			for _, e := range got.entities {
				if diff := cmp.Diff(tt.want, e.Records[0].Names); diff != "" {
					t.Error(diff)
				}
			}
			if len(got.entities) != 1 {
				t.Errorf("%d persons, rejects %v", len(got.entities), got.rejects)
			}
		})
	}
}

func TestIdentifiersOfEveryForm(t *testing.T) {
	tests := []struct {
		name, json string
		want       []graph.Identifier
	}{
		{"objects", `[{"scheme":"wikidata","identifier":"Q1"},{"scheme":"x","identifier":12345678901234567890}]`,
			[]graph.Identifier{{Scheme: "wikidata", Value: "Q1"}, {Scheme: "x", Value: "12345678901234567890"}}},
		{"empty ones", `[{"scheme":"wikidata","identifier":""},{"scheme":"x"},{},null,{"identifier":null}]`, nil},
		{"texts and numbers", `["Q1",7]`, []graph.Identifier{{Value: "Q1"}, {Value: "7"}}},
		{"by scheme", `{"wikidata":"Q1","viaf":[1,"2"]}`,
			[]graph.Identifier{{Scheme: "wikidata", Value: "Q1"}, {Scheme: "viaf", Value: "1"}, {Scheme: "viaf", Value: "2"}}},
		{"nested", `[{"scheme":"x","identifier":{"value":5}},{"scheme":"y","identifier":{"id":{"identifier":"z"}}}]`,
			[]graph.Identifier{{Scheme: "x", Value: "5"}, {Scheme: "y", Value: "z"}}},
		{"one object", `{"scheme":"wikidata","identifier":"Q1"}`,
			[]graph.Identifier{{Scheme: "wikidata", Value: "Q1"}}},
		{"null", `null`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := parse(t, `{"persons":[{"id":"1","name":"x","identifiers":`+tt.json+`}]}`)
			if len(got.entities) != 1 {
				t.Fatalf("rejects %v", got.rejects)
			}
			if diff := cmp.Diff(tt.want, got.named(t, "x").Records[0].Identifiers); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPersonsKeepNoContacts(t *testing.T) {
	got := parse(t, `{"persons":[{"id":1,"name":"x","email":"a@b.example","phone":"1","gender":"female","honorific_prefix":"Dr",
		"image":"https://x.example/1.jpg","images":[{"url":"https://x.example/1.jpg"},{"url":"javascript:alert(1)"}],
		"contact_details":[{"type":"address","value":"Home 1"}],
		"links":[{"url":"https://www.facebook.com/x","note":"facebook"},{"url":"https://sq.wikipedia.org/wiki/X","note":"Wikipedia (sq)"},{"url":"https://x.example","note":"website"}],
		"sources":[{"url":"ftp://no"},{"url":"https://parliament.example/1"}]}]}`)
	e := got.named(t, "x")
	want := []graph.Value{
		{Property: graph.PropertyGender, Text: "female"},
		{Property: graph.PropertyHonorific, Text: "Dr"},
		{Property: graph.PropertyImage, Text: "https://x.example/1.jpg"},
		{Property: graph.PropertyImage, Original: "javascript:alert(1)"},
		{Property: graph.PropertyWikipedia, Text: "https://sq.wikipedia.org/wiki/X", Lang: "sq"},
		{Property: graph.PropertyWebsite, Text: "https://x.example"},
		{Property: graph.PropertyCountry, Text: "XK"},
	}
	if diff := cmp.Diff(want, e.Records[0].Values); diff != "" {
		t.Error(diff)
	}
	if s := e.Records[0].Source; s.URL != "https://parliament.example/1" || s.Record != "person/1" {
		t.Errorf("the source is %+v", s)
	}
}

func TestAPersonThatCannotBeUsedIsRejectedWithItsPlace(t *testing.T) {
	got := parse(t, "{\"persons\":[\n{\"name\":\"no id\"},\n{\"id\":\"7\",\"name\":\"x\",\"birth_date\":{\"year\":1970}},\n{\"id\":\"8\",\"name\":\"y\"}]}")
	if len(got.entities) != 1 || len(got.rejects) != 2 {
		t.Fatalf("%d entities, rejects %v", len(got.entities), got.rejects)
	}
	if r := got.rejects[0]; r.Line != 2 || graph.CodeOf(r) != graph.CodeInvalid {
		t.Errorf("the first reject is %v", r)
	}
	if r := got.rejects[1]; r.Line != 3 || r.Record != 2 || !strings.Contains(r.Error(), "birth_date: it must be a text and is an object") {
		t.Errorf("the second reject is %v", r)
	}
}
