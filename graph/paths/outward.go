package paths

import (
	"context"
	"slices"

	"spona/graph/view"
)

// An outward search follows patterns from one entity, always the beginning that can
// become the cheapest path first, until no other can become one of those wanted.
type outward struct {
	*weighted
	stems  []stem
	found  *harvest
	shoots []shoot // from 1
	heads  map[shootKey]uint32
	queue  queue
	nodes  []view.Node // of the shoot in hand
}

// A shoot is the beginning of a path, as far as a stem.
type shoot struct {
	node view.Node
	from uint32 // the shoot before it, 0 at the start
	next uint32 // another one of the same node and stem; 0 for none
	stem uint16
	dead bool // another one is as good in all
	cost Cost // of its steps, and of the entities that it has passed through
	Window
}

// A shootKey is a node and a stem.
type shootKey uint64

func (s *shoot) key() shootKey { return shootKey(s.stem)<<32 | shootKey(s.node) }

// run follows the patterns from a node.
func (o *outward) run(ctx context.Context, start view.Node) error {
	o.shoots = append(o.shoots[:0], shoot{node: noNode}, shoot{node: start, Window: AnyDay()})
	o.queue.push(key(1))
	for len(o.queue) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		at := o.queue.pop().label()
		if s := &o.shoots[at]; s.dead || at > 1 && !o.free && !o.passable(s.node) {
			continue
		}
		if err := o.branch(ctx, at); err != nil {
			return err
		}
	}
	return nil
}

// bound is the most that a path can cost to be of use that ends at a stem or
// further on.
func (o *outward) bound(s *stem) Cost {
	bound := Cost(-1)
	if s.pattern >= 0 {
		bound = o.found.bound(s.pattern)
	}
	return max(bound, o.further(s))
}

// further is the same for those that end further on.
func (o *outward) further(s *stem) Cost {
	bound := Cost(-1)
	for _, p := range s.below {
		bound = max(bound, o.found.bound(p))
	}
	return bound
}

// branch takes the moves that go on from a shoot.
func (o *outward) branch(ctx context.Context, at uint32) error {
	from := o.shoots[at]
	if at > 1 {
		from.cost += o.through(from.node)
	}
	if from.cost+o.stems[from.stem].rest > o.further(&o.stems[from.stem]) {
		return nil
	}
	if err := o.fetchAhead(ctx, from.node); err != nil {
		return err
	}
	o.nodes = o.trace(at, o.nodes[:0])
	row := o.view.Row(from.node)
	for _, c := range o.stems[from.stem].children {
		for _, l := range o.stems[c].lanes {
			first, end := row.Kind(l.kind, l.incoming)
			if err := o.count(ctx, end-first+1); err != nil {
				return err
			}
			o.take(at, from, c, row, first, end)
		}
	}
	return nil
}

// trace gives the nodes of a shoot, from the start on.
func (o *outward) trace(at uint32, nodes []view.Node) []view.Node {
	for ; at != 0; at = o.shoots[at].from {
		nodes = append(nodes, o.shoots[at].node)
	}
	slices.Reverse(nodes)
	return nodes
}

// take takes a move over the relations in a stretch of a row. The shoot's cost is
// that of the move's beginning.
func (o *outward) take(at uint32, from shoot, to uint16, row view.Row, first, end int) {
	s := &o.stems[to]
	rest := s.rest
	if s.pattern >= 0 {
		rest = 0
	}
	bound := o.bound(s)
	for slot := first; slot < end; slot++ {
		mark, v := row.Marks[slot], row.Neighbours[slot]
		if !o.follow[mark] || from.cost+o.atLeast[mark]+rest > bound || !s.to.has(o.view.Kind(v)) || !o.follows(row, slot) {
			continue
		}
		if slices.Contains(o.nodes, v) {
			continue
		}
		next := shoot{node: v, from: at, stem: to, cost: from.cost + o.tie(row, slot), Window: from.Window}
		if next.cost+rest > bound {
			continue
		}
		if o.time == Any {
			o.arrive(next)
		} else {
			o.spells = o.view.AppendSpells(o.spells[:0], o.view.Edge(row, slot))
			for _, spell := range o.spells {
				var ok bool
				if next.Window, ok = o.move(0, from.Window, spell); ok {
					o.arrive(next)
				}
			}
		}
		bound = o.bound(s)
	}
}

// arrive keeps a shoot as a path, if its stem is the end of a pattern, and as the
// beginning of others.
func (o *outward) arrive(s shoot) {
	stem := &o.stems[s.stem]
	if stem.pattern >= 0 && s.cost <= o.found.bound(stem.pattern) {
		o.nodes = append(o.nodes, s.node)
		o.found.add(stem.pattern, o.nodes, s.cost)
		o.nodes = o.nodes[:len(o.nodes)-1]
	}
	if len(stem.children) == 0 {
		return
	}
	least := s.cost + o.through(s.node) + stem.rest
	if least > o.further(stem) || !o.leadsOn(stem, s.node) {
		return
	}
	head := o.heads[s.key()]
	for i := head; i != 0; i = o.shoots[i].next {
		switch old := &o.shoots[i]; {
		case old.dead:
		case o.serves(i, &s):
			return
		}
	}
	at := uint32(len(o.shoots))
	s.next = head
	o.shoots = append(o.shoots, s)
	o.heads[s.key()] = at
	o.queue.push(newKey(least, 0, at))
}

// leadsOn reports whether any move goes on from a node at a stem, as far as its row
// can be read: most people hold no office, and to see that is cheaper now than to
// come back for it.
func (o *outward) leadsOn(s *stem, n view.Node) bool {
	if !o.view.Has(n) {
		return true
	}
	row := o.view.Row(n)
	for _, c := range s.children {
		for _, l := range o.stems[c].lanes {
			if first, end := row.Kind(l.kind, l.incoming); first < end {
				return true
			}
		}
	}
	return false
}

// serves reports whether a shoot makes another one superfluous, to the same node and
// stem: it costs no more, comes first if it costs the same, leaves at least the same
// time, and goes on to wherever the other one can, having passed through no entity
// that the other one has yet to come to.
func (o *outward) serves(at uint32, other *shoot) bool {
	old := &o.shoots[at]
	if old.cost > other.cost || !old.Covers(other.Window) {
		return false
	}
	again := o.stems[old.stem].again
	if old.cost < other.cost && again.empty() {
		return true
	}
	var before [maxLength + 1]view.Node
	nodes := o.trace(at, before[:0])
	for _, n := range nodes[1 : len(nodes)-1] {
		if again.has(o.view.Kind(n)) && !slices.Contains(o.nodes, n) {
			return false
		}
	}
	return old.cost < other.cost || slices.CompareFunc(nodes[:len(nodes)-1], o.nodes, o.found.compareNodes) <= 0
}

// fetchAhead makes the row of a node readable, and with it those of the nodes that
// come soon.
func (o *outward) fetchAhead(ctx context.Context, n view.Node) error {
	if o.g.Whole() || o.view.Has(n) {
		return nil
	}
	nodes := []view.Node{n}
	for _, k := range o.queue {
		if len(nodes) == atOnce {
			break
		}
		if s := &o.shoots[k.label()]; !s.dead && !o.view.Has(s.node) && s.node != n {
			nodes = append(nodes, s.node)
		}
	}
	return o.fetch(ctx, nodes)
}
