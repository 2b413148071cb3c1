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

// A link is a relation of a step as it is in a row.
type link struct {
	row  view.Row
	slot int
	tie  graph.Tie
}

// paths says of the ways that were found what they are made of.
func (s *search) paths(ways [][]view.Node) []Path {
	all := make([]Path, len(ways))
	for i, nodes := range ways {
		all[i] = s.path(nodes)
		for j := range all[i].Steps {
			all[i].Steps[j] = stepOf(s.links(nodes[j], nodes[j+1]))
		}
	}
	return all
}

// path is a path without the relations of its steps.
func (s *search) path(nodes []view.Node) Path {
	p := Path{Entities: make([]graph.ID, len(nodes)), Steps: make([]Step, len(nodes)-1)}
	for i, n := range nodes {
		p.Entities[i] = s.view.ID(n)
	}
	return p
}

// links are the relations between two nodes, in the order in which they are listed,
// from the shorter of their rows or the one that there is: one of them was read to
// get to the other.
func (s *search) links(a, b view.Node) []link {
	at, to := a, b
	if !s.view.Has(a) || s.view.Has(b) && s.view.Degree(b) < s.view.Degree(a) {
		at, to = b, a
	}
	var links []link
	row := s.view.Row(at)
	row.To(to, func(slot int) bool {
		if s.follows(row, slot) {
			links = append(links, link{row, slot, s.view.Tie(at, row, slot)})
		}
		return true
	})
	from := s.view.ID(a)
	slices.SortFunc(links, func(x, y link) int {
		return cmp.Or(cmp.Compare(x.tie.Kind, y.tie.Kind), -compareBools(x.tie.From == from, y.tie.From == from), cmp.Compare(x.tie.Key, y.tie.Key))
	})
	return links
}

// stepOf lists relations.
func stepOf(links []link) Step {
	step := Step{More: max(len(links)-MaxParallel, 0)}
	for _, l := range links[:len(links)-step.More] {
		step.Relations = append(step.Relations, l.tie)
	}
	return step
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
