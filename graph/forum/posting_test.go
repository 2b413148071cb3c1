package forum_test

import (
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
)

func TestPostsHaveNumbersWithoutGaps(t *testing.T) {
	p := newPlace(t)
	ana, ben := p.person("ana", access.Citizen), p.person("ben", access.Citizen)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	topic := p.topic(ana, hall, "A tender")
	p.post(ben, topic, "Second")
	third, err := p.Post(t.Context(), ana, forum.NewPost{Topic: topic.ID, Text: "Third", ReplyTo: p.first(nil, topic).ID})
	must(t, err)
	if third.Number != 3 || third.Author != members.ID(ana.Account()) {
		t.Errorf("got %+v", third)
	}
	_, err = p.Remove(t.Context(), ben, p.post(ben, topic, "Fourth").ID, "")
	must(t, err)
	page, err := p.Posts(t.Context(), nil, forum.PostQuery{Topic: topic.ID, Limit: 100})
	must(t, err)
	if page.Total != 4 || len(page.Posts) != 4 {
		t.Fatalf("got %+v", page)
	}
	for i, post := range page.Posts {
		if post.Number != i+1 {
			t.Errorf("number %d at place %d", post.Number, i+1)
		}
	}
	if last := page.Posts[3]; !last.Removed || last.Text != "" || last.Author != "" {
		t.Errorf("of the removed one is left %+v", last)
	}
	t.Run("from the end as well", func(t *testing.T) {
		page, err := p.Posts(t.Context(), nil, forum.PostQuery{Topic: topic.ID, Backward: true, Before: 4, Limit: 2})
		must(t, err)
		if len(page.Posts) != 2 || page.Posts[0].Number != 2 || page.Posts[1].Number != 3 || !page.More {
			t.Errorf("got %+v", page)
		}
	})
	t.Run("and nobody answers what is not in the topic", func(t *testing.T) {
		other := p.first(nil, p.topic(ben, hall, "Another one"))
		_, err := p.Post(t.Context(), ana, forum.NewPost{Topic: topic.ID, Text: "Lost", ReplyTo: other.ID})
		wants(t, err, graph.CodeInvalid)
	})
}

func TestTheSameAttemptPostsNothingTwice(t *testing.T) {
	p := newPlace(t)
	ana, ben := p.person("ana", access.Citizen), p.person("ben", access.Citizen)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	var topics []members.ID
	for range 2 {
		topic, err := p.Start(t.Context(), ana, forum.NewTopic{Space: hall.ID, Title: "A tender", Text: "Look", Once: "start"})
		must(t, err)
		topics = append(topics, topic.ID)
	}
	if topics[0] != topics[1] {
		t.Errorf("topics %v", topics)
	}
	for range 2 {
		for _, who := range []*access.Viewer{ana, ben} {
			_, err := p.Post(t.Context(), who, forum.NewPost{Topic: topics[0], Text: "Once", Once: "attempt 1"})
			must(t, err)
		}
	}
	page, err := p.Posts(t.Context(), nil, forum.PostQuery{Topic: topics[0], Limit: 10})
	must(t, err)
	if page.Total != 3 {
		t.Errorf("%d posts", page.Total)
	}
	t.Run("and another one under its name is refused", func(t *testing.T) {
		other := p.topic(ben, hall, "Another")
		_, err := p.Post(t.Context(), ana, forum.NewPost{Topic: other.ID, Text: "Once", Once: "attempt 1"})
		wants(t, err, graph.CodeConflict)
		_, err = p.Start(t.Context(), ana, forum.NewTopic{Space: hall.ID, Title: "A third", Text: "Look", Once: "attempt 1"})
		wants(t, err, graph.CodeConflict)
	})
}

