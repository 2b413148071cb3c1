package site

import (
	"io"
	"net/http"

	"spona/graph"
)

// serveHealth answers as long as the process does.
func serveHealth(w http.ResponseWriter, _ *http.Request) { writeText(w, http.StatusOK, "alive\n") }

// readiness tells whether questions can be answered, which needs the store.
type readiness struct {
	store   graph.Reader
	missing func() string
}

func (s readiness) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := withAskStore(r.Context())
	defer cancel()
	version, err := s.store.Version(ctx)
	missing := ""
	if s.missing != nil {
		missing = s.missing()
	}
	switch {
	case err == nil && missing != "":
		writeText(w, http.StatusServiceUnavailable, "not ready: "+missing+"\n")
	case err == nil:
		writeText(w, http.StatusOK, "ready, data version "+version.String()+"\n")
	case ctx.Err() != nil:
		writeText(w, http.StatusServiceUnavailable, "not ready: the store did not answer within "+askStore.String()+"\n")
	default:
		writeText(w, http.StatusServiceUnavailable, "not ready: the store cannot be read ("+string(graph.CodeOf(err))+")\n")
	}
}

func writeText(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text) // the reader may have left; there is nobody to tell
}
