package paths

import (
	"context"
	"iter"

	"spona/graph"
	"spona/graph/view"
)

// Reader is what a search needs of a store: a part of [graph.Reader].
type Reader interface {
	Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error)
	Neighbours(ctx context.Context, ids []graph.ID, q graph.NeighbourQuery) iter.Seq2[*graph.Relation, error]
	RelationsOf(ctx context.Context, ids []graph.ID, q graph.RelationQuery) ([]graph.RelationPage, error)
}

// Remote is a [Graph] that reads a store as a search goes on, one round trip for
// each step; two where hubs are not passed through. It is for one search.
type Remote struct {
	reader  Reader
	partial *view.Partial
	query   graph.NeighbourQuery
	hubs    bool // degrees are asked for
	counted int  // nodes whose degrees have been asked for
	budget  int  // relations that may be read
}

var _ Graph = (*Remote)(nil)

// NewRemote prepares a search with those options in a store.
func NewRemote(reader Reader, opts Options) *Remote {
	tier, budget := opts.MinTier, opts.MaxWork
	if tier == 0 {
		tier = usualTier
	}
	if budget == 0 {
		budget = defaultWork
	}
	return &Remote{
		reader: reader, partial: view.NewPartial(), hubs: opts.asksDegrees(), budget: budget,
		query: graph.NeighbourQuery{Kinds: opts.Kinds, MinTier: tier},
	}
}

// NewExpandRemote prepares an expansion with those options in a store, of which it
// may read so many relations; 0 means 20 million.
func NewExpandRemote(reader Reader, opts ExpandOptions, maxWork int) *Remote {
	r := NewRemote(reader, Options{Kinds: opts.Kinds, MinTier: opts.MinTier, MaxWork: maxWork})
	r.hubs = true
	return r
}

// View implements [Graph].
func (r *Remote) View() *view.View { return r.partial.View() }

// Whole implements [Graph].
func (r *Remote) Whole() bool { return false }

// Find implements [Graph].
func (r *Remote) Find(ctx context.Context, id graph.ID) (view.Node, bool, error) {
	found, err := r.reader.Entities(ctx, []graph.ID{id})
	if err != nil || found[0] == nil {
		return 0, false, err
	}
	return r.partial.Node(graph.Ref{ID: id, Kind: found[0].Kind}), true, nil
}

// Fetch implements [Graph].
func (r *Remote) Fetch(ctx context.Context, nodes []view.Node) error {
	var missing []view.Node
	var ids []graph.ID
	for _, n := range nodes {
		if !r.View().Has(n) {
			missing, ids = append(missing, n), append(ids, r.View().ID(n))
		}
	}
	if len(missing) == 0 {
		return nil
	}
	var relations []*graph.Relation
	for relation, err := range r.reader.Neighbours(ctx, ids, r.query) {
		if err != nil {
			return err
		}
		if relations = append(relations, relation); len(relations) > r.budget {
			return errWork
		}
	}
	r.budget -= len(relations)
	r.partial.Fill(missing, relations)
	if !r.hubs {
		return nil
	}
	return r.degrees(ctx)
}

// degrees asks how many relations touch the nodes that have been met since it was
// last asked.
func (r *Remote) degrees(ctx context.Context) error {
	v, from := r.View(), r.counted
	var ids []graph.ID
	for n := from; n < v.Nodes(); n++ {
		ids = append(ids, v.ID(view.Node(n)))
	}
	if len(ids) == 0 {
		return nil
	}
	pages, err := r.reader.RelationsOf(ctx, ids, graph.RelationQuery{Live: true})
	if err != nil {
		return err
	}
	r.counted = v.Nodes()
	for i, p := range pages {
		r.partial.SetDegree(view.Node(from+i), p.Total)
	}
	return nil
}
