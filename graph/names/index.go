package names

import (
	"errors"

	"spona/graph/view"
)

// An Index finds entities by name. It never changes; any number of goroutines
// may search it. Build one with a [Builder] or [Read] it.
type Index struct {
	layers []layer // the largest first
}

// A layer is a segment without the entities that later layers have anew.
type layer struct {
	*segment
	dead bitset
	live int
}

// Len is the number of entities, those without names included.
func (x *Index) Len() int {
	n := 0
	for _, l := range x.layers {
		n += l.live
	}
	return n
}

// Bytes is the memory that the index takes. Indexes that came from one another
// by [Index.With] share most of it.
func (x *Index) Bytes() int {
	total := 0
	for _, l := range x.layers {
		total += l.bytes() + 8*len(l.dead)
	}
	return total
}

// Stale is the share of entities that came with [Index.With] since the index was
// laid out, 0 to 1. A search takes longer for each doubling of it; from some
// tenth on [Index.Merged] pays.
func (x *Index) Stale() float64 {
	all := x.Len()
	if all == 0 {
		return 0
	}
	return float64(all-x.layers[0].live) / float64(all)
}

// With is the index in which these entities are added, or replaced where their
// node is already there. x stays as it is. It fails for a malformed entry and for
// a node that comes twice.
func (x *Index) With(changed []Entry) (*Index, error) {
	if len(changed) == 0 {
		return x, nil
	}
	b := NewBuilder(len(changed))
	for _, e := range changed {
		if err := b.Add(e); err != nil {
			return nil, err
		}
	}
	layers := make([]layer, 0, len(x.layers)+1)
	for _, l := range x.layers {
		layers = append(layers, l.without(b.seen))
	}
	// A small layer is taken into the new one until each is more than twice as
	// large as the next: few layers, and an entity is moved few times.
	for len(layers) > 1 && layers[len(layers)-1].live <= 2*len(b.s.nodes) {
		if err := layers[len(layers)-1].addTo(b); err != nil {
			return nil, err
		}
		layers = layers[:len(layers)-1]
	}
	return &Index{append(layers, layer{segment: b.segment(), live: len(b.s.nodes)})}, nil
}

// Entries are the entries of those nodes that the index has, in no particular
// order.
func (x *Index) Entries(nodes []view.Node) []Entry {
	var wanted bitset
	for _, n := range nodes {
		wanted = wanted.with(uint32(n))
	}
	var entries []Entry
	for _, l := range x.layers {
		for e, n := range l.nodes {
			if wanted.has(n) && !l.dead.has(uint32(e)) {
				entries = append(entries, l.entry(uint32(e)))
			}
		}
	}
	return entries
}

// Merged is the same index laid out anew in one piece. It takes as long as
// building it.
func (x *Index) Merged() (*Index, error) {
	b := NewBuilder(x.Len())
	for _, l := range x.layers {
		if err := l.addTo(b); err != nil {
			return nil, err
		}
	}
	return b.Build()
}

// without is the layer less the entities of these nodes.
func (l layer) without(nodes bitset) layer {
	dead := newBitset(len(l.nodes))
	copy(dead, l.dead)
	for e, n := range l.nodes {
		if nodes.has(n) {
			dead.add(uint32(e))
		}
	}
	return layer{l.segment, dead, len(l.nodes) - dead.count()}
}

// addTo adds the entities that are alive to a builder.
func (l layer) addTo(b *Builder) error {
	for e := range l.nodes {
		if l.dead.has(uint32(e)) {
			continue
		}
		if err := b.Add(l.entry(uint32(e))); err != nil {
			return errors.Join(errors.New("names: an index that cannot be"), err)
		}
	}
	return nil
}
