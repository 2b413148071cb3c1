package ftm

import (
	"slices"

	"spona/graph"
)

// kindOf is the kind of the entities of a schema, 0 for a schema of edges and
// for one that is not read.
func kindOf(schema string) graph.EntityKind {
	switch schema {
	case "Person":
		return graph.KindPerson
	case "Company":
		return graph.KindCompany
	case "Organization", "LegalEntity":
		return graph.KindOrganization
	case "PublicBody":
		return graph.KindPublicBody
	case "Position":
		return graph.KindPosition
	case "Address":
		return graph.KindAddress
	case "CallForTenders":
		return graph.KindTender
	case "Contract", "License":
		return graph.KindContract
	case "Project":
		return graph.KindProject
	case "Sanction":
		return graph.KindSanction
	case "Asset", "RealEstate", "Vehicle", "Vessel", "Airplane", "Security":
		return graph.KindAsset
	}
	return 0
}

// kind is kindOf, and Party for an organization that the source calls one:
// FollowTheMoney has no schema for parties.
func (s *statement) kind() graph.EntityKind {
	kind := kindOf(s.Schema)
	if kind == graph.KindOrganization && s.isParty() {
		return graph.KindParty
	}
	return kind
}

func (s *statement) isParty() bool {
	if slices.Contains(s.peek("topics"), "pol.party") {
		return true
	}
	for _, property := range []string{"classification", "legalForm"} {
		for _, text := range s.peek(property) {
			if slices.Contains(partyWords, graph.NameKey(text)) {
				return true
			}
		}
	}
	return false
}

// partyWords are what registers call the legal form of a party, as name keys.
var partyWords = func() []string {
	words := []string{"party", "political party", "partia politike", "parti politike", "parti", "siyasi parti", "politička stranka",
		"politička partija", "политичка партија", "политическа партия", "partid politic", "politična stranka", "Partei", "politische Partei"}
	for i, w := range words {
		words[i] = graph.NameKey(w)
	}
	return words
}()

// An edge is a schema that relates two entities.
type edge struct {
	kind     graph.RelationKind
	from, to string              // properties
	ends     [2]graph.EntityKind // what they are taken to be when the file does not say
	word     string              // role of a LINKED_TO where the kind cannot be used; with kind LINKED_TO, where the source gives no role
}

// edgeOf describes how a schema relates; ok is false for a schema that does not.
func edgeOf(schema string) (e edge, ok bool) {
	const (
		person, body, company = graph.KindPerson, graph.KindOrganization, graph.KindCompany
	)
	switch schema {
	case "Occupancy":
		e = edge{graph.RelationHolds, "holder", "post", [2]graph.EntityKind{person, graph.KindPosition}, "occupancy"}
	case "Membership":
		e = edge{graph.RelationMemberOf, "member", "organization", [2]graph.EntityKind{person, body}, "member"}
	case "Employment":
		e = edge{graph.RelationEmployedBy, "employee", "employer", [2]graph.EntityKind{person, body}, "employee"}
	case "Directorship":
		e = edge{graph.RelationDirects, "director", "organization", [2]graph.EntityKind{person, company}, "director"}
	case "Ownership":
		e = edge{graph.RelationOwns, "owner", "asset", [2]graph.EntityKind{body, company}, "owner"}
	case "Family":
		e = edge{graph.RelationFamilyOf, "person", "relative", [2]graph.EntityKind{person, person}, "family"}
	case "Associate":
		e = edge{graph.RelationAssociateOf, "person", "associate", [2]graph.EntityKind{person, person}, "associate"}
	case "UnknownLink":
		e = edge{graph.RelationLinkedTo, "subject", "object", [2]graph.EntityKind{body, body}, "unknown link"}
	case "Representation":
		e = edge{graph.RelationLinkedTo, "agent", "client", [2]graph.EntityKind{body, body}, "representative"}
	case "Succession":
		e = edge{graph.RelationSucceeds, "successor", "predecessor", [2]graph.EntityKind{body, body}, "successor"}
	case "ContractAward":
		e = edge{graph.RelationAwarded, "contract", "supplier", [2]graph.EntityKind{graph.KindContract, company}, "award"}
	case "ProjectParticipant":
		e = edge{graph.RelationReceives, "participant", "project", [2]graph.EntityKind{body, graph.KindProject}, "participant"}
	case "Control":
		e = edge{graph.RelationLinkedTo, "controller", "controlled", [2]graph.EntityKind{body, company}, "control"}
	case "Payment":
		e = edge{graph.RelationLinkedTo, "payer", "beneficiary", [2]graph.EntityKind{body, body}, "payment"}
	}
	return e, e.kind != 0
}
