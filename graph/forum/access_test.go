package forum_test

import (
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
)

// Every errand that takes an id is asked for what is in a foreign circle, and for what
// is not there at all. Nobody may be able to tell the two apart.
func TestWhatIsInAForeignCircleIsNotThere(t *testing.T) {
	p := newPlace(t)
	circle, other := p.circle("ours"), p.circle("theirs")
	ana := p.person("ana", access.Member, convening(circle))
	room := p.space("Room", forum.OfCircle, forum.Questions, circle)
	secret := p.topic(ana, room, "A secret")
	post := p.post(ana, secret, "It is a secret")
	report, err := p.Report(t.Context(), p.person("insider", access.Member, inside(circle)...), post.ID, "too loud")
	must(t, err)
	there := ids{room.ID, secret.ID, post.ID, report.ID}
	absent := ids{idOf(forum.SpaceID, "none"), idOf(forum.TopicID, "none"), idOf(forum.PostID, "none"), idOf(forum.ReportID, "none")}
	for name, who := range map[string]*access.Viewer{
		"a visitor":         nil,
		"a citizen":         p.person("citizen", access.Citizen),
		"a member":          p.person("member", access.Member, inside(other)...),
		"another convener":  p.person("convener", access.Member, convening(other)),
		"a moderator":       p.person("moderator", access.Moderator),
		"an administrator":  p.person("administrator", access.Administrator),
		"a gone insider":    p.person("gone", access.Member),
		"a mere token of a": access.NewViewer(access.Grants{Account: ana.Account(), Role: access.Member, Scopes: access.ScopeRead}),
	} {
		t.Run(name, func(t *testing.T) {
			for errand, do := range p.errands(who) {
				hidden, none := do(there), do(absent)
				if graph.CodeOf(hidden) != graph.CodeOf(none) || hidden == nil || hidden.Error() != none.Error() {
					t.Errorf("%s: there %v, not there %v", errand, hidden, none)
				}
			}
			p.countsNothing(t, who, there)
		})
	}
}

// ids are what an errand is about.
type ids struct{ space, topic, post, report members.ID }

// errands are all that take an id, done by somebody.
func (p *place) errands(v *access.Viewer) map[string]func(ids) error {
	ctx := p.t.Context()
	name, yes := "Another name", true
	return map[string]func(ids) error{
		"space": func(i ids) error { _, err := p.Space(ctx, v, i.space); return err },
		"change": func(i ids) error {
			_, err := p.ChangeSpace(ctx, v, forum.SpaceChange{ID: i.space, Name: &name})
			return err
		},
		"start": func(i ids) error {
			_, err := p.Start(ctx, v, forum.NewTopic{Space: i.space, Title: "Hello", Text: "Hello"})
			return err
		},
		"topic":   func(i ids) error { _, err := p.Topic(ctx, v, i.topic); return err },
		"posts":   func(i ids) error { _, err := p.Posts(ctx, v, forum.PostQuery{Topic: i.topic, Limit: 1}); return err },
		"numbers": func(i ids) error { _, err := p.PostsByNumber(ctx, v, i.topic, []int{1}); return err },
		"poll":    func(i ids) error { _, err := p.Poll(ctx, v, i.topic); return err },
		"post":    func(i ids) error { _, err := p.Post(ctx, v, forum.NewPost{Topic: i.topic, Text: "Hello"}); return err },
		"read":    func(i ids) error { _, err := p.PostIn(ctx, v, i.post); return err },
		"history": func(i ids) error { _, err := p.History(ctx, v, i.post); return err },
		"edit":    func(i ids) error { _, err := p.Edit(ctx, v, i.post, "Hello"); return err },
		"remove":  func(i ids) error { _, err := p.Remove(ctx, v, i.post, "a reason"); return err },
		"react":   func(i ids) error { _, err := p.React(ctx, v, i.post, forum.Agree, true); return err },
		"vote":    func(i ids) error { _, err := p.Vote(ctx, v, i.topic, []int{1}); return err },
		"retitle": func(i ids) error {
			_, err := p.ChangeTopic(ctx, v, forum.TopicChange{ID: i.topic, Title: &name})
			return err
		},
		"solve":   func(i ids) error { _, err := p.Solve(ctx, v, i.topic, i.post); return err },
		"pin":     func(i ids) error { _, err := p.Pin(ctx, v, i.topic, yes); return err },
		"lock":    func(i ids) error { _, err := p.Lock(ctx, v, i.topic, yes, "a reason"); return err },
		"hide":    func(i ids) error { _, err := p.HideTopic(ctx, v, i.topic, yes, "a reason"); return err },
		"move":    func(i ids) error { _, err := p.Move(ctx, v, i.topic, i.space); return err },
		"hide it": func(i ids) error { _, err := p.HidePost(ctx, v, i.post, yes, "a reason"); return err },
		"mark":    func(i ids) error { _, err := p.MarkRead(ctx, v, i.topic, 1); return err },
		"watch":   func(i ids) error { return p.Watch(ctx, v, i.topic, forum.Watching) },
		"follow":  func(i ids) error { return p.Watch(ctx, v, i.space, forum.Watching) },
		"draft": func(i ids) error {
			_, err := p.SaveDraft(ctx, v, forum.Draft{Place: i.topic, Text: "Hello"})
			return err
		},
		"report": func(i ids) error { _, err := p.Report(ctx, v, i.post, "a reason"); return err },
		"settle": func(i ids) error { _, err := p.SettleReport(ctx, v, i.report, "a decision"); return err },
	}
}

