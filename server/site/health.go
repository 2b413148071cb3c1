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
		writeText(w, http.StatusServiceUnavailable, "not ready: the store did not answer within "+askStore.String()+s.meanwhile(missing)+"\n")
	default:
		writeText(w, http.StatusServiceUnavailable, "not ready: "+reason(err)+s.meanwhile(missing)+"\n")
	}
}

// reason is why the store cannot be read, as far as that is for everybody: where it
// is and how it fails is for the log.
func reason(err error) string {
	code := graph.CodeOf(err)
	if code == graph.CodeUpstreamUnavailable {
		return "the database cannot be reached or is busy (" + string(code) + ")"
	}
	return "the store cannot be read (" + string(code) + ")"
}

// meanwhile says what is answered although the store cannot be read.
func (s readiness) meanwhile(missing string) string {
	if s.missing == nil || missing != "" {
		return ""
	}
	return "; names and connections are answered from memory"
}

func writeText(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text) // the reader may have left; there is nobody to tell
}
