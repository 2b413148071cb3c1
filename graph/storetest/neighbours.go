package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"spona/graph"
)

func neighbourCases() []testCase {
	return []testCase{
		{"neighbours are the relations that touch any of the entities, once each", neighboursOnce},
		{"neighbours are what some data set still states", neighboursLive},
		{"neighbours can be narrowed down to kinds and tiers", neighboursNarrowed},
		{"ids that are not there have no neighbours", neighboursOfNobody},
		{"neighbours of an entity with very many relations all come", neighboursOfHub},
		{"neighbours are of one state whatever is loaded meanwhile", neighboursStand},
		{"a reader of neighbours may stop early", neighboursStopped},
		{"a reader of neighbours may ask for more meanwhile", neighboursNested},
		{"neighbours end with the context", neighboursContext},
	}
}

// neighbours are the ids of what is found beside entities that the case calls so.
func neighbours(t *testing.T, s graph.Store, q graph.NeighbourQuery, ids ...string) []graph.ID {
	t.Helper()
	asked := make([]graph.ID, len(ids))
	for i, id := range ids {
		asked[i] = entityID(id)
	}
	return sortedIDs(collect(t, s.Neighbours(t.Context(), asked, q)))
}

func sortedIDs(relations []*graph.Relation) []graph.ID {
	return slices.Sorted(slices.Values(idsOf(relations)))
}

func wantNeighbours(t *testing.T, s graph.Store, q graph.NeighbourQuery, ids []string, want ...*graph.Relation) {
	t.Helper()
	same(t, fmt.Sprintf("neighbours of %v, %+v", ids, q), neighbours(t, s, q, ids...), sortedIDs(want))
}

// parallel is a second donation between the same ends.
func parallel(r *graph.Relation, key string) *graph.Relation {
	r.ID = graph.NewRelationID(r.Kind, r.From.ID, r.To.ID, key)
	return r
}

func neighboursOnce(t *testing.T, s graph.Store) {
	pq, again, rq := donation("p", "q", "1", ""), parallel(donation("p", "q", "2", ""), "2"), donation("r", "q", "1", "")
	self := relation(graph.RelationOwns, ref(graph.KindCompany, "c"), ref(graph.KindCompany, "c"))
	linked := relation(graph.RelationLinkedTo, ref(graph.KindPerson, "p"), ref(graph.KindPerson, "p"))
	owns := relation(graph.RelationOwns, ref(graph.KindPerson, "p"), ref(graph.KindCompany, "c"))
	load(t, s, pq, again, rq, self, linked, owns, entity(graph.KindPerson, "p"), entity(graph.KindPerson, "alone"))
	all := graph.NeighbourQuery{}
	wantNeighbours(t, s, all, []string{"r"}, rq)
	wantNeighbours(t, s, all, []string{"q"}, pq, again, rq)
	wantNeighbours(t, s, all, []string{"p"}, pq, again, linked, owns)
	wantNeighbours(t, s, all, []string{"c"}, self, owns)
	wantNeighbours(t, s, all, []string{"p", "q", "p", "c"}, pq, again, rq, self, linked, owns)
	wantNeighbours(t, s, all, []string{"alone"})
	for _, r := range collect(t, s.Neighbours(t.Context(), []graph.ID{entityID("p")}, all)) {
		same(t, "relation", r, getRelation(t, s, r.ID))
	}
}

func neighboursLive(t *testing.T, s graph.Store) {
	gone, half, kept := donation("p", "q", "1", ""), donation("r", "q", "1", ""), donation("s", "q", "1", "")
	gone.Records[0].Source.Ended, half.Records[0].Source.Ended = later, later
	half.Records = append(half.Records, graph.RelationRecord{Source: source("b", "half")})
	load(t, s, gone, half, kept)
	wantNeighbours(t, s, graph.NeighbourQuery{}, []string{"q"}, half, kept)
	wantNeighbours(t, s, graph.NeighbourQuery{}, []string{"p"})
	loadAll(t, s, gone)
	wantNeighbours(t, s, graph.NeighbourQuery{}, []string{"q", "s"}, half)
}

func neighboursNarrowed(t *testing.T, s graph.Store) {
	gift, owns := donation("p", "q", "1", ""), relation(graph.RelationOwns, ref(graph.KindPerson, "p"), ref(graph.KindCompany, "c"))
	member := relation(graph.RelationMemberOf, ref(graph.KindPerson, "p"), ref(graph.KindParty, "q"))
	gift.Records[0].Source.Tier, member.Records[0].Source.Tier = graph.TierA, graph.TierC
	load(t, s, gift, owns, member)
	p := []string{"p"}
	wantNeighbours(t, s, graph.NeighbourQuery{Kinds: []graph.RelationKind{graph.RelationOwns}}, p, owns)
	wantNeighbours(t, s, graph.NeighbourQuery{Kinds: []graph.RelationKind{graph.RelationMemberOf, graph.RelationDonatedTo, graph.RelationMet}}, p, member, gift)
	wantNeighbours(t, s, graph.NeighbourQuery{Kinds: []graph.RelationKind{graph.RelationMet}}, p)
	wantNeighbours(t, s, graph.NeighbourQuery{MinTier: graph.TierA}, p, gift)
	wantNeighbours(t, s, graph.NeighbourQuery{MinTier: graph.TierB}, p, gift, owns)
	wantNeighbours(t, s, graph.NeighbourQuery{MinTier: graph.TierC}, p, gift, owns, member)
	wantNeighbours(t, s, graph.NeighbourQuery{Kinds: []graph.RelationKind{graph.RelationOwns, graph.RelationMemberOf}, MinTier: graph.TierB}, p, owns)
	// A better record of a relation that has one in a lower tier already.
	better := relation(graph.RelationMemberOf, member.From, member.To)
	better.Records[0].Source = source("b", "better")
	load(t, s, better)
	wantNeighbours(t, s, graph.NeighbourQuery{MinTier: graph.TierB}, []string{"q"}, gift, member)
}

