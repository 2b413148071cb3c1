package gql

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"spona/graph"
	"spona/graph/projection"
	"spona/graph/store/sqlite"
)

// apiOver serves a graph of its own.
func apiOver(t *testing.T, changes []graph.Change) *api {
	t.Helper()
	store, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{Now: sampleTime})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	load, err := store.BeginLoad(t.Context(), graph.LoadOptions{At: sampleTime()})
	if err != nil {
		t.Fatal(err)
	}
	applied, err := load.Apply(t.Context(), changes)
	if err != nil || len(applied.Rejected) > 0 {
		t.Fatalf("Apply: %v, rejected %v", err, applied.Rejected)
	}
	if _, err := load.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	h, err := NewHandler(store, projection.NewKeeper(store, projection.Options{}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &api{Handler: h}
}

// spell is "2010-01-01/2014-12-31".
func spell(days string) graph.RelationRecord {
	if days == "" {
		return graph.RelationRecord{}
	}
	from, to, _ := strings.Cut(days, "/")
	begin, err := graph.ParseDate(from)
	if err != nil {
		panic(err)
	}
	end, err := graph.ParseDate(to)
	if err != nil {
		panic(err)
	}
	return graph.RelationRecord{Spells: []graph.Spell{{From: begin, To: end}}}
}

// ministry is a minister in office from 2010 to 2014, a contract that his ministry
// signed in June 2014, and the firm that it was awarded to. Nobody in it exists.
func ministry(more ...graph.Change) []graph.Change {
	return append([]graph.Change{
		{Dataset: &graph.Dataset{ID: registry, Title: "Register"}},
		sampleEntity(graph.KindPerson, "minister", "Min Ister"),
		sampleEntity(graph.KindPerson, "brother", "Bro Ther"),
		sampleEntity(graph.KindPosition, "post", "Minister of roads"),
		sampleEntity(graph.KindPublicBody, "roads", "Ministry of roads"),
		sampleEntity(graph.KindCompany, "firm", "Firm"),
		sampleEntity(graph.KindContract, "bridge", "Bridge", graph.NewValue(graph.PropertySigned, "2014-06-01"), graph.NewValue(graph.PropertyValue, "1000 EUR")),
		sampleRelation(graph.RelationHolds, "minister", "post", graph.KindPerson, graph.KindPosition, spell("2010-01-01/2014-12-31")),
		sampleRelation(graph.RelationPositionAt, "post", "roads", graph.KindPosition, graph.KindPublicBody, spell("")),
		sampleRelation(graph.RelationBuys, "roads", "bridge", graph.KindPublicBody, graph.KindContract, spell("")),
		sampleRelation(graph.RelationAwarded, "bridge", "firm", graph.KindContract, graph.KindCompany, spell("2014-06-01/2014-06-01")),
	}, more...)
}

func owns(owner, days string) graph.Change {
	return sampleRelation(graph.RelationOwns, owner, "firm", graph.KindPerson, graph.KindCompany, spell(days))
}

func familyOf(a, b string) graph.Change {
	return sampleRelation(graph.RelationFamilyOf, a, b, graph.KindPerson, graph.KindPerson, spell(""))
}

type loopAnswer struct {
	Loops struct {
		Loops []struct {
			Bond                        string
			Certain                     bool
			Supplier, Through, Official *struct{ Name string }
			Offices, Ties               []struct{ Steps []struct{ Sentence string } }
			Contracts                   []struct {
				Contract struct{ Name string }
				Signed   string
				Certain  bool
			}
			Value []struct{ Amount, Currency string }
		}
	}
}

const loopQuery = `query($id:ID!){loops(id:$id){loops{
	bond certain supplier{name} through{name} official{name} body{name} buyer{name}
	offices{steps{sentence from{name} to{name}}} ties{steps{sentence}}
	contracts{contract{name} tender{name} signed certain doubt{id sentence from{name} to{name}} steps{sentence from{name} to{name}}}
	value{amount currency}}}}`

func loopsOf(t *testing.T, a *api, id string) (found loopAnswer, text string) {
	t.Helper()
	text = a.answered(t, loopQuery, map[string]any{"id": sampleID(id)})
	if err := json.Unmarshal([]byte(text), &found); err != nil {
		t.Fatal(err)
	}
	return found, text
}

func TestALoopClosesWhileOfficeAndTieAreAlive(t *testing.T) {
	for _, tt := range []struct {
		name, days      string
		closes, certain bool
	}{
		{"office and tie were alive on the day", "2012-01-01/2019-12-31", true, true},
		{"the company was his at an unknown time", "", true, false},
		{"the office ended before the tie began", "2015-01-01/2019-12-31", false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := apiOver(t, ministry(owns("minister", tt.days)))
			for _, id := range []string{"minister", "roads", "bridge", "firm"} {
				found, text := loopsOf(t, a, id)
				if !tt.closes {
					if len(found.Loops.Loops) > 0 {
						t.Errorf("from %s: %s", id, text)
					}
					continue
				}
				if len(found.Loops.Loops) != 1 {
					t.Fatalf("from %s: %s", id, text)
				}
				l := found.Loops.Loops[0]
				if l.Bond != "COMPANY" || l.Certain != tt.certain || l.Supplier.Name != "Firm" || l.Contracts[0].Signed != "2014-06-01" ||
					len(l.Value) != 1 || l.Value[0].Amount != "1000" || len(l.Offices) == 0 || !strings.Contains(l.Ties[0].Steps[0].Sentence, "owner of Firm") {
					t.Errorf("from %s: %s", id, text)
				}
			}
		})
	}
}

