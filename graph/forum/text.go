package forum

import (
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/members"
)

// Bounds of what people may enter.
const (
	maxTitle     = 200
	maxPost      = 20_000 // bytes
	maxTags      = 10
	maxTag       = 40
	maxMeeting   = 300
	maxQuestion  = 200
	minOptions   = 2
	maxOptions   = 10
	maxOption    = 200
	maxName      = 100
	maxPurpose   = 1000
	minReason    = 3
	maxReason    = 1000
	maxOnce      = 64
	maxMentions  = 20
	maxEdits     = 100
	maxDrafts    = 50
	maxSpaces    = 1000
	maxReports   = 20 // of one account in a day
	maxSearch    = 200
	maxPhrases   = 10
	maxPage      = 100
	maxWatchable = 1000 // ids in one question
)

// body is the Markdown of a post as it is kept: lines end with a line feed, a tab is
// four spaces.
func body(text string, least int) (string, error) {
	if len(text) > maxPost {
		return "", graph.Errorf(graph.CodeLimitExceeded, "text", "a post has at most %d bytes, not %d", maxPost, len(text))
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", "    ").Replace(text)
	text, err := members.Text("text", text, least, maxPost)
	if err == nil && len(text) > maxPost {
		err = graph.Errorf(graph.CodeLimitExceeded, "text", "a post has at most %d bytes, not %d", maxPost, len(text))
	}
	return text, err
}

func title(text string) (string, error) { return members.Line("title", text, 3, maxTitle) }

// reason is what a moderator gives for a decision.
func reason(text string) (string, error) { return members.Line("reason", text, minReason, maxReason) }

// tags are words that a topic is filed under, in lower case, sorted, each once.
func tags(all []string) ([]string, error) {
	if len(all) > maxTags {
		return nil, graph.Errorf(graph.CodeLimitExceeded, "tags", "a topic has at most %d tags, not %d", maxTags, len(all))
	}
	clean := make([]string, 0, len(all))
	for _, tag := range all {
		tag, err := members.Line("tags", strings.ToLower(strings.TrimPrefix(strings.TrimSpace(tag), "#")), 1, maxTag)
		if err != nil {
			return nil, err
		}
		if strings.ContainsAny(tag, ",#") {
			return nil, graph.Invalid("tags", "a tag has no comma and no number sign in it")
		}
		clean = append(clean, tag)
	}
	slices.Sort(clean)
	return slices.Compact(clean), nil
}

func language(tag string) (string, error) {
	if tag == "" {
		return "", nil
	}
	return members.Language(tag)
}

// meeting is the address of a room elsewhere. Nothing here ever opens it.
func meeting(address string) (string, error) {
	if address == "" {
		return "", nil
	}
	address, err := members.Line("meetingLink", address, 1, maxMeeting)
	if err != nil {
		return "", err
	}
	host, found := strings.CutPrefix(address, "https://")
	host, _, _ = strings.Cut(host, "/")
	if !found || host == "" || strings.ContainsAny(address, " \"'<>\\`") || strings.Contains(host, "@") {
		return "", graph.Invalid("meetingLink", "this is no address of a meeting; one looks like https://meet.example.org/room")
	}
	return address, nil
}

// once is what an author calls the attempt to post something, so that trying again
// posts nothing twice.
func once(key string) (string, error) { return members.Line("once", key, 0, maxOnce) }

// pageSize refuses pages that are empty or too large.
func pageSize(limit int) error {
	if limit < 1 || limit > maxPage {
		return graph.Invalid("first", "a page has 1 to %d items, not %d", maxPage, limit)
	}
	return nil
}

// checked is a poll as it is kept.
func (p *Poll) checked() (*Poll, error) {
	if p == nil {
		return nil, nil
	}
	out := &Poll{Multiple: p.Multiple, Closes: p.Closes}
	var err error
	if out.Question, err = members.Line("poll.question", p.Question, 3, maxQuestion); err != nil {
		return nil, err
	}
	if n := len(p.Options); n < minOptions || n > maxOptions {
		return nil, graph.Invalid("poll.options", "a poll has %d to %d options, not %d", minOptions, maxOptions, n)
	}
	for i, o := range p.Options {
		text, err := members.Line("poll.options", o.Text, 1, maxOption)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(out.Options, func(other Option) bool { return strings.EqualFold(other.Text, text) }) {
			return nil, graph.Invalid("poll.options", "each option is given once")
		}
		out.Options = append(out.Options, Option{Number: i + 1, Text: text})
	}
	return out, nil
}
