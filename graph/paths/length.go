package paths

import (
	"context"
	"slices"

	"spona/graph/view"
)

// An arc leads from a node at one position, in the upper half, to a node at the
// next: a number, so that arcs are sorted by their tails fast.
type arc uint64

func newArc(tail, head view.Node) arc { return arc(tail)<<32 | arc(head) }

func (a arc) tail() view.Node { return view.Node(a >> 32) }
func (a arc) head() view.Node { return view.Node(a) }

// ofLength finds up to limit paths of exactly that length, in the order of their
// ids. The balls reach so far that all of them cross at the position.
func (s *search) ofLength(ctx context.Context, length, crossing, limit int) ([][]view.Node, error) {
	s.resetPositions()
	e := enumeration{search: s, length: length, arcs: make([][]arc, length)}
	for side := range s.balls {
		if !s.exact || !s.balls[side].partial {
			continue
		}
		if s.g.Whole() { // or the rows of the middle are yet to be fetched
			if found, done, err := e.greedy(ctx, side, limit); done || err != nil {
				return found, err
			}
			s.resetPositions()
		}
		if err := s.extend(ctx, side, false); err != nil { // what was not looked at when the balls touched
			return nil, err
		}
	}
	at, err := e.middle(ctx, crossing)
	if err != nil || len(at) == 0 {
		return nil, err
	}
	for i, here := crossing-1, at; i >= 0; i-- {
		if here, err = e.join(ctx, here, i+1, i, 0, i); err != nil {
			return nil, err
		}
	}
	for i, here := crossing, at; i < length; i++ {
		if here, err = e.join(ctx, here, i, i+1, 1, length-i-1); err != nil {
			return nil, err
		}
	}
	for i := range e.arcs {
		slices.Sort(e.arcs[i])
		e.arcs[i] = slices.Compact(e.arcs[i])
	}
	return e.walk(ctx, limit)
}

// An enumeration is the search for the paths of one length: for each position
// the nodes that can stand there, and the arcs between neighbouring positions.
type enumeration struct {
	*search
	length int
	arcs   [][]arc
}

// middle are the nodes that can stand at the position where all paths cross.
func (e *enumeration) middle(ctx context.Context, position int) ([]view.Node, error) {
	rest := e.length - position
	if e.exact && !e.postponed() {
		for _, n := range e.met {
			e.stand(n, position)
		}
		return e.met, nil
	}
	var at []view.Node
	add := func(n view.Node) {
		if e.fits(n, position) && e.stand(n, position) {
			at = append(at, n)
		}
	}
	side, distances := 0, [2]int{position, rest}
	if e.size(1, rest) < e.size(0, position) {
		side = 1
	}
	for _, layer := range e.layers(side, distances[side]) {
		for _, n := range layer {
			if e.within(1-side, n, distances[1-side]) {
				add(n)
			}
		}
	}
	for side := range e.balls {
		if err := e.besideHeavy(ctx, side, distances, add); err != nil {
			return nil, err
		}
	}
	return at, nil
}

// besideHeavy finds the nodes of the other ball that are beside a heavy node of
// this one.
func (e *enumeration) besideHeavy(ctx context.Context, side int, distances [2]int, add func(view.Node)) error {
	for _, h := range e.balls[side].heavy {
		if h.distance >= distances[side] {
			continue
		}
		for _, layer := range e.layers(1-side, distances[1-side]) {
			if err := e.count(ctx, len(layer)); err != nil {
				return err
			}
			for _, n := range layer {
				if e.beside(h.node, n) {
					add(n)
				}
			}
		}
	}
	return nil
}

// fits reports whether a node can stand at a position: an end only at its own.
func (e *enumeration) fits(n view.Node, position int) bool {
	return (n == e.ends[0]) == (position == 0) && (n == e.ends[1]) == (position == e.length)
}

// beside reports whether a relation that the search follows joins two nodes. It
// reads the shorter of their rows.
func (e *enumeration) beside(a, b view.Node) bool {
	if e.view.Degree(b) < e.view.Degree(a) {
		a, b = b, a
	}
	row, found := e.view.Row(a), false
	row.To(b, func(slot int) bool {
		found = e.follows(row, slot)
		return !found
	})
	return found
}

