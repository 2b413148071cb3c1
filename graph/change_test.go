package graph_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/govalues/decimal"

	"spona/graph"
)

const broken = "broken \xff"

// someEntity is a change of an entity that any store may keep; spoil makes it
// one that none may.
func someEntity(spoil func(e *graph.Entity)) graph.Change {
	r := record(source("register", graph.TierA), graph.NewValue(graph.PropertyBirthDate, "1964"))
	r.Names = []graph.Name{{Text: "Ana Kovač", Lang: "hr"}}
	r.Identifiers = []graph.Identifier{{Scheme: "HR-MBS", Value: "080000001"}}
	e := &graph.Entity{ID: graph.NewEntityID("register", "person", "17"), Kind: graph.KindPerson, Records: []graph.EntityRecord{r}}
	if spoil != nil {
		spoil(e)
	}
	return graph.Change{Entity: e}
}

// someRelation is the same for a relation.
func someRelation(spoil func(r *graph.Relation)) graph.Change {
	from := graph.Ref{ID: graph.NewEntityID("register", "person", "17"), Kind: graph.KindPerson}
	to := graph.Ref{ID: graph.NewEntityID("register", "company", "4"), Kind: graph.KindCompany}
	quarter := graph.Exact(decimal.MustParse("25"))
	r := &graph.Relation{
		ID: graph.NewRelationID(graph.RelationOwns, from.ID, to.ID, ""), Kind: graph.RelationOwns, From: from, To: to,
		Records: []graph.RelationRecord{{
			Source: source("register", graph.TierA),
			Spells: []graph.Spell{{From: graph.Date{Year: 2014}, To: graph.Date{Year: 2018}}},
			Role:   "founder",
			Money:  &graph.Money{Amount: decimal.MustParse("100"), Currency: "EUR"},
			Share:  &quarter,
			Values: []graph.Value{graph.NewValue(graph.PropertyDirect, "true")},
		}},
	}
	if spoil != nil {
		spoil(r)
	}
	return graph.Change{Relation: r}
}

func TestValidateAcceptsWhatAStoreMayKeep(t *testing.T) {
	unread := graph.NewValue(graph.PropertyBirthDate, "31.02.1964")
	for name, c := range map[string]graph.Change{
		"an entity":   someEntity(nil),
		"a relation":  someRelation(nil),
		"a data set":  {Dataset: &graph.Dataset{ID: "xk-parliament.v2_1", Countries: []string{"XK"}}},
		"an end":      {Withdraw: &graph.Withdrawal{Dataset: "register", Record: "17"}},
		"an original": someEntity(func(e *graph.Entity) { e.Records[0].Values = []graph.Value{unread} }),
		"a source without record id": someEntity(func(e *graph.Entity) {
			e.Records[0].Source.Record = ""
		}),
		"a company that owns its own shares": someRelation(func(r *graph.Relation) { r.From = r.To }),
		"a relation of many records": someRelation(func(r *graph.Relation) {
			r.Records = slices.Repeat(r.Records, graph.MaxRecords)
		}),
	} {
		t.Run(name, func(t *testing.T) {
			if err := c.Validate(); err != nil {
				t.Error(err)
			}
		})
	}
}

// refusal is a change that Validate refuses, and the field that it names.
type refusal struct {
	name   string
	change graph.Change
	field  string
}

func TestValidateRefusesWhatNoStoreMayKeep(t *testing.T) {
	long := strings.Repeat("x", graph.MaxNameBytes+1)
	both := someEntity(nil)
	both.Withdraw = &graph.Withdrawal{Dataset: "register", Record: "17"}
	for _, tt := range slices.Concat([]refusal{
		{"nothing", graph.Change{}, "change"},
		{"two things", both, "change"},
		{"an end of no record", graph.Change{Withdraw: &graph.Withdrawal{Dataset: "register"}}, "record"},
		{"an end in no data set", graph.Change{Withdraw: &graph.Withdrawal{Record: "17"}}, "dataset"},
		{"a data set without id", graph.Change{Dataset: &graph.Dataset{}}, "dataset"},
		{"a data set of broken text", graph.Change{Dataset: &graph.Dataset{ID: "a", Title: broken}}, "dataset"},
		{"a data set of no country", graph.Change{Dataset: &graph.Dataset{ID: "a", Countries: []string{"Kosovo"}}}, "country"},
		{"a data set that ends before it begins", graph.Change{Dataset: &graph.Dataset{
			ID: "a", Coverage: graph.Spell{From: graph.Date{Year: 2020}, To: graph.Date{Year: 2019}},
		}}, "spell"},
	}, refusedEntities(long), refusedSources(long), refusedValues(), refusedRelations()) {
		t.Run(tt.name, func(t *testing.T) {
			err := tt.change.Validate()
			if code := graph.CodeOf(err); code != graph.CodeInvalid {
				t.Fatalf("code %q (%v), want %q", code, err, graph.CodeInvalid)
			}
			if !strings.HasPrefix(err.Error(), tt.field+": ") || strings.Contains(err.Error(), "\xff") {
				t.Errorf("%q does not name the field %q, or shows broken text", err, tt.field)
			}
		})
	}
}

