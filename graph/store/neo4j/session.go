package neo4j

import (
	"context"
	"errors"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// A tx is a transaction. The driver runs it again after a failure that may pass.
type tx interface {
	Run(ctx context.Context, cypher string, params map[string]any) (driver.ResultWithContext, error)
}

// read runs work in a read transaction.
func (s *Store) read(ctx context.Context, work func(context.Context, tx) error) error {
	if err := s.Connect(ctx); err != nil {
		return err
	}
	return s.transact(ctx, driver.AccessModeRead, s.options.Timeout, work)
}

// write runs work in a write transaction. work may run more than once.
func (s *Store) write(ctx context.Context, work func(context.Context, tx) error) error {
	if err := s.Connect(ctx); err != nil {
		return err
	}
	return s.transact(ctx, driver.AccessModeWrite, writeFactor*s.options.Timeout, work)
}

// writeAgain is write for work that may be done twice: when the answer to its commit
// is lost, it is.
func (s *Store) writeAgain(ctx context.Context, work func(context.Context, tx) error) (err error) {
	for range attempts {
		if err = s.write(ctx, work); !unanswered(err) || ctx.Err() != nil {
			break
		}
	}
	return err
}

// transact runs work in a transaction of a session of its own, within the time,
// here and in the database.
func (s *Store) transact(ctx context.Context, mode driver.AccessMode, most time.Duration, work func(context.Context, tx) error) error {
	bounded, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	session := s.session(bounded, mode)
	run := session.ExecuteRead
	if mode == driver.AccessModeWrite {
		run = session.ExecuteWrite
	}
	once := func() error {
		_, err := run(bounded, func(t driver.ManagedTransaction) (any, error) {
			return nil, work(bounded, t)
		}, driver.WithTxTimeout(most))
		return err
	}
	err := once()
	for try := 1; try < attempts && mode == driver.AccessModeRead && unanswered(err); try++ {
		err = once() // to read twice does no harm, which the driver cannot know
	}
	return failure(ctx, errors.Join(err, session.Close(bounded)))
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{
		AccessMode: mode, DatabaseName: s.options.Database, BookmarkManager: s.bookmarks,
	})
}

// atOnce runs one statement in a transaction of its own that is not tried again:
// a round trip instead of the three that beginning and ending one take.
func (s *Store) atOnce(ctx context.Context, work func(context.Context, tx) error) error {
	if err := s.Connect(ctx); err != nil {
		return err
	}
	bounded, cancel := context.WithTimeout(ctx, s.options.Timeout)
	defer cancel()
	session := s.session(bounded, driver.AccessModeRead)
	err := work(bounded, alone{session, s.options.Timeout})
	return failure(ctx, errors.Join(err, session.Close(bounded)))
}

// alone runs each statement in a transaction of its own.
type alone struct {
	session driver.SessionWithContext
	most    time.Duration
}

func (a alone) Run(ctx context.Context, cypher string, params map[string]any) (driver.ResultWithContext, error) {
	return a.session.Run(ctx, cypher, params, driver.WithTxTimeout(a.most))
}

// autocommit runs a statement that may not be part of a transaction, such as one
// on the schema.
func (s *Store) autocommit(ctx context.Context, cypher string, params map[string]any) error {
	bounded, cancel := context.WithTimeout(ctx, writeFactor*s.options.Timeout)
	defer cancel()
	session := s.session(bounded, driver.AccessModeWrite)
	result, err := session.Run(bounded, cypher, params)
	if err == nil {
		_, err = result.Consume(bounded)
	}
	return failure(ctx, errors.Join(err, session.Close(bounded)))
}

// each runs a statement and calls do with each row.
func each(ctx context.Context, t tx, cypher string, params map[string]any, do func(row []any) error) error {
	result, err := t.Run(ctx, cypher, params)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		if err := do(result.Record().Values); err != nil {
			return err
		}
	}
	return result.Err()
}

// run runs a statement for what it does.
func run(ctx context.Context, t tx, cypher string, params map[string]any) error {
	result, err := t.Run(ctx, cypher, params)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return err
}
