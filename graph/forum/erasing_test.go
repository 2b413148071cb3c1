package forum_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/graph/store/community"
)

// Everything that somebody writes here holds words of its own, which no other text
// holds: after erasing them, the bytes of every file of the folder are searched.
func TestNotAByteIsLeftOfAnErasedAccount(t *testing.T) {
	w := newWorld(t, 0)
	w.crowd(t)
	for round, victim := range []string{"victim", "another"} { // the second finds the index as the first has left it
		traces := w.live(t, victim)
		w.contains(t, traces, true)
		backup := filepath.Join(t.TempDir(), "before")
		must(t, w.store.Backup(t.Context(), backup))
		id := idOf('u', victim)
		must(t, w.store.Write(t.Context(), func(w members.Writer) error {
			if err := w.EraseAccount(id, fmt.Sprint("mark ", round)); err != nil {
				return err
			}
			return members.Enter(w, &members.Record{At: time.Unix(1, 0), Actor: id, Deed: members.DeedAccountErase, Subject: string(id)})
		}))
		w.wiped(t, traces)
		must(t, w.store.Check(t.Context()))
		w.stillStands(t, id)
		w.comesNotBack(t, backup, traces)
	}
}

// crowd fills the file with the texts of others, so that the traces lie among them.
func (w *world) crowd(t *testing.T) {
	t.Helper()
	hall := w.spaces[0]
	for range 8 {
		w.topics = append(w.topics, w.place.topic(w.someone(), hall, "A topic of the crowd"))
	}
	must(t, w.store.WriteForum(t.Context(), func(s forum.Writer) error {
		for i := range 1500 {
			var b strings.Builder
			for range 1 + w.IntN(60) {
				fmt.Fprintf(&b, "w%d ", int(2000*w.Float64()*w.Float64()))
			}
			p := &forum.Post{ID: idOf('m', fmt.Sprintf("crowd%05d", w.IntN(1<<30)+i)), Topic: w.topics[w.IntN(8)].ID, Author: members.ID(w.someone().Account()), Created: w.clock, Text: b.String()}
			if err := s.AddPost(p); err != nil {
				return err
			}
		}
		return nil
	}))
}

// live lets somebody do all that can be done, and says what of theirs is then there.
func (w *world) live(t *testing.T, handle string) (traces []string) {
	t.Helper()
	ctx, r := t.Context(), rand.New(rand.NewPCG(5, uint64(len(handle))))
	word := func() string {
		b := make([]byte, 12)
		for i := range b {
			b[i] = byte('a' + r.IntN(26))
		}
		// No doubled letters and no digraphs: the search folds those.
		own := "z" + strings.Map(func(c rune) rune { return 'b' + (c-'a')%5*2 }, string(b[:4])) + "xo" + string('a'+rune(r.IntN(26))) + "ev" + fmt.Sprint(r.IntN(1e9)) + handle[:3]
		traces = append(traces, own)
		return own
	}
	v := w.person(handle, access.Member, inside("kone"+"aaaaaaaaaaaaaaaaaaaaa")...)
	traces = append(traces, handle+"@example.org")
	hall, one := w.spaces[0], w.spaces[3]
	own, err := w.Start(ctx, v, forum.NewTopic{
		Space: one.ID, Title: "Title " + word(), Text: "Text " + word(), Tags: []string{word()}, Meeting: "https://meet.example.org/" + word(),
		Poll: &forum.Poll{Question: "Which " + word(), Options: []forum.Option{{Text: word()}, {Text: word()}}},
	})
	must(t, err)
	shared, err := w.Start(ctx, v, forum.NewTopic{
		Space: hall.ID, Title: "Title " + word(), Text: "Text " + word(), Tags: []string{word()},
		Poll: &forum.Poll{Question: "Which " + word(), Options: []forum.Option{{Text: word()}, {Text: word()}}},
	})
	must(t, err)
	others := w.place.post(w.people[1], shared, "Hello @"+handle)
	_, err = w.Post(ctx, v, forum.NewPost{Topic: own.ID, Text: "Alone " + word()})
	must(t, err)
	for i := range 60 {
		made, err := w.Post(ctx, v, forum.NewPost{Topic: w.topics[i%8].ID, Text: word() + " among " + word() + " @member", Once: word()})
		must(t, err)
		if i%3 == 0 {
			_, err := w.Edit(ctx, v, made.ID, "Edited "+word())
			must(t, err)
		}
		if i%5 == 0 {
			_, err := w.Post(ctx, w.people[1], forum.NewPost{Topic: made.Topic, Text: "An answer", ReplyTo: made.ID})
			must(t, err)
		}
	}
	_, err = w.SaveDraft(ctx, v, forum.Draft{Place: hall.ID, Title: word(), Text: word()})
	must(t, err)
	_, err = w.React(ctx, v, others.ID, forum.Thanks, true)
	must(t, err)
	_, err = w.Vote(ctx, v, shared.ID, []int{2})
	must(t, err)
	_, err = w.Report(ctx, v, others.ID, "Because "+word())
	must(t, err)
	must(t, w.Watch(ctx, v, hall.ID, forum.Watching))
	must(t, w.SetMailState(ctx, v, forum.MailAtOnce))
	moderator := w.people[5]
	mine, err := w.Post(ctx, v, forum.NewPost{Topic: shared.ID, Text: "Rude " + word()})
	must(t, err)
	_, err = w.HidePost(ctx, moderator, mine.ID, true, "it is rude")
	must(t, err)
	w.pass(time.Hour)
	_, err = w.SendNews(ctx)
	must(t, err)
	return traces
}

