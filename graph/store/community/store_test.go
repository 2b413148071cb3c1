package community_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spona/graph"
	"spona/graph/access"
	"spona/graph/members"
	"spona/graph/store/community"
)

func open(t *testing.T, dir string) *community.Store {
	t.Helper()
	store, err := community.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

func write(t *testing.T, s *community.Store, do func(w members.Writer) error) {
	t.Helper()
	if err := s.Write(t.Context(), do); err != nil {
		t.Fatal(err)
	}
}

func account(name string) *members.Account {
	return &members.Account{
		ID: members.ID("u" + name), Handle: name, Email: name + "@example.org", Name: "N", Language: "sq", Role: access.Member,
		Organisation: "o1", State: members.Active, Created: at(1), Password: "h", CodeKey: []byte{1, 2}, CodeStep: 7,
	}
}

func at(hours int) time.Time {
	return time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC).Add(time.Duration(hours) * time.Hour)
}

func TestWhatIsPutIsReadBackWhole(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	ana := account("ana")
	org := &members.Organisation{
		ID: "o1", Name: "Watch", Kind: members.Media, Country: "AL", Website: "w", Register: "r", Interest: "i", Entity: "e", Applicant: ana.ID,
		State: members.Identified, Applied: at(2), Checks: []members.Check{{What: "call", At: at(3), By: "u2", Decision: members.Identified}},
	}
	invitation := &members.Invitation{ID: "i1", Digest: "d", Organisation: "o1", Inviter: ana.ID, For: "x", Created: at(1), Expires: at(9), Used: at(4), UsedBy: "u3"}
	circle := &members.Circle{ID: "k1", Name: "C", Kind: members.AdvisoryGroup, Country: "XK", Purpose: "p", Opened: at(1), Closed: at(2), Language: "mk"}
	seat := &members.Seat{Circle: "k1", Account: ana.ID, Standing: access.Convening, Since: at(1), By: "u2"}
	session := &members.Session{ID: "s1", Digest: "sd", Account: ana.ID, Created: at(1), Used: at(2), Proved: at(3), Strong: true}
	token := &members.Token{ID: "t1", Digest: "td", Account: ana.ID, Name: "T", Scopes: access.ScopeRead, Created: at(1), Expires: at(2), Used: at(3)}
	link := &members.Link{Digest: "ld", Account: ana.ID, Errand: members.ChangeAddress, Email: "y", Expires: at(5)}
	passkey := &members.Passkey{ID: "p1", Account: ana.ID, Name: "P", Handle: []byte("h"), Material: []byte("m"), Created: at(1), Used: at(2)}
	contest := &members.Contest{ID: "d1", Subject: "e1", Property: "x", Reason: "r", At: at(1), By: ana.ID}
	record := &members.Record{Seq: 1, At: at(1), Actor: ana.ID, Deed: members.DeedTie, Subject: "o1", Detail: "e", Sealed: "s"}
	write(t, s, func(w members.Writer) error {
		return errors.Join(w.PutAccount(ana), w.PutOrganisation(org), w.PutInvitation(invitation), w.PutCircle(circle), w.PutSeat(seat),
			w.PutSession(session), w.PutToken(token), w.PutLink(link), w.PutPasskey(passkey), w.PutContest(contest), w.Append(record),
			w.SetRecoveryCodes(ana.ID, []string{"a", "b"}))
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	err := open(t, dir).Read(t.Context(), func(r members.Reader) error {
		same(t, ana)(r.AccountByEmail(ana.Email))
		same(t, org)(r.Organisation("o1"))
		same(t, invitation)(r.Invitation("d"))
		same(t, circle)(r.Circle("k1"))
		same(t, session)(r.Session("sd"))
		same(t, token)(r.Token("td"))
		same(t, link)(r.Link("ld"))
		same(t, passkey)(r.PasskeyByHandle([]byte("h")))
		same(t, contest)(r.Contest("d1"))
		same(t, record)(r.LastRecord())
		seats, err := r.Seats(ana.ID)
		same(t, []members.Seat{*seat})(seats, err)
		codes, err := r.RecoveryCodes(ana.ID)
		same(t, []string{"a", "b"})(codes, err)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// same returns a check of what a look-up gave.
func same(t *testing.T, want any) func(got any, err error) {
	return func(got any, err error) {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestAWriteIsKeptWholeOrNotAtAll(t *testing.T) {
	s := open(t, t.TempDir())
	stop := errors.New("changed my mind")
	err := s.Write(t.Context(), func(w members.Writer) error {
		if err := w.PutAccount(account("ana")); err != nil {
			return err
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Fatalf("got %v", err)
	}
	err = s.Read(t.Context(), func(r members.Reader) error {
		_, err := r.Account("uana")
		return err
	})
	if graph.CodeOf(err) != graph.CodeNotFound {
		t.Errorf("got %v", err)
	}
}

func TestHandlesAndAddressesAreGivenOnce(t *testing.T) {
	s := open(t, t.TempDir())
	write(t, s, func(w members.Writer) error { return w.PutAccount(account("ana")) })
	for field, change := range map[string]func(a *members.Account){
		"handle": func(a *members.Account) { a.Handle = "ana" }, "email": func(a *members.Account) { a.Email = "ana@example.org" },
	} {
		other := account("ben")
		change(other)
		err := s.Write(t.Context(), func(w members.Writer) error { return w.PutAccount(other) })
		var conflict *graph.Error
		if !errors.As(err, &conflict) || conflict.Code != graph.CodeConflict || conflict.Field != field {
			t.Errorf("%s: got %v", field, err)
		}
	}
}

func TestWritersTakeTurnsAndLoseNothing(t *testing.T) {
	s := open(t, t.TempDir())
	write(t, s, func(w members.Writer) error { return w.PutAccount(account("ana")) })
	var wg sync.WaitGroup
	const writers = 20
	for range writers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			err := s.Write(context.WithoutCancel(t.Context()), func(w members.Writer) error {
				a, err := w.Account("uana")
				if err != nil {
					return err
				}
				a.CodeStep++
				return w.PutAccount(a)
			})
			if err != nil {
				t.Error(err)
			}
		}()
	}
	wg.Wait()
	err := s.Read(t.Context(), func(r members.Reader) error {
		a, err := r.Account("uana")
		if err == nil && a.CodeStep != 7+writers {
			t.Errorf("%d of %d writes are there", a.CodeStep-7, writers)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestListsGoPageByPageAndCountAll(t *testing.T) {
	s := open(t, t.TempDir())
	write(t, s, func(w members.Writer) error {
		for i := range 25 {
			if err := w.PutAccount(account(fmt.Sprintf("m%02d", i))); err != nil {
				return err
			}
		}
		return w.PutAccount(account("other"))
	})
	err := s.Read(t.Context(), func(r members.Reader) error {
		var handles []string
		for after, more := "", true; more; {
			page, err := r.Accounts(members.AccountQuery{Text: "m", Roles: []access.Role{access.Member, access.Editor}, After: after, Limit: 10})
			if err != nil {
				return err
			}
			if page.Total != 25 {
				t.Errorf("%d in all", page.Total)
			}
			for _, a := range page.Accounts {
				handles = append(handles, a.Handle)
			}
			after, more = handles[len(handles)-1], page.More
		}
		if len(handles) != 25 || handles[0] != "m00" || handles[24] != "m24" {
			t.Errorf("got %v", handles)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestWhatCanNoLongerBeUsedExpires(t *testing.T) {
	s := open(t, t.TempDir())
	write(t, s, func(w members.Writer) error {
		waiting := account("waiting")
		waiting.State = members.Unconfirmed
		return errors.Join(w.PutAccount(account("ana")), w.PutAccount(waiting),
			w.PutSession(&members.Session{ID: "s1", Digest: "1", Account: "uana", Created: at(0), Used: at(0)}),
			w.PutSession(&members.Session{ID: "s2", Digest: "2", Account: "uana", Created: at(0), Used: at(23 * 8)}),
			w.PutLink(&members.Link{Digest: "l", Account: "uana", Expires: at(1)}),
			w.PutToken(&members.Token{ID: "t", Digest: "t", Account: "uana", Expires: at(1)}),
			w.PutInvitation(&members.Invitation{ID: "i", Digest: "i", Expires: at(1)}))
	})
	write(t, s, func(w members.Writer) error {
		gone, err := w.Expire(at(24*8), members.Keep{}.Normalised())
		if len(gone) != 1 || gone[0].Handle != "waiting" {
			t.Errorf("gone are %+v", gone)
		}
		return err
	})
	err := s.Read(t.Context(), func(r members.Reader) error {
		_, kept := r.Session("2")
		_, session := r.Session("1")
		_, link := r.Link("l")
		_, token := r.Token("t")
		_, invitation := r.Invitation("i")
		for name, err := range map[string]error{"session": session, "link": link, "token": token, "invitation": invitation} {
			if graph.CodeOf(err) != graph.CodeNotFound {
				t.Errorf("%s: %v", name, err)
			}
		}
		return kept
	})
	if err != nil {
		t.Error(err)
	}
}

func TestALetterThatCannotBeSentIsTriedLater(t *testing.T) {
	s := open(t, t.TempDir())
	write(t, s, func(w members.Writer) error {
		return errors.Join(w.Send(&members.Letter{To: "a", Kind: members.LetterReset, Link: "x", Created: at(0)}), w.Send(&members.Letter{To: "b", Created: at(0)}))
	})
	due, err := s.Letters(t.Context(), at(0), 10)
	if err != nil || len(due) != 2 || due[0].Link != "x" {
		t.Fatalf("due are %+v, %v", due, err)
	}
	if err := errors.Join(s.Later(t.Context(), due[0].ID, at(2)), s.Sent(t.Context(), due[1].ID)); err != nil {
		t.Fatal(err)
	}
	if due, err = s.Letters(t.Context(), at(1), 10); err != nil || len(due) != 0 {
		t.Errorf("due too early: %+v, %v", due, err)
	}
	if due, err = s.Letters(t.Context(), at(2), 10); err != nil || len(due) != 1 || due[0].Tries != 1 {
		t.Errorf("due then: %+v, %v", due, err)
	}
}

func TestABackupIsWholeAndADamagedFileIsFoundOut(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	write(t, s, func(w members.Writer) error {
		for i := range 2000 {
			if err := w.PutAccount(account(fmt.Sprintf("m%04d", i))); err != nil {
				return err
			}
		}
		return nil
	})
	copied := filepath.Join(t.TempDir(), community.FileName)
	if err := errors.Join(s.Check(t.Context()), s.Backup(t.Context(), copied)); err != nil {
		t.Fatal(err)
	}
	if err := open(t, filepath.Dir(copied)).Check(t.Context()); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, community.FileName)
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	copy(content[len(content)/2:], make([]byte, 4096))
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := open(t, dir).Check(t.Context()); err == nil {
		t.Error("a page of zeros is not noticed")
	}
}

func TestTheFileIsForItsOwnerAlone(t *testing.T) {
	dir := t.TempDir()
	open(t, dir)
	info, err := os.Stat(filepath.Join(dir, community.FileName))
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 {
		t.Errorf("the mode is %o", got)
	}
}

// What opens an account is not left in the log of the file once it was sent, nor does
// a reader keep others from writing meanwhile.
func TestALinkThatWasSentIsNotLeftInTheLog(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	const secret = "secretofalinkthatopensanaccount"
	write(t, s, func(w members.Writer) error {
		return w.Send(&members.Letter{To: "ana@example.org", Kind: members.LetterReset, Link: secret, Created: at(0)})
	})
	left := func() bool {
		t.Helper()
		for _, name := range []string{"community.db", "community.db-wal"} {
			content, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(content, []byte(secret)) {
				return true
			}
		}
		return false
	}
	due, err := s.Letters(t.Context(), at(1), 10)
	if err != nil || len(due) != 1 || !left() {
		t.Fatalf("%d letters, %v; the search finds it: %v", len(due), err, left())
	}
	err = s.Read(t.Context(), func(r members.Reader) error {
		_, err := r.LastRecord() // it holds a state from now on
		return errors.Join(err, s.Sent(t.Context(), due[0].ID))
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Letters(t.Context(), at(1), 10); err != nil || left() {
		t.Errorf("it is still there, %v", err)
	}
}
