package storetest

import (
	"slices"
	"testing"

	"spona/graph"
)

func relationListCases() []testCase {
	return []testCase{
		{"a list of relations is by date", relationsByDate},
		{"a list of relations keeps the kinds that are asked for", relationsByKind},
		{"a list of relations keeps the ends that are asked for", relationsByEnds},
		{"a list of relations may be of live ones only", relationsLive},
		{"a list of relations keeps what its first record states reliably enough", relationsByTier},
		{"a list of donations by amount has the largest first when descending", donationsByAmount},
		{"queries for relations that cannot be are refused", badRelationQueries},
	}
}

func findRelations(t *testing.T, s graph.Store, q graph.RelationQuery) graph.RelationPage {
	t.Helper()
	page, err := s.FindRelations(t.Context(), q)
	if err != nil {
		t.Fatalf("FindRelations: %v", err)
	}
	checkCursors(t, page, q.Order)
	return page
}

func checkCursors(t *testing.T, page graph.RelationPage, order graph.Order) {
	t.Helper()
	if len(page.Cursors) != len(page.Items) {
		t.Fatalf("%d cursors for %d items", len(page.Cursors), len(page.Items))
	}
	for i, r := range page.Items {
		same(t, "cursor", page.Cursors[i], graph.RelationCursor(r, order))
	}
}

// wantRelations compares the ids of what a query lists.
func wantRelations(t *testing.T, s graph.Store, q graph.RelationQuery, want ...*graph.Relation) {
	t.Helper()
	q.Limit = 100
	page := findRelations(t, s, q)
	if page.Total != len(want) {
		t.Errorf("total = %d, want %d", page.Total, len(want))
	}
	if got := idsOf(page.Items); !slices.Equal(got, idsOf(want)) {
		t.Errorf("listed %v, want %v", got, idsOf(want))
	}
}

func idsOf(relations []*graph.Relation) []graph.ID {
	ids := make([]graph.ID, len(relations))
	for i, r := range relations {
		ids[i] = r.ID
	}
	return ids
}

func relationsByDate(t *testing.T, s graph.Store) {
	a, b, c, none := donation("a", "q", "", "2014-05"), donation("b", "q", "", "2013"), donation("c", "q", "", "2014"), donation("d", "q", "", "")
	ended := donation("e", "q", "", "")
	ended.Records[0].Spells = []graph.Spell{{To: date("2015")}}
	load(t, s, a, b, c, none, ended)
	wantRelations(t, s, graph.RelationQuery{}, b, c, a, ended, none)
	wantRelations(t, s, graph.RelationQuery{Page: graph.Page{Order: graph.ByDate, Descending: true}}, ended, a, c, b, none)
}

func relationsByKind(t *testing.T, s graph.Store) {
	gave := donation("p", "q", "1", "2001")
	sits := relation(graph.RelationMemberOf, ref(graph.KindPerson, "p"), ref(graph.KindParty, "q"))
	owns := relation(graph.RelationOwns, ref(graph.KindPerson, "p"), ref(graph.KindCompany, "c"))
	sits.Records[0].Spells = []graph.Spell{{From: date("2002")}}
	load(t, s, gave, sits, owns)
	wantRelations(t, s, graph.RelationQuery{Kinds: []graph.RelationKind{graph.RelationMemberOf}}, sits)
	wantRelations(t, s, graph.RelationQuery{Kinds: []graph.RelationKind{graph.RelationOwns, graph.RelationDonatedTo}}, gave, owns)
	wantRelations(t, s, graph.RelationQuery{Kinds: []graph.RelationKind{graph.RelationMet}})
}

