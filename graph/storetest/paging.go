package storetest

import (
	"fmt"
	"slices"
	"testing"

	"spona/graph"
)

func pagingCases() []testCase {
	return []testCase{
		{"pages forward give the whole list, each item once", pagesForward},
		{"pages backward give the whole list, each item once", pagesBackward},
		{"pages of relations do as well", pagesOfRelations},
		{"items between two cursors", betweenCursors},
		{"a cursor holds its place when its item goes and others come", cursorHolds},
		{"a cursor reads back from its text", cursorText},
		{"ties are in the order of the ids, in either direction", tiesByID},
		{"the total is that of the list, not of the page", totalOfList},
	}
}

// tied is how many entities manyTied loads.
const tied = 28

// manyTied loads entities and donations of which many share dates and amounts,
// and many have none.
func manyTied(t *testing.T, s graph.Store) {
	var batch []any
	for i := range tied {
		id := fmt.Sprintf("%c%d", 'a'+i%3, i)
		e := entity([...]graph.EntityKind{graph.KindContract, graph.KindTender}[i%2], id)
		e.Records[0].Names = names(fmt.Sprint("name ", i%7))
		r := donation(id, "q", "", "")
		r.From.Kind = graph.KindPerson
		if i%4 > 0 {
			e.Records[0].Values = []graph.Value{value(graph.PropertySigned, fmt.Sprint(2000+i%5)), value(graph.PropertyDeadline, fmt.Sprint(2000+i%5)), value(graph.PropertyValue, fmt.Sprint(i%6))}
			r = donation("p"+id, "q", fmt.Sprint(i%6), fmt.Sprint(2000+i%5))
		} else {
			r = donation("p"+id, "q", "", "")
		}
		batch = append(batch, e, r)
	}
	load(t, s, batch...)
}

// pages are all orders of pages, forward or backward.
func pages(backward bool) []graph.Page {
	var all []graph.Page
	for _, order := range []graph.Order{graph.ByName, graph.ByDate, graph.ByAmount} {
		for _, descending := range []bool{false, true} {
			for _, limit := range []int{4, 7} {
				all = append(all, graph.Page{Order: order, Descending: descending, Limit: limit, Backward: backward})
			}
		}
	}
	return all
}

func pagesForward(t *testing.T, s graph.Store)  { pageThrough(t, s, false) }
func pagesBackward(t *testing.T, s graph.Store) { pageThrough(t, s, true) }

func pageThrough(t *testing.T, s graph.Store, backward bool) {
	manyTied(t, s)
	queries := []graph.EntityQuery{
		{}, {Kinds: []graph.EntityKind{graph.KindContract}}, {Name: "name", Prefix: true},
		{Kinds: []graph.EntityKind{graph.KindContract, graph.KindTender}, When: graph.DateRange{From: date("2001")}},
	}
	for _, q := range queries {
		for _, p := range pages(backward) {
			whole := q
			whole.Page = graph.Page{Order: p.Order, Descending: p.Descending, Limit: 200}
			want := find(t, s, whole)
			q.Page = p
			walk(t, fmt.Sprintf("%+v", q), p, cursorsOf(want.Cursors), func(p graph.Page) ([]graph.Cursor, bool, bool) {
				q.Page = p
				page := find(t, s, q)
				if page.Total != want.Total {
					t.Errorf("total = %d, want %d", page.Total, want.Total)
				}
				return page.Cursors, page.Before, page.After
			})
		}
	}
}

func cursorsOf(c []graph.Cursor) []graph.Cursor { return slices.Clone(c) }

