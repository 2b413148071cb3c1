package community_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spona/graph/access"
	"spona/graph/events"
	"spona/graph/members"
	"spona/graph/store/community"
)

func appendEvents(t *testing.T, s *community.Store, all ...events.Event) []events.Event {
	t.Helper()
	err := s.WriteEvents(t.Context(), func(w events.Writer) error {
		for i := range all {
			if err := w.AppendEvent(&all[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func eventBounds(t *testing.T, s *community.Store) (b events.Bounds) {
	t.Helper()
	err := s.ReadEvents(t.Context(), func(r events.Reader) (err error) {
		b, err = r.EventBounds()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestEventsAreReadInOrderByWhatTheyFit(t *testing.T) {
	s := open(t, t.TempDir())
	all := appendEvents(t, s,
		events.Event{At: at(1), Kind: events.PostAdded, Space: "r1", Topic: "x1", Post: "y1"},
		events.Event{At: at(2), Kind: events.TopicAdded, Space: "r1", Topic: "x2"},
		events.Event{At: at(3), Kind: events.NotificationReceived, Account: "u1", Notification: "n1"},
		events.Event{At: at(4), Kind: events.DatasetLoaded, Dataset: "parlgov"},
		events.Event{At: at(5), Kind: events.PostAdded, Space: "r2", Topic: "x3", Post: "y2"},
		events.Event{At: at(6), Kind: events.DatasetLoaded, Dataset: "parlgov"},
		events.Event{At: at(7), Kind: events.PostChanged, Space: "r1", Topic: "x1", Post: "y1"})
	err := s.ReadEvents(t.Context(), func(r events.Reader) error {
		same(t, all)(r.Events(0, 100))
		same(t, all[2:4])(r.Events(all[1].Seq, 2))
		for _, scope := range []events.Scope{{Topic: "x1"}, {Space: "r1"}, {Account: "u1"}, {Datasets: true}, {Topic: "x9"}} {
			for _, after := range []int64{0, 1, 4} {
				var want []events.Event
				for _, e := range all {
					if e.Seq > after && scope.Fits(e) {
						want = append(want, e)
					}
				}
				same(t, want)(r.EventsOf(scope, after, 100))
			}
		}
		same(t, map[string]time.Time{"parlgov": at(6)})(r.LastLoads())
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestNumbersOfEventsAreNeverGivenAgain(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if b := eventBounds(t, s); b.First != 1 || b.Last != 0 || b.Epoch == "" {
		t.Fatalf("an empty file has %+v", b)
	}
	appendEvents(t, s, events.Event{At: at(1), Kind: events.TopicAdded, Topic: "x1"}, events.Event{At: at(3), Kind: events.TopicAdded, Topic: "x2"})
	forget := func(before time.Time, want int) {
		t.Helper()
		err := s.WriteEvents(t.Context(), func(w events.Writer) error {
			n, err := w.ForgetEvents(before)
			if n != want {
				t.Errorf("%d were forgotten, want %d", n, want)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	forget(at(2), 1)
	if b := eventBounds(t, s); b.First != 2 || b.Last != 2 {
		t.Errorf("got %+v", b)
	}
	forget(at(4), 1)
	before := eventBounds(t, s)
	if before.First != 3 || before.Last != 2 {
		t.Errorf("got %+v", before)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	if diff := cmp.Diff(before, eventBounds(t, s)); diff != "" {
		t.Errorf("after opening it again (-before +after):\n%s", diff)
	}
	if e := appendEvents(t, s, events.Event{Kind: events.TopicAdded, Topic: "x3"}); e[0].Seq != 3 || e[0].At.IsZero() {
		t.Errorf("got %+v", e)
	}
}

func TestTheStoreTellsOfWhatIsCommitted(t *testing.T) {
	s := open(t, t.TempDir())
	var seen []int64
	s.OnCommit(func() { seen = append(seen, eventBounds(t, s).Last) })
	appendEvents(t, s, events.Event{Kind: events.TopicAdded, Topic: "x1"})
	write(t, s, func(w members.Writer) error { return w.PutAccount(account("ana")) })
	stop := errors.New("changed my mind")
	err := s.WriteEvents(t.Context(), func(w events.Writer) error {
		return errors.Join(w.AppendEvent(&events.Event{Kind: events.TopicAdded, Topic: "x2"}), stop)
	})
	if !errors.Is(err, stop) {
		t.Fatal(err)
	}
	appendEvents(t, s, events.Event{Kind: events.TopicAdded, Topic: "x3"})
	if diff := cmp.Diff([]int64{1, 1, 2}, seen); diff != "" {
		t.Errorf("(-want +told):\n%s", diff)
	}
}

func TestEveryChangeOfRightsIsNotedWithTheChange(t *testing.T) {
	s := open(t, t.TempDir())
	session := &members.Session{ID: "s1", Digest: "1", Account: "uana", Created: at(0), Used: at(0)}
	token := &members.Token{ID: "t1", Digest: "t", Account: "uana", Expires: at(9)}
	seat := &members.Seat{Circle: "k1", Account: "uana", Standing: access.Inside}
	changed := func(change func(a *members.Account)) func(w members.Writer) error {
		return func(w members.Writer) error {
			a, err := w.Account("uana")
			if err != nil {
				return err
			}
			change(a)
			return w.PutAccount(a)
		}
	}
	steps := []struct {
		name string
		do   func(w members.Writer) error
		want bool
	}{
		{"a new account had no rights to lose", func(w members.Writer) error { return w.PutAccount(account("ana")) }, false},
		{"a session that begins", func(w members.Writer) error { return w.PutSession(session) }, false},
		{"a session that is used", func(w members.Writer) error { return w.PutSession(session) }, false},
		{"a session that ends", func(w members.Writer) error { return w.EndSession("uana", "s1") }, true},
		{"all sessions, of which there is none", func(w members.Writer) error { return w.EndSessions("uana", "") }, false},
		{"a token that is made", func(w members.Writer) error { return w.PutToken(token) }, false},
		{"a token that is revoked", func(w members.Writer) error { return w.EndToken("uana", "t1") }, true},
		{"a seat that is given", func(w members.Writer) error { return w.PutSeat(seat) }, true},
		{"a seat that is changed", func(w members.Writer) error { s := *seat; s.Standing = access.Convening; return w.PutSeat(&s) }, true},
		{"a seat that is taken away", func(w members.Writer) error { s := *seat; s.Standing = access.Outside; return w.PutSeat(&s) }, true},
		{"another name", changed(func(a *members.Account) { a.Name = "B" }), false},
		{"another role", changed(func(a *members.Account) { a.Role = access.Citizen }), true},
		{"a suspension", changed(func(a *members.Account) { a.State = members.Suspended }), true},
		{"an erasure", func(w members.Writer) error { return w.EraseAccount("uana", "mark") }, true},
	}
	for _, step := range steps {
		before := eventBounds(t, s).Rights
		write(t, s, step.do)
		err := s.ReadEvents(t.Context(), func(r events.Reader) error {
			found, err := r.RightChanges(before, 10)
			if (len(found) > 0) != step.want || len(found) > 0 && found[0].Account != "uana" {
				t.Errorf("%s: noted %+v", step.name, found)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestNothingIsKeptOfNewsOfAnErasedAccount(t *testing.T) {
	s := open(t, t.TempDir())
	write(t, s, func(w members.Writer) error { return w.PutAccount(account("ana")) })
	appendEvents(t, s, events.Event{Kind: events.NotificationReceived, Account: "uana", Notification: "n1"})
	write(t, s, func(w members.Writer) error { return w.EraseAccount("uana", "mark") })
	err := s.ReadEvents(t.Context(), func(r events.Reader) error {
		left, err := r.Events(0, 10)
		if len(left) != 0 {
			t.Errorf("left: %+v", left)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestARestoredBackupHasAnotherEpoch(t *testing.T) {
	s := open(t, t.TempDir())
	write(t, s, func(w members.Writer) error { return w.PutAccount(account("ana")) })
	appendEvents(t, s, events.Event{Kind: events.TopicAdded, Topic: "x1"})
	copied := filepath.Join(t.TempDir(), "copy")
	if err := s.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := community.Restore(t.Context(), copied, dir, false); err != nil {
		t.Fatal(err)
	}
	before, after := eventBounds(t, s), eventBounds(t, open(t, dir))
	if before.Epoch == after.Epoch || after.Last != before.Last {
		t.Errorf("before %+v, after %+v", before, after)
	}
}
