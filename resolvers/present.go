package resolvers

import (
	"context"
	"errors"
	"fmt"
	"path"
	"runtime"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
)

// Log is told the cause of a failure that is ours, once per operation, with the
// id that the client was given instead of it.
type Log func(ctx context.Context, correlation string, cause error)

// Presenter returns what turns any error into what a client may see: domain
// errors with their code, message and field; everything else as an internal error
// with the operation's correlation id, whose cause goes to the log alone.
func Presenter(log Log) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		out := graphql.DefaultErrorPresenter(ctx, err)
		if out.Err == nil && out.Extensions["code"] != nil {
			return out // of the request itself: syntax, validation, limits
		}
		shown := visible(err)
		presented := &gqlerror.Error{
			Message:    shown.Msg,
			Path:       out.Path,
			Locations:  out.Locations,
			Extensions: map[string]any{"code": string(shown.Code)},
		}
		if shown.Field != "" {
			presented.Extensions["field"] = shown.Field
		}
		if ours(shown.Code) {
			presented.Extensions["correlation"] = Correlation(ctx)
			logOnce(ctx, log, err)
		}
		return presented
	}
}

// visible is the error that a client may see in place of err.
func visible(err error) *graph.Error {
	var e *graph.Error
	switch {
	case errors.As(err, &e) && e.Code != graph.CodeInternal:
		return e
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return &graph.Error{Code: graph.CodeTimeout, Msg: "the time for this request ran out: ask for less at once"}
	}
	return &graph.Error{Code: graph.CodeInternal, Msg: "something went wrong in the server; the correlation id leads to its log"}
}

// ours reports whether a code is the server's fault, so that its operator needs
// to hear of it.
func ours(code graph.Code) bool {
	return code == graph.CodeInternal || code == graph.CodeUpstreamUnavailable || code == graph.CodeReadonly
}

func logOnce(ctx context.Context, log Log, err error) {
	op := operationOf(ctx)
	if log == nil {
		return
	}
	var located *gqlerror.Error
	if errors.As(err, &located) && located.Err != nil {
		err = located.Err // without the place in the answer, which differs for each sibling
	}
	if op != nil {
		op.mu.Lock()
		known := op.logged[err.Error()]
		op.logged[err.Error()] = true
		op.mu.Unlock()
		if known {
			return
		}
	}
	log(ctx, Correlation(ctx), err)
}

// A panicError is a panic of a resolver or of what it called.
type panicError struct {
	value any
	where string
}

// Error says what was panicked with and in which function, for the log.
func (e *panicError) Error() string { return fmt.Sprintf("panic in %s: %v", e.where, e.value) }

// Recover makes an error of a panic's value. It is to be called by the deferred
// function that recovers.
func Recover(_ context.Context, value any) error { return panicked(value) }

// panicked notes the function that panicked, by name and line: file paths of the
// machine that built the program are nobody's business.
func panicked(value any) error {
	var pcs [32]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
	panicking := false
	for {
		f, more := frames.Next()
		switch {
		case f.Function == "runtime.gopanic":
			panicking = true
		case panicking && !strings.HasPrefix(f.Function, "runtime."):
			return &panicError{value, fmt.Sprintf("%s:%d", path.Base(f.Function), f.Line)}
		}
		if !more {
			return &panicError{value, "unknown"}
		}
	}
}
