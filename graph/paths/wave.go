package paths

import "spona/graph/view"

// A label says that some way leads from one end to a node: what it costs without
// what passing through the node costs, and how many steps it has.
type label struct {
	node view.Node
	next uint32 // the node's label before this one; 0 for none
	cost Cost
	hops uint8
	dead bool // another label of the node is as good in both
}

// A wave is the labels that spread from one end.
type wave struct {
	heads   []uint32 // by node: its newest label, where it has one
	reached nodeSet  // nodes that have labels
	labels  []label  // from 1
	queue   queue    // those that have not spread yet
}

// A nodeSet is a bit for each node, so small that it stays near the processor.
type nodeSet []uint64

func (s nodeSet) has(n view.Node) bool { return s[n>>6]>>(n&63)&1 == 1 }

func (s nodeSet) add(n view.Node) { s[n>>6] |= 1 << (n & 63) }

func (s nodeSet) remove(n view.Node) { s[n>>6] &^= 1 << (n & 63) }

// start forgets the labels of the last search.
func (w *wave) start(end view.Node) {
	if len(w.labels) == 0 {
		w.labels = append(w.labels, label{}) // 0 is none
	}
	w.forget(1)
	w.queue = w.queue[:0]
	at, _ := w.add(label{node: end}, 0)
	w.queue.push(newKey(0, 0, at))
}

func (w *wave) fit(nodes int) {
	if more := nodes - len(w.heads); more > 0 {
		w.heads = append(w.heads, make([]uint32, more)...)
		w.reached = append(w.reached, make(nodeSet, (nodes+63)/64-len(w.reached))...)
	}
}

// head is the newest label of a node, 0 when it has none.
func (w *wave) head(n view.Node) uint32 {
	if w.reached.has(n) {
		return w.heads[n]
	}
	return 0
}

// knows reports whether a node has a label that is as good in both.
func (w *wave) knows(n view.Node, cost Cost, hops uint8) bool {
	for i := w.head(n); i != 0; i = w.labels[i].next {
		if l := &w.labels[i]; l.cost <= cost && l.hops <= hops && !l.dead {
			return true
		}
	}
	return false
}

// add keeps a label unless another one of its node is as good in both. Those that
// it makes superfluous are dead, but for those that are older than the mark.
func (w *wave) add(l label, mark int) (at uint32, ok bool) {
	head := w.head(l.node)
	for i := head; i != 0; i = w.labels[i].next {
		old := &w.labels[i]
		switch {
		case old.dead:
		case old.cost <= l.cost && old.hops <= l.hops:
			return 0, false
		case int(i) >= mark && l.cost <= old.cost && l.hops <= old.hops:
			old.dead = true
		}
	}
	at = uint32(len(w.labels))
	l.next = head
	w.labels = append(w.labels, l)
	w.heads[l.node] = at
	w.reached.add(l.node)
	return at, true
}

// forget takes back all labels from a mark on, which is 1 or more.
func (w *wave) forget(mark int) {
	for i := len(w.labels) - 1; i >= mark; i-- {
		l := &w.labels[i]
		if w.heads[l.node] = l.next; l.next == 0 {
			w.reached.remove(l.node)
		}
	}
	w.labels = w.labels[:mark]
}

// cheapest is the least that a label of a node costs which has at most so many
// steps, endless when there is none.
func (w *wave) cheapest(n view.Node, hops int) Cost {
	cost := endless
	for i := w.head(n); i != 0; i = w.labels[i].next {
		if l := &w.labels[i]; l.cost < cost && int(l.hops) <= hops && !l.dead {
			cost = l.cost
		}
	}
	return cost
}

// endless is more than any path costs.
const endless Cost = 1 << 30

// top is what it costs to go on from the next label to spread, endless when there
// is none.
func (w *wave) top() Cost {
	for len(w.queue) > 0 {
		if k := w.queue[0]; !w.labels[k.label()].dead {
			return k.cost()
		}
		w.queue.pop()
	}
	return endless
}

// A key is a label in a queue: what it costs to go on from it, with what passing
// through its node costs, its steps, its number.
type key uint64

const (
	numberBits = 28
	hopBits    = 4
)

func newKey(cost Cost, hops uint8, at uint32) key {
	return key(cost)<<(numberBits+hopBits) | key(hops)<<numberBits | key(at)
}

func (k key) label() uint32 { return uint32(k & (1<<numberBits - 1)) }

func (k key) cost() Cost { return Cost(k >> (numberBits + hopBits)) }

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
