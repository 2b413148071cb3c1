package resolvers_test

import (
	"slices"
	"testing"

	"spona/graph"
)

// What only a match by name says is there for who asks for it.
func TestTheLeastReliableTierIsShownOnlyWhenAskedFor(t *testing.T) {
	person := entity(graph.KindPerson, "p", "Ana")
	doubted := entity(graph.KindParty, "doubted", "Doubted")
	doubted.Entity.Records[0].Source.Tier = graph.TierC
	gift := relation(graph.RelationDonatedTo, graph.KindPerson, "p", graph.KindParty, "sure")
	guess := relation(graph.RelationDonatedTo, graph.KindPerson, "p", graph.KindParty, "doubted")
	guess.Relation.Records[0].Source.Tier = graph.TierC
	c := newClient(t, []graph.Change{person, entity(graph.KindParty, "sure", "Sure"), doubted, gift, guess})
	tests := []struct {
		name, query string
		want        []int
	}{
		{"not by default",
			`{parties{totalCount} donations{totalCount} search(text:"doubted"){totalCount} donors{nodes{relations{totalCount}}}}`,
			[]int{1, 1, 0, 1}},
		{"nor with another filter",
			`{parties(filter:{prefix:true}){totalCount} donations(filter:{live:true}){totalCount} search(text:"doubted"){totalCount} donors{nodes{relations(live:true){totalCount}}}}`,
			[]int{1, 1, 0, 1}},
		{"when asked for",
			`{parties(filter:{minTier:C}){totalCount} donations(filter:{minTier:C}){totalCount} search(text:"doubted",minTier:C){totalCount} donors{nodes{relations(minTier:C){totalCount}}}}`,
			[]int{2, 2, 1, 2}},
		{"nor the middle one when only the best is wanted",
			`{parties(filter:{minTier:A}){totalCount} donations(filter:{minTier:A}){totalCount} search(text:"sure",minTier:A){totalCount} donors{nodes{relations(minTier:A){totalCount}}}}`,
			[]int{0, 0, 0, 0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var data struct {
				Parties, Donations, Search struct{ TotalCount int }
				Donors                     struct {
					Nodes []struct{ Relations struct{ TotalCount int } }
				}
			}
			c.get(t, tt.query, &data)
			got := []int{data.Parties.TotalCount, data.Donations.TotalCount, data.Search.TotalCount}
			for _, donor := range data.Donors.Nodes {
				got = append(got, donor.Relations.TotalCount)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("parties, donations, hits and relations of the donor: %v, want %v", got, tt.want)
			}
		})
	}
}
