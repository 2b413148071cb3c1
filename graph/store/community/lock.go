package community

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"spona/graph"
)

// lockName is the file that is locked: by each open store with the others, by a
// restore alone. The kernel gives a lock back however a process ends.
const lockName = "community.lock"

// How a lock is taken.
const (
	shared = unix.LOCK_SH
	alone  = unix.LOCK_EX
)

// takeLock takes a lock, which ends when the file is closed. It does not wait.
func takeLock(dir string, how int) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, lockName), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	err = changeLock(f, how)
	switch {
	case err == nil:
		return f, nil
	case errors.Is(err, errLocked) && how == alone:
		err = graph.Errorf(graph.CodeConflict, "dir", "a server or another command uses %s in %s: stop it, or wait until it has finished", FileName, dir)
	case errors.Is(err, errLocked):
		err = graph.Errorf(graph.CodeConflict, "dir", "%s in %s is just being restored, or wiped by a server that stops; wait until that has finished", FileName, dir)
	}
	return nil, errors.Join(err, f.Close())
}

// errLocked is the failure of a lock that others have.
const errLocked = unix.EWOULDBLOCK

// changeLock takes a lock on an open file instead of the one it may have. When it fails,
// the file has neither.
func changeLock(f *os.File, how int) error {
	for {
		err := unix.Flock(int(f.Fd()), how|unix.LOCK_NB)
		switch {
		case errors.Is(err, unix.EINTR):
		case err == nil, errors.Is(err, errLocked):
			return err
		default:
			return fmt.Errorf("community: lock %s: %w", lockName, err)
		}
	}
}
