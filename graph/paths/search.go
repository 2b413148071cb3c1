package paths

import (
	"context"
	"errors"

	"spona/graph"
	"spona/graph/view"
)

// Result is what a search found.
type Result struct {
	Paths     []Path // in the order asked for, then by the ids of the entities
	Truncated bool   // the search gave up at its work limit: there may be more paths, and such as come before these
	Explored  int    // relations read
}

// checkEvery is how many relations are read between two looks at the context,
// about a millisecond.
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
	var found []Path
	if opts.Order == Shortest && opts.Time == Any {
		var ways [][]view.Node
		ways, err = s.run(ctx)
		found = s.paths(ways)
	} else {
		found, err = s.best(ctx)
	}
	result := Result{Paths: found, Explored: s.explored, Truncated: errors.Is(err, errWork)}
	if err != nil && !result.Truncated {
		return Result{}, err
	}
	return result, nil
}

// A search is one run of Between.
type search struct {
	*Scratch
	g    Graph
	view *view.View
	opts Options

	follow  *view.Filter
	days    view.Span
	dated   bool
	avoid   map[view.Node]bool
	free    bool // every entity may be passed through
	patient bool // heavy nodes are left for later

	ends      [2]view.Node
	touching  bool // the balls have a node in common
	exact     bool // no path has been found yet, so that each position is at one distance
	explored  int
	unchecked int // relations read since the context was looked at
}

func newSearch(ctx context.Context, g Graph, scratch *Scratch, from, to graph.ID, opts Options) (*search, error) {
	s, err := prepare(g, scratch, opts)
	if err != nil {
		return nil, err
	}
	if from == to {
		return nil, graph.Invalid("to", "the two ends of a path must differ")
	}
	for i, id := range [2]graph.ID{from, to} {
		if s.ends[i], err = find(ctx, g, [2]string{"from", "to"}[i], id); err != nil {
			return nil, err
		}
	}
	return s, s.leaveOut(ctx, s.opts.Avoid)
}

// prepare is a search that does not know its ends yet.
func prepare(g Graph, scratch *Scratch, opts Options) (*search, error) {
	opts, err := opts.normalised()
	if err != nil {
		return nil, err
	}
	s := &search{Scratch: scratch, g: g, view: g.View(), opts: opts, patient: g.Whole()}
	s.bound()
	return s, nil
}

// bound sets what the options let a search follow and pass through, save for what it
// is to avoid.
func (s *search) bound() {
	s.follow, s.free = view.NewFilter(s.opts.Kinds, s.opts.MinTier), s.opts.HubDegree == 0 && len(s.opts.Avoid) == 0
	if !s.opts.AsOf.IsZero() {
		s.dated, s.days = true, view.SpanOf(s.opts.AsOf)
	}
}

// leaveOut keeps the search from passing through entities.
func (s *search) leaveOut(ctx context.Context, ids []graph.ID) error {
	for _, id := range ids {
		n, ok, err := s.g.Find(ctx, id)
		if err != nil {
			return err
		}
		if ok {
			if s.avoid == nil {
				s.avoid = make(map[view.Node]bool)
			}
			s.avoid[n] = true
		}
	}
	return nil
}

// run finds the paths of each length in turn, until there are as many as were
// asked for.
func (s *search) run(ctx context.Context) ([][]view.Node, error) {
	s.begin()
	s.exact = true
	var found [][]view.Node
	for length := 1; length <= s.opts.MaxLength; length++ {
		middle, ok, err := s.reach(ctx, length)
		if err != nil {
			return found, err
		}
		if !ok {
			continue
		}
		more, err := s.ofLength(ctx, length, middle, s.opts.Limit-len(found))
		found = append(found, more...)
		if err != nil || len(found) >= s.opts.Limit {
			return found, err
		}
		s.exact = len(found) == 0
	}
	return found, nil
}

// begin puts the two balls at their centres.
func (s *search) begin() {
	s.reset(s.view.Nodes())
	s.touching = false
	for side, end := range s.ends {
		s.balls[side].start(end)
		s.places[end] = s.at(end).with(side, 0)
	}
}

// passable reports whether a path may pass through a node.
func (s *search) passable(n view.Node) bool {
	return (s.opts.HubDegree == 0 || s.view.Total(n) <= s.opts.HubDegree) && (len(s.avoid) == 0 || !s.avoid[n])
}

// follows reports whether a path may use the relation in a slot of a row.
func (s *search) follows(row view.Row, slot int) bool {
	return s.follow[row.Marks[slot]] && (!s.dated || s.view.MayHoldIn(s.view.Edge(row, slot), s.days))
}

// count keeps to the work limit and looks at the context now and then.
func (s *search) count(ctx context.Context, relations int) error {
	s.explored += relations
	if s.explored > s.opts.MaxWork {
		return errWork
	}
	if s.unchecked += relations; s.unchecked > checkEvery {
		s.unchecked = 0
		return ctx.Err()
	}
	return nil
}

// fetch makes rows readable, and room for the nodes that come with them.
func (s *search) fetch(ctx context.Context, nodes []view.Node) error {
	if s.g.Whole() {
		return nil
	}
	if err := s.g.Fetch(ctx, nodes); err != nil {
		return err
	}
	s.fit(s.view.Nodes())
	return nil
}
