package wording_test

import (
	"testing"

	"spona/graph"
	"spona/graph/wording"
)

func TestEveryPropertyHasANameInEveryLanguage(t *testing.T) {
	languages, err := wording.Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range languages.All() {
		for _, p := range graph.Properties() {
			name := l.Property(p.Property)
			// A term and a group are named by their ids, and shown as relations.
			if linked := p.Property == graph.PropertyTerm || p.Property == graph.PropertyOnBehalfOf; name == string(p.Property) && !linked {
				t.Errorf("%s has no name for %s", l.Tag(), p.Property)
			}
		}
	}
}

func TestAValueIsShownWithWhatItIsAndWhen(t *testing.T) {
	languages, err := wording.Open()
	if err != nil {
		t.Fatal(err)
	}
	sr, _ := languages.Find("sr-Latn")
	v := graph.Value{Property: graph.PropertyAmendment, Text: "2890000 EUR", At: graph.Date{Year: 2019, Month: 11, Day: 22}}
	if got := sr.Stated(v); got != "Izmenjeno na: 2890000 EUR (2019-11-22)" {
		t.Errorf("got %q", got)
	}
	if got := sr.Property("unheard"); got != "unheard" {
		t.Errorf("got %q", got)
	}
}
