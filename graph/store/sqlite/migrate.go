package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"

	"spona/graph"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrate brings the tables up to date, each migration in one transaction, and
// refuses the file of a newer program. It takes the load lock for it, as two
// processes that open a new folder at once must not both make its tables.
func (s *Store) migrate(ctx context.Context) (err error) {
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return err
	}
	// Whoever has the lock may be making the tables, to go on with a load that
	// takes hours: what counts is whether the tables are there.
	const every = 20 * time.Millisecond
	retry := time.NewTicker(every)
	defer retry.Stop()
	for busy := 0; ; {
		current, err := s.upToDate(ctx, files)
		switch {
		case isBusy(err) && busy < int(busyMillis*time.Millisecond/every):
			// SQLite does not wait for others that make the same new file.
			busy++
		case err != nil || current:
			return err
		default:
			lock, err := takeLock(filepath.Join(s.dir, loadLock), makingTables)
			if err == nil {
				return errors.Join(s.runMigrations(ctx, files), lock.Release())
			}
			if graph.CodeOf(err) != graph.CodeConflict {
				return err
			}
		}
		select {
		case <-retry.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// upToDate reports whether the tables are as this program needs them. It makes
// the file where there is none, in write-ahead mode.
func (s *Store) upToDate(ctx context.Context, files fs.FS) (bool, error) {
	latest, err := latestMigration(files)
	if err != nil {
		return false, err
	}
	c, err := dial(ctx, s.preparing())
	if err != nil {
		return false, err
	}
	version, err := tablesVersion(ctx, c)
	if err := errors.Join(err, c.close()); err != nil {
		return false, fmt.Errorf("read the version of the tables: %w", err)
	}
	if version > latest {
		return false, errNewer
	}
	return version == latest, nil
}

// preparing is the address that makes a file what the store needs.
func (s *Store) preparing() string {
	return address(s.path, s.options.vfs, "journal_mode(wal)", "synchronous(normal)")
}

// tablesVersion is the number of the last migration that was run, 0 for a file
// without tables.
func tablesVersion(ctx context.Context, c *conn) (int64, error) {
	found := false
	err := c.query(ctx, "SELECT 1 FROM sqlite_schema WHERE name = 'goose_db_version'", nil, func([]driver.Value) error {
		found = true
		return nil
	})
	if err != nil || !found {
		return 0, err
	}
	return c.number(ctx, "SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied = 1")
}

// latestMigration is the number of the last migration that there is.
func latestMigration(files fs.FS) (int64, error) {
	names, err := fs.Glob(files, "*.sql")
	if err != nil || len(names) == 0 {
		return 0, errors.Join(err, fs.ErrNotExist)
	}
	number, _, _ := strings.Cut(names[len(names)-1], "_")
	return strconv.ParseInt(number, 10, 64)
}

func (s *Store) runMigrations(ctx context.Context, files fs.FS) (err error) {
	connector, err := sqlite.NewConnector(s.preparing())
	if err != nil {
		return err
	}
	db := sql.OpenDB(connector)
	defer func() { err = errors.Join(err, db.Close()) }()
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("bring the tables up to date: %w", err)
	}
	return s.indexEmpty(ctx)
}

// indexEmpty makes the indexes of a store that has nothing in it yet, which takes
// no time. One that has gets them in the background.
func (s *Store) indexEmpty(ctx context.Context) error {
	c, err := s.dialWriter(ctx)
	if err != nil {
		return err
	}
	rows, err := c.number(ctx, "SELECT count(*) FROM (SELECT 1 FROM entity LIMIT 1)")
	if err == nil && rows == 0 {
		err = makeIndexes(ctx, c)
	}
	return errors.Join(err, c.close())
}
