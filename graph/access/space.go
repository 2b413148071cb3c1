package access

// A CircleID names a circle.
type CircleID string

// A Standing is what an account is in one circle.
type Standing uint8

// The standings.
const (
	Outside   Standing = iota
	Inside             // reads and writes there
	Convening          // also lets others in, and out
)

// A Space is where something is said or kept. The zero value is the public.
type Space struct {
	members   bool
	circle    CircleID
	starters  Role
	answerers Role
}

// Public is the space that everybody sees.
func Public() Space { return Space{} }

// Members is the space of all members and staff.
func Members() Space { return Space{members: true} }

// In is the space of a circle.
func In(circle CircleID) Space { return Space{circle: circle} }

// WrittenBy is the space with the least roles that start conversations and answer in
// it. They can only ask for more than the table of actions does, and mean nothing in a
// circle, where a seat counts.
func (s Space) WrittenBy(starters, answerers Role) Space {
	s.starters, s.answerers = starters, answerers
	return s
}

// Circle is the circle of the space, "" for the public and for all members.
func (s Space) Circle() CircleID { return s.circle }

// IsPublic reports whether everybody sees the space.
func (s Space) IsPublic() bool { return !s.members && s.circle == "" }

// SameReaders reports whether those who see one space are those who see the other.
func (s Space) SameReaders(as Space) bool { return s.members == as.members && s.circle == as.circle }

// least is the least role for something in the space.
func (r rule) least(where Space) Role {
	switch {
	case r.convened && where.circle != "":
		return Member
	case r.starts && where.circle == "":
		return max(r.role, where.starters)
	case r.answers && where.circle == "":
		return max(r.role, where.answerers)
	}
	return r.role
}
