package feeds

import (
	"context"
	"time"

	"spona/graph/forum"
	"spona/graph/members"
)

// nobody stands for the author of what was removed, as a feed has to name one.
const nobody = "–"

func (h *handler) address(path string) string { return h.Site.JoinPath(path).String() }

// urn is an id that stays the same wherever the site is reached.
func urn(id members.ID) string { return "urn:spona:" + string(id) }

// titled is the title of a topic; a feed has to have one.
func titled(t *forum.Topic) string {
	if t.Title == "" {
		return nobody
	}
	return t.Title
}

func categories(t *forum.Topic) (all []category) {
	for _, tag := range t.Tags {
		all = append(all, category{tag})
	}
	return all
}

// feed is a feed without entries.
func (h *handler) feed(own, page, title, subtitle string, since time.Time) *feed {
	return &feed{
		ID: "urn:spona:feed:" + own, Title: title, Subtitle: subtitle, Updated: moment(since),
		Links: []link{
			{Rel: "self", Type: "application/atom+xml", Href: h.address(Path + own)},
			{Rel: "alternate", Type: "text/html", Href: h.address(page)},
		},
	}
}

// add adds an entry, and says that the feed is as new as it. Moments are written so
// that later ones sort after earlier ones.
func (f *feed) add(e entry) {
	f.Entries = append(f.Entries, e)
	f.Updated = max(f.Updated, e.Updated)
}

// people are the authors of posts and those whom they mention.
func (h *handler) people(ctx context.Context, posts []forum.Post) (map[members.ID]members.Profile, error) {
	var ids []members.ID
	for i := range posts {
		ids = append(append(ids, posts[i].Author), forum.Mentions(posts[i].Text)...)
	}
	return h.Members.People(ctx, ids)
}

// entry is a post as an entry, without what says where it is.
func (h *handler) entry(p *forum.Post, people map[members.ID]members.Profile) entry {
	handle := func(account string) string { return people[members.ID(account)].Handle }
	e := entry{Published: moment(p.Created), Updated: moment(p.Created), Author: person{nobody}, Content: content{Type: "html"}}
	if !p.Edited.IsZero() {
		e.Updated = moment(p.Edited)
	}
	if name := handle(string(p.Author)); name != "" {
		e.Author.Name = name
	}
	if !p.Removed && p.Hidden == "" {
		e.Content.HTML = h.HTML(p.Text, handle)
	}
	return e
}
