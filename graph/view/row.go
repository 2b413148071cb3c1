package view

import "sort"

// seek is the first slot of a row that does not come before one of that mark and
// neighbour.
func (r Row) seek(want slot) int {
	return sort.Search(len(r.Marks), func(i int) bool {
		mark := r.Marks[i] &^ tierMask
		return mark > want.mark || mark == want.mark && r.Neighbours[i] >= want.neighbour
	})
}

// scanned is up to how long a row is read from end to end rather than sought in.
const scanned = 64

// To calls visit with each slot of the row that leads to a neighbour, until it
// returns false. In a long row it seeks them kind by kind.
func (r Row) To(neighbour Node, visit func(slot int) bool) {
	if len(r.Neighbours) <= scanned {
		for i, n := range r.Neighbours {
			if n == neighbour && !visit(i) {
				return
			}
		}
		return
	}
	for at := 0; at < len(r.Marks); {
		group := r.Marks[at] &^ tierMask
		for at = r.seek(slot{neighbour: neighbour, mark: group}); at < len(r.Marks) && r.Marks[at]&^tierMask == group && r.Neighbours[at] == neighbour; at++ {
			if !visit(at) {
				return
			}
		}
		at = r.seek(slot{mark: group + incomingMask}) // the next kind or direction
	}
}

// Group is the stretch of the row of one kind and direction.
func (r Row) Group(m Mark) (from, to int) {
	group := m &^ tierMask
	return r.seek(slot{mark: group}), r.seek(slot{mark: group + incomingMask})
}
