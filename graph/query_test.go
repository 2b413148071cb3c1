package graph_test

import (
	"strings"
	"testing"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"spona/graph"
)

func TestDateRangeKeepsWhatMayLieInIt(t *testing.T) {
	tests := []struct {
		name, from, to, date string
		want                 bool
	}{
		{"a day inside", "2014-05-01", "2014-05-31", "2014-05-03", true},
		{"the first day", "2014-05-03", "", "2014-05-03", true},
		{"the last day", "", "2014-05-03", "2014-05-03", true},
		{"a day before", "2014-05-03", "", "2014-05-02", false},
		{"a day after", "", "2014-05-03", "2014-05-04", false},
		{"a year that may be in the month", "2014-05", "2014-05", "2014", true},
		{"a month that may be on the day", "2014-05-03", "2014-05-03", "2014-05", true},
		{"a day in the last month", "", "2014-05", "2014-05-31", true},
		{"a day in the first year", "2014", "", "2014-01-01", true},
		{"a day before the first year", "2014", "", "2013-12-31", false},
		{"a day after the last month", "", "2014-05", "2014-06-01", false},
		{"a year before", "2014-01-01", "", "2013", false},
		{"a year after", "", "2014-12-31", "2015", false},
		{"an unknown date", "2014", "", "", false},
		{"an unknown date in no range", "", "", "", true},
		{"any date in no range", "", "", "1700", true},
		{"a range that ends before it begins", "2015", "2014", "2014-06", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := graph.DateRange{From: day(t, tt.from), To: day(t, tt.to)}
			if got := r.Contains(day(t, tt.date)); got != tt.want {
				t.Errorf("Contains = %v", got)
			}
		})
	}
}

func TestDateRangeKeepsADateIfOneOfItsDaysLiesInIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := graph.DateRange{From: dates().Draw(t, "from"), To: dates().Draw(t, "to")}
		d := dates().Draw(t, "date")
		begin, _ := r.From.Days()
		_, end := r.To.Days()
		first, last := d.Days()
		if r.Contains(d) != (max(first, begin) <= min(last, end)) && begin <= end {
			t.Fatalf("%v in %v: %v", d, r, r.Contains(d))
		}
	})
}

func TestCursorsAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.SliceOfN(rapid.Byte(), 15, 15).Draw(t, "id")
		id := rapid.SampledFrom([]graph.ID{graph.EntityIDOf(seed), graph.RelationIDOf(seed)}).Draw(t, "sort of id")
		c := graph.Cursor{Key: rapid.String().Draw(t, "key"), ID: id}
		if got, err := graph.ParseCursor(c.String()); got != c || err != nil {
			t.Fatalf("%+v comes back as %+v, %v", c, got, err)
		}
	})
	if c, err := graph.ParseCursor(graph.Cursor{}.String()); !c.IsZero() || err != nil {
		t.Errorf("no cursor comes back as %+v, %v", c, err)
	}
}

func TestParseCursorRefusesWhatNoListGave(t *testing.T) {
	for name, text := range map[string]string{
		"plain text":          "after the third",
		"nothing in it":       "AA",
		"an id of no sort":    graph.Cursor{ID: "x" + graph.NewEntityID("a", "1")[1:]}.String(),
		"half an id":          graph.Cursor{ID: graph.NewEntityID("a", "1")[:12]}.String(),
		"a key that is no":    graph.Cursor{ID: graph.NewEntityID("a", "1"), Key: broken}.String(),
		"a key without end":   graph.Cursor{ID: graph.NewEntityID("a", "1"), Key: strings.Repeat("x", 1<<20)}.String(),
		"a number of an item": "MTA=",
	} {
		t.Run(name, func(t *testing.T) {
			if c, err := graph.ParseCursor(text); graph.CodeOf(err) != graph.CodeInvalid || !c.IsZero() {
				t.Errorf("got %+v, %v", c, err)
			}
		})
	}
}

func TestCursorsHoldWhatTheListIsOrderedBy(t *testing.T) {
	r := record(source("a", graph.TierA), value(graph.PropertySigned, "2020-02"), value(graph.PropertyValue, "12.50 EUR"))
	r.Names = []graph.Name{{Text: "Школа"}}
	e, empty := entity(graph.KindContract, r), entity(graph.KindContract)
	paid := &graph.Relation{ID: "r", Records: []graph.RelationRecord{{
		Spells: []graph.Spell{{To: graph.Date{Year: 2019}}}, Money: &graph.Money{Amount: decimal.MustParse("7"), Currency: "EUR"},
	}}}
	for name, tt := range map[string]struct {
		got  graph.Cursor
		want string
	}{
		"an entity by name":            {graph.EntityCursor(e, graph.ByName), "skola"},
		"an entity by default":         {graph.EntityCursor(e, graph.ByDefault), "skola"},
		"an entity by date":            {graph.EntityCursor(e, graph.ByDate), "2020-02"},
		"an entity by amount":          {graph.EntityCursor(e, graph.ByAmount), "12.5"},
		"an entity without a date":     {graph.EntityCursor(empty, graph.ByDate), ""},
		"an entity without an amount":  {graph.EntityCursor(empty, graph.ByAmount), ""},
		"a relation by default":        {graph.RelationCursor(paid, graph.ByDefault), "2019"},
		"a relation by date":           {graph.RelationCursor(paid, graph.ByDate), "2019"},
		"a relation by amount":         {graph.RelationCursor(paid, graph.ByAmount), "7"},
		"a relation without an amount": {graph.RelationCursor(&graph.Relation{ID: "r"}, graph.ByAmount), ""},
	} {
		t.Run(name, func(t *testing.T) {
			if tt.got.Key != tt.want || tt.got.IsZero() {
				t.Errorf("got %+v, want the key %q", tt.got, tt.want)
			}
		})
	}
}

func TestACursorOfAnyNameIsAccepted(t *testing.T) {
	r := record(source("a", graph.TierA))
	r.Names = []graph.Name{{Text: strings.Repeat("ﷺ", graph.MaxNameBytes/3)}} // the letter whose key is longest
	c := graph.EntityCursor(entity(graph.KindPerson, r), graph.ByName)
	if got, err := graph.ParseCursor(c.String()); got != c || err != nil {
		t.Errorf("a cursor of %d bytes: %v", len(c.String()), err)
	}
}

func TestPageRefusesSizesThatNobodyMayAskFor(t *testing.T) {
	for limit, ok := range map[int]bool{-1: false, 0: true, 1: true, graph.MaxPage: true, graph.MaxPage + 1: false} {
		if err := (graph.Page{Limit: limit}).Validate(); (err == nil) != ok {
			t.Errorf("a page of %d: %v", limit, err)
		}
	}
}

func FuzzParseCursor(f *testing.F) {
	f.Add("")
	f.Add("MTA=")
	f.Add(graph.Cursor{Key: "skola", ID: graph.NewEntityID("a", "1")}.String())
	f.Fuzz(func(t *testing.T, text string) {
		c, err := graph.ParseCursor(text)
		if err != nil {
			return
		}
		if again, err := graph.ParseCursor(c.String()); again != c || err != nil {
			t.Errorf("%q is %+v, which comes back as %+v, %v", text, c, again, err)
		}
	})
}