// contains searches the files of the folder for the traces.
func (w *world) contains(t *testing.T, traces []string, want bool) {
	t.Helper()
	switch left := w.count(t, traces); {
	case want && left != len(traces):
		t.Fatalf("%d of %d traces are there to begin with", left, len(traces))
	case !want && left > 0:
		t.Errorf("%d of %d traces are left", left, len(traces))
	}
}

// wiped awaits that no trace is left.
func (w *world) wiped(t *testing.T, traces []string) {
	t.Helper()
	look, deadline := time.NewTicker(50*time.Millisecond), time.After(time.Minute)
	defer look.Stop()
	for {
		left := w.count(t, traces)
		if left == 0 {
			return
		}
		select {
		case <-look.C:
		case <-deadline:
			t.Fatalf("%d of %d traces are left", left, len(traces))
		}
	}
}

// count is how many of the traces are in the files of the folder.
func (w *world) count(t *testing.T, traces []string) (left int) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(w.dir, "*"))
	must(t, err)
	var all []byte
	for _, file := range files {
		content, err := os.ReadFile(file)
		must(t, err)
		all = append(all, bytes.ToLower(content)...)
	}
	if !bytes.Contains(all, []byte("a topic of the crowd")) {
		t.Fatal("the search finds nothing at all")
	}
	for _, trace := range traces {
		if bytes.Contains(all, []byte(strings.ToLower(trace))) {
			left++
		}
	}
	return left
}

// stillStands looks at what others have left.
func (w *world) stillStands(t *testing.T, erased members.ID) {
	t.Helper()
	for _, topic := range w.topics {
		page, err := w.Posts(t.Context(), nil, forum.PostQuery{Topic: topic.ID, Backward: true, Limit: 100})
		must(t, err)
		for i, p := range page.Posts {
			if i > 0 && p.Number != page.Posts[i-1].Number+1 {
				t.Fatalf("number %d is missing", p.Number-1)
			}
			if p.Author == erased || p.Author == "" && (p.Text != "" || !p.Removed) {
				t.Fatalf("of the account is left %+v", p)
			}
		}
	}
	must(t, w.store.ReadForum(t.Context(), func(r forum.Reader) error {
		kept, err := r.Kept(erased)
		if err != nil {
			return err
		}
		if n := len(kept.Topics) + len(kept.Versions) + len(kept.Drafts) + len(kept.Votes) + len(kept.Reactions) + len(kept.Marks) + len(kept.Levels) +
			len(kept.Notifications) + len(kept.Reports); n != 0 || kept.Mail.State != 0 {
			t.Errorf("%d things are kept of it: %+v", n, kept)
		}
		return nil
	}))
	for _, v := range w.people {
		for _, n := range w.news(v) {
			if n.By == erased {
				t.Errorf("%s is still told of %+v", v.Account(), n)
			}
		}
	}
	_, _, err := members.Audit(t.Context(), w.store)
	must(t, err)
}

// comesNotBack restores a backup from before over a copy of the folder.
func (w *world) comesNotBack(t *testing.T, backup string, traces []string) {
	t.Helper()
	dir := t.TempDir()
	now := filepath.Join(t.TempDir(), "now")
	must(t, w.store.Backup(t.Context(), now))
	must(t, community.Restore(t.Context(), now, dir, false))
	must(t, community.Restore(t.Context(), backup, dir, true))
	restored := &world{place: &place{dir: dir}}
	restored.contains(t, traces, false)
}

func TestAnErasedAccountLeavesTheTopicsOfOthersStanding(t *testing.T) {
	p := newPlace(t)
	hall := p.space("Hall", forum.OfEverybody, forum.Questions, "")
	ana, ben := p.person("ana", access.Member), p.person("ben", access.Member)
	asked := p.topic(ben, hall, "A question of ben")
	answer := p.post(ana, asked, "An answer of ana")
	_, err := p.Solve(t.Context(), ben, asked.ID, answer.ID)
	must(t, err)
	alone, begun := p.topic(ana, hall, "Alone"), p.topic(ana, hall, "Begun by ana")
	p.post(ben, begun, "Ben goes on, @ana")
	must(t, p.store.Write(t.Context(), func(w members.Writer) error { return w.EraseAccount(members.ID(ana.Account()), "mark") }))
	_, err = p.Topic(t.Context(), nil, alone.ID)
	wants(t, err, graph.CodeNotFound)
	got, err := p.Topic(t.Context(), nil, begun.ID)
	must(t, err)
	if got.Title != "" || got.Author != "" || got.Posts != 2 {
		t.Errorf("the topic is %+v", got)
	}
	got, err = p.Topic(t.Context(), nil, asked.ID)
	must(t, err)
	if got.Solution != "" || got.Author == "" || got.Title == "" {
		t.Errorf("the question is %+v", got)
	}
	posts, err := p.PostsByNumber(t.Context(), nil, begun.ID, []int{1, 2})
	must(t, err)
	if !posts[0].Removed || posts[0].Author != "" || !strings.HasPrefix(posts[1].Text, "Ben goes on, @[u") {
		t.Errorf("the posts are %+v", posts)
	}
	moderator := p.person("moderator", access.Moderator)
	_, err = p.ChangeTopic(t.Context(), moderator, forum.TopicChange{ID: begun.ID, Title: new("What ben goes on with")})
	must(t, err)
	p.post(ben, begun, "And on")
	found, err := p.Search(t.Context(), nil, forum.SearchQuery{Text: "ana", Limit: 10})
	must(t, err)
	if found.Total != 0 {
		t.Errorf("a search for the name finds %+v", found.Posts)
	}
}
