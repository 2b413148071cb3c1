package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"spona/graph/members"
	"spona/graph/projection"
	"spona/resolvers"
	"spona/server/auth"
	"spona/server/folder"
	"spona/server/gql"
	"spona/server/site"
	"spona/server/web"
)

const usualAddr = "127.0.0.1:8080"

func (p *program) serve() *cobra.Command {
	var at location
	var addr, public, searched string
	var letters postage
	var keep keeping
	var followed liveness
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve a data folder over HTTP",
		Long: `Serve answers questions about a data folder: the pages of the web interface
at /, GraphQL at /graphql, a page for writing queries at /graphiql, /healthz and
/readyz for whatever watches over it, and Prometheus metrics at /metrics, for
programs on this machine or with the token in SPONA_METRICS_TOKEN.

The graph is kept in memory, laid out for searching: some 300 MiB for a million
entities with four million relations. It is saved in the folder when the server
stops, so that the next start takes a second or two instead of reading the whole
store; /readyz says when it is there. With --paths store, connections are
searched in the store instead, step by step and slowly.

Files can be loaded into the folder while it runs, and are shown within a second.
A second server on one folder is refused.

It speaks plain HTTP: put a proxy with TLS in front of it, and name its address
with --public-url. Ctrl-C, SIGTERM and SIGHUP let requests under way finish, for
ten seconds; the same again stops it at once.

What happens is told live over websockets at /graphql (graphql-transport-ws). Who
was away reads on where they were, for as long as --events-kept says.

People sign up and in at /account. The letters that this takes go out by --smtp;
without it they are written to the folder outbox of the data folder. Links in them
begin with --public-url. The first administrator is made with spona user add.

They talk at /forum, where a new place has two public spaces: Questions and
Discussion. News goes out by the same letters; public spaces are Atom feeds below
/feeds.

These are kept for a while, for which --keep gives other times:

` + keepHelp() + `
Accounts, their seats and who invited whom are kept until the account is deleted,
which removes it at once; last traces in the file are wiped within an hour, or what
--wipe-every says (all who write wait then, a few seconds for each 100 MB), and when
the server stops. The moderators' log is kept for good and names nobody. Addresses
and programs of visitors are not kept at all.`,
		Example: `  spona serve
  spona serve --data /srv/spona --public-url https://spona.example.org`,
		Args: needs(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := p.newServer(addr, public)
			if err != nil {
				return err
			}
			if s.pathsFromStore, err = fromStore(searched); err != nil {
				return err
			}
			if err := letters.read(p.env); err != nil {
				return err
			}
			if err := keep.set(s); err != nil {
				return err
			}
			if err := followed.check(); err != nil {
				return err
			}
			s.postage, s.live = letters, followed
			p.began = true
			return s.run(cmd.Context(), p, at, opening{create: at.graph != "", patient: true}, nil)
		},
	}
	at.register(cmd)
	addrFlag(cmd, &addr)
	cmd.Flags().StringVar(&public, "public-url", "", "address under which the site is reached, such as https://spona.example.org")
	pathsFlag(cmd, &searched)
	letters.register(cmd)
	keep.register(cmd)
	followed.register(cmd)
	return cmd
}

func addrFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "addr", usualAddr, "address to listen on")
}

// A server is what demo and serve run.
type server struct {
	out     io.Writer
	addr    string
	log     zerolog.Logger
	options site.Options

	pathsFromStore bool
	postage        postage
	keep           members.Keep
	wipeEvery      time.Duration // 0 for an hour
	live           liveness
}

// newServer reads the settings that need no data.
func (p *program) newServer(addr, public string) (*server, error) {
	u, err := publicURL(public)
	if err != nil {
		return nil, err
	}
	token, err := p.env.Secret(metricsToken)
	if err != nil {
		return nil, err
	}
	log := newLog(p.stderr)
	return &server{out: p.stdout, addr: addr, log: log, postage: postage{from: usualSender}, live: usualLiveness(), options: site.Options{
		Version: thisBuild().Version, Log: log, PublicURL: u, MetricsToken: token, MaxConnections: mostConnections(),
	}}, nil
}

