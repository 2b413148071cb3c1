package sqlite

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"spona/graph"
)

// contentHash is a hash of all that a store holds, whatever its file looks like.
func contentHash(t *testing.T, s graph.Store) string {
	t.Helper()
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = snap.Close() }()
	return hashOf(t, snap)
}

func hashOf(t *testing.T, snap graph.Snapshot) string {
	t.Helper()
	h := sha256.New()
	for e, err := range snap.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(h, "%+v\n", *e)
	}
	for r, err := range snap.Relations() {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(h, "%s %s %v %v", r.ID, r.Kind, r.From, r.To)
		for _, rec := range r.Records {
			fmt.Fprintf(h, "%v %v %q %q %v %v %v\n", rec.Source, rec.Spells, rec.Role, rec.Status, rec.Money, rec.Share, rec.Values)
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

func TestBackupUnderLoadRestoresToTheSameContent(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, filepath.Join(dir, "data"), Options{})
	defer closeStore(t, s)
	l, err := s.BeginLoad(t.Context(), graph.LoadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	g := newRandomGraph(200)
	hashes := map[string]bool{contentHash(t, s): true}
	copied := make(chan error)
	for from := 0; from < 1000; from += 50 {
		if from == 500 {
			go func() { copied <- s.Backup(context.WithoutCancel(t.Context()), filepath.Join(dir, "copy")) }()
		}
		if _, err := l.Apply(t.Context(), g.batch(from, from+50)); err != nil {
			t.Fatal(err)
		}
		hashes[contentHash(t, s)] = true
	}
	if err := <-copied; err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	restored := restore(t, filepath.Join(dir, "copy"), filepath.Join(dir, "restored"))
	if !hashes[contentHash(t, restored)] {
		t.Error("the backup is of no state that the store was in between two batches")
	}
	wantClean(t, restored)
	fill(t, restored, 200)
}

// restore restores a backup into a folder and opens it.
func restore(t *testing.T, file, dir string) *Store {
	t.Helper()
	if err := Restore(t.Context(), file, dir, false); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, dir, Options{})
	t.Cleanup(func() { closeStore(t, s) })
	return s
}

func TestRestoreBeginsANewEpoch(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, filepath.Join(dir, "data"), Options{})
	defer closeStore(t, s)
	fill(t, s, 20)
	before, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(t.Context(), filepath.Join(dir, "copy")); err != nil {
		t.Fatal(err)
	}
	restored := restore(t, filepath.Join(dir, "copy"), filepath.Join(dir, "restored"))
	after, err := restored.Version(t.Context())
	if err != nil || after.Epoch == before.Epoch {
		t.Errorf("version = %v, %v, want an epoch other than %s", after, err, before.Epoch)
	}
	for _, err := range restored.Changes(t.Context(), before) {
		if graph.CodeOf(err) != graph.CodeResumeGap {
			t.Errorf("the feed goes on from before the backup: %v", err)
		}
	}
	if contentHash(t, s) != contentHash(t, restored) {
		t.Error("the content differs")
	}
}

func TestBackupRefusesToReplaceAFile(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, dir, Options{})
	defer closeStore(t, s)
	file := filepath.Join(dir, "copy")
	if err := os.WriteFile(file, []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(t.Context(), file); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("Backup: %v, want a conflict", err)
	}
	if kept, err := os.ReadFile(file); err != nil || string(kept) != "precious" {
		t.Errorf("the file holds %q, %v", kept, err)
	}
}

func TestBackupStopsWithItsContext(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, dir, Options{})
	defer closeStore(t, s)
	fill(t, s, 100)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Backup(ctx, filepath.Join(dir, "copy")); !errors.Is(err, context.Canceled) {
		t.Errorf("Backup: %v, want the context's error", err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "copy*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestRestoreRefusesWhatItMust(t *testing.T) {
	dir := t.TempDir()
	used := filepath.Join(dir, "used")
	s := openAt(t, used, Options{})
	fill(t, s, 50)
	good := filepath.Join(dir, "good")
	if err := s.Backup(t.Context(), good); err != nil {
		t.Fatal(err)
	}
	whole := contentHash(t, s)
	bad := map[string]func(name string) error{
		"no file":        func(string) error { return nil },
		"not a database": func(name string) error { return os.WriteFile(name, []byte("hello, world, this is text"), 0o600) },
		"an empty file":  func(name string) error { return os.WriteFile(name, nil, 0o600) },
		"a file cut off": func(name string) error { return spoil(good, name, func(b []byte) []byte { return b[:len(b)/2] }) },
		"a page of zeros": func(name string) error {
			return spoil(good, name, func(b []byte) []byte { clear(b[8192:12288]); return b })
		},
	}
	for name, make := range bad {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(dir, name)
			if err := make(file); err != nil {
				t.Fatal(err)
			}
			into := filepath.Join(dir, "into "+name)
			if err := Restore(t.Context(), file, into, false); err == nil {
				t.Fatal("it was restored")
			}
			if left, err := filepath.Glob(filepath.Join(into, fileName+"*")); err != nil || len(left) > 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
	if err := Restore(t.Context(), good, used, true); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("over an open store: %v, want a conflict", err)
	}
	closeStore(t, s)
	if err := Restore(t.Context(), good, used, false); graph.CodeOf(err) != graph.CodeConflict {
		t.Errorf("over a store: %v, want a conflict", err)
	}
	if err := Restore(t.Context(), filepath.Join(dir, "a file cut off"), used, true); err == nil {
		t.Error("a damaged backup took the place of a store")
	}
	s = openAt(t, used, Options{})
	defer closeStore(t, s)
	if contentHash(t, s) != whole {
		t.Error("refused restores changed the store")
	}
}

func TestRestoreReplacesAStoreWhenTold(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, filepath.Join(dir, "a"), Options{})
	fill(t, s, 30)
	if err := s.Backup(t.Context(), filepath.Join(dir, "copy")); err != nil {
		t.Fatal(err)
	}
	want := contentHash(t, s)
	loadBatch(t, s, graph.Change{Entity: newRandomGraph(1000).entity(500)})
	closeStore(t, s)
	if err := Restore(t.Context(), filepath.Join(dir, "copy"), filepath.Join(dir, "a"), true); err != nil {
		t.Fatal(err)
	}
	s = openAt(t, filepath.Join(dir, "a"), Options{})
	defer closeStore(t, s)
	if contentHash(t, s) != want {
		t.Error("the content is not that of the backup")
	}
	wantClean(t, s)
}

// spoil copies a file, changed.
func spoil(from, to string, change func([]byte) []byte) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, change(b), 0o600)
}
