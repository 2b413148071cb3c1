package forum_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
)

// A world is a place with people in spaces of every reach, and chance.
type world struct {
	*place
	*rand.Rand
	people []*access.Viewer
	spaces []*forum.Space
	topics []*forum.Topic
	posts  []members.ID
}

func newWorld(t testing.TB, seed uint64) *world {
	p := newPlace(t)
	w := &world{place: p, Rand: rand.New(rand.NewPCG(seed, 7))}
	one, two := p.circle("one"), p.circle("two")
	w.people = []*access.Viewer{
		p.person("citizen", access.Citizen), p.person("member", access.Member), p.person("inone", access.Member, inside(one)...),
		p.person("inboth", access.Member, inside(one, two)...), p.person("convener", access.Member, convening(one), access.Seat{Circle: two, Standing: access.Inside}),
		p.person("moderator", access.Moderator),
	}
	w.spaces = []*forum.Space{
		p.space("Hall", forum.OfEverybody, forum.Discussion, ""), p.space("Asked", forum.OfEverybody, forum.Questions, ""),
		p.space("Inner", forum.OfMembers, forum.Discussion, ""), p.space("One", forum.OfCircle, forum.Discussion, one),
		p.space("Two", forum.OfCircle, forum.Chat, two),
	}
	return w
}

// words are few, so that searches find something; several are spelled in two scripts.
var words = []string{"road", "bridge", "tender", "ministar", "министар", "пут", "put", "Đinđić", "Djindjic", "hospital", "e-mail", "x"}

func (w *world) text() string {
	var b strings.Builder
	for range 1 + w.IntN(5) {
		b.WriteString(words[w.IntN(len(words))] + []string{" ", ", ", "\n\n", " **", "-"}[w.IntN(5)])
	}
	if w.IntN(4) == 0 {
		fmt.Fprintf(&b, " @%s", []string{"citizen", "member", "inone", "inboth", "convener", "nobody"}[w.IntN(6)])
	}
	return b.String() + "end"
}

func (w *world) someone() *access.Viewer { return w.people[w.IntN(len(w.people))] }
func (w *world) topic() *forum.Topic     { return w.topics[w.IntN(len(w.topics))] }
func (w *world) aPost() members.ID       { return w.posts[w.IntN(len(w.posts))] }

// step does something that people do. What they may not do is refused; anything else
// that fails ends the test.
func (w *world) step() {
	w.t.Helper()
	ctx, v := w.t.Context(), w.someone()
	w.pass(time.Duration(w.IntN(90)) * time.Second)
	if len(w.topics) < 3 || w.IntN(12) == 0 {
		made, err := w.Start(ctx, v, forum.NewTopic{Space: w.spaces[w.IntN(len(w.spaces))].ID, Title: "About " + words[w.IntN(len(words))], Text: w.text()})
		if w.allowed(err) {
			w.topics = append(w.topics, made)
			w.posts = append(w.posts, w.first(v, made).ID)
		}
		return
	}
	var err error
	switch w.IntN(14) {
	case 0, 1, 2, 3, 4:
		in := forum.NewPost{Topic: w.topic().ID, Text: w.text()}
		if w.IntN(3) == 0 {
			in.ReplyTo = w.aPost()
		}
		var made *forum.Post
		if made, err = w.Post(ctx, v, in); err == nil {
			w.posts = append(w.posts, made.ID)
		}
	case 5:
		_, err = w.Edit(ctx, v, w.aPost(), w.text())
	case 6:
		if w.IntN(3) == 0 {
			_, err = w.Remove(ctx, v, w.aPost(), "a good reason")
		}
	case 7:
		_, err = w.HidePost(ctx, w.people[4+w.IntN(2)], w.aPost(), w.IntN(2) == 0, "a good reason")
	case 8:
		_, err = w.HideTopic(ctx, w.people[4+w.IntN(2)], w.topic().ID, w.IntN(3) == 0, "a good reason")
	case 9:
		_, err = w.MarkRead(ctx, v, w.topic().ID, w.IntN(6))
	case 10:
		place := w.topic().ID
		if w.IntN(3) == 0 {
			place = w.spaces[w.IntN(len(w.spaces))].ID
		}
		err = w.Watch(ctx, v, place, forum.Level(w.IntN(3)))
	case 11:
		_, err = w.ChangeTopic(ctx, v, forum.TopicChange{ID: w.topic().ID, Title: new("Of the " + words[w.IntN(len(words))])})
	case 12:
		_, err = w.Move(ctx, w.people[5], w.topic().ID, w.spaces[w.IntN(2)].ID)
	case 13:
		_, err = w.React(ctx, v, w.aPost(), forum.Reaction(w.IntN(5)), w.IntN(3) > 0)
	}
	w.allowed(err)
}

