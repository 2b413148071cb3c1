package paths

import (
	"cmp"
	"context"
	"slices"

	"spona/graph/view"
)

// A costlyWay is the cheapest path between two of the entities to connect.
type costlyWay struct {
	way
	of [2]int // their numbers, the lesser first
}

// runByCost finds the cheapest path between each two, and takes of these paths the
// cheapest that make a tree: L. Kou, G. Markowsky and L. Berman, "A fast algorithm
// for Steiner trees", 1981. Regions, as for the fewest steps, would not do: the
// cheapest path of at most so many steps need not be made of such paths.
func (c *connection) runByCost(ctx context.Context) error {
	var all []costlyWay
	var err error
	for i := 0; i < len(c.ends) && err == nil; i++ {
		for j := i + 1; j < len(c.ends) && err == nil; j++ {
			var found []way
			if found, err = c.cheapest(ctx, i, j); err == nil && len(found) > 0 {
				all = append(all, costlyWay{found[0], [2]int{i, j}})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b costlyWay) int { return cmp.Compare(a.cost, b.cost) })
	for _, w := range all {
		if c.groups[w.of[0]] == c.groups[w.of[1]] {
			continue
		}
		c.unite(c.groups[w.of[0]], c.groups[w.of[1]])
		for k := range w.nodes[1:] {
			c.steps = append(c.steps, [2]view.Node{w.nodes[k], w.nodes[k+1]})
		}
	}
	return err
}

// cheapest is the cheapest path between two of the entities, if there is any.
func (c *connection) cheapest(ctx context.Context, from, to int) ([]way, error) {
	s := *c.search
	s.opts.Limit, s.ends = 1, [2]view.Node{c.ends[from], c.ends[to]}
	found, err := newWeighted(&s).ways(ctx)
	c.explored = s.explored
	return found, err
}

// A stepPrice is what a step adds to the cost of a subgraph, in half hundredths: the
// cheapest of its relations, and of what passing through its ends costs a half each.
// So a path costs in a subgraph what it costs by itself.
func (c *connection) stepPrice(p *pricing, step [2]view.Node) int64 {
	least := endless
	for _, l := range c.links(step[0], step[1]) {
		least = min(least, p.tie(l.row, l.slot))
	}
	return 2*int64(least) + c.passing(p, step)
}

// passing is the halves of what passing through the ends of a step costs, of those
// that nobody asked for.
func (c *connection) passing(p *pricing, step [2]view.Node) (halves int64) {
	for _, n := range step {
		if !slices.Contains(c.ends, n) {
			halves += int64(p.through(n))
		}
	}
	return halves
}

// costs are what a tree costs, part by part.
func (c *connection) costs(p *pricing, steps [][2]view.Node) (Cost, []CostPart) {
	var parts [costLabels]Cost
	var halves int64
	for _, step := range steps {
		links := c.links(step[0], step[1])
		cheapest := slices.MinFunc(links, func(a, b link) int { return cmp.Compare(p.tie(a.row, a.slot), p.tie(b.row, b.slot)) })
		p.charge(&parts, cheapest.row, cheapest.slot)
		halves += c.passing(p, step)
	}
	parts[CostHub] = Cost((halves + 1) / 2)
	return partsOf(parts)
}
