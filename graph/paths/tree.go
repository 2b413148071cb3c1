package paths

import (
	"cmp"
	"slices"

	"spona/graph"
	"spona/graph/view"
)

// settle takes of the joins of up to so many steps those that make a tree, the
// shortest first, then by the numbers of the regions.
func (c *connection) settle(most int) {
	var known []join
	for i := range c.joins {
		for _, j := range c.joins[i] {
			if j.length > 0 && j.length <= most && c.groups[j.of[0]] != c.groups[j.of[1]] {
				known = append(known, j)
			}
		}
	}
	slices.SortFunc(known, func(a, b join) int {
		return cmp.Or(cmp.Compare(a.length, b.length), cmp.Compare(a.of[0], b.of[0]), cmp.Compare(a.of[1], b.of[1]))
	})
	for _, j := range known {
		if c.groups[j.of[0]] == c.groups[j.of[1]] {
			continue
		}
		c.unite(c.groups[j.of[0]], c.groups[j.of[1]])
		c.steps = append(c.steps, j.ends)
		c.back(j.ends[0])
		c.back(j.ends[1])
	}
}

// unite makes one group of two.
func (c *connection) unite(a, b int) {
	for i, group := range c.groups {
		if group == max(a, b) {
			c.groups[i] = min(a, b)
		}
	}
}

// back adds the steps from a node of a region to its centre, at each node to the
// one with the least id of those that are nearer.
func (c *connection) back(n view.Node) {
	number := c.places[n].region()
	for distance := c.places[n].reach(); distance > 0; distance-- {
		here := c.stamp<<stampShift | inRegion(number, distance-1)
		nearer := c.least(n, c.regions[number].layer(distance-1), func(v view.Node) bool { return c.places[v] == here })
		c.steps = append(c.steps, [2]view.Node{n, nearer})
		n = nearer
	}
}

// least is the node with the least id of those of a layer that are beside a node.
// It reads the row of the node, if there is one, or those of the layer, whichever
// cost less; within tells whether a node is of the layer.
func (c *connection) least(n view.Node, layer []view.Node, within func(view.Node) bool) view.Node {
	least, found := n, false
	consider := func(v view.Node) {
		if !found || c.view.Compare(v, least) < 0 {
			least, found = v, true
		}
	}
	if c.view.Has(n) && c.view.Degree(n) <= probeCost*len(layer) {
		row := c.view.Row(n)
		for slot, v := range row.Neighbours {
			if within(v) && c.follows(row, slot) {
				consider(v)
			}
		}
		return least
	}
	for _, v := range layer {
		row := c.view.Row(v)
		row.To(n, func(slot int) bool {
			if !c.follows(row, slot) {
				return true
			}
			consider(v)
			return false
		})
	}
	return least
}

// tree is the steps without what they do not need to hold together, the dearest
// going first, each with the lesser id first, in the order of their ids.
func (c *connection) tree(price func(step [2]view.Node) int64) [][2]view.Node {
	for i, s := range c.steps {
		if c.view.Compare(s[0], s[1]) > 0 {
			c.steps[i] = [2]view.Node{s[1], s[0]}
		}
	}
	byID := func(a, b [2]view.Node) int {
		return cmp.Or(c.view.Compare(a[0], b[0]), c.view.Compare(a[1], b[1]))
	}
	slices.SortFunc(c.steps, byID)
	steps := slices.Compact(c.steps)
	prices := make(map[[2]view.Node]int64, len(steps))
	for _, s := range steps {
		prices[s] = price(s)
	}
	slices.SortStableFunc(steps, func(a, b [2]view.Node) int { return cmp.Compare(prices[a], prices[b]) })
	steps = c.pruned(spanning(steps))
	slices.SortFunc(steps, byID)
	return steps
}

// spanning leaves out the steps that close a circle.
func spanning(steps [][2]view.Node) [][2]view.Node {
	of := make(map[view.Node]view.Node) // a node that hangs together with it; none for the last of them
	top := func(n view.Node) view.Node {
		for next, ok := of[n]; ok; next, ok = of[n] {
			n = next
		}
		return n
	}
	return slices.DeleteFunc(steps, func(s [2]view.Node) bool {
		a, b := top(s[0]), top(s[1])
		if a != b {
			of[a] = b
		}
		return a == b
	})
}

// pruned leaves out what hangs loose: steps to a node that nobody asked for and
// from which none leads on.
func (c *connection) pruned(steps [][2]view.Node) [][2]view.Node {
	for {
		uses := make(map[view.Node]int)
		for _, n := range c.ends {
			uses[n] = 2
		}
		for _, s := range steps {
			uses[s[0]]++
			uses[s[1]]++
		}
		before := len(steps)
		steps = slices.DeleteFunc(steps, func(s [2]view.Node) bool { return uses[s[0]] < 2 || uses[s[1]] < 2 })
		if len(steps) == before {
			return steps
		}
	}
}

// subgraph says what a tree is made of, and who is joined by it.
func (c *connection) subgraph(steps [][2]view.Node) Subgraph {
	var s Subgraph
	nodes := slices.Clone(c.ends)
	for _, step := range steps {
		nodes = append(nodes, step[0], step[1])
		s.Links = append(s.Links, Joint{c.view.ID(step[0]), c.view.ID(step[1]), stepOf(c.links(step[0], step[1]))})
	}
	slices.SortFunc(nodes, c.view.Compare)
	for _, n := range slices.Compact(nodes) {
		s.Entities = append(s.Entities, c.view.ID(n))
	}
	parts := make([][]graph.ID, len(c.ends))
	for i, n := range c.ends {
		parts[c.groups[i]] = append(parts[c.groups[i]], c.view.ID(n))
	}
	s.Parts = slices.DeleteFunc(parts, func(p []graph.ID) bool { return p == nil })
	slices.SortStableFunc(s.Parts, func(a, b []graph.ID) int { return len(b) - len(a) })
	s.Bound = bound(len(s.Parts[0]))
	return s
}

// bound is how far the tree that joins so many may be from the best.
func bound(joined int) float64 {
	if joined < 2 {
		return 1
	}
	return 2 - 2/float64(joined)
}
