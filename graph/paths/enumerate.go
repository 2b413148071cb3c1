package paths

import (
	"context"
	"slices"

	"spona/graph/view"
)

// A prefix is the beginning of a path, with one choice of what its steps cost and
// when they held.
type prefix struct {
	last  int32 // the prefix without its last step
	hops  uint8
	node  view.Node
	cost  Cost // without what passing through the node costs
	bound Cost // that no path costs less that begins like this
	Window
}

// An offspring is a node that a prefix can go to.
type offspring struct {
	next  uint32 // another way to go to the same node; 0 for none
	node  view.Node
	cost  Cost
	worse bool
	Window
}

// enumerate finds the paths within the bound. Their beginnings are taken in the
// order of the least that they can cost, then of the ids of their entities, so that
// paths are complete in the order in which they are wanted.
func (w *weighted) enumerate(ctx context.Context) ([]way, error) {
	var found []way
	w.prefixes = append(w.prefixes[:0], prefix{node: w.ends[0], Window: AnyDay(), last: -1})
	w.open = append(w.open[:0], 0)
	for len(w.open) > 0 && len(found) < w.opts.Limit {
		at := w.next()
		if p := w.prefixes[at]; p.node == w.ends[1] {
			if nodes := w.nodesOf(at); !slices.ContainsFunc(found, func(f way) bool { return slices.Equal(f.nodes, nodes) }) {
				found = append(found, way{nodes, p.cost})
			}
			continue
		}
		if err := w.branch(ctx, at); err != nil {
			return found, err
		}
	}
	return found, nil
}

// branch adds the prefixes that are one step longer.
func (w *weighted) branch(ctx context.Context, at int32) error {
	p := w.prefixes[at]
	if err := w.ready(ctx, p.node, nil, nil); err != nil {
		return err
	}
	row := w.view.Row(p.node)
	if err := w.count(ctx, len(row.Marks)); err != nil {
		return err
	}
	cost := p.cost + w.passing(p.node)
	w.children = append(w.children[:0], offspring{node: noNode})
	for slot, v := range row.Neighbours {
		if w.follow[row.Marks[slot]] && w.waves[1].reached.has(v) && w.admits(row, slot, w.ends[1]) && !w.visits(at, v) {
			w.offer(p, cost, row, slot)
		}
	}
	rest := w.opts.MaxLength - int(p.hops) - 1
	for _, c := range w.children[1:] {
		if c.worse {
			continue
		}
		bound := c.cost + w.waves[1].cheapest(c.node, rest) + w.passing(c.node)
		if bound > w.bound {
			continue
		}
		w.prefixes = append(w.prefixes, prefix{last: at, hops: p.hops + 1, node: c.node, cost: c.cost, bound: max(bound, p.bound), Window: c.Window})
		w.enter(int32(len(w.prefixes) - 1))
	}
	return nil
}

// offer notes where the relation in a slot leads, unless another one leads there
// that is as good.
func (w *weighted) offer(p prefix, cost Cost, row view.Row, slot int) {
	c := offspring{node: row.Neighbours[slot], cost: cost + w.tie(row, slot), Window: p.Window}
	if w.time == Any {
		w.keep(c)
		return
	}
	w.spells = w.view.AppendSpells(w.spells[:0], w.view.Edge(row, slot))
	for _, s := range w.spells {
		var ok bool
		if c.Window, ok = w.move(0, p.Window, s); ok {
			w.keep(c)
		}
	}
}

func (w *weighted) keep(c offspring) {
	head := w.spots[c.node]
	if int(head) >= len(w.children) || w.children[head].node != c.node {
		head = 0
	}
	for i := head; i != 0; i = w.children[i].next {
		other := &w.children[i]
		switch {
		case other.worse:
		case other.cost <= c.cost && other.Covers(c.Window):
			return
		case c.cost <= other.cost && c.Covers(other.Window):
			other.worse = true
		}
	}
	c.next = head
	w.spots[c.node] = uint32(len(w.children))
	w.children = append(w.children, c)
}

// visits reports whether a prefix has been at a node.
func (w *weighted) visits(at int32, n view.Node) bool {
	for ; at >= 0; at = w.prefixes[at].last {
		if w.prefixes[at].node == n {
			return true
		}
	}
	return false
}

// nodesOf are the nodes of a prefix from the start.
func (w *weighted) nodesOf(at int32) []view.Node {
	nodes := make([]view.Node, w.prefixes[at].hops+1)
	for i := len(nodes) - 1; i >= 0; i-- {
		nodes[i] = w.prefixes[at].node
		at = w.prefixes[at].last
	}
	return nodes
}

// precedes reports whether one prefix is taken before another.
func (w *weighted) precedes(a, b int32) bool {
	p, q := &w.prefixes[a], &w.prefixes[b]
	if p.bound != q.bound {
		return p.bound < q.bound
	}
	order := int(p.hops) - int(q.hops) // of two choices for one beginning
	for p.hops > q.hops {
		p = &w.prefixes[p.last]
	}
	for q.hops > p.hops {
		q = &w.prefixes[q.last]
	}
	for p != q {
		if p.node != q.node {
			order = w.view.Compare(p.node, q.node)
		}
		p, q = &w.prefixes[p.last], &w.prefixes[q.last]
	}
	return order < 0
}

// enter puts a prefix among those that are open: a heap.
func (w *weighted) enter(at int32) {
	w.open = append(w.open, at)
	for i := len(w.open) - 1; i > 0; {
		parent := (i - 1) / 2
		if !w.precedes(w.open[i], w.open[parent]) {
			return
		}
		w.open[i], w.open[parent] = w.open[parent], w.open[i]
		i = parent
	}
}

// next takes the first of those that are open.
func (w *weighted) next() int32 {
	first, last := w.open[0], len(w.open)-1
	w.open[0] = w.open[last]
	w.open = w.open[:last]
	for i := 0; ; {
		least := 2*i + 1
		if least >= last {
			return first
		}
		if right := least + 1; right < last && w.precedes(w.open[right], w.open[least]) {
			least = right
		}
		if !w.precedes(w.open[least], w.open[i]) {
			return first
		}
		w.open[i], w.open[least] = w.open[least], w.open[i]
		i = least
	}
}

// noNode is no node of any graph.
const noNode = 1<<32 - 1
