package paths

import (
	"context"
	"errors"
	"slices"
	"strings"

	"spona/graph"
	"spona/graph/view"
)

// MaxConnected is the most entities that [Connect] links.
const MaxConnected = 20

// A Subgraph is what links some entities: a tree, or several where not all of
// them can be joined.
type Subgraph struct {
	Entities []graph.ID // those that were asked for and those between them, by id
	Links    []Joint    // by the ids of their ends

	// Parts are the entities that were asked for, those together that are joined:
	// the larger parts first, then by id, as within each. One that is alone could
	// not be joined with any other.
	Parts [][]graph.ID

	// Cost is of order Risk; 0 otherwise, where the number of Links counts. What
	// passing through an entity costs is counted half for each step that touches it.
	Cost  Cost
	Costs []CostPart // what it is made of, by label: those that are not 0, which add up to it

	// Bound is how many times the least that is possible the steps, or their cost,
	// may be at most, part by part: 2 - 2/k where k entities are joined, so 1, which
	// is the best, for two. 0 when the search gave up.
	Bound float64

	Truncated bool // the search gave up at its work limit: there may be better links, and more
	Explored  int  // relations read
}

// A Joint is a step of a [Subgraph].
type Joint struct {
	From, To graph.ID // the lesser id first
	Step
}

// Connect links 2 to 20 entities by few steps, or by such as cost little in order
// Risk: a small subgraph in which all of them hang together, as far as they can be
// joined by ways of at most opts.MaxLength steps from one to another. What opts
// says holds for the relations of these ways and for the entities between those
// that were asked for; opts.Limit means nothing here, and a time other than Any is
// refused, since a subgraph has no first and last.
//
// The best that does it is too hard to find (the Steiner tree problem), so the
// answer is an approximation that is close by a bound that it states: for the
// fewest steps by K. Mehlhorn, "A faster approximation algorithm for the Steiner
// problem in graphs", 1988. It does not depend on the order of the ids, nor on the
// store.
//
// [graph.CodeInvalid] for options that cannot be, an entity that is named twice, or
// too few or too many; [graph.CodeNotFound] when there is none of an id. The
// context's error when it ends first.
func Connect(ctx context.Context, g Graph, scratch *Scratch, ids []graph.ID, opts Options) (Subgraph, error) {
	c, err := newConnection(ctx, g, scratch, ids, opts)
	if err != nil {
		return Subgraph{}, err
	}
	var p *pricing
	price := func([2]view.Node) int64 { return 1 }
	if c.opts.Order == Risk {
		p = newPricing(c.view, c.opts)
		price = func(step [2]view.Node) int64 { return c.stepPrice(p, step) }
		err = c.runByCost(ctx)
	} else {
		err = c.run(ctx)
		c.settle(c.opts.MaxLength)
	}
	truncated := errors.Is(err, errWork)
	if err != nil && !truncated {
		return Subgraph{}, err
	}
	tree := c.tree(price)
	found := c.subgraph(tree)
	if p != nil {
		found.Cost, found.Costs = c.costs(p, tree)
	}
	found.Explored, found.Truncated = c.explored, truncated
	if truncated {
		found.Bound = 0
	}
	return found, nil
}

// A connection is one run of Connect. The entities to connect are numbered in the
// order of their ids; each has a region.
type connection struct {
	*search
	ends    []view.Node // by number
	regions []region    // by number
	groups  []int       // by number: the least number of those that it is joined with
	closed  []bool      // by group: it cannot be joined with any other
	joins   [][]join    // by number and greater number: the best one known
	sure    int         // all joins of up to so many steps are known

	steps [][2]view.Node // of the ways that were taken
}

// A join is a way between two entities through a step from the region of one to
// that of the other.
type join struct {
	length int // 0 for none
	ends   [2]view.Node
	of     [2]int // the regions, the lesser number first
}

func newConnection(ctx context.Context, g Graph, scratch *Scratch, ids []graph.ID, opts Options) (*connection, error) {
	if len(ids) < 2 || len(ids) > MaxConnected {
		return nil, graph.Invalid("ids", "2 to %d entities can be connected, not %d", MaxConnected, len(ids))
	}
	s, err := prepare(g, scratch, opts)
	if err != nil {
		return nil, err
	}
	if opts.Time != Any {
		return nil, graph.Invalid("time", "what connects several entities has no first and last: ask for ANY time or AS_OF")
	}
	ids = slices.SortedFunc(slices.Values(ids), func(a, b graph.ID) int { return strings.Compare(string(a), string(b)) })
	c := &connection{search: s, closed: make([]bool, len(ids))}
	for i, id := range ids {
		if i > 0 && id == ids[i-1] {
			return nil, graph.Invalid("ids", "%q is named twice", id)
		}
		n, err := find(ctx, g, "ids", id)
		if err != nil {
			return nil, err
		}
		c.ends, c.groups, c.joins = append(c.ends, n), append(c.groups, i), append(c.joins, make([]join, len(ids)))
	}
	if err := s.leaveOut(ctx, s.opts.Avoid); err != nil {
		return nil, err
	}
	c.begin()
	return c, nil
}

// begin gives each of the entities a region of its own.
func (c *connection) begin() {
	c.reset(c.view.Nodes())
	for len(c.Scratch.regions) < len(c.ends) {
		c.Scratch.regions = append(c.Scratch.regions, region{})
	}
	c.regions = c.Scratch.regions[:len(c.ends)]
	for i, n := range c.ends {
		c.regions[i].start(n)
		c.places[n] = c.stamp<<stampShift | inRegion(i, 0)
	}
}

// run joins all that can be joined.
//
// The regions grow by a layer at a time, so that each node belongs to the region of
// the entity that is nearest; of several as near, to that of the least id. When two
// groups are left only the smaller one grows, as in a search from two ends. A group
// that is much smaller than the others is probed for its nearest one before they
// grow: what hangs at the end of a chain should cost no more than the chain.
//
// Sizes are counted in nodes, not in relations to read: a store, which does not
// know those, has to do the same.
func (c *connection) run(ctx context.Context) error {
	for c.sure < c.opts.MaxLength {
		open := c.open()
		if len(open) < 2 {
			return nil
		}
		if len(open) > 2 {
			probed, err := c.probeSmall(ctx, open)
			if err != nil {
				return err
			}
			if probed {
				continue
			}
		}
		gain := 2
		if len(open) == 2 {
			open, gain = open[:1], 1
		}
		if err := c.grow(ctx, open); err != nil {
			return err
		}
		c.sure += gain
		c.settle(c.sure)
	}
	return nil
}

// probeSmall probes the small ones of groups until one is done with.
func (c *connection) probeSmall(ctx context.Context, open []opening) (bool, error) {
	small, most := c.lopsided(open)
	for _, o := range small {
		if done, err := c.probe(ctx, o.group, most); done || err != nil {
			return done, err
		}
	}
	return false, nil
}
