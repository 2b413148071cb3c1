package community

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"spona/graph"
	"spona/graph/members"
)

// Restore makes a backup the community of a data folder. The backup is checked
// first; what is wrong with it leaves the folder as it was. A folder that has a
// community keeps it, with [graph.CodeConflict], unless replace is set, and in any
// case while somebody uses it.
//
// What must not come back does not: sessions, API tokens and links of the backup
// have ended, letters that waited are not sent, nobody reads on by a cursor of before, and accounts that were erased from
// the community that is replaced are erased from the backup's as well.
func Restore(ctx context.Context, file, dir string, replace bool) (err error) {
	if dir, err = filepath.Abs(dir); err != nil {
		return err
	}
	lock, err := takeLock(dir, alone)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	path := filepath.Join(dir, FileName)
	_, err = os.Lstat(path)
	there := !errors.Is(err, fs.ErrNotExist)
	if there && !replace {
		return graph.Errorf(graph.CodeConflict, "dir", "%s has a community already; restore into another folder, or say that it is to be replaced", dir)
	}
	unfinished := path + ".new"
	if err := removeDatabase(unfinished); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, removeDatabase(unfinished)) }()
	if err := copyPrivate(file, unfinished); err != nil {
		return graph.Errorf(graph.CodeInvalid, "file", "the backup cannot be copied: %w", err)
	}
	var since erasures
	if there {
		since = erasuresIn(ctx, path)
	}
	if err := adopt(ctx, unfinished, since); err != nil {
		return fmt.Errorf("the backup %s cannot be used: %w", file, err)
	}
	return putInPlace(unfinished, path)
}

// putInPlace gives a new file the name of an old one, which nobody uses. The log of
// the old one goes first, so that it is not taken for the new one's.
func putInPlace(unfinished, path string) error {
	if err := errors.Join(removeFile(path+"-wal"), removeFile(path+"-shm")); err != nil {
		return err
	}
	if err := os.Rename(unfinished, path); err != nil {
		return fmt.Errorf("community: put the backup in place: %w", err)
	}
	return syncPath(filepath.Dir(path))
}

func copyPrivate(from, to string) (err error) {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	target, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Sync(), target.Close())
}

// erasures are what a community knows of accounts that were erased from it.
type erasures struct {
	accounts []members.ID
	marks    []string // of their handles
}

// erasuresIn reads them from a file, and moves what is in its log into it. A file
// that is damaged, which may be why a backup is restored, knows of none.
func erasuresIn(ctx context.Context, path string) (known erasures) {
	s, err := openFile(ctx, path)
	if err != nil {
		return erasures{}
	}
	err = s.reading(ctx, known.read)
	if errors.Join(err, s.emptyLog(ctx), s.closeFile()) != nil {
		return erasures{}
	}
	return known
}

func (e *erasures) read(r *rows) (err error) {
	text := func(row scanner, s *string) error { return row.Scan(s) }
	if e.marks, err = many(r, text, `SELECT mark FROM retired_handle`); err != nil {
		return err
	}
	id := func(row scanner, id *members.ID) error { return row.Scan(id) }
	e.accounts, err = many(r, id, `SELECT subject FROM record WHERE deed = ?`, members.DeedAccountErase)
	return err
}

// adopt checks a copy of a backup, brings its tables up to date and takes out what
// must not come back.
func adopt(ctx context.Context, path string, since erasures) (err error) {
	if err := isCommunity(ctx, path); err != nil {
		return err
	}
	s, err := openFile(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.closeFile()) }()
	if err := s.Check(ctx); err != nil {
		return err
	}
	if err := s.writing(ctx, func(r *rows) error { return r.forget(since) }); err != nil {
		return err
	}
	return errors.Join(s.wipeAll(ctx), s.emptyLog(ctx))
}

// isCommunity refuses files that hold something else, before any table is made.
func isCommunity(ctx context.Context, path string) (err error) {
	s := &Store{path: path}
	db, err := s.open("deferred", 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var tables int
	err = db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('account', 'record', 'letter')`).Scan(&tables)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return graph.Errorf(graph.CodeInvalid, "", "it is no backup of a community, or it is damaged: %w", err)
	case tables != 3:
		return graph.Invalid("", "it is no backup of a community")
	}
	return nil
}

// forget takes out of a backup what has ended since.
func (r *rows) forget(since erasures) error {
	for _, table := range []string{"session", "token", "link", "letter"} {
		if err := r.exec("DELETE FROM " + table); err != nil {
			return err
		}
	}
	if err := r.exec(`UPDATE event_epoch SET epoch = lower(hex(randomblob(8)))`); err != nil {
		return err
	}
	for _, id := range since.accounts {
		if err := r.erase(id); err != nil && graph.CodeOf(err) != graph.CodeNotFound {
			return err
		}
	}
	for _, mark := range since.marks {
		if err := r.retire(mark); err != nil {
			return err
		}
	}
	// Nobody follows anything yet, and no id is to be left of who was erased.
	return r.exec(`DELETE FROM right_change`)
}
