package paths_test

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/view"
)

// An official is an employee of the body that buys a contract; the supplier's
// owner is his sister. Two ways lead from him to the supplier's owner, the direct
// one first.
func ExampleBetween() {
	id := func(name string) graph.ID { return graph.NewEntityID("made", name) }
	names := make(map[graph.ID]string)
	b := view.NewBuilder(graph.Version{Epoch: "made", Seq: 1}, 5, 5)
	entity := func(kind graph.EntityKind, name string) {
		names[id(name)] = name
		_ = b.Entity(id(name), kind)
	}
	relation := func(kind graph.RelationKind, from, to string) {
		_ = b.Relation(&graph.Relation{
			ID: graph.NewRelationID(kind, id(from), id(to), ""), Kind: kind, From: graph.Ref{ID: id(from)}, To: graph.Ref{ID: id(to)},
			Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "made", Tier: graph.TierA}}},
		})
	}
	entity(graph.KindPerson, "official")
	entity(graph.KindPerson, "sister")
	entity(graph.KindPublicBody, "ministry")
	entity(graph.KindContract, "contract")
	entity(graph.KindCompany, "supplier")
	relation(graph.RelationFamilyOf, "official", "sister")
	relation(graph.RelationOwns, "sister", "supplier")
	relation(graph.RelationEmployedBy, "official", "ministry")
	relation(graph.RelationBuys, "ministry", "contract")
	relation(graph.RelationAwarded, "contract", "supplier")
	v, err := b.Build()
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := paths.Between(context.Background(), paths.Memory{Of: v}, new(paths.Scratch), id("official"), id("sister"), paths.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range found.Paths {
		fmt.Println(p.Length(), "steps, by way of", names[p.Entities[1]])
	}
	// Output:
	// 1 steps, by way of sister
	// 4 steps, by way of ministry
}

// A company gave to a party; a member of it sits in a council that buys. From the
// company there is a way to the party and the office, and from there to a contract.
func ExampleRiskPaths() {
	id := func(name string) graph.ID { return graph.NewEntityID("made", name) }
	names := make(map[graph.ID]string)
	b := view.NewBuilder(graph.Version{Epoch: "made", Seq: 1}, 5, 4)
	entity := func(kind graph.EntityKind, name string) {
		names[id(name)] = name
		_ = b.Entity(id(name), kind)
	}
	relation := func(kind graph.RelationKind, from, to, day string) {
		on, _ := graph.ParseDate(day)
		_ = b.Relation(&graph.Relation{
			ID: graph.NewRelationID(kind, id(from), id(to), ""), Kind: kind, From: graph.Ref{ID: id(from)}, To: graph.Ref{ID: id(to)},
			Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "made", Tier: graph.TierA}, Spells: []graph.Spell{{From: on}}}},
		})
	}
	entity(graph.KindCompany, "donor")
	entity(graph.KindParty, "party")
	entity(graph.KindPerson, "councillor")
	entity(graph.KindPublicBody, "council")
	entity(graph.KindContract, "road")
	relation(graph.RelationDonatedTo, "donor", "party", "2013-02-01")
	relation(graph.RelationMemberOf, "councillor", "party", "2012")
	relation(graph.RelationMemberOf, "councillor", "council", "2013-06-10")
	relation(graph.RelationBuys, "council", "road", "2014-01-15")
	v, err := b.Build()
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := paths.RiskPaths(context.Background(), paths.Memory{Of: v}, new(paths.Scratch), id("donor"), paths.RiskOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range found.Paths {
		fmt.Println(p.Cost, p.Pattern.Goal, p.Pattern.Code, "to", names[p.Entities[p.Length()]])
	}
	// Output:
	// 60 POWER DONOR_PARTY to party
	// 380 POWER DONOR_PARTY_OFFICIAL_SEAT to council
	// 460 MONEY DONOR_PARTY_OFFICIAL_SEAT_CONTRACT to road
}

// A gift in 2013 and an office from then on: the two came one after the other, but
// the end of the office is not known, so that is possible and no more.
func ExampleSequences() {
	spell := func(from, to string) view.Spell {
		begin, _ := graph.ParseDate(from)
		end, _ := graph.ParseDate(to)
		return view.Spell{From: view.SpanOf(begin), To: view.SpanOf(end)}
	}
	gift, office := spell("2013-02-01", "2013-02-01"), spell("2013-06-10", "")
	for _, v := range paths.Sequences([][]view.Spell{{gift}, {office}}, 365, false) {
		fmt.Printf("from %s to %q, certain: %v, by step %d\n", v.From.Date(), v.To.Date(), v.Certain, v.Decides)
	}
	fmt.Println(len(paths.Sequences([][]view.Spell{{gift}, {office}}, 100, false)), "within 100 days")
	// Output:
	// from 2013-02-01 to "", certain: false, by step 1
	// 0 within 100 days
}