func relationsByEnds(t *testing.T, s graph.Store) {
	aq, bq, ar, br := donation("a", "q", "", "2001"), donation("b", "q", "", "2002"), donation("a", "r", "", "2003"), donation("b", "r", "", "2004")
	load(t, s, aq, bq, ar, br)
	a, b, q, r := entityID("a"), entityID("b"), entityID("q"), entityID("r")
	wantRelations(t, s, graph.RelationQuery{From: []graph.ID{a}}, aq, ar)
	wantRelations(t, s, graph.RelationQuery{To: []graph.ID{r}}, ar, br)
	wantRelations(t, s, graph.RelationQuery{From: []graph.ID{a}, To: []graph.ID{r}}, ar)
	wantRelations(t, s, graph.RelationQuery{From: []graph.ID{a, b}, To: []graph.ID{q, r}}, aq, bq, ar, br)
	wantRelations(t, s, graph.RelationQuery{From: []graph.ID{a, b}, To: []graph.ID{q}}, aq, bq)
	wantRelations(t, s, graph.RelationQuery{From: []graph.ID{a, b, "nobody"}}, aq, bq, ar, br)
	wantRelations(t, s, graph.RelationQuery{From: []graph.ID{q}})
	wantRelations(t, s, graph.RelationQuery{From: []graph.ID{"nobody", entityID("nobody")}})
	wantRelations(t, s, graph.RelationQuery{From: []graph.ID{a}, Kinds: []graph.RelationKind{graph.RelationOwns}})
}

func relationsLive(t *testing.T, s graph.Store) {
	gone, stays := donation("a", "q", "1", "2001"), donation("b", "q", "1", "2002")
	loadAll(t, s, gone, stays)
	loadAll(t, s, stays)
	wantRelations(t, s, graph.RelationQuery{Live: true}, stays)
	wantRelations(t, s, graph.RelationQuery{}, gone, stays)
	of := relationsOf(t, s, graph.RelationQuery{Live: true, Page: graph.Page{Limit: 10}}, "q")
	if of[0].Total != 1 || len(of[0].Items) != 1 {
		t.Errorf("q has %d live relations of %d, want 1", len(of[0].Items), of[0].Total)
	}
}

func relationsByTier(t *testing.T, s graph.Store) {
	a, b, c := donation("a", "q", "1", "2001"), donation("b", "q", "1", "2002"), donation("c", "q", "1", "2003")
	a.Records[0].Source.Tier, c.Records[0].Source.Tier = graph.TierA, graph.TierC
	load(t, s, a, b, c)
	wantRelations(t, s, graph.RelationQuery{MinTier: graph.TierA}, a)
	wantRelations(t, s, graph.RelationQuery{MinTier: graph.TierB}, a, b)
	of := relationsOf(t, s, graph.RelationQuery{MinTier: graph.TierB, Page: graph.Page{Limit: 10}}, "q")
	if of[0].Total != 2 || len(of[0].Items) != 2 {
		t.Errorf("q has %d reliable relations of %d, want 2", len(of[0].Items), of[0].Total)
	}
}

func donationsByAmount(t *testing.T, s graph.Store) {
	small, large, none, negative := donation("a", "q", "9.99", ""), donation("b", "q", "10000", ""), donation("c", "q", "", ""), donation("d", "q", "-1", "")
	load(t, s, small, large, none, negative)
	q := graph.RelationQuery{Page: graph.Page{Order: graph.ByAmount, Descending: true}}
	wantRelations(t, s, q, large, small, negative, none)
	q.Descending = false
	wantRelations(t, s, q, negative, small, large, none)
}

func badRelationQueries(t *testing.T, s graph.Store) {
	for name, q := range map[string]graph.RelationQuery{
		"by name":                    {Page: graph.Page{Order: graph.ByName, Limit: 1}},
		"a negative limit":           {Page: graph.Page{Limit: -1}},
		"amounts without a currency": {Worth: graph.AmountRange{Max: amount("1")}},
	} {
		if _, err := s.FindRelations(t.Context(), q); graph.CodeOf(err) != graph.CodeInvalid {
			t.Errorf("FindRelations, %s: %v, want %s", name, err, graph.CodeInvalid)
		}
		if _, err := s.RelationsOf(t.Context(), []graph.ID{entityID("p")}, q); graph.CodeOf(err) != graph.CodeInvalid {
			t.Errorf("RelationsOf, %s: %v, want %s", name, err, graph.CodeInvalid)
		}
	}
}
