package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"spona/graph"
)

func tieCases() []testCase {
	return []testCase{
		{"ties give the relations in the order given", tiesInOrder},
		{"a tie is the relation of that kind and key between those ends alone", tiesExact},
		{"a tie finds what no data set states any more", tiesEnded},
		{"there may be thousands of ties", manyTies},
		{"ties end with the context", tiesContext},
	}
}

func findTied(t *testing.T, s graph.Store, ties ...graph.Tie) []*graph.Relation {
	t.Helper()
	found, err := s.Tied(t.Context(), ties)
	if err != nil {
		t.Fatalf("Tied: %v", err)
	}
	if len(found) != len(ties) {
		t.Fatalf("%d relations for %d ties", len(found), len(ties))
	}
	return found
}

func tiesInOrder(t *testing.T, s graph.Store) {
	first, second := donation("p", "q", "1", ""), parallel(donation("p", "q", "2", ""), "2")
	self := relation(graph.RelationOwns, ref(graph.KindCompany, "c"), ref(graph.KindCompany, "c"))
	load(t, s, first, second, self, entity(graph.KindPerson, "p"))
	unknown := donation("p", "nobody", "1", "")
	got := findTied(t, s, tieOf(self), tieOf(second), tieOf(unknown), tieOf(first), tieOf(second))
	for i, want := range []*graph.Relation{self, second, nil, first, second} {
		if want != nil {
			want = getRelation(t, s, want.ID)
		}
		same(t, fmt.Sprint("tie ", i), got[i], want)
	}
	if got := findTied(t, s); len(got) != 0 {
		t.Errorf("no ties give %v", got)
	}
}

func tiesExact(t *testing.T, s graph.Store) {
	// Four ids that agree in the first bytes.
	alike := func(r *graph.Relation, last byte) *graph.Relation {
		r.ID = graph.RelationIDOf(slices.Concat([]byte("alike in"), make([]byte, 6), []byte{last}))
		return r
	}
	pq := alike(donation("p", "q", "1", ""), 1)
	pr := alike(donation("p", "r", "1", ""), 2)
	member := alike(relation(graph.RelationMemberOf, ref(graph.KindPerson, "p"), ref(graph.KindParty, "q")), 3)
	linked := alike(relation(graph.RelationLinkedTo, ref(graph.KindParty, "q"), ref(graph.KindPerson, "p")), 4)
	load(t, s, pq, pr, member, linked)
	all := []*graph.Relation{linked, member, pr, pq}
	var ties []graph.Tie
	for _, r := range all {
		ties = append(ties, tieOf(r))
	}
	same(t, "alike", idsOf(findTied(t, s, ties...)), idsOf(all))
	for _, change := range []func(*graph.Tie){
		func(tie *graph.Tie) { tie.Kind = graph.RelationBuys },
		func(tie *graph.Tie) { tie.Kind = 0 },
		func(tie *graph.Tie) { tie.From, tie.To = tie.To, tie.From },
		func(tie *graph.Tie) { tie.From = entityID("nobody") },
		func(tie *graph.Tie) { tie.To = "" },
		func(tie *graph.Tie) { tie.From = "' OR 1=1" },
		func(tie *graph.Tie) { tie.Key++ },
		func(tie *graph.Tie) { tie.Key ^= 1 << 63 },
		func(tie *graph.Tie) { tie.Key = 0 },
	} {
		tie := tieOf(pq)
		change(&tie)
		if got := findTied(t, s, tie)[0]; got != nil {
			t.Errorf("%+v finds %s", tie, got.ID)
		}
	}
}

func tiesEnded(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	r.Records[0].Source.Ended = later
	load(t, s, r)
	same(t, "ended", findTied(t, s, tieOf(r))[0], r)
}

func manyTies(t *testing.T, s graph.Store) {
	loadHub(t, s)
	var ties []graph.Tie
	var want []graph.ID
	for i := range 3 * hubDegree {
		r := donation(fmt.Sprint((7*i)%hubDegree), "hub", "1", "")
		ties, want = append(ties, tieOf(r)), append(want, r.ID)
	}
	same(t, "thousands", idsOf(findTied(t, s, ties...)), want)
}

func tiesContext(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	load(t, s, r)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Tied(ctx, []graph.Tie{tieOf(r)}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
}
