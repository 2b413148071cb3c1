package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spona/graph"
)

func TestSecondServerIsRefused(t *testing.T) {
	dir := t.TempDir()
	first, second := openAt(t, dir, Options{}), openAt(t, dir, Options{})
	defer closeStore(t, first)
	defer closeStore(t, second)
	lock, err := first.LockServe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := second.LockServe(); graph.CodeOf(err) != graph.CodeConflict || !strings.Contains(err.Error(), "a server (process ") {
		t.Errorf("second server: %v, want a conflict that says so", err)
	}
	loadBatch(t, second, graph.Change{Entity: newRandomGraph(4).entity(1)})
	if err := lock.Release(); err != nil {
		t.Fatal(err)
	}
	again, err := second.LockServe()
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Release(); err != nil {
		t.Fatal(err)
	}
	if err := again.Release(); err != nil {
		t.Errorf("releasing again: %v", err)
	}
}

func TestLoadsOfTwoStoresTakeTurns(t *testing.T) {
	dir := t.TempDir()
	first, second := openAt(t, dir, Options{}), openAt(t, dir, Options{})
	defer closeStore(t, first)
	defer closeStore(t, second)
	l, err := first.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := second.BeginLoad(t.Context(), graph.LoadOptions{}); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("second load: %v, want a conflict", err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	loadBatch(t, second, graph.Change{Entity: newRandomGraph(4).entity(1)})
	// The other store sees it, in the middle of what it has cached.
	if page, err := first.Find(t.Context(), graph.EntityQuery{}); err != nil || page.Total != 1 {
		t.Errorf("the other store lists %d, %v", page.Total, err)
	}
}

func TestNewFolderIsMadeByManyAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	opened := make(chan error)
	const many = 6
	for range many {
		go func() {
			s, err := Open(t.Context(), dir, Options{})
			if err == nil {
				err = s.Close()
			}
			opened <- err
		}()
	}
	for range many {
		if err := <-opened; err != nil {
			t.Error(err)
		}
	}
}

func TestFolderNamesOfAnySortWork(t *testing.T) {
	for _, name := range []string{"with space", "100%", "a?b=c", "hash#tag", "Шпона", "quote'\"", "semi;colon&amp", "%41"} {
		dir := filepath.Join(t.TempDir(), name)
		s := openAt(t, dir, Options{})
		loadBatch(t, s, graph.Change{Entity: newRandomGraph(4).entity(1)})
		closeStore(t, s)
		if _, err := os.Stat(filepath.Join(dir, fileName)); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestClosedStoreAnswersWithAnError(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{})
	closeStore(t, s)
	if _, err := s.Find(t.Context(), graph.EntityQuery{}); err == nil {
		t.Error("a closed store listed entities")
	}
	if _, err := s.BeginLoad(t.Context(), graph.LoadOptions{}); err == nil {
		t.Error("a closed store took a load")
	}
	if _, err := s.Snapshot(t.Context()); err == nil {
		t.Error("a closed store gave a snapshot")
	}
	if _, err := countAll(s.Neighbours(t.Context(), []graph.ID{newRandomGraph(1).ref(0).ID}, graph.NeighbourQuery{})); err == nil {
		t.Error("a closed store has neighbours")
	}
	if err := s.Close(); err != nil {
		t.Errorf("closing again: %v", err)
	}
}

func TestOptionsThatCannotBeAreRefused(t *testing.T) {
	for _, o := range []Options{{Readers: -1}, {CacheMiB: -1}, {FeedBatches: -1}} {
		if _, err := Open(t.Context(), t.TempDir(), o); graph.CodeOf(err) != graph.CodeInvalid {
			t.Errorf("%+v: %v, want it refused", o, err)
		}
	}
}

// A process that opens a store may make indexes first. A load that comes at that
// moment waits, and is not told that there is another load.
func TestLoadsWaitForWhatIsMissing(t *testing.T) {
	s := openAt(t, t.TempDir(), Options{})
	defer closeStore(t, s)
	for _, what := range []string{makingIndexes, makingTables} {
		lock, err := takeLock(filepath.Join(s.dir, loadLock), what)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		if _, err := s.BeginLoad(ctx, graph.LoadOptions{}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("beside %s: %v, want to wait until the context ends", what, err)
		}
		cancel()
		if err := lock.Release(); err != nil {
			t.Fatal(err)
		}
		l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	}
}
