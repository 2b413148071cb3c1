package projection

import (
	"spona/graph"
	"spona/graph/view"
)

// Recall gives what memory has of entities, for when the store cannot be asked:
// id, kind, countries and the names by which each is found, without sources. ok is
// false when it does not know one of them.
func (p *Projection) Recall(ids []graph.ID) (entities []*graph.Entity, ok bool) {
	nodes := make([]view.Node, len(ids))
	for i, id := range ids {
		if nodes[i], ok = p.View.Find(id); !ok {
			return nil, false
		}
	}
	byNode := make(map[view.Node]*graph.Entity, len(ids))
	for _, entry := range p.Names.Entries(nodes) {
		record := graph.EntityRecord{Names: entry.Names}
		for _, c := range entry.Countries {
			record.Values = append(record.Values, graph.NewValue(graph.PropertyCountry, c))
		}
		byNode[entry.Node] = &graph.Entity{ID: entry.ID, Kind: entry.Kind, Records: []graph.EntityRecord{record}}
	}
	entities = make([]*graph.Entity, len(ids))
	for i, n := range nodes {
		if entities[i] = byNode[n]; entities[i] == nil {
			return nil, false
		}
	}
	return entities, true
}
