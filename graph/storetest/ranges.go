package storetest

import (
	"testing"

	"spona/graph"
)

func rangeCases() []testCase {
	return []testCase{
		{"a range of dates keeps what may lie in it", rangeOfDates},
		{"a range of amounts compares exactly, in one currency", rangeOfAmounts},
		{"ranges hold for relations too", rangeOfRelations},
		{"a currency alone keeps the amounts in it", currencyAlone},
	}
}

func rangeOfDates(t *testing.T, s graph.Store) {
	all := []string{"2013", "2013-12-31", "2014", "2014-01-01", "2014-05", "2014-05-31", "2014-12", "2015-01-01", "1600", "2199-12-31"}
	for _, d := range all {
		load(t, s, entity(graph.KindContract, d, value(graph.PropertySigned, d)), donation("p"+d, "q", "", d))
	}
	load(t, s, entity(graph.KindContract, "unknown"), donation("p", "q", "", ""))
	for _, r := range []graph.DateRange{
		{From: date("2014")}, {To: date("2014")}, {From: date("2014"), To: date("2014")}, {From: date("2014-05"), To: date("2014-05-31")},
		{From: date("2014-05-31"), To: date("2014-05-31")}, {From: date("2014-12-31")}, {To: date("2014-01-01")}, {From: date("2013-06"), To: date("2013-06")}, {From: date("2016"), To: date("2012")},
	} {
		want := 0
		for _, d := range all {
			if r.Contains(date(d)) {
				want++
			}
		}
		for _, order := range []graph.Order{graph.ByName, graph.ByDate, graph.ByAmount} {
			q := graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindContract}, When: r, Page: graph.Page{Order: order}}
			if got := listed(t, s, q); len(got) != want {
				t.Errorf("%v to %v: %v, want %d", r.From, r.To, got, want)
			}
		}
		page := findRelations(t, s, graph.RelationQuery{When: r, Page: graph.Page{Limit: 50}})
		if page.Total != want || len(page.Items) != want {
			t.Errorf("%v to %v: %d relations of %d, want %d", r.From, r.To, len(page.Items), page.Total, want)
		}
	}
}

func rangeOfAmounts(t *testing.T, s graph.Store) {
	all := []string{
		"-1", "0", "0.01", "0.1", "0.1000000000000000001", "9007199254740992", "9007199254740993", "9007199254740994",
		"9999999999999999998", "9999999999999999999", "1234567890123456.789", "1234567890123456.788",
	}
	for _, a := range all {
		load(t, s, entity(graph.KindContract, a, value(graph.PropertyValue, a+" EUR")), entity(graph.KindContract, a+" in RSD", value(graph.PropertyValue, a+" RSD")))
	}
	load(t, s, entity(graph.KindContract, "none"), entity(graph.KindContract, "no currency", value(graph.PropertyValue, "1")))
	for _, low := range append(all, "") {
		for _, high := range append(all, "") {
			r := graph.AmountRange{Currency: "EUR"}
			if low != "" {
				r.Min = amount(low)
			}
			if high != "" {
				r.Max = amount(high)
			}
			want := 0
			for _, a := range all {
				if r.Contains(euros(a)) {
					want++
				}
			}
			page := find(t, s, graph.EntityQuery{Worth: r, Page: graph.Page{Order: graph.ByAmount, Limit: 50}})
			if page.Total != want || len(page.Items) != want {
				t.Errorf("%q to %q: %d of %d, want %d", low, high, len(page.Items), page.Total, want)
			}
		}
	}
}

func rangeOfRelations(t *testing.T, s graph.Store) {
	for _, a := range []string{"1", "10", "100", "1000.01"} {
		load(t, s, donation("p"+a, "q", a, "2014"))
	}
	r := graph.AmountRange{Currency: "EUR", Min: amount("10"), Max: amount("1000")}
	page := findRelations(t, s, graph.RelationQuery{Worth: r, Page: graph.Page{Limit: 10}})
	if page.Total != 2 || len(page.Items) != 2 {
		t.Errorf("%d of %d, want 2", len(page.Items), page.Total)
	}
	of := relationsOf(t, s, graph.RelationQuery{Worth: r, Page: graph.Page{Limit: 10}}, "q", "p1")
	if of[0].Total != 2 || of[1].Total != 0 {
		t.Errorf("q has %d and p1 %d, want 2 and 0", of[0].Total, of[1].Total)
	}
}

func currencyAlone(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindContract, "eur", value(graph.PropertyValue, "1 EUR")), entity(graph.KindContract, "rsd", value(graph.PropertyValue, "1 RSD")), entity(graph.KindContract, "none"))
	wantList(t, s, graph.EntityQuery{Worth: graph.AmountRange{Currency: "RSD"}}, "rsd")
}
