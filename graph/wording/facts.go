package wording

import "spona/graph"

// Facts are what the sentences are about. What is asked for and is not there is
// told by its id, or left out where it is only beside the point.
type Facts struct {
	Entities  map[graph.ID]*graph.Entity
	Relations map[graph.Tie]*graph.Relation // only for paths
	Datasets  map[string]graph.Dataset      // by id
	MinTier   graph.Tier                    // records of a worse tier are not told; 0 tells all
}

// told reports whether what a record states may be told.
func (f Facts) told(rec *graph.RelationRecord) bool {
	return f.MinTier == 0 || rec.Source.Tier <= f.MinTier
}

// entity is what is known of one end of a relation.
func (f Facts) entity(ref graph.Ref) *graph.Entity {
	if e := f.Entities[ref.ID]; e != nil {
		return e
	}
	return &graph.Entity{ID: ref.ID, Kind: ref.Kind, Stub: true}
}

// Mentions are the entities that the relations name beside their ends: the period
// and the party of a seat. Read them into Facts.Entities with the ends.
func Mentions(relations ...*graph.Relation) []graph.ID {
	var ids []graph.ID
	for _, r := range relations {
		for _, rec := range r.Records {
			for _, v := range rec.Values {
				if mentioning(v.Property) && v.Text != "" {
					ids = append(ids, graph.ID(v.Text))
				}
			}
		}
	}
	return ids
}

func mentioning(p graph.Property) bool {
	return p == graph.PropertyTerm || p == graph.PropertyOnBehalfOf
}
