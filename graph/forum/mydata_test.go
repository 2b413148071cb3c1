package forum_test

import (
	"fmt"
	"testing"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
)

func TestEverybodyCanTakeAwayWhatTheForumKeepsOfThem(t *testing.T) {
	p := newPlace(t)
	circle := p.circle("ours")
	ana := p.person("ana", access.Member, inside(circle)...)
	ben := p.person("ben", access.Member, convening(circle))
	hall, room := p.space("Hall", forum.OfEverybody, forum.Discussion, ""), p.space("Room", forum.OfCircle, forum.Discussion, circle)
	topic := p.topic(ana, hall, "A tender")
	said := p.post(ana, p.topic(ben, room, "Among us"), "In the room")
	_, err := p.Edit(t.Context(), ana, said.ID, "In our room")
	must(t, err)
	removed := p.post(ana, topic, "Never mind")
	_, err = p.Remove(t.Context(), ana, removed.ID, "")
	must(t, err)
	_, err = p.Report(t.Context(), ana, p.first(ben, p.topic(ben, hall, "Rude")).ID, "it is rude")
	must(t, err)
	p.post(ben, topic, "@ana?")
	left := p.viewer(p.account(ana)) // who has lost the seat has still written what they wrote
	all, err := p.MyData(t.Context(), left)
	must(t, err)
	got := fmt.Sprintf("%d posts, %d versions, %d topics, %d news, %d reports", len(all.Posts), len(all.Versions), len(all.Topics), len(all.Notifications), len(all.Reports))
	if want := "3 posts, 1 versions, 1 topics, 1 news, 1 reports"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if all.Posts[1].Text != "In our room" || all.Versions[0].Text != "In the room" {
		t.Errorf("got %+v", all)
	}
	_, err = p.MyData(t.Context(), nil)
	wants(t, err, graph.CodeUnauthenticated)
	stale := access.NewViewer(access.Grants{Account: ana.Account(), Role: access.Member})
	_, err = p.MyData(t.Context(), stale)
	wants(t, err, graph.CodeForbidden)
}
