package storetest

import (
	"slices"
	"testing"

	"spona/graph"
)

func entityListCases() []testCase {
	return []testCase{
		{"a list by name is in the order of the sort keys", listByName},
		{"a list keeps the kinds that are asked for", listByKind},
		{"a list keeps any of the roles that are asked for", listByRole},
		{"a list keeps any of the countries", listByCountry},
		{"a list keeps what is live in any of the data sets", listByDataset},
		{"a list of what is live has stubs but nothing ended", listLive},
		{"a list keeps what its first record states reliably enough", listByTier},
		{"filters hold together", listFiltered},
		{"a list by date is by the first possible day", listByDate},
		{"a list by amount is by number, whatever the currency", listByAmount},
		{"items without the key come last in either direction", lackingLast},
		{"a limit of zero counts only", countOnly},
		{"a list of nothing is empty", listNothing},
		{"queries that cannot be are refused", badEntityQueries},
	}
}

func find(t *testing.T, s graph.Store, q graph.EntityQuery) graph.EntityPage {
	t.Helper()
	page, err := s.Find(t.Context(), q)
	if err != nil {
		t.Fatalf("Find: %v", err)
	}
	if len(page.Cursors) != len(page.Items) {
		t.Fatalf("%d cursors for %d items", len(page.Cursors), len(page.Items))
	}
	for i, e := range page.Items {
		same(t, "cursor", page.Cursors[i], graph.EntityCursor(e, q.Order))
	}
	return page
}

// listed are the names of what a query lists, of a page that holds all.
func listed(t *testing.T, s graph.Store, q graph.EntityQuery) []string {
	t.Helper()
	q.Limit = 100
	page := find(t, s, q)
	if page.Total != len(page.Items) || page.Before || page.After {
		t.Errorf("%d items of %d, before %v, after %v: want all", len(page.Items), page.Total, page.Before, page.After)
	}
	all := []string{}
	for _, e := range page.Items {
		all = append(all, e.Name())
	}
	return all
}

func wantList(t *testing.T, s graph.Store, q graph.EntityQuery, want ...string) {
	t.Helper()
	if got := listed(t, s, q); !slices.Equal(got, want) {
		t.Errorf("listed %q, want %q", got, want)
	}
}

func listByName(t *testing.T, s graph.Store) {
	sorted := entity(graph.KindPerson, "Zoran Aaa")
	sorted.Records[0].Names = append(sorted.Records[0].Names, graph.Name{Text: "Aaa, Zoran", Kind: graph.NameSort})
	nameless := entity(graph.KindPerson, "nameless")
	nameless.Records[0].Names = nil
	load(t, s, entity(graph.KindPerson, "Ђорђе"), entity(graph.KindPerson, "dogan"), entity(graph.KindPerson, "Élan"), sorted, nameless, entity(graph.KindCompany, "100 d.o.o."))
	id := string(nameless.ID)
	wantList(t, s, graph.EntityQuery{}, "100 d.o.o.", "Zoran Aaa", "Ђорђе", "dogan", "Élan", id)
	wantList(t, s, graph.EntityQuery{Page: graph.Page{Order: graph.ByName, Descending: true}}, id, "Élan", "dogan", "Ђорђе", "Zoran Aaa", "100 d.o.o.")
}

func listByKind(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"), entity(graph.KindCompany, "c"), entity(graph.KindTender, "t"))
	wantList(t, s, graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindCompany}}, "c")
	wantList(t, s, graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindTender, graph.KindPerson, graph.KindSanction}}, "p", "t")
}

func listByRole(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "donor"), entity(graph.KindPerson, "minister"), entity(graph.KindPerson, "both"), entity(graph.KindPerson, "none"), entity(graph.KindParty, "q"),
		donation("donor", "q", "1", ""), donation("both", "q", "1", ""),
		relation(graph.RelationHolds, ref(graph.KindPerson, "minister"), ref(graph.KindPosition, "post")),
		relation(graph.RelationHolds, ref(graph.KindPerson, "both"), ref(graph.KindPosition, "post")))
	wantList(t, s, graph.EntityQuery{Roles: graph.RoleDonor}, "both", "donor")
	wantList(t, s, graph.EntityQuery{Roles: graph.RolePolitician}, "both", "minister")
	wantList(t, s, graph.EntityQuery{Roles: graph.RolePolitician | graph.RoleDonor}, "both", "donor", "minister")
	wantList(t, s, graph.EntityQuery{Roles: graph.RoleBuyer})
}