// countsNothing asks all that lists or counts, where nothing of the ids may appear.
func (p *place) countsNothing(t *testing.T, v *access.Viewer, i ids) {
	t.Helper()
	ctx := t.Context()
	topics, err := p.Topics(ctx, v, forum.TopicQuery{Limit: 10})
	must(t, err)
	inSpace, err := p.Topics(ctx, v, forum.TopicQuery{Spaces: []members.ID{i.space}, Limit: 10})
	must(t, err)
	found, err := p.Search(ctx, v, forum.SearchQuery{Text: "secret", Limit: 10})
	must(t, err)
	inTopic, err := p.Search(ctx, v, forum.SearchQuery{Text: "secret", Topic: i.topic, Limit: 10})
	must(t, err)
	reports, err := p.Reports(ctx, v, forum.ReportQuery{Limit: 10})
	must(t, err)
	if n := topics.Total + inSpace.Total + found.Total + inTopic.Total + reports.Total; n != 0 {
		t.Errorf("%d of it are counted", n)
	}
	byID, err := p.TopicsByID(ctx, v, []members.ID{i.topic})
	must(t, err)
	posts, err := p.PostsByID(ctx, v, []members.ID{i.post})
	must(t, err)
	counts, err := p.CountTopics(ctx, v, []members.ID{i.space})
	must(t, err)
	unread, err := p.Unread(ctx, v, []members.ID{i.topic})
	must(t, err)
	unreadTopics, err := p.UnreadTopics(ctx, v, []members.ID{i.space})
	must(t, err)
	if n := len(byID) + len(posts) + len(counts) + len(unread) + len(unreadTopics); n != 0 {
		t.Errorf("%d of it are given", n)
	}
}

func TestSpacesAreOpenedByThoseWhoAnswerForThem(t *testing.T) {
	p := newPlace(t)
	circle := p.circle("ours")
	convener := p.person("convener", access.Member, convening(circle))
	insider := p.person("insider", access.Member, inside(circle)...)
	root, moderator := p.person("admin", access.Administrator), p.person("moderator", access.Moderator)
	open := func(v *access.Viewer, reach forum.Reach, c access.CircleID) error {
		_, err := p.OpenSpace(t.Context(), v, forum.Space{Name: "A space", Purpose: "What it is for.", Reach: reach, Circle: members.ID(c)})
		return err
	}
	must(t, open(root, forum.OfEverybody, ""))
	must(t, open(root, forum.OfMembers, ""))
	must(t, open(convener, forum.OfCircle, circle))
	wants(t, open(moderator, forum.OfEverybody, ""), graph.CodeNotFound)
	wants(t, open(convener, forum.OfEverybody, ""), graph.CodeNotFound)
	wants(t, open(insider, forum.OfCircle, circle), graph.CodeForbidden)
	wants(t, open(root, forum.OfCircle, circle), graph.CodeNotFound)
	wants(t, open(nil, forum.OfMembers, ""), graph.CodeUnauthenticated)
	wants(t, open(root, forum.OfMembers, circle), graph.CodeInvalid)
	for v, want := range map[*access.Viewer]int{nil: 1, p.person("citizen", access.Citizen): 1, moderator: 2, root: 2, insider: 3, convener: 3} {
		spaces, err := p.Spaces(t.Context(), v)
		must(t, err)
		if len(spaces) != want {
			t.Errorf("%s sees %d", v.Account(), len(spaces))
		}
	}
	made, err := p.FirstSpaces(t.Context(), forum.Space{Name: "One more", Purpose: "What it is for."})
	must(t, err)
	if made {
		t.Error("a place that has spaces got first ones")
	}
}

