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
