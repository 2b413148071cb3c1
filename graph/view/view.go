package view

import (
	"encoding/binary"
	"slices"

	"spona/graph"
)

// A Node is the number of an entity in one view. It means nothing in another.
type Node uint32

// An Edge is the number of a relation in one view. It means nothing in another.
type Edge uint32

// A View is the graph at one version of the data. It never changes, so any
// number of goroutines may read it.
type View struct {
	version graph.Version

	nodes idTable
	kinds []graph.EntityKind // by node

	// The rows of all nodes, one after another. Row n is from rows[n] to rows[n+1].
	rows       []uint32
	neighbours []Node
	marks      []Mark
	edges      []Edge

	// Columns by edge.
	keys    []uint64     // first bytes of the relation's id: tells parallel relations apart
	from    []packedDate // spellsBit set: an index into spells instead
	to      []packedDate
	weights []float32
	spells  [][]packedSpell
}

// spellsBit in the from column says that the relation has several spells, or
// none that one pair of dates could tell.
const spellsBit = 1 << 31

type packedSpell struct{ from, to packedDate }

// Version is the state of the store that the view shows.
func (v *View) Version() graph.Version { return v.version }

// Nodes is the number of entities.
func (v *View) Nodes() int { return len(v.kinds) }

// Edges is the number of relations.
func (v *View) Edges() int { return len(v.keys) }

// Find is the node of an entity; ok is false for an id that the view does not have.
func (v *View) Find(id graph.ID) (n Node, ok bool) { return v.nodes.find(id) }

// ID is the id of a node's entity.
func (v *View) ID(n Node) graph.ID { return graph.EntityIDOf(v.nodes.at(n)) }

// Kind is the kind of a node's entity.
func (v *View) Kind(n Node) graph.EntityKind { return v.kinds[n] }

// Degree is how many relations touch a node, in either direction.
func (v *View) Degree(n Node) int { return int(v.rows[n+1] - v.rows[n]) }

// A Row is a node's relations: three slices of one length, sorted by mark
// without tier, then neighbour. It is the view's own memory; do not change it.
type Row struct {
	Neighbours []Node
	Marks      []Mark
	Edges      []Edge
}

// Row is the row of a node.
func (v *View) Row(n Node) Row {
	from, to := v.rows[n], v.rows[n+1]
	return Row{v.neighbours[from:to:to], v.marks[from:to:to], v.edges[from:to:to]}
}

// Spells are the stretches of time in which a relation held, at least one.
func (v *View) Spells(e Edge) []Spell {
	from := v.from[e]
	if from&spellsBit == 0 {
		return []Spell{{from.span(), v.to[e].span()}}
	}
	packed := v.spells[from&^spellsBit]
	spells := make([]Spell, len(packed))
	for i, p := range packed {
		spells[i] = Spell{p.from.span(), p.to.span()}
	}
	return spells
}

// MayHoldOn reports whether a relation may have held on a day.
func (v *View) MayHoldOn(e Edge, day int32) bool {
	from := v.from[e]
	if from&spellsBit == 0 {
		return from.span().First <= day && day <= v.to[e].span().Last
	}
	return slices.ContainsFunc(v.spells[from&^spellsBit], func(p packedSpell) bool {
		return p.from.span().First <= day && day <= p.to.span().Last
	})
}

// Weight is the weight that the source gives a relation, 1 when it gives none.
func (v *View) Weight(e Edge) float32 { return v.weights[e] }

// Key tells a relation from others of its kind between the same ends.
func (v *View) Key(e Edge) uint64 { return v.keys[e] }

// KeyOf is the key of the relation with that id.
func KeyOf(id graph.ID) uint64 {
	b := id.Bytes()
	if b == nil {
		return 0
	}
	return binary.BigEndian.Uint64(b)
}

// Bytes is the memory that the view takes.
func (v *View) Bytes() int {
	total := v.nodes.size() + len(v.kinds) + 4*len(v.rows) + len(v.marks) + 4*len(v.neighbours) + 4*len(v.edges) +
		8*len(v.keys) + 4*len(v.from) + 4*len(v.to) + 4*len(v.weights)
	for _, s := range v.spells {
		total += 24 + 8*len(s)
	}
	return total
}
