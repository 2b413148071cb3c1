package table_test

import (
	"testing"

	"github.com/govalues/decimal"

	"spona/graph"
)

// The counts are those of the publishers' files; see SOURCE.md in each folder.

func TestGermanDonationsAreReadWhole(t *testing.T) {
	store, report := loadTwice(t, "de", "", "ftm-parteispenden/donations.csv")
	if report.Total.Records != 292 || report.Total.Rejected != 0 || report.Total.Duplicates != 1 || report.Total.Notes != 1 {
		t.Errorf("%+v, notes %v", report.Total, report.Notes)
	}
	g := all(t, store)
	if n := len(g.relations[graph.RelationDonatedTo]); n != 292 {
		t.Errorf("%d donations", n)
	}
	if s := g.sum(t, graph.RelationDonatedTo); s != "40774689.15 EUR" {
		t.Errorf("donations of %s", s)
	}
	for _, r := range g.relations[graph.RelationLocatedAt] {
		if r.From.Kind == graph.KindPerson {
			t.Fatalf("the home of a person is kept: %v", r.Records)
		}
	}
	if len(g.relations[graph.RelationLocatedAt]) == 0 || len(g.entities[graph.KindParty]) != 11 {
		t.Errorf("%d seats, %d parties", len(g.relations[graph.RelationLocatedAt]), len(g.entities[graph.KindParty]))
	}
}

func TestContractsOfPrishtinaAreReadWhole(t *testing.T) {
	store, report := loadTwice(t, "prishtina", "", "kosovo-prishtina-contracts-gpl")
	if report.Total.Records != 2375 || report.Total.Rejected != 0 {
		t.Errorf("%+v", report.Total)
	}
	g := all(t, store)
	if n := len(g.entities[graph.KindTender]); n != 2375 {
		t.Errorf("%d tenders", n)
	}
	for _, tt := range []struct {
		scope  string
		prices int
		sum    string
	}{
		{"old/2013.csv", 273, "25105515.57 EUR"},
		{"old/2014.csv", 274, "17704887.81 EUR"},
		{"new/2018.csv", 196, "19895637.39 EUR"},
	} {
		prices, sum := g.values(t, graph.KindContract, graph.PropertyValue, tt.scope)
		if prices != tt.prices || sum != tt.sum {
			t.Errorf("%s: %d prices of %s, want %d of %s", tt.scope, prices, sum, tt.prices, tt.sum)
		}
	}
	nan := 0
	for _, n := range report.Notes {
		if n.Reason == `amount: "NaN" is no number` && n.Line == 68 {
			nan++
		}
	}
	if nan != 1 {
		t.Errorf("the amount that is NaN is noted %d times: %v", nan, report.Notes)
	}
}

func TestSuppliersThatShareAContractShareItsAmount(t *testing.T) {
	store, _ := loadTwice(t, "prishtina", "", "kosovo-prishtina-contracts-gpl/old/2015.csv")
	shared := make(map[graph.ID][]*graph.Relation)
	g := all(t, store)
	for _, r := range g.relations[graph.RelationAwarded] {
		shared[r.From.ID] = append(shared[r.From.ID], r)
	}
	split := 0
	for _, rs := range shared {
		for _, r := range rs {
			if len(rs) > 1 && r.Money() != nil {
				t.Errorf("one of %d suppliers was given %s", len(rs), r.Money())
			}
		}
		if len(rs) > 1 {
			split++
		}
	}
	if split == 0 {
		t.Error("no contract has several suppliers")
	}
}

func TestContractsOfMunicipalitiesAreReadWhole(t *testing.T) {
	store, report := loadTwice(t, "municipal", "kosovo-municipal-contracts", "kosovo-municipal-contracts-gpl")
	rows := make(map[string]int)
	for _, f := range report.Files {
		rows[f.Name[len(f.Name)-len("Ferizaj/2011.csv"):]] = f.Records
	}
	want := map[string]int{
		"Ferizaj/2011.csv": 230, "Ferizaj/2012.csv": 230, "Ferizaj/2013.csv": 227, "Ferizaj/2014.csv": 137, "Ferizaj/2015.csv": 199, "Ferizaj/2016.csv": 236,
		"Gjakova/2011.csv": 106, "Gjakova/2012.csv": 139, "Gjakova/2013.csv": 106, "Gjakova/2014.csv": 139, "Gjakova/2015.csv": 187, "Gjakova/2016.csv": 128,
	}
	for name, n := range want {
		if rows[name] != n {
			t.Errorf("%s has %d rows, want %d", name, rows[name], n)
		}
	}
	if g := all(t, store); len(g.entities[graph.KindPublicBody]) != 2 || report.Total.Rejected != 0 {
		t.Errorf("%d buyers, %d rejected", len(g.entities[graph.KindPublicBody]), report.Total.Rejected)
	}
}

