package paths

import (
	"slices"

	"spona/graph"
)

// Options bounds a search. The zero value is what the public API uses.
type Options struct {
	MaxLength int                  // steps, 1 to 8; 0 means 6
	Limit     int                  // paths, 1 to 25; 0 means 5
	Kinds     []graph.RelationKind // relations to follow; empty means all
	Avoid     []graph.ID           // entities not to pass through
	HubDegree int                  // entities with more relations are not passed through; 0 means no such limit
	MinTier   graph.Tier           // relations less reliable are not followed; 0 means B
	AsOf      graph.Date           // only relations that may have held then, on some day of it; unknown means any time
	MaxWork   int                  // relations read before giving up; 0 means 20 million

	Order      Order    // which paths come first
	Time       Time     // how the relations of a path go together in time
	MaxGapDays int      // of a Sequence: days between the end of a step and the start of the next, at most; 0 means no limit
	Backward   bool     // of a Sequence: time runs from the last entity to the first
	Weights    *Weights // what makes a path of order Risk dear; nil means [DefaultWeights]

	heavyDegree, heavyRatio int // of tests; a degree of 0 means the constants
	probed                  int // of tests: [Connect] probes groups and layers of up to so many nodes
}

// The bounds and defaults of the API contract.
const (
	maxLength     = 8
	defaultLength = 6
	maxLimit      = 25
	defaultLimit  = 5
	maxAvoid      = 1000
	maxGapDays    = 36_525 // a hundred years
	defaultWork   = 20_000_000
	usualTier     = graph.TierB
)

// normalised fills the defaults in, or says which field is wrong. The caller's
// value is not changed.
func (o Options) normalised() (Options, error) {
	if o.MaxLength == 0 {
		o.MaxLength = defaultLength
	}
	if o.Limit == 0 {
		o.Limit = defaultLimit
	}
	if o.MinTier == 0 {
		o.MinTier = usualTier
	}
	if o.MaxWork == 0 {
		o.MaxWork = defaultWork
	}
	if o.heavyDegree == 0 {
		o.heavyDegree, o.heavyRatio = heavyDegree, heavyRatio
	}
	switch {
	case o.MaxLength < 1 || o.MaxLength > maxLength:
		return o, graph.Invalid("maxLength", "a path has 1 to %d steps, not %d", maxLength, o.MaxLength)
	case o.Limit < 1 || o.Limit > maxLimit:
		return o, graph.Invalid("limit", "ask for 1 to %d paths, not %d", maxLimit, o.Limit)
	case o.HubDegree < 0:
		return o, graph.Invalid("hubDegree", "it cannot be negative")
	case o.MaxWork < 0:
		return o, graph.Invalid("maxWork", "it cannot be negative")
	case len(o.Avoid) > maxAvoid:
		return o, graph.Errorf(graph.CodeLimitExceeded, "avoid", "at most %d entities can be avoided, not %d", maxAvoid, len(o.Avoid))
	}
	if err := o.checkOrder(); err != nil {
		return o, err
	}
	return o, checkFollowed(o.Kinds, o.MinTier)
}

// checkOrder refuses orders, times and weights that there are not, and what goes
// with one of them alone.
func (o *Options) checkOrder() error {
	switch {
	case o.Order > Risk:
		return graph.Invalid("order", "the orders are SHORTEST and RISK")
	case o.Time > Sequence:
		return graph.Invalid("time", "the times are ANY, OVERLAP and SEQUENCE")
	case o.MaxGapDays < 0 || o.MaxGapDays > maxGapDays:
		return graph.Invalid("maxGapDays", "a gap has up to %d days, not %d", maxGapDays, o.MaxGapDays)
	case o.MaxGapDays > 0 && o.Time != Sequence:
		return graph.Invalid("maxGapDays", "only the steps of a SEQUENCE have gaps between them")
	case o.Backward && o.Time != Sequence:
		return graph.Invalid("backward", "only a SEQUENCE has a direction")
	}
	return o.Weights.check()
}

// checkFollowed refuses kinds and tiers of relations that there are not.
func checkFollowed(kinds []graph.RelationKind, minTier graph.Tier) error {
	if minTier > graph.TierC {
		return graph.Invalid("minTier", "the tiers are A, B and C")
	}
	if slices.ContainsFunc(kinds, func(k graph.RelationKind) bool { return !k.Valid() }) {
		return graph.Invalid("kinds", "one of them is no kind of relation")
	}
	return nil
}
