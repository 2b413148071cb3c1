//go:build unix

package bench_test

import (
	"context"
	"errors"

	"spona/graph"
	"spona/graph/paths"
	"spona/server/bench"
)

// What is asked of the best paths. The floor knows the cheapest one by the name of
// its algorithm; the others are Spona's own.
const (
	cheapest = "dijkstra" // the cheapest path by the weights of the graph: of any length for the floor, of at most eight steps for Spona
	risk     = "risk"     // the best five by risk, as a visitor asks for them
	overlap  = "overlap"  // the shortest five with a common time
	sequence = "sequence" // the shortest five whose steps came one after another
	riskOver = "riskover" // the best five by risk with a common time
)

// errGaveUp says that an answer was cut short at the work limit.
var errGaveUp = errors.New("gave up at the work limit")

// weightUnit is what a weight of 1 costs.
const weightUnit = 100

// cheapestBlock asks for the cheapest path. An answer below the known cost is
// wrong; one above it may be right, since the cheapest path of any length can have
// more steps than Spona takes.
func cheapestBlock(set pairSet) block {
	blk := block{op: cheapest, pairs: set.name}
	opts := paths.Options{Order: paths.Risk, Limit: 1, MaxLength: bench.MaxHops, Weights: &paths.Weights{Given: true}}
	for _, p := range set.pairs {
		blk.questions = append(blk.questions, func(ctx context.Context, c client) (bool, error) {
			got, err := c.best(ctx, bench.EntityID(p.From), bench.EntityID(p.To), opts)
			return got == bench.None || p.Cost == bench.None || got >= weightUnit*p.Cost, err
		})
	}
	return blk
}

// bestBlock asks what the tests of the searches answer by trying every way: here
// only time counts.
func bestBlock(op string, set pairSet) block {
	blk := block{op: op, pairs: set.name}
	for _, p := range set.pairs {
		blk.questions = append(blk.questions, func(ctx context.Context, c client) (bool, error) {
			_, err := c.best(ctx, bench.EntityID(p.From), bench.EntityID(p.To), bestOptions(op))
			return true, err
		})
	}
	return blk
}

func bestOptions(op string) paths.Options {
	weights := paths.DefaultWeights()
	weights.Recency.Today = graph.Date{Year: 2025, Month: 1, Day: 1} // the last year of the generated graph
	switch op {
	case risk:
		return paths.Options{Order: paths.Risk, Weights: &weights}
	case overlap:
		return paths.Options{Time: paths.Overlap}
	case sequence:
		return paths.Options{Time: paths.Sequence}
	}
	return paths.Options{Order: paths.Risk, Time: paths.Overlap, Weights: &weights}
}
