package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"spona/graph"
)

// A Lock is held on a data folder until it is released or the process ends,
// however it ends: the kernel keeps it.
type Lock struct{ file *os.File }

// The names of the locks.
const (
	loadLock    = "graph.lock"
	serveLock   = "serve.lock"
	migrateLock = "open.lock"
)

// LockServe takes the folder for a server. [graph.CodeConflict] when another
// server has it; loads and reads by other processes go on beside a server.
func (s *Store) LockServe() (*Lock, error) {
	return takeLock(filepath.Join(s.dir, serveLock), "a server")
}

// takeLock takes the lock of the name for a holder that messages call what.
func takeLock(path, what string) (*Lock, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, failure(fmt.Errorf("open the lock: %w", err))
	}
	for {
		err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		if err != unix.EINTR {
			break
		}
	}
	if err == nil {
		// Who holds it is for the message only: an empty note does no harm.
		_ = f.Truncate(0)
		_, _ = f.WriteAt([]byte(strconv.Itoa(os.Getpid())), 0)
		return &Lock{f}, nil
	}
	holder := make([]byte, 20)
	n, _ := f.ReadAt(holder, 0)
	_ = f.Close()
	if !errors.Is(err, unix.EWOULDBLOCK) {
		return nil, failure(fmt.Errorf("lock %s: %w", filepath.Base(path), err))
	}
	by := ""
	if pid := strings.TrimSpace(string(holder[:n])); pid != "" {
		by = " (process " + pid + ")"
	}
	return nil, graph.Errorf(graph.CodeConflict, "",
		"%s is already using this data folder%s; wait until it has finished, or stop it", what, by)
}

// Release gives the lock up.
func (l *Lock) Release() error {
	if l == nil || l.file == nil {
		return nil
	}
	f := l.file
	l.file = nil
	return f.Close()
}
