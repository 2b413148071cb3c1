package resolvers

import (
	"context"
	"errors"

	"spona/graph"
	"spona/graph/paths"
	"spona/schema"
)

// storeWork is how many relations a search in the store may read: each costs a
// thousand times what it costs in memory.
const storeWork = 200_000

// pathOptions are the domain's options for the API's.
func (r *Resolver) pathOptions(o *schema.PathOptions) (paths.Options, error) {
	if o == nil {
		return paths.Options{}, nil
	}
	opts := paths.Options{
		MaxLength: o.MaxLength, Limit: o.Limit, Kinds: o.Kinds.Value(), Avoid: o.Avoid.Value(), HubDegree: o.HubDegree, MinTier: o.MinTier,
		Order: o.Order, Backward: o.Backward, Weights: r.weights(o.Order),
	}
	switch {
	case o.MaxLength == 0:
		return opts, graph.Invalid("options.maxLength", "a connection has at least one step")
	case o.Limit == 0:
		return opts, graph.Invalid("options.limit", "ask for at least one connection")
	}
	var err error
	if opts.AsOf, opts.Time, err = timeAsked(o.Time, given(o.AsOf)); err != nil {
		return opts, err
	}
	opts.MaxGapDays, err = gapAsked(o.MaxGapDays.Value())
	return opts, err
}

// timeAsked is what the API's two fields about time mean to the domain.
func timeAsked(time schema.PathTime, asOf graph.Date) (graph.Date, paths.Time, error) {
	switch {
	case time == schema.PathTimeAsOf && asOf.IsZero():
		return asOf, paths.Any, graph.Invalid("options.asOf", "AS_OF needs a day, month or year")
	case time != schema.PathTimeAsOf && !asOf.IsZero():
		return asOf, paths.Any, graph.Invalid("options.time", "a time is given, so this has to be AS_OF")
	case time == schema.PathTimeOverlap:
		return asOf, paths.Overlap, nil
	case time == schema.PathTimeSequence:
		return asOf, paths.Sequence, nil
	}
	return asOf, paths.Any, nil
}

// gapAsked is a gap in days, 0 for any.
func gapAsked(days *int) (int, error) {
	switch {
	case days == nil:
		return 0, nil
	case *days < 1:
		return 0, graph.Invalid("options.maxGapDays", "a gap has at least one day; leave it out for any number")
	}
	return *days, nil
}

// weights are what makes a connection dear today, nil where cost does not count.
func (r *Resolver) weights(order paths.Order) *paths.Weights {
	if order != paths.Risk {
		return nil
	}
	w := paths.DefaultWeights()
	w.Recency.Today = graph.DateOf(r.options.Now())
	return &w
}

// inOptions says of an error that its field is one of the options.
func inOptions(err error, arguments ...string) error {
	var e *graph.Error
	if !errors.As(err, &e) || e.Field == "" {
		return err
	}
	for _, a := range arguments {
		if e.Field == a {
			return err
		}
	}
	within := *e
	within.Field = "options." + e.Field
	return &within
}

// paths answers how two entities are connected.
func (r *Resolver) paths(ctx context.Context, from, to graph.ID, options *schema.PathOptions) (*schema.PathResult, error) {
	opts, err := r.pathOptions(options)
	if err != nil {
		return nil, err
	}
	opts.MaxWork = r.maxWork()
	g, version, err := r.graph(ctx, func() paths.Graph { return paths.NewRemote(r.reader, opts) })
	if err != nil {
		return nil, err
	}
	var found paths.Result
	err = r.pool.Use(ctx, func(scratch *paths.Scratch) (err error) {
		found, err = paths.Between(ctx, g, scratch, from, to, opts)
		return err
	})
	if err != nil {
		return nil, inOptions(err, "from", "to")
	}
	e := evidence{time: opts.Time, order: opts.Order, minTier: opts.MinTier}
	for _, p := range found.Paths {
		e.name(p)
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	result := &schema.PathResult{Truncated: found.Truncated, Explored: found.Explored, DataVersion: version.String()}
	for _, p := range found.Paths {
		if path, ok := e.path(p); ok {
			result.Paths = append(result.Paths, path)
		}
	}
	return result, nil
}

// maxWork is how many relations a search may read; 0 means as many as usual.
func (r *Resolver) maxWork() int {
	if r.options.MaxWork == 0 && r.options.PathsFromStore {
		return storeWork
	}
	return r.options.MaxWork
}

// graph is what to search, and the version of the data that it is of.
func (r *Resolver) graph(ctx context.Context, remote func() paths.Graph) (paths.Graph, graph.Version, error) {
	if r.options.PathsFromStore {
		version, err := r.reader.Version(ctx)
		return remote(), version, err
	}
	p, err := r.projections.Get(ctx)
	if err != nil {
		return nil, graph.Version{}, err
	}
	return paths.Memory{Of: p.View}, p.Version(), nil
}
