package paths

import (
	"context"

	"spona/graph/view"
)

// A timing is the search for the shortest paths that go together in time, of one
// length at a time.
//
// Ways spread from the start, position by position, with the windows that they
// leave: of all ways to a node at a position only the windows are kept, so that an
// end which no way reaches in time is soon known not to be reached. The first layers
// are free, and serve all lengths. From there on only those nodes count that are
// near enough to the end, whatever the time, which a ball around the end tells. From
// the end the ways are followed back, with the windows of what is left; and at last
// the paths are walked through these, in the order of their ids.
type timing struct {
	*weighted
	length int
	near   int           // how far from the end the number of steps is known
	noted  int           // layers of the ball around the end whose nodes are close
	layers [][]view.Node // by position
	free   int           // the last layer that serves all lengths
	found  [][]view.Node
	nodes  []view.Node // of a walk
	before []Window
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
	w.weighing.fit(w.view.Nodes())
	t := timing{weighted: w, layers: [][]view.Node{{w.ends[0]}}}
	clear(t.close)
	t.windows[0].start()
	t.windows[0].add(w.ends[0], 0, AnyDay())
	for t.length = len(first[0]) - 1; t.length <= w.opts.MaxLength && len(t.found) < limit; t.length++ {
		if err := t.ofLength(ctx); err != nil {
			return t.found, err
		}
	}
	return t.found, nil
}

func (t *timing) ofLength(ctx context.Context) error {
	if err := t.look(ctx); err != nil {
		return err
	}
	mark := len(t.windows[0].entries)
	defer func() {
		t.windows[0].forget(mark)
		t.layers = t.layers[:t.free+1]
	}()
	for range t.length - t.free {
		if err := t.forth(ctx, t.length); err != nil {
			return err
		}
	}
	if len(t.layers[t.length]) == 0 {
		return nil
	}
	if err := t.back(ctx); err != nil {
		return err
	}
	t.stack, t.nodes = t.stack[:0], append(t.nodes[:0], t.ends[0])
	return t.walk(ctx, t.ends[0], []Window{AnyDay()})
}

// cheapLook is how many relations are read at any rate to know more of what is near
// the end.
const cheapLook = 1 << 14

// timedCost is how many times as much a relation costs when its dates are read.
const timedCost = 4

// look spreads from the start and grows the ball around the end, whichever is
// cheaper, until the layers after the free ones are near the end.
func (t *timing) look(ctx context.Context) error {
	for {
		end := &t.balls[1]
		for ; t.noted <= end.radius(); t.noted++ {
			for _, n := range end.layers[t.noted] {
				t.close.add(n)
			}
		}
		if end.finished() {
			t.near = t.length
			return nil
		}
		t.near = end.radius()
		further, enough := t.cost(1, t.near), t.free+t.near >= t.length-1
		if enough && (further > cheapLook || t.near >= t.length) {
			return nil
		}
		var err error
		if !enough && timedCost*t.costOfLayer() < further {
			err = t.forth(ctx, noLength)
			t.free++
		} else {
			err = t.grow(ctx, 1)
		}
		if err != nil {
			return err
		}
	}
}

// noLength is longer than any path.
const noLength = 1 << 32

// costOfLayer is how many relations the nodes of the last free layer have.
func (t *timing) costOfLayer() int {
	cost := 0
	for _, n := range t.layers[t.free] {
		cost += t.view.Degree(n) + 1
	}
	return cost
}

// forth spreads ways to the next position, on paths of a length.
func (t *timing) forth(ctx context.Context, length int) error {
	position := len(t.layers) - 1
	if err := t.fetch(ctx, t.layers[position]); err != nil {
		return err
	}
	var next []view.Node
	rest := length - position - 1
	for i, n := range t.layers[position] {
		if i%rowsAtOnce == 0 {
			t.nothing += t.view.ApproachRows(t.layers[position][i:min(i+rowsAtOnce, len(t.layers[position]))])
		}
		row, err := t.row(ctx, n)
		if err != nil {
			return err
		}
		t.before = t.windows[0].of(t.before[:0], n, position)
		next = t.pass(0, row, position+1, next, func(slot int, v view.Node) bool {
			return (rest > t.near || t.close.has(v) && t.within(1, v, rest)) && (v == t.ends[1]) == (rest == 0) && v != t.ends[0] && t.admits(row, slot, t.ends[1])
		})
	}
	t.layers = append(t.layers, next)
	return nil
}

// rowsAtOnce is how many rows are looked at together.
const rowsAtOnce = 32

// pass goes on over those relations of a row that may be passed, and appends the
// nodes that are new at the position.
func (t *timing) pass(side int, row view.Row, position int, layer []view.Node, may func(slot int, v view.Node) bool) []view.Node {
	for first := 0; first < len(row.Marks); first += slotsAtOnce {
		t.slots = t.slots[:0]
		for slot := first; slot < min(first+slotsAtOnce, len(row.Marks)); slot++ {
			if t.follow[row.Marks[slot]] && may(slot, row.Neighbours[slot]) {
				t.slots = append(t.slots, uint32(slot))
			}
		}
		t.nothing += t.view.ApproachDates(row, t.slots)
		for _, slot := range t.slots {
			t.nothing += t.windows[side].heads[row.Neighbours[slot]]
		}
		for _, slot := range t.slots {
			if t.over(side, row, int(slot), position) {
				layer = append(layer, row.Neighbours[slot])
			}
		}
	}
	return layer
}

// over adds to what is known of a node at a position the windows that the relation
// in a slot makes of those before, and reports whether nothing was known of it.
func (t *timing) over(side int, row view.Row, slot, position int) (isNew bool) {
	v := row.Neighbours[slot]
	if t.narrows() && t.windows[side].coversAll(v, position, t.before) {
		return false
	}
	t.spells = t.view.AppendSpells(t.spells[:0], t.view.Edge(row, slot))
	for _, s := range t.spells {
		for _, w := range t.before {
			moved, ok := t.move(side, w, s)
			if ok && (side == 0 || t.windows[0].meets(v, position, moved)) && t.windows[side].add(v, position, moved) {
				isNew = true
			}
		}
	}
	return isNew
}

// back follows the ways that reach the end back to the start.
func (t *timing) back(ctx context.Context) error {
	t.windows[1].start()
	t.windows[1].add(t.ends[1], t.length, AnyDay())
	layer := []view.Node{t.ends[1]}
	for position := t.length; position > 0; position-- {
		var next []view.Node
		for _, n := range layer {
			row, err := t.row(ctx, n)
			if err != nil {
				return err
			}
			t.before = t.windows[1].of(t.before[:0], n, position)
			next = t.pass(1, row, position-1, next, func(slot int, v view.Node) bool {
				return t.windows[0].head(v) != 0 && (!t.dated || t.follows(row, slot))
			})
		}
		layer = next
	}
	return nil
}

// row is the row of a node.
func (t *timing) row(ctx context.Context, n view.Node) (view.Row, error) {
	if err := t.ready(ctx, n, nil, nil); err != nil {
		return view.Row{}, err
	}
	row := t.view.Row(n)
	return row, t.count(ctx, len(row.Marks))
}
