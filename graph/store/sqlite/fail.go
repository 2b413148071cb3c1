package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"spona/graph"
	"spona/graph/store/record"
)

// errClosed answers calls after Close.
var errClosed = errors.New("sqlite: the store is closed")

// failure gives an error of SQLite or of the system the code and the words that
// its caller needs. Errors that have a code, and ends of a context, stay.
func failure(err error) error {
	var has *graph.Error
	switch {
	case err == nil, errors.As(err, &has), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, record.ErrDamaged):
		return damaged(err)
	case isAny(err, syscall.ENOSPC, syscall.EDQUOT, syscall.EROFS, syscall.EIO, syscall.EFBIG, fs.ErrPermission):
		return readonly(err)
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return damaged(err)
	case sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN:
		return readonly(err)
	case sqlite3.SQLITE_IOERR:
		return ioFailure(e)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return &graph.Error{Code: graph.CodeConflict, Msg: "another process keeps the store locked; try again when it has finished", Err: err}
	case sqlite3.SQLITE_TOOBIG:
		return &graph.Error{Code: graph.CodeLimitExceeded, Msg: "what is stated of one entity or relation is too large to keep", Err: err}
	}
	return err
}

// ioFailure tells a file that ends too early, which is damage, from a disk that
// refuses.
func ioFailure(e *sqlite.Error) error {
	if e.Code() == sqlite3.SQLITE_IOERR_SHORT_READ || e.Code() == sqlite3.SQLITE_IOERR_CORRUPTFS {
		return damaged(e)
	}
	return readonly(e)
}

func damaged(err error) error {
	return &graph.Error{Code: graph.CodeInternal, Msg: "the store's file is damaged: stop the server, restore a backup with `restore`, and load what is newer again", Err: err}
}

func readonly(err error) error {
	return &graph.Error{Code: graph.CodeReadonly, Msg: "the store cannot be written: see that its disk has space and that the data folder may be written", Err: err}
}

// isFsync reports whether the disk failed to keep what was written. What it
// holds is then unknown, so that trying again would only hide the loss.
func isFsync(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && (e.Code() == sqlite3.SQLITE_IOERR_FSYNC || e.Code() == sqlite3.SQLITE_IOERR_DIR_FSYNC)
}

// isBusy reports whether another connection had a lock for longer than SQLite
// waits, or one that it does not wait for.
func isBusy(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_BUSY
}

func isAny(err error, targets ...error) bool {
	for _, t := range targets {
		if errors.Is(err, t) {
			return true
		}
	}
	return false
}
