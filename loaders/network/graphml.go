package network

import (
	"io"

	"spona/graph"
)

// WriteGraphML writes a graph as GraphML, node by node and edge by edge. GraphML has
// no labels, but programs that read it take an attribute of that name for one: the
// name of a node and the kind of an edge.
func WriteGraphML(w io.Writer, s Stock, opts Options) error {
	out := graphML{
		markup: newMarkup(w),
		nodes:  append(nodeAttributes(), attribute[*graph.Entity]{"label", texts, func(e *graph.Entity) string { return e.Name() }}),
		edges:  append(edgeAttributes(), attribute[*graph.Relation]{"label", texts, func(r *graph.Relation) string { return r.Kind.String() }}),
	}
	out.begin(s)
	return opts.each(s, out.markup, out.node, func() {}, out.edge, func() { out.raw("  </graph>\n</graphml>\n") })
}

// A graphML writes one file. The key of an attribute says first what has it: nodes
// and edges share the names, but not the keys.
type graphML struct {
	*markup
	nodes []attribute[*graph.Entity]
	edges []attribute[*graph.Relation]
}

const (
	ofNode = "node"
	ofEdge = "edge"
)

func (g graphML) begin(s Stock) {
	g.raw(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <desc>`)
	g.text(description(s))
	g.raw("</desc>\n")
	for _, a := range g.nodes {
		g.key(ofNode, a.name, a.sort)
	}
	for _, a := range g.edges {
		g.key(ofEdge, a.name, a.sort)
	}
	g.raw("  <graph id=\"spona\" edgedefault=\"directed\">\n")
}

func (g graphML) key(of, name, sort string) {
	g.raw(`  <key id="`, of, "-", name, `" for="`, of, `" attr.name="`, name, `" attr.type="`, sort, "\"/>\n")
}

func (g graphML) node(e *graph.Entity) {
	g.raw("    <node")
	g.field("id", string(e.ID))
	g.raw(">\n")
	for _, a := range g.nodes {
		g.data(ofNode, a.name, a.of(e))
	}
	g.raw("    </node>\n")
}

func (g graphML) edge(r *graph.Relation) {
	g.raw("    <edge")
	g.field("id", string(r.ID))
	g.field("source", string(r.From.ID))
	g.field("target", string(r.To.ID))
	g.raw(">\n")
	for _, a := range g.edges {
		g.data(ofEdge, a.name, a.of(r))
	}
	g.raw("    </edge>\n")
}

func (g graphML) data(of, name, value string) {
	if value == "" {
		return
	}
	g.raw(`      <data key="`, of, "-", name, `">`)
	g.text(value)
	g.raw("</data>\n")
}
