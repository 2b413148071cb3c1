package forum_test

import (
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
)

func TestEachDecisionIsLoggedWithItsReasonAndToldToWhomItConcerns(t *testing.T) {
	p := newPlace(t)
	author, reporter, moderator := p.person("author", access.Citizen), p.person("reporter", access.Citizen), p.person("moderator", access.Moderator)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	topic := p.topic(author, hall, "A tender")
	post := p.post(author, topic, "Something rude")
	report, err := p.Report(t.Context(), reporter, post.ID, "It is rude")
	must(t, err)
	before := p.records()
	for _, step := range []struct {
		deed    members.Deed
		subject members.ID
		told    *access.Viewer
		do      func(why string) error
	}{
		{forum.DeedHidePost, post.ID, author, func(why string) error { _, err := p.HidePost(t.Context(), moderator, post.ID, true, why); return err }},
		{forum.DeedShowPost, post.ID, author, func(why string) error { _, err := p.HidePost(t.Context(), moderator, post.ID, false, why); return err }},
		{forum.DeedLockTopic, topic.ID, author, func(why string) error { _, err := p.Lock(t.Context(), moderator, topic.ID, true, why); return err }},
		{forum.DeedUnlockTopic, topic.ID, author, func(why string) error { _, err := p.Lock(t.Context(), moderator, topic.ID, false, why); return err }},
		{forum.DeedHideTopic, topic.ID, author, func(why string) error { _, err := p.HideTopic(t.Context(), moderator, topic.ID, true, why); return err }},
		{forum.DeedShowTopic, topic.ID, author, func(why string) error {
			_, err := p.HideTopic(t.Context(), moderator, topic.ID, false, why)
			return err
		}},
		{forum.DeedSettleReport, report.ID, reporter, func(why string) error { _, err := p.SettleReport(t.Context(), moderator, report.ID, why); return err }},
		{forum.DeedRemovePost, post.ID, author, func(why string) error { _, err := p.Remove(t.Context(), moderator, post.ID, why); return err }},
		{forum.DeedSilence, members.ID(author.Account()), author, func(why string) error {
			_, err := p.Silence(t.Context(), moderator, members.ID(author.Account()), p.clock.Add(time.Hour), why)
			return err
		}},
	} {
		t.Run(string(step.deed), func(t *testing.T) {
			wants(t, step.do(""), graph.CodeInvalid) // no reason
			why := "because of " + string(step.deed)
			must(t, step.do(why))
			after := p.records()
			last := after[len(after)-1]
			if last.Deed != step.deed || last.Subject != string(step.subject) || last.Detail != why || last.Actor != members.ID(moderator.Account()) {
				t.Errorf("the log says %+v", last)
			}
			if len(after) != len(before)+1 {
				t.Errorf("%d entries for one deed", len(after)-len(before))
			}
			before = after
			n := p.news(step.told)[0]
			if n.Why != forum.Moderated || n.Note != why || n.Deed != string(step.deed) || n.By != "" {
				t.Errorf("they were told %+v", n)
			}
		})
	}
	_, _, err = members.Audit(t.Context(), p.store)
	must(t, err)
}

func (p *place) records() (all []members.Record) {
	p.t.Helper()
	must(p.t, p.store.Read(p.t.Context(), func(r members.Reader) (err error) {
		all, err = r.Records(0, 1000)
		return err
	}))
	return all
}

func TestWhatIsHiddenIsSeenByItsAuthorAndThoseWhoModerate(t *testing.T) {
	p := newPlace(t)
	author, other, moderator := p.person("author", access.Citizen), p.person("other", access.Citizen), p.person("moderator", access.Moderator)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	topic := p.topic(author, hall, "A tender")
	post := p.post(author, topic, "Old text")
	_, err := p.Edit(t.Context(), author, post.ID, "Rude text")
	must(t, err)
	_, err = p.HidePost(t.Context(), moderator, post.ID, true, "it is rude")
	must(t, err)
	for v, sees := range map[*access.Viewer]bool{nil: false, other: false, author: true, moderator: true} {
		in, err := p.PostIn(t.Context(), v, post.ID)
		must(t, err)
		history, err := p.History(t.Context(), v, post.ID)
		must(t, err)
		if (in.Post.Text != "") != sees || (len(history) == 1) != sees || in.Post.Hidden != "it is rude" {
			t.Errorf("%s sees %+v and %d versions", v.Account(), in.Post, len(history))
		}
		found, err := p.Search(t.Context(), v, forum.SearchQuery{Text: "rude", Limit: 10})
		must(t, err)
		if found.Total != 0 {
			t.Errorf("%s finds it", v.Account())
		}
	}
	_, err = p.Edit(t.Context(), author, post.ID, "Polite text")
	wants(t, err, graph.CodeForbidden)
	_, err = p.HideTopic(t.Context(), moderator, topic.ID, true, "all of it")
	must(t, err)
	for v, sees := range map[*access.Viewer]bool{nil: false, other: false, author: true, moderator: true} {
		_, err := p.Topic(t.Context(), v, topic.ID)
		if (err == nil) != sees {
			t.Errorf("%s gets %v", v.Account(), err)
		}
		list, err := p.Topics(t.Context(), v, forum.TopicQuery{Hidden: true, Limit: 10})
		must(t, err)
		if (list.Total == 1) != (v == moderator) {
			t.Errorf("%s is listed %d hidden topics", v.Account(), list.Total)
		}
	}
}

