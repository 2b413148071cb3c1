package community

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"spona/graph"
)

// Backup writes a copy of the file as it is now, while it is in use. The copy is for
// its owner alone, has its name only when it is whole, and never takes the place of
// another file. What was erased is not in it.
func (s *Store) Backup(ctx context.Context, file string) (err error) {
	file, err = filepath.Abs(file)
	if err != nil {
		return err
	}
	taken := graph.Errorf(graph.CodeConflict, "file", "%s is there already; name a new file", file)
	if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
		return taken
	}
	unfinished := file + ".new"
	if err := errors.Join(removeFile(unfinished), makePrivate(unfinished)); err != nil {
		return graph.Errorf(graph.CodeInvalid, "file", "%s cannot be written: %w", file, err)
	}
	defer func() { err = errors.Join(err, removeFile(unfinished)) }()
	// SQLite takes the empty file, and with it the rights that it was made with.
	if _, err := s.read.ExecContext(ctx, "VACUUM INTO ?", unfinished); err != nil {
		return failed(ctx, fmt.Errorf("community: copy: %w", err))
	}
	if err := syncPath(unfinished); err != nil {
		return err
	}
	// Unlike a rename, a link fails when somebody made the file meanwhile.
	if err := os.Link(unfinished, file); errors.Is(err, fs.ErrExist) {
		return taken
	} else if err != nil {
		return fmt.Errorf("community: name the copy: %w", err)
	}
	return syncPath(filepath.Dir(file))
}

// Check reads every page and index of the file, and compares what is said with what
// the search would find of it.
func (s *Store) Check(ctx context.Context) error {
	var result string
	if err := s.read.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&result); err != nil {
		return failed(ctx, err)
	}
	if result != "ok" {
		return graph.Errorf(graph.CodeInternal, "", "%s is damaged: %s; restore a backup", FileName, result)
	}
	return s.reading(ctx, (*rows).checkTalk)
}

// makePrivate makes an empty file that nobody else can read.
func makePrivate(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// removeFile removes a file that may not be there.
func removeFile(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// removeDatabase removes a file and what SQLite has beside it.
func removeDatabase(path string) error {
	return errors.Join(removeFile(path), removeFile(path+"-wal"), removeFile(path+"-shm"))
}

// syncPath puts a file, or the names in a folder, on the disk.
func syncPath(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
