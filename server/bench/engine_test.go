//go:build unix

package bench_test

import (
	"context"
	"errors"
	"runtime"

	"spona/graph"
	"spona/graph/names"
	"spona/graph/paths"
	"spona/graph/paths/loops"
	"spona/graph/projection"
	"spona/graph/store/sqlite"
	"spona/graph/view"
	"spona/server/bench"
	"spona/server/folder"
)

// An engine is Spona's search over one data folder. This file is the only one of
// the benchmarks that knows how it is made.
type engine interface {
	// client is the way of one goroutine to the engine.
	client() client

	// memory is the bytes that the graph takes for searching, without names, and
	// those that the names take; 0 for what is not there.
	memory() (graph, names int)

	// record loads changes into the store that the engine shows.
	record(ctx context.Context, changes []graph.Change) (graph.Version, error)

	// follow returns when what was recorded up to the version is answered.
	follow(ctx context.Context, v graph.Version) error

	close() error
}

// A client asks on behalf of one goroutine.
type client interface {
	// shortest is the number of steps between two entities, at most
	// [bench.MaxHops], or [bench.None].
	shortest(ctx context.Context, from, to graph.ID, constrained bool) (int, error)

	// best asks for the best paths of an order and a time, and gives what the first
	// one costs, [bench.None] when there is none. [errGaveUp] when the work limit
	// cut the answer short.
	best(ctx context.Context, from, to graph.ID, opts paths.Options) (cost int, err error)

	// around counts the entities within two steps, up to the limit.
	around(ctx context.Context, id graph.ID, limit int) (int, error)

	// risks counts the worst paths from an actor to money and power.
	risks(ctx context.Context, id graph.ID) (int, error)

	// loops counts the closed loops that an actor is in, read with their contracts.
	loops(ctx context.Context, id graph.ID) (int, error)

	// connect links entities by ways of at most [bench.MaxHops] steps and gives
	// those together that are joined.
	connect(ctx context.Context, ids []graph.ID, order paths.Order) (parts [][]graph.ID, err error)

	// name reads an entity and gives its name.
	name(ctx context.Context, id graph.ID) (string, error)

	// search finds up to limit entities by any spelling of a name, which may
	// be its beginning or misspelt.
	search(ctx context.Context, text string, limit int) ([]graph.ID, error)
}

// openEngine opens the engine of a data folder. Where it came from is "store", or
// "snapshot file" when it was read from one.
func openEngine(ctx context.Context, dir string, hubDegree int) (e engine, from string, err error) {
	f, err := folder.Open(dir)
	if err != nil {
		return nil, "", err
	}
	store, err := sqlite.Open(ctx, dir, sqlite.Options{})
	if err != nil {
		return nil, "", err
	}
	from = "store"
	m := &memory{store: store, constrained: paths.Options{Limit: 1, MaxLength: bench.MaxHops, Kinds: bench.Followed(), HubDegree: hubDegree - 1}}
	m.keeper = projection.NewKeeper(store, projection.Options{Saved: f.View(), Notify: func(e projection.Event) {
		if e.What == projection.Opened {
			from = "snapshot file"
		}
	}})
	if _, err := m.keeper.Refresh(ctx); err != nil {
		return nil, "", errors.Join(err, store.Close())
	}
	following, stop := context.WithCancel(context.WithoutCancel(ctx))
	followed := make(chan struct{})
	go func() {
		defer close(followed)
		m.keeper.Follow(following)
	}()
	m.stop = func() {
		stop()
		<-followed
	}
	return m, from, nil
}

// memory is the graph in memory, kept fresh as the server does it.
type memory struct {
	store       *sqlite.Store
	keeper      *projection.Keeper
	stop        func()
	constrained paths.Options
}

func (m *memory) client() client { return &memoryClient{memory: m} }

func (m *memory) memory() (graphBytes, nameBytes int) {
	p := m.keeper.Now()
	return p.View.Bytes(), p.Names.Bytes()
}

