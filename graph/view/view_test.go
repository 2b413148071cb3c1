package view_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
	"spona/graph/view"
)

func person(i int) graph.ID { return graph.NewEntityID("made", fmt.Sprint(i)) }

func build(t rapid.TB, nodes int, relations []*graph.Relation) *view.View {
	b := view.NewBuilder(graph.Version{Epoch: "made", Seq: 7}, nodes, len(relations))
	for i := range nodes {
		if err := b.Entity(person(i), graph.KindPerson); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range relations {
		if err := b.Relation(r); err != nil {
			t.Fatal(err)
		}
	}
	v, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func relation(kind graph.RelationKind, from, to int, key string, tier graph.Tier, spells ...graph.Spell) *graph.Relation {
	return &graph.Relation{
		ID: graph.NewRelationID(kind, person(from), person(to), key), Kind: kind,
		From: graph.Ref{ID: person(from), Kind: graph.KindPerson}, To: graph.Ref{ID: person(to), Kind: graph.KindPerson},
		Records: []graph.RelationRecord{{Source: graph.Source{Dataset: "made", Tier: tier}, Spells: spells}},
	}
}

// A slot is one place of a row, in words that do not depend on the layout.
type slot struct {
	neighbour graph.ID
	kind      graph.RelationKind
	tier      graph.Tier
	incoming  bool
	key       uint64
}

func slots(v *view.View, id graph.ID) []slot {
	n, ok := v.Find(id)
	if !ok {
		return nil
	}
	row := v.Row(n)
	all := make([]slot, len(row.Neighbours))
	for i, m := range row.Marks {
		all[i] = slot{v.ID(row.Neighbours[i]), m.Kind(), m.Tier(), m.Incoming(), v.Tie(n, row, i).Key}
	}
	return all
}

func compareSlots(a, b slot) int {
	return cmp.Or(cmp.Compare(a.neighbour, b.neighbour), cmp.Compare(a.kind, b.kind), cmp.Compare(a.key, b.key), cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)))
}

func TestRowsHoldEveryRelationAtBothEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := rapid.IntRange(1, 12).Draw(t, "nodes")
		end := rapid.IntRange(0, nodes-1)
		var relations []*graph.Relation
		want := make(map[graph.ID][]slot)
		for i := range rapid.IntRange(0, 60).Draw(t, "relations") {
			kind := rapid.SampledFrom(graph.RelationKinds()).Draw(t, "kind")
			from, to := end.Draw(t, "from"), end.Draw(t, "to")
			r := relation(kind, from, to, fmt.Sprint(i), graph.Tier(rapid.IntRange(1, 3).Draw(t, "tier")))
			relations = append(relations, r)
			s := slot{person(to), kind, r.First().Source.Tier, false, r.ID.Key()}
			want[person(from)] = append(want[person(from)], s)
			if from != to {
				s.neighbour, s.incoming = person(from), true
				want[person(to)] = append(want[person(to)], s)
			}
		}
		v := build(t, nodes, relations)
		if v.Nodes() != nodes || v.Edges() != len(relations) || v.Version().Seq != 7 {
			t.Fatalf("%d nodes and %d edges of %v", v.Nodes(), v.Edges(), v.Version())
		}
		for i := range nodes {
			got, expected := slots(v, person(i)), want[person(i)]
			n, _ := v.Find(person(i))
			if v.Degree(n) != len(expected) || v.Kind(n) != graph.KindPerson || v.ID(n) != person(i) {
				t.Fatalf("node %d: %s, degree %d, want %d", i, v.ID(n), v.Degree(n), len(expected))
			}
			slices.SortFunc(got, compareSlots)
			slices.SortFunc(expected, compareSlots)
			if !slices.Equal(got, expected) {
				t.Fatalf("row of %d: got %v, want %v", i, got, expected)
			}
		}
	})
}

