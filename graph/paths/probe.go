package paths

import (
	"context"

	"spona/graph/view"
)

// A probe looks from one group of joined entities for the nearest other one, beyond
// the regions and without claiming anything: it may look at nodes that are nearer
// to somebody else, since all that counts is where it comes upon a region of
// another group.
//
// Every node that is at most so far from an entity as the regions reach is in one,
// and no entity is nearer to it than that of its region. So a way to the nearest
// group does not lead through a region of another group, and the probe knows all
// ways that are as long as it and the regions reach together.
type probe struct {
	*connection
	group  int
	depth  int           // how far the regions reach
	layers [][]view.Node // the outermost ones of the group's regions, then those that the probe has found
	best   join          // of[0] is not set
}

// probe joins a group with the nearest other one or finds that there is none within
// reach; done is false when that would take a layer of more than so many nodes.
func (c *connection) probe(ctx context.Context, group, most int) (done bool, err error) {
	p := probe{connection: c, group: group, depth: c.sure / 2}
	c.resetPositions()
	var layer []view.Node
	for i, g := range c.groups {
		if g == group {
			layer = append(layer, c.regions[i].outermost()...)
		}
	}
	for _, n := range layer {
		c.stand(n, p.depth)
	}
	for {
		p.layers = append(p.layers, layer)
		sure := p.reach() + p.depth
		switch {
		case p.best.length > 0 && p.best.length <= sure:
			return true, p.take(ctx)
		case sure >= c.opts.MaxLength, len(layer) == 0 && p.best.length == 0:
			c.closed[group] = true
			return true, nil
		case len(layer) > most:
			return false, nil
		}
		if layer, err = p.look(ctx, layer); err != nil {
			return false, err
		}
	}
}

// reach is how far the last layer is from the group.
func (p *probe) reach() int { return p.depth + len(p.layers) - 1 }

// look reads the rows of a layer and is the next one.
func (p *probe) look(ctx context.Context, layer []view.Node) (next []view.Node, err error) {
	if err := p.fetch(ctx, layer); err != nil {
		return nil, err
	}
	distance := p.reach() + 1
	for _, n := range layer {
		row := p.view.Row(n)
		if err := p.count(ctx, len(row.Marks)); err != nil {
			return nil, err
		}
		for slot, v := range row.Neighbours {
			if !p.follows(row, slot) {
				continue
			}
			at := p.places[v]
			switch met := at>>stampShift == p.stamp; {
			case met && p.groups[at.region()] != p.group:
				if j := (join{distance + at.reach(), [2]view.Node{n, v}, [2]int{0, at.region()}}); p.better(j, p.best) {
					p.best = j
				}
			case !met && p.positions[v]>>positionBits != p.standing && (p.free || p.passable(v)):
				p.stand(v, distance)
				next = append(next, v)
			}
		}
	}
	return next, ctx.Err()
}

// take joins the group with the one that it has found.
func (p *probe) take(ctx context.Context) error {
	n := p.best.ends[0]
	p.steps = append(p.steps, p.best.ends)
	for i := p.best.length - p.places[p.best.ends[1]].reach() - 1 - p.depth; i > 0; i-- {
		if err := ctx.Err(); err != nil {
			return err
		}
		back := p.least(n, p.layers[i-1], func(v view.Node) bool { return p.stands(v, p.depth+i-1) })
		p.steps = append(p.steps, [2]view.Node{n, back})
		n = back
	}
	p.back(n)
	p.back(p.best.ends[1])
	p.unite(p.group, p.groups[p.best.of[1]])
	return nil
}

// lopsided are the groups that may be probed for less than it costs to let all
// regions grow, and how large a layer may become.
func (c *connection) lopsided(open []opening) (small []opening, most int) {
	all := 0
	for _, o := range open {
		all += o.size
	}
	most = all / len(open)
	largest := most / 2
	if c.opts.probed > 0 {
		most, largest = c.opts.probed, c.opts.probed
	}
	end := 0
	for end < len(open) && open[end].size <= largest {
		end++
	}
	return open[:end], most
}
