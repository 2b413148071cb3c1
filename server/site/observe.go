package site

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"strings"
	"time"

	"github.com/rs/zerolog"
)

// RequestIDHeader carries the id under which an answer's request is in the log.
const RequestIDHeader = "X-Request-Id"

// maxBody is the most bytes that the body of any request may have. A route may
// allow less.
const maxBody = 1 << 20

type requestIDKey struct{}

// RequestID is the id of the request that the context belongs to, "" outside of
// one. It is made here: what a client sends is not used.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}

// observed logs and counts each request, and answers for a handler that panics.
// The log says what was asked for only as the route's pattern: paths, queries
// and headers may hold what belongs to people.
func (s *Site) observed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		id := newRequestID()
		r = r.WithContext(context.WithValue(r.Context(), requestIDKey{}, id))
		w.Header().Set(RequestIDHeader, id)
		if r.Body != nil && r.Body != http.NoBody {
			// With net/http's own writer, which it tells to let the client read the
			// refusal before the connection ends.
			r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		}
		sent := &recorder{ResponseWriter: w}
		s.metrics.inFlight.Inc()
		defer func() {
			s.metrics.inFlight.Dec()
			failure, half := recover(), sent.began()
			if failure != nil {
				s.answerPanic(sent, id, failure)
			}
			route := routeOf(r)
			took := time.Since(began)
			s.metrics.observe(route, methodOf(r), sent.status(), took)
			s.options.Log.Info().Str("request", id).Str("method", methodOf(r)).Str("route", route).
				Int("status", sent.status()).Int64("bytes", sent.bytes).Dur("ms", took).Msg("request")
			if failure != nil && half {
				panic(http.ErrAbortHandler) // half an answer must not look whole
			}
		}()
		next.ServeHTTP(sent, r)
	})
}

// answerPanic logs where it came from. The value of the panic is left out, as it
// may quote the request.
func (s *Site) answerPanic(w *recorder, id string, failure any) {
	s.options.Log.Error().Str("request", id).Str("type", fmt.Sprintf("%T", failure)).
		Strs("stack", callers()).Msg("a handler panicked")
	if w.began() {
		return
	}
	writeText(w, http.StatusInternalServerError,
		"Something went wrong on our side. It is in the log as request "+id+".\n")
}

// callers are the functions that led here, the panicking one first.
func callers() []string {
	var pcs [48]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(4, pcs[:])])
	var names []string
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") {
			names = append(names, fmt.Sprintf("%s:%d", f.Function, f.Line))
		}
		if !more {
			return names
		}
	}
}

func newRequestID() string {
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails, by its documentation
	return hex.EncodeToString(b[:])
}

// routeOf is the pattern that answered, of which there are few, not the path.
func routeOf(r *http.Request) string {
	if r.Pattern == "" {
		return "none"
	}
	_, path, ok := strings.Cut(r.Pattern, " ")
	if !ok {
		path = r.Pattern
	}
	return strings.TrimSuffix(path, "{$}")
}

// methodOf is the method, if it is one that clients use.
func methodOf(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions:
		return r.Method
	}
	return "other"
}

// recorder remembers what was sent.
type recorder struct {
	http.ResponseWriter
	code  int
	bytes int64
}

func (r *recorder) began() bool { return r.code != 0 }

func (r *recorder) status() int {
	if r.code == 0 {
		return http.StatusOK
	}
	return r.code
}

// WriteHeader implements [http.ResponseWriter].
func (r *recorder) WriteHeader(code int) {
	if r.code == 0 && code >= http.StatusOK { // 1xx come before the answer
		r.code = code
	}
	r.ResponseWriter.WriteHeader(code)
}

// Write implements [http.ResponseWriter].
func (r *recorder) Write(b []byte) (int, error) {
	if r.code == 0 {
		r.code = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(b)
	r.bytes += int64(n)
	return n, err
}

// Hijack implements [http.Hijacker], for a websocket.
func (r *recorder) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	c, buffered, err := http.NewResponseController(r.ResponseWriter).Hijack()
	if err == nil {
		r.code = http.StatusSwitchingProtocols
	}
	return c, buffered, err
}

// Unwrap lets [http.ResponseController] reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// quietLog takes the words of net/http about connections. They name addresses,
// so only the ones about the machine itself are passed on.
type quietLog struct{ log zerolog.Logger }

// Write implements io.Writer for [log.New].
func (q quietLog) Write(line []byte) (int, error) {
	if strings.HasPrefix(string(line), "http: Accept error") {
		q.log.Warn().Msg("connections cannot be accepted for now: is the limit of open files too low?")
	}
	return len(line), nil
}
