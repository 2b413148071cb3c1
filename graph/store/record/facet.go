package record

import (
	"slices"
	"strings"

	"spona/graph"
)

// A Facet is what lists filter by. Entities, or relations, that agree in all of
// it share one, and the store counts them, so that it knows the length of a list
// without reading it.
type Facet struct {
	Relation  bool
	Kind      uint8 // a [graph.EntityKind], or a [graph.RelationKind]
	Roles     graph.Roles
	Stub      bool
	Live      bool
	Tier      graph.Tier // of the first record, 0 without one
	Countries string     // sorted, with commas
	Datasets  string     // of live records; sorted, with commas
}

// EntityFacet is the facet of an entity.
func EntityFacet(e *graph.Entity) Facet {
	f := Facet{
		Kind: uint8(e.Kind), Roles: e.Roles, Stub: e.Stub, Live: e.Live(),
		Countries: strings.Join(e.Countries(), ","),
	}
	if len(e.Records) > 0 {
		f.Tier = e.Records[0].Source.Tier
	}
	f.Datasets = liveDatasets(len(e.Records), func(i int) *graph.Source { return &e.Records[i].Source })
	return f
}

// RelationFacet is the facet of a relation.
func RelationFacet(r *graph.Relation) Facet {
	f := Facet{Relation: true, Kind: uint8(r.Kind), Live: r.Live(), Tier: r.First().Source.Tier}
	f.Datasets = liveDatasets(len(r.Records), func(i int) *graph.Source { return &r.Records[i].Source })
	return f
}

// liveDatasets joins the data sets of the records that are live. Nearly always
// there is one.
func liveDatasets(n int, source func(int) *graph.Source) string {
	if n == 1 && source(0).Live() {
		return source(0).Dataset
	}
	var ids []string
	for i := range n {
		if s := source(i); s.Live() {
			ids = append(ids, s.Dataset)
		}
	}
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), ",")
}

// HasAny reports whether the joined list holds any of the wanted; nothing wanted
// is found everywhere.
func HasAny(joined string, wanted []string) bool {
	if len(wanted) == 0 {
		return true
	}
	for joined != "" {
		var one string
		one, joined, _ = strings.Cut(joined, ",")
		if slices.Contains(wanted, one) {
			return true
		}
	}
	return false
}

// NameKeys are the keys of all names but the sort key, in order.
func NameKeys(e *graph.Entity, sortKey string) []string {
	var keys []string
	for i := range e.Records {
		for _, n := range e.Records[i].Names {
			if key := graph.NameKey(n.Text); key != "" && key != sortKey {
				keys = append(keys, key)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
