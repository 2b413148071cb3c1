package paths

import (
	"context"
	"slices"

	"spona/graph/view"
)

// A greedy walk looks for the shortest paths once the balls have touched, without
// first finding all that touches: from the start it goes outwards through the
// layers of one ball, at each node to the neighbour with the least id first, and
// where it steps over into the other ball it has a path. Between hubs, which have
// much in common, the first few paths are found long before all is seen.
type greedy struct {
	*enumeration
	inner  [2]int // how far the layers of either ball are complete
	limit  int
	budget int // relations that it may read
	nodes  []view.Node
	found  [][]view.Node
}

// leastBudget is how many relations a greedy walk may read at least.
const leastBudget = 4096

// greedy finds up to limit of the shortest paths, in the order of their ids; done
// is false when that costs more than to find all that touches. The outermost layer
// of the side's ball is not complete.
func (e *enumeration) greedy(ctx context.Context, side, limit int) (found [][]view.Node, done bool, err error) {
	g := greedy{
		enumeration: e, inner: [2]int{e.balls[0].radius(), e.balls[1].radius()}, limit: limit,
		budget: max(leastBudget, e.cost(side, e.balls[side].radius()-1)), nodes: []view.Node{e.ends[0]},
	}
	g.inner[side]--
	e.stack = e.stack[:0]
	err = g.from(ctx, e.ends[0])
	return g.found, g.budget >= 0, err
}

// from walks on from a node. It ends early when there are enough paths or the
// budget is used up.
func (g *greedy) from(ctx context.Context, n view.Node) error {
	position := len(g.nodes) - 1
	if position == g.length {
		g.found = append(g.found, slices.Clone(g.nodes))
		return nil
	}
	first, before := len(g.stack), len(g.found)
	if err := g.push(ctx, n, position+1); err != nil || g.budget < 0 {
		return err
	}
	heap := newHeap(g.view, g.stack[first:])
	for len(g.found) < g.limit && g.budget >= 0 {
		next, ok := heap.pop()
		if !ok {
			break
		}
		if g.stands(next, position+1) {
			continue // nothing came of it before
		}
		g.nodes = append(g.nodes, next)
		if err := g.from(ctx, next); err != nil {
			return err
		}
		g.nodes = g.nodes[:position+1]
	}
	g.stack = g.stack[:first]
	if len(g.found) == before && g.budget >= 0 {
		g.stand(n, position)
	}
	return nil
}

// push puts the neighbours of a node that can stand at a position on the stack. It
// seeks them in a row that is much longer than they are many.
func (g *greedy) push(ctx context.Context, n view.Node, position int) error {
	side, distance := 0, position
	if position > g.inner[0] {
		side, distance = 1, g.length-position
	}
	row, layer := g.view.Row(n), g.balls[side].layers[distance]
	cost := min(len(row.Marks), probeCost*len(layer))
	if g.budget -= cost; g.budget < 0 {
		return nil
	}
	if err := g.count(ctx, cost); err != nil {
		return err
	}
	if cost < len(row.Marks) {
		for _, v := range layer {
			if g.beside(n, v) {
				g.stack = append(g.stack, child{g.view.Prefix(v), v})
			}
		}
		return nil
	}
	for slot, v := range row.Neighbours {
		if g.at(v).distance(side) == distance && g.follows(row, slot) {
			g.stack = append(g.stack, child{g.view.Prefix(v), v})
		}
	}
	return nil
}
