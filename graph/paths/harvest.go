package paths

import (
	"cmp"
	"slices"

	"spona/graph/view"
)

// A harvest is the best paths that a search for patterns has found: of each pattern
// a few, one for each entity that they lead to.
type harvest struct {
	view      *view.View
	ofPattern [][]fruit // best first
	each      int       // of a pattern, at most
	limit     int       // in all
	costs     []Cost    // of all of them, in order
}

// A fruit is a path of a pattern.
type fruit struct {
	pattern int
	way
}

func newHarvest(v *view.View, patterns, each, limit int) *harvest {
	return &harvest{view: v, ofPattern: make([][]fruit, patterns), each: each, limit: limit}
}

// bound is the most that a path of a pattern can cost to be of use.
func (h *harvest) bound(pattern int) Cost {
	bound := endless
	if len(h.costs) >= h.limit {
		bound = h.costs[h.limit-1]
	}
	if found := h.ofPattern[pattern]; len(found) == h.each {
		bound = min(bound, found[h.each-1].cost)
	}
	return bound
}

// add keeps a path if it is among the best; the nodes are copied then.
func (h *harvest) add(pattern int, nodes []view.Node, cost Cost) {
	found := h.ofPattern[pattern]
	better := func(f fruit) bool { return h.compare(way{nodes, cost}, f.way) < 0 }
	target := nodes[len(nodes)-1]
	if at := slices.IndexFunc(found, func(f fruit) bool { return f.nodes[len(f.nodes)-1] == target }); at >= 0 {
		if !better(found[at]) {
			return
		}
		h.forget(found[at].cost)
		found = slices.Delete(found, at, at+1)
	}
	at := slices.IndexFunc(found, better)
	switch {
	case at < 0 && len(found) == h.each:
		return
	case at < 0:
		at = len(found)
	case len(found) == h.each:
		h.forget(found[h.each-1].cost)
		found = found[:h.each-1]
	}
	h.ofPattern[pattern] = slices.Insert(found, at, fruit{pattern, way{slices.Clone(nodes), cost}})
	i, _ := slices.BinarySearch(h.costs, cost)
	h.costs = slices.Insert(h.costs, i, cost)
}

func (h *harvest) forget(cost Cost) {
	i, _ := slices.BinarySearch(h.costs, cost)
	h.costs = slices.Delete(h.costs, i, i+1)
}

// compare orders paths by cost, then by ids.
func (h *harvest) compare(a, b way) int {
	if a.cost != b.cost {
		return cmp.Compare(a.cost, b.cost)
	}
	return slices.CompareFunc(a.nodes, b.nodes, h.compareNodes)
}

func (h *harvest) compareNodes(a, b view.Node) int {
	if a == b {
		return 0
	}
	return h.view.Compare(a, b)
}

// best are the best of all patterns together; what is equal comes in the order of
// the patterns.
func (h *harvest) best() []fruit {
	all := slices.Concat(h.ofPattern...)
	slices.SortFunc(all, func(a, b fruit) int { return cmp.Or(h.compare(a.way, b.way), cmp.Compare(a.pattern, b.pattern)) })
	return all[:min(len(all), h.limit)]
}
