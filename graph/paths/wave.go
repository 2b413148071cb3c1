package paths

import "spona/graph/view"

// A label says that some way leads from one end to a node: what it costs without
// what passing through the node costs, how many steps it has and what time leaves.
type label struct {
	node view.Node
	next uint32 // the node's label before this one; 0 for none
	cost Cost
	hops uint8
	dead bool // another label of the node is as good in all
	Window
}

// A wave is the labels that spread from one end.
type wave struct {
	heads  []uint32 // by node: its newest label, if that one is the node's at all, or else left by an earlier search
	labels []label  // from 1
	queue  queue    // those that have not spread yet
}

// noNode is no node of any graph.
const noNode = 1<<32 - 1

func (w *wave) start(end view.Node) {
	w.labels = append(w.labels[:0], label{node: noNode})
	w.queue = w.queue[:0]
	at, _ := w.add(label{node: end, Window: AnyDay()}, 0)
	w.queue.push(w.labels[at].key(at))
}

func (w *wave) fit(nodes int) {
	if more := nodes - len(w.heads); more > 0 {
		w.heads = append(w.heads, make([]uint32, more)...)
	}
}

// head is the newest label of a node, 0 when it has none.
func (w *wave) head(n view.Node) uint32 {
	if h := w.heads[n]; int(h) < len(w.labels) && w.labels[h].node == n {
		return h
	}
	return 0
}

// add keeps a label unless another one of its node is as good in all. Those that it
// makes superfluous are dead, but for those that are older than the mark.
func (w *wave) add(l label, mark int) (at uint32, ok bool) {
	head := w.head(l.node)
	for i := head; i != 0; i = w.labels[i].next {
		old := &w.labels[i]
		switch {
		case old.dead:
		case old.cost <= l.cost && old.hops <= l.hops && old.Covers(l.Window):
			return 0, false
		case int(i) >= mark && l.cost <= old.cost && l.hops <= old.hops && l.Covers(old.Window):
			old.dead = true
		}
	}
	at = uint32(len(w.labels))
	l.next = head
	w.labels = append(w.labels, l)
	w.heads[l.node] = at
	return at, true
}

// forget takes back all labels from a mark on.
func (w *wave) forget(mark int) {
	for i := len(w.labels) - 1; i >= mark; i-- {
		w.heads[w.labels[i].node] = w.labels[i].next
	}
	w.labels = w.labels[:mark]
}

// cheapest is the least that a label of a node costs which goes together with so
// many further steps and a window; ok is false when there is none.
func (w *wave) cheapest(n view.Node, hops int, time Window) (cost Cost, ok bool) {
	cost = endless
	for i := w.head(n); i != 0; i = w.labels[i].next {
		if l := &w.labels[i]; l.cost < cost && int(l.hops) <= hops && !l.dead && l.Meets(time) {
			cost = l.cost
		}
	}
	return cost, cost < endless
}

// endless is more than any path costs.
const endless Cost = 1 << 30

// top is the cost of the next label to spread, endless when there is none.
func (w *wave) top() Cost {
	for len(w.queue) > 0 {
		if l := &w.labels[w.queue[0].label()]; !l.dead {
			return l.cost
		}
		w.queue.pop()
	}
	return endless
}

// A key is a label in a queue: its cost, its steps, its number.
type key uint64

const (
	numberBits = 28
	hopBits    = 4
)

func (l *label) key(at uint32) key {
	return key(l.cost)<<(numberBits+hopBits) | key(l.hops)<<numberBits | key(at)
}

func (k key) label() uint32 { return uint32(k & (1<<numberBits - 1)) }

// A queue gives the least key first: a heap in which each has four children, which
// are next to each other in memory.
type queue []key

func (q *queue) push(k key) {
	*q = append(*q, k)
	h := *q
	for i := len(h) - 1; i > 0; {
		parent := (i - 1) / 4
		if h[parent] <= k {
			break
		}
		h[i], h[parent] = h[parent], k
		i = parent
	}
}

func (q *queue) pop() key {
	h := *q
	least, last := h[0], len(h)-1
	h[0] = h[last]
	*q = h[:last]
	q.sink(0)
	return least
}

// order makes a heap of what is there in any order.
func (q *queue) order() {
	for i := (len(*q) - 2) / 4; i >= 0; i-- {
		q.sink(i)
	}
}

func (q *queue) sink(i int) {
	h := *q
	for {
		first := 4*i + 1
		if first >= len(h) {
			return
		}
		least := first
		for j := first + 1; j < min(first+4, len(h)); j++ {
			if h[j] < h[least] {
				least = j
			}
		}
		if h[i] <= h[least] {
			return
		}
		h[i], h[least] = h[least], h[i]
		i = least
	}
}
