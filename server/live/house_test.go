package live_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"spona/graph"
	"spona/graph/events"
	"spona/graph/members"
	"spona/graph/projection"
	"spona/graph/store/community"
	"spona/graph/store/sqlite"
	"spona/resolvers"
	"spona/server/auth"
	"spona/server/gql"
	"spona/server/live"
	"spona/server/site"
)

// A house is the server as it is run: the site, the gate, the API over a graph with one
// data set, and a community. Under ?stage the stage is played on the same hub; POST
// ?publish=TOPIC adds a post there, or a load of the data set without a topic, and
// answers with its number once it is kept.
type house struct {
	store   *community.Store
	graph   *sqlite.Store
	members *members.Service
	hub     *live.Hub
	stage   *stage
	site    *site.Site
}

// dataset has the size of a post of 300 bytes as it is sent.
func dataset() graph.Dataset {
	return graph.Dataset{ID: "parlgov", Title: "Parliaments and governments", Description: strings.Repeat("x", 180)}
}

func openHouse(ctx context.Context, dir string, o live.Options) (h *house, err error) {
	h = new(house)
	secret := auth.NewSecret()
	keyFile := filepath.Join(dir, "key")
	if kept, err := os.ReadFile(keyFile); err == nil {
		secret = kept
	} else if err := os.WriteFile(keyFile, secret, 0o600); err != nil {
		return nil, err
	}
	keys, err := auth.NewKeys(secret)
	if err != nil {
		return nil, err
	}
	if h.store, err = community.Open(ctx, dir); err != nil {
		return nil, err
	}
	cheap := auth.NewPasswords(auth.Cost{Memory: 64, Passes: 1})
	if h.members, err = members.New(members.Options{Store: h.store, Passwords: cheap, Seal: keys, Marks: keys.Marks()}); err != nil {
		return nil, err
	}
	o.Events, o.Seal = h.store, keys
	if h.hub, err = live.New(ctx, o); err != nil {
		return nil, err
	}
	h.store.OnCommit(h.hub.Wake)
	if h.stage, err = newStage(h.store, strings.Repeat("x", 160)); err != nil {
		return nil, err
	}
	if h.graph, err = openGraph(ctx, dir); err != nil {
		return nil, err
	}
	api, err := gql.NewHandler(h.graph, projection.NewKeeper(h.graph, projection.Options{}), gql.Options{
		Live: h.hub, Visitor: func(ctx context.Context) resolvers.Visit { return auth.VisitOf(ctx) },
		Answers: resolvers.Options{Community: &resolvers.Community{Members: h.members, Live: h.hub, Posted: func() {}}},
	})
	if err != nil {
		return nil, err
	}
	gate := auth.NewGate(h.members, auth.NewLimiter(nil), auth.Options{})
	h.site, err = site.New(site.Options{Store: h.graph, GraphQL: gate.Handler(h.routes(api)), Log: zerolog.Nop(), MaxConnections: 4096})
	return h, err
}

func openGraph(ctx context.Context, dir string) (*sqlite.Store, error) {
	store, err := sqlite.Open(ctx, dir, sqlite.Options{})
	if err != nil {
		return nil, err
	}
	load, err := store.BeginLoad(ctx, graph.LoadOptions{At: time.Now()})
	if err != nil {
		return nil, err
	}
	d := dataset()
	applied, err := load.Apply(ctx, []graph.Change{{Dataset: &d}})
	if err != nil || len(applied.Rejected) > 0 {
		return nil, fmt.Errorf("apply: %w, rejected %v", err, applied.Rejected)
	}
	_, err = load.Finish(ctx)
	return store, err
}

func (h *house) routes(api http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch q := r.URL.Query(); {
		case q.Has("publish"):
			seq, err := h.publish(r.Context(), q.Get("publish"))
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			fmt.Fprint(w, seq)
		case q.Has("goroutines"):
			fmt.Fprintf(w, "%d goroutines, %d sockets, %d subscriptions", runtime.NumGoroutine(), h.hub.Sockets(), h.hub.Subscriptions())
		case q.Has("stage") && h.hub.Supports(r):
			h.hub.Do(w, r, h.stage)
		default:
			api.ServeHTTP(w, r)
		}
	})
}

func (h *house) publish(ctx context.Context, topic string) (int64, error) {
	if topic != "" {
		return h.stage.post(ctx, members.ID(topic))
	}
	e := events.Event{Kind: events.DatasetLoaded, Dataset: dataset().ID}
	err := h.store.WriteEvents(ctx, func(w events.Writer) error { return w.AppendEvent(&e) })
	return e.Seq, err
}

// serve serves until the context ends.
func (h *house) serve(ctx context.Context, l net.Listener) error {
	closed := make(chan struct{})
	context.AfterFunc(ctx, func() {
		defer close(closed)
		limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		h.hub.Close(limit)
	})
	err := h.site.Serve(ctx, l)
	<-closed
	return errors.Join(err, h.store.Close(), h.graph.Close())
}

// The environment that makes this test program be a server, or a crowd of readers, of
// its own.
const (
	beServer = "SPONA_TEST_SERVER" // the folder
	beAt     = "SPONA_TEST_ADDRESS"
	beCrowd  = "SPONA_TEST_CROWD" // the address of the server
)

// TestMain lets a test start its server, and a benchmark its readers, as processes.
func TestMain(m *testing.M) {
	var err error
	switch {
	case os.Getenv(beServer) != "":
		err = serveAlone(os.Getenv(beServer), os.Getenv(beAt))
	case os.Getenv(beCrowd) != "":
		err = gatherCrowd(os.Getenv(beCrowd))
	default:
		os.Exit(m.Run())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serveAlone(dir, address string) error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	h, err := openHouse(ctx, dir, live.Options{Sockets: 1 << 20, PerClient: 1 << 20})
	if err != nil {
		return err
	}
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return err
	}
	fmt.Println(l.Addr())
	go func() {
		for range time.Tick(time.Second) {
			if os.Getppid() == 1 {
				os.Exit(1) // whoever started it is gone
			}
		}
	}()
	return h.serve(ctx, l)
}

// number reads what publishing answers.
func number(text string) (int64, error) { return strconv.ParseInt(text, 10, 64) }
