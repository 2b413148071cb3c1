package paths

import (
	"context"

	"spona/graph/view"
)

// A row is heavy when it has more relations than this, and more than
// heavyRatio times all that the search has read before.
const (
	heavyDegree = 4096
	heavyRatio  = 16
)

// reach grows the balls until every path of a length crosses from one into the
// other at one position, and says which; ok is false when there is none.
//
// A path crosses at a position when the node there is in both balls, or in one of
// them and beside a heavy node of the other. So the position can be no further
// from an end than its ball has grown, and no further than one step behind its
// nearest heavy node.
func (s *search) reach(ctx context.Context, length int) (position int, ok bool, err error) {
	if err := ctx.Err(); err != nil {
		return 0, false, err
	}
	if err := s.complete(ctx); err != nil {
		return 0, false, err
	}
	for {
		position, ok := s.crossing(length)
		if ok {
			return position, s.touching || s.postponed(), nil
		}
		side, ok := s.cheaper()
		if !ok {
			s.patient = false
			s.begin()
			continue
		}
		if err := s.grow(ctx, side); err != nil {
			return 0, false, err
		}
	}
}

func (s *search) postponed() bool { return len(s.balls[0].heavy)+len(s.balls[1].heavy) > 0 }

// crossing is the position at which all paths of a length cross; ok is false when
// the balls have to grow first.
func (s *search) crossing(length int) (position int, ok bool) {
	first := max(length-s.far(1), 0)
	for position = min(s.far(0), length); position >= first; position-- {
		if !s.between(position, length) {
			return position, true
		}
	}
	return 0, false
}

// far is how far from an end the crossing can be.
func (s *search) far(side int) int {
	b := &s.balls[side]
	if b.finished() {
		return b.reach + 1
	}
	return min(b.radius(), b.reach+1)
}

// between reports whether a node at the position might be in neither ball,
// between two heavy nodes.
func (s *search) between(position, length int) bool {
	for _, h := range s.balls[0].heavy {
		for _, other := range s.balls[1].heavy {
			if h.node != other.node && h.distance < position && other.distance < length-position {
				return true
			}
		}
	}
	return false
}

// cheaper is the side whose ball is to grow; ok is false when growing does not
// help, or costs more than the rows that were left out.
func (s *search) cheaper() (side int, ok bool) {
	const never = 1 << 62
	costs := [2]int{never, never}
	left := 0
	for side := range s.balls {
		b := &s.balls[side]
		for _, h := range b.heavy {
			left += s.view.Degree(h.node)
		}
		if !b.finished() && b.radius() <= b.reach {
			costs[side] = s.cost(side, b.radius())
		}
	}
	if costs[1] < costs[0] {
		side = 1
	}
	return side, costs[side] < never && (left == 0 || costs[side] <= left)
}

// cost is how many relations have to be read to go one further from a layer.
func (s *search) cost(side, distance int) int {
	b := &s.balls[side]
	if b.costs[distance] < 0 {
		cost := 0
		for _, n := range b.layers[distance] {
			cost += s.view.Degree(n) + 1
		}
		b.costs[distance] = cost
	}
	return b.costs[distance]
}

// grow adds a layer to a ball.
func (s *search) grow(ctx context.Context, side int) error {
	if err := s.complete(ctx); err != nil {
		return err
	}
	b := &s.balls[side]
	if err := s.fetch(ctx, b.layers[b.radius()]); err != nil {
		return err
	}
	b.open()
	b.scanned = 0
	return s.extend(ctx, side, true)
}

// complete adds to the layer where the balls touched what was left out of it.
func (s *search) complete(ctx context.Context) error {
	for side := range s.balls {
		b := &s.balls[side]
		if !b.partial {
			continue
		}
		b.partial = false
		distance := b.radius()
		for _, n := range b.layers[distance-1][:b.scanned] {
			if n == s.ends[1-side] || b.left(n) {
				continue
			}
			if err := s.add(ctx, side, distance, n); err != nil {
				return err
			}
		}
		if err := s.extend(ctx, side, false); err != nil {
			return err
		}
	}
	return nil
}

// extend fills the outermost layer of a ball. As soon as it touches the other
// ball for the first time, only what touches matters for the shortest paths: the
// rest of the layer is left out, for complete to add if longer paths are wanted.
// With stop it ends there, to be called again for the rest.
func (s *search) extend(ctx context.Context, side int, stop bool) error {
	b := &s.balls[side]
	distance := b.radius()
	b.costs[distance] = -1
	for frontier := b.layers[distance-1]; b.scanned < len(frontier) && !(stop && b.partial); {
		n := frontier[b.scanned]
		b.scanned++
		switch degree := s.view.Degree(n); {
		case n == s.ends[1-side]: // a path ends there and does not pass through
		case s.patient && degree > max(s.opts.heavyDegree, s.opts.heavyRatio*s.explored):
			b.postpone(n, distance-1)
		default:
			if err := s.add(ctx, side, distance, n); err != nil {
				return err
			}
		}
	}
	return nil
}

// add adds to a layer what the row of a node leads to.
func (s *search) add(ctx context.Context, side, distance int, n view.Node) error {
	row := s.view.Row(n)
	if err := s.count(ctx, len(row.Marks)); err != nil {
		return err
	}
	b := &s.balls[side]
	b.layers[distance] = s.scan(side, distance, row, b.layers[distance])
	return nil
}

// left reports whether the row of a node was left for later.
func (b *ball) left(n view.Node) bool {
	for _, h := range b.heavy {
		if h.node == n {
			return true
		}
	}
	return false
}

// scan adds to a layer what a row leads to.
func (s *search) scan(side, distance int, row view.Row, layer []view.Node) []view.Node {
	b, otherEnd := &s.balls[side], s.ends[1-side]
	mine, other := side*distanceBits, (1-side)*distanceBits
	places, stamp, follow, touchOnly := s.places, s.stamp, s.follow, b.partial
	for slot, v := range row.Neighbours {
		if !follow[row.Marks[slot]] {
			continue
		}
		p := places[v]
		if p>>stampShift != stamp {
			p = stamp<<stampShift | nowhere
		}
		touches := p>>other&outside != outside
		if p>>mine&outside != outside || touchOnly && !touches {
			continue
		}
		if s.dated && !s.view.MayHoldIn(s.view.Edge(row, slot), s.days) || !s.free && v != otherEnd && !s.passable(v) {
			continue
		}
		places[v] = p&^(outside<<mine) | place(distance)<<mine
		layer = append(layer, v)
		if !touches {
			continue
		}
		if s.exact {
			s.met = append(s.met, v)
			touchOnly = touchOnly || !s.touching && !s.postponed()
			b.partial = touchOnly
		}
		s.touching = true
	}
	return layer
}
