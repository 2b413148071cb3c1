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
	members bool
	circle  CircleID
}

// Public is the space that everybody sees.
func Public() Space { return Space{} }

// Members is the space of all members and staff.
func Members() Space { return Space{members: true} }

// In is the space of a circle.
func In(circle CircleID) Space { return Space{circle: circle} }

// Circle is the circle of the space, "" for the public and for all members.
func (s Space) Circle() CircleID { return s.circle }

// IsPublic reports whether everybody sees the space.
func (s Space) IsPublic() bool { return s == Space{} }
