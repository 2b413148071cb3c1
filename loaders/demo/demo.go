package demo

import (
	"iter"

	"spona/graph"
)

// Options say how much of the country to make. The zero value is the small
// sample.
type Options struct {
	// Seed draws another country of the same size around the same story. The
	// same seed always gives the same changes.
	Seed uint64

	// Entities is how many entities to make, with four relations for each; 0
	// means 1,000. The story is always told whole, so there are never fewer
	// entities than it has.
	Entities int
}

const (
	defaultEntities    = 1000
	relationsPerEntity = 4
)

// Changes yields the data sets of the invented country, then its entities and
// relations: Options.Entities of the first, four times as many of the others.
// An entity comes before the relations that lead to it. An error is yielded only
// for a fault of this package, which its tests rule out.
func Changes(opts Options) iter.Seq2[graph.Change, error] {
	if opts.Entities == 0 {
		opts.Entities = defaultEntities
	}
	return func(yield func(graph.Change, error) bool) {
		for _, d := range Datasets() {
			if !yield(graph.Change{Dataset: &d}, nil) {
				return
			}
		}
		s, err := tell()
		if err != nil {
			yield(graph.Change{}, err)
			return
		}
		for _, c := range s.changes {
			if !yield(c, nil) {
				return
			}
		}
		g := newGenerator(opts, s, yield)
		g.run()
	}
}
