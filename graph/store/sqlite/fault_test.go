package sqlite

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"

	"spona/graph"
)

// A failing disk must cost nothing that was acknowledged and leave no batch in
// part, whichever of the writes, truncations and syncs of a load fails first, and
// the store must go on when the disk does.
func TestEachFailingWriteLeavesWholeBatches(t *testing.T) {
	for _, how := range []struct {
		name  string
		code  int32
		every int
	}{{"disk full", sqlite3.SQLITE_FULL, 1}, {"input/output error", sqlite3.SQLITE_IOERR_WRITE, 5}} {
		t.Run(how.name, func(t *testing.T) {
			how.every *= slowdown
			if testing.Short() {
				how.every = 20
			}
			for n := 1; ; n += how.every {
				if failed := loadOnFailingDisk(t, n, how.code); len(failed) == 0 {
					t.Logf("a load makes %d writes and syncs", n-1)
					return
				}
				if t.Failed() {
					t.Fatalf("stopped at operation %d", n)
				}
			}
		})
	}
}

// loadOnFailingDisk makes a load while the disk fails from its n-th operation on,
// until the load notices, and returns what failed.
func loadOnFailingDisk(t *testing.T, n int, how int32) (failed []string) {
	t.Helper()
	disk := newFaultyDisk(t)
	dir := t.TempDir()
	options := Options{vfs: disk.name, deferAfter: 60, checkpointAfter: 20}
	s := openAt(t, dir, options)
	loadBatch(t, s, failingBatch(0)...)
	disk.fail(n, how)
	h := failingHistory{t: t, s: s, reopen: func() *Store { return openAt(t, dir, options) }, repair: func() { failed = append(failed, disk.repair()...) }}
	h.run()
	disk.repair()
	s = h.s
	wantClean(t, s)
	ties, err := s.FindRelations(t.Context(), graph.RelationQuery{})
	if err != nil || ties.Total != (failingBatches+1)*tiesPerBatch {
		t.Errorf("failing at %d: %d relations, %v, want those of %d batches", n, ties.Total, err, failingBatches+1)
	}
	closeStore(t, s)
	s = openAt(t, dir, Options{})
	defer closeStore(t, s)
	wantClean(t, s)
	return failed
}

const failingBatches = 4

func failingBatch(n int) []graph.Change { return killBatch(n + 1) }

// A failingHistory is one load that is taken up again when the disk has failed.
type failingHistory struct {
	t      *testing.T
	s      *Store
	l      graph.Load
	reopen func() *Store
	repair func()
}

func (h *failingHistory) run() {
	h.step("BeginLoad", h.begin)
	for n := 1; n <= failingBatches; n++ {
		h.step("Apply", func() error {
			_, err := h.l.Apply(h.t.Context(), failingBatch(n))
			return err
		})
	}
	h.step("Finish", func() error {
		_, err := h.l.Finish(h.t.Context())
		return err
	})
}

func (h *failingHistory) begin() (err error) {
	h.l, err = h.s.BeginLoad(h.t.Context(), graph.LoadOptions{})
	return err
}

// step does something; when that fails it must say so in the right way, change
// nothing, and work once the disk does. A failed sync takes a new start as well.
func (h *failingHistory) step(what string, do func() error) {
	h.t.Helper()
	before := h.content()
	err := do()
	if err == nil {
		return
	}
	if graph.CodeOf(err) != graph.CodeReadonly {
		h.t.Errorf("%s: %v, want %s", what, err, graph.CodeReadonly)
	}
	if what != "Finish" && h.content() != before {
		h.t.Errorf("%s failed and left something", what)
	}
	h.repair()
	err = do()
	if graph.CodeOf(err) == graph.CodeReadonly && errors.Is(h.s.writable(), err) || h.s.writable() != nil {
		h.restart(what)
		err = do()
	}
	if err != nil {
		h.t.Errorf("%s once the disk works again: %v", what, err)
	}
}

// restart closes and opens the store, as somebody would after a failed sync, and
// begins the load anew.
func (h *failingHistory) restart(what string) {
	h.t.Helper()
	if h.l != nil {
		_ = h.l.Close()
	}
	_ = h.s.Close()
	h.s = h.reopen()
	if what != "BeginLoad" {
		if err := h.begin(); err != nil {
			h.t.Fatal(err)
		}
	}
}

// content is how much readers see.
func (h *failingHistory) content() string {
	h.t.Helper()
	entities, err := h.s.Find(h.t.Context(), graph.EntityQuery{})
	if err != nil {
		h.t.Errorf("reading while the disk refuses writes: %v", err)
	}
	relations, err := h.s.FindRelations(h.t.Context(), graph.RelationQuery{})
	if err != nil {
		h.t.Errorf("reading while the disk refuses writes: %v", err)
	}
	return fmt.Sprint(entities.Total, relations.Total)
}

func TestFailedSyncIsNotTriedAgain(t *testing.T) {
	disk := newFaultyDisk(t)
	dir := t.TempDir()
	s := openAt(t, dir, Options{vfs: disk.name, checkpointAfter: 1})
	l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; ; n++ { // until it is a sync that fails first
		disk.fail(n, sqlite3.SQLITE_IOERR_WRITE)
		_, err := l.Apply(t.Context(), failingBatch(n))
		if failed := disk.repair(); len(failed) > 0 && failed[0] == "sync" {
			break
		}
		if err != nil && s.writable() != nil {
			t.Fatalf("broken by %v", err)
		}
	}
	if _, err := l.Apply(t.Context(), failingBatch(99)); graph.CodeOf(err) != graph.CodeReadonly {
		t.Errorf("Apply after a failed sync: %v, want %s", err, graph.CodeReadonly)
	}
	if _, err := s.BeginLoad(t.Context(), graph.LoadOptions{}); graph.CodeOf(err) != graph.CodeReadonly {
		t.Errorf("BeginLoad after a failed sync: %v, want %s", err, graph.CodeReadonly)
	}
	if _, err := s.Find(t.Context(), graph.EntityQuery{}); err != nil {
		t.Errorf("reading after a failed sync: %v", err)
	}
	if err := errors.Join(l.Close(), s.Close()); err != nil {
		t.Error(err)
	}
	s = openAt(t, dir, Options{vfs: disk.name})
	defer closeStore(t, s)
	wantClean(t, s)
	loadBatch(t, s, failingBatch(99)...)
}

func TestBackupOnAFailingDiskLeavesNothing(t *testing.T) {
	disk := newFaultyDisk(t)
	dir := t.TempDir()
	s := openAt(t, dir, Options{vfs: disk.name})
	defer closeStore(t, s)
	fill(t, s, 100)
	for n := 1; ; n += 7 {
		disk.fail(n, sqlite3.SQLITE_FULL)
		err := s.Backup(t.Context(), dir+"/copy")
		if failed := disk.repair(); len(failed) == 0 {
			if err != nil {
				t.Error(err)
			}
			return
		} else if slices.Contains(failed, "write") && graph.CodeOf(err) != graph.CodeReadonly {
			t.Errorf("failing at %d: %v, want %s", n, err, graph.CodeReadonly)
		}
	}
}
