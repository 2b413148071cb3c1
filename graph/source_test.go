package graph_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
)

func TestDatasetIDsAreSafeInFilesAddressesAndCommands(t *testing.T) {
	for id, ok := range map[string]bool{
		"xk-parliament": true, "a": true, "0": true, "de_donations.v2": true, "_": true, strings.Repeat("a", 100): true,
		"": false, ".": false, "..": false, ".hidden": false, "-rf": false, "a/b": false, `a\b`: false, "a b": false, "A": false,
		"ž": false, "a\x00": false, "a\n": false, "a;b": false, "a%2f": false, "a'": false, strings.Repeat("a", 101): false,
	} {
		if err := graph.ValidateDatasetID(id); (err == nil) != ok {
			t.Errorf("%q: %v", id, err)
		}
	}
}

func TestCountriesAreTwoLetters(t *testing.T) {
	for text, want := range map[string]string{"AL": "AL", "al": "AL", "Xk": "XK", "": "", "A": "", "ALB": "", "A1": "", "ж": "", "🇦🇱": ""} {
		if got, err := graph.ParseCountry(text); got != want || (err == nil) != (want != "") {
			t.Errorf("%q is %q, %v", text, got, err)
		}
	}
}

func TestVersionsAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := graph.Version{Epoch: rapid.StringMatching(`[a-z0-9-]{1,9}`).Draw(t, "epoch"), Seq: rapid.Uint64().Draw(t, "seq")}
		if got, err := graph.ParseVersion(v.String()); got != v || err != nil {
			t.Fatalf("%v comes back as %v, %v", v, got, err)
		}
	})
	for _, text := range []string{"", "-", "a", "a-", "-5", "a-x", "a--", "a-+5", "a- 5", "a-18446744073709551616"} {
		if v, err := graph.ParseVersion(text); graph.CodeOf(err) != graph.CodeInvalid {
			t.Errorf("%q is %v, %v", text, v, err)
		}
	}
}

func TestCountsSayWhetherALoadChangedAnything(t *testing.T) {
	var c graph.Counts
	c.Add(graph.Counts{Entities: graph.Tally{Unchanged: 3}, Statements: graph.Tally{Unchanged: 9}})
	if c.Changed() {
		t.Errorf("%+v changed something", c)
	}
	for name, more := range map[string]graph.Counts{
		"a new entity":        {Entities: graph.Tally{New: 1}},
		"a changed relation":  {Relations: graph.Tally{Changed: 1}},
		"a statement's end":   {Statements: graph.Tally{Ended: 1}},
		"several sorts of it": {Entities: graph.Tally{New: 1}, Statements: graph.Tally{New: 4, Unchanged: 2}},
	} {
		sum := c
		sum.Add(more)
		if !sum.Changed() || sum.Entities.Unchanged != 3 || sum.Statements.Unchanged < 9 {
			t.Errorf("%s: %+v", name, sum)
		}
	}
}

func FuzzParseVersion(f *testing.F) {
	f.Add("")
	f.Add("2f6c-17")
	f.Add("a--5")
	f.Fuzz(func(t *testing.T, text string) {
		v, err := graph.ParseVersion(text)
		if err != nil {
			return
		}
		if again, err := graph.ParseVersion(v.String()); again != v || err != nil {
			t.Errorf("%q is %v, which comes back as %v, %v", text, v, again, err)
		}
	})
}

func TestADatasetIsCalledByItsTitleElseItsID(t *testing.T) {
	if got := (graph.Dataset{ID: "a", Title: "Assembly"}).Label(); got != "Assembly" {
		t.Errorf("with a title it is called %q", got)
	}
	if got := (graph.Dataset{ID: "a"}).Label(); got != "a" {
		t.Errorf("without one it is called %q", got)
	}
}
