package view

import (
	"bytes"
	"cmp"
	"encoding/binary"

	"spona/graph"
)

const idBytes = 15

// An idTable keeps the ids of entities in the order of their nodes, and finds the
// node of an id: hash tables of node numbers, one of all nodes up to a number and
// a small one of those that came later. Ids are already evenly spread, so their
// first bytes are the hash.
type idTable struct {
	ids     []byte // idBytes each
	settled slotTable
	recent  slotTable
}

// A slotTable is an open hash table of nodes, 0 for an empty slot.
type slotTable struct {
	slots []uint32 // node+1; the length is a power of two, or 0
	nodes int      // that it holds
}

// newIDTable builds the table over ids of idBytes each; ok is false when two are
// equal.
func newIDTable(ids []byte) (t idTable, ok bool) {
	t = idTable{ids: ids}
	t.settled, ok = t.hash(0)
	return t, ok
}

// hash makes a table of the nodes from a number on.
func (t *idTable) hash(from int) (slotTable, bool) {
	h := slotTable{nodes: t.len() - from}
	size := 8
	for size < h.nodes*5/4 {
		size *= 2
	}
	h.slots = make([]uint32, size)
	for node := from; node < t.len(); node++ {
		slot, found := t.slot(h, t.at(Node(node)))
		if found {
			return h, false
		}
		h.slots[slot] = uint32(node) + 1
	}
	return h, true
}

// with is the table with more ids behind the others, which has none of them.
func (t idTable) with(more []byte) (next idTable, ok bool) {
	next = t
	next.ids = append(next.ids, more...)
	if next.len()-next.settled.nodes > next.len()/8 {
		next.recent = slotTable{}
		next.settled, ok = next.hash(0)
		return next, ok
	}
	next.recent, ok = next.hash(next.settled.nodes)
	return next, ok
}

func (t *idTable) len() int { return len(t.ids) / idBytes }

func (t *idTable) at(n Node) []byte { return t.ids[int(n)*idBytes:][:idBytes] }

func (t *idTable) prefix(n Node) uint64 { return binary.BigEndian.Uint64(t.at(n)) }

// compare looks at eight bytes first, which mostly tell.
func (t *idTable) compare(a, b Node) int {
	if c := cmp.Compare(t.prefix(a), t.prefix(b)); c != 0 {
		return c
	}
	return bytes.Compare(t.at(a), t.at(b))
}

// slot is where the id stands in a table, or would.
func (t *idTable) slot(h slotTable, id []byte) (slot uint32, found bool) {
	mask := uint32(len(h.slots) - 1)
	for slot = binary.LittleEndian.Uint32(id) & mask; h.slots[slot] != 0; slot = (slot + 1) & mask {
		if bytes.Equal(t.at(Node(h.slots[slot]-1)), id) {
			return slot, true
		}
	}
	return slot, false
}

func (t *idTable) find(id graph.ID) (Node, bool) {
	b := id.Bytes()
	if b == nil || !id.IsEntity() {
		return 0, false
	}
	for _, h := range [2]slotTable{t.settled, t.recent} {
		if h.nodes == 0 {
			continue
		}
		if slot, found := t.slot(h, b); found {
			return Node(h.slots[slot] - 1), true
		}
	}
	return 0, false
}

func (t *idTable) size() int {
	return cap(t.ids) + 4*cap(t.settled.slots) + 4*cap(t.recent.slots)
}
