package sqlite

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"spona/graph"
)

// closedStore makes a store of a small graph, whole in its file, and closes it.
func closedStore(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	s := openAt(t, dir, Options{})
	fill(t, s, 150)
	closeStore(t, s)
	return dir
}

// noticed reports whether opening, reading everything or checking the store says
// that it is damaged, in words that tell what to do.
func noticed(t *testing.T, dir string) bool {
	t.Helper()
	s, err := Open(t.Context(), dir, Options{})
	if err != nil {
		if graph.CodeOf(err) != graph.CodeInternal || !isDamage(err) {
			t.Errorf("opening says %v", err)
		}
		return true
	}
	defer func() { _ = s.Close() }()
	report, err := s.Check(t.Context())
	if err != nil {
		t.Errorf("checking says %v", err)
	}
	return len(report.Problems) > 0
}

// A flipped bit is noticed wherever it holds content. Of a page, the part that
// is not in use holds none; there, the store is as good as before.
func TestFlippedBytesAreNoticedOrHarmless(t *testing.T) {
	dir := closedStore(t)
	whole := wholeHash(t, dir)
	path := filepath.Join(dir, fileName)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rand := rand.New(rand.NewPCG(4, 4))
	harmless := 0
	for range 150 {
		at, bit := rand.IntN(len(good)), byte(1)<<rand.IntN(8)
		bad := append([]byte(nil), good...)
		bad[at] ^= bit
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if noticed(t, dir) {
			continue
		}
		harmless++
		if got := wholeHash(t, dir); got != whole {
			t.Errorf("bit %08b of byte %d changed the content unnoticed", bit, at)
		}
	}
	t.Logf("%d of 150 were harmless", harmless)
}

// wholeHash is the content hash of a folder's store.
func wholeHash(t *testing.T, dir string) string {
	t.Helper()
	s := openAt(t, dir, Options{})
	defer closeStore(t, s)
	return contentHash(t, s)
}

func TestZeroPagesAreNoticed(t *testing.T) {
	dir := closedStore(t)
	path := filepath.Join(dir, fileName)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	for at := 0; at < len(good); at += 5 * page {
		bad := append([]byte(nil), good...)
		clear(bad[at : at+page])
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if !noticed(t, dir) {
			t.Errorf("a zero page at %d went unnoticed", at)
		}
	}
}

func TestTruncatedFilesAreRefused(t *testing.T) {
	for _, part := range []int{0, 1, 2, 3} {
		t.Run(fmt.Sprint(part, " quarters are left"), func(t *testing.T) {
			dir := closedStore(t)
			path := filepath.Join(dir, fileName)
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(path, info.Size()*int64(part)/4+50); err != nil {
				t.Fatal(err)
			}
			s, err := Open(t.Context(), dir, Options{})
			if err == nil {
				_ = s.Close()
				t.Fatal("it was opened")
			}
			if !isDamage(err) {
				t.Errorf("opening says %v", err)
			}
		})
	}
}

func TestOlderCopyIsRefused(t *testing.T) {
	dir := closedStore(t)
	path := filepath.Join(dir, fileName)
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s := openAt(t, dir, Options{})
	loadBatch(t, s, graph.Change{Entity: newRandomGraph(1000).entity(999)})
	closeStore(t, s)
	if err := os.WriteFile(path, old, 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err := Open(t.Context(), dir, Options{}); err == nil {
		_ = s.Close()
		t.Error("an older copy was opened")
	}
	// As a backup it is welcome.
	copied := filepath.Join(t.TempDir(), "copy")
	if err := os.WriteFile(copied, old, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Restore(t.Context(), copied, dir, true); err != nil {
		t.Fatal(err)
	}
	s = openAt(t, dir, Options{})
	defer closeStore(t, s)
	wantClean(t, s)
}

func TestFileOfANewerProgramIsRefused(t *testing.T) {
	dir := closedStore(t)
	s := openAt(t, dir, Options{})
	damage(t, s, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)")
	closeStore(t, s)
	if _, err := Open(t.Context(), dir, Options{}); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("Open: %v, want a conflict", err)
	}
}
