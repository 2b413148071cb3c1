package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
)

func TestPropertiesKeepTheirStoredNamesAndTypes(t *testing.T) {
	types := map[graph.ValueType]string{
		graph.TypeText: "text", graph.TypeDate: "date", graph.TypeMoney: "money", graph.TypeDecimal: "decimal",
		graph.TypeInteger: "integer", graph.TypeCountry: "country", graph.TypeURL: "url", graph.TypeBool: "bool",
		graph.TypeEntity: "entity",
	}
	var list strings.Builder
	seen := make(map[graph.Property]bool)
	for _, d := range graph.Properties() {
		if seen[d.Property] {
			t.Errorf("%s is in the catalogue twice", d.Property)
		}
		seen[d.Property] = true
		if types[d.Type] == "" || d.Doc == "" || d.Property.Type() != d.Type {
			t.Errorf("%s has no type, no line that says what it is, or another type by itself", d.Property)
		}
		fmt.Fprintf(&list, "%-20s %s\n", d.Property, types[d.Type])
	}
	golden(t, "properties.txt", list.String())
}

func TestCanonicalIsOneTextPerValue(t *testing.T) {
	entity := string(graph.NewEntityID("xk-parliament", "term", "7"))
	tests := []struct {
		property     graph.Property
		written, got string
	}{
		{graph.PropertyDescription, "  as it is ", "as it is"},
		{graph.PropertyBirthDate, "1964-07-04T00:00:00Z", "1964-07-04"},
		{graph.PropertyBirthDate, " 1964 ", "1964"},
		{graph.PropertyValue, "1.50 eur", "1.5 EUR"},
		{graph.PropertyWeight, "0.50", "0.5"},
		{graph.PropertyBids, "007", "7"},
		{graph.PropertyBids, "-0", "0"},
		{graph.PropertyBids, "+12", "12"},
		{graph.PropertyVotes, "9223372036854775807", "9223372036854775807"},
		{graph.PropertyCountry, "al", "AL"},
		{graph.PropertyCountry, "xk", "XK"},
		{graph.PropertyWebsite, "HTTPS://Example.org/Ž?q=1#a", "https://Example.org/Ž?q=1#a"},
		{graph.PropertyOpenEnded, "true", "true"},
		{graph.PropertyTerm, entity, entity},
	}
	for _, tt := range tests {
		t.Run(string(tt.property)+" "+tt.written, func(t *testing.T) {
			got, err := tt.property.Canonical(tt.written)
			if got != tt.got || err != nil {
				t.Errorf("got %q, %v, want %q", got, err, tt.got)
			}
		})
	}
}

func TestCanonicalRefusesWhatIsNotOfItsType(t *testing.T) {
	tests := []struct {
		property graph.Property
		written  []string
	}{
		{graph.PropertyBirthDate, []string{"31.02.1964", "0000-00-00", "unknown"}},
		{graph.PropertyValue, []string{"NaN", "1e30 EUR", "1,5 EUR", "free"}},
		{graph.PropertyWeight, []string{"", "heavy", "1e3"}},
		{graph.PropertyBids, []string{"", "-", "3.5", "3 bids", "9223372036854775808", "1_000", "٣"}},
		{graph.PropertyCountry, []string{"", "A", "ALB", "A1", "Албанија"}},
		{graph.PropertyWebsite, []string{
			"", "example.org", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "http:/example.org", "https://",
			"https:///path", "https://?q", "http://a b", "https://a\u00a0b", "https://a\"onload=x", "https://a<b", "https://a\x00b",
			"https://a\u202eb", "//example.org", " javascript://x",
		}},
		{graph.PropertyOpenEnded, []string{"", "yes", "TRUE", "1"}},
		{graph.PropertyTerm, []string{"", "Q7", string(graph.NewRelationID(graph.RelationOwns, "a", "b", ""))}},
		{"hobby", []string{"chess"}},
		{"", []string{"chess"}},
	}
	for _, tt := range tests {
		for _, written := range tt.written {
			t.Run(string(tt.property)+" "+written, func(t *testing.T) {
				if got, err := tt.property.Canonical(written); graph.CodeOf(err) != graph.CodeInvalid {
					t.Errorf("got %q, %v, want an error with %s", got, err, graph.CodeInvalid)
				}
			})
		}
	}
}

func TestNewValueKeepsTheOriginalOnlyWhereItDiffers(t *testing.T) {
	tests := []struct {
		property graph.Property
		written  string
		want     graph.Value
	}{
		{graph.PropertyBirthDate, "1964-07-04", graph.Value{Text: "1964-07-04"}},
		{graph.PropertyBirthDate, "1964-07-04T00:00", graph.Value{Text: "1964-07-04", Original: "1964-07-04T00:00"}},
		{graph.PropertyBirthDate, "31.02.1964", graph.Value{Original: "31.02.1964"}},
		{graph.PropertyValue, "a lot", graph.Value{Original: "a lot"}},
		{graph.PropertyGender, "female ", graph.Value{Text: "female", Original: "female "}},
	}
	for _, tt := range tests {
		t.Run(tt.written, func(t *testing.T) {
			tt.want.Property = tt.property
			if got := graph.NewValue(tt.property, tt.written); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func properties() []graph.Property {
	var all []graph.Property
	for _, d := range graph.Properties() {
		all = append(all, d.Property)
	}
	return all
}

func TestCanonicalTextIsItsOwnCanonicalForm(t *testing.T) {
	written := rapid.OneOf(rapid.String(), amounts(), rapid.StringMatching(`[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?`),
		rapid.StringMatching(`(http|HTTPS)://[a-z./?#]{0,9}`), rapid.StringMatching(`[a-zA-Z]{2}`))
	rapid.Check(t, func(t *rapid.T) {
		p, text := rapid.SampledFrom(properties()).Draw(t, "property"), written.Draw(t, "written")
		once, err := p.Canonical(text)
		if err != nil {
			return
		}
		if twice, err := p.Canonical(once); once != "" && (twice != once || err != nil) {
			t.Fatalf("%s: %q is %q, and that is %q, %v", p, text, once, twice, err)
		}
	})
}

func FuzzCanonical(f *testing.F) {
	for i, seed := range []string{"2014-05-03T10:00", "1.50 eur", "007", "al", "HTTPS://example.org", "true", " text "} {
		f.Add(i, seed)
	}
	all := properties()
	f.Fuzz(func(t *testing.T, which int, text string) {
		p := all[uint(which)%uint(len(all))]
		once, err := p.Canonical(text)
		if err != nil || once == "" {
			return
		}
		if twice, err := p.Canonical(once); twice != once || err != nil {
			t.Errorf("%s: %q is %q, and that is %q, %v", p, text, once, twice, err)
		}
	})
}
