package storetest

import (
	"iter"

	"spona/graph"
)

// Stated is what changes state, in their order, for tests of what reads or writes
// a graph and needs no store. Nothing is put together: two changes that state
// something of one entity are two entities.
type Stated struct {
	Datasets    []graph.Dataset
	Entities    []*graph.Entity
	Relations   []*graph.Relation
	Withdrawals []*graph.Withdrawal
}

// Add adds what a change states.
func (s *Stated) Add(c graph.Change) {
	switch {
	case c.Dataset != nil:
		s.Datasets = append(s.Datasets, *c.Dataset)
	case c.Entity != nil:
		s.Entities = append(s.Entities, c.Entity)
	case c.Relation != nil:
		s.Relations = append(s.Relations, c.Relation)
	case c.Withdraw != nil:
		s.Withdrawals = append(s.Withdrawals, c.Withdraw)
	}
}

// Snapshot shows all but the withdrawals as a store would, at the zero version. A
// link to an entity that is not there leads to the place -1.
func (s *Stated) Snapshot() graph.Snapshot { return statedSnapshot{s} }

type statedSnapshot struct{ s *Stated }

func (statedSnapshot) Version() graph.Version                         { return graph.Version{} }
func (s statedSnapshot) Datasets() []graph.Dataset                    { return s.s.Datasets }
func (s statedSnapshot) Entities() iter.Seq2[*graph.Entity, error]    { return each(s.s.Entities) }
func (s statedSnapshot) Relations() iter.Seq2[*graph.Relation, error] { return each(s.s.Relations) }
func (statedSnapshot) Close() error                                   { return nil }

func (s statedSnapshot) Links() iter.Seq2[graph.Link, error] {
	place := make(map[graph.ID]int, len(s.s.Entities))
	for i, e := range s.s.Entities {
		place[e.ID] = i
	}
	return linksBetween(s.Relations(), place)
}

// each yields the items of a list.
func each[T any](items []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, item := range items {
			if !yield(item, nil) {
				return
			}
		}
	}
}
