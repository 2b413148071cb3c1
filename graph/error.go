package graph

import (
	"errors"
	"fmt"
	"strings"
)

// A Code classifies a failure for the caller. Its text is part of the GraphQL
// API (errors[].extensions.code): codes may be added, never renamed.
type Code string

// The codes of the API contract.
const (
	CodeParseFailed         Code = "GRAPHQL_PARSE_FAILED"      // the document is not GraphQL
	CodeValidationFailed    Code = "GRAPHQL_VALIDATION_FAILED" // the document does not fit the schema
	CodeInvalid             Code = "BAD_USER_INPUT"            // the request cannot succeed as written
	CodeUnauthenticated     Code = "UNAUTHENTICATED"           // nobody is signed in
	CodeForbidden           Code = "FORBIDDEN"                 // known to exist, not allowed
	CodeNotFound            Code = "NOT_FOUND"                 // absent, or hidden from this viewer
	CodeConflict            Code = "CONFLICT"                  // changed or taken meanwhile
	CodeLimitExceeded       Code = "LIMIT_EXCEEDED"            // larger than the server allows
	CodeRateLimited         Code = "RATE_LIMITED"              // too many requests from this caller
	CodeOverloaded          Code = "OVERLOADED"                // the server is busy; try again later
	CodeResumeGap           Code = "RESUME_GAP"                // the feed no longer reaches back that far
	CodeTimeout             Code = "TIMEOUT"                   // the time for the request ran out
	CodeReadonly            Code = "STORE_READONLY"            // the store refuses writes for now
	CodeUpstreamUnavailable Code = "UPSTREAM_UNAVAILABLE"      // a database cannot be reached
	CodeInternal            Code = "INTERNAL_SERVER_ERROR"     // our fault; the details stay in the log
)

// Error is a failure that the person who asked may see. Wrap it freely:
// [CodeOf] finds it anywhere in the chain.
type Error struct {
	Code  Code
	Field string // input path such as "filter.country"; empty when none applies
	Msg   string // what was wrong and what to do, in English; shown to the caller
	Err   error  // cause, for the log only; may be nil
}

// Error returns the message, with the cause if there is one. It is for logs and
// terminals; an API shows Msg alone.
func (e *Error) Error() string {
	msg := e.Msg
	if e.Field != "" {
		msg = e.Field + ": " + msg
	}
	if e.Err != nil && !strings.HasSuffix(msg, e.Err.Error()) {
		msg += ": " + e.Err.Error()
	}
	return msg
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an [Error]. The message follows fmt.Errorf; a %w in it becomes
// the cause as well, so use it only for causes that the caller may read.
func Errorf(code Code, field, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{Code: code, Field: field, Msg: err.Error(), Err: errors.Unwrap(err)}
}

// Invalid is an [Error] with [CodeInvalid] for one field of the input.
func Invalid(field, format string, args ...any) *Error {
	return Errorf(CodeInvalid, field, format, args...)
}

// CodeOf reports the code of the outermost [Error] in err's chain,
// [CodeInternal] when there is none, and "" when err is nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return CodeInternal
}
