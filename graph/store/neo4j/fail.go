package neo4j

import (
	"context"
	"errors"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"spona/graph"
	"spona/graph/store/record"
)

// failure gives an error of the driver or of the database the code and the words
// that its caller needs. When the caller's context has ended, that is the error;
// errors that have a code stay.
func failure(ctx context.Context, err error) error {
	var has *graph.Error
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &has), errors.Is(err, errClosed):
		return err
	case errors.Is(err, record.ErrDamaged):
		return damaged(err)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return unavailable("the Neo4j server did not answer in time; try again later", err)
	}
	err = lastOf(err)
	var said *driver.Neo4jError
	if errors.As(err, &said) {
		return refusal(said, err)
	}
	var lost *driver.ConnectivityError
	var expired *driver.TokenExpiredError
	switch {
	case errors.As(err, &lost) && strings.Contains(lost.Error(), "waiting for"), strings.Contains(err.Error(), "No idle connections"):
		return overloaded(err)
	case errors.As(err, &expired):
		return refused(err)
	}
	var usage *driver.UsageError
	if errors.As(err, &usage) {
		return err
	}
	return unavailable("the Neo4j server cannot be reached; try again later", err)
}

// unanswered reports whether a transaction may have been committed although it
// failed: the driver tries again after every other failure that may pass. It tells
// by the text alone.
func unanswered(err error) bool {
	return err != nil && strings.Contains(err.Error(), "lost during commit")
}

// lastOf is the last failure of a transaction that was tried several times.
func lastOf(err error) error {
	var limit *driver.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		return limit.Errors[len(limit.Errors)-1]
	}
	return err
}

// refusal is what the database itself said.
func refusal(said *driver.Neo4jError, err error) error {
	switch code := said.Code; {
	case strings.HasPrefix(code, "Neo.ClientError.Security."):
		return refused(err)
	case strings.Contains(code, "OutOfMemory"), strings.Contains(code, "StackOverFlow"),
		strings.Contains(code, "MaximumTransactionLimitReached"), strings.Contains(code, "NoThreadsAvailable"):
		return overloaded(err)
	case strings.Contains(code, "TransactionTimedOut"), strings.Contains(code, ".Transaction.Terminated"),
		strings.Contains(code, "LockClient"), strings.Contains(code, "LockAcquisitionTimeout"):
		return unavailable("the Neo4j server did not answer in time; try again later", err)
	case strings.Contains(code, "ForbiddenOnReadOnlyDatabase"), strings.Contains(code, "WriteOnReadOnlyAccess"):
		return &graph.Error{Code: graph.CodeReadonly, Msg: "the Neo4j database takes no writes: see that it is writable and its disk has space", Err: err}
	case strings.HasPrefix(code, "Neo.TransientError."), strings.HasPrefix(code, "Neo.ClientError.Cluster."),
		strings.HasPrefix(code, "Neo.ClientError.Database."), strings.Contains(code, "DatabaseUnavailable"):
		return unavailable("the Neo4j server cannot answer now; try again later", err)
	}
	return err
}

func unavailable(msg string, err error) error {
	return &graph.Error{Code: graph.CodeUpstreamUnavailable, Msg: msg, Err: err}
}

func refused(err error) error {
	return unavailable("the Neo4j server refuses this user and password; whoever runs the server has to set them right", err)
}

func overloaded(err error) error {
	return &graph.Error{Code: graph.CodeOverloaded, Msg: "the Neo4j server is busy; try again later", Err: err}
}

func damaged(err error) error {
	return &graph.Error{Code: graph.CodeInternal, Msg: "a row of the Neo4j database is not as it was written: restore a backup of it, and load what is newer again", Err: err}
}
