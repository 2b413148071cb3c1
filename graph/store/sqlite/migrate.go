package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"

	"spona/graph"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrate brings the tables up to date, each migration in one transaction, and
// refuses the file of a newer program.
func (s *Store) migrate(ctx context.Context) (err error) {
	// Two processes that open a new folder at once must not both make its tables.
	lock, err := waitLock(ctx, filepath.Join(s.dir, migrateLock))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()

	connector, err := sqlite.NewConnector(address(s.path, s.options.vfs, "journal_mode(wal)", "synchronous(normal)"))
	if err != nil {
		return err
	}
	db := sql.OpenDB(connector)
	defer func() { err = errors.Join(err, db.Close()) }()
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	current, target, err := provider.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("read the version of the tables: %w", err)
	}
	if current > target {
		return errNewer
	}
	if current < target {
		if _, err := provider.Up(ctx); err != nil {
			return fmt.Errorf("bring the tables up to date: %w", err)
		}
	}
	return nil
}

// waitLock takes a lock that others hold for moments only.
func waitLock(ctx context.Context, path string) (*Lock, error) {
	retry := time.NewTicker(20 * time.Millisecond)
	defer retry.Stop()
	for {
		lock, err := takeLock(path, "another start of the program")
		if graph.CodeOf(err) != graph.CodeConflict {
			return lock, err
		}
		select {
		case <-retry.C:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}