// newLog writes a line of JSON for each event, or for people on a terminal.
func newLog(w io.Writer) zerolog.Logger {
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		w = zerolog.ConsoleWriter{Out: w, TimeFormat: time.TimeOnly}
	}
	return zerolog.New(w).With().Timestamp().Logger()
}

// A preparation makes what is to be served.
type preparation func(context.Context, *opened, folder.Folder) error

// run opens the address and the graph, prepares what is to be served, and serves
// until the context ends.
func (s *server) run(ctx context.Context, p *program, at location, how opening, prepare preparation) (err error) {
	l, err := listen(ctx, s.addr)
	if err != nil {
		return err
	}
	defer func() {
		if closing := l.Close(); !errors.Is(closing, net.ErrClosed) {
			err = errors.Join(err, closing)
		}
	}()
	return p.withGraph(ctx, at, how, func(o *opened, f folder.Folder) (err error) {
		if o.embedded != nil { // a database takes any number of servers
			lock, err := o.embedded.LockServe()
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, lock.Release()) }()
		}
		if prepare != nil {
			if err := prepare(ctx, o, f); err != nil {
				return err
			}
		}
		return s.serve(ctx, l, o, f)
	})
}

func (s *server) serve(ctx context.Context, l net.Listener, store *opened, f folder.Folder) (err error) {
	keeper := projection.NewKeeper(store, projection.Options{Saved: store.saved, Notify: (&projectionLog{log: s.log}).tell})
	following, stop := context.WithCancel(ctx)
	followed := make(chan struct{})
	go func() {
		defer close(followed)
		keeper.Follow(following)
	}()
	defer func() {
		stop()
		<-followed // it saves what it has
	}()
	people, err := s.people(ctx, f, store, localURL(l))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, people.stop()) }()
	closed := make(chan struct{})
	stopped := context.AfterFunc(ctx, func() {
		defer close(closed)
		closeHub(ctx, people.hub) // while requests under way finish
	})
	defer func() {
		if stopped() {
			closeHub(ctx, people.hub)
			return
		}
		<-closed
	}()
	asking := gql.Options{
		Live: people.hub,
		Log:  s.logFailure, Answers: resolvers.Options{PathsFromStore: s.pathsFromStore, Community: people.answers},
		Visitor: func(ctx context.Context) resolvers.Visit { return auth.VisitOf(ctx) },
	}
	if u := s.options.PublicURL; u != nil {
		asking.Origins = []string{u.Scheme + "://" + u.Host}
	}
	if asking.Documents, err = web.Documents(); err != nil {
		return err
	}
	answers, err := gql.NewHandler(store, keeper, asking)
	if err != nil {
		return err
	}
	o := s.options
	o.Store, o.GraphQL, o.Ready, o.Routes = store, people.gate.Handler(answers), readiness(keeper), people.routes
	serving, err := site.New(o)
	if err != nil {
		return err
	}
	for _, c := range []prometheus.Collector{projectionMetrics{keeper}, people.hashes} {
		if err := serving.Registry().Register(c); err != nil {
			return fmt.Errorf("metrics: %w", err)
		}
	}
	fmt.Fprintf(s.out, "Serving %s at %s (Ctrl-C stops it)\n", store.name, localURL(l))
	s.log.Info().Str("address", l.Addr().String()).Msg("serving")
	err = serving.Serve(ctx, l)
	s.log.Info().Msg("stopped")
	return err
}

// logFailure is told what clients may not see.
func (s *server) logFailure(ctx context.Context, correlation string, cause error) {
	s.log.Error().Str("request", site.RequestID(ctx)).Str("correlation", correlation).Err(cause).Msg("a query failed")
}
