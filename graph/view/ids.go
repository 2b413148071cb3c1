package view

import (
	"bytes"
	"encoding/binary"

	"spona/graph"
)

const idBytes = 15

// An idTable keeps the ids of entities in the order of their nodes, and finds the
// node of an id: an open hash table of node numbers. Ids are already evenly
// spread, so their first bytes are the hash.
type idTable struct {
	ids   []byte   // idBytes each
	slots []uint32 // node+1, 0 for empty; the length is a power of two
}

// newIDTable builds the table over ids of idBytes each; ok is false when two are
// equal.
func newIDTable(ids []byte) (idTable, bool) {
	n := len(ids) / idBytes
	size := 8
	for size < n*3/2 {
		size *= 2
	}
	t := idTable{ids, make([]uint32, size)}
	for node := range n {
		slot, found := t.slot(t.at(Node(node)))
		if found {
			return idTable{}, false
		}
		t.slots[slot] = uint32(node) + 1
	}
	return t, true
}

func (t idTable) at(n Node) []byte { return t.ids[int(n)*idBytes:][:idBytes] }

// slot is where the id stands, or would.
func (t idTable) slot(id []byte) (slot uint32, found bool) {
	mask := uint32(len(t.slots) - 1)
	for slot = binary.LittleEndian.Uint32(id) & mask; t.slots[slot] != 0; slot = (slot + 1) & mask {
		if bytes.Equal(t.at(Node(t.slots[slot]-1)), id) {
			return slot, true
		}
	}
	return slot, false
}

func (t idTable) find(id graph.ID) (Node, bool) {
	b := id.Bytes()
	if b == nil || !id.IsEntity() || len(t.slots) == 0 {
		return 0, false
	}
	slot, found := t.slot(b)
	if !found {
		return 0, false
	}
	return Node(t.slots[slot] - 1), true
}

func (t idTable) size() int { return len(t.ids) + 4*len(t.slots) }
