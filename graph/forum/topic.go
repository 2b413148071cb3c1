package forum

import (
	"time"
)

// A Topic is a conversation. When the account that started it is erased, its title,
// tags and meeting link are "" until somebody who moderates gives it new ones.
type Topic struct {
	ID       ID
	Space    ID
	Author   ID // "" once that account is erased
	Title    string
	Tags     []string // in lower case, sorted
	Language string   // BCP 47, "" when it is not given
	Meeting  string   // address with https where those who take part meet, "" for none
	Created  time.Time
	Active   time.Time // when the last post was added
	Posts    int       // number of the last post
	Pinned   bool
	Locked   bool
	Hidden   string  // why a moderator hid it, "" while it is not hidden
	Solution ID      // the post that solved it, "" while none has
	Anchor   *Anchor // nil when it is about nothing of the graph
	HasPoll  bool
}

// An Order is how topics are listed.
type Order uint8

// The orders.
const (
	ByActivity Order = iota // the one with the newest post first
	ByCreation              // the newest first
)

// A TopicQuery lists topics, page by page. What is not given keeps all.
type TopicQuery struct {
	Spaces   []ID     // in one of these
	Circle   ID       // in a space of this circle
	Reach    *Reach   // in a space of this reach
	Tags     []string // with all of these
	Language string
	About    ID // with this entity, relation or contract in its anchor
	Solved   *bool
	Unread   bool // with posts that the viewer has not read
	Watched  bool // watched by the viewer
	Hidden   bool // hidden ones alone, for those who moderate
	Pinned   bool // pinned ones come first
	Order    Order
	Viewer   ID     // whose reading counts; the service sets it
	After    string // as [TopicPage.Places] gives it
	Limit    int    // 1 to 100
}

// A TopicPage is one page and the number of all that fit.
type TopicPage struct {
	Topics []Topic
	Places []string // where each of them stands in the list
	More   bool
	Total  int
}
