package forum_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/forum"
	"spona/graph/members"
)

// whys are why somebody was told, the newest first.
func (p *place) whys(v *access.Viewer) (all []string) {
	for _, n := range p.news(v) {
		all = append(all, n.Why.String())
	}
	return all
}

func TestWhoIsToldOfAPostAndWhy(t *testing.T) {
	p := newPlace(t)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	author, ben := p.person("author", access.Citizen), p.person("ben", access.Citizen)
	watcher, deaf, reader := p.person("watcher", access.Citizen), p.person("deaf", access.Citizen), p.person("reader", access.Citizen)
	fan := p.person("fan", access.Citizen)
	topic := p.topic(author, hall, "A tender")
	first := p.first(nil, topic)
	must(t, p.Watch(t.Context(), watcher, topic.ID, forum.Watching))
	must(t, p.Watch(t.Context(), deaf, topic.ID, forum.Muted))
	must(t, p.Watch(t.Context(), fan, hall.ID, forum.Watching))
	made, err := p.Post(t.Context(), ben, forum.NewPost{Topic: topic.ID, Text: "@reader, @deaf and @Author, look. @ben too, @nobody", ReplyTo: first.ID})
	must(t, err)
	for v, want := range map[*access.Viewer][]string{
		author: {"MENTION"}, watcher: {"WATCHED"}, reader: {"MENTION"}, deaf: nil, ben: nil, fan: {"WATCHED"},
	} {
		if got := p.whys(v); !slices.Equal(got, want) {
			t.Errorf("%s was told because of %v, want %v", v.Account(), got, want)
		}
	}
	t.Run("an edit tells those whom it adds, and nobody again", func(t *testing.T) {
		_, err := p.Edit(t.Context(), ben, made.ID, "@reader, @watcher, @deaf and @late")
		must(t, err)
		late := p.person("late", access.Citizen)
		_, err = p.Edit(t.Context(), ben, made.ID, "@reader, @watcher and @late")
		must(t, err)
		for v, want := range map[*access.Viewer][]string{reader: {"MENTION"}, watcher: {"WATCHED"}, late: {"MENTION"}} {
			if got := p.whys(v); !slices.Equal(got, want) {
				t.Errorf("%s was told because of %v, want %v", v.Account(), got, want)
			}
		}
	})
	t.Run("each piece of news has its event, for its receiver alone", func(t *testing.T) {
		must(t, p.store.ReadEvents(t.Context(), func(r events.Reader) error {
			all, err := r.EventsOf(events.Scope{Account: members.ID(reader.Account())}, 0, 10)
			if err != nil || len(all) != 1 || all[0].Notification != p.news(reader)[0].ID || all[0].Topic != "" {
				t.Errorf("got %+v, %v", all, err)
			}
			return nil
		}))
	})
	t.Run("a topic one watches goes before its space", func(t *testing.T) {
		must(t, p.Watch(t.Context(), fan, topic.ID, forum.Tracking))
		p.post(ben, topic, "More of it")
		if got := p.whys(fan); len(got) != 1 {
			t.Errorf("told because of %v", got)
		}
	})
	t.Run("what is removed is no news any more", func(t *testing.T) {
		_, err := p.Remove(t.Context(), ben, made.ID, "")
		must(t, err)
		if got := p.whys(reader); len(got) != 0 {
			t.Errorf("it still is: %v", got)
		}
	})
	t.Run("and is read once it was read", func(t *testing.T) {
		n := p.news(watcher)
		must(t, p.MarkNews(t.Context(), watcher, []members.ID{n[0].ID}))
		must(t, p.MarkNews(t.Context(), fan, nil))
		for v, want := range map[*access.Viewer]int{watcher: len(n) - 1, fan: 0} {
			if left, err := p.CountNews(t.Context(), v); err != nil || left != want {
				t.Errorf("%d unread, want %d (%v)", left, want, err)
			}
		}
		wants(t, p.MarkNews(t.Context(), nil, nil), graph.CodeUnauthenticated)
	})
}

func TestNobodyIsToldWhatTheyMayNotRead(t *testing.T) {
	p := newPlace(t)
	circle := p.circle("ours")
	room := p.space("Room", forum.OfCircle, forum.Discussion, circle)
	ana := p.person("ana", access.Member, convening(circle))
	leaving := p.person("leaving", access.Member, inside(circle)...)
	outside := p.person("outside", access.Moderator)
	topic := p.topic(ana, room, "A secret")
	must(t, p.Watch(t.Context(), leaving, topic.ID, forum.Watching))
	p.post(ana, topic, "@outside should not know, @leaving should")
	if got := p.whys(leaving); len(got) != 1 {
		t.Errorf("inside: %v", got)
	}
	must(t, p.store.Write(t.Context(), func(w members.Writer) error {
		return w.PutSeat(&members.Seat{Circle: members.ID(circle), Account: members.ID(leaving.Account())})
	}))
	left := p.viewer(p.account(leaving))
	p.post(ana, topic, "Now that @leaving is gone")
	for _, v := range []*access.Viewer{outside, left} {
		if got := p.news(v); len(got) != 0 {
			t.Errorf("%s was told %+v", v.Account(), got)
		}
		if n, err := p.CountNews(t.Context(), v); err != nil || n != 0 {
			t.Errorf("%d are counted for %s, %v", n, v.Account(), err)
		}
	}
	t.Run("not even by the id of what they were told before", func(t *testing.T) {
		n := p.news(leaving)
		if len(n) != 1 {
			t.Fatalf("the seat's own news are %+v", n)
		}
		_, err := p.Notification(t.Context(), left, n[0].ID)
		wants(t, err, graph.CodeNotFound)
		_, err = p.Notification(t.Context(), ana, n[0].ID)
		wants(t, err, graph.CodeNotFound)
	})
}

