package view

import (
	"slices"

	"spona/graph"
)

// A Node is the number of an entity. A later view of the same graph has the same
// number for it, however often rows are laid out anew; another store's has not.
type Node uint32

// An Edge is the number of a relation in one view. It means nothing in another.
type Edge uint32

// A View is the graph at one version of the data. It never changes, so any
// number of goroutines may read it.
//
// Its arrays may be longer than it knows: what a newer view adds is appended to
// memory that both share, behind the end of the older one.
type View struct {
	version graph.Version

	nodes idTable
	kinds []graph.EntityKind // by node

	rows       []extent // by node
	neighbours []Node   // by slot, as marks and edges
	marks      []Mark
	edges      []Edge

	columns
	live int // relations that are in rows

	grown  *growth
	totals []uint32 // of a Partial, by node: relations that touch it; 0 when not known
}

// An extent is where the row of a node lies: so many slots from the first. A row
// that has not been fetched (see [Partial]) has a length but no slots.
type extent struct{ first, length uint32 }

// unfetched is the first slot of a row that is not there.
const unfetched = 1<<32 - 1

// columns are what is known of relations, by edge.
type columns struct {
	keys    []uint64      // of the ids
	dates   []packedSpell // spellsBit set in from: the first of several spells, and their number instead
	weights []float32
	shares  []graph.Portion
	spells  []packedSpell
}

// spellsBit in the from column says that the relation has several spells.
const spellsBit = 1 << 31

type packedSpell struct{ from, to packedDate }

// Version is the state of the store that the view shows.
func (v *View) Version() graph.Version { return v.version }

// Nodes is the number of entities.
func (v *View) Nodes() int { return len(v.kinds) }

// Edges is the number of relations.
func (v *View) Edges() int { return v.live }

// Find is the node of an entity; ok is false for an id that the view does not have.
func (v *View) Find(id graph.ID) (n Node, ok bool) { return v.nodes.find(id) }

// ID is the id of a node's entity.
func (v *View) ID(n Node) graph.ID { return graph.EntityIDOf(v.nodes.at(n)) }

// Compare orders two nodes as their ids are ordered.
func (v *View) Compare(a, b Node) int { return v.nodes.compare(a, b) }

// Prefix is the first eight bytes of the id of a node's entity, as a number that
// sorts like them.
func (v *View) Prefix(n Node) uint64 { return v.nodes.prefix(n) }

// Kind is the kind of a node's entity.
func (v *View) Kind(n Node) graph.EntityKind { return v.kinds[n] }

// Degree is how many relations touch a node, in either direction; one that leads
// from it to itself counts once.
func (v *View) Degree(n Node) int { return int(v.rows[n].length) }

// Total is how many relations touch a node, those included that the rows of a
// [Partial] leave out.
func (v *View) Total(n Node) int {
	if v.totals != nil {
		return int(v.totals[n])
	}
	return v.Degree(n)
}

// A Row is a node's relations: two slices of one length, sorted by mark without
// tier, then neighbour. They are the view's own memory; do not change them.
type Row struct {
	First      uint32 // number of the first slot, for [View.Edge]
	Neighbours []Node
	Marks      []Mark
}

// Has reports whether the row of a node can be read; only a [Partial] lacks some.
func (v *View) Has(n Node) bool { return v.rows[n].first != unfetched }

// Row is the row of a node.
func (v *View) Row(n Node) Row {
	x := v.rows[n]
	end := x.first + x.length
	return Row{x.first, v.neighbours[x.first:end:end], v.marks[x.first:end:end]}
}

// Edge is the relation in a slot of a row.
func (v *View) Edge(r Row, slot int) Edge { return v.edges[int(r.First)+slot] }

// Spells are the stretches of time in which a relation held, at least one.
func (v *View) Spells(e Edge) []Spell { return v.AppendSpells(nil, e) }

