package sqlite

import (
	"context"
	"database/sql/driver"
	"strings"
)

// rowsPerInsert is how many rows one statement inserts: enough that the cost of
// a statement no longer counts.
const rowsPerInsert = 50

// An inserter gathers rows for a table.
type inserter struct {
	c     *conn
	table string
	width int // columns
	args  []driver.NamedValue
}

// add takes one row.
func (i *inserter) add(ctx context.Context, values ...any) error {
	for _, v := range values {
		i.args = append(i.args, driver.NamedValue{Ordinal: len(i.args) + 1, Value: v})
	}
	if len(i.args) < rowsPerInsert*i.width {
		return nil
	}
	return i.flush(ctx)
}

// flush inserts what was gathered.
func (i *inserter) flush(ctx context.Context) error {
	args := i.args
	i.args = i.args[:0]
	for _, rows := range [...]int{rowsPerInsert, 10, 1} {
		for len(args) >= rows*i.width {
			if err := i.insert(ctx, rows, args[:rows*i.width]); err != nil {
				return err
			}
			args = args[rows*i.width:]
		}
	}
	return nil
}

// insert inserts rows, which are the arguments.
func (i *inserter) insert(ctx context.Context, rows int, args []driver.NamedValue) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	one := "(?" + strings.Repeat(", ?", i.width-1) + ")"
	s, err := i.c.prepare(ctx, "INSERT INTO "+i.table+" VALUES "+one+strings.Repeat(", "+one, rows-1))
	if err != nil {
		return err
	}
	for n := range args {
		args[n].Ordinal = n + 1
	}
	// A context with an end would cost a goroutine per statement; it is asked
	// between the statements instead.
	return s.run(context.WithoutCancel(ctx), args)
}