func listByCountry(t *testing.T, s graph.Store) {
	country := func(id string, codes ...string) *graph.Entity {
		e := entity(graph.KindPerson, id)
		for _, c := range codes {
			e.Records[0].Values = append(e.Records[0].Values, value(graph.PropertyCountry, c))
		}
		return e
	}
	load(t, s, country("al", "AL"), country("xk", "XK"), country("two", "XK", "AL"), country("none"))
	wantList(t, s, graph.EntityQuery{Countries: []string{"AL"}}, "al", "two")
	wantList(t, s, graph.EntityQuery{Countries: []string{"XK", "RS"}}, "two", "xk")
	wantList(t, s, graph.EntityQuery{Countries: []string{"RS"}})
}

func listByDataset(t *testing.T, s graph.Store) {
	of := func(id string, datasets ...string) *graph.Entity {
		e := entity(graph.KindPerson, id)
		e.Records = nil
		for _, d := range datasets {
			e.Records = append(e.Records, graph.EntityRecord{Source: source(d, id), Names: names(id)})
		}
		return e
	}
	loadAll(t, s, of("1", "a"), of("2", "b"), of("3", "a", "b"), of("4", "ab"), of("gone", "a"))
	loadAll(t, s, of("1", "a"), of("3", "a"))
	wantList(t, s, graph.EntityQuery{Datasets: []string{"a"}}, "1", "3")
	wantList(t, s, graph.EntityQuery{Datasets: []string{"b", "c"}}, "2", "3")
	wantList(t, s, graph.EntityQuery{Datasets: []string{"ab"}}, "4")
}

func listLive(t *testing.T, s graph.Store) {
	loadAll(t, s, entity(graph.KindPerson, "p"), entity(graph.KindPerson, "gone"), donation("p", "stub", "1", ""))
	loadAll(t, s, entity(graph.KindPerson, "p"))
	wantList(t, s, graph.EntityQuery{Live: true}, "p", string(entityID("stub")))
	wantList(t, s, graph.EntityQuery{}, "gone", "p", string(entityID("stub")))
}

func listByTier(t *testing.T, s graph.Store) {
	tiered := func(id string, tiers ...graph.Tier) *graph.Entity {
		e := entity(graph.KindPerson, id)
		e.Records = nil
		for i, tier := range tiers {
			r := graph.EntityRecord{Source: source("a", id+string(rune('0'+i))), Names: names(id)}
			r.Source.Tier = tier
			e.Records = append(e.Records, r)
		}
		return e
	}
	gone := tiered("gone", graph.TierA, graph.TierC)
	gone.Records[0].Source.Ended = later // the first is now the one of tier C
	load(t, s, tiered("1a", graph.TierA), tiered("2b", graph.TierB), tiered("3c", graph.TierC), tiered("4ca", graph.TierC, graph.TierA), gone, donation("1a", "stub", "1", ""))
	stub := string(entityID("stub"))
	wantList(t, s, graph.EntityQuery{MinTier: graph.TierA}, "1a", "4ca", stub)
	wantList(t, s, graph.EntityQuery{MinTier: graph.TierB}, "1a", "2b", "4ca", stub)
	wantList(t, s, graph.EntityQuery{MinTier: graph.TierC}, "1a", "2b", "3c", "4ca", "gone", stub)
}

func listFiltered(t *testing.T, s graph.Store) {
	load(t, s,
		entity(graph.KindPerson, "a", value(graph.PropertyCountry, "AL"), value(graph.PropertyBirthDate, "1970")),
		entity(graph.KindPerson, "b", value(graph.PropertyCountry, "AL"), value(graph.PropertyBirthDate, "1980")),
		entity(graph.KindPerson, "c", value(graph.PropertyCountry, "RS"), value(graph.PropertyBirthDate, "1970")),
		entity(graph.KindCompany, "d", value(graph.PropertyCountry, "AL"), value(graph.PropertyFounded, "1970")),
		donation("a", "q", "1", ""), donation("b", "q", "1", ""), donation("c", "q", "1", ""))
	q := graph.EntityQuery{
		Kinds: []graph.EntityKind{graph.KindPerson, graph.KindCompany}, Roles: graph.RoleDonor, Countries: []string{"AL", "BA"},
		Datasets: []string{"a"}, Live: true, When: graph.DateRange{From: date("1960"), To: date("1975")},
	}
	wantList(t, s, q, "a")
	q.Roles = 0
	wantList(t, s, q, "a", "d")
	q.Name, q.Prefix = "d", true
	wantList(t, s, q, "d")
}

