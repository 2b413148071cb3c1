package paths

import (
	"context"

	"spona/graph/view"
)

// spread takes the first label of a queue and goes one step on from it, to nodes
// for which no more than the room is spent and to those that the other wave knows.
func (w *weighted) spread(ctx context.Context, side int, q *queue, room Cost) error {
	wave, other := &w.waves[side], &w.waves[1-side]
	k := q.pop()
	l := wave.labels[k.label()]
	if l.dead || l.node == w.ends[1-side] || int(l.hops) == w.opts.MaxLength {
		return nil
	}
	if err := w.ready(ctx, l.node, *q, wave); err != nil {
		return err
	}
	row := w.view.Row(l.node)
	if err := w.count(ctx, len(row.Marks)); err != nil {
		return err
	}
	cost, hops := k.cost(), l.hops+1
	rest := w.opts.MaxLength - int(hops)
	far := rest <= w.complete[1-side] // so few steps are left that not every node can be on a path
	for first := 0; first < len(row.Marks); first += slotsAtOnce {
		w.slots = w.slots[:0]
		for slot := first; slot < min(first+slotsAtOnce, len(row.Marks)); slot++ {
			v, mark := row.Neighbours[slot], row.Marks[slot]
			if !w.follow[mark] || (w.narrow || cost+w.atLeast[mark] > room) && !other.reached.has(v) {
				continue
			}
			if wave.knows(v, cost+w.atLeast[mark], hops) || far && !w.within(1-side, v, rest) || !w.admits(row, slot, w.ends[1-side]) {
				continue
			}
			w.slots = append(w.slots, uint32(slot))
		}
		w.approach(row)
		for _, slot := range w.slots {
			w.put(side, label{node: row.Neighbours[slot], cost: cost + w.tie(row, int(slot)), hops: hops})
		}
	}
	return nil
}

// slotsAtOnce is how many relations of a row are looked at together, since what is
// known of them is far apart in memory.
const slotsAtOnce = 128

// approach brings near what the slots cost.
func (w *weighted) approach(row view.Row) {
	switch {
	case w.given:
		w.nothing += w.view.ApproachWeights(row, w.slots)
	case w.ages:
		w.nothing += w.view.ApproachDates(row, w.slots)
	}
}

// admits reports whether a path may go over the relation in a slot, whose mark is
// followed, to a node that may be an end.
func (w *weighted) admits(row view.Row, slot int, end view.Node) bool {
	v := row.Neighbours[slot]
	return (!w.dated || w.view.MayHoldIn(w.view.Edge(row, slot), w.days)) && (w.free || v == end || w.passable(v))
}

// put adds a label, to spread when its turn comes.
func (w *weighted) put(side int, l label) {
	wave := &w.waves[side]
	if w.narrow {
		if !w.joins(&l) {
			return
		}
		if at, ok := wave.add(l, w.mark); ok {
			w.ahead.push(newKey(l.cost+w.passing(l.node), l.hops, at))
		}
		return
	}
	at, ok := wave.add(l, 0)
	if !ok {
		return
	}
	through := l.cost + w.passing(l.node)
	wave.queue.push(newKey(through, l.hops, at))
	w.least = min(w.least, through+w.waves[1-side].cheapest(l.node, w.opts.MaxLength-int(l.hops)))
	if w.opts.Limit == 1 && w.time == Any {
		w.limit = min(w.limit, w.least)
	}
}

// joins reports whether a label of the second wave is on a way within the bound.
func (w *weighted) joins(l *label) bool {
	return l.cost+w.waves[0].cheapest(l.node, w.opts.MaxLength-int(l.hops))+w.passing(l.node) <= w.bound
}

// passing is what passing through a node costs, nothing for an end.
func (w *weighted) passing(n view.Node) Cost {
	if n == w.ends[0] || n == w.ends[1] {
		return 0
	}
	return w.through(n)
}
