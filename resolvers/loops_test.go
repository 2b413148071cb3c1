package resolvers_test

import (
	"fmt"
	"strings"
	"testing"

	"spona/graph"
)

// ministry is a minister, the ministry, and a contract that it signed with a company
// on 1 June 2014; more are the ties.
func ministry(t *testing.T, more ...graph.Change) []graph.Change {
	t.Helper()
	contract := entity(graph.KindContract, "contract", "Road")
	contract.Entity.Records[0].Values = []graph.Value{graph.NewValue(graph.PropertySigned, "2014-06-01"), graph.NewValue(graph.PropertyValue, "1000 EUR")}
	return append([]graph.Change{
		{Dataset: &graph.Dataset{ID: "made", Title: "Made up"}},
		entity(graph.KindPerson, "minister", "Mina"), entity(graph.KindPerson, "brother", "Bruno"), entity(graph.KindPosition, "post", "Minister"),
		entity(graph.KindPublicBody, "ministry", "Ministry"), entity(graph.KindCompany, "company", "Company"), contract,
		in(t, relation(graph.RelationHolds, graph.KindPerson, "minister", graph.KindPosition, "post"), "2010-01-01/2014-12-31"),
		relation(graph.RelationPositionAt, graph.KindPosition, "post", graph.KindPublicBody, "ministry"),
		relation(graph.RelationBuys, graph.KindPublicBody, "ministry", graph.KindContract, "contract"),
	}, more...)
}

func won(winner graph.EntityKind, key string) graph.Change {
	return relation(graph.RelationAwarded, graph.KindContract, "contract", winner, key)
}

const loopFields = `{loops{official{id name} body{name} buyer{name} supplier{id name} through{id} bond certain
	offices{steps{from{name} to{name} relations{id kind} sentence}} ties{steps{from{id name} to{id name} relations{id} sentence(lang:"sq")}}
	contracts{contract{name} tender{id} signed value{amount currency} shared certain doubt{id} steps{from{name} to{id name} sentences}}
	value{amount} certainValue{amount} total{amount currency} contractCount unpricedCount} more truncated}`

// loopsAnswer is what a client reads of loops.
type loopsAnswer struct {
	Loops struct {
		More  int
		Loops []struct {
			Official, Body, Supplier struct{ Name string }
			Bond                     string
			Certain                  bool
			Offices, Ties            []struct{ Steps []struct{ Sentence string } }
			Contracts                []struct {
				Signed  string
				Certain bool
				Doubt   *struct{ ID string }
				Steps   []struct{ Sentences []string }
			}
			Value, CertainValue, Total []struct{ Amount string }
			ContractCount              int
		}
	}
}

func TestALoopClosesOnlyWhileOfficeAndTieAreBothAlive(t *testing.T) {
	owns := func(spell string) graph.Change {
		return in(t, relation(graph.RelationOwns, graph.KindPerson, "minister", graph.KindCompany, "company"), spell)
	}
	for _, tt := range []struct {
		name, owned     string
		closes, certain bool
	}{
		{"the office ended before the tie began", "2015-01-01/2019-12-31", false, false},
		{"both were alive on the day", "2014-01-01/2019-12-31", true, true},
		{"the tie may have been alive", "2014/2019-12-31", true, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			both(t, ministry(t, won(graph.KindCompany, "company"), owns(tt.owned)), func(t *testing.T, c client) {
				var data loopsAnswer
				c.get(t, fmt.Sprintf(`{loops(id:%q)%s}`, id("ministry"), loopFields), &data)
				if found := data.Loops.Loops; !tt.closes {
					if len(found) != 0 {
						t.Errorf("found %+v", found)
					}
					return
				}
				l := data.Loops.Loops[0]
				contract := l.Contracts[0]
				if l.Bond != "COMPANY" || l.Certain != tt.certain || contract.Certain != tt.certain || (contract.Doubt == nil) != tt.certain || (len(l.CertainValue) == 1) != tt.certain {
					t.Errorf("got %+v", l)
				}
				if l.Official.Name != "Mina" || l.Body.Name != "Ministry" || l.Supplier.Name != "Company" || contract.Signed != "2014-06-01" ||
					l.ContractCount != 1 || l.Value[0].Amount != "1000" || l.Total[0].Amount != "1000" {
					t.Errorf("got %+v", l)
				}
				if len(l.Offices[0].Steps) != 2 || len(l.Ties[0].Steps) != 1 || len(contract.Steps) != 2 || !strings.Contains(l.Ties[0].Steps[0].Sentence, "pronësi") {
					t.Errorf("got %+v", l)
				}
			})
		})
	}
}

// Who is a relative is never told by a loop: not by who it is, nor by his company's
// ties, nor by finding loops of his.
func TestLoopsNameNoRelative(t *testing.T) {
	kin := relation(graph.RelationFamilyOf, graph.KindPerson, "brother", graph.KindPerson, "minister")
	his := relation(graph.RelationOwns, graph.KindPerson, "brother", graph.KindCompany, "company")
	award := won(graph.KindPerson, "brother")
	for name, changes := range map[string][]graph.Change{
		"his company won":  ministry(t, kin, his, won(graph.KindCompany, "company")),
		"he won himself":   ministry(t, kin, award),
		"both of them won": ministry(t, kin, his, won(graph.KindCompany, "company"), award),
	} {
		t.Run(name, func(t *testing.T) {
			both(t, changes, func(t *testing.T, c client) {
				for _, asked := range []string{"minister", "ministry", "contract"} {
					answer, errs := c.ask(t, fmt.Sprintf(`{loops(id:%q)%s}`, id(asked), loopFields), nil)
					if errs != nil || !strings.Contains(answer, `"bond":"RELATIVE"`) {
						t.Fatalf("%s: %v %s", asked, errs, answer)
					}
					for _, hidden := range []string{"Bruno", string(id("brother")), string(kin.Relation.ID), string(his.Relation.ID), string(award.Relation.ID)} {
						if strings.Contains(answer, hidden) {
							t.Errorf("asked for the %s, it names the relative by %s: %s", asked, hidden, answer)
						}
					}
				}
				var data loopsAnswer
				if c.get(t, fmt.Sprintf(`{loops(id:%q)%s}`, id("brother"), loopFields), &data); len(data.Loops.Loops) != 0 || data.Loops.More != 0 {
					t.Errorf("that loops of his are found names him: %+v", data)
				}
			})
		})
	}
}
