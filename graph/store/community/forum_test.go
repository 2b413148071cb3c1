package community_test

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/graph/store/community"
)

func talk(t *testing.T, s *community.Store, do func(w forum.Writer) error) {
	t.Helper()
	if err := s.WriteForum(t.Context(), do); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsSaidIsReadBackWhole(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	write(t, s, func(w members.Writer) error {
		return errors.Join(w.PutAccount(account("ana")), w.PutAccount(account("ben")))
	})
	space := &forum.Space{
		ID: "f1", Name: "S", Purpose: "p", Reach: forum.OfCircle, Circle: "k1", Form: forum.Questions, Writers: access.Editor, Opened: at(1), Closed: at(2),
	}
	topic := &forum.Topic{
		ID: "h1", Space: "f1", Author: "uana", Title: "T", Tags: []string{"a", "b c"}, Language: "sq", Meeting: "https://m", Created: at(1), Active: at(2),
		Posts: 1, Pinned: true, Locked: true, Hidden: "why", Solution: "m1", HasPoll: true, Anchor: &forum.Anchor{
			Kind: forum.PathAnchor, IDs: []graph.ID{"e1", "e2"},
			Snapshot: forum.Snapshot{Title: "A", Lines: []string{"one", "two"}, Sources: []string{"s"}, DataVersion: "v", Digest: "d"},
		},
	}
	poll := &forum.Poll{Topic: "h1", Question: "Q", Options: []forum.Option{{Number: 1, Text: "x"}, {Number: 2, Text: "y"}}, Multiple: true, Closes: at(9)}
	post := &forum.Post{
		ID: "m1", Topic: "h1", Space: "f1", Author: "uana", Text: "text", ReplyTo: "m0", Created: at(1), Edited: at(2), Edits: 3, Hidden: "why", Once: "o",
	}
	version := &forum.Version{Number: 1, Text: "before", Until: at(2)}
	draft := &forum.Draft{Place: "h1", Title: "T", Text: "text", Saved: at(3)}
	told := &forum.Notification{
		ID: "n1", Account: "uana", Why: forum.Moderated, Space: "f1", Topic: "h1", Post: "m1", By: "uben", Note: "note", Deed: "deed", Key: "key", At: at(4),
		Read: true, Letter: 7,
	}
	mail := forum.Mailing{Account: "uana", State: forum.MailWeekly, Last: at(5)}
	report := &forum.Report{
		ID: "g1", Post: "m1", Topic: "h1", Space: "f1", Reporter: "uana", Reason: "r", At: at(1), Settled: at(2), Settler: "uben", Decision: "d",
	}
	silence := &forum.Silence{Account: "uana", Since: at(1), Until: at(2), Reason: "r", By: "uben"}
	talk(t, s, func(w forum.Writer) error {
		_, err := w.AddNotification(told)
		return errors.Join(err, w.PutSpace(space), w.AddTopic(topic), w.AddPoll(poll), w.AddPost(post), w.AddVersion("m1", version), w.PutDraft("uana", draft),
			w.PutMail(&mail), w.PutReport(report), w.PutSilence(silence), w.React("m1", "uana", forum.Thanks, true), w.Vote("h1", "uana", []int{2}),
			w.SetMark("uana", "h1", 1), w.SetLevel("uana", "f1", forum.Muted), w.PutSpread(&forum.Spread{Post: "m1", After: "uana"}))
	})
	closed(t, s)
	post.Reactions = []forum.Tally{{Reaction: forum.Thanks, Count: 1, Mine: true}}
	poll.Voters, poll.Options[1].Votes, poll.Options[1].Mine = 1, 1, true
	err := open(t, dir).ReadForum(t.Context(), func(r forum.Reader) error {
		same(t, space)(r.Space("f1"))
		same(t, []forum.Space{*space})(r.Spaces())
		same(t, topic)(r.Topic("h1"))
		same(t, poll)(r.Poll("h1", "uana"))
		same(t, post)(r.Post("m1", "uana"))
		same(t, []forum.Version{*version})(r.History("m1"))
		same(t, draft)(r.Draft("uana", "h1"))
		same(t, told)(r.Notification("uana", "n1"))
		same(t, mail)(r.MailOf("uana"))
		same(t, report)(r.Report("g1"))
		same(t, silence)(r.Silence("uana", at(1)))
		same(t, map[forum.ID]int{"h1": 1})(r.Marks("uana", []forum.ID{"h1", "h2"}))
		same(t, map[forum.ID]forum.Level{"f1": forum.Muted})(r.Levels("uana", []forum.ID{"h1", "f1"}))
		same(t, []forum.Spread{{Post: "m1", After: "uana"}})(r.Spreads(9))
		kept, err := r.Kept("uana")
		silence.By = "" // who did it is not theirs to know
		same(t, &forum.Everything{
			Versions: []forum.Version{*version}, Topics: []forum.Topic{*topic}, Drafts: []forum.Draft{*draft},
			Reactions: []forum.Given{{Post: "m1", Reaction: forum.Thanks}}, Votes: []forum.Chosen{{Topic: "h1", Option: 2}},
			Marks: map[forum.ID]int{"h1": 1}, Levels: map[forum.ID]forum.Level{"f1": forum.Muted}, Notifications: []forum.Notification{*told},
			Reports: []forum.Report{*report}, Mail: mail, Silence: silence,
		})(kept, err)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAMarkNeverGoesBack(t *testing.T) {
	s := open(t, t.TempDir())
	talk(t, s, func(w forum.Writer) error {
		return errors.Join(w.SetMark("u1", "h1", 5), w.SetMark("u1", "h1", 3), w.SetMark("u1", "h2", 0))
	})
	err := s.ReadForum(t.Context(), func(r forum.Reader) error {
		same(t, map[forum.ID]int{"h1": 5, "h2": 0})(r.Marks("u1", []forum.ID{"h1", "h2"}))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAPostAndItsNewsAreThereTogetherOrNotAtAll(t *testing.T) {
	s := open(t, t.TempDir())
	stop := errors.New("changed my mind")
	talk(t, s, func(w forum.Writer) error {
		return errors.Join(w.PutSpace(&forum.Space{ID: "f1"}), w.AddTopic(&forum.Topic{ID: "h1", Space: "f1"}))
	})
	for _, end := range []error{stop, nil} {
		err := s.WriteForum(t.Context(), func(w forum.Writer) error {
			err := w.AddPost(&forum.Post{ID: "m1", Topic: "h1", Text: "put", Created: at(0)})
			_, told := w.AddNotification(&forum.Notification{ID: "n1", Account: "u1", Key: "k"})
			return errors.Join(err, told, end)
		})
		if !errors.Is(err, end) {
			t.Fatal(err)
		}
		want := 0
		if end == nil {
			want = 1
		}
		err = s.ReadForum(t.Context(), func(r forum.Reader) error {
			posts, err := r.Posts(forum.PostQuery{Topic: "h1", Limit: 9}, "")
			news, newsErr := r.CountNews("u1", nil)
			found, searchErr := r.Search(forum.SearchQuery{Spaces: []forum.ID{"f1"}, Phrases: []forum.Phrase{{Words: []string{"put"}}}, Limit: 9}, "")
			if len(posts.Posts) != want || news != want || found.Total != want {
				t.Errorf("%d posts, %d news, %d found, want %d", len(posts.Posts), news, found.Total, want)
			}
			return errors.Join(err, newsErr, searchErr)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// Words, names of spaces and signs of the index's own language are looked for as they
// are, and never understood.
func TestASearchUnderstandsNoCommands(t *testing.T) {
	s := open(t, t.TempDir())
	talk(t, s, func(w forum.Writer) error {
		return errors.Join(w.PutSpace(&forum.Space{ID: "f1"}), w.AddTopic(&forum.Topic{ID: "h1", Space: "f1"}),
			w.AddPost(&forum.Post{ID: "m1", Topic: "h1", Text: "near and or not place title body", Created: at(0)}))
	})
	err := s.ReadForum(t.Context(), func(r forum.Reader) error {
		for _, word := range []string{"AND", "OR", "NOT", `"`, `" OR "put`, "place : f1", "*", "-body", "^near", "NEAR(near and)", "title:body", "f1"} {
			found, err := r.Search(forum.SearchQuery{Spaces: []forum.ID{"f1", `f2") OR ("f1`}, Phrases: []forum.Phrase{{Words: []string{word}, Begins: true}}, Limit: 9}, "")
			if err != nil {
				t.Errorf("%q: %v", word, err)
			}
			if word == "f1" && found.Total != 0 {
				t.Error("the name of a space is found as if it were a word")
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestManySpacesAreSearchedAtOnce(t *testing.T) {
	s := open(t, t.TempDir())
	spaces := []forum.ID{"f1"}
	for i := range 999 {
		spaces = append(spaces, forum.ID(string(rune('a'+i%26))+time.Duration(i).String()))
	}
	talk(t, s, func(w forum.Writer) error {
		return errors.Join(w.PutSpace(&forum.Space{ID: "f1"}), w.AddTopic(&forum.Topic{ID: "h1", Space: "f1"}),
			w.AddPost(&forum.Post{ID: "m1", Topic: "h1", Text: "put", Created: at(0)}))
	})
	err := s.ReadForum(t.Context(), func(r forum.Reader) error {
		found, err := r.Search(forum.SearchQuery{Spaces: spaces, Phrases: []forum.Phrase{{Words: []string{"put"}}}, Limit: 9}, "")
		if diff := cmp.Diff(1, found.Total); diff != "" {
			t.Error(diff)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheCheckFindsWhatTheSearchHasLost(t *testing.T) {
	for name, damage := range map[string]string{
		"a lost entry":            `DELETE FROM post_index WHERE rowid = 1`,
		"an entry of a removed":   `UPDATE post SET removed = 1 WHERE seq = 1`,
		"an entry in a new place": `UPDATE topic SET space = 'f2'`,
		"a lost post":             `DELETE FROM post WHERE seq = 2`,
		"a page of the index":     `UPDATE post_index_data SET block = zeroblob(40) WHERE id > 10`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			talk(t, s, func(w forum.Writer) error {
				return errors.Join(w.PutSpace(&forum.Space{ID: "f1"}), w.AddTopic(&forum.Topic{ID: "h1", Space: "f1", Posts: 2}),
					w.AddPost(&forum.Post{ID: "m1", Topic: "h1", Text: "put", Created: at(0)}), w.AddPost(&forum.Post{ID: "m2", Topic: "h1", Text: "reka", Created: at(0)}))
			})
			if err := s.Check(t.Context()); err != nil {
				t.Fatal(err)
			}
			closed(t, s)
			db, err := sql.Open("sqlite", filepath.Join(dir, community.FileName))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := db.ExecContext(t.Context(), damage); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			if err := open(t, dir).Check(t.Context()); graph.CodeOf(err) != graph.CodeInternal {
				t.Errorf("the check says %v", err)
			}
		})
	}
}

func TestWhatIsFoundGoesPageByPageBeyondWhatIsCounted(t *testing.T) {
	s := open(t, t.TempDir())
	const posts = forum.SearchCap + 250
	talk(t, s, func(w forum.Writer) error {
		err := errors.Join(w.PutSpace(&forum.Space{ID: "f1"}), w.AddTopic(&forum.Topic{ID: "h1", Space: "f1"}))
		for i := range posts {
			err = errors.Join(err, w.AddPost(&forum.Post{ID: forum.ID(fmt.Sprint("m", i)), Topic: "h1", Text: "put", Created: at(0)}))
		}
		return err
	})
	err := s.ReadForum(t.Context(), func(r forum.Reader) error {
		q := forum.SearchQuery{Spaces: []forum.ID{"f1"}, Phrases: []forum.Phrase{{Words: []string{"put"}}}, Limit: 90}
		next := posts
		for more := true; more; {
			page, err := r.Search(q, "")
			if err != nil {
				return err
			}
			if page.Total != forum.SearchCap {
				t.Fatalf("%d in all", page.Total)
			}
			for _, p := range page.Posts {
				if next--; p.ID != forum.ID(fmt.Sprint("m", next)) {
					t.Fatalf("%s comes instead of m%d", p.ID, next)
				}
			}
			more, q.After = page.More, page.Places[len(page.Places)-1]
		}
		if next != 0 {
			t.Errorf("the last %d were not found", next)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
