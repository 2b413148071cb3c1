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
	spent atomic.Bool // what was deleted is still in the log

	committed func() // guarded by turn

	options Options
	erased  chan struct{}      // what was erased is to be wiped
	stop    context.CancelFunc // of the wiping
	stopped chan struct{}      // once it has
}

var _ members.Store = (*Store)(nil)

// Options are how a store works. The zero value is as usual.
type Options struct {
	// WipeEvery is the least time between two wipings of the file, for which those who
	// write have to wait; 0 for an hour.
	WipeEvery time.Duration

	// Failed is told of a wiping that failed, on a goroutine of the store. It is tried
	// again after WipeEvery. nil for nobody.
	Failed func(error)
}

// Open opens the file of a data folder as usual.
func Open(ctx context.Context, dir string) (*Store, error) {
	return OpenWith(ctx, dir, Options{})
}

// OpenWith opens the file of a data folder, which it makes where there is none, and
// brings its tables up to date. The file of a newer program is refused, and one that
// is just being restored is [graph.CodeConflict]. What was erased and not wiped from the
// file is wiped when that is due. The context is that of opening alone.
func OpenWith(ctx context.Context, dir string, options Options) (*Store, error) {
	if options.WipeEvery <= 0 {
		options.WipeEvery = usualWipeEvery
	}
	if options.Failed == nil {
		options.Failed = func(error) {}
	}
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
	s.lock, s.options = lock, options
	s.startWiping(ctx)
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
		return nil, errors.Join(fmt.Errorf("%s: %w", FileName, err), s.closeFile())
	}
	return s, nil
}

// Close wipes from the file what was erased, unless another program has it open, and
// closes it. It takes at most a minute; what is not wiped by then is an error, and wiped
// after the next Open.
func (s *Store) Close() error {
	s.stopWiping()
	left, _, unread := s.unwiped(context.Background())
	err := s.closeFile()
	if unread == nil && left > 0 { // what cannot be read cannot be wiped
		err = errors.Join(err, s.wipeLast())
	}
	return errors.Join(err, s.lock.Close())
}

// closeFile closes a file whose lock the caller has.
func (s *Store) closeFile() error { return errors.Join(s.read.Close(), s.write.Close()) }

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
		err = w.endMarkers()
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
		s.spent.Store(true)
		select {
		case s.erased <- struct{}{}:
		default: // it is told already
		}
	}
	return nil
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
		_, err := c.ExecContext(context.WithoutCancel(ctx), fmt.Sprintf("PRAGMA busy_timeout(%d)", milliseconds))
		return err
	}
	var busy, pages, moved int
	err = patience(0)
	if err == nil {
		err = c.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
	}
	return err == nil && busy == 0, failed(ctx, errors.Join(err, patience(busyMillis)))
}
