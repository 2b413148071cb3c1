package resolvers

import (
	"context"

	"github.com/govalues/decimal"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/paths/loops"
	"spona/schema"
)

// loopOptions are the domain's options for the API's. There are no roles yet that
// may see who is a relative.
func (r *Resolver) loopOptions(o *schema.LoopOptions) (loops.Options, error) {
	opts := loops.Options{HideRelatives: true, MaxWork: r.maxWork()}
	if o == nil {
		return opts, nil
	}
	opts.Limit, opts.GiftDays, opts.MinTier = o.Limit, o.GiftDays, o.MinTier
	switch {
	case o.Limit == 0:
		return opts, graph.Invalid("options.limit", "ask for at least one loop")
	case o.GiftDays == 0:
		return opts, graph.Invalid("options.giftDays", "a gift counts for at least one day")
	}
	if share := o.MinShare.Value(); share != nil {
		if share.IsNeg() || share.Cmp(decimal.Hundred) > 0 {
			return opts, graph.Invalid("options.minShare", "a share is 0 to 100 percent")
		}
		opts.MinShare = graph.PortionOf(*share)
	}
	return opts, nil
}

// loops answers which closed loops an entity is in.
func (r *Resolver) loops(ctx context.Context, id graph.ID, options *schema.LoopOptions) (*schema.LoopResult, error) {
	opts, err := r.loopOptions(options)
	if err != nil {
		return nil, err
	}
	g, version, err := r.graph(ctx, func() paths.Graph {
		return paths.NewRemote(r.reader, paths.Options{MinTier: opts.MinTier, MaxWork: opts.MaxWork})
	})
	if err != nil {
		return nil, err
	}
	var found loops.Result
	err = r.pool.Use(ctx, func(*paths.Scratch) (err error) {
		found, err = loops.Through(ctx, g, r.reader, id, opts)
		return err
	})
	if err != nil {
		return nil, inOptions(err, "id")
	}
	shown := make([]shownLoop, len(found.Loops))
	e := evidence{minTier: tierOr(opts.MinTier)}
	for i, l := range found.Loops {
		shown[i] = shownLoopOf(l)
		shown[i].name(&e)
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	result := &schema.LoopResult{More: found.More, Truncated: found.Truncated, Explored: found.Explored, DataVersion: version.String()}
	for _, s := range shown {
		if l, ok := s.loop(&e); ok {
			result.Loops = append(result.Loops, l)
		}
	}
	return result, nil
}
