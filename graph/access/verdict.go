package access

import "spona/graph"

// A Verdict is whether a viewer may do something, and if not, what they may be
// told. Only [Allowed] allows.
type Verdict uint8

// The verdicts. The zero value allows nothing and says nothing.
const (
	Unseen     Verdict = iota // answer as for what does not exist
	Allowed                   // do it
	SignIn                    // nobody is signed in, and somebody has to be
	Refused                   // known to exist, not for this viewer
	ProveAgain                // after proving once more who they are
	TooNew                    // once the account has been there for a while
)

// May decides whether the viewer may do something in a space. Actions that do not
// happen anywhere take [Public].
func (v *Viewer) May(a Action, where Space) Verdict {
	r, ok := ruleOf(a)
	if !ok || r.circle && where.circle == "" || !v.sees(r, where) {
		return Unseen
	}
	role, least := v.Role(), r.least(where)
	switch {
	case role == Visitor && least > Visitor && !r.hidden:
		return SignIn
	case role < least && r.hidden:
		return Unseen
	case role < least, !v.reaches(r, where):
		return Refused
	case v.Account() == "":
		return Allowed // what a visitor may do needs none of the rest
	case v.grants.Scopes&r.scope == 0:
		return Refused
	case r.fresh && !v.grants.Fresh:
		return ProveAgain
	case r.settled && !v.grants.Settled && role < Editor:
		return TooNew
	}
	return Allowed
}

// sees reports whether the space exists for the viewer. For staff a circle exists;
// what is said in it does not.
func (v *Viewer) sees(r rule, where Space) bool {
	switch {
	case where.circle != "":
		return v.Standing(where.circle) != Outside || r.staff && v.Role().Staff()
	case where.members:
		return v.Role() >= Member
	}
	return true
}

// reaches reports whether the viewer's standing in a circle is enough.
func (v *Viewer) reaches(r rule, where Space) bool {
	return where.circle == "" || v.Standing(where.circle) >= r.standing || r.staff && v.Role().Staff()
}

// Check is [Viewer.May] as an error, nil when it is allowed: [graph.CodeNotFound],
// [graph.CodeUnauthenticated] or [graph.CodeForbidden].
func (v *Viewer) Check(a Action, where Space) error {
	switch v.May(a, where) {
	case Allowed:
		return nil
	case SignIn:
		return graph.Errorf(graph.CodeUnauthenticated, "", "sign in first")
	case Refused:
		return graph.Errorf(graph.CodeForbidden, "", "your account may not do this")
	case ProveAgain:
		return graph.Errorf(graph.CodeForbidden, "", "confirm first that it is you: give your password, code or passkey again")
	case TooNew:
		return graph.Errorf(graph.CodeForbidden, "", "your account is too new for this; it will be possible in some days")
	}
	return NotFound()
}

// NotFound is the one error for what does not exist and for what does not exist for
// the viewer. Both are answered with it, so that nobody can tell them apart.
func NotFound() error { return graph.Errorf(graph.CodeNotFound, "", "there is no such thing") }
