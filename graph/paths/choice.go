package paths

import (
	"slices"

	"spona/graph/view"
)

// A rest is what is left of a path from an entity on, by one choice: what it costs,
// without what passing through entities costs, and the window that it leaves.
type rest struct {
	cost Cost
	Window
}

// A telling is one path that was found, with all that its steps could be.
type telling struct {
	*weighted
	nodes  []view.Node
	steps  [][]evidence
	before [][]Window // by entity: windows of the steps before it
	after  [][]rest   // by entity: the steps after it
}

// An evidence is a relation that may stand for a step.
type evidence struct {
	link
	cost   Cost
	spells []view.Spell
}

// tell says what a path is made of.
func (w *weighted) tell(f way) Path {
	return w.telling(f.nodes).path()
}

// path is the path as the relations that were gathered make it.
func (t *telling) path() Path {
	t.lookBack()
	p := t.weighted.path(t.nodes)
	spells := make([][]view.Spell, len(p.Steps))
	for i := range p.Steps {
		var links []link
		for _, e := range t.steps[i] {
			if t.takesPart(i, e) {
				links, spells[i] = append(links, e.link), append(spells[i], e.spells...)
			}
		}
		p.Steps[i] = stepOf(links)
	}
	p.When = t.when(spells)
	if !t.unit {
		p.Cost, p.Costs = partsOf(t.parts())
	}
	return p
}

func (w *weighted) telling(nodes []view.Node) *telling {
	t := &telling{weighted: w, nodes: nodes}
	t.gather()
	t.lookAhead()
	return t
}

// costOf is what a path costs.
func (w *weighted) costOf(nodes []view.Node) Cost {
	t := w.telling(nodes)
	cost := endless
	for _, r := range t.after[0] {
		cost = min(cost, r.cost)
	}
	for _, n := range nodes[1 : len(nodes)-1] {
		cost += w.through(n)
	}
	return cost
}

// gather finds the relations of each step.
func (t *telling) gather() {
	for i := range len(t.nodes) - 1 {
		var all []evidence
		for _, l := range t.links(t.nodes[i], t.nodes[i+1]) {
			all = append(all, evidence{l, t.tie(l.row, l.slot), t.view.Spells(t.view.Edge(l.row, l.slot))})
		}
		t.steps = append(t.steps, all)
	}
}

// lookBack finds the windows that the steps before each entity leave.
func (t *telling) lookBack() {
	t.before = [][]Window{{AnyDay()}}
	for i, step := range t.steps {
		var windows []Window
		for _, e := range step {
			t.moves(0, e, t.before[i], func(w Window) { windows = keepWindow(windows, w) })
		}
		t.before = append(t.before, windows)
	}
}

// lookAhead finds what the steps after each entity cost and leave.
func (t *telling) lookAhead() {
	t.after = make([][]rest, len(t.nodes))
	t.after[len(t.steps)] = []rest{{0, AnyDay()}}
	for i := len(t.steps) - 1; i >= 0; i-- {
		for _, e := range t.steps[i] {
			for _, r := range t.after[i+1] {
				t.moves(1, e, []Window{r.Window}, func(w Window) { t.after[i] = keepRest(t.after[i], rest{r.cost + e.cost, w}) })
			}
		}
	}
}

// moves calls visit with each window that a relation makes of some.
func (t *telling) moves(side int, e evidence, windows []Window, visit func(Window)) {
	for _, w := range windows {
		for _, s := range e.spells {
			if moved, ok := t.move(side, w, s); ok {
				visit(moved)
			}
		}
	}
}

// takesPart reports whether a relation of a step is of some choice.
func (t *telling) takesPart(i int, e evidence) bool {
	takes := false
	t.moves(0, e, t.before[i], func(w Window) {
		takes = takes || slices.ContainsFunc(t.after[i+1], func(r rest) bool { return r.Meets(w) })
	})
	return takes
}

// parts are what the cheapest choice costs: of those that cost the same, the one
// whose relations are listed first, step by step.
func (t *telling) parts() (parts [costLabels]Cost) {
	for _, n := range t.nodes[1 : len(t.nodes)-1] {
		parts[CostHub] += t.through(n)
	}
	now := []Window{AnyDay()}
	for i, step := range t.steps {
		least := endless
		var chosen evidence
		var windows []Window
		for _, e := range step {
			cost := endless
			var moved []Window
			t.moves(0, e, now, func(w Window) {
				for _, r := range t.after[i+1] {
					if !r.Meets(w) {
						continue
					}
					switch total := e.cost + r.cost; {
					case total < cost:
						cost, moved = total, []Window{w}
					case total == cost:
						moved = keepWindow(moved, w)
					}
				}
			})
			if cost < least {
				least, chosen, windows = cost, e, moved
			}
		}
		t.charge(&parts, chosen.row, chosen.slot)
		now = windows
	}
	return parts
}

// keepWindow adds a window unless another one covers it, which goes for the others
// too.
func keepWindow(windows []Window, w Window) []Window {
	if slices.ContainsFunc(windows, func(other Window) bool { return other.Covers(w) }) {
		return windows
	}
	return append(slices.DeleteFunc(windows, w.Covers), w)
}

// keepRest adds a rest unless another one is as good in both.
func keepRest(rests []rest, r rest) []rest {
	if slices.ContainsFunc(rests, func(other rest) bool { return other.cost <= r.cost && other.Covers(r.Window) }) {
		return rests
	}
	return append(slices.DeleteFunc(rests, func(other rest) bool { return r.cost <= other.cost && r.Covers(other.Window) }), r)
}
