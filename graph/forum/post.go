package forum

import "time"

// A Post is what somebody said in a topic.
type Post struct {
	ID        ID
	Topic     ID
	Space     ID     // of its topic
	Number    int    // in its topic, from 1 without gaps
	Author    ID     // "" once it is removed or that account is erased
	Text      string // Markdown, with mentions as [Mentions] reads them; "" when it is not for the viewer
	ReplyTo   ID     // "" for none
	Created   time.Time
	Edited    time.Time // zero for never
	Edits     int
	Removed   bool
	Hidden    string // why a moderator hid it, "" while it is not hidden
	Reactions []Tally
	Once      string // what its author called the attempt to post it, "" for nothing
}

// A Version is how a post read before an edit.
type Version struct {
	Number int // from 1, the first one
	Text   string
	Until  time.Time // when it was replaced
}

// A Reaction is what one can say to a post without words.
type Reaction uint8

// The reactions. Their numbers are kept in files.
const (
	Agree Reaction = iota
	Disagree
	Thanks
	Interesting
	SourceNeeded
)

var reactionNames = [...]string{"AGREE", "DISAGREE", "THANKS", "INTERESTING", "SOURCE_NEEDED"}

// String is the reaction's name in the API.
func (r Reaction) String() string { return nameOf(reactionNames[:], int(r)) }

// ParseReaction is the inverse of [Reaction.String].
func ParseReaction(name string) (Reaction, bool) {
	i, ok := numberOf(reactionNames[:], name)
	return Reaction(i), ok
}

// A Tally is how often a reaction was given.
type Tally struct {
	Reaction Reaction
	Count    int
	Mine     bool // the viewer gave it
}

// A PostQuery lists the posts of a topic by number, page by page: those after one from
// the start, or with Backward those before one from the end. Either way the page is in
// the order of the numbers.
type PostQuery struct {
	Topic    ID
	After    int // number; 0 for the beginning
	Before   int // number; 0 for the end
	Backward bool
	Limit    int // 1 to 100
}

// A PostPage is one page and the number of all.
type PostPage struct {
	Posts []Post
	More  bool // in the direction of the page
	Total int
}
