package members

import (
	"time"

	"spona/graph/access"
)

// A Circle is a closed room for some.
type Circle struct {
	ID       ID
	Name     string
	Kind     CircleKind
	Country  string // of a country network
	Purpose  string
	Opened   time.Time
	Closed   time.Time // zero while it is open
	Language string
}

// A CircleKind is what a circle is for.
type CircleKind uint8

// The kinds of circles.
const (
	CountryNetwork CircleKind = iota
	AdvisoryGroup
	CommunityOfPractice
	IdeologicalGroup // of parties; they are closed to each other
)

var circleKindNames = [...]string{"COUNTRY_NETWORK", "ADVISORY_GROUP", "COMMUNITY_OF_PRACTICE", "IDEOLOGICAL_GROUP"}

// String is the kind's name in the API.
func (k CircleKind) String() string { return nameOf(circleKindNames[:], int(k)) }

// ParseCircleKind is the inverse of [CircleKind.String].
func ParseCircleKind(name string) (CircleKind, bool) {
	i, ok := numberOf(circleKindNames[:], name)
	return CircleKind(i), ok
}

// A Seat is an account's place in a circle.
type Seat struct {
	Circle   ID
	Account  ID
	Standing access.Standing
	Since    time.Time
	By       ID // who let the account in
}

// Space is where what is said in the circle is said.
func (c *Circle) Space() access.Space { return access.In(access.CircleID(c.ID)) }
