package community_test

import (
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"testing/synctest"
	"time"

	"spona/graph"
	"spona/graph/members"
	"spona/graph/store/community"
)

// A crowd is people in a file, whose handles are nowhere else.
type crowd struct {
	t       *testing.T
	handles []string
	left    int // of the handles: these were erased
}

// newCrowd puts people into a file. SQLite moves rows when pages fill up or empty, and
// leaves what it moved in the gaps of the old ones, where overwriting what is deleted
// does not reach it. Enough rows in no order make enough gaps.
func newCrowd(t *testing.T, s *community.Store) *crowd {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 1))
	letters := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte('a' + r.IntN(26))
		}
		return string(b)
	}
	c := &crowd{t: t, handles: make([]string, 6000)}
	write(t, s, func(w members.Writer) error {
		for i := range c.handles {
			c.handles[i] = fmt.Sprintf("%s%05dzq", letters(6), i)
			a := account(c.handles[i])
			a.ID, a.Name = members.ID("u"+letters(24)), letters(r.IntN(60))
			if err := w.PutAccount(a); err != nil {
				return err
			}
		}
		for _, i := range r.Perm(len(c.handles))[:len(c.handles)/3] { // longer names move rows
			a, err := w.AccountByHandle(c.handles[i])
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
	r.Shuffle(len(c.handles), func(i, j int) { c.handles[i], c.handles[j] = c.handles[j], c.handles[i] })
	return c
}

// leave erases some of the crowd.
func (c *crowd) leave(s *community.Store, n int) {
	c.t.Helper()
	write(c.t, s, func(w members.Writer) error {
		for _, handle := range c.handles[c.left : c.left+n] {
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
	c.left += n
}

// traces is how many of those who left a file and its log still hold. Everybody else has
// to be in them.
func (c *crowd) traces(file string) (n int) {
	c.t.Helper()
	var all []byte
	for _, name := range []string{file, file + "-wal"} {
		content, err := os.ReadFile(name)
		if err != nil && !os.IsNotExist(err) { // the log goes with the last connection
			c.t.Fatal(err)
		}
		all = append(all, content...)
	}
	there := make(map[string]bool)
	for _, handle := range regexp.MustCompile(`[a-z]{6}[0-9]{5}zq`).FindAll(all, -1) {
		there[string(handle)] = true
	}
	for i, handle := range c.handles {
		switch {
		case there[handle] && i < c.left:
			n++
		case !there[handle] && i >= c.left:
			c.t.Fatalf("%s is gone", handle)
		}
	}
	return n
}

// areGone fails the test when a file or its log holds anything of those who left.
func (c *crowd) areGone(file string) {
	c.t.Helper()
	if n := c.traces(file); n > 0 {
		c.t.Errorf("%d of %d are still in %s", n, c.left, filepath.Base(file))
	}
}

// justWiped is a store that has wiped its file, and will again in an hour.
func justWiped(t *testing.T, dir string) *community.Store {
	t.Helper()
	s := open(t, dir)
	write(t, s, func(w members.Writer) error { return w.PutAccount(account("first")) })
	erase(t, s, "first")
	synctest.Wait()
	return s
}

// erase erases somebody.
func erase(t *testing.T, s *community.Store, handle string) {
	t.Helper()
	write(t, s, func(w members.Writer) error {
		return w.EraseAccount(account(handle).ID, fmt.Sprintf("mark %x", handle))
	})
}

// wipings is how often a file was written anew: SQLite counts it as a change of the
// tables.
func wipings(t *testing.T, dir string) (n int) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, community.FileName))
	if err == nil {
		err = errors.Join(db.QueryRowContext(t.Context(), "PRAGMA schema_version").Scan(&n), db.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// pass lets time pass, and what is due happen.
func pass(d time.Duration) {
	<-time.After(d)
	synctest.Wait()
}

func TestErasingLeavesNothingInTheGapsOfPages(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := t.TempDir()
		s := open(t, dir)
		c := newCrowd(t, s)
		c.leave(s, 600)
		synctest.Wait()
		c.areGone(filepath.Join(dir, community.FileName))
	})
}

func TestWhatIsErasedWithinAnHourIsWipedTogether(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := peopled(t, "ana", "ben", "cvita", "dora")
		s := open(t, dir)
		before := wipings(t, dir)
		is := func(want int, when string) {
			t.Helper()
			if got := wipings(t, dir) - before; got != want {
				t.Errorf("%s: wiped %d times, want %d", when, got, want)
			}
		}
		erase(t, s, "ana")
		synctest.Wait()
		is(1, "the first at once")
		pass(10 * time.Minute)
		erase(t, s, "ben")
		pass(40 * time.Minute)
		erase(t, s, "cvita")
		pass(9 * time.Minute)
		is(1, "two more within the hour")
		pass(time.Minute)
		is(2, "once the hour is over")
		pass(48 * time.Hour)
		is(2, "while nobody is erased")
		erase(t, s, "dora")
		synctest.Wait()
		is(3, "days later")
	})
}

func TestWhatWasNotWipedBeforeAKillIsWipedAfterIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir, killed := t.TempDir(), t.TempDir()
		s := justWiped(t, dir)
		c := newCrowd(t, s)
		c.leave(s, 600)
		synctest.Wait()
		for _, name := range []string{community.FileName, community.FileName + "-wal"} { // what a kill leaves
			content, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(killed, name), content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if c.traces(filepath.Join(killed, community.FileName)) == 0 {
			t.Fatal("nothing is left to be wiped")
		}
		open(t, killed)
		pass(time.Hour)
		c.areGone(filepath.Join(killed, community.FileName))
	})
}

