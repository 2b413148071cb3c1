package neo4j

import (
	"maps"
	"slices"
	"time"

	"spona/graph"
	"spona/graph/store/record"
)

// A facetBook numbers facets for a load and counts how many rows more or less
// each has.
type facetBook struct {
	all   facets
	no    map[record.Facet]int64
	delta map[int64]int64 // since it was saved
	known int             // of all, those that are saved
}

func newFacetBook(all facets) *facetBook {
	b := &facetBook{all: all, no: make(map[record.Facet]int64, len(all)), delta: make(map[int64]int64), known: len(all)}
	for no, f := range all {
		b.no[f] = int64(no)
	}
	return b
}

// move moves a row from one facet to another; 0 is none. It returns the number
// of the facet that it moved to.
func (b *facetBook) move(from int64, to record.Facet) int64 {
	no, known := b.no[to]
	if !known {
		no = int64(len(b.all))
		b.all = append(b.all, to)
		b.no[to] = no
	}
	if no != from {
		b.delta[no]++
		if from != 0 {
			b.delta[from]--
		}
	}
	return no
}

// rows are what is to be written of it.
func (b *facetBook) rows() []any {
	var rows []any
	for _, no := range slices.Sorted(maps.Keys(b.delta)) {
		row := map[string]any{"no": no, "delta": b.delta[no], "facet": map[string]any{}}
		if no >= int64(b.known) {
			row["facet"] = facetRow(no, b.all[no])
		}
		rows = append(rows, row)
	}
	return rows
}

// saved notes that it has been written.
func (b *facetBook) saved() {
	clear(b.delta)
	b.known = len(b.all)
}

// kinds are the kinds of relations that the store has ever had.
func (b *facetBook) kinds() []graph.RelationKind {
	var kinds []graph.RelationKind
	for _, f := range b.all[1:] {
		if f.Relation && !slices.Contains(kinds, graph.RelationKind(f.Kind)) {
			kinds = append(kinds, graph.RelationKind(f.Kind))
		}
	}
	return kinds
}

// A datasetBook is the data sets as a load changes them.
type datasetBook struct {
	all     map[string]*graph.Dataset
	changed map[string]bool
}

func newDatasetBook(all map[string]*graph.Dataset) *datasetBook {
	return &datasetBook{all: all, changed: make(map[string]bool)}
}

// get is a data set, made where it is not there.
func (b *datasetBook) get(id string) *graph.Dataset {
	d := b.all[id]
	if d == nil {
		d = &graph.Dataset{ID: id}
		b.all[id], b.changed[id] = d, true
	}
	return d
}

// describe takes a description. It reports whether it says anything new.
func (b *datasetBook) describe(told *graph.Dataset) bool {
	d := b.get(told.ID)
	is, changed := redescribed(*d, told)
	if changed {
		*d, b.changed[d.ID] = is, true
	}
	return changed
}

// meet notes an edition that a record names.
func (b *datasetBook) meet(s *graph.Source) {
	d := b.get(s.Dataset)
	if fetched := seconds(s.Retrieved); fetched.After(d.Retrieved) {
		d.Retrieved, b.changed[d.ID] = fetched, true
	}
}

// loaded notes that a load of the data set ended. The time never goes back,
// whatever the clock does.
func (b *datasetBook) loaded(id string, now time.Time) {
	if d := b.get(id); seconds(now).After(d.Loaded) {
		d.Loaded, b.changed[id] = seconds(now), true
	}
}

func (b *datasetBook) rows() []any {
	var rows []any
	for _, id := range slices.Sorted(maps.Keys(b.changed)) {
		rows = append(rows, datasetRow(b.all[id]))
	}
	return rows
}

func (b *datasetBook) saved() { clear(b.changed) }

// seconds is a time as the store keeps it.
func seconds(t time.Time) time.Time { return time.Unix(t.Unix(), 0).UTC() }
