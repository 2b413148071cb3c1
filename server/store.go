package main

import (
	"context"
	"errors"
	"time"

	"spona/graph"
	"spona/graph/projection"
	"spona/graph/store/neo4j"
	"spona/graph/store/sqlite"
	"spona/server/folder"
	"spona/server/gql"
	"spona/server/remote"
)

// An opened is the graph that a command works on, wherever it is.
type opened struct {
	graph.Store

	// embedded is the same store when the graph is in the data folder, and database
	// when it is in one that could be reached, for what only those can do; else nil.
	embedded *sqlite.Store
	database *neo4j.Store

	saved projection.Place // where the graph in memory is kept; nil for nowhere
	name  string           // of where the graph is, for people
}

// serveRetry is how long the driver tries again before whoever asks a server is
// told that the database is away, which is tried again anyway.
const serveRetry = 500 * time.Millisecond

// An opening says how to open a graph.
type opening struct {
	create  bool // make the data folder if there is none
	patient bool // go on without a database that cannot be reached, and try again
}

// withStore opens the graph, which has to be there, and closes it after the work.
func (p *program) withStore(ctx context.Context, at location, do func(*opened) error) error {
	return p.withGraph(ctx, at, opening{}, func(o *opened, _ folder.Folder) error { return do(o) })
}

// withGraph opens the graph and the data folder, and closes the graph after the
// work. With the graph in a database, a folder that is not there is the zero
// Folder, unless it is to be made.
func (p *program) withGraph(ctx context.Context, at location, how opening, do func(*opened, folder.Folder) error) (err error) {
	o, f, err := p.openGraph(ctx, at, how)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, o.Close()) }()
	return do(o, f)
}

func (p *program) openGraph(ctx context.Context, at location, how opening) (*opened, folder.Folder, error) {
	if at.graph != "" {
		return p.openDatabase(ctx, at, how)
	}
	f, err := findFolder(at.data, how.create)
	if err != nil {
		return nil, f, err
	}
	store, err := sqlite.Open(ctx, f.Dir(), sqlite.Options{})
	if err != nil {
		return nil, f, err
	}
	return &opened{Store: store, embedded: store, saved: f.View(), name: f.Dir()}, f, nil
}

// openDatabase opens a graph in a database. The folder keeps what is in memory of
// it, and the keys.
func (p *program) openDatabase(ctx context.Context, at location, how opening) (*opened, folder.Folder, error) {
	options, err := p.databaseOptions(at.graph)
	if err != nil {
		return nil, folder.Folder{}, err
	}
	o := &opened{name: at.graph}
	f, err := findFolder(at.data, how.create)
	switch {
	case err == nil:
		o.saved = f.ViewOf(fingerprint(options))
	case graph.CodeOf(err) != graph.CodeNotFound || how.create:
		return nil, f, err
	}
	if how.patient {
		options.Retry = serveRetry
		o.Store = remote.New(opener(options), remote.Options{})
		return o, f, nil
	}
	if o.database, err = connected(ctx, options); err != nil {
		return nil, f, err
	}
	o.Store = o.database
	return o, f, nil
}

// opener is how a database is opened that may be away.
func opener(options neo4j.Options) remote.Opener {
	return func(ctx context.Context) (graph.Store, error) {
		store, err := connected(ctx, options)
		if err != nil {
			return nil, err // and no store that is not nil
		}
		return store, nil
	}
}

// connected is a database that has been reached and is up to date.
func connected(ctx context.Context, options neo4j.Options) (*neo4j.Store, error) {
	store, err := neo4j.Open(ctx, options)
	if err != nil {
		return nil, err
	}
	if err := store.Connect(ctx); err != nil {
		return nil, errors.Join(err, store.Close())
	}
	return store, nil
}

// findFolder opens a data folder, and makes one only if it is asked to.
func findFolder(dir string, create bool) (folder.Folder, error) {
	if create {
		return folder.OpenOrCreate(dir)
	}
	return openFolder(dir)
}

// withAPI is withStore for what asks the API.
func (p *program) withAPI(ctx context.Context, at location, do func(api) error) error {
	return p.withAnswers(ctx, at, gql.Options{}, do)
}

// withAnswers is withAPI with options of the API.
func (p *program) withAnswers(ctx context.Context, at location, opts gql.Options, do func(api) error) error {
	return p.withStore(ctx, at, func(o *opened) error {
		keeper := projection.NewKeeper(o, projection.Options{Saved: o.saved})
		handler, err := gql.NewHandler(o, keeper, opts)
		if err != nil {
			return err
		}
		return do(api{handler, keeper})
	})
}
