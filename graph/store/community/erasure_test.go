package community_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"spona/graph/forum"
	"spona/graph/members"
)

// SQLite moves rows when pages fill up or empty, and leaves what it moved in the gaps
// of the old ones, where overwriting what is deleted does not reach it. Enough rows in
// no order make enough gaps.
func TestErasingLeavesNothingInTheGapsOfPages(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	r := rand.New(rand.NewPCG(1, 1))
	letters := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte('a' + r.IntN(26))
		}
		return string(b)
	}
	const people, leaving = 6000, 600
	handles := make([]string, people)
	write(t, s, func(w members.Writer) error {
		for i := range handles {
			handles[i] = fmt.Sprintf("%s%05dzq", letters(6), i)
			a := account(handles[i])
			a.ID, a.Name = members.ID("u"+letters(24)), letters(r.IntN(60))
			if err := w.PutAccount(a); err != nil {
				return err
			}
		}
		for _, i := range r.Perm(people)[:people/3] { // longer names move rows
			a, err := w.AccountByHandle(handles[i])
			if err != nil {
				return err
			}
			a.Name = letters(80)
			if err := errors.Join(w.PutAccount(a), w.PutSession(&members.Session{ID: members.ID(letters(20)), Digest: letters(20), Account: a.ID})); err != nil {
				return err
			}
		}
		return nil
	})
	r.Shuffle(people, func(i, j int) { handles[i], handles[j] = handles[j], handles[i] })
	write(t, s, func(w members.Writer) error {
		for _, handle := range handles[:leaving] {
			a, err := w.AccountByHandle(handle)
			if err != nil {
				return err
			}
			if err := w.EraseAccount(a.ID, "mark of "+string(a.ID)); err != nil {
				return err
			}
		}
		return nil
	})
	var all []byte
	for _, name := range []string{"community.db", "community.db-wal"} {
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, content...)
	}
	for i, handle := range handles {
		if there := bytes.Contains(all, []byte(handle)); there == (i < leaving) {
			t.Errorf("%s: there %t", handle, there)
		}
	}
}

func TestWhatIsKeptNoLongerExpires(t *testing.T) {
	s := open(t, t.TempDir())
	days := func(n int) int { return 24 * n }
	news := func(name string, hours int, read bool) *forum.Notification {
		return &forum.Notification{ID: members.ID(name), Account: "u1", Key: name, At: at(hours), Read: read}
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(s.WriteForum(t.Context(), func(w forum.Writer) error {
		for _, n := range []*forum.Notification{
			news("old and read", 0, true), news("old and unread", 0, false), news("new and read", days(50), true), news("new and unread", days(50), false),
		} {
			if _, err := w.AddNotification(n); err != nil {
				return err
			}
		}
		return errors.Join(
			w.PutDraft("u1", &forum.Draft{Place: "h1", Text: "old", Saved: at(0)}), w.PutDraft("u1", &forum.Draft{Place: "h2", Text: "new", Saved: at(days(50))}),
			w.PutReport(&forum.Report{ID: "g1", Reporter: "u1", At: at(0)}), w.PutReport(&forum.Report{ID: "g2", Reporter: "u1", At: at(0), Settled: at(1)}),
			w.PutSilence(&forum.Silence{Account: "u1", Since: at(0), Until: at(days(2))}))
	}))
	left := func(now int, want string) {
		t.Helper()
		must(s.Write(t.Context(), func(w members.Writer) error {
			_, err := w.Expire(at(now), members.Keep{}.Normalised())
			return err
		}))
		must(s.ReadForum(t.Context(), func(r forum.Reader) error {
			all, err := r.Kept("u1")
			if err != nil {
				return err
			}
			got := fmt.Sprintf("%d news, %d drafts, %d reports, silent %t", len(all.Notifications), len(all.Drafts), len(all.Reports), all.Silence != nil)
			if got != want {
				t.Errorf("after %d days %s, want %s", now/24, got, want)
			}
			return nil
		}))
	}
	left(days(1), "4 news, 2 drafts, 2 reports, silent true")
	left(days(100), "3 news, 1 drafts, 2 reports, silent false")
	left(days(370), "1 news, 0 drafts, 1 reports, silent false")
	left(days(500), "0 news, 0 drafts, 1 reports, silent false")
}