func TestNobodyDecidesOnTheirOwn(t *testing.T) {
	p := newPlace(t)
	moderator, second, root := p.person("moderator", access.Moderator), p.person("second", access.Moderator), p.person("admin", access.Administrator)
	hall := p.space("Hall", forum.OfEverybody, forum.Discussion, "")
	topic := p.topic(moderator, hall, "Mine")
	post := p.post(moderator, topic, "Mine as well")
	_, err := p.HidePost(t.Context(), second, post.ID, true, "you should not")
	must(t, err)
	_, err = p.HidePost(t.Context(), moderator, post.ID, false, "but I may")
	wants(t, err, graph.CodeForbidden)
	_, err = p.HideTopic(t.Context(), second, topic.ID, true, "you should not")
	must(t, err)
	_, err = p.HideTopic(t.Context(), moderator, topic.ID, false, "but I may")
	wants(t, err, graph.CodeForbidden)
	_, err = p.Report(t.Context(), moderator, post.ID, "against myself")
	wants(t, err, graph.CodeConflict)
	filed, err := p.Report(t.Context(), second, post.ID, "it is rude")
	must(t, err)
	for _, v := range []*access.Viewer{moderator, second} {
		_, err = p.SettleReport(t.Context(), v, filed.ID, "all is well")
		wants(t, err, graph.CodeForbidden)
	}
	_, err = p.SettleReport(t.Context(), root, filed.ID, "it was rude")
	must(t, err)
	_, err = p.SettleReport(t.Context(), root, filed.ID, "it was not")
	wants(t, err, graph.CodeConflict)
	until := p.clock.Add(time.Hour)
	for name, v := range map[string]*access.Viewer{"themselves": moderator, "an equal": second} {
		t.Run(name, func(t *testing.T) {
			_, err := p.Silence(t.Context(), v, members.ID(moderator.Account()), until, "for a while")
			wants(t, err, graph.CodeForbidden)
		})
	}
	_, err = p.Silence(t.Context(), root, members.ID(moderator.Account()), until, "for a while")
	must(t, err)
	wants(t, p.EndSilence(t.Context(), moderator, members.ID(moderator.Account())), graph.CodeForbidden)
	silence, err := p.SilenceOf(t.Context(), moderator, members.ID(moderator.Account()))
	must(t, err)
	if silence == nil || silence.Reason != "for a while" || silence.By != "" {
		t.Errorf("they are told %+v", silence)
	}
	must(t, p.EndSilence(t.Context(), root, members.ID(moderator.Account())))
	p.post(moderator, topic, "Here I am again")
}

func TestReportsAreForThoseWhoModerateTheSpace(t *testing.T) {
	p := newPlace(t)
	circle := p.circle("ours")
	convener, insider := p.person("convener", access.Member, convening(circle)), p.person("insider", access.Member, inside(circle)...)
	moderator := p.person("moderator", access.Moderator)
	hall, room := p.space("Hall", forum.OfEverybody, forum.Discussion, ""), p.space("Room", forum.OfCircle, forum.Discussion, circle)
	public, private := p.topic(insider, hall, "In public"), p.topic(convener, room, "Among us")
	_, err := p.Report(t.Context(), nil, p.first(nil, public).ID, "a reason")
	wants(t, err, graph.CodeUnauthenticated)
	for range 2 { // once more changes nothing
		_, err = p.Report(t.Context(), convener, p.first(nil, public).ID, "in public")
		must(t, err)
		_, err = p.Report(t.Context(), insider, p.first(insider, private).ID, "among us")
		must(t, err)
	}
	open := forum.ReportOpen
	for v, want := range map[*access.Viewer]string{nil: "", insider: "", convener: "among us", moderator: "in public"} {
		page, err := p.Reports(t.Context(), v, forum.ReportQuery{State: &open, Limit: 10})
		must(t, err)
		got := ""
		for _, r := range page.Reports {
			got += r.Reason
		}
		if got != want || page.Total != len(page.Reports) {
			t.Errorf("%s is shown %q", v.Account(), got)
		}
	}
}
