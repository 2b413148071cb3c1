package forum

import "time"

// A Notification tells somebody something new, once.
type Notification struct {
	ID      ID
	Account ID // who is told
	Why     Why
	Space   ID
	Topic   ID     // "" when it is about none
	Post    ID     // "" when it is about none
	By      ID     // who caused it; "" for a moderator's decision
	Note    string // what a moderator gave as the reason, "" for other news
	Deed    string // what a moderator did, as the log calls it, "" for other news
	Key     string // of the news: nobody is told the same twice
	At      time.Time
	Read    bool
	Letter  int64 // that tells it by mail, 0 while none does
}

// A Why is why somebody is told.
type Why uint8

// The reasons, the strongest first. Their numbers are kept in files.
const (
	Moderated Why = iota // a moderator decided on something of theirs
	Solved               // their question was solved, or their answer solved one
	Mentioned
	Replied // their post was answered
	Watched // they watch the topic or its space
)

var whyNames = [...]string{"MODERATION", "SOLVED", "MENTION", "REPLY", "WATCHED"}

// String is the reason's name in the API.
func (w Why) String() string { return nameOf(whyNames[:], int(w)) }

// A NotificationQuery lists news of one account, the newest first, page by page.
type NotificationQuery struct {
	Account ID
	Spaces  []ID // that they may read; news of no space is always theirs
	Unread  bool
	After   int64 // as [NotificationPage.Places] gives it, 0 for the start
	Limit   int
}

// A NotificationPage is one page, the number of all that fit and of the unread ones.
type NotificationPage struct {
	Notifications []Notification
	Places        []int64 // where each of them stands in the list
	More          bool
	Total         int
	Unread        int
}

// A MailState is when somebody is sent news by mail.
type MailState uint8

// The states. Their numbers are kept in files.
const (
	MailDaily MailState = iota // unless something else is chosen
	MailAtOnce
	MailWeekly
	MailNever
)

var mailStateNames = [...]string{"DAILY", "AT_ONCE", "WEEKLY", "NEVER"}

// String is the state's name in the API.
func (m MailState) String() string { return nameOf(mailStateNames[:], int(m)) }

// ParseMailState is the inverse of [MailState.String].
func ParseMailState(name string) (MailState, bool) {
	i, ok := numberOf(mailStateNames[:], name)
	return MailState(i), ok
}

// Every is how much time lies between two letters.
func (m MailState) Every() time.Duration {
	switch m {
	case MailDaily:
		return 24 * time.Hour
	case MailWeekly:
		return 7 * 24 * time.Hour
	}
	return 0
}

// A Mailing is one account whose news is to be sent by mail.
type Mailing struct {
	Account ID
	State   MailState
	Last    time.Time // of the letter before, zero for none
}
