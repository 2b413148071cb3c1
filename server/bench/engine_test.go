//go:build unix

package bench_test

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/store/sqlite"
	"spona/graph/view"
	"spona/server/bench"
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

	// around counts the entities within two steps, up to the limit.
	around(ctx context.Context, id graph.ID, limit int) (int, error)

	// name reads an entity and gives its name.
	name(ctx context.Context, id graph.ID) (string, error)

	// search finds up to limit entities by any spelling of a name, which may
	// be its beginning. With typo, the name may be misspelt.
	search(ctx context.Context, text string, typo bool, limit int) ([]graph.ID, error)
}

// errNotBuilt is of a way of asking that there is not yet. The tables leave it out.
var errNotBuilt = errors.New("not there yet")

// openEngine opens the engine of a data folder. Where it came from is "store", or
// "snapshot file" when it was read from one.
func openEngine(ctx context.Context, dir string, hubDegree int) (e engine, from string, err error) {
	store, err := sqlite.Open(ctx, dir, sqlite.Options{})
	if err != nil {
		return nil, "", err
	}
	m := &memory{store: store, hubDegree: hubDegree, followed: bench.Followed()}
	if err := m.build(ctx); err != nil {
		return nil, "", errors.Join(err, store.Close())
	}
	return m, "store", nil
}

// memory is a view over the store, built anew when it has to follow.
type memory struct {
	store     *sqlite.Store
	hubDegree int // from which nobody is passed by constrained searches
	followed  []graph.RelationKind
	view      atomic.Pointer[view.View]
}

func (m *memory) build(ctx context.Context) (err error) {
	s, err := m.store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	b := view.NewBuilder(s.Version(), 1<<20, 4<<20)
	for e, err := range s.Entities() {
		if err == nil {
			err = b.Entity(e.ID, e.Kind)
		}
		if err != nil {
			return err
		}
	}
	for r, err := range s.Relations() {
		if err == nil {
			err = b.Relation(r)
		}
		if err != nil {
			return err
		}
	}
	v, err := b.Build()
	m.view.Store(v)
	return err
}

func (m *memory) client() client { return &memoryClient{memory: m} }

func (m *memory) memory() (graphBytes, names int) { return m.view.Load().Bytes(), 0 }

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

func (m *memory) follow(ctx context.Context, _ graph.Version) error { return m.build(ctx) }

func (m *memory) close() error { return m.store.Close() }

type memoryClient struct {
	*memory
	scratch paths.Scratch
	seen    []uint32
	stamp   uint32
}

func (c *memoryClient) shortest(ctx context.Context, from, to graph.ID, constrained bool) (int, error) {
	opts := paths.Options{MaxLength: bench.MaxHops, Limit: 1}
	if constrained {
		opts.Kinds, opts.HubDegree = c.followed, c.hubDegree-1
	}
	found, err := paths.Between(ctx, paths.Memory{View: c.view.Load()}, &c.scratch, from, to, opts)
	if err != nil || len(found.Paths) == 0 {
		return bench.None, err
	}
	return found.Paths[0].Length(), nil
}

func (c *memoryClient) around(_ context.Context, id graph.ID, limit int) (int, error) {
	v := c.view.Load()
	n, ok := v.Find(id)
	if !ok {
		return 0, graph.Errorf(graph.CodeNotFound, "id", "there is no entity %q", id)
	}
	if len(c.seen) < v.Nodes() {
		c.seen = make([]uint32, v.Nodes())
	}
	c.stamp++
	c.seen[n] = c.stamp
	found := []view.Node{n}
	for from, hop := 0, 0; hop < 2; hop++ {
		layer := found[from:len(found):len(found)]
		from = len(found)
		for _, n := range layer {
			for _, neighbour := range v.Row(n).Neighbours {
				if c.seen[neighbour] == c.stamp {
					continue
				}
				c.seen[neighbour] = c.stamp
				if found = append(found, neighbour); len(found) > limit {
					return limit, nil
				}
			}
		}
	}
	return len(found) - 1, nil
}

func (c *memoryClient) name(ctx context.Context, id graph.ID) (string, error) {
	found, err := c.store.Entities(ctx, []graph.ID{id})
	if err != nil || found[0] == nil {
		return "", err
	}
	return found[0].Name(), nil
}

func (c *memoryClient) search(ctx context.Context, text string, typo bool, limit int) ([]graph.ID, error) {
	if typo {
		return nil, errNotBuilt
	}
	page, err := c.store.Find(ctx, graph.EntityQuery{Name: graph.NameKey(text), Prefix: true, Page: graph.Page{Limit: limit}})
	if err != nil {
		return nil, err
	}
	return slices.Collect(func(yield func(graph.ID) bool) {
		for _, e := range page.Items {
			if !yield(e.ID) {
				return
			}
		}
	}), nil
}
