package resolvers

import (
	"context"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/paths/loops"
	"spona/schema"
)

// loops answers which closed loops an entity is in.
func (r *Resolver) loops(ctx context.Context, id graph.ID, options *schema.LoopOptions) (*schema.LoopResult, error) {
	opts, err := loopOptions(options)
	if err != nil {
		return nil, err
	}
	if opts.MaxWork = r.options.MaxWork; r.options.PathsFromStore && opts.MaxWork == 0 {
		opts.MaxWork = storeWork
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
	e := evidence{minTier: opts.MinTier}
	for i := range found.Loops {
		e.nameLoop(&found.Loops[i])
	}
	if err := e.load(ctx, r); err != nil {
		return nil, err
	}
	result := &schema.LoopResult{More: found.More, Truncated: found.Truncated, Explored: found.Explored, DataVersion: version.String()}
	for i := range found.Loops {
		if l, ok := e.loop(&found.Loops[i]); ok {
			result.Loops = append(result.Loops, l)
		}
	}
	return result, nil
}

func loopOptions(o *schema.LoopOptions) (opts loops.Options, err error) {
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
		if whole, _, ok := share.Int64(0); !ok || share.IsNeg() || whole > 100 {
			return opts, graph.Invalid("options.minShare", "a share is 0 to 100 percent")
		}
		opts.MinShare = graph.PortionOf(*share)
	}
	return opts, nil
}

func (e *evidence) nameLoop(l *loops.Loop) {
	e.ids = append(e.ids, l.Official, l.Body, l.Buyer, l.Supplier)
	if l.Through != "" {
		e.ids = append(e.ids, l.Through)
	}
	route := func(ties loops.Route) {
		for _, tie := range ties {
			e.ids = append(e.ids, tie.From, tie.To)
		}
		e.ties = append(e.ties, ties...)
	}
	for _, ties := range l.Offices {
		route(ties)
	}
	for _, ties := range l.Ties {
		route(ties)
	}
	for _, c := range l.Contracts {
		e.ids = append(e.ids, c.ID)
		if c.Tender != "" {
			e.ids = append(e.ids, c.Tender)
		}
		route(c.Ties)
		if c.Doubt != nil {
			e.ties = append(e.ties, *c.Doubt)
		}
	}
}

// loop is a loop as everybody may see it; ok is false when the store does not have
// its parts any more. A relative is nobody's business: what would name one is left
// out.
func (e *evidence) loop(l *loops.Loop) (out schema.Loop, ok bool) {
	out = schema.Loop{
		Official: e.typed(l.Official), Body: e.typed(l.Body), Buyer: e.typed(l.Buyer), Supplier: e.typed(l.Supplier), Bond: l.Bond,
		Value: l.Value, CertainValue: l.Certain, Total: l.Total, ContractCount: l.All, UnpricedCount: l.Unpriced, Certain: l.IsCertain(),
		Ties: []schema.LoopRoute{},
	}
	if out.Official == nil || out.Body == nil || out.Buyer == nil || out.Supplier == nil {
		return out, false
	}
	hidden := graph.ID("")
	if l.Bond == loops.Relative {
		hidden = l.Through
	}
	if l.Supplier == hidden {
		out.Supplier = nil
	}
	for _, ties := range l.Offices {
		out.Offices = append(out.Offices, schema.LoopRoute{Steps: e.route(l.Official, ties, hidden)})
	}
	if hidden == "" {
		if l.Through != "" {
			out.Through = e.typed(l.Through)
		}
		for _, ties := range l.Ties {
			out.Ties = append(out.Ties, schema.LoopRoute{Steps: e.route(l.Official, ties, "")})
		}
	}
	for i := range l.Contracts {
		if c, ok := e.loopContract(l.Buyer, &l.Contracts[i], hidden); ok {
			out.Contracts = append(out.Contracts, c)
		}
	}
	return out, len(out.Contracts) > 0
}

func (e *evidence) loopContract(buyer graph.ID, c *loops.Contract, hidden graph.ID) (out schema.LoopContract, ok bool) {
	out = schema.LoopContract{
		Contract: e.typed(c.ID), Signed: known(c.Signed), Value: c.Value, Shared: c.Shared, Certain: c.Certain, Steps: e.route(buyer, c.Ties, hidden),
	}
	if c.Tender != "" {
		out.Tender = e.typed(c.Tender)
	}
	if c.Doubt != nil && (hidden == "" || c.Doubt.From != hidden && c.Doubt.To != hidden) {
		out.Doubt = e.relations[*c.Doubt]
	}
	return out, out.Contract != nil
}

// route is relations one after another as steps, from an entity on, up to the first
// that would name whoever is hidden.
func (e *evidence) route(from graph.ID, ties loops.Route, hidden graph.ID) []schema.PathStep {
	steps := []schema.PathStep{}
	for _, tie := range ties {
		to := tie.To
		if to == from {
			to = tie.From
		}
		if hidden != "" && (from == hidden || to == hidden) {
			return steps
		}
		s, ok := e.step(from, to, paths.Step{Relations: []graph.Tie{tie}})
		if !ok {
			return steps
		}
		steps, from = append(steps, s), to
	}
	return steps
}
