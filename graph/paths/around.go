package paths

import (
	"context"
	"errors"

	"spona/graph"
	"spona/graph/view"
)

// AroundOptions bound a look around.
type AroundOptions struct {
	Steps   int                  // 1 to 3; 0 means 2
	Limit   int                  // entities, 1 to 500; 0 means 500
	Kinds   []graph.RelationKind // empty means all
	MinTier graph.Tier           // 0 means B
}

const (
	maxSteps     = 3
	defaultSteps = 2
	maxAround    = 500
)

func (o AroundOptions) normalised() (AroundOptions, error) {
	if o.Steps == 0 {
		o.Steps = defaultSteps
	}
	if o.Limit == 0 {
		o.Limit = maxAround
	}
	if o.MinTier == 0 {
		o.MinTier = usualTier
	}
	switch {
	case o.Steps < 1 || o.Steps > maxSteps:
		return o, graph.Invalid("steps", "look 1 to %d steps around, not %d", maxSteps, o.Steps)
	case o.Limit < 1 || o.Limit > maxAround:
		return o, graph.Invalid("limit", "ask for 1 to %d entities, not %d", maxAround, o.Limit)
	}
	return o, checkFollowed(o.Kinds, o.MinTier)
}

// Around calls visit with the entities within some steps of one, the nearer ones
// first, until there are as many as asked for; more says that there are others,
// and then which ones were visited depends on how the view is laid out.
// [graph.CodeNotFound] when there is no such entity.
func Around(ctx context.Context, g Graph, scratch *Scratch, id graph.ID, opts AroundOptions, visit func(n view.Node, steps int)) (more bool, err error) {
	if opts, err = opts.normalised(); err != nil {
		return false, err
	}
	centre, err := find(ctx, g, "id", id)
	if err != nil {
		return false, err
	}
	s := search{Scratch: scratch, g: g, view: g.View()}
	s.reset(s.view.Nodes())
	s.places[centre] = s.stamp << stampShift
	a := around{search: &s, follow: view.NewFilter(opts.Kinds, opts.MinTier), left: opts.Limit, visit: visit}
	s.queue = append(s.queue[:0], centre)
	layer, next := s.queue, s.met[:0]
	for steps := 1; steps <= opts.Steps && len(layer) > 0 && !more; steps++ {
		if err := errors.Join(ctx.Err(), s.fetch(ctx, layer)); err != nil {
			return false, err
		}
		next, more = a.step(steps, layer, next[:0])
		layer, next = next, layer
	}
	s.queue, s.met = layer, next
	return more, nil
}

// around is one run of Around.
type around struct {
	*search
	follow *view.Filter
	left   int // that may still be visited
	visit  func(n view.Node, steps int)
}

// step visits what is beside the nodes of a layer and was not visited before, and
// reports whether there is more than may be.
func (a *around) step(steps int, layer, next []view.Node) (visited []view.Node, more bool) {
	places, follow, here := a.places, a.follow, a.stamp<<stampShift
	for _, n := range layer {
		row := a.view.Row(n)
		for slot, v := range row.Neighbours {
			if places[v]>>stampShift == a.stamp || !follow[row.Marks[slot]] {
				continue
			}
			if a.left == 0 {
				return next, true
			}
			a.left--
			places[v] = here
			next = append(next, v)
			a.visit(v, steps)
		}
	}
	return next, false
}
