package view_test

import (
	"fmt"

	"spona/graph"
	"spona/graph/view"
)

// A view of a donor, a party and a gift, and what the party's row says.
func Example() {
	donor, party := graph.NewEntityID("made", "donor"), graph.NewEntityID("made", "party")
	day, _ := graph.NewDate(2019, 2, 25)
	b := view.NewBuilder(graph.Version{Epoch: "made", Seq: 1}, 2, 1)
	_ = b.Entity(donor, graph.KindPerson)
	_ = b.Entity(party, graph.KindParty)
	_ = b.Relation(&graph.Relation{
		ID:   graph.NewRelationID(graph.RelationDonatedTo, donor, party, "1"),
		Kind: graph.RelationDonatedTo, From: graph.Ref{ID: donor, Kind: graph.KindPerson}, To: graph.Ref{ID: party, Kind: graph.KindParty},
		Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "made", Tier: graph.TierA}, Spells: []graph.Spell{{From: day, To: day}}}},
	})
	v, err := b.Build()
	if err != nil {
		fmt.Println(err)
		return
	}
	n, _ := v.Find(party)
	row := v.Row(n)
	next, _ := graph.NewDate(2019, 2, 26)
	fmt.Println(row.Marks[0].Kind(), "incoming:", row.Marks[0].Incoming(), "from the donor:", v.ID(row.Neighbours[0]) == donor)
	fmt.Println("on that day:", v.MayHoldIn(v.Edge(row, 0), view.SpanOf(day)), "a day later:", v.MayHoldIn(v.Edge(row, 0), view.SpanOf(next)))
	// Output:
	// DONATED_TO incoming: true from the donor: true
	// on that day: true a day later: false
}
