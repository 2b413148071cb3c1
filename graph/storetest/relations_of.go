package storetest

import (
	"fmt"
	"slices"
	"testing"

	"spona/graph"
)

func relationsOfCases() []testCase {
	return []testCase{
		{"there is one page per id, in the order given", pagePerID},
		{"the direction is seen from the entity", directions},
		{"a relation of an entity with itself comes once", selfOnce},
		{"a relation between two that are asked for is on both pages", onBothPages},
		{"each page is limited and counted on its own", limitedEach},
		{"an entity with very many relations is paged like any other", pagedHub},
	}
}

func relationsOf(t *testing.T, s graph.Store, q graph.RelationQuery, ids ...string) []graph.RelationPage {
	t.Helper()
	asked := make([]graph.ID, len(ids))
	for i, id := range ids {
		asked[i] = entityID(id)
	}
	pages, err := s.RelationsOf(t.Context(), asked, q)
	if err != nil {
		t.Fatalf("RelationsOf: %v", err)
	}
	if len(pages) != len(ids) {
		t.Fatalf("%d pages for %d ids", len(pages), len(ids))
	}
	for _, p := range pages {
		checkCursors(t, p, q.Order)
	}
	return pages
}

func wantPage(t *testing.T, what string, page graph.RelationPage, want ...*graph.Relation) {
	t.Helper()
	if got := idsOf(page.Items); !slices.Equal(got, idsOf(want)) || page.Total != len(want) {
		t.Errorf("%s: %v of %d, want %v", what, got, page.Total, idsOf(want))
	}
}

func pagePerID(t *testing.T, s graph.Store) {
	aq, bq := donation("a", "q", "", "2001"), donation("b", "q", "", "2002")
	load(t, s, aq, bq, entity(graph.KindPerson, "alone"))
	pages := relationsOf(t, s, graph.RelationQuery{Page: graph.Page{Limit: 10}}, "q", "nobody", "b", "alone", "q", "a")
	wantPage(t, "q", pages[0], aq, bq)
	wantPage(t, "nobody", pages[1])
	wantPage(t, "b", pages[2], bq)
	wantPage(t, "alone", pages[3])
	wantPage(t, "q again", pages[4], aq, bq)
	wantPage(t, "a", pages[5], aq)
	same(t, "relation", pages[5].Items[0], aq)
	if pages, err := s.RelationsOf(t.Context(), nil, graph.RelationQuery{}); err != nil || len(pages) != 0 {
		t.Errorf("no ids: %v, %v", pages, err)
	}
	if pages, err := s.RelationsOf(t.Context(), []graph.ID{"", "' OR 1=1", aq.ID}, graph.RelationQuery{Page: graph.Page{Limit: 5}}); err != nil || len(pages) != 3 || len(pages[1].Items) != 0 {
		t.Errorf("malformed ids: %v, %v, want empty pages", pages, err)
	}
}

func directions(t *testing.T, s graph.Store) {
	in := relation(graph.RelationOwns, ref(graph.KindPerson, "p"), ref(graph.KindCompany, "c"))
	out := relation(graph.RelationOwns, ref(graph.KindCompany, "c"), ref(graph.KindCompany, "d"))
	in.Records[0].Spells, out.Records[0].Spells = []graph.Spell{{From: date("2001")}}, []graph.Spell{{From: date("2002")}}
	load(t, s, in, out)
	p := graph.Page{Limit: 10}
	wantPage(t, "both", relationsOf(t, s, graph.RelationQuery{Page: p}, "c")[0], in, out)
	wantPage(t, "incoming", relationsOf(t, s, graph.RelationQuery{Direction: graph.Incoming, Page: p}, "c")[0], in)
	wantPage(t, "outgoing", relationsOf(t, s, graph.RelationQuery{Direction: graph.Outgoing, Page: p}, "c")[0], out)
}

