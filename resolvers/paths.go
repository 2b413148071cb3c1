package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/paths"
	"spona/schema"
)

// storeWork is how many relations a search in the store may read: each costs a
// thousand times what it costs in memory.
const storeWork = 200_000

// paths answers how two entities are connected.
func (r *Resolver) paths(ctx context.Context, from, to graph.ID, options *schema.PathOptions) (*schema.PathResult, error) {
	opts, err := r.pathOptions(ctx, options)
	if err != nil {
		return nil, err
	}
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
	e := evidence{minTier: tierOr(opts.MinTier)}
	for _, p := range found.Paths {
		e.add(p)
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	result := &schema.PathResult{Truncated: found.Truncated, Explored: found.Explored, DataVersion: version.String()}
	for _, p := range found.Paths {
		if path, ok := e.path(p, opts.Order, opts.Time); ok {
			result.Paths = append(result.Paths, path)
		}
	}
	return result, nil
}

// riskPaths answers how an actor is connected to public money and to power.
func (r *Resolver) riskPaths(ctx context.Context, from graph.ID, options *schema.RiskPathOptions) (*schema.RiskPathResult, error) {
	opts, err := r.riskOptions(ctx, options)
	if err != nil {
		return nil, err
	}
	g, version, err := r.graph(ctx, func() paths.Graph { return paths.NewRiskRemote(r.reader, opts) })
	if err != nil {
		return nil, err
	}
	var found paths.RiskResult
	err = r.pool.Use(ctx, func(scratch *paths.Scratch) (err error) {
		found, err = paths.RiskPaths(ctx, g, scratch, from, opts)
		return err
	})
	if err != nil {
		return nil, inOptions(err, "from")
	}
	e := evidence{minTier: tierOr(opts.MinTier)}
	for _, p := range found.Paths {
		e.add(p.Path)
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	result := &schema.RiskPathResult{Truncated: found.Truncated, Explored: found.Explored, DataVersion: version.String()}
	for _, p := range found.Paths {
		if path, ok := e.path(p.Path, paths.Risk, opts.Time); ok {
			result.Paths = append(result.Paths, schema.RiskPath{
				Pattern: p.Pattern.Code, Goal: p.Pattern.Goal, Indicators: p.Pattern.Indicators, Path: path,
			})
		}
	}
	return result, nil
}

// tierOr is a tier, the usual one for none.
func tierOr(t graph.Tier) graph.Tier {
	if t == 0 {
		return graph.TierB
	}
	return t
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
