package gql

import (
	"bytes"
	"encoding/json"
	"net/http"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"spona/graph"
)

// The media types of answers.
const (
	typeGraphQL = "application/graphql-response+json"
	typeJSON    = "application/json"
)

// What of errors is shown at most.
const (
	maxErrors  = 20
	maxMessage = 300 // bytes
)

// An answer is what goes back to the client.
type answer struct {
	legacy bool // as application/json, where a request error has status 200
	status int  // 0 means as the media type has it
	header map[string]string
	data   []byte // JSON; nil for a request that was not executed
	errors gqlerror.List

	remembered string // the version of the data in memory that it is from, while the store is away
}

// refuse makes it the answer to a request that is not executed. A status of 0
// means that the request was well-formed HTTP and JSON.
func (a *answer) refuse(status int, errs ...*gqlerror.Error) {
	a.status, a.data, a.errors = status, nil, errs
}

func (a *answer) refuseHTTP(r *refusal) {
	a.header = r.header
	if r.field != "" {
		a.refuse(r.status, fieldError(r.code, r.field, r.message))
		return
	}
	a.refuse(r.status, requestError(r.code, r.message))
}

// requestError is an error of the request as a whole.
func requestError(code graph.Code, message string) *gqlerror.Error {
	return &gqlerror.Error{Message: message, Extensions: map[string]any{"code": string(code)}}
}

// fieldError is a request error about one field of the input.
func fieldError(code graph.Code, field, message string) *gqlerror.Error {
	e := requestError(code, message)
	e.Extensions["field"] = field
	return e
}

func (a *answer) write(w http.ResponseWriter) {
	body, err := a.body()
	if err != nil { // cannot be: errors hold plain texts and numbers
		body = []byte(`{"errors":[{"message":"the answer cannot be written","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}`)
	}
	h := w.Header()
	h.Set("Content-Type", typeGraphQL+"; charset=utf-8")
	if a.legacy {
		h.Set("Content-Type", typeJSON+"; charset=utf-8")
	}
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	for name, value := range a.header {
		h.Set(name, value)
	}
	w.WriteHeader(a.code())
	_, _ = w.Write(body) // nobody is left to tell
}

func (a *answer) code() int {
	switch {
	case a.status != 0:
		return a.status
	case a.data == nil && !a.legacy:
		return http.StatusBadRequest
	}
	return http.StatusOK
}

func (a *answer) body() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	if len(a.errors) > 0 {
		if len(a.errors) > maxErrors {
			a.errors = a.errors[:maxErrors]
		}
		for _, e := range a.errors {
			e.Message = clip(e.Message)
		}
		errs, err := json.Marshal(a.errors)
		if err != nil {
			return nil, err
		}
		b.WriteString(`"errors":`)
		b.Write(errs)
		if a.data != nil {
			b.WriteByte(',')
		}
	}
	if a.data != nil {
		b.WriteString(`"data":`)
		b.Write(a.data)
	}
	if a.data != nil && a.remembered != "" {
		b.WriteString(`,"extensions":{"fromMemory":{"dataVersion":"`)
		b.WriteString(a.remembered) // letters, digits and hyphens
		b.WriteString(`"}}`)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// clip keeps messages short: those of the parser hold what the client wrote.
func clip(s string) string {
	if len(s) <= maxMessage {
		return s
	}
	cut := maxMessage
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
