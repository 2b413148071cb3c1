package community

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"modernc.org/sqlite"

	"spona/graph"
)

// SQLite's result codes that mean something to a caller; the low byte of the
// extended ones.
const (
	codeReadonly   = 8
	codeIO         = 10
	codeFull       = 13
	codeConstraint = 19
	primaryCode    = 0xff
)

// failed gives a failure of the store the code that the caller is to see. Errors of
// the domain and the end of the context pass.
func failed(ctx context.Context, err error) error {
	var failure *sqlite.Error
	switch {
	case err == nil || !errors.As(err, &failure):
		return err
	case ctx.Err() != nil:
		return ctx.Err()
	}
	switch failure.Code() & primaryCode {
	case codeReadonly, codeIO, codeFull:
		return &graph.Error{Code: graph.CodeReadonly, Msg: "the server cannot write to its disk at the moment; try again later", Err: err}
	}
	return err
}

// taken turns a value that another row has already into [graph.CodeConflict] on the
// field of that name.
func taken(err error, fields ...string) error {
	var failure *sqlite.Error
	if !errors.As(err, &failure) || failure.Code()&primaryCode != codeConstraint {
		return err
	}
	for _, field := range fields {
		if strings.Contains(failure.Error(), "."+field) {
			return graph.Errorf(graph.CodeConflict, field, "somebody has this %s already; choose another one", field)
		}
	}
	return graph.Errorf(graph.CodeConflict, "", "it is there already")
}

// isNone reports whether a query for one row found none.
func isNone(err error) bool { return errors.Is(err, sql.ErrNoRows) }
