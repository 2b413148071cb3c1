package mail

import (
	"context"
	"embed"
	"fmt"
	"net/url"
	"strings"

	"spona/graph/forum"
	"spona/graph/members"
)

// The texts of letters with news, of the reasons in them, and of the page that ends
// them. The first text of a reason names the topic, the second does not.
//
//go:embed news/*.txt
var newsFiles embed.FS

const (
	newsLetter = "letter"
	newsPage   = "page"
	newsDone   = "done"
	newsWrong  = "wrong"
)

// News says what a letter of the kind [forum.LetterNews] tells.
type News interface {
	NewsOfLetter(ctx context.Context, letter int64) ([]forum.News, error)
}

// why names the texts of a reason.
func why(reason forum.Why) string {
	switch reason {
	case forum.Mentioned:
		return "mention"
	case forum.Replied:
		return "reply"
	case forum.Solved:
		return "solved"
	case forum.Moderated:
		return "moderation"
	}
	return "watched"
}

// WriteNews writes a letter that tells news, each with why it is told and where it is
// read. stop is the address that ends such letters.
func (c *Catalogue) WriteNews(l members.Letter, news []forum.News, site *url.URL, stop string) (subject, body string, err error) {
	texts := c.news[c.Nearest(l.Language)]
	letter, ok := texts[newsLetter]
	if !ok {
		return "", "", fmt.Errorf("mail: there is no letter with news in %s", c.Nearest(l.Language))
	}
	var lines []string
	for _, n := range news {
		line := texts[members.LetterKind(why(n.Why))].body
		if n.Title != "" {
			line = strings.NewReplacer("{title}", n.Title).Replace(texts[members.LetterKind(why(n.Why))].subject)
		}
		line = "– " + line
		if n.Topic != "" {
			line += ":\n  " + site.JoinPath("forum", "topic", string(n.Topic)).String()
		}
		lines = append(lines, line)
	}
	body = strings.NewReplacer(
		"{news}", strings.Join(lines, "\n\n"), linkMark, site.JoinPath("notifications").String(), "{stop}", stop,
	).Replace(letter.body)
	return letter.subject, body + "\n", nil
}

// UnsubscribePath is where letters with news are ended.
const UnsubscribePath = "/unsubscribe"

// stopping is the address that ends letters with news, for whoever has the link of one.
func stopping(site *url.URL, link members.Secret) string {
	u := site.JoinPath(UnsubscribePath)
	u.RawQuery = url.Values{"link": {string(link)}}.Encode()
	return u.String()
}
