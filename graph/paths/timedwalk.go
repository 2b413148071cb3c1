package paths

import (
	"context"
	"slices"

	"spona/graph/view"
)

// walk goes on from a node, to which steps lead that leave the windows, to the
// neighbour with the least id first.
func (t *timing) walk(ctx context.Context, n view.Node, windows []Window) error {
	if len(t.nodes) > t.length {
		t.found = append(t.found, slices.Clone(t.nodes))
		return nil
	}
	row, err := t.row(ctx, n)
	if err != nil {
		return err
	}
	first := len(t.stack)
	for slot, v := range row.Neighbours {
		if t.windows[1].head(v) != 0 && t.follows(row, slot) && !slices.Contains(t.nodes, v) && t.leads(row, slot, windows) {
			t.stack = append(t.stack, child{t.view.Prefix(v), v})
		}
	}
	heads := newHeap(t.view, t.stack[first:])
	for len(t.found) < t.opts.Limit {
		next, ok := heads.pop()
		if !ok {
			break
		}
		t.nodes = append(t.nodes, next)
		if err := t.walk(ctx, next, t.windowsAfter(n, next, windows)); err != nil {
			return err
		}
		t.nodes = t.nodes[:len(t.nodes)-1]
	}
	t.stack = t.stack[:first]
	return nil
}

// leads reports whether the relation in a slot goes together with the steps before
// and with some that lead from there to the end.
func (t *timing) leads(row view.Row, slot int, windows []Window) bool {
	t.spells = t.view.AppendSpells(t.spells[:0], t.view.Edge(row, slot))
	for _, s := range t.spells {
		for _, w := range windows {
			if moved, ok := t.move(0, w, s); ok && t.windows[1].meets(row.Neighbours[slot], len(t.nodes), moved) {
				return true
			}
		}
	}
	return false
}

// windowsAfter are the windows after a step from one node to another.
func (t *timing) windowsAfter(from, to view.Node, before []Window) []Window {
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

// A timetable is the windows of nodes at positions, of each node at each position
// none that another one covers.
type timetable struct {
	heads   []uint32 // by node: its newest entry, where it has one
	entries []entry  // from 1
}

// An entry is one window of a node at a position.
type entry struct {
	node     view.Node
	next     uint32 // the node's entry before this one; 0 for none
	position uint8
	Window
}

// mostWindows is how many windows of a node at a position are told apart: of more
// of them the rest become one that covers them all, which may let ways go on that do
// not go together.
const mostWindows = 16

func (t *timetable) start() {
	t.entries = append(t.entries[:0], entry{node: noNode})
}

// forget takes back all entries from a mark on.
func (t *timetable) forget(mark int) {
	for i := len(t.entries) - 1; i >= mark; i-- {
		t.heads[t.entries[i].node] = t.entries[i].next
	}
	t.entries = t.entries[:mark]
}

// head is the newest entry of a node, 0 when it has none.
func (t *timetable) head(n view.Node) uint32 {
	if h := t.heads[n]; int(h) < len(t.entries) && t.entries[h].node == n {
		return h
	}
	return 0
}

// add notes a window, and reports whether it is the first of the node at the
// position.
func (t *timetable) add(n view.Node, position int, w Window) (first bool) {
	head, known, newest := t.head(n), 0, uint32(0)
	for i := head; i != 0; i = t.entries[i].next {
		e := &t.entries[i]
		switch {
		case int(e.position) != position:
			continue
		case e.Covers(w):
			return false
		case w.Covers(e.Window):
			e.Window = w
			return false
		}
		if known++; newest == 0 {
			newest = i
		}
	}
	if known == mostWindows {
		e := &t.entries[newest]
		e.Window = Window{min(e.First, w.First), max(e.Last, w.Last)}
		return false
	}
	t.heads[n] = uint32(len(t.entries))
	t.entries = append(t.entries, entry{n, head, uint8(position), w})
	return known == 0
}

// of appends the windows of a node at a position.
func (t *timetable) of(windows []Window, n view.Node, position int) []Window {
	for i := t.head(n); i != 0; i = t.entries[i].next {
		if e := &t.entries[i]; int(e.position) == position {
			windows = append(windows, e.Window)
		}
	}
	return windows
}

// coversAll reports whether one window of a node at a position covers all of some.
func (t *timetable) coversAll(n view.Node, position int, windows []Window) bool {
	for i := t.head(n); i != 0; i = t.entries[i].next {
		e := &t.entries[i]
		if int(e.position) == position && !slices.ContainsFunc(windows, func(w Window) bool { return !e.Covers(w) }) {
			return true
		}
	}
	return false
}

// meets reports whether a window has a day in common with one of a node at a
// position.
func (t *timetable) meets(n view.Node, position int, w Window) bool {
	for i := t.head(n); i != 0; i = t.entries[i].next {
		if e := &t.entries[i]; int(e.position) == position && e.Meets(w) {
			return true
		}
	}
	return false
}
