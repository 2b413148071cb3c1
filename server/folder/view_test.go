package folder_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"spona/server/folder"
)

func writing(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func TestSavedViewsAreWholeOrAsBefore(t *testing.T) {
	dir := t.TempDir()
	f, err := folder.OpenOrCreate(filepath.Join(dir, "data"))
	if err != nil {
		t.Fatal(err)
	}
	load := func() (content string) {
		t.Helper()
		err := f.View().Load(func(r io.Reader, size int64) error {
			b, err := io.ReadAll(r)
			if int64(len(b)) != size {
				t.Errorf("%d bytes are said to be %d", len(b), size)
			}
			content = string(b)
			return err
		})
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		return content
	}
	if got := load(); got != "" {
		t.Errorf("a new folder has the view %q", got)
	}
	if err := f.View().Store(writing("one")); err != nil {
		t.Fatal(err)
	}
	failure := errors.New("the disk is full")
	err = f.View().Store(func(w io.Writer) error { return errors.Join(writing("half")(w), failure) })
	if !errors.Is(err, failure) || load() != "one" {
		t.Errorf("after %v the view is %q", err, load())
	}
	if err := f.View().Store(writing("two")); err != nil || load() != "two" {
		t.Errorf("after %v the view is %q", err, load())
	}
	info, err := os.Stat(filepath.Join(f.Dir(), "graph.view"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file is for %v, %v", info.Mode(), err)
	}
	left, err := os.ReadDir(f.Dir())
	if err != nil || len(left) != 4 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}
