package paths

import "spona/graph/view"

// A child is where a walk may go, with the beginning of its id.
type child struct {
	prefix uint64
	node   view.Node
}

// A heap gives nodes in the order of their ids, each once. Mostly only the first
// few are wanted, so that sorting all of them would be too much.
type heap struct {
	view  *view.View
	items []child
	last  child // that was given
	begun bool
}

// newHeap orders the items in place.
func newHeap(v *view.View, items []child) heap {
	h := heap{view: v, items: items}
	for i := len(items)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
	return h
}

// pop is the next node; ok is false when there is none.
func (h *heap) pop() (n view.Node, ok bool) {
	for len(h.items) > 0 {
		least, last := h.items[0], len(h.items)-1
		h.items[0] = h.items[last]
		h.items = h.items[:last]
		h.sink(0)
		if h.begun && least == h.last {
			continue
		}
		h.last, h.begun = least, true
		return least.node, true
	}
	return 0, false
}

func (h *heap) less(a, b child) bool {
	if a.prefix != b.prefix {
		return a.prefix < b.prefix
	}
	return a.node != b.node && h.view.Compare(a.node, b.node) < 0
}

func (h *heap) sink(i int) {
	for {
		least := 2*i + 1
		if least >= len(h.items) {
			return
		}
		if right := least + 1; right < len(h.items) && h.less(h.items[right], h.items[least]) {
			least = right
		}
		if !h.less(h.items[least], h.items[i]) {
			return
		}
		h.items[i], h.items[least] = h.items[least], h.items[i]
		i = least
	}
}