func listByDate(t *testing.T, s graph.Store) {
	for _, d := range []string{"2014-05-03", "2014-06", "2013-12-31", "2014", "1999"} {
		load(t, s, entity(graph.KindContract, d, value(graph.PropertySigned, d)))
	}
	q := graph.EntityQuery{Page: graph.Page{Order: graph.ByDate}}
	wantList(t, s, q, "1999", "2013-12-31", "2014", "2014-05-03", "2014-06")
	q.Descending = true
	wantList(t, s, q, "2014-06", "2014-05-03", "2014", "2013-12-31", "1999")
}

func listByAmount(t *testing.T, s graph.Store) {
	for _, m := range []string{"9 EUR", "10 RSD", "-5 EUR", "9.5 USD", "1000000000000 EUR"} {
		load(t, s, entity(graph.KindContract, m, value(graph.PropertyValue, m)))
	}
	q := graph.EntityQuery{Page: graph.Page{Order: graph.ByAmount}}
	wantList(t, s, q, "-5 EUR", "9 EUR", "9.5 USD", "10 RSD", "1000000000000 EUR")
	q.Descending = true
	wantList(t, s, q, "1000000000000 EUR", "10 RSD", "9.5 USD", "9 EUR", "-5 EUR")
}

func lackingLast(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindContract, "x", value(graph.PropertySigned, "2001"), value(graph.PropertyValue, "1 EUR")),
		entity(graph.KindContract, "y", value(graph.PropertySigned, "2002"), value(graph.PropertyValue, "2 EUR")),
		entity(graph.KindContract, "lacks 1"), entity(graph.KindPerson, "lacks 2"))
	lacking := []string{"lacks 1", "lacks 2"}
	if entityID("lacks 2") < entityID("lacks 1") {
		slices.Reverse(lacking)
	}
	for _, order := range []graph.Order{graph.ByDate, graph.ByAmount} {
		wantList(t, s, graph.EntityQuery{Page: graph.Page{Order: order}}, append([]string{"x", "y"}, lacking...)...)
		wantList(t, s, graph.EntityQuery{Page: graph.Page{Order: order, Descending: true}}, append([]string{"y", "x"}, lacking...)...)
	}
}

func countOnly(t *testing.T, s graph.Store) {
	load(t, s, entity(graph.KindPerson, "p"), entity(graph.KindPerson, "q"))
	if page := find(t, s, graph.EntityQuery{}); page.Total != 2 || len(page.Items) != 0 {
		t.Errorf("%d items of %d, want none of 2", len(page.Items), page.Total)
	}
	if page := find(t, s, graph.EntityQuery{Page: graph.Page{Limit: 1, NoTotal: true}}); page.Total != -1 || len(page.Items) != 1 {
		t.Errorf("%d items of %d, want one of -1", len(page.Items), page.Total)
	}
}

func listNothing(t *testing.T, s graph.Store) {
	wantList(t, s, graph.EntityQuery{})
	load(t, s, entity(graph.KindPerson, "p"))
	wantList(t, s, graph.EntityQuery{Kinds: []graph.EntityKind{graph.KindAsset}})
	wantList(t, s, graph.EntityQuery{Name: "nobody"})
}

func badEntityQueries(t *testing.T, s graph.Store) {
	for name, q := range map[string]graph.EntityQuery{
		"a negative limit":           {Page: graph.Page{Limit: -1}},
		"too large a limit":          {Page: graph.Page{Limit: graph.MaxPage + 1}},
		"amounts without a currency": {Worth: graph.AmountRange{Min: amount("1")}},
	} {
		_, err := s.Find(t.Context(), q)
		if graph.CodeOf(err) != graph.CodeInvalid {
			t.Errorf("%s: %v, want %s", name, err, graph.CodeInvalid)
		}
	}
}
