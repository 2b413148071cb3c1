package sqlite

import (
	"slices"
	"strings"

	"spona/graph"
)

// A facet is what lists filter by. Entities, or relations, that agree in all of
// it share one, and the store counts them, so that it knows the length of a list
// without reading it.
type facet struct {
	relation  bool
	kind      uint8
	roles     graph.Roles
	stub      bool
	live      bool
	tier      graph.Tier // of the first record, 0 without one
	countries string     // sorted, with commas
	datasets  string     // of live records; sorted, with commas
}

func entityFacet(e *graph.Entity) facet {
	f := facet{
		kind: uint8(e.Kind), roles: e.Roles, stub: e.Stub, live: e.Live(),
		countries: strings.Join(e.Countries(), ","),
	}
	if len(e.Records) > 0 {
		f.tier = e.Records[0].Source.Tier
	}
	f.datasets = liveDatasets(len(e.Records), func(i int) *graph.Source { return &e.Records[i].Source })
	return f
}

func relationFacet(r *graph.Relation) facet {
	f := facet{relation: true, kind: uint8(r.Kind), live: r.Live(), tier: r.First().Source.Tier}
	f.datasets = liveDatasets(len(r.Records), func(i int) *graph.Source { return &r.Records[i].Source })
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

// hasAny reports whether the joined list holds any of the wanted; nothing wanted
// is found everywhere.
func hasAny(joined string, wanted []string) bool {
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
