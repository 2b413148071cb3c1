package paths

import "spona/graph/view"

// Scratch is the memory of a search, to be used again by the next one; not by
// two at a time. It grows to eight bytes for each entity of the graph.
type Scratch struct {
	places    []place  // by node
	stamp     place    // of the search, in the upper bits
	positions []uint32 // by node: a stamp, and a bit for each position where it can stand on a path
	standing  uint32   // the stamp of the positions

	balls [2]ball
	met   []view.Node // in both balls, when they touched first
	stack []child     // of a walk
	queue []view.Node // of a look around

	regions []region // of the entities to connect
	weighing
}

// A weighing is the memory of a search by cost or over time: twenty more bytes for
// each entity, once there is one.
type weighing struct {
	waves    [2]wave
	ahead    queue // of the second wave, where it follows the first
	prefixes []prefix
	open     []int32     // partials to go on from: a heap
	children []offspring // of one of them, from 1
	spots    []uint32    // by node: the newest offspring, as heads of a wave
	spells   []view.Spell
	slots    []uint32 // of a row, that are looked at together
	nothing  uint32
	windows  [2]timetable // of ways from either end
	close    nodeSet      // nodes of the ball around the end
}

// fit makes room for the nodes of a graph.
func (w *weighing) fit(nodes int) {
	for side := range w.waves {
		w.waves[side].fit(nodes)
		if t := &w.windows[side]; len(t.heads) < nodes {
			t.heads = append(t.heads, make([]uint32, nodes-len(t.heads))...)
		}
	}
	if more := nodes - len(w.spots); more > 0 {
		w.spots = append(w.spots, make([]uint32, more)...)
		w.close = append(w.close, make(nodeSet, (nodes+63)/64-len(w.close))...)
	}
}

// A place is how far a node is from either end: four bits each, all set for a node
// outside of that ball, below the stamp of the search that set them. Stamps tell
// what is of an earlier search, so that nothing has to be cleared; both distances
// are in one number, so that looking at them is one read of memory.
type place uint32

const (
	distanceBits = 4
	outside      = 1<<distanceBits - 1 // the distance of a node outside of a ball
	stampShift   = 2 * distanceBits
	nowhere      = 1<<stampShift - 1 // outside of both balls
	lastStamp    = 1<<(32-stampShift) - 1

	positionBits = 9
	lastStanding = 1<<(32-positionBits) - 1
)

// reset forgets the last search without clearing its memory.
func (s *Scratch) reset(nodes int) {
	s.fit(nodes)
	if s.stamp == lastStamp {
		clear(s.places)
		s.stamp = 0
	}
	s.stamp++
	s.met = s.met[:0]
}

// fit makes room for the nodes of a graph.
func (s *Scratch) fit(nodes int) {
	if more := nodes - len(s.places); more > 0 {
		s.places = append(s.places, make([]place, more)...)
		s.positions = append(s.positions, make([]uint32, more)...)
	}
	if len(s.spots) > 0 {
		s.weighing.fit(nodes)
	}
}

// at is the place of a node in this search.
func (s *Scratch) at(n view.Node) place {
	if p := s.places[n]; p>>stampShift == s.stamp {
		return p
	}
	return s.stamp<<stampShift | nowhere
}

// distance is how far the node is from an end, outside when it is not known.
func (p place) distance(side int) int { return int(p>>(side*distanceBits)) & outside }

// with is the place with a distance from an end.
func (p place) with(side, distance int) place {
	shift := side * distanceBits
	return p&^(outside<<shift) | place(distance)<<shift
}

// within reports whether a node is in the ball of an end and at most so many
// steps from it.
func (s *Scratch) within(side int, n view.Node, distance int) bool {
	return s.at(n).distance(side) <= min(distance, outside-1)
}

// resetPositions forgets at which positions nodes stand.
func (s *Scratch) resetPositions() {
	if s.standing == lastStanding {
		clear(s.positions)
		s.standing = 0
	}
	s.standing++
}

// stands reports whether a node stands at a position.
func (s *Scratch) stands(n view.Node, position int) bool {
	p := s.positions[n]
	return p>>positionBits == s.standing && p>>position&1 == 1
}

// stand puts a node at a position, and reports whether it was not there yet.
func (s *Scratch) stand(n view.Node, position int) bool {
	p := s.positions[n]
	if p>>positionBits != s.standing {
		p = s.standing << positionBits
	}
	s.positions[n] = p | 1<<position
	return p>>position&1 == 0
}

// A ball is the nodes within some steps of one end.
type ball struct {
	layers [][]view.Node // by distance
	costs  []int         // by distance: the relations to read to go one further; negative until it is asked for
	heavy  []heavy       // nodes whose rows were left for later
	reach  int           // no heavy node is nearer to the centre; beyond any path when there is none

	partial bool // the outermost layer lacks nodes that do not touch the other ball
	scanned int  // nodes of the layer before it whose rows it was made of
}

// A heavy node has a row that would cost more than all else that was read.
type heavy struct {
	node     view.Node
	distance int
}

// beyond is a distance that no path reaches.
const beyond = outside + 1

func (b *ball) start(centre view.Node) {
	b.layers = b.layers[:0]
	b.costs = b.costs[:0]
	b.heavy, b.reach, b.partial = b.heavy[:0], beyond, false
	b.open()
	b.layers[0] = append(b.layers[0], centre)
}

// open begins the layer one further out, in memory that was used before.
func (b *ball) open() {
	if n := len(b.layers); n < cap(b.layers) {
		b.layers = b.layers[:n+1]
		b.layers[n] = b.layers[n][:0]
	} else {
		b.layers = append(b.layers, nil)
	}
	b.costs = append(b.costs, -1)
}

func (b *ball) radius() int { return len(b.layers) - 1 }

// finished reports whether there is nothing further out but behind heavy nodes.
func (b *ball) finished() bool { return len(b.layers[b.radius()]) == 0 }

// postpone leaves the row of a node for later.
func (b *ball) postpone(n view.Node, distance int) {
	b.heavy = append(b.heavy, heavy{n, distance})
	b.reach = min(b.reach, distance)
}
