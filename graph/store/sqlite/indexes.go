package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"path/filepath"
)

// An index is made here and not by a migration, because a large load drops the
// indexes and makes them again at its end: sorting all rows at once costs a
// twentieth of finding the place of each.
//
// Its statistics are those of a graph of a million entities, as sqlite_stat1 has
// them: rows, then rows that agree in the first column, in the first two, …
// They are written down, not measured, so that a query is read the same way in
// every store, and the tests know how.
type index struct{ name, table, columns, statistics string }

// indexes are all that the store has, apart from primary keys.
func indexes() []index {
	return []index{
		{"entity_id", "entity", "(id)", "1000000 1"},
		{"entity_name", "entity", "(kind, sort_key, id)", "1000000 70000 2 1"},
		{"entity_day", "entity", "(kind, day, id)", "1000000 70000 100 1"},
		{"entity_worth", "entity", "(kind, worth, id) WHERE worth IS NOT NULL", "500000 70000 2 1"},
		{"entity_facet", "entity", "(facet)", "1000000 2000"},
		{"name_key_key", "name_key", "(key)", "500000 2"},
		{"relation_id", "relation", "(id)", "4000000 1"},
		{"relation_from", "relation", "(from_no, kind, day)", "4000000 8 4 2"},
		{"relation_to", "relation", "(to_no, kind, day)", "4000000 8 4 2"},
		{"relation_day", "relation", "(kind, day, id)", "4000000 170000 200 1"},
		{"relation_worth", "relation", "(kind, worth, id) WHERE worth IS NOT NULL", "2000000 170000 2 1"},
	}
}

// missingIndexes are those that the file does not have now.
func missingIndexes(ctx context.Context, c *conn) ([]index, error) {
	have := make(map[string]bool)
	err := c.query(ctx, "SELECT name FROM sqlite_schema WHERE type = 'index'", nil, func(row []driver.Value) error {
		have[text(row[0])] = true
		return nil
	})
	var missing []index
	for _, ix := range indexes() {
		if !have[ix.name] {
			missing = append(missing, ix)
		}
	}
	return missing, err
}

// sortKiB is the page cache while indexes are made. SQLite sorts in portions of
// that size: those that fit a processor's cache are sorted a quarter faster.
const sortKiB = 4096

// makeIndexes makes those that are missing, each in a transaction of its own: a
// process that is killed meanwhile has lost one of them at most.
func makeIndexes(ctx context.Context, c *conn) error {
	missing, err := missingIndexes(ctx, c)
	if err != nil || len(missing) == 0 {
		return err
	}
	// ANALYZE of the schema alone makes the table of statistics, where it is
	// missing, and measures nothing.
	prepare := fmt.Sprintf("PRAGMA cache_size = -%d; ANALYZE sqlite_schema", sortKiB)
	if err := c.script(ctx, prepare); err != nil {
		return err
	}
	for _, ix := range missing {
		if err := c.writing(ctx, func() error { return makeIndex(ctx, c, ix) }); err != nil {
			return fmt.Errorf("make the index %s: %w", ix.name, err)
		}
	}
	return c.script(ctx, "ANALYZE sqlite_schema") // reads the statistics
}

func makeIndex(ctx context.Context, c *conn, ix index) error {
	if err := c.script(ctx, "CREATE INDEX IF NOT EXISTS "+ix.name+" ON "+ix.table+" "+ix.columns); err != nil {
		return err
	}
	// The statistics go with the index when it is dropped.
	return c.exec(ctx, "INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", ix.table, ix.name, ix.statistics)
}

// dropIndexes drops all of them at once.
func dropIndexes(ctx context.Context, c *conn) error {
	return c.writing(ctx, func() error {
		for _, ix := range indexes() {
			if err := c.script(ctx, "DROP INDEX IF EXISTS "+ix.name); err != nil {
				return fmt.Errorf("drop the index %s: %w", ix.name, err)
			}
		}
		return nil
	})
}

// startIndexing makes, in the background, the indexes that a load left missing.
func (s *Store) startIndexing() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	s.indexing, s.stop = done, stop
	go func() {
		defer close(done)
		defer stop()
		s.completeIndexes(ctx)
	}()
}

// completeIndexes makes them unless a load is under way, which will. What fails
// here is found missing, and made, by the next load.
func (s *Store) completeIndexes(ctx context.Context) {
	lock, err := takeLock(filepath.Join(s.dir, loadLock), makingIndexes)
	if err != nil {
		return
	}
	defer func() { _ = lock.Release() }()
	c, err := s.dialWriter(ctx)
	if err != nil {
		return
	}
	defer func() { _ = c.close() }()
	if err := makeIndexes(ctx, c); err != nil {
		s.markBroken(err)
	}
}

// indexed returns a channel that is closed when nobody makes indexes.
func (s *Store) indexed() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.indexing == nil {
		s.indexing = make(chan struct{})
		close(s.indexing)
	}
	return s.indexing
}
