package neo4j

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"spona/graph"
)

// Store is the graph in a Neo4j database. It is safe for concurrent use.
type Store struct {
	options   Options
	driver    driver.DriverWithContext
	bookmarks driver.BookmarkManager // so that reads see what this process has written
	closed    atomic.Bool

	connecting chan struct{} // held by whoever brings the database up to date
	connected  atomic.Bool   // it is up to date
	facets     sharedFacets
}

// Open makes a store. It does not need the database to be up: whoever uses the
// store first connects, and brings constraints and indexes up to date. Until that
// has succeeded once, each call tries, and answers
// [graph.CodeUpstreamUnavailable] while it cannot. [Store.Connect] does it at once.
func Open(_ context.Context, options Options) (*Store, error) {
	options, err := options.normalised()
	if err != nil {
		return nil, err
	}
	d, err := driver.NewDriverWithContext(options.URL, options.tokens(), func(c *config.Config) {
		c.MaxConnectionPoolSize = options.Pool
		c.ConnectionAcquisitionTimeout = min(options.Timeout, 3*time.Second)
		c.SocketConnectTimeout = min(options.Timeout, 5*time.Second)
		c.MaxTransactionRetryTime = options.Retry
		c.ConnectionLivenessCheckTimeout = time.Minute
		c.TelemetryDisabled = true
		c.UserAgent = "spona"
	})
	if err != nil {
		return nil, &graph.Error{Code: graph.CodeInvalid, Field: "url", Msg: "the address of the Neo4j server cannot be used", Err: err}
	}
	return &Store{
		options: options, driver: d, bookmarks: driver.NewBookmarkManager(driver.BookmarkManagerConfig{}),
		connecting: make(chan struct{}, 1),
	}, nil
}

// Connect reaches the database and brings its constraints and indexes up to date,
// unless that has been done. [graph.CodeConflict] when the database holds other
// data or was written by a newer program.
func (s *Store) Connect(ctx context.Context) error {
	if s.closed.Load() {
		return errClosed
	}
	if s.connected.Load() {
		return ctx.Err()
	}
	select {
	case s.connecting <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-s.connecting }()
	if s.connected.Load() {
		return nil
	}
	// Once, and not for as long as the driver tries: the address may be wrong.
	if err := s.driver.VerifyConnectivity(ctx); err != nil {
		return failure(ctx, err)
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	s.connected.Store(true)
	return nil
}

// Close ends the store and its connections.
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), s.options.Timeout)
	defer cancel()
	return s.driver.Close(ctx)
}

// errClosed answers calls after Close.
var errClosed = errors.New("neo4j: the store is closed")
