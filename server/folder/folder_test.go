package folder_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"spona/graph"
	"spona/server/folder"
)

func create(t *testing.T) folder.Folder {
	t.Helper()
	f, err := folder.OpenOrCreate(filepath.Join(t.TempDir(), "some", "data"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOpenOrCreateMakesAFolderForItsOwnerOnly(t *testing.T) {
	f := create(t)
	for _, name := range []string{"", "files", "keys"} {
		info, err := os.Stat(filepath.Join(f.Dir(), name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != 0o700 {
			t.Errorf("%q has mode %o, want 700", name, got)
		}
	}
	again, err := folder.OpenOrCreate(f.Dir())
	if err != nil || again != f {
		t.Errorf("opening it again = %v, %v", again, err)
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	tests := []struct {
		name   string
		change func(t *testing.T, dir string)
		code   graph.Code
		want   string
	}{
		{"nothing there", func(t *testing.T, dir string) { os.RemoveAll(dir) }, graph.CodeNotFound, "there is no data folder"},
		{"a folder of another sort", func(t *testing.T, dir string) { os.Remove(filepath.Join(dir, "FORMAT")) },
			graph.CodeNotFound, "is no data folder"},
		{"an older or newer format", func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "FORMAT"), "spona data folder, format 2\n")
		}, graph.CodeInvalid, "has format 2, and this program reads format 1"},
		{"an empty marker", func(t *testing.T, dir string) { write(t, filepath.Join(dir, "FORMAT"), "") },
			graph.CodeInvalid, "is damaged"},
		{"a cut marker", func(t *testing.T, dir string) { write(t, filepath.Join(dir, "FORMAT"), "spona data folder, format 1") },
			graph.CodeInvalid, "is damaged"},
		{"a marker of noise", func(t *testing.T, dir string) { write(t, filepath.Join(dir, "FORMAT"), "\x00\xff\x13") },
			graph.CodeInvalid, "is damaged"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := create(t)
			tt.change(t, f.Dir())
			_, err := folder.Open(f.Dir())
			if graph.CodeOf(err) != tt.code || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error = %v (%s), want %s with %q", err, graph.CodeOf(err), tt.code, tt.want)
			}
		})
	}
}

func TestOpenOrCreateLeavesOtherFoldersAlone(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "thesis.txt"), "years of work")
	_, err := folder.OpenOrCreate(dir)
	if graph.CodeOf(err) != graph.CodeInvalid || !strings.Contains(err.Error(), "thesis.txt") {
		t.Errorf("error = %v, want one that names what is there", err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("the folder now holds %v", entries)
	}
}

// A process can die between making the folders and the marker.
func TestOpenOrCreateFinishesAHalfMadeFolder(t *testing.T) {
	f := create(t)
	if err := os.Remove(filepath.Join(f.Dir(), "FORMAT")); err != nil {
		t.Fatal(err)
	}
	if _, err := folder.OpenOrCreate(f.Dir()); err != nil {
		t.Error(err)
	}
}

func TestOpenOrCreateRefusesAFileInPlaceOfAFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, "")
	if _, err := folder.OpenOrCreate(path); graph.CodeOf(err) != graph.CodeInvalid {
		t.Errorf("error = %v, want %s", err, graph.CodeInvalid)
	}
}

func TestNumbersKeyIsMadeOnceAndKeptPrivate(t *testing.T) {
	f := create(t)
	keys := make([][]byte, 8)
	var wg sync.WaitGroup
	for i := range keys {
		wg.Go(func() {
			var err error
			if keys[i], err = f.NumbersKey(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for _, key := range keys {
		if len(key) != 32 || !bytes.Equal(key, keys[0]) {
			t.Fatalf("the keys are %x", keys)
		}
	}
	path := filepath.Join(f.Dir(), "keys", "person-numbers.key")
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key has mode %v (%v), want 600", info.Mode(), err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("keys holds %v, want the key alone", entries)
	}
}

func TestNumbersKeyRefusesADamagedOrOpenKey(t *testing.T) {
	f := create(t)
	path := filepath.Join(f.Dir(), "keys", "person-numbers.key")
	write(t, path, "short")
	if _, err := f.NumbersKey(); graph.CodeOf(err) != graph.CodeInvalid || !strings.Contains(err.Error(), "is damaged") {
		t.Errorf("a short key: %v", err)
	}
	write(t, path, strings.Repeat("k", 32))
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := f.NumbersKey(); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a key that others can read: %v", err)
	}
}

func TestSampleIsRemembered(t *testing.T) {
	f := create(t)
	if n, err := f.Sample(); n != 0 || err != nil {
		t.Fatalf("a new folder has a sample of %d, %v", n, err)
	}
	if err := f.SetSample(1000); err != nil {
		t.Fatal(err)
	}
	if n, err := f.Sample(); n != 1000 || err != nil {
		t.Errorf("Sample = %d, %v, want 1000", n, err)
	}
	if err := f.ForgetSample(); err != nil {
		t.Fatal(err)
	}
	if n, err := f.Sample(); n != 0 || err != nil {
		t.Errorf("a forgotten sample is still %d, %v", n, err)
	}
	write(t, filepath.Join(f.Dir(), "sample"), "many")
	if _, err := f.Sample(); graph.CodeOf(err) != graph.CodeInvalid {
		t.Errorf("a damaged note: %v", err)
	}
}

func TestTheKeyOfTheCommunityIsOfItsOwn(t *testing.T) {
	f := create(t)
	community, err := f.CommunityKey()
	if err != nil {
		t.Fatal(err)
	}
	numbers, err := f.NumbersKey()
	if err != nil || len(community) != 32 || bytes.Equal(community, numbers) {
		t.Errorf("the keys are %x and %x, %v", community, numbers, err)
	}
	if again, err := f.CommunityKey(); err != nil || !bytes.Equal(again, community) {
		t.Errorf("the second time it is %x, %v", again, err)
	}
	info, err := os.Stat(filepath.Join(f.Dir(), "keys", "community.key"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key has mode %v (%v), want 600", info.Mode(), err)
	}
}

func TestACommunityWithoutItsKeyGetsNoOther(t *testing.T) {
	f := create(t)
	write(t, filepath.Join(f.Dir(), "community.db"), "")
	_, err := f.CommunityKey()
	if graph.CodeOf(err) != graph.CodeInvalid || !strings.Contains(err.Error(), "is missing: put it back") {
		t.Errorf("error = %v", err)
	}
	if entries, _ := os.ReadDir(filepath.Join(f.Dir(), "keys")); len(entries) != 0 {
		t.Errorf("keys holds %v", entries)
	}
	write(t, filepath.Join(f.Dir(), "keys", "community.key"), strings.Repeat("k", 32))
	if key, err := f.CommunityKey(); err != nil || string(key) != strings.Repeat("k", 32) {
		t.Errorf("put back, it is %q, %v", key, err)
	}
}
