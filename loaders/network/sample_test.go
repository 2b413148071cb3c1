package network_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"testing"

	"spona/graph"
	"spona/graph/storetest"
	"spona/loaders/demo"
	"spona/loaders/network"
)

// sample is the invented country with so many generated entities, put together as
// a store does it.
func sample(t testing.TB, entities int) *storetest.Stated {
	t.Helper()
	all := new(storetest.Stated)
	for c, err := range demo.Changes(demo.Options{Entities: entities}) {
		if err != nil {
			t.Fatal(err)
		}
		all.Add(c)
	}
	known := make(map[graph.ID]*graph.Entity)
	all.Entities = slices.DeleteFunc(all.Entities, func(e *graph.Entity) bool {
		if first := known[e.ID]; first != nil {
			first.Records = append(first.Records, e.Records...)
			first.Normalise()
			return true
		}
		known[e.ID] = e
		return false
	})
	return all
}

// A format is one of those that the package writes, and how a test reads it.
type format struct {
	name  string
	write func(io.Writer, network.Stock, network.Options) error
	read  func(t *testing.T, text []byte) drawn
}

func formats() []format {
	return []format{
		{"graphml", network.WriteGraphML, readGraphML},
		{"gexf", network.WriteGEXF, readGEXF},
	}
}

func (f format) text(t testing.TB, s network.Stock, opts network.Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := f.write(&out, s, opts); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// drawn is what a file says: the attributes by id, those of the markup itself
// among them.
type drawn struct {
	description  string
	nodes, edges map[string]map[string]string
}

// decode reads XML strictly.
func decode(t *testing.T, text []byte, into any) {
	t.Helper()
	if err := xml.Unmarshal(text, into); err != nil {
		t.Fatalf("%v in\n%.2000s", err, text)
	}
}

func readGraphML(t *testing.T, text []byte) drawn {
	t.Helper()
	type data struct {
		Key  string `xml:"key,attr"`
		Text string `xml:",chardata"`
	}
	var file struct {
		XMLName xml.Name `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
		Desc    string   `xml:"desc"`
		Keys    []struct {
			ID   string `xml:"id,attr"`
			For  string `xml:"for,attr"`
			Name string `xml:"attr.name,attr"`
			Type string `xml:"attr.type,attr"`
		} `xml:"key"`
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data []data `xml:"data"`
		} `xml:"graph>node"`
		Edges []struct {
			ID     string `xml:"id,attr"`
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Data   []data `xml:"data"`
		} `xml:"graph>edge"`
	}
	decode(t, text, &file)
	names := make(map[string]string)
	for _, k := range file.Keys {
		names[k.For+k.ID] = k.Name
	}
	values := func(of string, all []data) map[string]string {
		found := make(map[string]string)
		for _, d := range all {
			if names[of+d.Key] == "" {
				t.Errorf("%s has no key for %s", d.Key, of)
			}
			found[names[of+d.Key]] = d.Text
		}
		return found
	}
	found := drawn{file.Desc, make(map[string]map[string]string), make(map[string]map[string]string)}
	for _, n := range file.Nodes {
		found.nodes[n.ID] = values("node", n.Data)
	}
	for _, e := range file.Edges {
		found.edges[e.ID] = values("edge", e.Data)
		found.edges[e.ID]["source"], found.edges[e.ID]["target"] = e.Source, e.Target
	}
	return found
}

func readGEXF(t *testing.T, text []byte) drawn {
	t.Helper()
	type value struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	}
	var file struct {
		XMLName     xml.Name `xml:"http://gexf.net/1.3 gexf"`
		Description string   `xml:"meta>description"`
		Attributes  []struct {
			Class string `xml:"class,attr"`
			All   []struct {
				ID    string `xml:"id,attr"`
				Title string `xml:"title,attr"`
			} `xml:"attribute"`
		} `xml:"graph>attributes"`
		Nodes []struct {
			ID     string  `xml:"id,attr"`
			Label  string  `xml:"label,attr"`
			Values []value `xml:"attvalues>attvalue"`
		} `xml:"graph>nodes>node"`
		Edges []struct {
			ID     string  `xml:"id,attr"`
			Source string  `xml:"source,attr"`
			Target string  `xml:"target,attr"`
			Kind   string  `xml:"kind,attr"`
			Values []value `xml:"attvalues>attvalue"`
			Spells []struct {
				Start string `xml:"start,attr"`
				End   string `xml:"end,attr"`
			} `xml:"spells>spell"`
		} `xml:"graph>edges>edge"`
	}
	decode(t, text, &file)
	names := make(map[string]string)
	for _, a := range file.Attributes {
		for _, one := range a.All {
			names[a.Class+one.ID] = one.Title
		}
	}
	values := func(of string, all []value) map[string]string {
		found := make(map[string]string)
		for _, v := range all {
			if names[of+v.For] == "" {
				t.Errorf("%s is no attribute of a %s", v.For, of)
			}
			found[names[of+v.For]] = v.Value
		}
		return found
	}
	found := drawn{file.Description, make(map[string]map[string]string), make(map[string]map[string]string)}
	for _, n := range file.Nodes {
		found.nodes[n.ID] = values("node", n.Values)
		if n.Label != found.nodes[n.ID]["name"] {
			t.Errorf("%s is labelled %q and called %q", n.ID, n.Label, found.nodes[n.ID]["name"])
		}
	}
	for _, e := range file.Edges {
		found.edges[e.ID] = values("edge", e.Values)
		found.edges[e.ID]["source"], found.edges[e.ID]["target"] = e.Source, e.Target
		for _, s := range e.Spells {
			found.edges[e.ID]["days"] += s.Start + ">" + s.End + " "
		}
	}
	return found
}

// date reads a date of a test.
func date(t testing.TB, text string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
