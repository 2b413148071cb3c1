package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"spona/graph"
)

func spell(t *testing.T, from, to string) graph.Spell {
	return graph.Spell{From: day(t, from), To: day(t, to)}
}

func relation(records ...graph.RelationRecord) *graph.Relation {
	r := &graph.Relation{ID: "r", Kind: graph.RelationDonatedTo, Records: records}
	r.Normalise()
	return r
}

func TestARelationShowsItsMostReliableLiveRecord(t *testing.T) {
	euros := func(n string) *graph.Money { return &graph.Money{Amount: decimal.MustParse(n), Currency: "EUR"} }
	ended := source("old-register", graph.TierA)
	ended.Ended = fetched
	purpose := value(graph.PropertyPurpose, "campaign")
	r := relation(
		graph.RelationRecord{Source: ended, Money: euros("1"), Role: "as it was"},
		graph.RelationRecord{Source: source("press", graph.TierC), Money: euros("3")},
		graph.RelationRecord{Source: source("commission", graph.TierB), Money: euros("2"), Role: "donor", Status: "pledged", Values: []graph.Value{
			{Property: graph.PropertyForm, Original: "???"}, purpose, purpose,
		}})
	if got := r.Worth(); got.String() != "2 EUR" || r.Role() != "donor" || r.Status() != "pledged" || !r.Live() {
		t.Errorf("it shows %v as %q, status %q, live %v", got, r.Role(), r.Status(), r.Live())
	}
	if r.Money() != r.Worth() || r.Share() != nil || len(r.Spells()) != 0 {
		t.Errorf("it shows %v, a share of %v and the spells %v", r.Money(), r.Share(), r.Spells())
	}
	if got := r.Text(graph.PropertyPurpose); got != "campaign" {
		t.Errorf("purpose %q", got)
	}
	if got := r.Text(graph.PropertyForm); got != "" {
		t.Errorf("a form that could not be read is %q", got)
	}
	if got := len(r.Properties()); got != 2 {
		t.Errorf("%d values, want each once", got)
	}
	want := []graph.Source{source("commission", graph.TierB), source("press", graph.TierC), ended}
	if diff := cmp.Diff(want, r.Sources()); diff != "" {
		t.Errorf("sources (- wanted, + got):\n%s", diff)
	}
}

func TestARelationThatNobodyStatesAnyMoreIsNotLive(t *testing.T) {
	ended := source("register", graph.TierA)
	ended.Ended = fetched
	if relation(graph.RelationRecord{Source: ended}).Live() || relation().Live() {
		t.Error("it is live")
	}
	if r := relation(); r.Worth() != nil || !r.When().IsZero() || r.Text(graph.PropertyForm) != "" {
		t.Error("a relation without records states something")
	}
}

func TestSpellsAreInTheOrderOfTimeAndNoneTwice(t *testing.T) {
	r := relation(graph.RelationRecord{Source: source("a", graph.TierB), Spells: []graph.Spell{
		spell(t, "2018", ""), spell(t, "2010", "2014"), spell(t, "2010", "2012"), spell(t, "2018", ""), spell(t, "", "2009"),
	}})
	want := []graph.Spell{spell(t, "", "2009"), spell(t, "2010", "2012"), spell(t, "2010", "2014"), spell(t, "2018", "")}
	if diff := cmp.Diff(want, r.First().Spells); diff != "" {
		t.Errorf("spells (- wanted, + got):\n%s", diff)
	}
}

func TestWhenOfARelationIsItsFirstKnownDay(t *testing.T) {
	tests := []struct {
		name   string
		spells []graph.Spell
		want   string
	}{
		{"a start", []graph.Spell{spell(t, "2010-05", "2014")}, "2010-05"},
		{"an end without a start", []graph.Spell{spell(t, "", "2014")}, "2014"},
		{"an original that could not be read, then a start", []graph.Spell{{Original: "once"}, spell(t, "2012", "")}, "2012"},
		{"no dates", []graph.Spell{{Original: "once"}}, ""},
		{"no spells", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := relation(graph.RelationRecord{Source: source("a", graph.TierB), Spells: tt.spells}).When(); got.String() != tt.want {
				t.Errorf("When = %q, want %q", got, tt.want)
			}
		})
	}
}
