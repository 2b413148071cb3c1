package graph

import "slices"

// EntityKind says what an entity is. Politician and donor are not kinds but
// roles that a person or an actor plays; see [Roles].
type EntityKind uint8

// The kinds of entities. The zero value is no kind.
const (
	KindPerson       EntityKind = iota + 1 // a human being
	KindParty                              // a political party or a joint list
	KindCompany                            // a business, also one owned by the state
	KindPublicBody                         // a parliament, cabinet, ministry, municipality, agency or court
	KindOrganization                       // civil society, media, union, foundation, or of unknown nature
	KindPosition                           // a post at a body
	KindTender                             // a procurement process or one of its lots
	KindContract                           // one award
	KindDeclaration                        // a person's declared assets and interests for a year
	KindElection                           // an election day, with its rounds
	KindTerm                               // a legislative period
	KindAddress                            // a place of business or seat, never a home
	KindProject                            // a grant or a funded project
	KindAsset                              // something owned that is not a company
	KindSanction                           // a listing or a debarment
)

// EntityKinds are all kinds in the order of their declaration.
func EntityKinds() []EntityKind {
	kinds := make([]EntityKind, 0, len(entityKindNames)-1)
	for k := KindPerson; int(k) < len(entityKindNames); k++ {
		kinds = append(kinds, k)
	}
	return kinds
}

var entityKindNames = [...]string{
	"", "Person", "Party", "Company", "PublicBody", "Organization", "Position", "Tender", "Contract",
	"Declaration", "Election", "Term", "Address", "Project", "Asset", "Sanction",
}

// String is the kind's name as used in the API and in files, "" for no kind.
func (k EntityKind) String() string {
	if int(k) < len(entityKindNames) {
		return entityKindNames[k]
	}
	return ""
}

// Valid reports whether k is one of the declared kinds.
func (k EntityKind) Valid() bool { return k != 0 && int(k) < len(entityKindNames) }

// Actor reports whether entities of the kind act: own, give, bid, win.
func (k EntityKind) Actor() bool { return k >= KindPerson && k <= KindOrganization }

// ParseEntityKind is the inverse of [EntityKind.String].
func ParseEntityKind(s string) (EntityKind, error) {
	if i := slices.Index(entityKindNames[1:], s); i >= 0 {
		return EntityKind(i + 1), nil
	}
	return 0, Invalid("kind", "%q is no kind of entity; the kinds are %v", clip(s), entityKindNames[1:])
}

// Roles are what an entity has been seen doing, as a set of bits. A store
// derives them from relations by [RolesFrom]; they are never stated by a source.
type Roles uint8

// The roles.
const (
	RolePolitician Roles = 1 << iota // holds or held a position or a seat
	RoleDonor                        // gave to a party, a person or a campaign
	RoleBuyer                        // buys by tender or contract
	RoleSupplier                     // was awarded a contract, alone or with others
)

// RolesFrom is the role that a relation gives to the entity it starts from and
// to the one it leads to.
func RolesFrom(kind RelationKind, from, to EntityKind) (fromRole, toRole Roles) {
	switch {
	case kind == RelationHolds, kind == RelationMemberOf && from == KindPerson && to == KindPublicBody:
		return RolePolitician, 0
	case kind == RelationDonatedTo:
		return RoleDonor, 0
	case kind == RelationBuys:
		return RoleBuyer, 0
	case kind == RelationAwarded:
		return 0, RoleSupplier
	}
	return 0, 0
}