func TestDeclarationsOfMembersAreReadWhole(t *testing.T) {
	store, report := loadTwice(t, "assets", "", "kosovo-mp-assets-gpl")
	g := all(t, store)
	if n := len(g.entities[graph.KindDeclaration]); n != 122+125+123+124 || report.Total.Records != n || len(g.relations[graph.RelationDeclares]) != n {
		t.Errorf("%d declarations of %d rows", n, report.Total.Records)
	}
	for _, e := range g.entities[graph.KindDeclaration] {
		if e.Name() == "Ismet Beqiri 2010" {
			d := graph.Declaration{Entity: e}
			if d.RealEstate().String() != "232000 EUR" || d.Income().String() != "24000 EUR" || *d.Year() != 2010 || d.Gifts() != nil {
				t.Errorf("he declared %v", e.Records)
			}
			return
		}
	}
	t.Error("the first declaration is missing")
}

func TestParlGovIsReadWhole(t *testing.T) {
	store, report := loadTwice(t, "parlgov", "", "parlgov")
	g := all(t, store)
	for _, figure := range []struct {
		what      string
		got, want int
	}{
		{"parties", len(g.entities[graph.KindParty]), 228},
		{"elections", len(g.entities[graph.KindElection]), 69},
		{"cabinets", len(g.entities[graph.KindPublicBody]), 106},
		{"results", len(g.relations[graph.RelationStandsIn]), 728},
		{"parties in cabinets", len(g.relations[graph.RelationMemberOf]), 267},
		{"rows", report.Total.Records, 228 + 728 + 848},
		{"rejects", report.Total.Rejected, 0},
	} {
		if figure.got != figure.want {
			t.Errorf("%d %s, want %d", figure.got, figure.what, figure.want)
		}
	}
	families, turkish := make(map[string]int), 0
	for _, e := range g.entities[graph.KindParty] {
		families[graph.Party{Entity: e}.Family()]++
		if c := e.Countries(); len(c) == 1 && c[0] == "TR" {
			turkish++
		}
	}
	if families["Liberal"] != 37 || families["Social democracy"] != 34 || families["Conservative"] != 28 || families["Green/Ecologist"] != 17 || families[""] != 26 || turkish != 22 {
		t.Errorf("the families are %v, %d parties Turkish", families, turkish)
	}
}

func TestTermsOfTurkeyAreReadWhole(t *testing.T) {
	store, report := loadTwice(t, "turkey", "", "everypolitician-turkey/term-22.csv", "everypolitician-turkey/term-23.csv",
		"everypolitician-turkey/term-24.csv", "everypolitician-turkey/term-25.csv", "everypolitician-turkey/terms.csv")
	g := all(t, store)
	if n := len(g.entities[graph.KindPerson]); n != 1570 || report.Total.Records != 2200+25 || report.Total.Rejected != 0 {
		t.Errorf("%d persons, %+v", n, report.Total)
	}
	parties := make(map[string]int)
	names := make(map[graph.ID]string)
	for _, e := range g.entities[graph.KindParty] {
		names[e.ID] = e.Name()
	}
	seats := 0
	var term25 graph.ID
	for _, e := range g.entities[graph.KindTerm] {
		if e.Name() == "25th Parliament" {
			term25 = e.ID
		}
	}
	for _, r := range g.relations[graph.RelationMemberOf] {
		switch {
		case r.To.Kind == graph.KindPublicBody:
			seats++
		case r.Text(graph.PropertyTerm) == string(term25):
			parties[names[r.To.ID]]++
		}
	}
	if seats != 2200 || parties["Adalet ve Kalkınma Partisi"] != 258 || parties["Halkların Demokratik Partisi"] != 80 || len(names) != 4 || len(g.entities[graph.KindTerm]) != 25 {
		t.Errorf("%d seats, parties %v of %v", seats, parties, names)
	}
}

func TestWidePoliticiansOfWikidataAreReadWhole(t *testing.T) {
	store, report := loadTwice(t, "wikidata", "", "wikidata-politicians", "everypolitician-turkey/wikidata.csv.gz")
	if report.Total.Records != 95+347+53+38+4066 || report.Total.Rejected != 0 {
		t.Errorf("%+v", report.Total)
	}
	born, scripts := 0, make(map[string]bool)
	for _, e := range all(t, store).entities[graph.KindPerson] {
		if !(graph.Person{Entity: e}).BirthDate().IsZero() {
			born++
		}
		for _, n := range e.Names() {
			scripts[n.Lang] = true
		}
	}
	if born != 49+328+47+16+981-1 { // one of them in the year 197
		t.Errorf("%d dates of birth", born)
	}
	if !scripts["sr-Cyrl"] || !scripts["zh-Hans"] || !scripts["el"] {
		t.Errorf("the languages are %v", scripts)
	}
}

// The sum is exact, whatever the order.
func plus(t *testing.T, a decimal.Decimal, b graph.Money) decimal.Decimal {
	t.Helper()
	s, err := a.Add(b.Amount)
	if err != nil {
		t.Fatal(err)
	}
	return s.Trim(0)
}
