package community_test

import (
	"errors"
	"fmt"
	"testing"

	"spona/graph/forum"
	"spona/graph/members"
)

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
