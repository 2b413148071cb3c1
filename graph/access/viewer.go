package access

import (
	"fmt"
	"slices"
)

// A Scope is a set of things that a token may be used for.
type Scope uint8

// The scopes. A session has all of them.
const (
	ScopeRead    Scope = 1 << iota // read what the account may read
	ScopeWrite                     // write where the account may write
	ScopeAccount                   // change the account itself: never given to a token
)

const allScopes = ScopeRead | ScopeWrite | ScopeAccount

// A Seat is an account's place in a circle.
type Seat struct {
	Circle   CircleID
	Standing Standing
}

// Grants are what is known of who asks. The zero value is a visitor.
type Grants struct {
	Account string // id of the account, "" for a visitor
	Role    Role
	Seats   []Seat

	// Fresh says that they proved who they are a short while ago.
	Fresh bool

	// Strong says that the session was opened with a second factor.
	Strong bool

	// Settled says that the account is old enough to be trusted with others.
	Settled bool

	// Scopes are those of a token; zero, which is a session, means all.
	Scopes Scope
}

// A Viewer is who asks. It does not change, so that one question is answered for
// the same viewer from start to end; a new right or a lost one makes a new viewer.
// Nil is a visitor.
type Viewer struct{ grants Grants }

// NewViewer is a viewer with the grants. Without an account it is a visitor,
// whatever else they say.
func NewViewer(g Grants) *Viewer {
	if g.Account == "" {
		return &Viewer{}
	}
	if g.Scopes == 0 {
		g.Scopes = allScopes
	}
	g.Seats = slices.Clone(g.Seats)
	slices.SortFunc(g.Seats, func(a, b Seat) int {
		switch {
		case a.Circle < b.Circle:
			return -1
		case a.Circle > b.Circle:
			return 1
		}
		return int(b.Standing) - int(a.Standing)
	})
	return &Viewer{g}
}

// Account is the id of the viewer's account, "" for a visitor.
func (v *Viewer) Account() string {
	if v == nil {
		return ""
	}
	return v.grants.Account
}

// Role is the viewer's role. A staff account that has not proved itself with a
// second factor is an editor until it has.
func (v *Viewer) Role() Role {
	if v == nil {
		return Visitor
	}
	if v.grants.Role.Staff() && !v.grants.Strong {
		return Editor
	}
	return v.grants.Role
}

// Standing is what the viewer is in a circle.
func (v *Viewer) Standing(circle CircleID) Standing {
	if v == nil || circle == "" {
		return Outside
	}
	i, found := slices.BinarySearchFunc(v.grants.Seats, circle, func(s Seat, c CircleID) int {
		switch {
		case s.Circle < c:
			return -1
		case s.Circle > c:
			return 1
		}
		return 0
	})
	if !found {
		return Outside
	}
	return v.grants.Seats[i].Standing
}

// Circles are the circles in which the viewer has a seat, by id: what a list has
// to be limited to before it is counted.
func (v *Viewer) Circles() []CircleID {
	if v == nil {
		return nil
	}
	var circles []CircleID
	for _, s := range v.grants.Seats {
		if s.Standing != Outside && (len(circles) == 0 || circles[len(circles)-1] != s.Circle) {
			circles = append(circles, s.Circle)
		}
	}
	return circles
}

// Class is what the viewer may see, as text: the same for all who may see the same,
// whoever they are and however short a while ago they proved it.
func (v *Viewer) Class() string {
	if v.Account() == "" {
		return ""
	}
	g := v.grants
	return fmt.Sprintf("%d %t %t %d %v", g.Role, g.Strong, g.Settled, g.Scopes, g.Seats)
}

// nobody is the account of whoever stands for a class; no account has this id.
const nobody = "nobody"

// Anybody is a viewer who may do the same as this one, with an account that does not
// exist: what they see is what all of the class see.
func (v *Viewer) Anybody() *Viewer {
	if v.Account() == "" {
		return nil
	}
	g := v.grants
	g.Account, g.Fresh = nobody, false
	return &Viewer{g}
}

// Strong reports whether the viewer showed a second factor.
func (v *Viewer) Strong() bool { return v != nil && v.grants.Strong }

// Settled reports whether the viewer's account is old enough to be trusted with more.
func (v *Viewer) Settled() bool { return v != nil && (v.grants.Settled || v.Role() >= Editor) }
