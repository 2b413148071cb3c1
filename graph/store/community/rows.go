package community

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"

	"spona/graph/access"
	"spona/graph/members"
)

// rows reads and writes in one transaction.
type rows struct {
	ctx    context.Context // of the one call that the transaction lives for
	tx     *sql.Tx
	erased bool // something that has to be wiped from the file

	byMarkers bool // what is deleted from the index of the search is only marked
}

var _ members.Writer = (*rows)(nil)

// A scanner is one row that was found.
type scanner interface{ Scan(into ...any) error }

// one is the row that a query finds; [access.NotFound] when it finds none.
func one[T any](r *rows, scan func(scanner, *T) error, query string, args ...any) (*T, error) {
	var t T
	err := scan(r.tx.QueryRowContext(r.ctx, query, args...), &t)
	if isNone(err) {
		return nil, access.NotFound()
	}
	if err != nil {
		return nil, err
	}
	return &t, nil
}

// many are the rows that a query finds.
func many[T any](r *rows, scan func(scanner, *T) error, query string, args ...any) (all []T, err error) {
	found, err := r.tx.QueryContext(r.ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() {
		if e := found.Close(); err == nil {
			err = e
		}
	}()
	for found.Next() {
		var t T
		if err := scan(found, &t); err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, found.Err()
}

// listed are ids as one value, for a query's "IN (SELECT value FROM json_each(?))".
func listed(ids []members.ID) string {
	text, _ := json.Marshal(ids) // texts can always be written
	return string(text)
}

func (r *rows) exec(query string, args ...any) error {
	_, err := r.tx.ExecContext(r.ctx, query, args...)
	return err
}

func (r *rows) number(query string, args ...any) (n int, err error) {
	err = r.tx.QueryRowContext(r.ctx, query, args...).Scan(&n)
	return n, err
}

// seconds is a time as it is kept, 0 for none.
func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// A moment scans a kept time.
type moment struct{ into *time.Time }

// Scan implements [sql.Scanner].
func (m moment) Scan(value any) error {
	n, _ := value.(int64) // the columns are STRICT
	*m.into = time.Time{}
	if n != 0 {
		*m.into = time.Unix(n, 0).UTC()
	}
	return nil
}
