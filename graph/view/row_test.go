package view_test

import (
	"fmt"
	"slices"
	"testing"

	"spona/graph"
	"spona/graph/view"
)

func TestNeighboursAreSoughtInLongRowsAsInShortOnes(t *testing.T) {
	var relations []*graph.Relation
	for i := range 300 {
		other := 1 + i%40
		from, to := 0, other
		if i%3 == 0 {
			from, to = other, 0
		}
		kind := []graph.RelationKind{graph.RelationMet, graph.RelationOwns, graph.RelationMemberOf}[i%7%3]
		relations = append(relations, relation(kind, from, to, fmt.Sprint(i), graph.Tier(1+i%3)))
	}
	v := build(t, 45, relations)
	n, _ := v.Find(person(0))
	row := v.Row(n)
	for other := range 45 {
		neighbour, _ := v.Find(person(other))
		var want, got []int
		for slot, to := range row.Neighbours {
			if to == neighbour {
				want = append(want, slot)
			}
		}
		row.To(neighbour, func(slot int) bool {
			got = append(got, slot)
			return true
		})
		if !slices.Equal(got, want) {
			t.Errorf("slots of %d: got %v, want %v", other, got, want)
		}
		first := 0
		row.To(neighbour, func(int) bool {
			first++
			return false
		})
		if first != min(1, len(want)) {
			t.Errorf("%d slots were visited after a no", first)
		}
	}
}

func TestGroupsAreTheSlotsOfOneKindAndDirection(t *testing.T) {
	v := build(t, 3, []*graph.Relation{
		relation(graph.RelationOwns, 0, 1, "", graph.TierB), relation(graph.RelationOwns, 0, 2, "", graph.TierC),
		relation(graph.RelationOwns, 2, 0, "", graph.TierA), relation(graph.RelationMet, 1, 0, "", graph.TierA),
	})
	n, _ := v.Find(person(0))
	row := v.Row(n)
	seen := 0
	for seen < len(row.Marks) {
		from, to := row.Group(row.Marks[seen])
		if from != seen || to <= from {
			t.Fatalf("the group of slot %d is %d to %d", seen, from, to)
		}
		for _, m := range row.Marks[from:to] {
			if m.Kind() != row.Marks[seen].Kind() || m.Incoming() != row.Marks[seen].Incoming() {
				t.Errorf("%v is in the group of %v", m, row.Marks[seen])
			}
		}
		seen = to
	}
}

func TestPartialViewsHaveTheRowsThatWereFetched(t *testing.T) {
	a, b := relation(graph.RelationOwns, 0, 1, "", graph.TierB), relation(graph.RelationMet, 2, 0, "", graph.TierA)
	p := view.NewPartial()
	n := p.Node(a.From)
	if p.View().Has(n) || p.Node(a.From) != n {
		t.Fatal("a new node has a row or another number")
	}
	p.SetDegree(n, 7)
	if p.View().Degree(n) != 7 {
		t.Errorf("degree %d", p.View().Degree(n))
	}
	p.Fill([]view.Node{n}, []*graph.Relation{a, b})
	row := p.View().Row(n)
	if !p.View().Has(n) || len(row.Marks) != 2 || p.View().ID(row.Neighbours[0]) != a.To.ID || p.View().ID(row.Neighbours[1]) != b.From.ID {
		t.Errorf("row %+v", row)
	}
	if other := row.Neighbours[0]; p.View().Has(other) || p.View().Kind(other) != graph.KindPerson {
		t.Error("the row of a neighbour is there, or its kind is not")
	}
}
