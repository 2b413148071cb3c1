package sqlite

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"spona/graph"
)

// graph.seen holds the newest version that a load left in the folder. Without
// it, an old copy put in the place of graph.db would pass for the newest state,
// and a feed that goes on from there would give its readers other things under
// versions that they have seen.

// errOlder refuses such a copy.
var errOlder = &graph.Error{Code: graph.CodeInternal, Msg: "graph.db is an older copy than this data folder has seen: put the newer one back, or take this one as a backup with `restore`"}

// compareSeen refuses a file older than what was seen, and files of which one is
// not of the other's folder.
func (s *Store) compareSeen(at stand) error {
	note, err := os.ReadFile(filepath.Join(s.dir, seenName))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	seen, err := graph.ParseVersion(strings.TrimSpace(string(note)))
	if err != nil {
		return nil //nolint:nilerr // a note cut short by a full disk says nothing
	}
	if seen.Epoch == at.epoch && seen.Seq > at.seq {
		return errOlder
	}
	return nil
}

// noteSeen writes the version down.
func (s *Store) noteSeen(v graph.Version) error {
	return writeWhole(filepath.Join(s.dir, seenName), []byte(v.String()+"\n"))
}

// writeWhole replaces a file, so that it holds the old bytes or the new ones
// whenever the process ends.
func writeWhole(path string, data []byte) error {
	tmp := path + ".new"
	if err := os.WriteFile(tmp, data, 0o600); err != nil {
		return err
	}
	return os.Rename(tmp, path)
}

// The header of a SQLite file. Source: "Database File Format", sqlite.org.
const (
	magic          = "SQLite format 3\x00"
	headerBytes    = 100
	pageSizeAt     = 16
	changesAt      = 24
	pagesAt        = 28
	changesValidAt = 92
)

// checkHeader refuses a file that is not SQLite's or that is cut off. A file of
// no bytes is one that was never written to, and one with a log may have been
// killed while the log was moved to it, the header first.
func checkHeader(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() == 0 {
		return nil
	}
	header := make([]byte, headerBytes)
	if _, err := io.ReadFull(f, header); err != nil || string(header[:len(magic)]) != magic {
		return damaged(fmt.Errorf("%s does not begin like a SQLite file", filepath.Base(f.Name())))
	}
	size := int64(binary.BigEndian.Uint16(header[pageSizeAt:]))
	if size == 1 {
		size = 65536
	}
	counted := binary.BigEndian.Uint32(header[changesAt:]) == binary.BigEndian.Uint32(header[changesValidAt:])
	log, err := os.Stat(f.Name() + "-wal")
	logged := err == nil && log.Size() > 0
	// The length is read last: another process may have moved the log to the file,
	// and removed it, since the header was read.
	if info, err = f.Stat(); err != nil {
		return err
	}
	if pages := int64(binary.BigEndian.Uint32(header[pagesAt:])); counted && !logged && pages*size > info.Size() {
		return damaged(fmt.Errorf("%s has %d bytes and should have %d", filepath.Base(f.Name()), info.Size(), pages*size))
	}
	return nil
}
