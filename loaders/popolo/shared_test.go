package popolo_test

import (
	"testing"

	"spona/graph"
)

// The figures are those that the publishers' files hold. Parties are without
// "Independent" and "unknown", which the files list among them.
func TestRealFilesAreReadWhole(t *testing.T) {
	tests := []struct {
		path                    string
		persons, parties, seats int // seats: memberships of public bodies
		bodies, terms, onBehalf int // onBehalf: memberships of parties
	}{
		{"everypolitician-balkans/kosovo.json", 400, 40, 609, 1, 5, 579},
		{"everypolitician-balkans/albania.json", 278, 12, 279, 1, 2, 277},
		{"everypolitician-balkans/serbia.json", 251, 12, 251, 1, 1, 247},
		{"everypolitician-balkans/montenegro.json", 82, 10, 82, 1, 1, 82},
		{"everypolitician-balkans/macedonia.json", 91, 12, 91, 1, 1, 89},
		{"everypolitician-balkans/bosnia_and_herzegovina.json", 42, 7, 42, 1, 1, 38},
		{"everypolitician-popolo/Northern_Cyprus/ep-popolo-v1.0.json", 50, 4, 50, 1, 1, 50},
		{"everypolitician-popolo/Lebanon/ep-popolo-v1.0.json", 128, 29, 128, 1, 1, 127},
		{"popolo-au-councillors/TAS/local_councillor_popolo.json", 263, 2, 317, 29, 0, 6},
		{"popolo-au-councillors/QLD/local_councillor_popolo.json", 577, 6, 654, 77, 0, 42},
		{"popolo-wikidata-commons/cyprus/legislative/Q1112381/2018-01-01-to-2018-12-31/popolo-m17n.json", 67, 0, 69, 1, 0, 0},
		{"popolo-wikidata-commons/estonia/legislative/Q217799/Q20530392/popolo-m17n.json", 151, 6, 175, 1, 0, 172},
		{"popolo-wikidata-commons/estonia/legislative/Q4145632/Q53998275/popolo-m17n.json", 10, 3, 10, 1, 0, 10},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			got := collect(t.Context(), t, shared(t, tt.path))
			if got.err != nil || len(got.rejects) > 0 {
				t.Fatalf("%d rejects, %v", len(got.rejects), got.err)
			}
			for _, figure := range []struct {
				what      string
				got, want int
			}{
				{"persons", got.count(graph.KindPerson), tt.persons},
				{"parties", got.count(graph.KindParty), tt.parties},
				{"bodies", got.count(graph.KindPublicBody), tt.bodies},
				{"terms", got.count(graph.KindTerm), tt.terms},
				{"seats", len(got.to(graph.RelationMemberOf, graph.KindPublicBody)), tt.seats},
				{"memberships of parties", len(got.to(graph.RelationMemberOf, graph.KindParty)), tt.onBehalf},
			} {
				if figure.got != figure.want {
					t.Errorf("%d %s, want %d", figure.got, figure.what, figure.want)
				}
			}
			for id, n := range got.ids {
				if n > 1 {
					t.Errorf("the relation %s comes %d times", id, n)
				}
			}
		})
	}
}

func TestRealFilesKeepTheirLanguagesAndDates(t *testing.T) {
	cyprus := collect(t.Context(), t, shared(t, "popolo-wikidata-commons/cyprus/legislative/Q1112381/2018-01-01-to-2018-12-31/popolo-m17n.json"))
	langs := make(map[string]int)
	for _, e := range cyprus.entities {
		if e.Kind == graph.KindPerson {
			for _, n := range e.Records[0].Names {
				langs[n.Lang]++
			}
		}
	}
	if langs["el"] != 67 || langs["en"] != 28 || langs["tr"] != 4 {
		t.Errorf("the persons of Cyprus have names in %v", langs)
	}
	if n := dated(cyprus); n != 6 {
		t.Errorf("%d memberships of Cyprus have dates, not 6", n)
	}
	estonia := collect(t.Context(), t, shared(t, "popolo-wikidata-commons/estonia/legislative/Q217799/Q20530392/popolo-m17n.json"))
	ended, behalf := 0, 0
	for _, seat := range estonia.to(graph.RelationMemberOf, graph.KindPublicBody) {
		if !seat.Spells()[0].To.IsZero() {
			ended++
		}
		for _, v := range seat.Records[0].Values {
			if v.Property == graph.PropertyOnBehalfOf {
				behalf++ // one of them of the independent politicians, by their words
			}
		}
	}
	if ended != 74 || behalf != 173 {
		t.Errorf("in Estonia %d seats have an end and %d a party, not 74 and 173", ended, behalf)
	}
	executive := collect(t.Context(), t, shared(t, "popolo-wikidata-commons/estonia/executive/Q2421589/current/popolo-m17n.json"))
	if n := len(executive.to(graph.RelationHolds, graph.KindPosition)); n != 1 || executive.count(graph.KindPosition) != 1 {
		t.Errorf("%d offices are held in the executive", n)
	}
	serbia := collect(t.Context(), t, shared(t, "everypolitician-balkans/serbia.json"))
	for _, e := range serbia.entities {
		if e.Kind == graph.KindPerson && (graph.Person{Entity: e}).BirthDate().Month != 0 {
			t.Errorf("%s was born on %s; the file has years only", e.Name(), (graph.Person{Entity: e}).BirthDate())
		}
	}
	cyprusNorth := collect(t.Context(), t, shared(t, "everypolitician-popolo/Northern_Cyprus/ep-popolo-v1.0.json"))
	if s := (graph.Term{Entity: cyprusNorth.named(t, "14th Parliament")}).Start(); s.String() != "2013" {
		t.Errorf("the term begins %s", s)
	}
	areas := make(map[string]bool)
	for _, seat := range cyprusNorth.to(graph.RelationMemberOf, graph.KindPublicBody) {
		areas[seat.Text(graph.PropertyConstituency)] = true
		if s := seat.Spells(); len(s) != 1 || !s[0].Derived || s[0].From.Year != 2013 {
			t.Errorf("a seat held %v", s)
		}
	}
	if len(areas) != 5 {
		t.Errorf("the constituencies are %v", areas)
	}
}

func dated(r *reading) int {
	n := 0
	for _, seat := range r.to(graph.RelationMemberOf, graph.KindPublicBody) {
		if len(seat.Spells()) > 0 {
			n++
		}
	}
	return n
}