func TestRowsAreSortedByKindThenNeighbour(t *testing.T) {
	v := build(t, 4, []*graph.Relation{
		relation(graph.RelationOwns, 0, 3, "", graph.TierB), relation(graph.RelationMet, 2, 0, "", graph.TierA),
		relation(graph.RelationOwns, 0, 1, "", graph.TierC), relation(graph.RelationOwns, 1, 0, "", graph.TierA),
		relation(graph.RelationMemberOf, 0, 2, "", graph.TierA), relation(graph.RelationOwns, 0, 3, "again", graph.TierA),
	})
	n, _ := v.Find(person(0))
	row := v.Row(n)
	for i := 1; i < len(row.Marks); i++ {
		a, b := row.Marks[i-1], row.Marks[i]
		if a.Kind() > b.Kind() || a.Kind() == b.Kind() && a.Incoming() && !b.Incoming() ||
			a.Kind() == b.Kind() && a.Incoming() == b.Incoming() && row.Neighbours[i-1] > row.Neighbours[i] {
			t.Errorf("slots %d and %d are out of order: %v", i-1, i, slots(v, person(0)))
		}
	}
}

func TestFiltersKeepKindsAndTiers(t *testing.T) {
	v := build(t, 2, []*graph.Relation{
		relation(graph.RelationOwns, 0, 1, "", graph.TierA), relation(graph.RelationOwns, 0, 1, "2", graph.TierC),
		relation(graph.RelationMet, 1, 0, "", graph.TierB),
	})
	n, _ := v.Find(person(0))
	count := func(f *view.Filter) int {
		kept := 0
		for _, m := range v.Row(n).Marks {
			if f[m] {
				kept++
			}
		}
		return kept
	}
	for _, tt := range []struct {
		name  string
		kinds []graph.RelationKind
		tier  graph.Tier
		want  int
	}{
		{"all kinds, all tiers", nil, graph.TierC, 3},
		{"all kinds, B", nil, graph.TierB, 2},
		{"all kinds, A", nil, graph.TierA, 1},
		{"meetings in either direction", []graph.RelationKind{graph.RelationMet}, graph.TierC, 1},
		{"a kind that is not there", []graph.RelationKind{graph.RelationHolds}, graph.TierC, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := count(view.NewFilter(tt.kinds, tt.tier)); got != tt.want {
				t.Errorf("%d are kept, want %d", got, tt.want)
			}
		})
	}
}

func TestWhatNoDataSetStatesIsLeftOut(t *testing.T) {
	gone := relation(graph.RelationOwns, 0, 1, "", graph.TierA)
	gone.Records[0].Source.Ended = gone.Records[0].Source.Ended.AddDate(2020, 0, 0)
	if v := build(t, 2, []*graph.Relation{gone}); v.Edges() != 0 {
		t.Errorf("%d edges", v.Edges())
	}
}

func TestUnknownEntitiesAreNotFound(t *testing.T) {
	v := build(t, 3, nil)
	for _, id := range []graph.ID{"", "e", person(3), graph.NewRelationID(graph.RelationOwns, person(0), person(1), "")} {
		if n, ok := v.Find(id); ok {
			t.Errorf("%q is node %d", id, n)
		}
	}
}

func TestBuildersRefuseWhatDoesNotFit(t *testing.T) {
	b := view.NewBuilder(graph.Version{}, 0, 0)
	if err := b.Entity("x", graph.KindPerson); err == nil {
		t.Error("a malformed id is taken")
	}
	if err := b.Entity(person(0), graph.KindPerson); err != nil {
		t.Fatal(err)
	}
	if err := b.Relation(relation(graph.RelationMet, 0, 1, "", graph.TierA)); err == nil {
		t.Error("a relation to nobody is taken")
	}
	if err := b.Entity(person(1), graph.KindPerson); err == nil {
		t.Error("an entity after a relation is taken")
	}
	b = view.NewBuilder(graph.Version{}, 0, 0)
	for range 2 {
		if err := b.Entity(person(0), graph.KindPerson); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.Build(); err == nil {
		t.Error("an entity that came twice is taken")
	}
}
