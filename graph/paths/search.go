package paths

import (
	"context"
	"errors"

	"spona/graph"
	"spona/graph/view"
)

// Graph is what a search reads: the in-memory view, or a store.
type Graph interface {
	// Find is the node of an entity; ok is false when there is none.
	Find(ctx context.Context, id graph.ID) (n view.Node, ok bool, err error)

	// ID is the id of a node that Find or Rows gave.
	ID(n view.Node) graph.ID

	// Nodes is more than any node that Find or Rows gives.
	Nodes() int

	// Degree is how many relations touch a node; 0 where that is not known
	// before its row is read.
	Degree(n view.Node) int

	// Rows calls visit with the row of each node, in any order, in one round
	// trip. It stops at the first error of visit and returns it.
	Rows(ctx context.Context, nodes []view.Node, visit func(n view.Node, row view.Row) error) error

	// MayHoldOn reports whether a relation of a row may have held on a day.
	MayHoldOn(e view.Edge, day int32) bool
}

// A Path is the entities along it, from and to included.
type Path []graph.ID

// Length is the number of steps.
func (p Path) Length() int { return len(p) - 1 }

// Result is what a search found.
type Result struct {
	Paths     []Path // by length, then by the ids of the entities
	Truncated bool   // the search gave up at its work limit: there may be more, and shorter, paths
	Explored  int    // relations read
}

// checkEvery is how many relations are read between two looks at the context,
// well under a millisecond.
const checkEvery = 100_000

// errWork ends a search at its work limit.
var errWork = errors.New("paths: work limit reached")

// Between finds the paths from one entity to another. [graph.CodeNotFound] when
// one of them does not exist, [graph.CodeInvalid] for options that cannot be or
// ends that are the same. The context's error when it ends first.
func Between(ctx context.Context, g Graph, scratch *Scratch, from, to graph.ID, opts Options) (Result, error) {
	s, err := newSearch(ctx, g, scratch, from, to, opts)
	if err != nil {
		return Result{}, err
	}
	paths, err := s.run(ctx)
	result := Result{Paths: paths, Explored: s.explored, Truncated: errors.Is(err, errWork)}
	if err != nil && !result.Truncated {
		return Result{}, err
	}
	return result, nil
}

// A search is one run of Between.
type search struct {
	*Scratch
	g    Graph
	opts Options

	follow *view.Filter
	day    int32
	dated  bool
	avoid  map[view.Node]bool

	ends     [2]view.Node
	length   int  // of the paths that are being gathered
	exact    bool // they are the shortest: each position is at one distance
	explored int
}

func newSearch(ctx context.Context, g Graph, scratch *Scratch, from, to graph.ID, opts Options) (*search, error) {
	opts, err := opts.normalised()
	if err != nil {
		return nil, err
	}
	if from == to {
		return nil, graph.Invalid("to", "the two ends of a path must differ")
	}
	s := &search{Scratch: scratch, g: g, opts: opts, follow: view.NewFilter(opts.Kinds, opts.MinTier), avoid: make(map[view.Node]bool)}
	for i, id := range [2]graph.ID{from, to} {
		n, ok, err := g.Find(ctx, id)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, graph.Errorf(graph.CodeNotFound, [2]string{"from", "to"}[i], "there is no entity %q", id)
		}
		s.ends[i] = n
	}
	for _, id := range opts.Avoid {
		n, ok, err := g.Find(ctx, id)
		if err != nil {
			return nil, err
		}
		if ok {
			s.avoid[n] = true
		}
	}
	if !opts.AsOf.IsZero() {
		s.dated = true
		s.day, _ = graph.DateOf(opts.AsOf).Days()
	}
	return s, nil
}

// run finds the length of the shortest path, then paths of that length, and of
// greater ones as long as more are asked for.
func (s *search) run(ctx context.Context) ([]Path, error) {
	s.reset(s.g.Nodes())
	for i := range s.balls {
		s.balls[i].start(s.ends[i], s.g.Degree(s.ends[i]))
	}
	for !s.touching {
		if s.radius() >= s.opts.MaxLength || s.balls[0].finished() || s.balls[1].finished() {
			return nil, nil
		}
		if err := s.grow(ctx); err != nil {
			return nil, err
		}
	}
	var found []Path
	shortest := s.radius()
	for length := shortest; length <= s.opts.MaxLength; length++ {
		s.exact = length == shortest
		for s.radius() < length {
			if err := s.grow(ctx); err != nil {
				return found, err
			}
		}
		more, err := s.ofLength(ctx, length, s.opts.Limit-len(found))
		found = append(found, more...)
		if err != nil || len(found) >= s.opts.Limit {
			return found, err
		}
	}
	return found, nil
}

// passable reports whether a path may pass through a node.
func (s *search) passable(n view.Node) bool {
	return (s.opts.HubDegree == 0 || s.g.Degree(n) <= s.opts.HubDegree) && (len(s.avoid) == 0 || !s.avoid[n])
}

// follows reports whether a path may use the relation in a slot of a row.
func (s *search) follows(row view.Row, slot int) bool {
	return s.follow[row.Marks[slot]] && (!s.dated || s.g.MayHoldOn(row.Edges[slot], s.day))
}

// read visits rows and keeps to the work limit.
func (s *search) read(ctx context.Context, nodes []view.Node, visit func(n view.Node, row view.Row)) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	unchecked := 0
	return s.g.Rows(ctx, nodes, func(n view.Node, row view.Row) error {
		s.explored += len(row.Neighbours)
		unchecked += len(row.Neighbours)
		if s.explored > s.opts.MaxWork {
			return errWork
		}
		if unchecked > checkEvery {
			unchecked = 0
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		visit(n, row)
		return nil
	})
}
