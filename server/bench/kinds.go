package bench

import "spona/graph"

// entityKinds are the generator's kinds of nodes as Spona's, one to one.
var entityKinds = map[string]graph.EntityKind{
	"Person":    graph.KindPerson,
	"Party":     graph.KindParty,
	"Company":   graph.KindCompany,
	"Contract":  graph.KindContract,
	"Donor":     graph.KindOrganization,
	"Authority": graph.KindPublicBody,
	"Address":   graph.KindAddress,
}

// relationKinds are the generator's kinds of edges as Spona's, one to one, so
// that distances are the same.
var relationKinds = map[string]graph.RelationKind{
	"MEMBER_OF":   graph.RelationMemberOf,
	"DONATED_TO":  graph.RelationDonatedTo,
	"OWNS":        graph.RelationOwns,
	"DIRECTOR_OF": graph.RelationDirects,
	"AWARDED_TO":  graph.RelationAwarded,
	"RELATED_TO":  graph.RelationFamilyOf,
	"ADDRESS_AT":  graph.RelationLocatedAt,
	"OFFICIAL_OF": graph.RelationEmployedBy,
	"BUYER_OF":    graph.RelationBuys,
}

// official is the role of those whom an authority employs as officials.
const official = "official"

// Followed are the kinds that the constrained searches follow: all of the graph
// but shared addresses and memberships, by which everybody knows everybody.
func Followed() []graph.RelationKind {
	var kinds []graph.RelationKind
	for _, k := range graph.RelationKinds() {
		for _, mapped := range relationKinds {
			if k == mapped && k != graph.RelationLocatedAt && k != graph.RelationMemberOf {
				kinds = append(kinds, k)
			}
		}
	}
	return kinds
}