func TestAllWatchersAreToldHoweverMany(t *testing.T) {
	p := newPlace(t)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	ana := p.person("ana", access.Citizen)
	const many = 450
	must(t, p.store.Write(t.Context(), func(w members.Writer) (err error) {
		for i := range many {
			name := fmt.Sprintf("w%03d", i)
			err = errors.Join(err, w.PutAccount(&members.Account{ID: idOf('u', name), Handle: name, Email: name + "@example.org", State: members.Active}))
		}
		return err
	}))
	must(t, p.store.WriteForum(t.Context(), func(w forum.Writer) (err error) {
		for i := range many {
			err = errors.Join(err, w.SetLevel(idOf('u', fmt.Sprintf("w%03d", i)), hall.ID, forum.Watching))
		}
		return err
	}))
	p.topic(ana, hall, "A tender")
	second := p.topic(ana, hall, "Another")
	if p.spreading != 2 {
		t.Errorf("told of more work %d times", p.spreading)
	}
	rounds := 0
	for more := true; more; rounds++ {
		var err error
		if more, err = p.Spread(t.Context()); err != nil || rounds > 10 {
			t.Fatal(err, rounds)
		}
	}
	told := 0
	must(t, p.store.ReadForum(t.Context(), func(r forum.Reader) error {
		for i := range many {
			n, err := r.CountNews(idOf('u', fmt.Sprintf("w%03d", i)), []members.ID{hall.ID})
			if err != nil {
				return err
			}
			told += n
		}
		return nil
	}))
	if told != 2*many {
		t.Errorf("%d were told, in %d rounds", told, rounds)
	}
	t.Run("but not of what is removed meanwhile", func(t *testing.T) {
		post := p.post(ana, second, "A mistake")
		_, err := p.Remove(t.Context(), ana, post.ID, "")
		must(t, err)
		more, err := p.Spread(t.Context())
		must(t, err)
		if more {
			t.Error("there is still more to tell")
		}
	})
}

func TestNewsGoByMailWhenItIsWantedAndOnce(t *testing.T) {
	p := newPlace(t)
	circle := p.circle("ours")
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	room := p.space("Room", forum.OfCircle, forum.Discussion, circle)
	ana := p.person("ana", access.Member, convening(circle))
	atOnce, daily := p.person("atonce", access.Member, inside(circle)...), p.person("daily", access.Citizen)
	weekly, never := p.person("weekly", access.Citizen), p.person("never", access.Citizen)
	for v, state := range map[*access.Viewer]forum.MailState{atOnce: forum.MailAtOnce, weekly: forum.MailWeekly, never: forum.MailNever} {
		must(t, p.SetMailState(t.Context(), v, state))
	}
	open, closed := p.topic(ana, hall, "A tender"), p.topic(ana, room, "A secret")
	everybody := func() {
		p.post(ana, open, "@atonce @daily @weekly @never")
	}
	// round lets an hour pass and says who got a letter in it.
	round := func(d time.Duration) (to map[string]members.Letter) {
		t.Helper()
		p.pass(d)
		sent, err := p.SendNews(t.Context())
		must(t, err)
		due, err := p.store.Letters(t.Context(), p.clock, 100)
		must(t, err)
		to = make(map[string]members.Letter)
		for _, l := range due {
			to[string(l.Account)] = l.Letter
			if l.Kind != forum.LetterNews || l.Link == "" {
				t.Errorf("got %+v", l)
			}
		}
		if len(to) != sent {
			t.Errorf("%d letters, %d sent", len(to), sent)
		}
		for _, l := range due {
			must(t, p.store.Sent(t.Context(), l.ID))
		}
		return to
	}
	got := func(letters map[string]members.Letter, want ...*access.Viewer) {
		t.Helper()
		for _, v := range want {
			if _, ok := letters[v.Account()]; !ok {
				t.Errorf("%s got no letter", v.Account())
			}
		}
		if len(letters) != len(want) {
			t.Errorf("%d letters, want %d", len(letters), len(want))
		}
	}
	everybody()
	got(round(time.Minute)) // it may be read at once
	got(round(time.Hour), atOnce, daily, weekly)
	got(round(time.Hour))
	everybody()
	p.post(ana, closed, "@atonce, this is for us")
	letters := round(time.Hour)
	got(letters, atOnce)
	t.Run("a letter names what everybody may read, and nothing else", func(t *testing.T) {
		news, err := p.NewsOfLetter(t.Context(), letters[atOnce.Account()].ID)
		must(t, err)
		if len(news) != 2 || news[0].Title != "A tender" || news[1].Title != "" || news[1].Topic != closed.ID {
			t.Errorf("got %+v", news)
		}
	})
	must(t, p.MarkNews(t.Context(), daily, nil))
	got(round(25 * time.Hour)) // daily has read it all
	everybody()
	got(round(time.Hour), atOnce, daily)
	got(round(7*24*time.Hour), weekly)
	t.Run("and no more once the link of a letter is used", func(t *testing.T) {
		link := letters[atOnce.Account()].Link
		wants(t, p.Unsubscribe(t.Context(), link[:len(link)-1]+"x"), graph.CodeInvalid)
		wants(t, p.Unsubscribe(t.Context(), ""), graph.CodeInvalid)
		must(t, p.Unsubscribe(t.Context(), link))
		must(t, p.Unsubscribe(t.Context(), link))
		if state, err := p.MailState(t.Context(), atOnce); err != nil || state != forum.MailNever {
			t.Errorf("it is %s, %v", state, err)
		}
	})
}
