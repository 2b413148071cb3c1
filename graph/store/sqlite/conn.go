package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"modernc.org/sqlite"
)

// A conn is one connection with the statements that it has prepared. It stands
// on the driver rather than on database/sql, whose bookkeeping per row would
// cost a load more than SQLite itself. It is for one goroutine at a time.
type conn struct {
	raw        driver.Conn
	statements map[string]*statement
	asked      int64 // how many statements were run
}

// A statement is prepared once per connection.
type statement struct {
	exec  driver.StmtExecContext
	query driver.StmtQueryContext
	close func() error
}

// busyMillis is how long a statement waits for a lock that another connection
// holds for moments: a checkpoint, a migration, the last step of a backup.
const busyMillis = 10_000

// address is the driver's name for a file, whatever its path holds.
func address(path, vfs string, pragmas ...string) string {
	query := url.Values{"_pragma": append([]string{fmt.Sprintf("busy_timeout(%d)", busyMillis)}, pragmas...), "_dqs": {"0"}}
	if vfs != "" {
		query.Set("vfs", vfs)
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}).String()
}

// dial opens a connection to the file that address names.
func dial(ctx context.Context, dsn string) (*conn, error) {
	connector, err := sqlite.NewConnector(dsn)
	if err != nil {
		return nil, err
	}
	raw, err := connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &conn{raw: raw, statements: make(map[string]*statement)}, nil
}

// close ends the connection.
func (c *conn) close() error {
	var errs []error
	for _, s := range c.statements {
		errs = append(errs, s.close())
	}
	return errors.Join(append(errs, c.raw.Close())...)
}

// prepare returns the prepared statement of the text, which is constant in the
// program: values go by parameters.
func (c *conn) prepare(ctx context.Context, text string) (*statement, error) {
	c.asked++
	if s := c.statements[text]; s != nil {
		return s, nil
	}
	raw, err := c.raw.(driver.ConnPrepareContext).PrepareContext(ctx, text)
	if err != nil {
		return nil, fmt.Errorf("prepare %q: %w", firstWords(text), err)
	}
	s := &statement{raw.(driver.StmtExecContext), raw.(driver.StmtQueryContext), raw.Close}
	c.statements[text] = s
	return s, nil
}

// exec runs a statement that returns no rows.
func (c *conn) exec(ctx context.Context, text string, args ...any) error {
	s, err := c.prepare(ctx, text)
	if err != nil {
		return err
	}
	return s.run(ctx, named(args))
}

func (s *statement) run(ctx context.Context, args []driver.NamedValue) error {
	_, err := s.exec.ExecContext(ctx, args)
	return err
}

// script runs statements that are not worth keeping prepared, such as those that
// change the schema.
func (c *conn) script(ctx context.Context, text string) error {
	_, err := c.raw.(driver.ExecerContext).ExecContext(ctx, text, nil)
	return err
}

// query calls each with every row. The row is each's only until it returns; the
// texts and bytes in it are its own.
func (c *conn) query(ctx context.Context, text string, args []any, each func(row []driver.Value) error) error {
	s, err := c.prepare(ctx, text)
	if err != nil {
		return err
	}
	rows, err := s.query.QueryContext(ctx, named(args))
	if err != nil {
		return err
	}
	row := make([]driver.Value, len(rows.Columns()))
	for {
		err := rows.Next(row)
		if errors.Is(err, io.EOF) {
			return errors.Join(rows.Close(), ctx.Err())
		}
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = each(row)
		}
		if err != nil {
			return errors.Join(err, rows.Close())
		}
	}
}

// number is the first column of the first row, 0 when there is none.
func (c *conn) number(ctx context.Context, text string, args ...any) (int64, error) {
	var n int64
	err := c.query(ctx, text, args, func(row []driver.Value) error {
		n = integer(row[0])
		return nil
	})
	return n, err
}

// reading runs do in one read transaction, so that all its statements see one
// state.
func (c *conn) reading(ctx context.Context, do func() error) error {
	if err := c.exec(ctx, "BEGIN"); err != nil {
		return err
	}
	err := do()
	return errors.Join(err, c.exec(context.WithoutCancel(ctx), "ROLLBACK"))
}

// writing runs do in one write transaction: all of it is kept, or nothing.
func (c *conn) writing(ctx context.Context, do func() error) error {
	if err := c.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := do()
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = c.exec(context.WithoutCancel(ctx), "COMMIT")
	}
	if err == nil {
		return nil
	}
	// A failed write may have ended the transaction already; that it is over is
	// all that counts.
	if rollback := c.exec(context.WithoutCancel(ctx), "ROLLBACK"); rollback != nil && !strings.Contains(rollback.Error(), "no transaction is active") {
		return errors.Join(err, rollback)
	}
	return err
}

// named turns arguments into the driver's form.
func named(args []any) []driver.NamedValue {
	values := make([]driver.NamedValue, len(args))
	for i, arg := range args {
		values[i] = driver.NamedValue{Ordinal: i + 1, Value: driverValue(arg)}
	}
	return values
}

// driverValue widens the numbers of this package to those that drivers take.
func driverValue(arg any) driver.Value {
	switch v := arg.(type) {
	case int:
		return int64(v)
	case int32:
		return int64(v)
	case uint32:
		return int64(v)
	case uint64:
		return int64(v)
	}
	return arg
}

func firstWords(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(len(words), 8)], " ")
}
