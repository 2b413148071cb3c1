package sqlite

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"spona/graph"
)

// A Lock is held on a data folder until it is released or the process ends,
// however it ends: the kernel keeps it.
type Lock struct {
	file  *os.File
	noted bool // the file says who holds it
}

// The names of the locks. One holder at a time has the first two; every open
// store has a share of the third, which a restore takes whole.
const (
	loadLock  = "graph.lock"
	serveLock = "serve.lock"
	openLock  = "open.lock"
)

// LockServe takes the folder for a server. [graph.CodeConflict] when another
// server has it; loads and reads by other processes go on beside a server.
func (s *Store) LockServe() (*Lock, error) {
	return takeLock(filepath.Join(s.dir, serveLock), "a server")
}

// takeLock takes a lock for one holder, which messages to others call what.
func takeLock(path, what string) (*Lock, error) {
	l, err := flock(path, what, unix.LOCK_EX)
	if err != nil {
		return nil, err
	}
	// The note is for messages only: without it they say less.
	_ = l.file.Truncate(0)
	l.noted = true
	_, _ = l.file.WriteAt([]byte(what+" (process "+strconv.Itoa(os.Getpid())+")"), 0)
	return l, nil
}

// shareLock takes a share of a lock that what may be holding whole.
func shareLock(path, what string) (*Lock, error) { return flock(path, what, unix.LOCK_SH) }

func flock(path, what string, how int) (*Lock, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, failure(fmt.Errorf("open the lock: %w", err))
	}
	for {
		if err = unix.Flock(int(f.Fd()), how|unix.LOCK_NB); !errors.Is(err, unix.EINTR) {
			break
		}
	}
	if err == nil {
		return &Lock{file: f}, nil
	}
	by := holder(f)
	_ = f.Close()
	if !errors.Is(err, unix.EWOULDBLOCK) {
		return nil, failure(fmt.Errorf("lock %s: %w", filepath.Base(path), err))
	}
	h := occupied{by, cmp.Or(by, what) + " is already using this data folder; wait until it has finished, or stop it"}
	return nil, &graph.Error{Code: graph.CodeConflict, Msg: h.msg, Err: h}
}

// occupied is why a lock could not be had.
type occupied struct{ by, msg string }

func (h occupied) Error() string { return h.msg }

// isShort reports whether the lock will be free in a moment. A holder that is
// not noted yet, or no more, has just come or is about to go.
func (h occupied) isShort() bool {
	return h.by == "" || strings.HasPrefix(h.by, makingTables) || strings.HasPrefix(h.by, makingIndexes)
}

// Short holders of the load lock: they make what a store is missing.
const (
	makingTables  = "the making of tables"
	makingIndexes = "the making of indexes"
)

// takeLoadLock takes the lock for a load. It waits while a process that has just
// opened the store makes what it is missing, and not for another load.
func (s *Store) takeLoadLock(ctx context.Context) (*Lock, error) {
	retry := time.NewTicker(20 * time.Millisecond)
	defer retry.Stop()
	for {
		lock, err := takeLock(filepath.Join(s.dir, loadLock), "a load")
		var h occupied
		if err == nil || !errors.As(err, &h) || !h.isShort() {
			return lock, err
		}
		select {
		case <-retry.C:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// holder is the note of who holds a lock, "" without one.
func holder(f *os.File) string {
	note := make([]byte, 100)
	n, _ := f.ReadAt(note, 0)
	return string(note[:n])
}

// Release gives the lock up.
func (l *Lock) Release() error {
	if l == nil || l.file == nil {
		return nil
	}
	f := l.file
	l.file = nil
	if l.noted {
		_ = f.Truncate(0)
	}
	return f.Close()
}
