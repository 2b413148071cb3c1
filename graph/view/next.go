package view

import (
	"cmp"
	"fmt"
	"slices"
	"sync/atomic"

	"spona/graph"
)

// A growth says whether the memory behind the end of a view's arrays has been
// given to a newer view.
type growth struct{ given atomic.Bool }

// Next is the view after changes, as the change feed gives them: entities and
// relations in their present state. The older view stays as it is. Rows that
// change are written anew behind the others, so that the work is that of the
// changed rows and a copy of the table of rows; what the old rows took is not
// used any more, see [View.Stale].
func (v *View) Next(version graph.Version, entities []*graph.Entity, relations []*graph.Relation) (*View, error) {
	next := *v
	next.version, next.grown = version, new(growth)
	if !v.grown.given.CompareAndSwap(false, true) {
		next.clip()
	}
	if err := next.takeEntities(entities); err != nil {
		return nil, err
	}
	p := patches{view: &next, nodes: make(map[Node]*patch)}
	for _, r := range relations {
		if err := p.take(r); err != nil {
			return nil, err
		}
	}
	p.write()
	return &next, nil
}

// clip makes everything that is appended from now on go to new memory.
func (v *View) clip() {
	v.nodes.ids, v.kinds, v.rows = slices.Clip(v.nodes.ids), slices.Clip(v.kinds), slices.Clip(v.rows)
	v.neighbours, v.marks, v.edges = slices.Clip(v.neighbours), slices.Clip(v.marks), slices.Clip(v.edges)
	v.keys, v.dates = slices.Clip(v.keys), slices.Clip(v.dates)
	v.weights, v.shares, v.spells = slices.Clip(v.weights), slices.Clip(v.shares), slices.Clip(v.spells)
}

// takeEntities numbers those that are new, and notes kinds that have changed.
func (v *View) takeEntities(entities []*graph.Entity) error {
	var added []byte
	var kinds []graph.EntityKind
	copied := false
	for _, e := range entities {
		n, known := v.nodes.find(e.ID)
		switch {
		case !known:
			raw := e.ID.Bytes()
			if raw == nil || !e.ID.IsEntity() {
				return fmt.Errorf("view: entity %q is malformed", e.ID)
			}
			added, kinds = append(added, raw...), append(kinds, e.Kind)
		case v.kinds[n] != e.Kind:
			if !copied {
				v.kinds, copied = slices.Clone(v.kinds), true
			}
			v.kinds[n] = e.Kind
		}
	}
	if len(added) == 0 {
		return nil
	}
	nodes, ok := v.nodes.with(added)
	if !ok {
		return fmt.Errorf("view: an entity came twice")
	}
	v.nodes, v.kinds = nodes, append(v.kinds, kinds...)
	return nil
}

// Stale is the share of the view's memory that older rows have left behind, 0 to
// 1. From about a quarter on, [View.Merged] is worth its time.
func (v *View) Stale() float64 {
	used := 0
	for _, x := range v.rows {
		used += int(x.length)
	}
	if len(v.neighbours) == 0 {
		return 0
	}
	return 1 - float64(used)/float64(len(v.neighbours))
}

// patches are the rows that changes touch.
type patches struct {
	view  *View
	nodes map[Node]*patch
}

// A patch is what becomes different in one row.
type patch struct {
	gone  []Edge
	added []slot
}

// A slot is one place of a row.
type slot struct {
	neighbour Node
	mark      Mark
	edge      Edge
}

func compareSlots(a, b slot) int {
	return cmp.Or(cmp.Compare(a.mark&^tierMask, b.mark&^tierMask), cmp.Compare(a.neighbour, b.neighbour), cmp.Compare(a.edge, b.edge))
}

// take notes what a relation's present state changes.
func (p *patches) take(r *graph.Relation) error {
	tail, okTail := p.view.nodes.find(r.From.ID)
	head, okHead := p.view.nodes.find(r.To.ID)
	if !okTail || !okHead {
		return fmt.Errorf("view: relation %s leads from or to an unknown entity", r.ID)
	}
	if old, found := p.view.edgeOf(tail, head, r.Kind, r.ID.Key()); found {
		p.of(tail).gone = append(p.of(tail).gone, old)
		if head != tail {
			p.of(head).gone = append(p.of(head).gone, old)
		}
		p.view.live--
	}
	if !r.Live() {
		return nil
	}
	first := r.First()
	mark := newMark(r.Kind, first.Source.Tier, false)
	edge := p.view.add(r.ID.Key(), first.Spells, r.Weight(), first.Share.Portion())
	p.of(tail).added = append(p.of(tail).added, slot{head, mark, edge})
	if head != tail {
		p.of(head).added = append(p.of(head).added, slot{tail, mark | incomingMask, edge})
	}
	p.view.live++
	return nil
}

func (p *patches) of(n Node) *patch {
	known := p.nodes[n]
	if known == nil {
		known = new(patch)
		p.nodes[n] = known
	}
	return known
}

// edgeOf finds a relation in the row of its tail, as the rows were before the
// changes.
func (v *View) edgeOf(tail, head Node, kind graph.RelationKind, key uint64) (Edge, bool) {
	if int(tail) >= len(v.rows) {
		return 0, false // its row is yet to be written
	}
	row := v.Row(tail)
	want := slot{neighbour: head, mark: newMark(kind, 0, false)}
	for at := row.seek(want); at < len(row.Marks) && row.Neighbours[at] == head && row.Marks[at]&^tierMask == want.mark; at++ {
		if e := v.Edge(row, at); v.keys[e] == key {
			return e, true
		}
	}
	return 0, false
}

// write appends the rows that have changed and says where they are now.
func (p *patches) write() {
	v := p.view
	rows := make([]extent, len(v.kinds), roomy(len(v.kinds)))
	copy(rows, v.rows)
	v.rows = rows
	nodes := make([]Node, 0, len(p.nodes))
	for n := range p.nodes {
		nodes = append(nodes, n)
	}
	slices.Sort(nodes)
	for _, n := range nodes {
		p.writeRow(n, p.nodes[n])
	}
}

// writeRow merges what stays of a row and what is added to it.
func (p *patches) writeRow(n Node, change *patch) {
	v := p.view
	slices.SortFunc(change.added, compareSlots)
	slices.Sort(change.gone)
	old, added := v.Row(n), change.added
	first := len(v.neighbours)
	put := func(s slot) {
		v.neighbours, v.marks, v.edges = append(v.neighbours, s.neighbour), append(v.marks, s.mark), append(v.edges, s.edge)
	}
	for i, neighbour := range old.Neighbours {
		s := slot{neighbour, old.Marks[i], v.Edge(old, i)}
		if _, gone := slices.BinarySearch(change.gone, s.edge); gone {
			continue
		}
		for len(added) > 0 && compareSlots(added[0], s) < 0 {
			put(added[0])
			added = added[1:]
		}
		put(s)
	}
	for _, s := range added {
		put(s)
	}
	v.rows[n] = extent{uint32(first), uint32(len(v.neighbours) - first)}
}
