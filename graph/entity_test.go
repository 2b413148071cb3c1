package graph_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spona/graph"
)

// fetched is when the data sets of the tests were fetched.
var fetched = time.Date(2026, 1, 15, 8, 0, 0, 0, time.UTC)

func source(dataset string, tier graph.Tier) graph.Source {
	return graph.Source{Dataset: dataset, Record: "17", Tier: tier, Retrieved: fetched}
}

// record is what a data set states, each value written as the source had it.
func record(from graph.Source, values ...graph.Value) graph.EntityRecord {
	return graph.EntityRecord{Source: from, Values: values}
}

func entity(kind graph.EntityKind, records ...graph.EntityRecord) *graph.Entity {
	e := &graph.Entity{ID: graph.NewEntityID("test", "1"), Kind: kind, Records: records}
	e.Normalise()
	return e
}

func value(p graph.Property, written string) graph.Value { return graph.NewValue(p, written) }

func valueAt(t *testing.T, p graph.Property, written, at string) graph.Value {
	v := graph.NewValue(p, written)
	v.At = day(t, at)
	return v
}

func TestTheMostReliableLiveRecordComesFirstWhateverTheOrder(t *testing.T) {
	ended := source("register-2019", graph.TierA)
	ended.Ended = fetched
	sources := []graph.Source{source("a-register", graph.TierA), source("parliament", graph.TierB), source("press", graph.TierB), source("forum", graph.TierC), ended}
	var records []graph.EntityRecord
	for _, s := range sources {
		r := record(s, value(graph.PropertyGender, s.Dataset))
		r.Names = []graph.Name{{Text: "Name in " + s.Dataset}}
		records = append(records, r)
	}
	rapid.Check(t, func(t *rapid.T) {
		e := entity(graph.KindPerson, rapid.Permutation(records).Draw(t, "records")...)
		if !slices.Equal(e.Sources(), sources) {
			t.Fatalf("the sources are in the order %v", e.Sources())
		}
		if e.Name() != "Name in a-register" || e.Text(graph.PropertyGender) != "a-register" || !e.Live() {
			t.Fatalf("name %q, gender %q, live %v", e.Name(), e.Text(graph.PropertyGender), e.Live())
		}
	})
}

func TestAnEntityIsLiveWhileSomebodyDescribesItOrPointsAtIt(t *testing.T) {
	ended := source("register", graph.TierA)
	ended.Ended = fetched
	tests := map[string]struct {
		entity *graph.Entity
		want   bool
	}{
		"described":                     {entity(graph.KindParty, record(source("a", graph.TierC))), true},
		"described once, and still":     {entity(graph.KindParty, record(ended), record(source("a", graph.TierC))), true},
		"described once, and no longer": {entity(graph.KindParty, record(ended)), false},
		"only pointed at":               {&graph.Entity{Stub: true}, true},
		"nothing":                       {&graph.Entity{}, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := tt.entity.Live(); got != tt.want {
				t.Errorf("Live = %v", got)
			}
		})
	}
}

func TestOneFactOfTwoSourcesIsOneFactWithBoth(t *testing.T) {
	register, parliament := source("register", graph.TierA), source("parliament", graph.TierB)
	name, number := graph.Name{Text: "Ana Kovač", Lang: "hr"}, graph.Identifier{Scheme: "HR-MBS", Value: "080000001"}
	born := value(graph.PropertyBirthDate, "1964")
	first, second := record(register, born, born), record(parliament, value(graph.PropertyGender, "female"), born)
	first.Names, second.Names = []graph.Name{name, name}, []graph.Name{{Text: "Ana Kovač", Lang: "sr-Latn"}, name}
	first.Identifiers, second.Identifiers = []graph.Identifier{number, number}, []graph.Identifier{number}
	e := entity(graph.KindPerson, second, first)

	both, one := []graph.Source{register, parliament}, []graph.Source{parliament}
	if diff := cmp.Diff([]graph.SourcedName{{name, both}, {graph.Name{Text: "Ana Kovač", Lang: "sr-Latn"}, one}}, e.Names()); diff != "" {
		t.Errorf("names (- wanted, + got):\n%s", diff)
	}
	if diff := cmp.Diff([]graph.SourcedIdentifier{{number, both}}, e.Identifiers()); diff != "" {
		t.Errorf("identifiers (- wanted, + got):\n%s", diff)
	}
	if diff := cmp.Diff([]graph.SourcedValue{{born, both}, {value(graph.PropertyGender, "female"), one}}, e.Properties()); diff != "" {
		t.Errorf("values (- wanted, + got):\n%s", diff)
	}
}

func TestAccessorsPassOverWhatCouldNotBeRead(t *testing.T) {
	e := entity(graph.KindContract,
		record(source("a", graph.TierA), value(graph.PropertyValue, "a lot"), value(graph.PropertySigned, "31.02.2020")),
		record(source("b", graph.TierB), value(graph.PropertyValue, "5 EUR"), value(graph.PropertySigned, "2020-02")))
	if m := e.Money(graph.PropertyValue); m == nil || m.String() != "5 EUR" {
		t.Errorf("value %v", m)
	}
	if d := e.Date(graph.PropertySigned); d.String() != "2020-02" {
		t.Errorf("signed %v", d)
	}
	if m, n, d := e.Money(graph.PropertyEstimate), e.Int(graph.PropertyBids), e.Date(graph.PropertyEnd); m != nil || n != nil || !d.IsZero() {
		t.Errorf("what nobody states is %v, %v, %v", m, n, d)
	}
}

