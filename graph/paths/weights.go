package paths

import (
	"slices"

	"spona/graph"
)

// Weights say what makes a path of order [Risk] dear: the cheapest path is the one
// that tells most. A step costs what the cheapest of its relations costs; passing
// through an entity with many relations costs more. They are data: the public ones
// are [DefaultWeights], each with its reason.
type Weights struct {
	Kinds   []KindWeight // a kind that is not here costs [OrdinaryStep]
	Tiers   []TierWeight // a tier that is not here costs nothing
	Share   ShareWeight
	Recency RecencyWeight
	Hub     HubWeight

	// Given makes a step cost the weight that the data set gives the relation, 1
	// where it gives none, and nothing else: for benchmarks.
	Given bool
}

// OrdinaryStep is the cost of a relation of a kind that has no weight.
const OrdinaryStep Cost = 100

// maxWeight is the most that one weight can be.
const maxWeight Cost = 1_000_000

// A KindWeight is what a relation of a kind costs.
type KindWeight struct {
	Kind   graph.RelationKind
	Cost   Cost
	Reason string // in plain English
}

// A TierWeight is what a relation of a tier costs beside.
type TierWeight struct {
	Tier   graph.Tier
	Cost   Cost
	Reason string
}

// A ShareWeight is what ownership of less than everything costs beside: Nothing
// for a share of 0 %, less in proportion for a greater one. Of a range the lower
// bound counts. Unknown is for a share that the source does not give.
type ShareWeight struct {
	Nothing Cost
	Unknown Cost
	Reason  string
}

// A RecencyWeight is what a relation costs beside that is over: PerYear for each
// full year from the last day on which it may have held to Today, at most Most.
// Undated is for one without any date. Without a Today only Undated counts.
type RecencyWeight struct {
	PerYear, Most, Undated Cost
	Today                  graph.Date
	Reason                 string
}

// A HubWeight is what passing through an entity costs that has Degree relations or
// more: PerDoubling, and as much again each time that the number is twice as
// large, at most Most. A Degree of 0 means that nothing does.
type HubWeight struct {
	Degree            int
	PerDoubling, Most Cost
	Reason            string
}

// check refuses weights that cannot be; nil are the defaults.
func (w *Weights) check() error {
	if w == nil {
		return nil
	}
	for _, k := range w.Kinds {
		if !k.Kind.Valid() {
			return graph.Invalid("weights", "one of them is for no kind of relation")
		}
		if err := checkCost(k.Kind.String(), k.Cost); err != nil {
			return err
		}
	}
	for _, t := range w.Tiers {
		if t.Tier < graph.TierA || t.Tier > graph.TierC {
			return graph.Invalid("weights", "the tiers are A, B and C")
		}
		if err := checkCost("tier "+t.Tier.String(), t.Cost); err != nil {
			return err
		}
	}
	for _, c := range []struct {
		what string
		cost Cost
	}{
		{"a share of nothing", w.Share.Nothing}, {"an unknown share", w.Share.Unknown},
		{"a year", w.Recency.PerYear}, {"the past", w.Recency.Most}, {"an unknown time", w.Recency.Undated},
		{"twice as many relations", w.Hub.PerDoubling}, {"a hub", w.Hub.Most},
	} {
		if err := checkCost(c.what, c.cost); err != nil {
			return err
		}
	}
	if w.Hub.Degree < 0 {
		return graph.Invalid("weights", "the degree of a hub cannot be negative")
	}
	return nil
}

// kind is what a relation of a kind costs.
func (w *Weights) kind(k graph.RelationKind) Cost {
	if i := slices.IndexFunc(w.Kinds, func(x KindWeight) bool { return x.Kind == k }); i >= 0 {
		return w.Kinds[i].Cost
	}
	return OrdinaryStep
}

// tier is what a relation of a tier costs beside.
func (w *Weights) tier(t graph.Tier) Cost {
	if i := slices.IndexFunc(w.Tiers, func(x TierWeight) bool { return x.Tier == t }); i >= 0 {
		return w.Tiers[i].Cost
	}
	return 0
}
