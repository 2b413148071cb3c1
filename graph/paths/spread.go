package paths

import (
	"context"

	"spona/graph/view"
)

// spread takes the first label of a queue and goes one step on from it.
func (w *weighted) spread(ctx context.Context, side int, q *queue) error {
	l := w.waves[side].labels[q.pop().label()]
	if l.dead || l.node == w.ends[1-side] || int(l.hops) == w.opts.MaxLength {
		return nil
	}
	if err := w.ready(ctx, l, *q, &w.waves[side]); err != nil {
		return err
	}
	row := w.view.Row(l.node)
	if err := w.count(ctx, len(row.Marks)); err != nil {
		return err
	}
	if l.hops > 0 {
		l.cost += w.through(l.node)
	}
	l.hops++
	wave, rest := &w.waves[side], w.opts.MaxLength-int(l.hops)
	far := rest <= w.complete[1-side] // so few steps are left that not every node can be on a path
	for slot, v := range row.Neighbours {
		mark := row.Marks[slot]
		if !w.follow[mark] {
			continue
		}
		if h := wave.head(v); h != 0 && w.time != Sequence {
			if old := &wave.labels[h]; old.cost <= l.cost+w.atLeast[mark] && old.hops <= l.hops && old.Covers(l.Window) && !old.dead {
				continue
			}
		}
		if far && !w.within(1-side, v, rest) || !w.admits(row, slot, w.ends[1-side]) {
			continue
		}
		w.cross(side, l, row, slot)
	}
	return nil
}

// admits reports whether a path may go over the relation in a slot, whose mark is
// followed, to a node that may be an end.
func (w *weighted) admits(row view.Row, slot int, end view.Node) bool {
	v := row.Neighbours[slot]
	return (!w.dated || w.view.MayHoldIn(w.view.Edge(row, slot), w.days)) && (w.free || v == end || w.passable(v))
}

// cross adds labels for what the relation in a slot leads to. The cost and the hops
// of the label from are those of the step's beginning and end.
func (w *weighted) cross(side int, from label, row view.Row, slot int) {
	to := label{node: row.Neighbours[slot], cost: from.cost + w.tie(row, slot), hops: from.hops, Window: from.Window}
	if w.time == Any {
		w.put(side, to)
		return
	}
	w.spells = w.view.AppendSpells(w.spells[:0], w.view.Edge(row, slot))
	for _, s := range w.spells {
		var ok bool
		if to.Window, ok = w.move(side, from.Window, s); ok {
			w.put(side, to)
		}
	}
}

// put adds a label, to spread when its turn comes.
func (w *weighted) put(side int, l label) {
	wave := &w.waves[side]
	if w.narrow {
		if !w.joins(&l) {
			return
		}
		if at, ok := wave.add(l, w.mark); ok {
			w.ahead.push(l.key(at))
		}
		return
	}
	at, ok := wave.add(l, 0)
	if !ok {
		return
	}
	wave.queue.push(l.key(at))
	if rest, ok := w.waves[1-side].cheapest(l.node, w.opts.MaxLength-int(l.hops), l.Window); ok {
		w.least = min(w.least, l.cost+rest+w.passing(l.node))
	}
}

// joins reports whether a label of the second wave is on a way within the bound.
func (w *weighted) joins(l *label) bool {
	rest, ok := w.waves[0].cheapest(l.node, w.opts.MaxLength-int(l.hops), l.Window)
	return ok && l.cost+rest+w.passing(l.node) <= w.bound
}

// passing is what passing through a node costs, nothing for an end.
func (w *weighted) passing(n view.Node) Cost {
	if n == w.ends[0] || n == w.ends[1] {
		return 0
	}
	return w.through(n)
}