// AppendSpells appends the spells of a relation to those of others, in memory that
// a search uses again and again.
func (v *View) AppendSpells(spells []Spell, e Edge) []Spell {
	if dates := v.dates[e]; dates.from&spellsBit == 0 {
		return append(spells, Spell{dates.from.span(), dates.to.span()})
	}
	for _, p := range v.packedSpells(e) {
		spells = append(spells, Spell{p.from.span(), p.to.span()})
	}
	return spells
}

// Last is the last day on which a relation may have held, and whether any date of
// it is known.
func (v *View) Last(e Edge) (day int32, dated bool) {
	if dates := v.dates[e]; dates.from&spellsBit == 0 {
		return dates.to.span().Last, dates != packedSpell{}
	}
	day = firstDay
	for _, p := range v.packedSpells(e) {
		day, dated = max(day, p.to.span().Last), dated || p != packedSpell{}
	}
	return day, dated
}

func (c *columns) packedSpells(e Edge) []packedSpell {
	dates := c.dates[e]
	if dates.from&spellsBit == 0 {
		return []packedSpell{dates}
	}
	first := dates.from &^ spellsBit
	return c.spells[first : first+dates.to]
}

// MayHoldIn reports whether a relation may have held on some day of a span.
func (v *View) MayHoldIn(e Edge, days Span) bool {
	if dates := v.dates[e]; dates.from&spellsBit == 0 {
		return dates.mayHoldIn(days)
	}
	return slices.ContainsFunc(v.packedSpells(e), func(p packedSpell) bool { return p.mayHoldIn(days) })
}

func (p packedSpell) mayHoldIn(days Span) bool {
	return p.from.span().First <= days.Last && days.First <= p.to.span().Last
}

// ApproachDates reads the dates of the relations in some slots of a row and does nothing
// with them: memory that is far away is on its way for all of them at once, and
// near when they are asked for. What it returns means nothing.
func (v *View) ApproachDates(r Row, slots []uint32) (nothing uint32) {
	for _, slot := range slots {
		nothing += uint32(v.dates[v.edges[r.First+slot]].from)
	}
	return nothing
}

// ApproachRows does the same with the rows of nodes, which have to be there.
func (v *View) ApproachRows(nodes []Node) (nothing uint32) {
	for _, n := range nodes {
		if x := v.rows[n]; x.length > 0 {
			nothing += uint32(v.neighbours[x.first]) + uint32(v.marks[x.first]) + uint32(v.edges[x.first])
		}
	}
	return nothing
}

// ApproachWeights does the same with their weights.
func (v *View) ApproachWeights(r Row, slots []uint32) (nothing uint32) {
	for _, slot := range slots {
		nothing += uint32(v.weights[v.edges[r.First+slot]])
	}
	return nothing
}

// Weight is the weight that the source gives a relation, 1 when it gives none.
func (v *View) Weight(e Edge) float32 { return v.weights[e] }

// Share is what part is owned or awarded by a relation, as far as it is stated.
func (v *View) Share(e Edge) graph.Portion { return v.shares[e] }

// Tie names the relation in a slot of a node's row for a store.
func (v *View) Tie(n Node, r Row, slot int) graph.Tie {
	tail, head := n, r.Neighbours[slot]
	if r.Marks[slot].Incoming() {
		tail, head = head, tail
	}
	return graph.Tie{Kind: r.Marks[slot].Kind(), From: v.ID(tail), To: v.ID(head), Key: v.keys[v.Edge(r, slot)]}
}

// Bytes is the memory that the view takes, room for additions included.
func (v *View) Bytes() int {
	return v.nodes.size() + cap(v.kinds) + 8*cap(v.rows) + 4*cap(v.neighbours) + cap(v.marks) + 4*cap(v.edges) +
		8*cap(v.keys) + 8*cap(v.dates) + 4*cap(v.weights) + cap(v.shares) + 8*cap(v.spells)
}
