package paths

import (
	"context"
	"slices"

	"spona/graph/view"
)

// A timedWalk finds the shortest paths that go together in time: of each length in
// turn, from the start to the neighbour with the least id first, with the windows
// that the steps so far leave. How many steps there are from a node to the end is
// known of all nodes near it, whatever the time, so that few ways are tried which
// cannot arrive.
type timedWalk struct {
	*weighted
	length  int
	certain int // how far from the end the number of steps is known
	nodes   []view.Node
	found   [][]view.Node
}

// timed finds the shortest paths that go together in time.
func (w *weighted) timed(ctx context.Context) ([][]view.Node, error) {
	limit := w.opts.Limit
	w.opts.Limit = 1
	first, err := w.run(ctx)
	w.opts.Limit = limit
	if err != nil || len(first) == 0 {
		return nil, err
	}
	w.patient, w.exact = false, false
	w.begin()
	t := timedWalk{weighted: w, nodes: []view.Node{w.ends[0]}}
	for t.length = len(first[0]) - 1; t.length <= w.opts.MaxLength && len(t.found) < limit; t.length++ {
		if err := t.look(ctx); err != nil {
			return t.found, err
		}
		t.stack = t.stack[:0]
		if err := t.from(ctx, w.ends[0], []Window{AnyDay()}); err != nil {
			return t.found, err
		}
	}
	return t.found, nil
}

// cheapLook is how many relations are read at any rate to know more of what is near
// the end.
const cheapLook = 1 << 14

// look grows the balls until each node on a path of the length is in one of them.
// Where rows have to be fetched, those of all these nodes are.
func (t *timedWalk) look(ctx context.Context) error {
	goal := t.length
	if !t.g.Whole() {
		goal++
	}
	for {
		start, end := &t.balls[0], &t.balls[1]
		t.certain = end.radius()
		if end.finished() {
			t.certain = t.length
			if t.g.Whole() {
				return nil
			}
		}
		side := 1
		switch enough := start.radius()+end.radius() >= goal || start.finished() && end.finished(); {
		case end.finished() && !enough:
			side = 0
		case end.finished() || enough && t.cost(1, end.radius()) > cheapLook || end.radius() >= t.length:
			return nil
		case !enough && !start.finished() && t.cost(0, start.radius()) < t.cost(1, end.radius()):
			side = 0
		}
		if err := t.grow(ctx, side); err != nil {
			return err
		}
	}
}

// from walks on from a node, to which steps lead that leave the windows.
func (t *timedWalk) from(ctx context.Context, n view.Node, windows []Window) error {
	if len(t.nodes) > t.length {
		t.found = append(t.found, slices.Clone(t.nodes))
		return nil
	}
	first := len(t.stack)
	if err := t.push(ctx, n, windows); err != nil {
		return err
	}
	heads := newHeap(t.view, t.stack[first:])
	for len(t.found) < t.opts.Limit {
		next, ok := heads.pop()
		if !ok {
			break
		}
		t.nodes = append(t.nodes, next)
		if err := t.from(ctx, next, t.after(n, next, windows)); err != nil {
			return err
		}
		t.nodes = t.nodes[:len(t.nodes)-1]
	}
	t.stack = t.stack[:first]
	return nil
}

// push puts the nodes that the walk can go to on the stack.
func (t *timedWalk) push(ctx context.Context, n view.Node, windows []Window) error {
	if err := t.ready(ctx, n, nil, nil); err != nil {
		return err
	}
	row := t.view.Row(n)
	if err := t.count(ctx, len(row.Marks)); err != nil {
		return err
	}
	rest, end := t.length-len(t.nodes), t.ends[1]
	guided := rest <= t.certain
	for slot, v := range row.Neighbours {
		if !t.follow[row.Marks[slot]] || guided && !t.within(1, v, rest) || (v == end) != (rest == 0) || slices.Contains(t.nodes, v) {
			continue
		}
		if t.admits(row, slot, end) && t.fits(row, slot, windows) {
			t.stack = append(t.stack, child{t.view.Prefix(v), v})
		}
	}
	return nil
}

// fits reports whether the relation in a slot goes together with the steps before.
func (t *timedWalk) fits(row view.Row, slot int, windows []Window) bool {
	t.spells = t.view.AppendSpells(t.spells[:0], t.view.Edge(row, slot))
	for _, s := range t.spells {
		for _, w := range windows {
			if _, ok := t.move(0, w, s); ok {
				return true
			}
		}
	}
	return false
}

// after are the windows after a step from one node to another.
func (t *timedWalk) after(from, to view.Node, before []Window) []Window {
	var windows []Window
	row := t.view.Row(from)
	row.To(to, func(slot int) bool {
		if !t.follows(row, slot) {
			return true
		}
		t.spells = t.view.AppendSpells(t.spells[:0], t.view.Edge(row, slot))
		for _, s := range t.spells {
			for _, w := range before {
				if moved, ok := t.move(0, w, s); ok {
					windows = keepWindow(windows, moved)
				}
			}
		}
		return true
	})
	return windows
}
