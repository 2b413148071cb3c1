package members

import (
	"context"
	"time"

	"spona/graph"
	"spona/graph/access"
)

// Store keeps the community. Write runs do in one transaction: all that it did is
// kept when it returns nil, nothing otherwise; writes take turns. Read runs do over
// one state. Neither may be nested.
type Store interface {
	Read(ctx context.Context, do func(Reader) error) error
	Write(ctx context.Context, do func(Writer) error) error
}

// Reader looks things up in one state of the store. Looking up one thing that is
// not there is [access.NotFound]. What is returned is the caller's own.
type Reader interface {
	Account(id ID) (*Account, error)
	AccountsOf(ids []ID) ([]Account, error) // those that are there, in any order
	AccountByEmail(email string) (*Account, error)
	AccountByHandle(handle string) (*Account, error)
	Accounts(q AccountQuery) (AccountPage, error)
	HandleRetired(mark string) (bool, error)
	CountRole(role access.Role) (int, error) // active accounts

	Organisation(id ID) (*Organisation, error)
	OrganisationsOf(ids []ID) ([]Organisation, error) // those that are there, in any order
	Organisations(q OrganisationQuery) (OrganisationPage, error)
	ApplicationsOf(account ID) ([]Organisation, error) // the newest first
	Colleagues(organisation ID) ([]Account, error)     // by handle
	Invitation(digest string) (*Invitation, error)
	Invitations(inviter ID) ([]Invitation, error)              // the newest first
	InvitationsInto(organisations ...ID) ([]Invitation, error) // the newest first

	Circle(id ID) (*Circle, error)
	Circles(ids []ID) ([]Circle, error) // by name; nil for all
	Seats(account ID) ([]Seat, error)
	SeatsIn(circle ID) ([]Seat, error) // by handle

	Session(digest string) (*Session, error)
	Sessions(account ID) ([]Session, error) // the newest first
	Token(digest string) (*Token, error)
	Tokens(account ID) ([]Token, error) // by name
	Link(digest string) (*Link, error)
	Passkeys(account ID) ([]Passkey, error) // the oldest first
	PasskeyByHandle(handle []byte) (*Passkey, error)
	RecoveryCodes(account ID) ([]string, error) // digests

	Contests(subjects []graph.ID) ([]Contest, error) // open ones, by subject, the oldest first
	Contest(id ID) (*Contest, error)
	Descriptions() ([]Description, error) // by data set

	LastRecord() (*Record, error) // nil when the log is empty
	Records(after int64, limit int) ([]Record, error)
}

// Writer changes the store as well. Put adds a thing or replaces the one of that id.
type Writer interface {
	Reader

	// PutAccount is [graph.CodeConflict] on field "handle" or "email" when another
	// account has it.
	PutAccount(a *Account) error

	// EraseAccount removes an account and all that is its own: sessions, tokens,
	// links, passkeys, recovery codes, seats, invitations that are open, letters, and
	// what it said and was told in the forum. Nobody finds it any more, and soon no byte
	// of it is left: within an hour, in the store that we have. The mark keeps its handle
	// from being taken again.
	EraseAccount(id ID, mark string) error

	PutOrganisation(o *Organisation) error
	PutInvitation(i *Invitation) error
	PutCircle(c *Circle) error
	PutSeat(s *Seat) error // one that is [access.Outside] is taken away

	PutSession(s *Session) error
	EndSession(account, id ID) error
	EndSessions(account ID, but ID) error // all but one, "" for all
	PutToken(t *Token) error
	EndToken(account, id ID) error
	EndTokens(account ID) error
	PutLink(l *Link) error
	EndLink(digest string) error
	EndLinks(account ID, errand Errand) error
	PutPasskey(p *Passkey) error
	EndPasskey(account, id ID) error
	SetRecoveryCodes(account ID, digests []string) error
	EndRecoveryCode(account ID, digest string) (bool, error) // whether it was there

	PutContest(c *Contest) error
	PutDescription(d *Description) error
	Append(r *Record) error // [graph.CodeConflict] when its place is taken
	Send(l *Letter) error   // puts it into the outbox, and gives it its id

	// Expire removes sessions, links, tokens and invitations that can no longer be
	// used, and of every subject in the store what has been kept long enough. It
	// returns the accounts among it, which were never confirmed.
	Expire(now time.Time, k Keep) ([]Account, error)
}

// An AccountQuery lists accounts by handle, page by page.
type AccountQuery struct {
	Text  string // beginning of the handle; "" for all
	Roles []access.Role
	State *State
	After string // handle
	Limit int
}

// An AccountPage is one page and the number of all that fit.
type AccountPage struct {
	Accounts []Account
	More     bool
	Total    int
}

// An OrganisationQuery lists organisations by name, page by page.
type OrganisationQuery struct {
	States []OrganisationState
	Kinds  []OrganisationKind
	After  string // name and id of the last one, as [Organisation.Place] gives them
	Limit  int
}

// An OrganisationPage is one page and the number of all that fit.
type OrganisationPage struct {
	Organisations []Organisation
	More          bool
	Total         int
}

// Place is where the organisation stands in a list.
func (o *Organisation) Place() string { return o.Name + "\x00" + string(o.ID) }

// A Contest says that a fact is disputed.
type Contest struct {
	ID       ID
	Subject  graph.ID // entity or relation
	Property string   // the property in question, "" for all of it
	Reason   string   // shown wherever the fact is
	At       time.Time
	By       ID
	Settled  time.Time // zero while it is open
}

// A Description corrects how a data set is described.
type Description struct {
	Dataset, Title, Publisher, Licence, URL, Note string
	At                                            time.Time
	By                                            ID
}

// A Letter waits to be sent by mail. It is gone once it has been sent.
type Letter struct {
	ID       int64 // given by the store
	Account  ID    // "" for somebody who has no account
	To       string
	Language string
	Kind     LetterKind
	Link     Secret // that the letter carries, "" for none
	Created  time.Time
}

// A LetterKind is what a letter says.
type LetterKind string

// The letters.
const (
	LetterConfirm      LetterKind = "confirm"       // confirm your address
	LetterKnown        LetterKind = "known"         // somebody signed up with an address that has an account
	LetterReset        LetterKind = "reset"         // choose a new password
	LetterResetUnknown LetterKind = "reset-unknown" // there is no account with this address
	LetterPassword     LetterKind = "password"      // your password was changed
	LetterChange       LetterKind = "change"        // confirm your new address
	LetterChanged      LetterKind = "changed"       // to the old address: it was changed
	LetterInvitation   LetterKind = "invitation"    // join an organisation
	LetterIdentified   LetterKind = "identified"    // your organisation was identified
	LetterDeclined     LetterKind = "declined"      // it was declined
	LetterSecondFactor LetterKind = "second-factor" // a second factor was added or removed
)