// layers are the nodes that can stand at a distance from an end: while no path
// has been found, only those at exactly that distance.
func (s *search) layers(side, distance int) [][]view.Node {
	b := &s.balls[side]
	switch {
	case !s.exact:
		return b.layers[:min(distance, b.radius())+1]
	case distance > b.radius():
		return nil
	}
	return b.layers[distance : distance+1]
}

func (s *search) size(side, distance int) int {
	n := 0
	for _, layer := range s.layers(side, distance) {
		n += len(layer)
	}
	return n
}

// probeCost is how many slots of a row can be read in the time that it takes to
// seek one.
const probeCost = 32

// join finds the nodes at one position that are beside those at the next or the
// last: nodes of a ball within a distance of its end. It reads the rows of
// whichever positions cost less.
func (e *enumeration) join(ctx context.Context, here []view.Node, from, to, side, distance int) ([]view.Node, error) {
	candidates := e.layers(side, distance)
	j := joining{enumeration: e, from: from, to: to, side: side, distance: distance, candidates: candidates}
	for _, layer := range candidates {
		j.count += len(layer)
	}
	cost, other := 0, 0
	for _, n := range here {
		cost += min(e.view.Degree(n), probeCost*j.count)
	}
	for _, layer := range candidates {
		for _, n := range layer {
			if other += min(e.view.Degree(n), probeCost*len(here)); other > cost {
				break
			}
		}
	}
	var err error
	if cost <= other && e.g.Whole() {
		err = j.fromHere(ctx, here)
	} else {
		err = j.fromThere(ctx, here)
	}
	return j.there, err
}

// A joining is one run of join.
type joining struct {
	*enumeration
	from, to, side, distance int
	candidates               [][]view.Node
	count                    int // of the candidates
	there                    []view.Node
}

// add notes an arc between a node at from and one at to.
func (j *joining) add(n, v view.Node) {
	if j.to > j.from {
		j.arcs[j.from] = append(j.arcs[j.from], newArc(n, v))
	} else {
		j.arcs[j.to] = append(j.arcs[j.to], newArc(v, n))
	}
	if j.stand(v, j.to) {
		j.there = append(j.there, v)
	}
}

// fromHere reads the rows of the nodes at from.
func (j *joining) fromHere(ctx context.Context, here []view.Node) error {
	for _, n := range here {
		row := j.view.Row(n)
		if len(row.Marks) > probeCost*j.count {
			if err := j.probe(ctx, n, j.candidates, false); err != nil {
				return err
			}
			continue
		}
		if err := j.search.count(ctx, len(row.Marks)); err != nil {
			return err
		}
		for slot, v := range row.Neighbours {
			if j.within(j.side, v, j.distance) && j.fits(v, j.to) && j.follows(row, slot) {
				j.add(n, v)
			}
		}
	}
	return nil
}

// fromThere reads the rows of the candidates.
func (j *joining) fromThere(ctx context.Context, here []view.Node) error {
	for _, layer := range j.candidates {
		for _, v := range layer {
			row := j.view.Row(v)
			if !j.fits(v, j.to) {
				continue
			}
			if j.g.Whole() && len(row.Marks) > probeCost*len(here) {
				if err := j.probe(ctx, v, [][]view.Node{here}, true); err != nil {
					return err
				}
				continue
			}
			if err := j.search.count(ctx, len(row.Marks)); err != nil {
				return err
			}
			for slot, n := range row.Neighbours {
				if j.stands(n, j.from) && j.follows(row, slot) {
					j.add(n, v)
				}
			}
		}
	}
	return nil
}

// probe seeks each of the others in the row of a node, or the other way round.
// there says that the node is a candidate.
func (j *joining) probe(ctx context.Context, n view.Node, others [][]view.Node, there bool) error {
	for _, layer := range others {
		if err := j.search.count(ctx, len(layer)); err != nil {
			return err
		}
		for _, v := range layer {
			switch {
			case there && j.beside(n, v):
				j.add(v, n)
			case !there && j.within(j.side, v, j.distance) && j.fits(v, j.to) && j.beside(n, v):
				j.add(n, v)
			}
		}
	}
	return nil
}
