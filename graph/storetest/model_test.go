package storetest

import (
	"testing"

	"spona/graph"
)

// The model that stores are compared with passes the cases itself.
func TestModelKeepsTheContract(t *testing.T) {
	Run(t, func(*testing.T) graph.Store { return newModel() })
}

func TestStatedShowsWhatWasAdded(t *testing.T) {
	r, gone := donation("p", "q", "1", "2020"), donation("q", "q", "1", "")
	gone.Records[0].Source.Ended = later
	var stated Stated
	for _, c := range changes(dataset("a"), entity(graph.KindParty, "q"), entity(graph.KindPerson, "p"), r, gone, &graph.Withdrawal{Dataset: "a", Record: "p"}) {
		stated.Add(c)
	}
	snap := stated.Snapshot()
	entities, links := collect(t, snap.Entities()), linksOf(t, snap)
	checkLinks(t, links, entities, collect(t, snap.Relations()))
	if len(entities) != 2 || len(links) != 1 || links[0].Tail != 1 || links[0].Head != 0 || len(snap.Datasets()) != 1 || len(stated.Withdrawals) != 1 {
		t.Errorf("%+v shows %d entities and the links %v", stated, len(entities), links)
	}
}
