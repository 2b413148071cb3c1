package view

import (
	"slices"

	"spona/graph"
)

// Merged is the same view laid out anew, without what older rows left behind. It
// takes the time of a build; nodes keep their numbers, edges do not.
func (v *View) Merged() *View {
	m := &View{version: v.version, nodes: v.nodes, kinds: v.kinds, live: v.live, grown: new(growth)}
	m.nodes.ids, m.kinds = append(make([]byte, 0, roomy(v.Nodes())*idBytes), v.nodes.ids...), append(make([]graph.EntityKind, 0, roomy(v.Nodes())), v.kinds...)
	m.nodes.recent = slotTable{}
	m.nodes.settled, _ = m.nodes.hash(0) // the ids differ, or there would be no view
	m.rows = slices.Grow(m.rows, roomy(v.Nodes()))
	m.columns = newColumns(v.live)
	slots := 0
	for _, x := range v.rows {
		slots += int(x.length)
	}
	m.makeSlots(slots)
	renumbered := m.copyColumns(v)
	at := 0
	for n := range v.kinds {
		row := v.Row(Node(n))
		m.rows = append(m.rows, extent{uint32(at), uint32(len(row.Marks))})
		copy(m.neighbours[at:], row.Neighbours)
		copy(m.marks[at:], row.Marks)
		for i := range row.Marks {
			m.edges[at+i] = renumbered[v.Edge(row, i)]
		}
		at += len(row.Marks)
	}
	return m
}

// copyColumns takes over the relations that are in rows of an older view, and says
// which number each has now.
func (v *View) copyColumns(old *View) []Edge {
	renumbered := make([]Edge, len(old.keys))
	for n := range old.kinds {
		row := old.Row(Node(n))
		for i, mark := range row.Marks {
			if mark.Incoming() {
				continue
			}
			e := old.Edge(row, i)
			renumbered[e] = Edge(len(v.keys))
			dates := old.dates[e]
			if dates.from&spellsBit != 0 {
				dates.from = packedDate(len(v.spells)) | spellsBit
				v.spells = append(v.spells, old.packedSpells(e)...)
			}
			v.keys, v.weights, v.shares = append(v.keys, old.keys[e]), append(v.weights, old.weights[e]), append(v.shares, old.shares[e])
			v.dates = append(v.dates, dates)
		}
	}
	return renumbered
}
