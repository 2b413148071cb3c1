package network

import (
	"io"

	"spona/graph"
)

// WriteGEXF writes a graph as GEXF 1.3, node by node and edge by edge. Gephi keeps
// parallel edges apart by their kinds; of several of one kind it shows the first.
func WriteGEXF(w io.Writer, s Stock, opts Options) error {
	out := gexf{markup: newMarkup(w), nodes: nodeAttributes(), edges: edgeAttributes()}
	out.begin(s)
	return opts.each(s, out.markup, out.node, func() { out.raw("    </nodes>\n    <edges>\n") },
		out.edge, func() { out.raw("    </edges>\n  </graph>\n</gexf>\n") })
}

// A gexf writes one file.
type gexf struct {
	*markup
	nodes []attribute[*graph.Entity]
	edges []attribute[*graph.Relation]
}

func (g gexf) begin(s Stock) {
	g.raw(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>Spona</creator>
    <description>`)
	g.text(description(s))
	g.raw("</description>\n  </meta>\n")
	g.raw(`  <graph mode="dynamic" timerepresentation="interval" timeformat="date" defaultedgetype="directed" idtype="string">`, "\n")
	g.raw("    <attributes class=\"node\" mode=\"static\">\n")
	for _, a := range g.nodes {
		g.attribute(a.name, a.sort)
	}
	g.raw("    </attributes>\n    <attributes class=\"edge\" mode=\"static\">\n")
	for _, a := range g.edges {
		g.attribute(a.name, a.sort)
	}
	g.raw("    </attributes>\n    <nodes>\n")
}

func (g gexf) attribute(name, sort string) {
	g.raw(`      <attribute id="`, name, `" title="`, name, `" type="`, sort, "\"/>\n")
}

func (g gexf) node(e *graph.Entity) {
	g.raw("      <node")
	g.field("id", string(e.ID))
	g.field("label", e.Name())
	g.raw(">\n        <attvalues>\n")
	for _, a := range g.nodes {
		g.value(a.name, a.of(e))
	}
	g.raw("        </attvalues>\n      </node>\n")
}

func (g gexf) edge(r *graph.Relation) {
	g.raw("      <edge")
	g.field("id", string(r.ID))
	g.field("source", string(r.From.ID))
	g.field("target", string(r.To.ID))
	g.field("kind", r.Kind.String())
	g.field("label", r.Kind.String())
	g.raw(">\n        <attvalues>\n")
	for _, a := range g.edges {
		g.value(a.name, a.of(r))
	}
	g.raw("        </attvalues>\n")
	if spells := dated(r); len(spells) > 0 {
		g.raw("        <spells>\n")
		for _, s := range spells {
			g.raw("          <spell")
			g.field("start", firstDay(s.From))
			g.field("end", lastDay(s.To))
			g.raw("/>\n")
		}
		g.raw("        </spells>\n")
	}
	g.raw("      </edge>\n")
}

func (g gexf) value(name, value string) {
	if value == "" {
		return
	}
	g.raw(`          <attvalue for="`, name, `"`)
	g.field("value", value)
	g.raw("/>\n")
}
