package forum

import (
	"time"

	"spona/graph/access"
	"spona/graph/members"
)

// A Level is how closely somebody follows a space or a topic. What is said of the
// topic goes before what is said of its space.
type Level uint8

// The levels. Their numbers are kept in files.
const (
	Tracking Level = iota // sees what is unread; told of answers and mentions
	Watching              // told of every post
	Muted                 // told nothing
)

var levelNames = [...]string{"TRACKING", "WATCHING", "MUTED"}

// String is the level's name in the API.
func (l Level) String() string { return nameOf(levelNames[:], int(l)) }

// ParseLevel is the inverse of [Level.String].
func ParseLevel(name string) (Level, bool) {
	i, ok := numberOf(levelNames[:], name)
	return Level(i), ok
}

// A Watcher is somebody who may have to be told of a post, and what decides whether
// they may.
type Watcher struct {
	Account  ID
	Role     access.Role
	State    members.State
	Standing access.Standing // in the circle of the space
	Level    Level
}

// viewer is the watcher as far as reading in the space is concerned.
func (w *Watcher) viewer(s *Space) *access.Viewer {
	return access.NewViewer(access.Grants{
		Account: string(w.Account), Role: w.Role, Strong: true,
		Seats: []access.Seat{{Circle: access.CircleID(s.Circle), Standing: w.Standing}},
	})
}

// may reports whether the watcher may be told what is said in the space.
func (w *Watcher) may(s *Space) bool {
	return w.State == members.Active && w.viewer(s).May(access.Read, s.Access()) == access.Allowed
}

// A Draft is what somebody wrote and has not sent: a post for a topic, or a topic for
// a space.
type Draft struct {
	Place ID // topic or space
	Title string
	Text  string
	Saved time.Time
}

// UnreadCap is where counting of unread posts ends: it stands for that many or more.
const UnreadCap = 1000
