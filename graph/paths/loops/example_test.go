package loops_test

import (
	"context"
	"fmt"

	"spona/graph"
	"spona/graph/paths"
	"spona/graph/paths/loops"
	"spona/graph/view"
)

// A minister owns a company that wins two contracts of his ministry: one while he
// is in office, one after it.
func ExampleThrough() {
	w := new(world)
	day := func(text string) graph.Date {
		d, _ := graph.ParseDate(text)
		return d
	}
	entity := func(kind graph.EntityKind, name string, values ...graph.Value) graph.Ref {
		ref := graph.Ref{ID: graph.NewEntityID("example", name), Kind: kind}
		w.entities = append(w.entities, &graph.Entity{ID: ref.ID, Kind: kind, Records: []graph.EntityRecord{{Values: values}}})
		return ref
	}
	relate := func(kind graph.RelationKind, from, to graph.Ref, spells ...graph.Spell) {
		w.relations = append(w.relations, &graph.Relation{
			ID: graph.NewRelationID(kind, from.ID, to.ID, ""), Kind: kind, From: from, To: to,
			Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "example", Tier: graph.TierA}, Spells: spells}},
		})
	}
	minister, ministry, company := entity(graph.KindPerson, "minister"), entity(graph.KindPublicBody, "ministry"), entity(graph.KindCompany, "company")
	roof := entity(graph.KindContract, "school roof", graph.NewValue(graph.PropertySigned, "2012-05-04"), graph.NewValue(graph.PropertyValue, "80000 EUR"))
	salt := entity(graph.KindContract, "road salt", graph.NewValue(graph.PropertySigned, "2016-11-01"), graph.NewValue(graph.PropertyValue, "9500.50 EUR"))
	relate(graph.RelationMemberOf, minister, ministry, graph.Spell{From: day("2010-01-01"), To: day("2014-12-31")})
	relate(graph.RelationOwns, minister, company, graph.Spell{From: day("2009-01-01"), To: day("2020-12-31")})
	for _, contract := range []graph.Ref{roof, salt} {
		relate(graph.RelationBuys, ministry, contract)
		relate(graph.RelationAwarded, contract, company)
	}
	b := view.NewBuilder(graph.Version{Epoch: "example"}, len(w.entities), len(w.relations))
	for _, e := range w.entities {
		_ = b.Entity(e.ID, e.Kind)
	}
	for _, r := range w.relations {
		_ = b.Relation(r)
	}
	v, err := b.Build()
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := loops.Through(context.Background(), paths.Memory{Of: v}, w, company.ID, loops.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range found.Loops {
		fmt.Println(l.Bond, "certain:", l.IsCertain())
		for _, c := range l.Contracts {
			fmt.Println(c.Signed, c.Value)
		}
		fmt.Println("while in office", l.Value, "of", l.Total, "in", l.All, "contracts")
	}
	// Output:
	// COMPANY certain: true
	// 2012-05-04 80000 EUR
	// while in office [80000 EUR] of [89500.5 EUR] in 2 contracts
}
