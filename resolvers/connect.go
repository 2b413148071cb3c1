package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/paths"
	"spona/schema"
)

// connect answers what links several entities.
func (r *Resolver) connect(ctx context.Context, ids []graph.ID, options *schema.PathOptions) (*schema.Subgraph, error) {
	opts, err := r.pathOptions(options)
	if err != nil {
		return nil, err
	}
	opts.MaxWork = r.maxWork()
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
	e := evidence{ids: found.Entities, order: opts.Order, minTier: opts.MinTier}
	for _, link := range found.Links {
		e.ties = append(e.ties, link.Relations...)
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	return e.subgraph(found, version), nil
}

func (e *evidence) subgraph(found paths.Subgraph, version graph.Version) *schema.Subgraph {
	out := &schema.Subgraph{
		Parts: found.Parts, Truncated: found.Truncated, Explored: found.Explored, DataVersion: version.String(), Costs: costs(found.Costs),
	}
	for _, id := range found.Entities {
		if typed := e.typed(id); typed != nil {
			out.Entities = append(out.Entities, typed)
		}
	}
	for _, link := range found.Links {
		if s, ok := e.step(link.From, link.To, link.Step); ok {
			out.Links = append(out.Links, s)
		}
	}
	if e.order == paths.Risk {
		cost := int(found.Cost)
		out.Cost = &cost
	}
	if found.Bound != 0 {
		out.Bound = &found.Bound
	}
	return out
}
