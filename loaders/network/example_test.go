package network_test

import (
	"bytes"
	"fmt"
	"strings"

	"spona/graph"
	"spona/loaders/network"
)

// What a search found, as a node of GraphML; the head of the file has the licence
// of the data and the attributes.
func ExampleWriteGraphML() {
	source := graph.Source{Dataset: "xx-register", Record: "7", Tier: graph.TierA}
	found := network.Result{
		Sources: []graph.Dataset{{ID: "xx-register", Licence: "CC0-1.0"}},
		Nodes: []*graph.Entity{{ID: "e2222222222222222222222e3", Kind: graph.KindCompany, Records: []graph.EntityRecord{
			{Source: source, Names: []graph.Name{{Text: "Kovač & sons"}}}}}},
	}
	var out bytes.Buffer
	if err := network.WriteGraphML(&out, found, network.Options{}); err != nil {
		fmt.Println(err)
	}
	_, rest, _ := strings.Cut(out.String(), "<graph ")
	fmt.Print("<graph ", rest)
	// Output:
	// <graph id="spona" edgedefault="directed">
	//     <node id="e2222222222222222222222e3">
	//       <data key="node-kind">Company</data>
	//       <data key="node-name">Kovač &amp; sons</data>
	//       <data key="node-live">true</data>
	//       <data key="node-dataset">xx-register</data>
	//       <data key="node-record">7</data>
	//       <data key="node-tier">A</data>
	//       <data key="node-label">Kovač &amp; sons</data>
	//     </node>
	//   </graph>
	// </graphml>
}
