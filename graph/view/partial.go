package view

import (
	"slices"

	"spona/graph"
)

// A Partial is a view of the part of a graph that has been looked at: it is
// filled row by row, for searches in a graph that is larger than memory. It is
// for one goroutine.
type Partial struct {
	view  View
	known map[graph.ID]Node
}

// NewPartial starts with nothing.
func NewPartial() *Partial {
	return &Partial{view: View{grown: new(growth)}, known: make(map[graph.ID]Node)}
}

// View is what has been looked at, up to date after each row that is added.
// [View.Find] finds nothing in it, [Partial.Node] does. [View.Degree] is 0 for an
// entity whose row or degree has not been set.
func (p *Partial) View() *View { return &p.view }

// Node is the number of an entity, which is given one when it has none.
func (p *Partial) Node(ref graph.Ref) Node {
	if n, ok := p.known[ref.ID]; ok {
		return n
	}
	n := Node(len(p.view.kinds))
	p.known[ref.ID] = n
	p.view.nodes.ids = append(p.view.nodes.ids, ref.ID.Bytes()...)
	p.view.kinds = append(p.view.kinds, ref.Kind)
	p.view.rows = append(p.view.rows, extent{first: unfetched})
	p.view.totals = append(p.view.totals, 0)
	return n
}

// SetDegree says how long the row is of a node that has not been fetched.
func (p *Partial) SetDegree(n Node, degree int) {
	p.view.totals[n] = uint32(degree)
	if !p.view.Has(n) {
		p.view.rows[n].length = uint32(degree)
	}
}

// Fill sets the rows of nodes that have not been fetched: all relations that
// touch any of them, as [graph.Reader.Neighbours] gives them.
func (p *Partial) Fill(nodes []Node, relations []*graph.Relation) {
	added := make(map[Node][]slot, len(nodes))
	for _, n := range nodes {
		if !p.view.Has(n) {
			added[n] = nil
		}
	}
	put := func(row Node, s slot) {
		if list, wanted := added[row]; wanted {
			added[row] = append(list, s)
		}
	}
	for _, r := range relations {
		tail, head := p.Node(r.From), p.Node(r.To)
		first := r.First()
		mark, edge := newMark(r.Kind, first.Source.Tier, false), p.view.add(r.ID.Key(), first.Spells, r.Weight(), first.Share.Portion())
		put(tail, slot{head, mark, edge})
		if head != tail {
			put(head, slot{tail, mark | incomingMask, edge})
		}
	}
	v := &p.view
	for n, slots := range added {
		slices.SortFunc(slots, compareSlots)
		v.rows[n] = extent{uint32(len(v.neighbours)), uint32(len(slots))}
		for _, s := range slots {
			v.neighbours, v.marks, v.edges = append(v.neighbours, s.neighbour), append(v.marks, s.mark), append(v.edges, s.edge)
		}
	}
}