func (m *memory) record(ctx context.Context, changes []graph.Change) (graph.Version, error) {
	load, err := m.store.BeginLoad(ctx, graph.LoadOptions{})
	if err != nil {
		return graph.Version{}, err
	}
	if _, err = load.Apply(ctx, changes); err == nil {
		_, err = load.Finish(ctx)
	}
	if err := errors.Join(err, load.Close()); err != nil {
		return graph.Version{}, err
	}
	return m.store.Version(ctx)
}

func (m *memory) follow(ctx context.Context, v graph.Version) error {
	for m.keeper.Now().Version().Seq < v.Seq {
		if err := ctx.Err(); err != nil {
			return err
		}
		runtime.Gosched()
	}
	return nil
}

func (m *memory) close() error {
	m.stop()
	return m.store.Close()
}

type memoryClient struct {
	*memory
	scratch paths.Scratch
}

func (c *memoryClient) graph() paths.Graph { return paths.Memory{Of: c.keeper.Now().View} }

func (c *memoryClient) shortest(ctx context.Context, from, to graph.ID, constrained bool) (int, error) {
	opts := paths.Options{MaxLength: bench.MaxHops, Limit: 1}
	if constrained {
		opts = c.constrained
	}
	found, err := paths.Between(ctx, c.graph(), &c.scratch, from, to, opts)
	if err != nil || len(found.Paths) == 0 {
		return bench.None, err
	}
	return found.Paths[0].Length(), nil
}

func (c *memoryClient) best(ctx context.Context, from, to graph.ID, opts paths.Options) (int, error) {
	found, err := paths.Between(ctx, c.graph(), &c.scratch, from, to, opts)
	switch {
	case err != nil:
		return bench.None, err
	case found.Truncated:
		return bench.None, errGaveUp
	case len(found.Paths) == 0:
		return bench.None, nil
	}
	return int(found.Paths[0].Cost), nil
}

func (c *memoryClient) around(ctx context.Context, id graph.ID, limit int) (int, error) {
	found := 0
	_, err := paths.Around(ctx, c.graph(), &c.scratch, id, paths.AroundOptions{Limit: limit}, func(view.Node, int) { found++ })
	return found, err
}

func (c *memoryClient) risks(ctx context.Context, id graph.ID) (int, error) {
	found, err := paths.RiskPaths(ctx, c.graph(), &c.scratch, id, paths.RiskOptions{})
	if err == nil && found.Truncated {
		err = errCutShort
	}
	return len(found.Paths), err
}

func (c *memoryClient) loops(ctx context.Context, id graph.ID) (int, error) {
	found, err := loops.Through(ctx, c.graph(), c.store, id, loops.Options{})
	if err == nil && found.Truncated {
		err = errCutShort
	}
	return len(found.Loops) + found.More, err
}

// errCutShort says that a search did not look at all that it should have.
var errCutShort = errors.New("cut short at the work limit")

func (c *memoryClient) connect(ctx context.Context, ids []graph.ID, order paths.Order) ([][]graph.ID, error) {
	found, err := paths.Connect(ctx, c.graph(), &c.scratch, ids, paths.Options{MaxLength: bench.MaxHops, Order: order})
	if err == nil && found.Truncated {
		err = errCutShort
	}
	return found.Parts, err
}

func (c *memoryClient) name(ctx context.Context, id graph.ID) (string, error) {
	found, err := c.store.Entities(ctx, []graph.ID{id})
	if err != nil || found[0] == nil {
		return "", err
	}
	return found[0].Name(), nil
}

func (c *memoryClient) search(ctx context.Context, text string, limit int) ([]graph.ID, error) {
	p := c.keeper.Now()
	found, err := p.Names.Search(ctx, names.Query{Text: text, MinTier: graph.TierB, Limit: limit})
	if err != nil {
		return nil, err
	}
	ids := make([]graph.ID, len(found.Hits))
	for i, hit := range found.Hits {
		ids[i] = p.View.ID(hit.Node)
	}
	return ids, nil
}
