package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
)

// checkpoint moves the pages of the write-ahead log to the file when there are
// more than that many. SQLite would do so itself, but it would keep silent about
// a sync that fails and try it again.
func (c *conn) checkpoint(ctx context.Context, pages int64) error {
	var waiting int64
	err := c.query(ctx, "PRAGMA wal_checkpoint(NOOP)", nil, func(row []driver.Value) error {
		waiting = integer(row[1]) - integer(row[2])
		return nil
	})
	if err != nil || waiting <= pages {
		return err
	}
	if err := c.query(ctx, "PRAGMA wal_checkpoint(PASSIVE)", nil, func([]driver.Value) error { return nil }); err != nil {
		return fmt.Errorf("move the log to the file: %w", err)
	}
	return nil
}

// markBroken remembers a sync that failed. What the disk holds is unknown until
// the file is opened and looked at again, so nothing more is written.
func (s *Store) markBroken(err error) {
	if !isFsync(err) {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.broken == nil {
		s.broken = err
	}
}

// writable refuses writes to a store that is closed or broken.
func (s *Store) writable() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return errClosed
	}
	if s.broken != nil {
		return readonly(fmt.Errorf("the disk failed to keep what was written; check the disk, then start again: %w", s.broken))
	}
	return nil
}
