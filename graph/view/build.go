package view

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"spona/graph"
)

// A Builder gathers entities and relations for a new view. Entities come before
// the relations between them.
type Builder struct {
	version graph.Version
	ids     []byte
	kinds   []graph.EntityKind
	nodes   idTable
	sealed  bool // nodes is built

	tails, heads []Node
	marks        []Mark // as seen from the tail
	keys         []uint64
	from, to     []packedDate
	weights      []float32
	spells       [][]packedSpell
}

// NewBuilder starts a view of that version. The sizes are hints.
func NewBuilder(version graph.Version, entities, relations int) *Builder {
	return &Builder{
		version: version,
		ids:     make([]byte, 0, entities*idBytes), kinds: make([]graph.EntityKind, 0, entities),
		tails: make([]Node, 0, relations), heads: make([]Node, 0, relations),
		marks: make([]Mark, 0, relations), keys: make([]uint64, 0, relations),
		from: make([]packedDate, 0, relations), to: make([]packedDate, 0, relations),
		weights: make([]float32, 0, relations),
	}
}

// Entity adds an entity.
func (b *Builder) Entity(id graph.ID, kind graph.EntityKind) error {
	raw := id.Bytes()
	if raw == nil || !id.IsEntity() || b.sealed {
		return fmt.Errorf("view: entity %q is malformed or comes after a relation", id)
	}
	b.ids = append(b.ids, raw...)
	b.kinds = append(b.kinds, kind)
	return nil
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
	b.tails, b.heads = append(b.tails, tail), append(b.heads, head)
	b.marks = append(b.marks, newMark(r.Kind, first.Source.Tier, false))
	b.keys = append(b.keys, KeyOf(r.ID))
	from, to := b.pack(first.Spells)
	b.from, b.to = append(b.from, from), append(b.to, to)
	b.weights = append(b.weights, weightOf(r))
	return nil
}

// pack returns the two columns for a relation's spells.
func (b *Builder) pack(spells []graph.Spell) (from, to packedDate) {
	switch len(spells) {
	case 0:
		return 0, 0
	case 1:
		return pack(spells[0].From), pack(spells[0].To)
	}
	packed := make([]packedSpell, len(spells))
	for i, s := range spells {
		packed[i] = packedSpell{pack(s.From), pack(s.To)}
	}
	b.spells = append(b.spells, packed)
	return packedDate(len(b.spells)-1) | spellsBit, 0
}

func weightOf(r *graph.Relation) float32 {
	w, err := strconv.ParseFloat(r.Text(graph.PropertyWeight), 32)
	if err != nil || w < 0 || math.IsInf(w, 0) {
		return 1
	}
	return float32(w)
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

// Build lays the view out. The builder is of no use afterwards.
func (b *Builder) Build() (*View, error) {
	if err := b.seal(); err != nil {
		return nil, err
	}
	v := &View{
		version: b.version, nodes: b.nodes, kinds: b.kinds,
		keys: b.keys, from: b.from, to: b.to, weights: b.weights, spells: b.spells,
	}
	v.rows = make([]uint32, len(b.kinds)+1)
	for i := range b.tails {
		v.rows[b.tails[i]+1]++
		v.rows[b.heads[i]+1]++
	}
	for n := range b.kinds {
		v.rows[n+1] += v.rows[n]
	}
	slots := 2 * len(b.tails)
	v.neighbours, v.marks, v.edges = make([]Node, slots), make([]Mark, slots), make([]Edge, slots)
	b.fill(v)
	return v, nil
}

// fill writes the rows sorted by mark and neighbour without comparing anything:
// it takes the relations kind by kind in the order of the neighbour, outgoing
// before incoming, and each row appends what comes.
func (b *Builder) fill(v *View) {
	next := make([]uint32, len(b.kinds))
	copy(next, v.rows)
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
			put(b.heads[e], b.tails[e], b.marks[e]|incomingMask, e)
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
