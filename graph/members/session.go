package members

import (
	"time"

	"spona/graph/access"
)

// A Session is one sign-in of an account, in one browser. Its times are kept to the
// hour: what for, and no closer, is a seized disk's business.
type Session struct {
	ID      ID
	Digest  string // of the secret in the cookie
	Account ID
	Created time.Time
	Used    time.Time
	Proved  time.Time // when the person last proved who they are, to the minute
	Strong  bool      // with a second factor
}

// How long sessions last.
const (
	SessionIdle = 7 * 24 * time.Hour  // without being used
	SessionMax  = 30 * 24 * time.Hour // in all
	freshTime   = 10 * time.Minute    // since proving who one is
	settledTime = 7 * 24 * time.Hour  // since the account was made
	maxSessions = 20                  // of one account; the oldest ends
)

func (s *Session) expired(now time.Time) bool { return now.After(s.ends()) }

// ends is when the session ends unless it is used again.
func (s *Session) ends() time.Time {
	idle, most := s.Used.Add(SessionIdle), s.Created.Add(SessionMax)
	if idle.Before(most) {
		return idle
	}
	return most
}

// A Token lets a program act for an account.
type Token struct {
	ID      ID
	Digest  string // of its secret
	Account ID
	Name    string
	Scopes  access.Scope
	Created time.Time
	Expires time.Time
	Used    time.Time // to the day; zero when never
}

// Bounds of tokens.
const (
	maxTokens    = 50
	maxTokenTime = 366 * 24 * time.Hour
)

// A Link is a single-use secret that was sent by mail.
type Link struct {
	Digest  string
	Account ID
	Errand  Errand
	Email   string // the address that it proves, for a change of it
	Expires time.Time
}

// An Errand is what a link is for.
type Errand uint8

// The errands.
const (
	ConfirmAddress Errand = iota
	ResetPassword
	ChangeAddress
)

// linkTimes are how long links may be used.
func (e Errand) linkTime() time.Duration {
	if e == ResetPassword {
		return 30 * time.Minute
	}
	return 24 * time.Hour
}