func TestARelativeInALoopIsNotNamed(t *testing.T) {
	won := sampleRelation(graph.RelationAwarded, "bridge", "brother", graph.KindContract, graph.KindPerson, spell("2014-06-01/2014-06-01"))
	for name, changes := range map[string][]graph.Change{
		"who owns the firm":    ministry(familyOf("brother", "minister"), owns("brother", "2012-01-01/2019-12-31")),
		"who won the contract": ministry(familyOf("brother", "minister"), won),
	} {
		t.Run(name, func(t *testing.T) {
			found, text := loopsOf(t, apiOver(t, changes), "minister")
			if len(found.Loops.Loops) != 1 || found.Loops.Loops[0].Bond != "RELATIVE" || found.Loops.Loops[0].Through != nil || len(found.Loops.Loops[0].Ties) > 0 {
				t.Errorf("it answers %s", text)
			}
			if strings.Contains(text, "Bro Ther") || strings.Contains(text, string(sampleID("brother"))) {
				t.Errorf("it names the brother: %s", text)
			}
		})
	}
}

func TestWhatThePublicPaidIsFoundFromItsOwner(t *testing.T) {
	a := apiOver(t, ministry(owns("minister", "2012-01-01/2019-12-31")))
	text := a.answered(t, fmt.Sprintf(`{riskPaths(from:%q,options:{time:OVERLAP}){paths{pattern goal indicators path{cost costs{value} certain validFrom steps{sentence}}}}}`, sampleID("minister")), nil)
	for _, want := range []string{`"pattern":"OWNER_COMPANY_CONTRACT","goal":"MONEY","indicators":["SP-A07"]`, `"validFrom":"2014-06-01"`} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not answer %s: %s", want, text)
		}
	}
}

func TestThreeAreConnectedBySmallNetwork(t *testing.T) {
	a := apiOver(t, ministry(owns("minister", "2012-01-01/2019-12-31")))
	var answer struct {
		Connect struct {
			Entities []struct{ Name string }
			Links    []struct{ Sentence string }
			Parts    [][]graph.ID
			Bound    *float64
			Cost     int
			Costs    []struct{ Value int }
		}
	}
	query := `query($ids:[ID!]!){connect(ids:$ids,options:{order:RISK}){entities{name} links{sentence} parts bound cost costs{value}}}`
	text := a.answered(t, query, map[string]any{"ids": []graph.ID{sampleID("minister"), sampleID("firm"), sampleID("bridge")}})
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		t.Fatal(err)
	}
	sum := 0
	for _, part := range answer.Connect.Costs {
		sum += part.Value
	}
	c := answer.Connect
	if len(c.Entities) != 3 || len(c.Links) != 2 || len(c.Parts) != 1 || len(c.Parts[0]) != 3 || c.Bound == nil || sum != c.Cost || sum == 0 {
		t.Errorf("it answers %s", text)
	}
	text = a.answered(t, query, map[string]any{"ids": []graph.ID{sampleID("minister"), sampleID("firm"), sampleID("brother")}})
	if err := json.Unmarshal([]byte(text), &answer); err != nil || len(answer.Connect.Parts) != 2 || string(answer.Connect.Parts[1][0]) != string(sampleID("brother")) {
		t.Errorf("with one whom nothing joins it answers %s, %v", text, err)
	}
}