func TestClosingWipes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := t.TempDir()
		s := justWiped(t, dir)
		c := newCrowd(t, s)
		c.leave(s, 600)
		synctest.Wait()
		other := open(t, dir)
		closed(t, s)
		if c.traces(filepath.Join(dir, community.FileName)) == 0 {
			t.Error("it was wiped under the hands of another program")
		}
		file := filepath.Join(t.TempDir(), "copy")
		if err := other.Backup(t.Context(), file); err != nil {
			t.Fatal(err)
		}
		c.areGone(file)
		closed(t, other)
		c.areGone(filepath.Join(dir, community.FileName))
	})
}

func TestClosingInTheMiddleOfAWipingWipes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := t.TempDir()
		s := open(t, dir)
		c := newCrowd(t, s)
		c.leave(s, 600)
		closed(t, s)
		c.areGone(filepath.Join(dir, community.FileName))
	})
}

// held reads until the test lets go.
func held(t *testing.T, s *community.Store) (letGo func()) {
	t.Helper()
	reads, end, ended := make(chan struct{}), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		_ = s.Read(t.Context(), func(r members.Reader) error {
			_, err := r.AccountByHandle("ana")
			close(reads)
			<-end
			return err
		})
	}()
	<-reads
	return func() { close(end); <-ended }
}

func TestErasingDoesNotWaitForTheWipingAndAFailureIsTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := peopled(t, "ana", "ben", "cvita")
		failures := make(chan error, 10)
		s, err := community.OpenWith(t.Context(), dir, community.Options{Failed: func(err error) { failures <- err }})
		if err != nil {
			t.Fatal(err)
		}
		before := wipings(t, dir)
		letGo := held(t, s)
		began := time.Now()
		erase(t, s, "ben")
		synctest.Wait() // the file is written anew, the log waits for the reader
		erase(t, s, "cvita")
		if took := time.Since(began); took > time.Second {
			t.Errorf("erasing took %v", took)
		}
		if err := <-failures; graph.CodeOf(err) != graph.CodeConflict {
			t.Errorf("it is told of %v", err)
		}
		letGo()
		pass(time.Hour)
		if got := wipings(t, dir); got != before+2 {
			t.Errorf("it was wiped %d times in the hour after, too", got-before-1)
		}
		closed(t, s)
		if len(failures) != 0 {
			t.Errorf("it failed again: %v", <-failures)
		}
	})
}

func TestClosingGivesUpAfterAMinute(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := peopled(t, "ana", "ben")
		s := open(t, dir)
		letGo := held(t, s)
		erase(t, s, "ben")
		began := time.Now()
		if err := s.Close(); err == nil {
			t.Error("it says that the file is wiped")
		}
		if took := time.Since(began); took > 2*time.Minute {
			t.Errorf("it took %v", took)
		}
		letGo()
		before := wipings(t, dir)
		open(t, dir)
		pass(time.Hour)
		if wipings(t, dir) <= before {
			t.Error("it was not wiped when the file was opened again")
		}
	})
}
