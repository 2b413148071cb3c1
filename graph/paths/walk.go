package paths

import (
	"context"
	"slices"

	"spona/graph/view"
)

// A walk goes through the arcs from the start, at each node to the neighbour with
// the least id first, and gathers the ways that visit no node twice.
type walk struct {
	*enumeration
	limit int
	nodes []view.Node
	found [][]view.Node
}

func (e *enumeration) walk(ctx context.Context, limit int) ([][]view.Node, error) {
	w := walk{enumeration: e, limit: limit, nodes: []view.Node{e.ends[0]}}
	e.stack = e.stack[:0]
	err := w.from(ctx, e.ends[0])
	return w.found, err
}

func (w *walk) from(ctx context.Context, n view.Node) error {
	position := len(w.nodes) - 1
	if position == w.length {
		w.found = append(w.found, slices.Clone(w.nodes))
		return nil
	}
	first := len(w.stack)
	w.push(position, n)
	defer func() { w.stack = w.stack[:first] }()
	if err := w.count(ctx, len(w.stack)-first); err != nil {
		return err
	}
	heads := heap{w.view, w.stack[first:]}
	heads.order()
	for len(heads.nodes) > 0 {
		next := heads.pop()
		if slices.Contains(w.nodes, next) {
			continue
		}
		w.nodes = append(w.nodes, next)
		if err := w.from(ctx, next); err != nil {
			return err
		}
		w.nodes = w.nodes[:len(w.nodes)-1]
		if len(w.found) >= w.limit {
			return nil
		}
	}
	return nil
}

// push puts where the arcs from a node at a position lead on the stack.
func (w *walk) push(position int, n view.Node) {
	arcs := w.arcs[position]
	first, _ := slices.BinarySearch(arcs, newArc(n, 0))
	for _, a := range arcs[first:] {
		if a.tail() != n {
			break
		}
		w.stack = append(w.stack, a.head())
	}
}

// A heap gives nodes in the order of their ids, of which mostly only the first few
// are wanted.
type heap struct {
	view  *view.View
	nodes []view.Node
}

func (h *heap) order() {
	for i := len(h.nodes)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
}

func (h *heap) pop() view.Node {
	least, last := h.nodes[0], len(h.nodes)-1
	h.nodes[0] = h.nodes[last]
	h.nodes = h.nodes[:last]
	h.sink(0)
	return least
}

func (h *heap) sink(i int) {
	for {
		child := 2*i + 1
		if child >= len(h.nodes) {
			return
		}
		if right := child + 1; right < len(h.nodes) && h.view.Compare(h.nodes[right], h.nodes[child]) < 0 {
			child = right
		}
		if h.view.Compare(h.nodes[i], h.nodes[child]) <= 0 {
			return
		}
		h.nodes[i], h.nodes[child] = h.nodes[child], h.nodes[i]
		i = child
	}
}