func refusedEntities(long string) []refusal {
	name := func(n graph.Name) graph.Change {
		return someEntity(func(e *graph.Entity) { e.Records[0].Names = []graph.Name{n} })
	}
	number := func(id graph.Identifier) graph.Change {
		return someEntity(func(e *graph.Entity) { e.Records[0].Identifiers = []graph.Identifier{id} })
	}
	return []refusal{
		{"an entity with the id of a relation", someEntity(func(e *graph.Entity) { e.ID = "r" + e.ID[1:] }), "id"},
		{"an entity without id", someEntity(func(e *graph.Entity) { e.ID = "" }), "id"},
		{"an entity of no kind", someEntity(func(e *graph.Entity) { e.Kind = 0 }), "kind"},
		{"an entity of an unknown kind", someEntity(func(e *graph.Entity) { e.Kind = 99 }), "kind"},
		{"an entity that nobody states", someEntity(func(e *graph.Entity) { e.Records = nil }), "records"},
		{"an entity of too many records", someEntity(func(e *graph.Entity) {
			e.Records = slices.Repeat(e.Records, graph.MaxRecords+1)
		}), "records"},
		{"an empty name", name(graph.Name{}), "name"},
		{"a name without end", name(graph.Name{Text: long}), "name"},
		{"a broken name", name(graph.Name{Text: broken}), "name"},
		{"a name in a broken language", name(graph.Name{Text: "Ana", Lang: broken}), "name"},
		{"a name of no kind", name(graph.Name{Text: "Ana", Kind: 9}), "name"},
		{"an empty identifier", number(graph.Identifier{Scheme: "HR-MBS"}), "identifier"},
		{"an identifier without end", number(graph.Identifier{Value: long}), "identifier"},
		{"a broken identifier", number(graph.Identifier{Value: broken}), "identifier"},
		{"an identifier of a broken scheme", number(graph.Identifier{Scheme: broken, Value: "1"}), "identifier"},
	}
}

func refusedSources(long string) []refusal {
	of := func(spoil func(s *graph.Source)) graph.Change {
		return someEntity(func(e *graph.Entity) { spoil(&e.Records[0].Source) })
	}
	return []refusal{
		{"a source without data set", of(func(s *graph.Source) { s.Dataset = "" }), "dataset"},
		{"a source without tier", of(func(s *graph.Source) { s.Tier = 0 }), "tier"},
		{"a source of an unknown tier", of(func(s *graph.Source) { s.Tier = 4 }), "tier"},
		{"a source of no time", of(func(s *graph.Source) { s.Retrieved = time.Time{} }), "retrieved"},
		{"a record id without end", of(func(s *graph.Source) { s.Record = long }), "record"},
		{"a broken address", of(func(s *graph.Source) { s.URL = broken }), "record"},
		{"a relation without source", someRelation(func(r *graph.Relation) { r.Records[0].Source = graph.Source{} }), "dataset"},
	}
}