// Three who do business with one another: the smallest subgraph that links them
// has the company between them.
func ExampleConnect() {
	id := func(name string) graph.ID { return graph.NewEntityID("made", name) }
	names := make(map[graph.ID]string)
	b := view.NewBuilder(graph.Version{Epoch: "made", Seq: 1}, 4, 3)
	entity := func(kind graph.EntityKind, name string) {
		names[id(name)] = name
		_ = b.Entity(id(name), kind)
	}
	entity(graph.KindPerson, "owner")
	entity(graph.KindPerson, "director")
	entity(graph.KindParty, "party")
	entity(graph.KindCompany, "company")
	for _, tie := range []struct {
		kind     graph.RelationKind
		from, to string
	}{
		{graph.RelationOwns, "owner", "company"},
		{graph.RelationDirects, "director", "company"},
		{graph.RelationDonatedTo, "company", "party"},
	} {
		_ = b.Relation(&graph.Relation{
			ID: graph.NewRelationID(tie.kind, id(tie.from), id(tie.to), ""), Kind: tie.kind, From: graph.Ref{ID: id(tie.from)}, To: graph.Ref{ID: id(tie.to)},
			Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "made", Tier: graph.TierA}}},
		})
	}
	v, err := b.Build()
	if err != nil {
		fmt.Println(err)
		return
	}
	ids := []graph.ID{id("owner"), id("director"), id("party")}
	found, err := paths.Connect(context.Background(), paths.Memory{Of: v}, new(paths.Scratch), ids, paths.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d joined by %d steps, at most %.2f times the fewest\n", len(found.Parts[0]), len(found.Links), found.Bound)
	for _, link := range found.Links {
		tie := link.Relations[0]
		fmt.Println(names[tie.From], tie.Kind, names[tie.To])
	}
	// Output:
	// 3 joined by 3 steps, at most 1.33 times the fewest
	// company DONATED_TO party
	// owner OWNS company
	// director DIRECTS company
}

// A firm gave to a party in 2019. The party's councillor sat on the board of the
// firm that won a contract, but had left it before the contract was signed. So what
// connects gift and contract in the order of time is the body that bought it.
func ExampleBetween_sequence() {
	id := func(name string) graph.ID { return graph.NewEntityID("made", name) }
	b := view.NewBuilder(graph.Version{Epoch: "made", Seq: 1}, 6, 6)
	names := make(map[graph.ID]string)
	for _, name := range []string{"donor", "party", "councillor", "winner", "town", "contract"} {
		names[id(name)] = name
		_ = b.Entity(id(name), graph.KindPerson)
	}
	relation := func(kind graph.RelationKind, from, to, begin, end string) {
		var s graph.Spell
		s.From, _ = graph.ParseDate(begin)
		s.To, _ = graph.ParseDate(end)
		_ = b.Relation(&graph.Relation{
			ID: graph.NewRelationID(kind, id(from), id(to), ""), Kind: kind, From: graph.Ref{ID: id(from)}, To: graph.Ref{ID: id(to)},
			Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "made", Tier: graph.TierA}, Spells: []graph.Spell{s}}},
		})
	}
	relation(graph.RelationDonatedTo, "donor", "party", "2019-03-01", "2019-03-01")
	relation(graph.RelationMemberOf, "councillor", "party", "2019-05-02", "2023")
	relation(graph.RelationDirects, "councillor", "winner", "2012", "2018")
	relation(graph.RelationPartOf, "party", "town", "2020", "2024")
	relation(graph.RelationBuys, "town", "contract", "2021-06-30", "2021-06-30")
	relation(graph.RelationAwarded, "contract", "winner", "2021-06-30", "2021-06-30")
	v, err := b.Build()
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := paths.Between(context.Background(), paths.Memory{Of: v}, new(paths.Scratch), id("donor"), id("winner"),
		paths.Options{Order: paths.Risk, Time: paths.Sequence})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range found.Paths {
		for _, e := range p.Entities {
			fmt.Print(names[e], " ")
		}
		fmt.Println(p.Cost, p.Costs, "certain:", p.When.Certain)
	}
	// Output:
	// donor party town contract winner 310 [{RELATION_KIND 310}] certain: false
}
