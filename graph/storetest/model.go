package storetest

import (
	"context"
	"errors"
	"iter"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"
	"time"

	"spona/graph"
)

// A model is a graph store written to be read: the contract with nothing but
// maps and sorting. Random operations compare stores with it, and it passes the
// cases of Run itself, so that neither can be wrong alone.
type model struct {
	mu      sync.RWMutex
	now     *state
	loading bool
}

// A state is everything at one version. It is never changed once it is current.
type state struct {
	version   graph.Version
	entities  map[graph.ID]*graph.Entity
	relations map[graph.ID]*graph.Relation
	datasets  map[string]graph.Dataset
	changed   map[graph.ID]uint64 // the version that changed it last
}

var _ graph.Store = (*model)(nil)

func newModel() *model {
	return &model{now: &state{
		version:   graph.Version{Epoch: "model" + strconv.FormatUint(rand.Uint64(), 36)},
		entities:  map[graph.ID]*graph.Entity{},
		relations: map[graph.ID]*graph.Relation{},
		datasets:  map[string]graph.Dataset{},
		changed:   map[graph.ID]uint64{},
	}}
}

// next is a copy of the state for the next batch to change. What is in the maps
// is replaced, never changed.
func (s *state) next() *state {
	n := *s
	n.entities, n.relations = maps.Clone(s.entities), maps.Clone(s.relations)
	n.datasets, n.changed = maps.Clone(s.datasets), maps.Clone(s.changed)
	n.version.Seq++
	return &n
}

func (m *model) state(ctx context.Context) (*state, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.now, ctx.Err()
}

func (m *model) Close() error { return nil }

func (m *model) Version(ctx context.Context) (graph.Version, error) {
	s, err := m.state(ctx)
	return s.version, err
}

func (m *model) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	s, err := m.state(ctx)
	found := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		found[i] = copyEntity(s.entities[id])
	}
	return found, err
}

func (m *model) Relations(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	s, err := m.state(ctx)
	found := make([]*graph.Relation, len(ids))
	for i, id := range ids {
		found[i] = s.relation(id)
	}
	return found, err
}

// relation is a relation with the kinds that its ends have now.
func (s *state) relation(id graph.ID) *graph.Relation {
	r := s.relations[id]
	if r == nil {
		return nil
	}
	shown := copyRelation(r)
	shown.From.Kind, shown.To.Kind = s.entities[r.From.ID].Kind, s.entities[r.To.ID].Kind
	return shown
}

func (m *model) Datasets(ctx context.Context) ([]graph.Dataset, error) {
	s, err := m.state(ctx)
	return s.counted(), err
}

// counted are the data sets by id, with how much is live of each.
func (s *state) counted() []graph.Dataset {
	all := make([]graph.Dataset, 0, len(s.datasets))
	for _, id := range slices.Sorted(maps.Keys(s.datasets)) {
		d := s.datasets[id]
		for _, e := range s.entities {
			if liveIn(e.Sources(), []string{id}) {
				d.Entities++
			}
		}
		for _, r := range s.relations {
			if liveIn(r.Sources(), []string{id}) {
				d.Relations++
			}
		}
		all = append(all, d)
	}
	return all
}

// liveIn reports whether one of the data sets still says something.
func liveIn(sources []graph.Source, datasets []string) bool {
	return slices.ContainsFunc(sources, func(s graph.Source) bool { return s.Live() && slices.Contains(datasets, s.Dataset) })
}

func (m *model) Changes(ctx context.Context, after graph.Version) iter.Seq2[graph.Changed, error] {
	return func(yield func(graph.Changed, error) bool) {
		s, err := m.state(ctx)
		if err == nil && (after.Epoch != s.version.Epoch || after.Seq > s.version.Seq) {
			err = graph.Errorf(graph.CodeResumeGap, "after", "read everything anew")
		}
		if err != nil {
			yield(graph.Changed{}, err)
			return
		}
		for _, id := range slices.Sorted(maps.Keys(s.changed)) {
			if s.changed[id] <= after.Seq {
				continue
			}
			c := graph.Changed{Version: graph.Version{Epoch: after.Epoch, Seq: s.changed[id]}, Entity: s.entities[id], Relation: s.relation(id)}
			if !yield(c, nil) {
				return
			}
		}
	}
}

func (m *model) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	s, err := m.state(ctx)
	if err != nil {
		return nil, err
	}
	return &modelSnapshot{ctx, s}, nil
}

type modelSnapshot struct {
	ctx context.Context // of Snapshot: the iterators of the contract have none of their own
	*state
}

func (s *modelSnapshot) Version() graph.Version    { return s.version }
func (s *modelSnapshot) Datasets() []graph.Dataset { return s.counted() }
func (s *modelSnapshot) Close() error              { return nil }

func (s *modelSnapshot) Entities() iter.Seq2[*graph.Entity, error] {
	return inOrder(s.ctx, s.entities, func(id graph.ID) *graph.Entity { return s.entities[id] })
}

func (s *modelSnapshot) Relations() iter.Seq2[*graph.Relation, error] {
	return inOrder(s.ctx, s.relations, s.relation)
}

// inOrder yields the items of a map by id.
func inOrder[T any](ctx context.Context, items map[graph.ID]*T, get func(graph.ID) *T) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for _, id := range slices.Sorted(maps.Keys(items)) {
			if err := ctx.Err(); err != nil {
				yield(nil, err)
				return
			}
			if !yield(get(id), nil) {
				return
			}
		}
	}
}

func (m *model) BeginLoad(_ context.Context, opts graph.LoadOptions) (graph.Load, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.loading {
		return nil, graph.Errorf(graph.CodeConflict, "", "another load is under way")
	}
	m.loading = true
	if opts.At.IsZero() {
		opts.At = time.Now()
	}
	return &modelLoad{m: m, opts: opts, stated: map[string]bool{}, mentioned: map[mention]bool{}}, nil
}

var errLoadOver = errors.New("storetest: the load is over")
