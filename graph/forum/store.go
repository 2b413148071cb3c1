package forum

import (
	"context"
	"time"

	"spona/graph/events"
	"spona/graph/members"
)

// Store keeps the forum. Write runs do in one transaction with the moderators' log and
// the events: all that it did is kept when it returns nil, nothing otherwise; writes
// take turns. Read runs do over one state. Neither may be nested.
type Store interface {
	ReadForum(ctx context.Context, do func(Reader) error) error
	WriteForum(ctx context.Context, do func(Writer) error) error
}

// Reader looks things up in one state of the store. It knows no rights: whom it
// answers is told what spaces they may read. Looking up one thing that is not there is
// [access.NotFound]; of several, those that are there are given. What is returned is
// the caller's own.
type Reader interface {
	Account(id ID) (*members.Account, error)
	AccountByHandle(handle string) (*members.Account, error)
	Circle(id ID) (*members.Circle, error)
	Seats(account ID) ([]members.Seat, error)

	Space(id ID) (*Space, error)
	Spaces() ([]Space, error)                                 // by reach and name
	CountTopics(spaces []ID) (map[ID]int, error)              // that are not hidden
	UnreadTopics(account ID, spaces []ID) (map[ID]int, error) // of those, how many have unread posts
	Topic(id ID) (*Topic, error)
	TopicsByID(ids []ID) ([]Topic, error)
	Topics(q TopicQuery) (TopicPage, error) // hidden ones only where the query says so
	Poll(topic, viewer ID) (*Poll, error)

	// Posts come with reactions as the viewer sees them.
	Post(id, viewer ID) (*Post, error)
	PostsByID(ids []ID, viewer ID) ([]Post, error)
	PostsByNumber(topic ID, numbers []int, viewer ID) ([]Post, error)
	Posts(q PostQuery, viewer ID) (PostPage, error)
	PostsBy(author ID, after int64, limit int) ([]Post, int64, error) // in the order of posting, and where to go on
	PostOnce(author ID, once string) (*Post, error)
	CountPosts(author ID, since time.Time) (int, error) // removed ones too
	History(post ID) ([]Version, error)                 // the oldest first
	Search(q SearchQuery, viewer ID) (SearchPage, error)

	Marks(account ID, topics []ID) (map[ID]int, error)
	Unread(account ID, topics []ID) (map[ID]int, error) // up to [UnreadCap]; those without are left out
	Levels(account ID, places []ID) (map[ID]Level, error)
	Watcher(account, topic ID, s *Space) (*Watcher, error)
	Watchers(topic ID, s *Space, after ID, limit int) ([]Watcher, error) // those at [Watching], by account
	Draft(account, place ID) (*Draft, error)
	Drafts(account ID) ([]Draft, error) // the newest first

	Notification(account, id ID) (*Notification, error)
	Notifications(q NotificationQuery) (NotificationPage, error)
	CountNews(account ID, spaces []ID) (unread int, err error)
	MailOf(account ID) (Mailing, error)

	// MailDue are accounts that want mail and of which the last letter is old enough,
	// with unread news from before a time that no letter tells yet.
	MailDue(now, before time.Time, limit int) ([]Mailing, error)
	NewsOfLetter(letter int64) ([]Notification, error)        // the oldest first
	UntoldNews(account ID, limit int) ([]Notification, error) // unread, in no letter; the oldest first
	Spreads(limit int) ([]Spread, error)                      // the oldest first

	Report(id ID) (*Report, error)
	OpenReport(post, reporter ID) (*Report, error)
	Reports(q ReportQuery) (ReportPage, error)
	CountReports(reporter ID, since time.Time) (int, error)
	Silence(account ID, now time.Time) (*Silence, error) // that has not ended

	Kept(account ID) (*Everything, error) // all that is kept of one account but its posts
}

// Writer changes the store as well. Put adds a thing or replaces the one of that id.
//
// Of an account that is erased ([members.Writer]) the posts stay, removed, without text,
// author and history; topics of its own in which nobody else has posted go, others lose
// title, tags, meeting link and poll; reactions, votes, marks, watches, drafts,
// notifications and reports of it go. No byte of them is left in the file, its log or the
// index of the search once the store has wiped them, within an hour.
type Writer interface {
	Reader
	events.Writer
	members.Log

	PutSpace(s *Space) error
	AddTopic(t *Topic) error
	PutTopic(t *Topic) error // everything but its anchor
	AddPoll(p *Poll) error
	Vote(topic, account ID, options []int) error // instead of an earlier vote; none takes it back

	AddPost(p *Post) error // gives it the next number of its topic
	PutPost(p *Post) error
	AddVersion(post ID, v *Version) error
	EndVersions(post ID) error
	React(post, account ID, r Reaction, on bool) error

	SetMark(account, topic ID, number int) error // never back
	SetLevel(account, place ID, l Level) error
	PutDraft(account ID, d *Draft) error
	EndDraft(account, place ID) error

	// AddNotification says whether the news was new to the account.
	AddNotification(n *Notification) (bool, error)
	MarkNews(account ID, ids []ID) error                             // as read; nil for all
	MarkNewsOf(account, topic ID, number int) (some bool, err error) // about the posts up to a number, and whether there were any
	EndNews(post ID) error                                           // about a post, but for a moderator's
	PutMail(m *Mailing) error
	SetLetter(letter int64, notifications []ID) error
	Send(l *members.Letter) error // gives it its id
	PutSpread(s *Spread) error
	EndSpread(post ID) error

	PutReport(r *Report) error
	PutSilence(s *Silence) error
	EndSilence(account ID) error

	// ExpireForum removes what is kept no longer: old notifications, drafts, settled
	// reports and silences that have ended.
	ExpireForum(now time.Time) error
}

// A Spread is a post of which more people have to be told than fit in its own
// transaction.
type Spread struct {
	Post  ID
	After ID // account that was told last
}

// A SearchQuery finds posts, the newest first, page by page.
type SearchQuery struct {
	Text     string // at most 200 characters
	Circle   ID     // in a space of this circle
	Topic    ID
	Tags     []string // in topics with all of these
	Language string   // of the topic
	Spaces   []ID     // in one of these; the service keeps those that the viewer may read
	Phrases  []Phrase // of the text; the service sets them
	After    int64    // as [SearchPage.Places] gives it, 0 for the start
	Limit    int      // 1 to 100
}

// A Phrase is words that stand together, folded as the search folds texts.
type Phrase struct {
	Words  []string
	Begins bool // the last word may be the beginning of one
}

// SearchCap is where counting of found posts ends: it stands for that many or more.
const SearchCap = 1000

// A SearchPage is one page and the number of all that fit, up to [SearchCap].
type SearchPage struct {
	Posts  []Post
	Places []int64 // where each of them stands in the list
	More   bool
	Total  int
}