func TestQuestionsAreAnsweredByMembersAndByWhoAsked(t *testing.T) {
	p := newPlace(t)
	asker, other, member := p.person("asker", access.Citizen), p.person("other", access.Citizen), p.person("member", access.Member)
	questions := p.space("Questions", forum.OfEverybody, forum.Questions, "")
	q := p.topic(asker, questions, "How do I report a case?")
	_, err := p.Post(t.Context(), other, forum.NewPost{Topic: q.ID, Text: "I guess so"})
	wants(t, err, graph.CodeForbidden)
	answer := p.post(member, q, "Write to the agency")
	p.post(asker, q, "Thank you")
	t.Run("nobody praises themselves", func(t *testing.T) {
		_, err := p.Solve(t.Context(), member, q.ID, answer.ID)
		wants(t, err, graph.CodeForbidden)
		_, err = p.Solve(t.Context(), other, q.ID, answer.ID)
		wants(t, err, graph.CodeForbidden)
	})
	solved, err := p.Solve(t.Context(), asker, q.ID, answer.ID)
	must(t, err)
	if solved.Solution != answer.ID {
		t.Errorf("got %+v", solved)
	}
	if news := p.news(member); len(news) != 1 || news[0].Why != forum.Solved || news[0].Post != answer.ID {
		t.Errorf("who answered was told %+v", news)
	}
	yes := true
	list, err := p.Topics(t.Context(), nil, forum.TopicQuery{Solved: &yes, Limit: 10})
	must(t, err)
	if list.Total != 1 {
		t.Errorf("%d are solved", list.Total)
	}
	t.Run("a removed answer solves nothing any more", func(t *testing.T) {
		_, err := p.Remove(t.Context(), member, answer.ID, "")
		must(t, err)
		again, err := p.Topic(t.Context(), nil, q.ID)
		must(t, err)
		if again.Solution != "" {
			t.Error("it still does")
		}
	})
}

func TestNobodyWritesWhereTheyMayNot(t *testing.T) {
	p := newPlace(t)
	citizen, moderator := p.person("citizen", access.Citizen), p.person("moderator", access.Moderator)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	topic := p.topic(citizen, hall, "A tender")
	post := func(v *access.Viewer) error {
		_, err := p.Post(t.Context(), v, forum.NewPost{Topic: topic.ID, Text: "Hear me"})
		return err
	}
	wants(t, post(nil), graph.CodeUnauthenticated)
	t.Run("in a locked topic, but for those who moderate", func(t *testing.T) {
		_, err := p.Lock(t.Context(), moderator, topic.ID, true, "off the subject")
		must(t, err)
		wants(t, post(citizen), graph.CodeForbidden)
		must(t, post(moderator))
		_, err = p.Lock(t.Context(), moderator, topic.ID, false, "calm again")
		must(t, err)
		must(t, post(citizen))
	})
	t.Run("while a moderator keeps them from it", func(t *testing.T) {
		_, err := p.Silence(t.Context(), moderator, members.ID(citizen.Account()), p.clock.Add(time.Hour), "insults others")
		must(t, err)
		err = post(citizen)
		wants(t, err, graph.CodeForbidden)
		if !strings.Contains(err.Error(), "insults others") {
			t.Errorf("it does not say why: %v", err)
		}
		if news := p.news(citizen); len(news) == 0 || news[0].Why != forum.Moderated || news[0].Note != "insults others" {
			t.Errorf("they were told %+v", news)
		}
		p.pass(2 * time.Hour)
		must(t, post(citizen))
	})
	t.Run("in a closed space, whoever it is", func(t *testing.T) {
		closed := true
		root := access.NewViewer(access.Grants{Account: string(idOf('u', "root")), Role: access.Administrator, Strong: true})
		_, err := p.ChangeSpace(t.Context(), root, forum.SpaceChange{ID: hall.ID, Closed: &closed})
		must(t, err)
		wants(t, post(moderator), graph.CodeConflict)
		_, err = p.Start(t.Context(), citizen, forum.NewTopic{Space: hall.ID, Title: "Another", Text: "Text"})
		wants(t, err, graph.CodeConflict)
		closed = false
		_, err = p.ChangeSpace(t.Context(), root, forum.SpaceChange{ID: hall.ID, Closed: &closed})
		must(t, err)
		must(t, post(citizen))
	})
	t.Run("once their account is suspended, though they are still signed in", func(t *testing.T) {
		a := p.account(citizen)
		a.State = members.Suspended
		must(t, p.store.Write(t.Context(), func(w members.Writer) error { return w.PutAccount(a) }))
		wants(t, post(citizen), graph.CodeUnauthenticated)
	})
}

