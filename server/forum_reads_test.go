package main

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/rs/zerolog"

	"spona/graph/forum"
	"spona/graph/members"
	"spona/server/mail"
	"spona/server/markdown"
)

// countedStore counts how often the forum reads its store.
type countedStore struct {
	forum.Store

	reads *atomic.Int64
}

func (c countedStore) ReadForum(ctx context.Context, do func(forum.Reader) error) error {
	c.reads.Add(1)
	return c.Store.ReadForum(ctx, do)
}

// However long a list of topics is, what its items lead to is read as often.
func TestALongListOfTopicsTakesNoMoreReads(t *testing.T) {
	w := newWorld(t)
	p, err := w.copied(t, nil)
	must(t, err)
	who, err := p.Identify(t.Context(), members.Secret(w.cookies["member"]))
	must(t, err)
	var reads atomic.Int64
	p.forum.Store, p.forum.Limits.New = countedStore{p.forum.Store, &reads}, 1000
	site := w.serving(t, p)
	const fields = `id title pinned space{name mayWrite watching topicCount} author{handle} solution{id} poll{question options{text votes mine}}
		firstPost{html author{handle} mentions{handle}} lastPost{number text mine mayEdit replyTo{number author{handle}} history{html}}
		unreadCount readUpTo watching mayPost mayChange draft{text}`
	take := func(n int) int64 {
		before := reads.Load()
		answer := w.ask(t, site, "member", fmt.Sprintf(`{topics(first:%d,filter:{space:$SPACE_PUBLIC$}){totalCount nodes{%s}}}`, n, fields))
		if strings.Contains(answer, `"errors"`) || strings.Count(answer, `"pinned"`) != n {
			t.Fatalf("%d topics: %s", n, answer)
		}
		return reads.Load() - before
	}
	for i := range 15 {
		topic, err := p.forum.Start(t.Context(), who.Viewer, forum.NewTopic{
			Space: members.ID(w.ids["SPACE_PUBLIC"]), Title: fmt.Sprintf("Topic %d", i), Text: "Ask @editor.",
			Poll: &forum.Poll{Question: "Is it so?", Options: []forum.Option{{Text: "Yes"}, {Text: "No"}}},
		})
		must(t, err)
		post, err := p.forum.Post(t.Context(), who.Viewer, forum.NewPost{Topic: topic.ID, Text: "An answer."})
		must(t, err)
		_, err = p.forum.Edit(t.Context(), who.Viewer, post.ID, "Another answer.")
		must(t, err)
	}
	if few, many := take(2), take(15); many > few+4 { // a batch may begin before all of it is announced
		t.Errorf("2 topics take %d reads, 15 take %d", few, many)
	}
}

// Feeds are read as nobody: what is not public is not there, whoever asks.
func TestFeedsShowWhatIsPublicAndNothingElse(t *testing.T) {
	w := newWorld(t)
	p, err := w.copied(t, nil)
	must(t, err)
	letters, err := mail.LoadCatalogue()
	must(t, err)
	routes, err := p.forumRoutes(&url.URL{Scheme: "https", Host: "spona.example"}, letters, markdown.NewRenderer(), zerolog.Nop())
	must(t, err)
	feeds := routes["/feeds/"]
	for _, room := range append(rooms(), "NO") {
		want := http.StatusNotFound
		if room == "PUBLIC" {
			want = http.StatusOK
		}
		space, topic := w.ids["SPACE_"+room], w.ids["TOPIC_"+room]
		if room == "NO" {
			space, topic = w.ids["NO_SPACE"], w.ids["NO_TOPIC"]
		}
		for _, path := range []string{"/feeds/spaces/" + space, "/feeds/topics/" + topic, "/feeds/spaces/" + topic} {
			if strings.HasPrefix(path, "/feeds/spaces/h") {
				want = http.StatusNotFound
			}
			if got := answered(t, feeds, http.MethodGet, path); got != want {
				t.Errorf("%s of %s: %d, want %d", path, room, got, want)
			}
		}
	}
	moderator, err := p.Identify(t.Context(), members.Secret(w.cookies["moderator"]))
	must(t, err)
	_, err = p.forum.HideTopic(t.Context(), moderator.Viewer, members.ID(w.ids["TOPIC_PUBLIC"]), true, "it names a child")
	must(t, err)
	if got := answered(t, feeds, http.MethodGet, "/feeds/topics/"+w.ids["TOPIC_PUBLIC"]); got != http.StatusNotFound {
		t.Errorf("the feed of a hidden topic: %d", got)
	}
}
