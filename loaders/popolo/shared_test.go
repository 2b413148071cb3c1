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
