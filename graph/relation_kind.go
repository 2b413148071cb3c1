package graph

import "slices"

// RelationKind says how two entities are related. Each has a direction, which
// the sentence in its rule spells out.
type RelationKind uint8

// The kinds of relations. The zero value is no kind.
const (
	RelationMemberOf     RelationKind = iota + 1 // sits in, or belongs to
	RelationHolds                                // a person holds a position
	RelationPositionAt                           // a position is a post at a body
	RelationPartOf                               // is a part of
	RelationDonatedTo                            // gave money or goods to
	RelationOwns                                 // owns, wholly or in part
	RelationDirects                              // directs, as director, board member, procurist, …
	RelationEmployedBy                           // works for
	RelationFamilyOf                             // is related to; either direction
	RelationAssociateOf                          // is a known associate of; either direction
	RelationBuys                                 // a body buys by a tender or contract
	RelationBidsOn                               // bids in a tender
	RelationResultedIn                           // a tender led to a contract
	RelationAwarded                              // a contract was awarded to
	RelationSubcontracts                         // a contract is subcontracted to
	RelationFunds                                // funds a project
	RelationReceives                             // carries out a project and receives its funds
	RelationLocatedAt                            // has its seat or office at
	RelationMet                                  // met
	RelationDeclares                             // a person made a declaration; a declaration names a company or an asset
	RelationListed                               // is named by a sanction or debarment
	RelationStandsIn                             // stands in an election
	RelationLinkedTo                             // is linked in a way that only the source's own words tell
	RelationSucceeds                             // is the legal or political successor of
)

// RelationKinds are all kinds in the order of their declaration.
func RelationKinds() []RelationKind {
	kinds := make([]RelationKind, 0, len(relationRules)-1)
	for k := RelationMemberOf; int(k) < len(relationRules); k++ {
		kinds = append(kinds, k)
	}
	return kinds
}

// A relationRule is the name of a kind and what it may relate.
type relationRule struct {
	name      string
	from, to  []EntityKind
	sameKind  bool // both ends must be of one kind
	symmetric bool // the direction means nothing
}

// The sets of kinds that the rules are made of.
var (
	anyKind   = EntityKinds()
	anyActor  = []EntityKind{KindPerson, KindParty, KindCompany, KindPublicBody, KindOrganization}
	anyBody   = []EntityKind{KindParty, KindCompany, KindPublicBody, KindOrganization}
	bidders   = []EntityKind{KindPerson, KindCompany, KindPublicBody, KindOrganization} // universities and utilities win contracts too
	onePerson = []EntityKind{KindPerson}
)

// relationRules is indexed by RelationKind.
var relationRules = [...]relationRule{
	{},
	{name: "MEMBER_OF", from: []EntityKind{KindPerson, KindOrganization, KindParty, KindCompany},
		to: []EntityKind{KindParty, KindOrganization, KindPublicBody}},
	{name: "HOLDS", from: onePerson, to: []EntityKind{KindPosition}},
	{name: "POSITION_AT", from: []EntityKind{KindPosition}, to: anyBody},
	{name: "PART_OF", from: anyBody, to: anyBody, sameKind: true},
	{name: "DONATED_TO", from: []EntityKind{KindPerson, KindCompany, KindOrganization},
		to: []EntityKind{KindParty, KindPerson, KindOrganization}},
	{name: "OWNS", from: anyActor, to: []EntityKind{KindCompany, KindAsset}},
	{name: "DIRECTS", from: []EntityKind{KindPerson, KindCompany, KindOrganization}, to: []EntityKind{KindCompany, KindOrganization}},
	{name: "EMPLOYED_BY", from: onePerson, to: anyBody},
	{name: "FAMILY_OF", from: onePerson, to: onePerson, symmetric: true},
	{name: "ASSOCIATE_OF", from: onePerson, to: onePerson, symmetric: true},
	{name: "BUYS", from: []EntityKind{KindPublicBody}, to: []EntityKind{KindTender, KindContract}},
	{name: "BIDS_ON", from: bidders, to: []EntityKind{KindTender}},
	{name: "RESULTED_IN", from: []EntityKind{KindTender}, to: []EntityKind{KindContract}},
	{name: "AWARDED", from: []EntityKind{KindContract}, to: bidders},
	{name: "SUBCONTRACTS", from: []EntityKind{KindContract}, to: []EntityKind{KindCompany}},
	{name: "FUNDS", from: anyKind, to: []EntityKind{KindProject}},
	{name: "RECEIVES", from: []EntityKind{KindOrganization, KindCompany, KindPublicBody}, to: []EntityKind{KindProject}},
	{name: "LOCATED_AT", from: anyKind, to: []EntityKind{KindAddress}},
	{name: "MET", from: []EntityKind{KindPerson, KindCompany, KindOrganization}, to: []EntityKind{KindPerson, KindPublicBody}},
	{name: "DECLARES", from: []EntityKind{KindPerson, KindDeclaration}, to: []EntityKind{KindDeclaration, KindCompany, KindAsset}},
	{name: "LISTED", from: anyActor, to: []EntityKind{KindSanction}},
	{name: "STANDS_IN", from: []EntityKind{KindPerson, KindParty}, to: []EntityKind{KindElection}},
	{name: "LINKED_TO", from: anyKind, to: anyKind},
	{name: "SUCCEEDS", from: anyKind, to: anyKind, sameKind: true},
}

// String is the kind's name as used in the API and in files, "" for no kind.
func (k RelationKind) String() string {
	if int(k) < len(relationRules) {
		return relationRules[k].name
	}
	return ""
}

// Valid reports whether k is one of the declared kinds.
func (k RelationKind) Valid() bool { return k != 0 && int(k) < len(relationRules) }

// Symmetric reports whether the direction of the kind means nothing, as in a
// family.
func (k RelationKind) Symmetric() bool { return k.Valid() && relationRules[k].symmetric }

// Allows reports whether a relation of the kind may lead from an entity of kind
// from to one of kind to.
func (k RelationKind) Allows(from, to EntityKind) bool {
	if !k.Valid() {
		return false
	}
	rule := relationRules[k]
	if k == RelationDeclares { // a person makes it, it names things
		return (from == KindPerson) == (to == KindDeclaration) && slices.Contains(rule.from, from) && slices.Contains(rule.to, to)
	}
	return slices.Contains(rule.from, from) && slices.Contains(rule.to, to) && (!rule.sameKind || from == to)
}

// ParseRelationKind is the inverse of [RelationKind.String].
func ParseRelationKind(s string) (RelationKind, error) {
	for _, k := range RelationKinds() {
		if k.String() == s {
			return k, nil
		}
	}
	return 0, Invalid("kind", "%q is no kind of relation; the kinds are %v", clip(s), RelationKinds())
}
