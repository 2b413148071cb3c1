package network

import (
	"iter"
	"strings"

	"spona/graph"
	"spona/loaders/line"
)

// A Stock is what can be written: a snapshot of a graph, or a [Result]. The ends of
// its relations are among its entities.
type Stock = line.Stock

// Options say what to write. The zero value is what the command line uses.
type Options struct {
	MinTier graph.Tier // relations less reliable are left out; 0 means B
}

// each writes a stock: the nodes, what comes between, the edges and the end.
func (o Options) each(s Stock, m *markup, node func(*graph.Entity), between func(), edge func(*graph.Relation), end func()) error {
	if o.MinTier == 0 {
		o.MinTier = graph.TierB
	}
	for e, err := range s.Entities() {
		if err != nil {
			return err
		}
		if node(e); m.err != nil {
			return m.err
		}
	}
	between()
	for r, err := range s.Relations() {
		if err != nil {
			return err
		}
		if !r.Live() || r.First().Source.Tier > o.MinTier {
			continue
		}
		if edge(r); m.err != nil {
			return m.err
		}
	}
	end()
	return m.flush()
}

// description names the data sets with their licences.
func description(s Stock) string {
	var text strings.Builder
	text.WriteString("Written by Spona.")
	for i, d := range s.Datasets() {
		if i == 0 {
			text.WriteString(" Data sets: ")
		} else {
			text.WriteString("; ")
		}
		text.WriteString(d.ID)
		if d.Title != "" && d.Title != d.ID {
			text.WriteString(", " + d.Title)
		}
		licence := d.Licence
		if licence == "" {
			licence = "licence not stated"
		}
		text.WriteString(" (" + licence)
		if d.LicenceURL != "" {
			text.WriteString(", " + d.LicenceURL)
		}
		text.WriteString(")")
		if d.Notice != "" {
			text.WriteString(": " + d.Notice)
		}
	}
	return text.String()
}

// A Result is a part of a graph to write: what a search found.
type Result struct {
	Sources []graph.Dataset   // where it comes from
	Nodes   []*graph.Entity   // each once
	Edges   []*graph.Relation // each once; one with an end that is not among the nodes is left out
}

var _ Stock = Result{}

// Datasets implements [Stock].
func (r Result) Datasets() []graph.Dataset { return r.Sources }

// Entities implements [Stock].
func (r Result) Entities() iter.Seq2[*graph.Entity, error] {
	return func(yield func(*graph.Entity, error) bool) {
		for _, e := range r.Nodes {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Relations implements [Stock].
func (r Result) Relations() iter.Seq2[*graph.Relation, error] {
	return func(yield func(*graph.Relation, error) bool) {
		there := make(map[graph.ID]bool, len(r.Nodes))
		for _, e := range r.Nodes {
			there[e.ID] = true
		}
		for _, e := range r.Edges {
			if there[e.From.ID] && there[e.To.ID] && !yield(e, nil) {
				return
			}
		}
	}
}
