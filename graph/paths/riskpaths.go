package paths

import (
	"context"
	"errors"

	"spona/graph"
	"spona/graph/view"
)

// RiskOptions bound a search for public money and power. The zero value is what the
// public API uses.
type RiskOptions struct {
	Limit      int        // paths, 1 to 100; 0 means 10
	PerPattern int        // paths of one pattern, 1 to 25; 0 means 3
	Avoid      []graph.ID // entities not to pass through
	HubDegree  int        // entities with more relations are not passed through; 0 means no such limit
	MinTier    graph.Tier // relations less reliable are not followed; 0 means B
	AsOf       graph.Date // only relations that may have held then, on some day of it; unknown means any time
	MaxWork    int        // relations read before giving up; 0 means 1 million

	Time       Time      // how the relations of a path go together in time
	MaxGapDays int       // of a Sequence: days between the end of a step and the start of the next, at most; 0 means no limit
	Backward   bool      // of a Sequence: time runs from the last entity to the first
	Weights    *Weights  // what makes a path dear; nil means [DefaultWeights]
	Patterns   []Pattern // that paths may be of; none means [Patterns]
}

// The bounds and defaults of a search for money and power.
const (
	maxRisks     = 100
	defaultRisks = 10
	maxEach      = 25
	defaultEach  = 3
	riskWork     = 1_000_000
)

// normalised fills the defaults in, or says which field is wrong, and gives what of
// the options a search is bounded by.
func (o RiskOptions) normalised() (RiskOptions, Options, error) {
	if o.Limit == 0 {
		o.Limit = defaultRisks
	}
	if o.PerPattern == 0 {
		o.PerPattern = defaultEach
	}
	if o.MaxWork == 0 {
		o.MaxWork = riskWork
	}
	if len(o.Patterns) == 0 {
		o.Patterns = Patterns()
	}
	switch {
	case o.Limit < 1 || o.Limit > maxRisks:
		return o, Options{}, graph.Invalid("limit", "ask for 1 to %d paths, not %d", maxRisks, o.Limit)
	case o.PerPattern < 1 || o.PerPattern > maxEach:
		return o, Options{}, graph.Invalid("perPattern", "ask for 1 to %d paths of a pattern, not %d", maxEach, o.PerPattern)
	}
	if err := checkPatterns(o.Patterns); err != nil {
		return o, Options{}, err
	}
	opts, err := o.search().normalised()
	return o, opts, err
}

// search is the options of a search between two entities that say the same.
func (o RiskOptions) search() Options {
	return Options{
		Avoid: o.Avoid, HubDegree: o.HubDegree, MinTier: o.MinTier, AsOf: o.AsOf, MaxWork: o.MaxWork,
		Order: Risk, Time: o.Time, MaxGapDays: o.MaxGapDays, Backward: o.Backward, Weights: o.Weights,
	}
}

// NewRiskRemote prepares a search for money and power in a store.
func NewRiskRemote(reader Reader, opts RiskOptions) *Remote {
	if opts.MaxWork == 0 {
		opts.MaxWork = riskWork
	}
	return NewRemote(reader, opts.search())
}

// A RiskPath is a path from an actor to public money or to power.
type RiskPath struct {
	Path
	Pattern Pattern // that it is of
}

// RiskResult is what a search for money and power found.
type RiskResult struct {
	Paths     []RiskPath // the cheapest first, then by the ids of the entities
	Truncated bool       // the search gave up at its work limit: there may be more paths, and such as come before these
	Explored  int        // relations read
}

// RiskPaths finds the paths from an entity to public money and to power, the worst
// first: those that cost least. Each is of one of the patterns, and the cheapest of
// its pattern to the entity that it leads to. Of one pattern there are no more than
// asked for, so that a hundred contracts do not hide the one office. A step lists
// the relations that the pattern takes. [graph.CodeNotFound] when there is no such
// entity.
func RiskPaths(ctx context.Context, g Graph, scratch *Scratch, from graph.ID, opts RiskOptions) (RiskResult, error) {
	opts, bounds, err := opts.normalised()
	if err != nil {
		return RiskResult{}, err
	}
	o, start, err := newOutward(ctx, g, scratch, from, opts, bounds)
	if err != nil {
		return RiskResult{}, err
	}
	err = o.run(ctx, start)
	result := RiskResult{Explored: o.explored, Truncated: errors.Is(err, errWork)}
	if err != nil && !result.Truncated {
		return RiskResult{}, err
	}
	for _, f := range o.found.best() {
		pattern := opts.Patterns[f.pattern]
		result.Paths = append(result.Paths, RiskPath{o.told(f.way, pattern.Moves), pattern})
	}
	return result, nil
}

func newOutward(ctx context.Context, g Graph, scratch *Scratch, from graph.ID, opts RiskOptions, bounds Options) (*outward, view.Node, error) {
	s := &search{Scratch: scratch, g: g, view: g.View(), opts: bounds}
	start, err := find(ctx, g, "from", from)
	if err == nil {
		s.bound()
		err = s.leaveOut(ctx, bounds.Avoid)
	}
	if err != nil {
		return nil, 0, err
	}
	w := &weighted{search: s, pricing: newPricing(s.view, bounds), clock: newClock(bounds)}
	return &outward{
		weighted: w,
		stems:    newStems(opts.Patterns, w.pricing, bounds.MinTier),
		found:    newHarvest(s.view, len(opts.Patterns), opts.PerPattern, opts.Limit),
		heads:    make(map[shootKey]uint32),
	}, start, nil
}

// told says what a path is made of that takes those moves.
func (o *outward) told(f way, moves []Move) Path {
	t := telling{weighted: o.weighted, nodes: f.nodes}
	t.gather()
	for i, m := range moves {
		from := o.view.ID(f.nodes[i])
		kept := t.steps[i][:0]
		for _, e := range t.steps[i] {
			if m.takes(e.tie.Kind, e.tie.From != from) {
				kept = append(kept, e)
			}
		}
		t.steps[i] = kept
	}
	t.lookAhead()
	return t.path()
}