func selfOnce(t *testing.T, s graph.Store) {
	self := relation(graph.RelationOwns, ref(graph.KindCompany, "c"), ref(graph.KindCompany, "c"))
	load(t, s, self)
	for _, d := range []graph.Direction{graph.Both, graph.Incoming, graph.Outgoing} {
		wantPage(t, fmt.Sprint("direction ", d), relationsOf(t, s, graph.RelationQuery{Direction: d, Page: graph.Page{Limit: 10}}, "c")[0], self)
	}
}

func onBothPages(t *testing.T, s graph.Store) {
	r := donation("p", "q", "1", "")
	load(t, s, r)
	pages := relationsOf(t, s, graph.RelationQuery{Page: graph.Page{Limit: 10}}, "p", "q")
	wantPage(t, "p", pages[0], r)
	wantPage(t, "q", pages[1], r)
}

func limitedEach(t *testing.T, s graph.Store) {
	var batch []any
	for i := range 12 {
		batch = append(batch, donation(fmt.Sprint(i), "q", fmt.Sprint(i), fmt.Sprint(2000+i)))
		if i%2 == 0 {
			batch = append(batch, donation(fmt.Sprint(i), "r", fmt.Sprint(i), fmt.Sprint(2000+i)))
		}
	}
	load(t, s, batch...)
	pages := relationsOf(t, s, graph.RelationQuery{Page: graph.Page{Limit: 5, Descending: true}}, "q", "r", "3")
	for i, want := range []struct {
		items, total int
		after        bool
	}{{5, 12, true}, {5, 6, true}, {1, 1, false}} {
		p := pages[i]
		if len(p.Items) != want.items || p.Total != want.total || p.After != want.after || p.Before {
			t.Errorf("page %d: %d of %d, before %v, after %v, want %+v", i, len(p.Items), p.Total, p.Before, p.After, want)
		}
	}
	same(t, "the latest", pages[0].Items[0].When(), date("2011"))
	counted := relationsOf(t, s, graph.RelationQuery{}, "q")[0]
	if counted.Total != 12 || len(counted.Items) != 0 {
		t.Errorf("a limit of zero gives %d of %d", len(counted.Items), counted.Total)
	}
}

func pagedHub(t *testing.T, s graph.Store) {
	const degree = 2500
	var batch []any
	for i := range degree {
		r := donation(fmt.Sprint(i), "hub", fmt.Sprint(i%50), "")
		if i%5 > 0 {
			r.Records[0].Spells = []graph.Spell{{From: date(fmt.Sprint(1900 + i%90))}}
		}
		batch = append(batch, r)
	}
	batch = append(batch, relation(graph.RelationMemberOf, ref(graph.KindPerson, "0"), ref(graph.KindParty, "hub")), donation("0", "small", "1", ""))
	load(t, s, batch...)
	for _, p := range []graph.Page{
		{Limit: 900}, {Limit: 900, Backward: true, Descending: true}, {Limit: 900, Order: graph.ByAmount, Descending: true},
	} {
		whole := findRelations(t, s, graph.RelationQuery{To: []graph.ID{entityID("hub")}, Page: graph.Page{Order: p.Order, Descending: p.Descending, Limit: 1000}})
		if whole.Total != degree+1 {
			t.Fatalf("the hub has %d relations, want %d", whole.Total, degree+1)
		}
		seen := make(map[graph.ID]bool)
		for range 5 {
			page := relationsOf(t, s, graph.RelationQuery{Page: p}, "hub", "small")[0]
			for _, r := range page.Items {
				seen[r.ID] = true
			}
			if page.Total != degree+1 || len(page.Items) == 0 {
				break
			}
			p.After, p.Before = page.Cursors[len(page.Cursors)-1], graph.Cursor{}
			if p.Backward {
				p.After, p.Before = graph.Cursor{}, page.Cursors[0]
			}
		}
		if len(seen) != degree+1 {
			t.Errorf("%+v: pages give %d relations, want %d", p, len(seen), degree+1)
		}
	}
}