// walk pages through a list and compares what it gets with the whole.
func walk(t *testing.T, what string, p graph.Page, want []graph.Cursor, next func(graph.Page) (items []graph.Cursor, before, after bool)) {
	t.Helper()
	var got []graph.Cursor
	for range len(want) + 2 {
		items, before, after := next(p)
		if len(items) == 0 {
			break
		}
		more := after
		if p.Backward {
			got = append(items, got...)
			p.Before, more = items[0], before
		} else {
			got = append(got, items...)
			p.After = items[len(items)-1]
		}
		atStart, atEnd := got[0] == want[0], got[len(got)-1] == want[len(want)-1]
		if first := len(got) == len(items); before != !(atStart && (p.Backward || first)) || after != !(atEnd && (!p.Backward || first)) {
			t.Errorf("%s: after %d of %d items: before %v, after %v", what, len(got), len(want), before, after)
		}
		if !more {
			break
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: pages give\n%v, want\n%v", what, got, want)
	}
}

func pagesOfRelations(t *testing.T, s graph.Store) {
	manyTied(t, s)
	for _, backward := range []bool{false, true} {
		for _, p := range pages(backward) {
			if p.Order == graph.ByName {
				continue
			}
			whole := graph.Page{Order: p.Order, Descending: p.Descending, Limit: 200}
			want := findRelations(t, s, graph.RelationQuery{Page: whole})
			walk(t, fmt.Sprintf("relations %+v", p), p, want.Cursors, func(p graph.Page) ([]graph.Cursor, bool, bool) {
				page := findRelations(t, s, graph.RelationQuery{Page: p})
				return page.Cursors, page.Before, page.After
			})
			walk(t, fmt.Sprintf("relations of one %+v", p), p, want.Cursors, func(p graph.Page) ([]graph.Cursor, bool, bool) {
				page := relationsOf(t, s, graph.RelationQuery{Page: p}, "q")[0]
				return page.Cursors, page.Before, page.After
			})
		}
	}
}

func betweenCursors(t *testing.T, s graph.Store) {
	manyTied(t, s)
	for _, p := range pages(false) {
		p.Limit = 200
		all := find(t, s, graph.EntityQuery{Page: p}).Cursors
		for _, bounds := range [][2]int{{0, 5}, {3, 20}, {7, 8}} {
			p.After, p.Before = all[bounds[0]], all[bounds[1]]
			page := find(t, s, graph.EntityQuery{Page: p})
			if want := all[bounds[0]+1 : bounds[1]]; !slices.Equal(page.Cursors, want) {
				t.Errorf("%+v: %d items, want %d", p, len(page.Cursors), len(want))
			}
			if len(page.Items) > 0 && (!page.Before || !page.After) {
				t.Errorf("%+v: before %v, after %v, want both", p, page.Before, page.After)
			}
		}
	}
}

func cursorHolds(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "b"), entity(graph.KindPerson, "d"), entity(graph.KindPerson, "f"))
	after := find(t, s, graph.EntityQuery{Page: graph.Page{Limit: 2}}).Cursors[1] // d
	renamed := entity(graph.KindPerson, "d")
	renamed.Records[0].Names = names("a")
	load(t, s, renamed, entity(graph.KindPerson, "c"), entity(graph.KindPerson, "e"))
	page := find(t, s, graph.EntityQuery{Page: graph.Page{Limit: 10, After: after}})
	if got := len(page.Items); got != 2 || page.Items[0].Name() != "e" || page.Items[1].Name() != "f" || !page.Before {
		t.Errorf("%d items after where d was, want e and f", got)
	}
}

func cursorText(t *testing.T, s graph.Store) {
	manyTied(t, s)
	for _, p := range pages(false) {
		page := find(t, s, graph.EntityQuery{Page: p})
		for _, c := range page.Cursors {
			back, err := graph.ParseCursor(c.String())
			if err != nil || back != c {
				t.Errorf("%+v reads back as %+v, %v", c, back, err)
			}
		}
	}
}

func tiesByID(t *testing.T, s graph.Store) {
	for _, id := range []string{"1", "2", "3", "4", "5", "6"} {
		e := entity(graph.KindContract, id, value(graph.PropertySigned, "2014"), value(graph.PropertyValue, "5 EUR"))
		e.Records[0].Names = names("same")
		load(t, s, e)
	}
	for _, p := range pages(false) {
		p.Limit = 10
		var ids []graph.ID
		for _, e := range find(t, s, graph.EntityQuery{Page: p}).Items {
			ids = append(ids, e.ID)
		}
		if !slices.IsSorted(ids) || len(ids) != 6 {
			t.Errorf("%+v: %v, want six in the order of the ids", p, ids)
		}
	}
}

func totalOfList(t *testing.T, s graph.Store) {
	manyTied(t, s)
	page := find(t, s, graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindContract}, Page: graph.Page{Limit: 3}})
	if page.Total != tied/2 {
		t.Errorf("total = %d, want %d", page.Total, tied/2)
	}
	page = find(t, s, graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindContract}, Page: graph.Page{Limit: 3, After: page.Cursors[2]}})
	if page.Total != tied/2 {
		t.Errorf("total of the second page = %d, want %d", page.Total, tied/2)
	}
}
