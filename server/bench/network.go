package bench

import "slices"

// None is the distance of two nodes that are not connected within the limit.
const None = -1

// A Network is the generator's graph as bare arrays. It answers what the added
// questions ask, by code that has nothing in common with Spona's searches.
type Network struct {
	first      []int32 // where the neighbours of a node begin
	neighbours []int32
	follow     []bool // by slot: constrained searches use it
	hub        []bool // by node: constrained searches do not pass through it
}

// ReadNetwork reads the graph that the generator left in dir.
func ReadNetwork(dir string) (*Network, error) {
	n := new(Network)
	for node, err := range Nodes(dir) {
		if err != nil {
			return nil, err
		}
		n.hub = append(n.hub, node.Hub)
	}
	var ends [2][]int32
	var follow []bool
	followed := Followed()
	for row, err := range rows(dir, "edges.csv", edgeColumns) {
		if err != nil {
			return nil, err
		}
		for i, column := range [2]int{edgeFrom, edgeTo} {
			node, err := number(row, column, len(n.hub))
			if err != nil {
				return nil, err
			}
			ends[i] = append(ends[i], int32(node))
		}
		follow = append(follow, slices.Contains(followed, relationKinds[row[edgeKind]]))
	}
	n.link(ends, follow)
	return n, nil
}

// link lays the neighbours out, both ways.
func (n *Network) link(ends [2][]int32, follow []bool) {
	n.first = make([]int32, len(n.hub)+1)
	for _, end := range slices.Concat(ends[0], ends[1]) {
		n.first[end+1]++
	}
	for i := range n.hub {
		n.first[i+1] += n.first[i]
	}
	next := slices.Clone(n.first)
	n.neighbours, n.follow = make([]int32, 2*len(follow)), make([]bool, 2*len(follow))
	for e := range follow {
		for side := range ends {
			at := &next[ends[side][e]]
			n.neighbours[*at], n.follow[*at] = ends[1-side][e], follow[e]
			*at++
		}
	}
}

// Nodes is the number of nodes.
func (n *Network) Nodes() int { return len(n.hub) }

// Degree is how many edges touch a node.
func (n *Network) Degree(node int) int { return int(n.first[node+1] - n.first[node]) }

// Hub reports whether the generator calls a node a hub.
func (n *Network) Hub(node int) bool { return n.hub[node] }

// Distance is the number of steps between two nodes, at most limit, or [None].
// A constrained search leaves out shared addresses, memberships and hubs on the
// way. Layer by layer, the smaller side grows until the sides touch.
func (n *Network) Distance(from, to, limit int, constrained bool) int {
	if from == to {
		return 0
	}
	sides := [2]layers{newLayers(from), newLayers(to)}
	for length := 1; length <= limit; length++ {
		i := 0
		if len(sides[1].last) < len(sides[0].last) {
			i = 1
		}
		mine, other := &sides[i], &sides[1-i]
		if n.grow(mine, other, constrained) {
			return length
		}
		if len(mine.last) == 0 {
			return None
		}
	}
	return None
}

// layers are the nodes that a side has reached, and the last of them.
type layers struct {
	reached map[int32]bool
	last    []int32
}

func newLayers(node int) layers {
	return layers{map[int32]bool{int32(node): true}, []int32{int32(node)}}
}

// grow adds a layer and reports whether it touches the other side.
func (n *Network) grow(mine, other *layers, constrained bool) bool {
	var next []int32
	for _, node := range mine.last {
		for slot := n.first[node]; slot < n.first[node+1]; slot++ {
			neighbour := n.neighbours[slot]
			switch {
			case constrained && !n.follow[slot], mine.reached[neighbour]:
			case other.reached[neighbour]:
				return true
			case !constrained || !n.hub[neighbour]:
				mine.reached[neighbour] = true
				next = append(next, neighbour)
			}
		}
	}
	mine.last = next
	return false
}
