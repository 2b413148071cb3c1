package paths

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/view"
)

// places says at which positions of a path of the wanted length each node can
// stand, as bits.
type places struct {
	stamp  uint32
	stamps []uint32
	bits   []uint16
}

func (p *places) reset() {
	if p.stamp++; p.stamp == 0 {
		clear(p.stamps)
		p.stamp = 1
	}
}

// fit makes room for the nodes of a graph.
func (p *places) fit(nodes int) {
	if more := nodes - len(p.stamps); more > 0 {
		p.stamps, p.bits = append(p.stamps, make([]uint32, more)...), append(p.bits, make([]uint16, more)...)
	}
}

func (p *places) has(n view.Node, position int) bool {
	return p.stamps[n] == p.stamp && p.bits[n]>>position&1 == 1
}

// add reports whether the node was not yet at the position.
func (p *places) add(n view.Node, position int) bool {
	if p.stamps[n] != p.stamp {
		p.stamps[n], p.bits[n] = p.stamp, 0
	}
	if p.bits[n]>>position&1 == 1 {
		return false
	}
	p.bits[n] |= 1 << position
	return true
}

// An arc leads from a node at one position to a node at the next.
type arc struct{ tail, head view.Node }

// ofLength finds up to limit paths of exactly that length, in the order of their
// ids. The balls together reach that far.
func (s *search) ofLength(ctx context.Context, length, limit int) ([]Path, error) {
	s.places.reset()
	s.length = length
	middle := min(s.balls[0].radius(), length)
	at := s.middle(middle)
	arcs := make([][]arc, length)
	for i, here := middle-1, at; i >= 0; i-- {
		var err error
		if arcs[i], here, err = s.arcs(ctx, here, i+1, i, &s.balls[0], i); err != nil {
			return nil, err
		}
		for j, a := range arcs[i] { // found from the head's side
			arcs[i][j] = arc{a.head, a.tail}
		}
	}
	for i, here := middle, at; i < length; i++ {
		var err error
		if arcs[i], here, err = s.arcs(ctx, here, i, i+1, &s.balls[1], length-i-1); err != nil {
			return nil, err
		}
	}
	for i := range arcs {
		slices.SortFunc(arcs[i], func(a, b arc) int { return cmp.Or(cmp.Compare(a.tail, b.tail), cmp.Compare(a.head, b.head)) })
		arcs[i] = slices.Compact(arcs[i])
	}
	w := walk{search: s, arcs: arcs, limit: limit, nodes: []view.Node{s.ends[0]}}
	err := w.from(ctx, s.ends[0])
	return w.paths, err
}

// middle are the nodes that can stand at the position where the balls meet.
func (s *search) middle(position int) []view.Node {
	a, b := &s.balls[0], &s.balls[1]
	layers, costA := s.nodes(a, position)
	if other, costB := s.nodes(b, s.length-position); costB < costA {
		layers = other
	}
	var at []view.Node
	for _, layer := range layers {
		for _, n := range layer {
			if a.within(n, position) && b.within(n, s.length-position) && s.fits(n, position) && s.places.add(n, position) {
				at = append(at, n)
			}
		}
	}
	return at
}

// fits reports whether a node can stand at a position: an end only at its own.
func (s *search) fits(n view.Node, position int) bool {
	return (n == s.ends[0]) == (position == 0) && (n == s.ends[1]) == (position == s.length)
}

// arcs finds the nodes at one position beside those at another, and the arcs to
// them: nodes of the ball within a distance. It reads the rows of whichever side
// costs less.
func (s *search) arcs(ctx context.Context, here []view.Node, herePosition, position int, b *ball, distance int) ([]arc, []view.Node, error) {
	var found []arc
	var there []view.Node
	cost := 0
	for _, n := range here {
		cost += s.g.Degree(n)
	}
	candidates, other := s.nodes(b, distance)
	add := func(n, v view.Node) {
		found = append(found, arc{n, v})
		if s.places.add(v, position) {
			there = append(there, v)
		}
	}
	if cost <= other {
		err := s.read(ctx, here, func(n view.Node, row view.Row) {
			for slot, v := range row.Neighbours {
				if b.within(v, distance) && s.fits(v, position) && s.follows(row, slot) {
					add(n, v)
				}
			}
		})
		return found, there, err
	}
	for _, layer := range candidates {
		err := s.read(ctx, layer, func(v view.Node, row view.Row) {
			if !s.fits(v, position) {
				return
			}
			for slot, n := range row.Neighbours {
				if s.places.has(n, herePosition) && s.follows(row, slot) {
					add(n, v)
				}
			}
		})
		if err != nil {
			return found, there, err
		}
	}
	return found, there, nil
}

// A walk goes through the arcs from the start and gathers the ways that visit no
// node twice.
type walk struct {
	*search
	arcs  [][]arc
	limit int
	nodes []view.Node
	paths []Path
}

func (w *walk) from(ctx context.Context, n view.Node) error {
	position := len(w.nodes) - 1
	if position == len(w.arcs) {
		path := make(Path, len(w.nodes))
		for i, n := range w.nodes {
			path[i] = w.g.ID(n)
		}
		w.paths = append(w.paths, path)
		return nil
	}
	heads := w.heads(position, n)
	if w.explored += len(heads); w.explored > w.opts.MaxWork {
		return errWork
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, head := range heads {
		if slices.Contains(w.nodes, head.node) {
			continue
		}
		w.nodes = append(w.nodes, head.node)
		if err := w.from(ctx, head.node); err != nil {
			return err
		}
		w.nodes = w.nodes[:len(w.nodes)-1]
		if len(w.paths) >= w.limit {
			return nil
		}
	}
	return nil
}

// A head is where an arc leads, with the id that puts it in order.
type head struct {
	node view.Node
	id   graph.ID
}

// heads are where the arcs from a node at a position lead, by id.
func (w *walk) heads(position int, n view.Node) []head {
	arcs := w.arcs[position]
	first, _ := slices.BinarySearchFunc(arcs, n, func(a arc, n view.Node) int { return cmp.Compare(a.tail, n) })
	var heads []head
	for _, a := range arcs[first:] {
		if a.tail != n {
			break
		}
		heads = append(heads, head{a.head, w.g.ID(a.head)})
	}
	slices.SortFunc(heads, func(a, b head) int { return strings.Compare(string(a.id), string(b.id)) })
	return heads
}
