package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/paths"
	"spona/schema"
)

// riskPaths answers how an actor is connected to public money and to power.
func (r *Resolver) riskPaths(ctx context.Context, from graph.ID, options *schema.RiskPathOptions) (*schema.RiskPathResult, error) {
	opts, err := r.riskOptions(options)
	if err != nil {
		return nil, err
	}
	if opts.MaxWork = r.options.MaxWork; r.options.PathsFromStore && opts.MaxWork == 0 {
		opts.MaxWork = storeWork
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
	e := evidence{time: opts.Time, order: paths.Risk, minTier: opts.MinTier}
	for _, p := range found.Paths {
		e.name(p.Path)
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	result := &schema.RiskPathResult{Truncated: found.Truncated, Explored: found.Explored, DataVersion: version.String()}
	for _, p := range found.Paths {
		if path, ok := e.path(p.Path); ok {
			indicators := append([]string{}, p.Pattern.Indicators...)
			result.Paths = append(result.Paths, schema.RiskPath{Pattern: p.Pattern.Code, Goal: p.Pattern.Goal, Indicators: indicators, Path: path})
		}
	}
	return result, nil
}

func (r *Resolver) riskOptions(o *schema.RiskPathOptions) (opts paths.RiskOptions, err error) {
	opts.Weights = r.weights(paths.Risk)
	if o == nil {
		return opts, nil
	}
	opts.Limit, opts.PerPattern, opts.Avoid, opts.HubDegree, opts.MinTier, opts.Backward =
		o.Limit, o.PerPattern, o.Avoid.Value(), o.HubDegree, o.MinTier, o.Backward
	switch {
	case o.Limit == 0:
		return opts, graph.Invalid("options.limit", "ask for at least one connection")
	case o.PerPattern == 0:
		return opts, graph.Invalid("options.perPattern", "ask for at least one connection of each pattern")
	}
	if opts.AsOf, opts.Time, err = timeAsked(o.Time, given(o.AsOf)); err != nil {
		return opts, err
	}
	opts.MaxGapDays, err = gapAsked(o.MaxGapDays.Value())
	return opts, err
}
