// Package site is the HTTP server: routes, limits on what a stranger can hold
// open, response headers, access log, metrics, and the pages of the web interface.
//
// Nothing here keeps, logs or counts who asked: no address, user agent, body or
// query string leaves a request. The Host header and X-Forwarded-* are not used
// for anything but refusing.
package site

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"

	"spona/graph"
	"spona/server/graphiql"
	"spona/server/web"
)

// Options say what to serve and how. Store and GraphQL are needed; the zero value
// of the rest is right.
type Options struct {
	Store   graph.Reader // for readiness and metrics
	GraphQL http.Handler // answers at /graphql, its own limits on bodies included
	Version string       // of the program

	// Routes are further ones, by pattern of [http.ServeMux].
	Routes map[string]http.Handler

	// Ready says what is missing for answering all questions, "" when nothing is;
	// nil when the store is all that it takes.
	Ready func() string
	Log   zerolog.Logger

	// PublicURL is where the site is reached from outside, "" when that is not
	// known. Over https it is announced for good (HSTS).
	PublicURL *url.URL

	// MetricsToken lets whoever has it read /metrics; "" lets programs on this
	// machine.
	MetricsToken string

	Timeouts       Timeouts
	MaxConnections int // open at a time; 0 means 1024
}

// Timeouts bound what a stranger can hold open. Zero values mean those in the
// comments.
type Timeouts struct {
	Header time.Duration // for the request's head: 5 s
	Body   time.Duration // for its body: 10 s
	Answer time.Duration // for making and sending the answer: 30 s
	Idle   time.Duration // between two requests of a connection: 60 s
	Drain  time.Duration // for requests under way when the server stops: 10 s
}

func (t Timeouts) normalised() Timeouts {
	for _, d := range []struct {
		value *time.Duration
		usual time.Duration
	}{
		{&t.Header, 5 * time.Second}, {&t.Body, 10 * time.Second}, {&t.Answer, 30 * time.Second},
		{&t.Idle, 60 * time.Second}, {&t.Drain, 10 * time.Second},
	} {
		if *d.value <= 0 {
			*d.value = d.usual
		}
	}
	return t
}

const usualConnections = 1024

// A Site is ready to serve.
type Site struct {
	options Options
	metrics *metrics
	handler http.Handler
}

// New builds the routes.
func New(o Options) (*Site, error) {
	o.Timeouts = o.Timeouts.normalised()
	if o.MaxConnections <= 0 {
		o.MaxConnections = usualConnections
	}
	queries, err := graphiql.New()
	if err != nil {
		return nil, err
	}
	pages, err := web.New()
	if err != nil {
		return nil, err
	}
	s := &Site{options: o, metrics: newMetrics(o.Store, o.Version)}

	mux := http.NewServeMux()
	pages.Mount(mux)
	mux.Handle("/graphql", o.GraphQL)
	mux.Handle("GET "+graphiql.Path, queries)
	mux.Handle("GET "+graphiql.Path+"/", queries)
	mux.Handle("GET /healthz", http.HandlerFunc(serveHealth))
	mux.Handle("GET /readyz", readiness{o.Store, o.Ready})
	mux.Handle("GET /metrics", s.metrics.handler(o.MetricsToken))
	for pattern, route := range o.Routes {
		mux.Handle(pattern, route)
	}
	s.handler = s.observed(s.bounded(headers(o.PublicURL, plainPaths(orElse(mux, pages.Missing)))))
	return s, nil
}

// orElse answers with missing where no route leads.
func orElse(mux *http.ServeMux, missing http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, pattern := mux.Handler(r)
		if pattern == "" && (r.Method == http.MethodGet || r.Method == http.MethodHead) {
			missing(w, r)
			return
		}
		mux.ServeHTTP(w, r)
	})
}

// Handler is the whole site, for whoever brings a server of its own.
func (s *Site) Handler() http.Handler { return s.handler }

// Registry is where further metrics of the program are registered.
func (s *Site) Registry() prometheus.Registerer { return s.metrics.registry }

// askStore is how long a page waits for the store.
const askStore = 2 * time.Second

func withAskStore(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, askStore)
}