// allowed reports whether something was done; it ends the test on errors that are no
// refusals.
func (w *world) allowed(err error) bool {
	w.t.Helper()
	switch graph.CodeOf(err) {
	case "":
		return true
	case graph.CodeNotFound, graph.CodeForbidden, graph.CodeConflict, graph.CodeInvalid, graph.CodeLimitExceeded:
		return false
	}
	w.t.Fatal(err)
	return false
}

// visible are the posts that their readers see, of topics that the viewer reads: found
// by going through everything, one by one.
func (w *world) visible(v *access.Viewer) map[*forum.Topic][]forum.Post {
	w.t.Helper()
	all := make(map[*forum.Topic][]forum.Post)
	for _, t := range w.topics {
		topic, err := w.Topic(w.t.Context(), v, t.ID)
		if graph.CodeOf(err) == graph.CodeNotFound || err == nil && topic.Hidden != "" {
			continue
		}
		must(w.t, err)
		page, err := w.Posts(w.t.Context(), v, forum.PostQuery{Topic: t.ID, Limit: 100})
		must(w.t, err)
		if page.More {
			w.t.Fatal("more posts than this test reads")
		}
		all[topic] = slices.DeleteFunc(page.Posts, func(p forum.Post) bool { return p.Removed || p.Hidden != "" })
	}
	return all
}

func worlds(t *testing.T, steps int, check func(t *testing.T, w *world)) {
	t.Helper()
	for seed := range uint64(4) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, seed)
			for range steps {
				w.step()
			}
			check(t, w)
		})
	}
}

func TestUnreadIsWhatOthersHaveSaidSinceOneReadLast(t *testing.T) {
	worlds(t, 250, func(t *testing.T, w *world) {
		counted := 0
		for _, v := range w.people {
			perSpace := make(map[members.ID]int)
			for topic, posts := range w.visible(v) {
				want := w.unread(v, topic, posts)
				got, err := w.Unread(t.Context(), v, []members.ID{topic.ID})
				must(t, err)
				if got[topic.ID] != want {
					t.Errorf("%s: %d unread in %s, want %d", v.Account(), got[topic.ID], topic.Title, want)
				}
				if counted += want; want > 0 {
					perSpace[topic.Space]++
				}
			}
			var all []members.ID
			total := 0
			for _, s := range w.spaces {
				all = append(all, s.ID)
				total += perSpace[s.ID]
			}
			got, err := w.UnreadTopics(t.Context(), v, all)
			must(t, err)
			for _, id := range all {
				if got[id] != perSpace[id] {
					t.Errorf("%s: %d unread topics, want %d", v.Account(), got[id], perSpace[id])
				}
			}
			list, err := w.Topics(t.Context(), v, forum.TopicQuery{Unread: true, Limit: 100})
			must(t, err)
			if list.Total != total || len(list.Topics) != total {
				t.Errorf("%s: %d unread topics are listed, want %d", v.Account(), list.Total, total)
			}
		}
		if counted == 0 {
			t.Error("nothing was unread")
		}
	})
}

// unread is the number by its definition.
func (w *world) unread(v *access.Viewer, topic *forum.Topic, posts []forum.Post) (n int) {
	w.t.Helper()
	marks, err := w.Marks(w.t.Context(), v, []members.ID{topic.ID})
	must(w.t, err)
	levels, err := w.Levels(w.t.Context(), v, []members.ID{topic.ID, topic.Space})
	must(w.t, err)
	level, said := levels[topic.ID]
	if !said {
		level = levels[topic.Space]
	}
	_, opened := marks[topic.ID]
	if level == forum.Muted || !opened && topic.Created.Before(w.account(v).Created) {
		return 0
	}
	for _, p := range posts {
		if p.Number > marks[topic.ID] && p.Author != members.ID(v.Account()) {
			n++
		}
	}
	return n
}

