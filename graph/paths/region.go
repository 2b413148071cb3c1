package paths

import (
	"context"
	"slices"

	"spona/graph/view"
)

// A region is the nodes around one of the entities to connect that are not nearer
// to another one.
type region struct {
	nodes []view.Node // by distance
	first []int       // by distance: where its nodes begin
}

// In a place, a node in a region has its distance in the lower bits and the number
// of the region above them.
const (
	reachBits = 3
	reachMask = 1<<reachBits - 1
	farthest  = reachMask // that a node of a region can be
)

func inRegion(number, distance int) place { return place(number<<reachBits | distance) }

func (p place) region() int { return int(p & nowhere >> reachBits) }
func (p place) reach() int  { return int(p & reachMask) }

func (r *region) start(centre view.Node) {
	r.nodes = append(r.nodes[:0], centre)
	r.first = append(r.first[:0], 0)
}

func (r *region) radius() int { return len(r.first) - 1 }

// layer is the nodes at a distance from the centre.
func (r *region) layer(distance int) []view.Node {
	if distance == r.radius() {
		return r.nodes[r.first[distance]:]
	}
	return r.nodes[r.first[distance]:r.first[distance+1]]
}

// outermost is the last layer; there is nothing further out when it is empty.
func (r *region) outermost() []view.Node { return r.layer(r.radius()) }

// An opening is a group of joined entities that may still be joined with others.
type opening struct {
	group int
	size  int // nodes in the outermost layers of its regions
}

// open are the groups that can grow, the smallest first.
func (c *connection) open() []opening {
	var all []opening
	for i := range c.regions {
		group, size := c.groups[i], len(c.regions[i].outermost())
		if size == 0 || c.closed[group] {
			continue
		}
		at := slices.IndexFunc(all, func(o opening) bool { return o.group == group })
		if at < 0 {
			all = append(all, opening{group: group})
			at = len(all) - 1
		}
		all[at].size += size
	}
	slices.SortStableFunc(all, func(a, b opening) int { return a.size - b.size })
	return all
}

// grow adds a layer to the regions of groups, the least numbers first.
func (c *connection) grow(ctx context.Context, groups []opening) error {
	var numbers []int
	var layer []view.Node
	for i := range c.regions {
		if slices.ContainsFunc(groups, func(o opening) bool { return o.group == c.groups[i] }) {
			numbers = append(numbers, i)
			layer = append(layer, c.regions[i].outermost()...)
		}
	}
	if err := c.fetch(ctx, layer); err != nil {
		return err
	}
	for _, i := range numbers {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := c.extend(ctx, i); err != nil {
			return err
		}
	}
	return nil
}

// extend adds a layer to a region and notes where it touches those of others.
func (c *connection) extend(ctx context.Context, number int) error {
	r, distance, last := &c.regions[number], c.regions[number].radius()+1, c.sure+1 >= c.opts.MaxLength
	layer, group, here := r.outermost(), c.groups[number], c.stamp<<stampShift|inRegion(number, min(distance, farthest))
	r.first = append(r.first, len(r.nodes))
	for _, n := range layer {
		row := c.view.Row(n)
		if err := c.count(ctx, len(row.Marks)); err != nil {
			return err
		}
		for slot, v := range row.Neighbours {
			if !c.follow[row.Marks[slot]] {
				continue
			}
			p := c.places[v]
			met := p>>stampShift == c.stamp
			if met && c.groups[p.region()] == group || !met && last {
				continue
			}
			if c.dated && !c.view.MayHoldIn(c.view.Edge(row, slot), c.days) {
				continue
			}
			switch {
			case met:
				c.touch(join{distance + p.reach(), [2]view.Node{n, v}, [2]int{number, p.region()}})
			case c.free || c.passable(v):
				c.places[v] = here
				r.nodes = append(r.nodes, v)
			}
		}
	}
	return nil
}

// touch notes a join if none between the two regions is better.
func (c *connection) touch(j join) {
	if j.of[0] > j.of[1] {
		j.of[0], j.of[1] = j.of[1], j.of[0]
		j.ends[0], j.ends[1] = j.ends[1], j.ends[0]
	}
	if known := &c.joins[j.of[0]][j.of[1]]; c.better(j, *known) {
		*known = j
	}
}

// better reports whether a join is to be taken rather than the one that is known:
// it is shorter, or as long and has the lesser ids.
func (c *connection) better(j, known join) bool {
	if known.length == 0 || j.length != known.length {
		return known.length == 0 || j.length < known.length
	}
	if order := c.view.Compare(j.ends[0], known.ends[0]); order != 0 {
		return order < 0
	}
	return c.view.Compare(j.ends[1], known.ends[1]) < 0
}
