package forum

import (
	"time"

	"spona/graph/access"
)

// A Space is a place where people talk.
type Space struct {
	ID      ID
	Name    string
	Purpose string
	Reach   Reach
	Circle  ID // of the reach [OfCircle], "" otherwise
	Form    Form
	Writers access.Role // the least role that starts topics; in a circle a seat is enough
	Opened  time.Time
	Closed  time.Time // nobody writes there any more; zero while it is open
}

// Access is the space as rights are decided in it. In questions citizens ask and
// members answer.
func (s *Space) Access() access.Space {
	var where access.Space
	switch s.Reach {
	case OfMembers:
		where = access.Members()
	case OfCircle:
		where = access.In(access.CircleID(s.Circle))
	}
	answerers := s.Writers
	if s.Form == Questions {
		answerers = max(answerers, access.Member)
	}
	return where.WrittenBy(s.Writers, answerers)
}

// A Reach is who reads a space.
type Reach uint8

// The reaches. Their numbers are kept in files.
const (
	OfEverybody Reach = iota
	OfMembers
	OfCircle
)

var reachNames = [...]string{"PUBLIC", "MEMBERS", "CIRCLE"}

// String is the reach's name in the API.
func (r Reach) String() string { return nameOf(reachNames[:], int(r)) }

// ParseReach is the inverse of [Reach.String].
func ParseReach(name string) (Reach, bool) {
	i, ok := numberOf(reachNames[:], name)
	return Reach(i), ok
}

// A Form is how people talk in a space.
type Form uint8

// The forms. Their numbers are kept in files.
const (
	Discussion Form = iota // in topics
	Chat                   // in rooms, one line after the other
	Questions              // in questions, each of which an answer can solve
)

var formNames = [...]string{"FORUM", "CHAT", "QUESTIONS"}

// String is the form's name in the API.
func (f Form) String() string { return nameOf(formNames[:], int(f)) }

// ParseForm is the inverse of [Form.String].
func ParseForm(name string) (Form, bool) {
	i, ok := numberOf(formNames[:], name)
	return Form(i), ok
}

func nameOf(names []string, i int) string {
	if i >= 0 && i < len(names) {
		return names[i]
	}
	return "UNKNOWN"
}

func numberOf(names []string, name string) (int, bool) {
	for i, n := range names {
		if n == name {
			return i, true
		}
	}
	return 0, false
}
