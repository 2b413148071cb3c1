package line

import (
	"iter"

	"spona/graph"
)

// A Stock is what can be written: a part of [graph.Snapshot].
type Stock interface {
	Datasets() []graph.Dataset
	Entities() iter.Seq2[*graph.Entity, error]
	Relations() iter.Seq2[*graph.Relation, error]
}

// A Filter says what of a graph to write. The zero value writes all.
type Filter struct {
	Entity   func(*graph.Entity) bool   // nil for all
	Relation func(*graph.Relation) bool // nil for all
}

// Each hands on what there is: every data set, since they carry the
// licences, then the entities and the relations that the filter keeps. It ends
// with the first error, of the stock or of what it calls.
func (f Filter) Each(s Stock, dataset func(*graph.Dataset) error, entity func(*graph.Entity) error, relation func(*graph.Relation) error) error {
	for _, d := range s.Datasets() {
		if err := dataset(&d); err != nil {
			return err
		}
	}
	for e, err := range s.Entities() {
		if err == nil && (f.Entity == nil || f.Entity(e)) {
			err = entity(e)
		}
		if err != nil {
			return err
		}
	}
	for r, err := range s.Relations() {
		if err == nil && (f.Relation == nil || f.Relation(r)) {
			err = relation(r)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
