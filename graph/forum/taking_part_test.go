package forum_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
)

func TestAVoteCountsOnceAndUntilThePollEnds(t *testing.T) {
	p := newPlace(t)
	ana, ben := p.person("ana", access.Citizen), p.person("ben", access.Citizen)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	ask := func(multiple bool) *forum.Topic {
		topic, err := p.Start(t.Context(), ana, forum.NewTopic{Space: hall.ID, Title: "A poll", Text: "Choose", Poll: &forum.Poll{
			Question: "Which one?", Options: []forum.Option{{Text: "The road"}, {Text: "The bridge"}, {Text: "Neither"}}, Multiple: multiple, Closes: p.clock.Add(time.Hour),
		}})
		must(t, err)
		return topic
	}
	one, several := ask(false), ask(true)
	vote := func(v *access.Viewer, topic *forum.Topic, options ...int) error {
		_, err := p.Vote(t.Context(), v, topic.ID, options)
		return err
	}
	must(t, vote(ana, one, 1))
	must(t, vote(ana, one, 2))
	must(t, vote(ben, one, 2))
	wants(t, vote(ben, one, 1, 2), graph.CodeInvalid)
	wants(t, vote(ben, one, 4), graph.CodeInvalid)
	wants(t, vote(ben, one, 0), graph.CodeInvalid)
	wants(t, vote(nil, one, 1), graph.CodeUnauthenticated)
	must(t, vote(ben, several, 3, 1, 3))
	must(t, vote(ana, several, 3))
	must(t, vote(ana, several))
	result := func(v *access.Viewer, topic *forum.Topic) (text string) {
		poll, err := p.Poll(t.Context(), v, topic.ID)
		must(t, err)
		for _, o := range poll.Options {
			text += fmt.Sprint(o.Votes)
			if o.Mine {
				text += "!"
			}
		}
		return fmt.Sprint(text, " by ", poll.Voters)
	}
	for _, tt := range []struct {
		who   *access.Viewer
		topic *forum.Topic
		want  string
	}{{nil, one, "020 by 2"}, {ben, one, "02!0 by 2"}, {ben, several, "1!01! by 1"}, {ana, several, "101 by 1"}} {
		if got := result(tt.who, tt.topic); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
	p.pass(time.Hour)
	wants(t, vote(ana, one, 1), graph.CodeConflict)
	wants(t, vote(ana, p.topic(ana, hall, "No poll"), 1), graph.CodeConflict)
}

func TestReactionsAreCountedOnceForEach(t *testing.T) {
	p := newPlace(t)
	ana, ben := p.person("ana", access.Citizen), p.person("ben", access.Citizen)
	post := p.first(nil, p.topic(ana, p.space("Hall", forum.OfEverybody, forum.Discussion, ""), "A tender"))
	react := func(v *access.Viewer, r forum.Reaction, on bool) *forum.Post {
		made, err := p.React(t.Context(), v, post.ID, r, on)
		must(t, err)
		return made
	}
	react(ana, forum.Agree, true)
	react(ana, forum.Agree, true)
	react(ana, forum.Thanks, true)
	react(ana, forum.Thanks, false)
	got := react(ben, forum.Agree, true).Reactions
	if diff := cmp.Diff([]forum.Tally{{Reaction: forum.Agree, Count: 2, Mine: true}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := p.first(nil, &forum.Topic{ID: post.Topic}).Reactions; len(got) != 1 || got[0].Mine {
		t.Errorf("a visitor sees %+v", got)
	}
	_, err := p.React(t.Context(), ana, post.ID, 99, true)
	wants(t, err, graph.CodeInvalid)
}

func TestDraftsWaitUntilTheyAreSent(t *testing.T) {
	p := newPlace(t)
	ana, ben := p.person("ana", access.Citizen), p.person("ben", access.Citizen)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	topic := p.topic(ben, hall, "A tender")
	save := func(place members.ID, text string) {
		_, err := p.SaveDraft(t.Context(), ana, forum.Draft{Place: place, Title: "T", Text: text})
		must(t, err)
	}
	save(topic.ID, "An answer")
	save(topic.ID, "A better answer")
	save(hall.ID, "A topic")
	if d, err := p.Draft(t.Context(), ana, topic.ID); err != nil || d == nil || d.Text != "A better answer" {
		t.Errorf("got %+v, %v", d, err)
	}
	if d, err := p.Draft(t.Context(), ben, topic.ID); err != nil || d != nil {
		t.Errorf("another one gets %+v, %v", d, err)
	}
	p.post(ana, topic, "Sent")
	p.topic(ana, hall, "Sent as well")
	if all, err := p.Drafts(t.Context(), ana); err != nil || len(all) != 0 {
		t.Errorf("left are %+v, %v", all, err)
	}
	t.Run("the oldest makes room", func(t *testing.T) {
		for i := range 55 {
			p.pass(time.Second)
			save(p.topic(ben, hall, fmt.Sprint("Topic ", i)).ID, fmt.Sprint("Draft ", i))
		}
		all, err := p.Drafts(t.Context(), ana)
		must(t, err)
		if len(all) != 50 || all[0].Text != "Draft 54" || all[49].Text != "Draft 5" {
			t.Errorf("%d, from %q to %q", len(all), all[0].Text, all[len(all)-1].Text)
		}
	})
}

func TestATopicAboutTheGraphKeepsWhatTheGraphSaid(t *testing.T) {
	p := newPlace(t)
	ana := p.person("ana", access.Citizen)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	body, winner := graph.NewEntityID("d", "body", "1"), graph.NewEntityID("d", "company", "2")
	said := forum.Snapshot{Title: "Road works", Lines: []string{"The city pays 5 EUR.", "One bid."}, Sources: []string{"tenders 17"}, DataVersion: "v1"}
	about := func(kind forum.AnchorKind, ids ...graph.ID) *forum.Topic {
		topic, err := p.Start(t.Context(), ana, forum.NewTopic{
			Space: hall.ID, Title: "What about this?", Text: "Look", Anchor: &forum.Anchor{Kind: kind, IDs: ids, Snapshot: said},
		})
		must(t, err)
		return topic
	}
	path, contract := about(forum.PathAnchor, body, winner), about(forum.ContractAnchor, winner)
	p.topic(ana, hall, "About nothing")
	list := func(id graph.ID) (ids []members.ID) {
		page, err := p.Topics(t.Context(), nil, forum.TopicQuery{About: members.ID(id), Limit: 10})
		must(t, err)
		for _, topic := range page.Topics {
			ids = append(ids, topic.ID)
		}
		return ids
	}
	if got := list(body); len(got) != 1 || got[0] != path.ID {
		t.Errorf("about the body are %v", got)
	}
	if got := list(winner); len(got) != 2 {
		t.Errorf("about the winner are %v", got)
	}
	_, err := p.ChangeTopic(t.Context(), ana, forum.TopicChange{ID: contract.ID, Title: new("Another title")})
	must(t, err)
	read, err := p.Topic(t.Context(), nil, contract.ID)
	must(t, err)
	kept := read.Anchor.Snapshot
	if kept.Digest == "" || cmp.Diff(said.Lines, kept.Lines) != "" || cmp.Diff(said.Sources, kept.Sources) != "" || kept.Title != said.Title {
		t.Errorf("kept is %+v", kept)
	}
	now := said
	now.DataVersion = "v2"
	if now.ChangedSince(&kept) {
		t.Error("newer data that say the same count as a change")
	}
	for name, change := range map[string]func(s *forum.Snapshot){
		"a line":               func(s *forum.Snapshot) { s.Lines = []string{"The city pays 6 EUR.", "One bid."} },
		"a line less":          func(s *forum.Snapshot) { s.Lines = s.Lines[:1] },
		"the title":            func(s *forum.Snapshot) { s.Title = "Roadworks" },
		"a source":             func(s *forum.Snapshot) { s.Sources = nil },
		"a line cut otherwise": func(s *forum.Snapshot) { s.Lines = []string{"The city pays 5 EUR.One bid."} },
		"a line that moved":    func(s *forum.Snapshot) { s.Lines, s.Sources = said.Lines[:1], []string{"One bid.", "tenders 17"} },
	} {
		now := said
		if change(&now); !now.ChangedSince(&kept) {
			t.Errorf("%s is no change", name)
		}
	}
}

func TestListsOfTopicsGoPageByPage(t *testing.T) {
	p := newPlace(t)
	ana := p.person("ana", access.Citizen)
	moderator := p.person("moderator", access.Moderator)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	var first *forum.Topic
	for i := range 25 {
		p.pass(time.Duration(i%2) * time.Minute) // several in one second
		topic, err := p.Start(t.Context(), ana, forum.NewTopic{
			Space: hall.ID, Title: fmt.Sprintf("Topic %02d", i), Text: "Text", Tags: []string{"#Roads", "y" + fmt.Sprint(i%2)}, Language: []string{"", "sq"}[i%2],
		})
		must(t, err)
		if i == 0 {
			first = topic
		}
	}
	p.pass(time.Minute)
	p.post(ana, first, "Up again")
	_, err := p.Pin(t.Context(), moderator, p.titled("Topic 10"), true)
	must(t, err)
	for _, tt := range []struct {
		name         string
		q            forum.TopicQuery
		total        int
		first, after string
	}{
		{"by activity", forum.TopicQuery{}, 25, "Topic 00", "Topic 24"},
		{"by creation", forum.TopicQuery{Order: forum.ByCreation}, 25, "Topic 24", "Topic 23"},
		{"with the pinned ones first", forum.TopicQuery{Pinned: true}, 25, "Topic 10", "Topic 00"},
		{"of tags", forum.TopicQuery{Tags: []string{"ROADS", "y1"}}, 12, "Topic 23", "Topic 21"},
		{"of a language", forum.TopicQuery{Language: "sq"}, 12, "Topic 23", "Topic 21"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var titles []string
			for more := true; more; {
				tt.q.Limit = 4
				page, err := p.Topics(t.Context(), nil, tt.q)
				must(t, err)
				if page.Total != tt.total {
					t.Fatalf("%d in all", page.Total)
				}
				for _, topic := range page.Topics {
					titles = append(titles, topic.Title)
				}
				more, tt.q.After = page.More, page.Places[len(page.Places)-1]
			}
			seen := make(map[string]bool)
			for _, title := range titles {
				seen[title] = true
			}
			if len(titles) != tt.total || len(seen) != tt.total || titles[0] != tt.first || titles[1] != tt.after {
				t.Errorf("got %v", titles)
			}
		})
	}
	_, err = p.Topics(t.Context(), nil, forum.TopicQuery{After: "nonsense", Limit: 4})
	wants(t, err, graph.CodeInvalid)
	for _, limit := range []int{0, -1, 101} {
		_, err = p.Topics(t.Context(), nil, forum.TopicQuery{Limit: limit})
		wants(t, err, graph.CodeInvalid)
	}
}

// titled is the topic of a title.
func (p *place) titled(title string) members.ID {
	p.t.Helper()
	page, err := p.Topics(p.t.Context(), nil, forum.TopicQuery{Limit: 100})
	must(p.t, err)
	for _, topic := range page.Topics {
		if topic.Title == title {
			return topic.ID
		}
	}
	p.t.Fatalf("no topic %s", title)
	return ""
}