func TestCountriesAreSortedAndNamedOnce(t *testing.T) {
	e := entity(graph.KindCompany,
		record(source("a", graph.TierA), value(graph.PropertyCountry, "rs"), value(graph.PropertyCountry, "ME")),
		record(source("b", graph.TierB), value(graph.PropertyCountry, "RS"), value(graph.PropertyCountry, "Yugoslavia")))
	if got := e.Countries(); !slices.Equal(got, []string{"ME", "RS"}) {
		t.Errorf("countries %v", got)
	}
}

func TestWhenIsTheDateThatListsOfTheKindNeed(t *testing.T) {
	tests := []struct {
		name   string
		values []graph.Value
		want   string
	}{
		{"a contract that is signed", []graph.Value{value(graph.PropertyStart, "2020-03"), value(graph.PropertyDecided, "2020-01"), value(graph.PropertySigned, "2020-02")}, "2020-02"},
		{"a contract that is awarded", []graph.Value{value(graph.PropertyStart, "2020-03"), value(graph.PropertyDecided, "2020-01")}, "2020-01"},
		{"a contract with a start alone", []graph.Value{value(graph.PropertyStart, "2020-03"), value(graph.PropertyEnd, "2019")}, "2020-03"},
		{"a tender", []graph.Value{value(graph.PropertySubmissionStart, "2020-01"), value(graph.PropertyDeadline, "2020-02")}, "2020-02"},
		{"an election", []graph.Value{value(graph.PropertyDate, "2020-06-21")}, "2020-06-21"},
		{"a party", []graph.Value{value(graph.PropertyDissolved, "2010"), value(graph.PropertyFounded, "1990")}, "1990"},
		{"a person", []graph.Value{value(graph.PropertyDeathDate, "2010"), value(graph.PropertyBirthDate, "1950")}, "1950"},
		{"nothing", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := entity(graph.KindContract, record(source("a", graph.TierA), tt.values...)).When(); got.String() != tt.want {
				t.Errorf("When = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestWorthIsTheValueElseTheEstimate(t *testing.T) {
	worth := func(values ...graph.Value) string {
		if m := entity(graph.KindTender, record(source("a", graph.TierA), values...)).Worth(); m != nil {
			return m.String()
		}
		return "nothing"
	}
	estimate, signed := value(graph.PropertyEstimate, "10 EUR"), value(graph.PropertyValue, "12 EUR")
	for want, got := range map[string]string{"12 EUR": worth(estimate, signed), "10 EUR": worth(estimate), "nothing": worth()} {
		if got != want {
			t.Errorf("worth %s, want %s", got, want)
		}
	}
}

func TestSortKeyIsOfTheSortNameElseTheMainOneElseLast(t *testing.T) {
	named := func(names ...graph.Name) *graph.Entity {
		r := record(source("a", graph.TierA))
		r.Names = names
		return entity(graph.KindPerson, r)
	}
	tests := []struct {
		name  string
		names []graph.Name
		want  string
	}{
		{"a sort name", []graph.Name{{Text: "Edi Rama"}, {Text: "Rama, Edi", Kind: graph.NameSort}}, "rama edi"},
		{"a sort name of signs only", []graph.Name{{Text: "Edi Rama"}, {Text: "…", Kind: graph.NameSort}}, "edi rama"},
		{"a main name behind an alias", []graph.Name{{Text: "ER", Kind: graph.NameAlias}, {Text: "Edi Rama"}}, "edi rama"},
		{"an alias alone", []graph.Name{{Text: "ER", Kind: graph.NameAlias}}, "er"},
		{"a very long name", []graph.Name{{Text: strings.Repeat("Ψ ", 2000)}}, strings.Repeat("ψ ", 341)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := named(tt.names...).SortKey(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if nameless, last := named().SortKey(), graph.NameKey("Ｚzž 9 ﻻ 𠀀"); nameless <= last {
		t.Errorf("an entity without a name is before %q", last)
	}
}

func TestNormaliseLeavesNothingTwiceAndChangesNothingASecondTime(t *testing.T) {
	a := value(graph.PropertyOccupation, "mayor")
	r := record(source("a", graph.TierA), a, value(graph.PropertyOccupation, "teacher"), a)
	e := entity(graph.KindPerson, r)
	if got := e.Texts(graph.PropertyOccupation); !slices.Equal(got, []string{"mayor", "teacher"}) || len(e.Records[0].Values) != 2 {
		t.Errorf("occupations %v of %d values", got, len(e.Records[0].Values))
	}
	before := *e
	before.Records = slices.Clone(e.Records)
	e.Normalise()
	if diff := cmp.Diff(&before, e); diff != "" {
		t.Errorf("the second time it changed:\n%s", diff)
	}
}