func neighboursOfNobody(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	wantNeighbours(t, s, graph.NeighbourQuery{}, []string{"p"})
	load(t, s, r)
	for _, ids := range [][]graph.ID{nil, {entityID("nobody")}, {"", "e", "' OR 1=1", r.ID}} {
		if got := collect(t, s.Neighbours(t.Context(), ids, graph.NeighbourQuery{})); len(got) != 0 {
			t.Errorf("%q: %v", ids, idsOf(got))
		}
	}
	wantNeighbours(t, s, graph.NeighbourQuery{}, []string{"nobody", "p"}, r)
}

// hubDegree is more than a store would hold in memory for one answer.
const hubDegree = 2500

// loadHub loads an entity, called hub, with very many relations.
func loadHub(t *testing.T, s graph.Store) {
	t.Helper()
	batch := make([]any, hubDegree)
	for i := range batch {
		batch[i] = donation(fmt.Sprint(i), "hub", "1", "")
	}
	load(t, s, batch...)
}

func neighboursOfHub(t *testing.T, s graph.Store) {
	loadHub(t, s)
	member := relation(graph.RelationMemberOf, ref(graph.KindPerson, "0"), ref(graph.KindParty, "hub"))
	load(t, s, member)
	if got := slices.Compact(neighbours(t, s, graph.NeighbourQuery{}, "hub", "1", "2")); len(got) != hubDegree+1 {
		t.Errorf("%d neighbours, want %d", len(got), hubDegree+1)
	}
	wantNeighbours(t, s, graph.NeighbourQuery{Kinds: []graph.RelationKind{graph.RelationMemberOf}}, []string{"hub"}, member)
}

func neighboursStand(t *testing.T, s graph.Store) {
	loadHub(t, s)
	n := 0
	for _, err := range s.Neighbours(t.Context(), []graph.ID{entityID("hub")}, graph.NeighbourQuery{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 1 {
			load(t, s, donation("new", "hub", "1", ""), donation("newer", "hub", "1", ""))
		}
	}
	if n != hubDegree {
		t.Errorf("%d neighbours while two more are loaded, want %d", n, hubDegree)
	}
}

func neighboursStopped(t *testing.T, s graph.Store) {
	loadHub(t, s)
	for _, after := range []int{1, hubDegree / 2, hubDegree} {
		for range 20 { // more often than a store has connections to lose
			n := 0
			for r, err := range s.Neighbours(t.Context(), []graph.ID{entityID("hub")}, graph.NeighbourQuery{}) {
				if err != nil || r == nil {
					t.Fatal(err)
				}
				if n++; n == after {
					break
				}
			}
		}
	}
	if n := len(neighbours(t, s, graph.NeighbourQuery{}, "hub")); n != hubDegree {
		t.Errorf("%d neighbours after stopping early, want %d", n, hubDegree)
	}
}

// neighboursNested asks in the middle of an answer, in the middle of another, and
// so on: whatever an answer takes from others while it is read, it must not be
// what they need.
func neighboursNested(t *testing.T, s graph.Store) {
	loadHub(t, s)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var nest func(depth int)
	nest = func(depth int) {
		n := 0
		for _, err := range s.Neighbours(ctx, []graph.ID{entityID("hub")}, graph.NeighbourQuery{}) {
			if err != nil {
				t.Fatalf("depth %d: %v", depth, err)
			}
			if n++; n == hubDegree-1 {
				if depth < 20 {
					nest(depth + 1)
				}
				if _, err := s.Entities(ctx, []graph.ID{entityID("1")}); err != nil {
					t.Fatalf("depth %d: %v", depth, err)
				}
			}
		}
		if n != hubDegree {
			t.Errorf("depth %d: %d neighbours, want %d", depth, n, hubDegree)
		}
	}
	nest(0)
}

func neighboursContext(t *testing.T, s graph.Store) {
	loadHub(t, s)
	for _, after := range []int{0, 1, hubDegree - 1} {
		ctx, cancel := context.WithCancel(t.Context())
		n := 0
		if after == 0 {
			cancel()
		}
		var end error
		for r, err := range s.Neighbours(ctx, []graph.ID{entityID("hub")}, graph.NeighbourQuery{}) {
			if end != nil || (r == nil) == (err == nil) {
				t.Errorf("after %d: %v, %v, after %v", n, r, err, end)
			}
			if end = err; err == nil {
				n++
			}
			if n == after {
				cancel()
			}
		}
		cancel()
		if !errors.Is(end, context.Canceled) || n > after {
			t.Errorf("the context ended after %d, the neighbours after %d with %v", after, n, end)
		}
	}
}
