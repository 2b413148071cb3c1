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
	heads := newHeap(w.view, w.stack[first:])
	for {
		next, ok := heads.pop()
		if !ok {
			return nil
		}
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
}

// push puts where the arcs from a node at a position lead on the stack.
func (w *walk) push(position int, n view.Node) {
	arcs := w.arcs[position]
	first, _ := slices.BinarySearch(arcs, newArc(n, 0))
	for _, a := range arcs[first:] {
		if a.tail() != n {
			break
		}
		w.stack = append(w.stack, child{w.view.Prefix(a.head()), a.head()})
	}
}
