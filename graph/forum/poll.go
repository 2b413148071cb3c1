package forum

import "time"

// A Poll is a question to the readers of a topic.
type Poll struct {
	Topic    ID
	Question string
	Options  []Option
	Multiple bool      // somebody may choose several
	Closes   time.Time // zero for never
	Voters   int
}

// An Option is what can be answered to a poll.
type Option struct {
	Number int // from 1
	Text   string
	Votes  int
	Mine   bool // the viewer chose it
}

// Closed reports whether the poll has ended.
func (p *Poll) Closed(now time.Time) bool { return !p.Closes.IsZero() && !now.Before(p.Closes) }
