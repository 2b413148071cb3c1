package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"spona/graph"
)

// Store is the graph in one file. It is safe for concurrent use.
type Store struct {
	dir, path string
	options   Options
	readers   *pool
	lexicon   sharedLexicon
	share     *Lock // of the folder, so that nobody restores another store under it

	mu       sync.Mutex
	closed   bool
	broken   error              // a failed sync: nothing is written until the store is opened anew
	indexing chan struct{}      // closed when nobody makes missing indexes any more
	stop     context.CancelFunc // stops whoever does
}

var _ graph.Store = (*Store)(nil)

// Options bound what a store uses. The zero value is right for a server.
type Options struct {
	// Readers is how many reads run at a time; 0 for 8. More wait.
	Readers int

	// CacheMiB is the memory for pages of the file while a load runs; 0 for 256.
	// Each reader has a small cache of its own.
	CacheMiB int

	// FeedBatches is how many of the latest changing batches the change feed
	// reaches back to; 0 for 10 000.
	FeedBatches int

	// Now is the clock; nil for the system's.
	Now func() time.Time

	vfs             string // of tests that make the disk fail
	deferAfter      int64  // new rows from which a load may put off the indexes; 0 for 32 768
	checkpointAfter int64  // pages of the log from which they are moved to the file; 0 for 16 000
}

func (o Options) normalised() (Options, error) {
	if o.Readers == 0 {
		o.Readers = 8
	}
	if o.CacheMiB == 0 {
		o.CacheMiB = 256
	}
	if o.FeedBatches == 0 {
		o.FeedBatches = 10_000
	}
	if o.deferAfter == 0 {
		o.deferAfter = 1 << 15
	}
	if o.checkpointAfter == 0 {
		o.checkpointAfter = 16_000
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	switch {
	case o.Readers < 0:
		return o, graph.Invalid("readers", "there must be at least one reader")
	case o.CacheMiB < 0:
		return o, graph.Invalid("cache", "the cache cannot be negative")
	case o.FeedBatches < 0:
		return o, graph.Invalid("feed", "the feed cannot be of negative length")
	}
	return o, nil
}

// The files of a data folder that belong to the store.
const (
	fileName = "graph.db"
	seenName = "graph.seen"
)

// errNewer refuses what a newer program wrote.
var errNewer = &graph.Error{Code: graph.CodeConflict, Msg: "the data folder was written by a newer version of this program; use that version"}

// Open opens the store of a data folder, and makes both where they are missing.
// It brings the tables up to date, and refuses a file that is damaged where that
// shows at once; Check looks at everything.
func Open(ctx context.Context, dir string, options Options) (*Store, error) {
	options, err := options.normalised()
	if err != nil {
		return nil, err
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("sqlite: %w", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, failure(fmt.Errorf("sqlite: make the data folder: %w", err))
	}
	s := &Store{dir: dir, path: filepath.Join(dir, fileName), options: options}
	if err := s.open(ctx); err != nil {
		return nil, failure(fmt.Errorf("sqlite: open %s: %w", fileName, err))
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) (err error) {
	if s.share, err = shareLock(filepath.Join(s.dir, openLock), "a restore"); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.share.Release())
		}
	}()
	if err := s.checkLength(); err != nil {
		return err
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	s.readers = newPool(s.options.Readers, s.dialReader)
	var missing []index
	err = s.readers.with(ctx, func(c *conn) error {
		at, err := readStand(ctx, c)
		if err != nil {
			return err
		}
		if err := s.compareSeen(at); err != nil {
			return err
		}
		missing, err = missingIndexes(ctx, c)
		return err
	})
	if err != nil {
		return errors.Join(err, s.readers.close())
	}
	if len(missing) > 0 {
		s.startIndexing()
	}
	return nil
}

// checkLength refuses a file that is no database, or shorter than it says of
// itself, before anything is written to it.
func (s *Store) checkLength() error {
	f, err := os.Open(s.path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return errors.Join(checkHeader(f), f.Close())
}

// dialReader opens a connection that cannot write.
func (s *Store) dialReader(ctx context.Context) (*conn, error) {
	return dial(ctx, address(s.path, s.options.vfs, "query_only(1)", "cache_size(-16000)", "mmap_size(0)"))
}

// dialWriter opens the connection of a load.
func (s *Store) dialWriter(ctx context.Context) (*conn, error) {
	return dial(ctx, address(s.path, s.options.vfs, "synchronous(normal)", "wal_autocheckpoint(0)",
		fmt.Sprintf("cache_size(-%d)", s.options.CacheMiB*1024), "temp_store(0)", "journal_size_limit(67108864)"))
}

// Close ends the store. Snapshots and loads that are still open fail from now on.
func (s *Store) Close() error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	s.closed = true
	if s.stop != nil {
		s.stop()
	}
	s.mu.Unlock()
	<-s.indexed()
	return errors.Join(s.readers.close(), s.share.Release())
}

// Version implements [graph.Reader].
func (s *Store) Version(ctx context.Context) (graph.Version, error) {
	var v graph.Version
	err := s.read(ctx, func(_ *conn, _ *lexicon, at stand) error {
		v = at.version()
		return nil
	})
	return v, err
}

func (s stand) version() graph.Version { return graph.Version{Epoch: s.epoch, Seq: s.seq} }

// read runs do in a read transaction, with the lexicon of the state that it sees.
func (s *Store) read(ctx context.Context, do func(*conn, *lexicon, stand) error) error {
	return s.lend(ctx, func(r lent) error { return do(r.c, r.lexicon, r.at) })
}

// A lent connection is in a read transaction. release is [pool.lend]'s.
type lent struct {
	c       *conn
	lexicon *lexicon
	at      stand
	release func()
}

// lend is read for what streams.
func (s *Store) lend(ctx context.Context, do func(lent) error) error {
	err := s.readers.lend(ctx, func(c *conn, release func()) error {
		at, err := readStand(ctx, c)
		if err != nil {
			return err
		}
		x, err := s.lexicon.at(ctx, c, at)
		if err != nil {
			return err
		}
		return do(lent{c, x, at, release})
	})
	return ended(ctx, err)
}
