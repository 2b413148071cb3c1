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
	for {
		if err = unix.Flock(int(f.Fd()), how|unix.LOCK_NB); !errors.Is(err, unix.EINTR) {
			break
		}
	}
	switch {
	case err == nil:
		return f, nil
	case errors.Is(err, unix.EWOULDBLOCK) && how == alone:
		err = graph.Errorf(graph.CodeConflict, "dir", "a server or another command uses %s in %s: stop it, or wait until it has finished", FileName, dir)
	case errors.Is(err, unix.EWOULDBLOCK):
		err = graph.Errorf(graph.CodeConflict, "dir", "%s in %s is just being restored; wait until that has finished", FileName, dir)
	default:
		err = fmt.Errorf("community: lock %s: %w", lockName, err)
	}
	return nil, errors.Join(err, f.Close())
}
