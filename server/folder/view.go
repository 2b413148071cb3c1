package folder

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

const viewName = "graph.view"

// A SavedView is the file in which the graph lies as it was in memory, so that the
// next start need not read all of it from the store. It can be deleted at any
// time.
type SavedView struct{ path string }

// View is the saved view of the graph in the folder.
func (f Folder) View() SavedView { return SavedView{filepath.Join(f.dir, viewName)} }

// ViewOf is the saved view of a graph in a database, which has a fingerprint of
// letters and digits: what was saved of one is not taken for another's.
func (f Folder) ViewOf(fingerprint string) SavedView {
	return SavedView{filepath.Join(f.dir, "graph-"+fingerprint+".view")}
}

// Load gives the file's content and its length to read.
func (s SavedView) Load(read func(r io.Reader, size int64) error) error {
	file, err := os.Open(s.path)
	if err != nil {
		return fmt.Errorf("folder: %w", err)
	}
	defer func() { _ = file.Close() }() // it was only read
	info, err := file.Stat()
	if err != nil {
		return fmt.Errorf("folder: %w", err)
	}
	return read(bufio.NewReaderSize(file, 1<<20), info.Size())
}

// Store replaces the file by what write writes, once that is whole. What fails
// leaves the file that was there.
func (s SavedView) Store(write func(w io.Writer) error) error {
	temporary, err := os.CreateTemp(filepath.Dir(s.path), temporaryPrefix+"*")
	if err != nil {
		return fmt.Errorf("folder: %w", err)
	}
	defer os.Remove(temporary.Name())
	buffered := bufio.NewWriterSize(temporary, 1<<20)
	err = errors.Join(write(buffered), buffered.Flush(), temporary.Close())
	if err == nil {
		err = os.Rename(temporary.Name(), s.path)
	}
	if err != nil {
		return fmt.Errorf("folder: save the view: %w", err)
	}
	return nil
}