func refusedValues() []refusal {
	of := func(v graph.Value) graph.Change {
		return someEntity(func(e *graph.Entity) { e.Records[0].Values = []graph.Value{v} })
	}
	return []refusal{
		{"a value of no property", of(graph.Value{Text: "x"}), "property"},
		{"a value of an unknown property", of(graph.Value{Property: "hobby", Text: "x"}), "property"},
		{"a value that says nothing", of(graph.Value{Property: graph.PropertyGender}), "gender"},
		{"a broken value", of(graph.Value{Property: graph.PropertyGender, Text: broken}), "gender"},
		{"a broken original", of(graph.Value{Property: graph.PropertyGender, Original: broken}), "gender"},
		{"a value in a broken language", of(graph.Value{Property: graph.PropertyGender, Text: "f", Lang: broken}), "gender"},
		{"a date not in its one form", of(graph.Value{Property: graph.PropertyBirthDate, Text: "1964-07-04T00:00"}), "birthDate"},
		{"money not in its one form", of(graph.Value{Property: graph.PropertyValue, Text: "1.50 EUR"}), "value"},
		{"a script for an address", of(graph.Value{Property: graph.PropertyWebsite, Text: "javascript:alert(1)"}), "website"},
		{"a bad value of a relation", someRelation(func(r *graph.Relation) {
			r.Records[0].Values = []graph.Value{{Property: graph.PropertyDirect, Text: "perhaps"}}
		}), "direct"},
	}
}

func refusedRelations() []refusal {
	in := func(spoil func(r *graph.RelationRecord)) graph.Change {
		return someRelation(func(r *graph.Relation) { spoil(&r.Records[0]) })
	}
	tooMuch := graph.Exact(decimal.MustParse("101"))
	return []refusal{
		{"a relation with the id of an entity", someRelation(func(r *graph.Relation) { r.ID = r.From.ID }), "id"},
		{"a relation from nowhere", someRelation(func(r *graph.Relation) { r.From.ID = "" }), "from"},
		{"a relation to a relation", someRelation(func(r *graph.Relation) { r.To.ID = r.ID }), "from"},
		{"a person who is a relative of themselves", someRelation(func(r *graph.Relation) {
			r.Kind, r.To = graph.RelationFamilyOf, r.From
		}), "to"},
		{"a company that owns a person", someRelation(func(r *graph.Relation) { r.From, r.To = r.To, r.From }), "kind"},
		{"a relation of no kind", someRelation(func(r *graph.Relation) { r.Kind = 0 }), "kind"},
		{"a relation that nobody states", someRelation(func(r *graph.Relation) { r.Records = nil }), "records"},
		{"a relation of too many records", someRelation(func(r *graph.Relation) {
			r.Records = slices.Repeat(r.Records, graph.MaxRecords+1)
		}), "records"},
		{"a spell that ends before it begins", in(func(r *graph.RelationRecord) {
			r.Spells[0].To = graph.Date{Year: 2013}
		}), "spell"},
		{"a broken spell", in(func(r *graph.RelationRecord) { r.Spells[0].Original = broken }), "spell"},
		{"a currency of no code", in(func(r *graph.RelationRecord) { r.Money.Currency = "eur" }), "currency"},
		{"a share above the whole", in(func(r *graph.RelationRecord) { r.Share = &tooMuch }), "share"},
		{"a broken role", in(func(r *graph.RelationRecord) { r.Role = broken }), "role"},
		{"a broken status", in(func(r *graph.RelationRecord) { r.Status = broken }), "role"},
	}
}

func TestValidateLimitsWhatOneRecordStates(t *testing.T) {
	huge := strings.Repeat("x", graph.MaxValueBytes+1)
	for name, c := range map[string]graph.Change{
		"values of an entity": someEntity(func(e *graph.Entity) {
			e.Records[0].Values = slices.Repeat(e.Records[0].Values, graph.MaxStatements)
		}),
		"spells of a relation": someRelation(func(r *graph.Relation) {
			r.Records[0].Spells = slices.Repeat(r.Records[0].Spells, graph.MaxStatements)
		}),
		"the bytes of a value": someEntity(func(e *graph.Entity) {
			e.Records[0].Values = []graph.Value{{Property: graph.PropertyDescription, Text: huge}}
		}),
		"the bytes of an original": someEntity(func(e *graph.Entity) {
			e.Records[0].Values = []graph.Value{{Property: graph.PropertyDescription, Original: huge}}
		}),
	} {
		t.Run(name, func(t *testing.T) {
			if err := c.Validate(); graph.CodeOf(err) != graph.CodeLimitExceeded {
				t.Errorf("err = %v, want code %s", err, graph.CodeLimitExceeded)
			}
		})
	}
}
