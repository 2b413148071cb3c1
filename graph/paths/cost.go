package paths

import (
	"math"

	"spona/graph"
)

// A Cost says how little a step or a path tells, in hundredths: 100 is an ordinary
// step. It is a whole number, so that parts add up exactly and the order of paths
// is the same everywhere.
type Cost int32

// maxStepCost keeps the cost of the longest path within its range.
const maxStepCost Cost = 1 << 26

// A CostLabel says what a part of a cost is for.
type CostLabel uint8

// The labels, in the order in which parts are listed.
const (
	CostKind    CostLabel = iota + 1 // what kinds of relations the steps are
	CostTier                         // how far they can be relied on
	CostShare                        // how small a part is owned
	CostRecency                      // how long ago they ended, or that nobody knows when they held
	CostHub                          // how many relations the entities in between have
	CostGiven                        // the weight that the data set gives, instead of all others
)

// costLabels is the number of labels and one.
const costLabels = int(CostGiven) + 1

var costNames = [costLabels]string{"", "RELATION_KIND", "TIER", "SHARE_OWNED", "RECENCY", "HUB_PENALTY", "GIVEN_WEIGHT"}

// String is the label's name in the API, "" for none.
func (l CostLabel) String() string { return nameOf(costNames[:], int(l)) }

// A CostPart is what a path costs for one reason.
type CostPart struct {
	Label CostLabel
	Value Cost
}

// givenCost is the cost that a weight of the data set stands for.
func givenCost(weight float32) Cost {
	const unit = 100
	return Cost(math.Round(min(float64(weight)*unit, float64(maxStepCost))))
}

// partsOf are the parts of a cost that are not 0, by label.
func partsOf(values [costLabels]Cost) (total Cost, parts []CostPart) {
	for label, value := range values {
		if value != 0 {
			total += value
			parts = append(parts, CostPart{CostLabel(label), value})
		}
	}
	return total, parts
}

// checkCost refuses a weight that is no weight; what says whose it is.
func checkCost(what string, c Cost) error {
	if c < 0 || c > maxWeight {
		return graph.Invalid("weights", "the cost of %s is 0 to %d, not %d", what, maxWeight, c)
	}
	return nil
}
