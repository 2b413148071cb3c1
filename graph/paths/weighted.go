package paths

import (
	"context"

	"spona/graph/view"
)

// A weighted search finds the best paths where steps cost something or have to go
// together in time.
//
// Two waves of labels spread from the ends, cheapest first. When what is left of
// both costs as much together as the cheapest way that they have found, that is the
// cheapest there is: the bound. Then the second wave spreads on where the first one
// has been, as far as ways within the bound lead, so that at each node on such a way
// it is known what the rest costs. With that the paths come out one by one, best
// first. Where there are too few the bound rises, until the waves have seen all.
//
// Labels are ways, which may visit a node twice: what they cost is a lower bound of
// what paths cost.
type weighted struct {
	*search
	*pricing
	clock

	complete [2]int // how far from each end the number of steps is known
	bound    Cost   // ways that cost more are not looked at
	least    Cost   // that a way from end to end costs, of those that were found
	narrow   bool   // the second wave follows the first
	mark     int    // labels of the second wave before it did
}

// A way is a path that is yet to be told.
type way struct {
	nodes []view.Node
	cost  Cost
}

// best finds the best paths of a search that is not for the shortest at any time.
func (s *search) best(ctx context.Context) ([]Path, error) {
	w := &weighted{
		search: s, pricing: newPricing(s.view, s.opts), clock: newClock(s.opts), bound: endless, least: endless,
	}
	known, err := w.measure(ctx)
	if err != nil || !known {
		return nil, err
	}
	s.weighing.fit(s.view.Nodes())
	for side := range s.waves {
		s.waves[side].start(s.ends[side])
	}
	found, err := w.rise(ctx)
	paths := make([]Path, len(found))
	for i, f := range found {
		paths[i] = w.tell(f)
	}
	return paths, err
}

// measure finds out how far from the ends nodes are, as far as that is needed for
// the shortest path of all; ok is false when there is none.
func (w *weighted) measure(ctx context.Context) (ok bool, err error) {
	limit := w.opts.Limit
	w.opts.Limit = 1
	shortest, err := w.run(ctx)
	w.opts.Limit = limit
	for side := range w.balls {
		b := &w.balls[side]
		w.complete[side] = b.radius()
		if b.partial {
			w.complete[side]--
		}
		w.complete[side] = min(w.complete[side], b.reach)
	}
	return len(shortest) > 0, err
}

// rise raises the bound until there are enough paths within it, or no more.
func (w *weighted) rise(ctx context.Context) ([]way, error) {
	if err := w.grow(ctx); err != nil || w.least == endless {
		return nil, err
	}
	w.bound = w.least
	for share := Cost(8); ; share = max(share/2, 1) {
		all := w.exhausted()
		if all {
			w.bound = endless
		}
		if err := w.pursue(ctx); err != nil {
			return nil, err
		}
		found, err := w.enumerate(ctx)
		if err != nil || all || len(found) >= w.opts.Limit {
			return found, err
		}
		w.waves[1].forget(w.mark)
		w.bound = min(w.bound+max(w.bound/share, 1), endless)
		if err := w.grow(ctx); err != nil {
			return nil, err
		}
	}
}

func (w *weighted) exhausted() bool {
	return w.waves[0].top() == endless || w.waves[1].top() == endless
}

// grow spreads the waves until they have seen all nodes of the ways within the
// bound, or of the cheapest way while there is no bound.
func (w *weighted) grow(ctx context.Context) error {
	for {
		tops := [2]Cost{w.waves[0].top(), w.waves[1].top()}
		goal := w.bound
		if goal == endless {
			goal = w.least
		}
		if max(tops[0], tops[1]) == endless || tops[0]+tops[1] >= goal {
			return nil
		}
		side := 0
		if len(w.waves[1].queue) < len(w.waves[0].queue) {
			side = 1
		}
		if err := w.spread(ctx, side, &w.waves[side].queue); err != nil {
			return err
		}
	}
}

// pursue lets the second wave spread to nodes that the first one has reached, as
// far as ways within the bound lead.
func (w *weighted) pursue(ctx context.Context) error {
	wave := &w.waves[1]
	w.mark, w.narrow = len(wave.labels), true
	defer func() { w.narrow = false }()
	w.ahead = w.ahead[:0]
	for _, k := range wave.queue {
		if l := &wave.labels[k.label()]; !l.dead && w.joins(l) {
			w.ahead = append(w.ahead, k)
		}
	}
	w.ahead.order()
	for len(w.ahead) > 0 {
		if err := w.spread(ctx, 1, &w.ahead); err != nil {
			return err
		}
	}
	return nil
}

// atOnce is how many rows are fetched in one round trip of a weighted search.
const atOnce = 1000

// ready makes the row of a label's node readable, and with it those of the labels
// that come soon.
func (w *weighted) ready(ctx context.Context, l label, soon queue, of *wave) error {
	if w.g.Whole() || w.view.Has(l.node) {
		return nil
	}
	nodes := []view.Node{l.node}
	for _, k := range soon {
		next := &of.labels[k.label()]
		if len(nodes) < atOnce && !next.dead && next.cost <= l.cost+w.stride() && next.node != l.node && !w.view.Has(next.node) {
			nodes = append(nodes, next.node)
		}
	}
	err := w.fetch(ctx, nodes)
	w.weighing.fit(w.view.Nodes())
	return err
}

// stride is about what a step costs.
func (w *weighted) stride() Cost {
	if w.unit {
		return 0
	}
	return OrdinaryStep
}