func TestATopicMovesOnlyAmongTheSameReaders(t *testing.T) {
	p := newPlace(t)
	moderator := p.person("moderator", access.Moderator)
	hall, other := p.space("Hall", forum.OfEverybody, forum.Discussion, ""), p.space("Other", forum.OfEverybody, forum.Discussion, "")
	inner := p.space("Inner", forum.OfMembers, forum.Discussion, "")
	ana := p.person("ana", access.Member)
	private := p.topic(ana, inner, "Not for everybody")
	_, err := p.Move(t.Context(), moderator, private.ID, hall.ID)
	wants(t, err, graph.CodeConflict)
	public := p.topic(ana, hall, "Something lost")
	moved, err := p.Move(t.Context(), moderator, public.ID, other.ID)
	must(t, err)
	if moved.Space != other.ID {
		t.Errorf("it is in %s", moved.Space)
	}
	for space, want := range map[members.ID]int{hall.ID: 0, other.ID: 1} {
		found, err := p.Search(t.Context(), nil, forum.SearchQuery{Text: "lost", Spaces: []members.ID{space}, Limit: 10})
		must(t, err)
		if found.Total != want {
			t.Errorf("%d are found in %s", found.Total, space)
		}
	}
}

func TestRightsThatAreShownAreThoseThatHold(t *testing.T) {
	p := newPlace(t)
	circle := p.circle("ours")
	people := []*access.Viewer{
		nil, p.person("citizen", access.Citizen), p.person("member", access.Member, inside(circle)...),
		p.person("convener", access.Member, convening(circle)), p.person("moderator", access.Moderator), p.person("admin", access.Administrator),
	}
	yes, title := true, "Another title"
	for _, form := range []forum.Form{forum.Discussion, forum.Questions} {
		for _, reach := range []forum.Reach{forum.OfEverybody, forum.OfMembers, forum.OfCircle} {
			of := access.CircleID("")
			if reach == forum.OfCircle {
				of = circle
			}
			space := p.space("Space "+form.String()+reach.String(), reach, form, of)
			for _, author := range people[2:4] {
				for _, locked := range []bool{false, true} {
					topic := p.topic(author, space, "A topic")
					post := p.first(author, topic)
					if locked {
						_, err := p.Lock(t.Context(), p.moderatorOf(people, space), topic.ID, true, "a reason")
						must(t, err)
					}
					for _, v := range people {
						topic, err := p.Topic(t.Context(), v, topic.ID)
						if err != nil {
							continue // who may not read is another test's
						}
						is := forum.RightsTo(v, space, topic)
						over := forum.RightsOver(v, space, topic, post)
						p.clock = p.clock.Add(time.Second)
						_, err = p.Post(t.Context(), v, forum.NewPost{Topic: topic.ID, Text: "Hello"})
						agrees(t, "post", v, is.Post, err)
						_, err = p.ChangeTopic(t.Context(), v, forum.TopicChange{ID: topic.ID, Title: &title})
						agrees(t, "change", v, is.Change, err)
						_, err = p.Pin(t.Context(), v, topic.ID, yes)
						agrees(t, "moderate", v, is.Moderate, err)
						_, err = p.React(t.Context(), v, post.ID, forum.Thanks, true)
						agrees(t, "take part", v, is.TakePart, err)
						_, err = p.Edit(t.Context(), v, post.ID, "Edited at "+p.clock.String())
						agrees(t, "edit", v, over.Edit, err)
					}
				}
			}
		}
	}
}

// moderatorOf is somebody who moderates a space.
func (p *place) moderatorOf(people []*access.Viewer, s *forum.Space) *access.Viewer {
	for _, v := range people {
		if forum.RightsIn(v, s).Moderate {
			return v
		}
	}
	p.t.Fatal("nobody moderates it")
	return nil
}

func agrees(t *testing.T, what string, v *access.Viewer, shown bool, err error) {
	t.Helper()
	if shown != (err == nil) {
		t.Errorf("%s by %q: shown %t, done %v", what, v.Account(), shown, err)
	}
}
