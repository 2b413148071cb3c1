package paths

import (
	"context"
	"errors"
	"slices"

	"spona/graph/view"
)

// A weighted search finds the paths that cost least.
//
// The shortest paths come first: there may be no others, and if there are, their
// cost is a limit that the best ones do not exceed. Then two waves of labels spread
// from the ends, cheapest first. When what is left of both costs more together
// than the cheapest way that they have found, that is the cheapest there is: the
// bound. The second wave goes on where the first one has been, as far as ways
// within the bound lead, so that at each node on such a way it is known what the
// rest costs. With that the paths come out one by one, best first. Where there are
// too few the bound rises, up to the limit.
//
// Labels are ways, which may visit a node twice and know no time: what they cost is
// a lower bound of what paths cost.
type weighted struct {
	*search
	*pricing
	clock

	complete [2]int // how far from each end the number of steps is known
	limit    Cost   // as many paths as are wanted cost no more
	bound    Cost   // ways that cost more are not looked at yet
	least    Cost   // that a way from end to end costs, of those that were found
	narrow   bool   // the second wave follows the first
	mark     int    // labels of the second wave before it did
}

// A way is a path that is yet to be told.
type way struct {
	nodes []view.Node
	cost  Cost
}

// more is how many more of the shortest paths than are wanted are looked at for a
// limit: one of the first few may be dear.
const more = 3

// best finds the best paths of a search that is not for the shortest at any time.
func (s *search) best(ctx context.Context) ([]Path, error) {
	w := newWeighted(s)
	found, err := w.ways(ctx)
	paths := make([]Path, len(found))
	for i, f := range found {
		paths[i] = w.tell(f)
	}
	return paths, err
}

func newWeighted(s *search) *weighted {
	return &weighted{
		search: s, pricing: newPricing(s.view, s.opts), clock: newClock(s.opts), limit: endless, least: endless,
	}
}

func (w *weighted) ways(ctx context.Context) ([]way, error) {
	if w.unit {
		return w.shortest(ctx, w.opts.Limit)
	}
	sample := w.opts.Limit
	if sample > 1 {
		sample += more
	}
	some, err := w.shortest(ctx, sample)
	slices.SortFunc(some, w.compare)
	if err != nil || len(some) < sample {
		return some[:min(len(some), w.opts.Limit)], err
	}
	w.limit = some[w.opts.Limit-1].cost
	for side := range w.balls {
		w.complete[side] = w.balls[side].certain()
	}
	w.weighing.fit(w.view.Nodes())
	for side := range w.waves {
		w.waves[side].start(w.ends[side])
	}
	found, err := w.rise(ctx)
	if errors.Is(err, errWork) { // what is known is better than nothing
		for _, f := range some {
			if !slices.ContainsFunc(found, func(other way) bool { return slices.Equal(f.nodes, other.nodes) }) {
				found = append(found, f)
			}
		}
		found = found[:min(len(found), w.opts.Limit)]
	}
	return found, err
}

// shortest finds the shortest paths that go together in time, with their costs.
func (w *weighted) shortest(ctx context.Context, limit int) ([]way, error) {
	wanted := w.opts.Limit
	w.opts.Limit = limit
	defer func() { w.opts.Limit = wanted }()
	find := w.run
	if w.time != Any {
		find = w.timed
	}
	found, err := find(ctx)
	ways := make([]way, len(found))
	for i, nodes := range found {
		ways[i] = way{nodes: nodes}
		if !w.unit {
			ways[i].cost = w.costOf(nodes)
		}
	}
	return ways, err
}

// compare orders ways by cost, then by the ids of their entities.
func (w *weighted) compare(a, b way) int {
	if a.cost != b.cost {
		return int(a.cost) - int(b.cost)
	}
	return slices.CompareFunc(a.nodes, b.nodes, w.view.Compare)
}

// certain is up to which distance all nodes of a ball are known.
func (b *ball) certain() int {
	radius := b.radius()
	if b.partial {
		radius--
	}
	return min(radius, b.reach)
}

// rise raises the bound until there are enough paths within it.
func (w *weighted) rise(ctx context.Context) ([]way, error) {
	if err := w.advance(ctx); err != nil {
		return nil, err
	}
	w.bound = min(w.least, w.limit)
	for share := Cost(8); ; share = max(share/2, 1) {
		if err := w.pursue(ctx); err != nil {
			return nil, err
		}
		found, err := w.enumerate(ctx)
		if err != nil || len(found) >= w.opts.Limit || w.bound >= w.limit {
			return found, err
		}
		w.waves[1].forget(w.mark)
		w.bound = min(w.bound+max(w.bound/share, 1), w.limit)
		if err := w.advance(ctx); err != nil {
			return nil, err
		}
	}
}

// advance spreads the waves until they have seen all nodes of the ways within the
// bound, or of the cheapest way while there is no bound.
func (w *weighted) advance(ctx context.Context) error {
	for {
		tops := [2]Cost{w.waves[0].top(), w.waves[1].top()}
		if max(tops[0], tops[1]) == endless || tops[0]+tops[1] > min(max(w.bound, w.least), w.limit) {
			return nil
		}
		side := 0
		if len(w.waves[1].queue) < len(w.waves[0].queue) {
			side = 1
		}
		if err := w.spread(ctx, side, &w.waves[side].queue, w.limit-tops[1-side]); err != nil {
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
		if err := w.spread(ctx, 1, &w.ahead, w.bound); err != nil {
			return err
		}
	}
	return nil
}

// atOnce is how many rows are fetched in one round trip of a weighted search.
const atOnce = 1000

// ready makes the row of a node readable, and with it those of the labels that come
// soon.
func (w *weighted) ready(ctx context.Context, n view.Node, soon queue, of *wave) error {
	if w.g.Whole() || w.view.Has(n) {
		return nil
	}
	nodes := []view.Node{n}
	for _, k := range soon {
		next := &of.labels[k.label()]
		if len(nodes) < atOnce && !next.dead && k.cost() <= soon[0].cost()+OrdinaryStep && next.node != n && !w.view.Has(next.node) {
			nodes = append(nodes, next.node)
		}
	}
	return w.fetch(ctx, nodes)
}
