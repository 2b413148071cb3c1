package sqlite

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"spona/graph"
)

// Backup writes the store as it is now to a file of its own, while readers and a
// load go on. The file appears under its name when it is whole, and never takes
// the place of another.
func (s *Store) Backup(ctx context.Context, file string) error {
	err := s.backup(ctx, file)
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return failure(err)
}

func (s *Store) backup(ctx context.Context, file string) (err error) {
	file, err = filepath.Abs(file)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(file); !errors.Is(err, os.ErrNotExist) {
		return graph.Errorf(graph.CodeConflict, "file", "%s is there already; name a new file", file)
	}
	tmp := file + ".new"
	if err := os.Remove(tmp); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("sqlite: remove what an earlier backup left: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, removeIfThere(tmp))
		}
	}()
	c, err := s.dialCopier(ctx)
	if err != nil {
		return err
	}
	// VACUUM INTO copies what one read transaction sees. It is interrupted with
	// the context.
	if err := errors.Join(c.exec(ctx, "VACUUM INTO ?", tmp), c.close()); err != nil {
		return fmt.Errorf("sqlite: copy the store: %w", err)
	}
	if err := syncFile(tmp); err != nil {
		return fmt.Errorf("sqlite: keep the backup: %w", err)
	}
	// Unlike a rename, a link fails when somebody made the file meanwhile.
	if err := os.Link(tmp, file); err != nil {
		if errors.Is(err, os.ErrExist) {
			return graph.Errorf(graph.CodeConflict, "file", "%s is there already; name a new file", file)
		}
		if err := os.Rename(tmp, file); err != nil {
			return fmt.Errorf("sqlite: name the backup: %w", err)
		}
		return syncFolder(file)
	}
	return errors.Join(os.Remove(tmp), syncFolder(file))
}

// dialCopier opens a connection that may write other files than the store's.
func (s *Store) dialCopier(ctx context.Context) (*conn, error) {
	s.mu.Lock()
	closed := s.closed
	s.mu.Unlock()
	if closed {
		return nil, errClosed
	}
	return dial(ctx, address(s.path, s.options.vfs, "cache_size(-16000)"))
}

// Restore makes a backup the store of a data folder. The backup is checked first,
// from end to end; what is wrong with it leaves the folder as it was. The store
// gets a new epoch, so that whoever followed the old one reads everything anew.
//
// A folder that has a store already keeps it, with [graph.CodeConflict], unless
// replace is set. It is never replaced while a server or a load uses it.
func Restore(ctx context.Context, file, dir string, replace bool) (err error) {
	defer func() {
		if err != nil && ctx.Err() != nil {
			err = ctx.Err()
		}
		err = failure(err)
	}()
	dir, err = filepath.Abs(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("sqlite: make the data folder: %w", err)
	}
	for _, lock := range []struct{ name, what string }{{serveLock, "a server"}, {loadLock, "a load"}, {openLock, "another command"}} {
		l, err := takeLock(filepath.Join(dir, lock.name), lock.what)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, l.Release()) }()
	}
	path := filepath.Join(dir, fileName)
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) && !replace {
		return graph.Errorf(graph.CodeConflict, "dir", "%s holds a graph already; restore into an empty folder, or say that it is to be replaced", dir)
	}
	return restoreAt(ctx, file, dir, path)
}

func restoreAt(ctx context.Context, file, dir, path string) (err error) {
	tmp := path + ".new"
	if err := removeStore(tmp); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, removeStore(tmp))
		}
	}()
	if err := copyFile(ctx, file, tmp); err != nil {
		return fmt.Errorf("sqlite: copy the backup: %w", err)
	}
	if err := adopt(ctx, dir, tmp); err != nil {
		return fmt.Errorf("sqlite: the backup %s cannot be used: %w", file, err)
	}
	// The log of the old file must not be taken for the new one's, so it is moved
	// into the old file first: a process that is killed here leaves that whole.
	if err := retire(ctx, path); err != nil {
		return fmt.Errorf("sqlite: close the old store: %w", err)
	}
	if err := removeIfThere(filepath.Join(dir, seenName)); err != nil {
		return err
	}
	if err := os.Rename(tmp, path); err != nil {
		return fmt.Errorf("sqlite: put the backup in place: %w", err)
	}
	return syncFolder(path)
}

// adopt checks a copy of a backup, brings its tables up to date and gives it an
// epoch of its own.
func adopt(ctx context.Context, dir, path string) error {
	s := &Store{dir: dir, path: path}
	s.options, _ = Options{}.normalised()
	if err := s.checkLength(); err != nil {
		return err
	}
	if err := s.bringUp(ctx); err != nil {
		return err
	}
	s.readers = newPool(1, s.dialReader)
	report, err := s.Check(ctx)
	if err = errors.Join(err, s.readers.close()); err != nil {
		return err
	}
	if len(report.Problems) > 0 {
		return damaged(errors.New(report.Problems[0]))
	}
	c, err := s.dialWriter(ctx)
	if err != nil {
		return err
	}
	err = c.writing(ctx, func() error {
		if err := c.exec(ctx, "DELETE FROM feed"); err != nil {
			return err
		}
		return c.exec(ctx, "UPDATE state SET epoch = ?, feed_from = seq", newEpoch())
	})
	if err == nil {
		err = c.checkpoint(ctx, 0)
	}
	return errors.Join(err, c.close(), syncFile(path))
}

// bringUp brings the tables of a backup up to date. A file without any is none.
func (s *Store) bringUp(ctx context.Context) error {
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return err
	}
	c, err := dial(ctx, s.preparing())
	if err != nil {
		return err
	}
	version, err := tablesVersion(ctx, c)
	if err := errors.Join(err, c.close()); err != nil {
		return err
	}
	if version == 0 {
		return graph.Invalid("file", "it is no backup of a graph")
	}
	current, err := s.upToDate(ctx, files)
	if err != nil || current {
		return err
	}
	return s.runMigrations(ctx, files)
}

// retire moves the log of a store that nobody uses into its file, and so removes
// it. A store that is damaged loses its log: it is about to be replaced.
func retire(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); errors.Is(err, os.ErrNotExist) {
		return removeLog(path)
	}
	c, err := dial(ctx, address(path, "", "wal_checkpoint(truncate)"))
	if err == nil {
		err = c.close() // the last connection removes the log
	}
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return removeLog(path)
}

func newEpoch() string {
	var b [8]byte
	// The system's source of randomness never fails; see crypto/rand.
	_, _ = rand.Read(b[:])
	return hex.EncodeToString(b[:])
}
