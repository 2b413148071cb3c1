package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/paths"
	"spona/schema"
)

// connect answers what links several entities.
func (r *Resolver) connect(ctx context.Context, ids []graph.ID, options *schema.PathOptions) (*schema.Subgraph, error) {
	opts, err := r.pathOptions(ctx, options)
	if err != nil {
		return nil, err
	}
	g, version, err := r.graph(ctx, func() paths.Graph { return paths.NewRemote(r.reader, opts) })
	if err != nil {
		return nil, err
	}
	var found paths.Subgraph
	err = r.pool.Use(ctx, func(scratch *paths.Scratch) (err error) {
		found, err = paths.Connect(ctx, g, scratch, ids, opts)
		return err
	})
	if err != nil {
		return nil, inOptions(err, "ids")
	}
	e := evidence{ids: found.Entities, minTier: tierOr(opts.MinTier)}
	for _, l := range found.Links {
		e.ties = append(e.ties, l.Relations...)
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	result := &schema.Subgraph{
		Parts: found.Parts, Truncated: found.Truncated, Explored: found.Explored, DataVersion: version.String(),
	}
	if found.Bound > 0 {
		result.Bound = &found.Bound
	}
	if opts.Order == paths.Risk {
		result.Cost, result.Costs = costOf(found.Cost, found.Costs)
	}
	for _, id := range found.Entities {
		if entity := e.entities[id]; entity != nil {
			result.Entities = append(result.Entities, entity.Typed())
		}
	}
	for _, l := range found.Links {
		if link, ok := e.step(l.From, l.To, l.Step); ok {
			result.Links = append(result.Links, link)
		}
	}
	return result, nil
}
