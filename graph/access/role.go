package access

// A Role is what an account is on the whole site. Each may do what those before it
// may, save in circles, where only a [Standing] counts.
type Role uint8

// The roles, from the least to the most trusted.
const (
	Visitor       Role = iota // not signed in
	Citizen                   // signed up alone
	Member                    // belongs to an organisation that has been identified
	Editor                    // mends descriptions of data sets, marks facts as contested
	Moderator                 // identifies organisations, answers reports, suspends accounts
	Administrator             // gives roles, opens circles
)

// Roles are all roles, from the least to the most trusted.
func Roles() []Role { return []Role{Visitor, Citizen, Member, Editor, Moderator, Administrator} }

var roleNames = [...]string{"VISITOR", "CITIZEN", "MEMBER", "EDITOR", "MODERATOR", "ADMINISTRATOR"}

// String is the role's name in the API, such as "MODERATOR".
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return "UNKNOWN"
}

// ParseRole is the inverse of [Role.String]; ok is false for what is no role.
func ParseRole(name string) (r Role, ok bool) {
	for i, n := range roleNames {
		if n == name {
			return Role(i), true
		}
	}
	return Visitor, false
}

// Staff reports whether the role answers for the place and for others: such an
// account has to prove itself with a second factor.
func (r Role) Staff() bool { return r >= Moderator }
