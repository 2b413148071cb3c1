package paths

import (
	"context"

	"spona/graph/view"
)

// Scratch is the memory of a search, to be used again by the next one; not by
// two at a time.
type Scratch struct {
	balls    [2]ball
	touching bool // the balls have a node in common
	places   places
}

// reset forgets the last search without clearing its memory, and makes room for
// the nodes of a graph.
func (s *Scratch) reset(nodes int) {
	s.touching = false
	s.places.fit(nodes)
	for i := range s.balls {
		s.balls[i].fit(nodes)
	}
}

// A ball is the nodes within some steps of one end.
type ball struct {
	stamp  uint32
	marks  []uint32      // by node: stamp<<4 | distance; of another stamp for a node outside
	layers [][]view.Node // by distance
	costs  []int         // by distance: the relations to read to go one further
	centre view.Node

	partial bool // the outermost layer lacks nodes that do not touch the other ball
}

const distanceBits = 4

func (b *ball) start(centre view.Node, degree int) {
	if b.stamp++; b.stamp == 1<<(32-distanceBits) {
		clear(b.marks)
		b.stamp = 1
	}
	for i := range b.layers {
		b.layers[i] = b.layers[i][:0]
	}
	if len(b.layers) == 0 {
		b.layers = append(b.layers, nil)
	}
	b.layers = b.layers[:1]
	b.layers[0] = append(b.layers[0], centre)
	b.costs = append(b.costs[:0], degree)
	b.centre, b.partial = centre, false
	b.marks[centre] = b.stamp << distanceBits
}

// fit makes room for the nodes of a graph.
func (b *ball) fit(nodes int) {
	if nodes > len(b.marks) {
		b.marks = append(b.marks, make([]uint32, nodes-len(b.marks))...)
	}
}

func (b *ball) has(n view.Node) bool {
	return b.marks[n]>>distanceBits == b.stamp
}

// within reports whether a node is at most so many steps from the centre, as far
// as the ball has grown.
func (b *ball) within(n view.Node, distance int) bool {
	return b.has(n) && int(b.marks[n]&(1<<distanceBits-1)) <= distance
}

func (b *ball) radius() int { return len(b.layers) - 1 }

// finished reports whether there is nothing further out.
func (b *ball) finished() bool { return len(b.layers[b.radius()]) == 0 }

// nodes are those that can stand on a path at a distance from a centre, layer by
// layer, and what reading their rows costs.
func (s *search) nodes(b *ball, distance int) (layers [][]view.Node, cost int) {
	distance = min(distance, b.radius())
	first := 0
	if s.exact {
		first = distance
	}
	for _, c := range b.costs[first : distance+1] {
		cost += c
	}
	return b.layers[first : distance+1], cost
}

// next opens the layer one further out.
func (b *ball) next() {
	if n := len(b.layers); n < cap(b.layers) {
		b.layers = b.layers[:n+1]
		b.layers[n] = b.layers[n][:0]
	} else {
		b.layers = append(b.layers, nil)
	}
	b.costs = append(b.costs, 0)
}

// radius is the longest path that the two balls together reach.
func (s *search) radius() int { return s.balls[0].radius() + s.balls[1].radius() }

// grow adds a layer to the ball where that costs less.
func (s *search) grow(ctx context.Context) error {
	if err := s.complete(ctx); err != nil {
		return err
	}
	mine, other := &s.balls[0], &s.balls[1]
	if cheaper(other, mine) {
		mine, other = other, mine
	}
	mine.next()
	return s.extend(ctx, mine, other)
}

// complete adds to the layer where the balls touched what was left out of it.
func (s *search) complete(ctx context.Context) error {
	for i := range s.balls {
		if mine := &s.balls[i]; mine.partial {
			if err := s.extend(ctx, mine, &s.balls[1-i]); err != nil {
				return err
			}
			mine.partial = false
		}
	}
	return nil
}

// extend fills the outermost layer of a ball. As soon as it touches the other
// ball for the first time, only what touches matters for the shortest paths: the
// rest of the layer is left out, for complete to add if longer paths are wanted.
func (s *search) extend(ctx context.Context, mine, other *ball) error {
	distance := mine.radius()
	layer := mine.layers[distance]
	touchOnly := false
	err := s.read(ctx, mine.layers[distance-1], func(n view.Node, row view.Row) {
		if n == other.centre {
			return // a path ends there and does not pass through
		}
		marks, theirs := mine.marks, other.marks
		stamp, theirStamp := mine.stamp, other.stamp
		for slot, v := range row.Neighbours {
			if marks[v]>>distanceBits == stamp {
				continue
			}
			touches := theirs[v]>>distanceBits == theirStamp
			if touchOnly && !touches || !s.follows(row, slot) || v != other.centre && !s.passable(v) {
				continue
			}
			marks[v] = stamp<<distanceBits | uint32(distance)
			layer = append(layer, v)
			if touches && !s.touching {
				s.touching, mine.partial, touchOnly = true, true, true
			}
		}
	})
	mine.layers[distance] = layer
	cost := 0
	for _, v := range layer {
		cost += s.g.Degree(v)
	}
	mine.costs[distance] = cost
	return err
}

// cheaper reports whether growing a costs less than growing b. One that is
// finished grows for nothing.
func cheaper(a, b *ball) bool { return a.costs[a.radius()] < b.costs[b.radius()] }
