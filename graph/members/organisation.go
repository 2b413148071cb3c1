package members

import (
	"time"

	"spona/graph"
)

// An Organisation is one of those whose people take part as members.
type Organisation struct {
	ID        ID
	Name      string
	Kind      OrganisationKind
	Country   string   // ISO 3166-1 alpha-2, or XK
	Website   string   // as the applicant wrote it; shown as text, never fetched
	Register  string   // where and under which number it is registered
	Interest  string   // why it wants to take part
	Entity    graph.ID // of the graph, "" when it is not tied to any
	Applicant ID       // the account that applied
	State     OrganisationState
	Applied   time.Time
	Checks    []Check // what moderators looked at, the oldest first
}

// A Check is one thing that a moderator did to find out who somebody is.
type Check struct {
	What     string
	At       time.Time
	By       ID // account
	Decision OrganisationState
}

// An OrganisationKind is what sort of organisation it is.
type OrganisationKind uint8

// The kinds of organisations.
const (
	CivilSociety OrganisationKind = iota
	Institution
	Party
	Media
	Business
	Academia
)

var organisationKindNames = [...]string{"CIVIL_SOCIETY", "INSTITUTION", "PARTY", "MEDIA", "BUSINESS", "ACADEMIA"}

// String is the kind's name in the API.
func (k OrganisationKind) String() string { return nameOf(organisationKindNames[:], int(k)) }

// ParseOrganisationKind is the inverse of [OrganisationKind.String].
func ParseOrganisationKind(name string) (OrganisationKind, bool) {
	i, ok := numberOf(organisationKindNames[:], name)
	return OrganisationKind(i), ok
}

// An OrganisationState is where its application stands.
type OrganisationState uint8

// The states of an organisation.
const (
	Applied OrganisationState = iota
	Identified
	Declined
)

var organisationStateNames = [...]string{"APPLIED", "IDENTIFIED", "DECLINED"}

// String is the state's name in the API.
func (s OrganisationState) String() string { return nameOf(organisationStateNames[:], int(s)) }

// ParseOrganisationState is the inverse of [OrganisationState.String].
func ParseOrganisationState(name string) (OrganisationState, bool) {
	i, ok := numberOf(organisationStateNames[:], name)
	return OrganisationState(i), ok
}

func numberOf(names []string, name string) (int, bool) {
	for i, n := range names {
		if n == name {
			return i, true
		}
	}
	return 0, false
}

// An Invitation lets one person join an organisation, once.
type Invitation struct {
	ID           ID
	Digest       string // of its secret
	Organisation ID
	Inviter      ID
	For          string // e-mail address that alone may use it, "" for whoever has the link
	Created      time.Time
	Expires      time.Time
	Used         time.Time // zero while it is open
	UsedBy       ID
}

// invitationTime is how long an invitation may be used.
const invitationTime = 14 * 24 * time.Hour

// maxOpenInvitations is how many invitations of one account may be open.
const maxOpenInvitations = 20