func TestASearchFindsWhatTryingEverythingFinds(t *testing.T) {
	worlds(t, 250, func(t *testing.T, w *world) {
		found := 0
		for _, v := range append([]*access.Viewer{nil}, w.people...) {
			visible := w.visible(v)
			for _, text := range append([]string{`"road bridge"`, "brid", "tender minis", "email", "e-mail", `"mail"`, "put"}, words[:10]...) {
				phrases, err := forum.Phrases(text)
				must(t, err)
				var want []members.ID
				for topic, posts := range visible {
					for _, p := range posts {
						title := ""
						if p.Number == 1 {
							title = topic.Title
						}
						if holds(phrases, title, p.Text) {
							want = append(want, p.ID)
						}
					}
				}
				page, err := w.Search(t.Context(), v, forum.SearchQuery{Text: text, Limit: 100})
				must(t, err)
				var got []members.ID
				for _, p := range page.Posts {
					got = append(got, p.ID)
				}
				slices.Sort(want)
				slices.Sort(got)
				if page.Total != len(want) || !slices.Equal(got, want) && len(want) <= 100 {
					t.Errorf("%s looks for %s: %d found, want %d", v.Account(), text, page.Total, len(want))
				}
				found += len(want)
			}
		}
		if found == 0 {
			t.Error("nothing was found at all")
		}
		must(t, w.store.Check(t.Context()))
	})
}

// holds reports whether title or text hold each of the phrases.
func holds(phrases []forum.Phrase, texts ...string) bool {
	return !slices.ContainsFunc(phrases, func(p forum.Phrase) bool {
		return !slices.ContainsFunc(texts, func(text string) bool { return stands(p, strings.Fields(forum.Folded(text))) })
	})
}

func stands(p forum.Phrase, words []string) bool {
	for i := 0; i+len(p.Words) <= len(words); i++ {
		fits := true
		for j, word := range p.Words {
			last := p.Begins && j == len(p.Words)-1
			fits = fits && (words[i+j] == word || last && strings.HasPrefix(words[i+j], word))
		}
		if fits {
			return true
		}
	}
	return false
}

func TestNobodyIsToldTheSameTwice(t *testing.T) {
	worlds(t, 400, func(t *testing.T, w *world) {
		told := 0
		for _, v := range w.people {
			var all []forum.Notification
			must(t, w.store.ReadForum(t.Context(), func(r forum.Reader) error {
				kept, err := r.Kept(members.ID(v.Account()))
				if err == nil {
					all = kept.Notifications
				}
				return err
			}))
			keys, posts := make(map[string]bool), make(map[members.ID]bool)
			for _, n := range all {
				if keys[n.Key] {
					t.Errorf("%s was told %s twice", v.Account(), n.Key)
				}
				keys[n.Key] = true
				if n.By == members.ID(v.Account()) {
					t.Errorf("%s was told what they did", v.Account())
				}
				if n.Why == forum.Mentioned || n.Why == forum.Replied || n.Why == forum.Watched {
					if posts[n.Post] {
						t.Errorf("%s was told of a post twice", v.Account())
					}
					posts[n.Post] = true
				}
			}
			told += len(all)
		}
		if told < 50 {
			t.Errorf("only %d were told anything", told)
		}
	})
}

func TestAHistoryIsComplete(t *testing.T) {
	p := newPlace(t)
	ana := p.person("ana", access.Citizen)
	topic := p.topic(ana, p.space("Hall", forum.OfEverybody, forum.Discussion, ""), "A tender")
	r := rand.New(rand.NewPCG(3, 3))
	said := make(map[members.ID][]string)
	for range 5 {
		post := p.post(ana, topic, "As it was first")
		said[post.ID] = []string{post.Text}
	}
	for range 120 {
		for id, texts := range said {
			if r.IntN(3) > 0 {
				continue
			}
			p.pass(time.Minute)
			text := fmt.Sprint("Version ", r.IntN(40))
			edited, err := p.Edit(t.Context(), ana, id, text)
			must(t, err)
			if text != texts[len(texts)-1] {
				said[id] = append(texts, text)
			}
			if edited.Edits != len(said[id])-1 {
				t.Fatalf("%d edits after %d texts", edited.Edits, len(said[id]))
			}
		}
	}
	for id, texts := range said {
		history, err := p.History(t.Context(), nil, id)
		must(t, err)
		read, err := p.PostIn(t.Context(), nil, id)
		must(t, err)
		var got []string
		for i, v := range history {
			if got = append(got, v.Text); v.Number != i+1 || i > 0 && v.Until.Before(history[i-1].Until) {
				t.Errorf("version %d is %+v", i+1, v)
			}
		}
		if got = append(got, read.Post.Text); !slices.Equal(got, texts) {
			t.Errorf("got %q, want %q", got, texts)
		}
	}
}
