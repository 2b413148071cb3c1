package paths

import (
	"cmp"
	"slices"

	"spona/graph"
	"spona/graph/view"
)

// A Path is a sequence of distinct entities, each related to the next.
type Path struct {
	Entities []graph.ID // from and to included
	Steps    []Step     // one fewer

	Cost  Cost       // of order Risk; 0 otherwise
	Costs []CostPart // what it is made of, by label: those that are not 0, which add up to it
	When  When       // of a time other than Any
}

// Length is the number of steps.
func (p Path) Length() int { return len(p.Steps) }

// A Step is how one entity of a path is related to the next, in either direction.
type Step struct {
	Relations []graph.Tie // those that can take part, by kind, outgoing ones first, then by key
	More      int         // how many there are beyond MaxParallel
}

// MaxParallel is the most relations that a step lists.
const MaxParallel = 25

// paths says of the ways that were found what they are made of.
func (s *search) paths(ways [][]view.Node) []Path {
	all := make([]Path, len(ways))
	for i, nodes := range ways {
		p := Path{Entities: make([]graph.ID, len(nodes)), Steps: make([]Step, len(nodes)-1)}
		for j, n := range nodes {
			p.Entities[j] = s.view.ID(n)
		}
		for j := range p.Steps {
			p.Steps[j] = s.step(nodes[j], nodes[j+1])
		}
		all[i] = p
	}
	return all
}

// step lists the relations between two nodes, from the shorter of their rows or
// the one that there is: one of them was read to get to the other.
func (s *search) step(a, b view.Node) Step {
	at, to := a, b
	if !s.view.Has(a) || s.view.Has(b) && s.view.Degree(b) < s.view.Degree(a) {
		at, to = b, a
	}
	var ties []graph.Tie
	row := s.view.Row(at)
	row.To(to, func(slot int) bool {
		if s.follows(row, slot) {
			ties = append(ties, s.view.Tie(at, row, slot))
		}
		return true
	})
	from := s.view.ID(a)
	slices.SortFunc(ties, func(x, y graph.Tie) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), -compareBools(x.From == from, y.From == from), cmp.Compare(x.Key, y.Key))
	})
	if more := len(ties) - MaxParallel; more > 0 {
		return Step{ties[:MaxParallel], more}
	}
	return Step{Relations: ties}
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
