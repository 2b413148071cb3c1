package storetest

import (
	"iter"
	"math/rand/v2"

	"spona/graph"
)

// History is the batches of a random history without end: entities and relations
// that come, change, end and come back. A store refuses some of them whole, and
// some are empty. The seed alone decides it.
func History(seed uint64) iter.Seq[[]graph.Change] {
	return func(yield func([]graph.Change) bool) {
		g := &generator{rand.New(rand.NewPCG(seed, seed)), idPool}
		for i := 0; yield(g.batch(fetched.AddDate(0, 0, i))); i++ {
		}
	}
}
