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

// Times and bounds of sessions; how long they last is in [Keep].
const (
	freshTime   = 10 * time.Minute   // since proving who one is
	settledTime = 7 * 24 * time.Hour // since the account was made
	maxSessions = 20                 // of one account; the oldest ends
)

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