func TestAnHourHasItsLimitOfPosts(t *testing.T) {
	p := newPlaceWith(t, forum.Limits{New: 2, Citizen: 3, Member: 4, Staff: 5, Chat: 7})
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	room := p.space("Room", forum.OfEverybody, forum.Chat, "")
	moderator := p.person("moderator", access.Moderator)
	topic := p.topic(moderator, hall, "A tender")
	line := p.topic(moderator, room, "A room")
	fresh := access.NewViewer(access.Grants{Account: string(idOf('u', "fresh")), Role: access.Citizen})
	p.person("fresh", access.Citizen)
	for _, tt := range []struct {
		name  string
		who   *access.Viewer
		topic *forum.Topic
		limit int
	}{
		{"an account of the first days", fresh, topic, 2},
		{"a citizen", p.person("citizen", access.Citizen), topic, 3},
		{"a member", p.person("member", access.Member), topic, 4},
		{"a moderator", moderator, topic, 3}, // two topics were theirs
		{"in chat", p.person("talker", access.Citizen), line, 7},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for range tt.limit {
				made := p.post(tt.who, tt.topic, "Again")
				_, err := p.Remove(t.Context(), tt.who, made.ID, "") // it counts all the same
				must(t, err)
			}
			_, err := p.Post(t.Context(), tt.who, forum.NewPost{Topic: tt.topic.ID, Text: "And again"})
			wants(t, err, graph.CodeRateLimited)
		})
	}
	p.pass(2 * time.Hour)
	p.post(fresh, topic, "Good morning")
}

func TestWhatIsTooMuchIsRefusedWithItsField(t *testing.T) {
	p := newPlace(t)
	ana := p.person("ana", access.Citizen)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	many := func(n int) (all []string) {
		for i := range n {
			all = append(all, strings.Repeat("t", i+1))
		}
		return all
	}
	options := func(texts ...string) *forum.Poll {
		poll := &forum.Poll{Question: "Which one?"}
		for _, text := range texts {
			poll.Options = append(poll.Options, forum.Option{Text: text})
		}
		return poll
	}
	for name, change := range map[string]func(n *forum.NewTopic){
		"title: too long":          func(n *forum.NewTopic) { n.Title = strings.Repeat("ž", 201) },
		"title: turns the text":    func(n *forum.NewTopic) { n.Title = "abc\u202edef" },
		"text: empty":              func(n *forum.NewTopic) { n.Text = " \n\t " },
		"text: too long":           func(n *forum.NewTopic) { n.Text = strings.Repeat("x", 20_001) },
		"text: longer in NFC":      func(n *forum.NewTopic) { n.Text = strings.Repeat("\u0958", 20_000/3) },
		"text: a null":             func(n *forum.NewTopic) { n.Text = "a\x00b" },
		"text: no UTF-8":           func(n *forum.NewTopic) { n.Text = "a\xffb" },
		"tags: too many":           func(n *forum.NewTopic) { n.Tags = many(11) },
		"tags: a comma":            func(n *forum.NewTopic) { n.Tags = []string{"a,b"} },
		"language: none":           func(n *forum.NewTopic) { n.Language = "no language" },
		"meetingLink: no https":    func(n *forum.NewTopic) { n.Meeting = "http://meet.example.org/a" },
		"meetingLink: a script":    func(n *forum.NewTopic) { n.Meeting = "javascript:alert(1)" },
		"meetingLink: a password":  func(n *forum.NewTopic) { n.Meeting = "https://bank.example@evil.example/" },
		"poll.options: one":        func(n *forum.NewTopic) { n.Poll = options("yes") },
		"poll.options: eleven":     func(n *forum.NewTopic) { n.Poll = options(many(11)...) },
		"poll.options: twice":      func(n *forum.NewTopic) { n.Poll = options("Yes", "yes") },
		"poll.closes: in the past": func(n *forum.NewTopic) { n.Poll = options("yes", "no"); n.Poll.Closes = p.clock },
		"anchor.ids: none":         func(n *forum.NewTopic) { n.Anchor = &forum.Anchor{} },
		"anchor.ids: of no entity": func(n *forum.NewTopic) { n.Anchor = &forum.Anchor{IDs: []graph.ID{"e1"}} },
		"once: too long":           func(n *forum.NewTopic) { n.Once = strings.Repeat("o", 65) },
	} {
		t.Run(name, func(t *testing.T) {
			in := forum.NewTopic{Space: hall.ID, Title: "A title", Text: "A text"}
			change(&in)
			_, err := p.Start(t.Context(), ana, in)
			field, _, _ := strings.Cut(name, ":")
			if code := graph.CodeOf(err); code != graph.CodeInvalid && code != graph.CodeLimitExceeded || !strings.HasPrefix(err.Error(), field+":") {
				t.Errorf("got %v", err)
			}
		})
	}
	list, err := p.Topics(t.Context(), ana, forum.TopicQuery{Limit: 10})
	must(t, err)
	if list.Total != 0 {
		t.Errorf("%d topics were started", list.Total)
	}
}
