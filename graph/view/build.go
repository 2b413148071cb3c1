package view

import (
	"errors"
	"fmt"

	"spona/graph"
)

// A Builder gathers entities and the relations between them for a new view. One
// goroutine may add entities while another one adds links.
type Builder struct {
	version graph.Version
	ids     []byte
	kinds   []graph.EntityKind
	nodes   idTable
	sealed  bool // nodes is built

	tails, heads []Node
	marks        []Mark // as seen from the tail
	columns
}

// NewBuilder starts a view of that version. The sizes are hints.
func NewBuilder(version graph.Version, entities, relations int) *Builder {
	return &Builder{
		version: version,
		ids:     make([]byte, 0, roomy(entities)*idBytes), kinds: make([]graph.EntityKind, 0, roomy(entities)),
		tails: make([]Node, 0, relations), heads: make([]Node, 0, relations), marks: make([]Mark, 0, relations),
		columns: newColumns(relations),
	}
}

// roomy is a length with room for what changes bring.
func roomy(n int) int { return n + n/64 + 1024 }

func newColumns(relations int) columns {
	n := roomy(relations)
	return columns{
		keys: make([]uint64, 0, n), dates: make([]packedSpell, 0, n), weights: make([]float32, 0, n),
		shares: make([]graph.Portion, 0, n),
	}
}

// Entity adds an entity. Its node is the number of those before it.
func (b *Builder) Entity(id graph.ID, kind graph.EntityKind) error {
	raw := id.Bytes()
	if raw == nil || !id.IsEntity() || b.sealed {
		return fmt.Errorf("view: entity %q is malformed or comes after a relation", id)
	}
	b.ids = append(b.ids, raw...)
	b.kinds = append(b.kinds, kind)
	return nil
}

// Link adds a relation between two entities, by their places in the order in
// which they are added, before it or after.
func (b *Builder) Link(l graph.Link) {
	b.tails, b.heads = append(b.tails, Node(l.Tail)), append(b.heads, Node(l.Head))
	b.marks = append(b.marks, newMark(l.Kind, l.Tier, false))
	b.add(l.Key, l.Spells, l.Weight, l.Portion)
}

// Relation adds a relation; one that no data set states any more is left out.
func (b *Builder) Relation(r *graph.Relation) error {
	if !r.Live() {
		return nil
	}
	if err := b.seal(); err != nil {
		return err
	}
	tail, okTail := b.nodes.find(r.From.ID)
	head, okHead := b.nodes.find(r.To.ID)
	if !okTail || !okHead {
		return fmt.Errorf("view: relation %s leads from or to an unknown entity", r.ID)
	}
	first := r.First()
	b.Link(graph.Link{
		Kind: r.Kind, Tail: int(tail), Head: int(head), Key: r.ID.Key(), Tier: first.Source.Tier, Spells: first.Spells, Weight: r.Weight(),
		Portion: first.Share.Portion(),
	})
	return nil
}

// add appends a relation to the columns and returns its number.
func (c *columns) add(key uint64, spells []graph.Spell, weight float32, share graph.Portion) Edge {
	var from, to packedDate
	switch len(spells) {
	case 0:
	case 1:
		from, to = pack(spells[0].From), pack(spells[0].To)
	default:
		from, to = packedDate(len(c.spells))|spellsBit, packedDate(len(spells))
		for _, s := range spells {
			c.spells = append(c.spells, packedSpell{pack(s.From), pack(s.To)})
		}
	}
	c.keys, c.weights, c.shares = append(c.keys, key), append(c.weights, weight), append(c.shares, share)
	c.dates = append(c.dates, packedSpell{from, to})
	return Edge(len(c.keys) - 1)
}

func (b *Builder) seal() error {
	if b.sealed {
		return nil
	}
	nodes, ok := newIDTable(b.ids)
	if !ok {
		return errors.New("view: an entity came twice")
	}
	b.nodes, b.sealed = nodes, true
	return nil
}

// Degrees are how many relations touch each node, of those that were added. An
// error when one of them leads to no entity.
func (b *Builder) Degrees() ([]uint32, error) {
	degrees := make([]uint32, len(b.kinds))
	n := Node(len(b.kinds))
	for i, tail := range b.tails {
		head := b.heads[i]
		if tail >= n || head >= n {
			return nil, fmt.Errorf("view: a relation leads from %d to %d, of %d entities", tail, head, n)
		}
		degrees[tail]++
		if head != tail {
			degrees[head]++
		}
	}
	return degrees, nil
}

// Build lays the view out. The builder is of no use afterwards.
func (b *Builder) Build() (*View, error) {
	if err := b.seal(); err != nil {
		return nil, err
	}
	degrees, err := b.Degrees()
	if err != nil {
		return nil, err
	}
	v := &View{version: b.version, nodes: b.nodes, kinds: b.kinds, columns: b.columns, live: len(b.tails), grown: new(growth)}
	v.rows = make([]extent, len(b.kinds), roomy(len(b.kinds)))
	slots := uint32(0)
	for n, degree := range degrees {
		v.rows[n] = extent{slots, degree}
		slots += degree
	}
	v.makeSlots(int(slots))
	b.fill(v)
	return v, nil
}

func (v *View) makeSlots(n int) {
	v.neighbours, v.marks, v.edges = make([]Node, n, roomy(n)), make([]Mark, n, roomy(n)), make([]Edge, n, roomy(n))
}

// fill writes the rows sorted by mark and neighbour without comparing anything:
// it takes the relations kind by kind in the order of the neighbour, outgoing
// before incoming, and each row appends what comes.
func (b *Builder) fill(v *View) {
	next := make([]uint32, len(v.rows))
	for n, x := range v.rows {
		next[n] = x.first
	}
	put := func(row, neighbour Node, m Mark, e Edge) {
		at := next[row]
		v.neighbours[at], v.marks[at], v.edges[at] = neighbour, m, e
		next[row]++
	}
	byHead, byTail := b.byKindAnd(b.heads), b.byKindAnd(b.tails)
	for len(byHead) > 0 {
		kind := b.marks[byHead[0]].Kind()
		n := 1
		for n < len(byHead) && b.marks[byHead[n]].Kind() == kind {
			n++
		}
		for _, e := range byHead[:n] {
			put(b.tails[e], b.heads[e], b.marks[e], e)
		}
		for _, e := range byTail[:n] {
			if b.tails[e] != b.heads[e] {
				put(b.heads[e], b.tails[e], b.marks[e]|incomingMask, e)
			}
		}
		byHead, byTail = byHead[n:], byTail[n:]
	}
}

// byKindAnd orders the relations by kind, then by one of their ends: two
// counting sorts, each of which keeps the order of equals.
func (b *Builder) byKindAnd(ends []Node) []Edge {
	order := make([]Edge, len(ends))
	counts := make([]uint32, len(b.kinds)+1)
	for _, n := range ends {
		counts[n+1]++
	}
	for n := range b.kinds {
		counts[n+1] += counts[n]
	}
	for e, n := range ends {
		order[counts[n]] = Edge(e)
		counts[n]++
	}
	var kinds [257]uint32
	for _, m := range b.marks {
		kinds[int(m.Kind())+1]++
	}
	for k := range kinds[1:] {
		kinds[k+1] += kinds[k]
	}
	sorted := make([]Edge, len(ends))
	for _, e := range order {
		k := b.marks[e].Kind()
		sorted[kinds[k]] = e
		kinds[k]++
	}
	return sorted
}
