package community

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"

	"spona/graph"
	"spona/graph/members"
)

// FileName is the file in the data folder.
const FileName = "community.db"

//go:embed migrations/*.sql
var migrationFiles embed.FS

const (
	readers    = 4
	busyMillis = 10_000
)

// A Store is one open file. It is safe for concurrent use.
type Store struct {
	lock  *os.File
	path  string
	write *sql.DB // one connection
	read  *sql.DB
	turn  sync.Mutex  // of writers
	sent  atomic.Bool // letters that are still in the log

	committed func() // guarded by turn
}

var _ members.Store = (*Store)(nil)

// Open opens the file of a data folder, which it makes where there is none, and
// brings its tables up to date. The file of a newer program is refused, and one that
// is just being restored is [graph.CodeConflict].
func Open(ctx context.Context, dir string) (*Store, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	lock, err := takeLock(dir, shared)
	if err != nil {
		return nil, err
	}
	s, err := openFile(ctx, filepath.Join(dir, FileName))
	if err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	s.lock = lock
	return s, nil
}

// openFile opens a file whose lock the caller has.
func openFile(ctx context.Context, path string) (*Store, error) {
	s := &Store{path: path}
	// The file holds addresses: nobody else on the machine is to read it.
	f, err := os.OpenFile(s.path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	if s.write, err = s.open("immediate", 1); err != nil {
		return nil, err
	}
	if s.read, err = s.open("deferred", readers); err != nil {
		return nil, errors.Join(err, s.write.Close())
	}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", FileName, err), s.Close())
	}
	return s, nil
}

// Close closes the file.
func (s *Store) Close() error {
	err := errors.Join(s.read.Close(), s.write.Close())
	if s.lock != nil {
		err = errors.Join(err, s.lock.Close())
	}
	return err
}

func (s *Store) open(begin string, connections int) (*sql.DB, error) {
	query := url.Values{
		"_txlock": {begin}, "_dqs": {"0"},
		"_pragma": {
			fmt.Sprintf("busy_timeout(%d)", busyMillis), "journal_mode(wal)", "synchronous(full)", "secure_delete(on)", "foreign_keys(on)",
			"temp_store(memory)", // no page of the file is to be in another folder
		},
	}
	connector, err := sqlite.NewConnector((&url.URL{Scheme: "file", Path: s.path, RawQuery: query.Encode()}).String())
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

func (s *Store) migrate(ctx context.Context) error {
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, s.write, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	sources := provider.ListSources()
	current, err := provider.GetDBVersion(ctx)
	if err != nil {
		return fmt.Errorf("read the version of the tables: %w", err)
	}
	if latest := sources[len(sources)-1].Version; current > latest {
		return graph.Errorf(graph.CodeConflict, "", "a newer program has made this file: use that program")
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("bring the tables up to date: %w", err)
	}
	return nil
}

// Read implements [members.Store].
func (s *Store) Read(ctx context.Context, do func(members.Reader) error) error {
	return s.reading(ctx, func(r *rows) error { return do(r) })
}

func (s *Store) reading(ctx context.Context, do func(*rows) error) error {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return failed(ctx, err)
	}
	err = do(&rows{ctx: ctx, tx: tx})
	if rollback := tx.Rollback(); rollback != nil && !errors.Is(rollback, sql.ErrTxDone) {
		err = errors.Join(err, rollback)
	}
	return failed(ctx, err)
}

// Write implements [members.Store].
func (s *Store) Write(ctx context.Context, do func(members.Writer) error) error {
	return s.writing(ctx, func(r *rows) error { return do(r) })
}

func (s *Store) writing(ctx context.Context, do func(*rows) error) error {
	s.turn.Lock()
	defer s.turn.Unlock()
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return failed(ctx, err)
	}
	w := &rows{ctx: ctx, tx: tx}
	err = do(w)
	if err == nil {
		err = w.mergeIndex()
	}
	if err != nil {
		if rollback := tx.Rollback(); rollback != nil && !errors.Is(rollback, sql.ErrTxDone) {
			err = errors.Join(err, rollback)
		}
		return failed(ctx, err)
	}
	if err := tx.Commit(); err != nil {
		return failed(ctx, err)
	}
	if s.committed != nil {
		s.committed()
	}
	if w.erased {
		return s.scrub(context.WithoutCancel(ctx))
	}
	return nil
}

// scrub leaves nothing in the file of what was deleted. Overwriting alone does not: when
// SQLite moves rows between pages, what it moved stays in the gaps of the old ones.
// So the file is written anew, which takes about a second for each 100 MB.
func (s *Store) scrub(ctx context.Context) error {
	if _, err := s.write.ExecContext(ctx, "VACUUM"); err != nil {
		return failed(ctx, err)
	}
	return s.emptyLog(ctx)
}

// emptyLog moves what is in the write-ahead log into the file and empties the log. It
// waits for readers of older states.
func (s *Store) emptyLog(ctx context.Context) error {
	const every, tries = 20 * time.Millisecond, 500
	retry := time.NewTicker(every)
	defer retry.Stop()
	for range tries {
		if emptied, err := s.checkpoint(ctx); emptied || err != nil {
			return err
		}
		<-retry.C
	}
	return graph.Errorf(graph.CodeConflict, "", "it is done, but what was deleted is still in the write-ahead log: a reader holds it; it goes when the server stops")
}

// checkpoint empties the log unless a reader holds it, for which it does not wait:
// others want to write meanwhile.
func (s *Store) checkpoint(ctx context.Context) (emptied bool, err error) {
	c, err := s.write.Conn(ctx)
	if err != nil {
		return false, failed(ctx, err)
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	patience := func(milliseconds int) error {
		_, err := c.ExecContext(ctx, fmt.Sprintf("PRAGMA busy_timeout(%d)", milliseconds))
		return err
	}
	var busy, pages, moved int
	err = patience(0)
	if err == nil {
		err = c.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
	}
	return err == nil && busy == 0, failed(ctx, errors.Join(err, patience(busyMillis)))
}
