package view_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
	"spona/graph/view"
)

func dates() *rapid.Generator[graph.Date] {
	return rapid.Custom(func(t *rapid.T) graph.Date {
		year := rapid.IntRange(1583, 2199).Draw(t, "year")
		month := rapid.IntRange(0, 12).Draw(t, "month")
		day := 0
		if month > 0 {
			day = rapid.IntRange(0, 28).Draw(t, "day")
		}
		d, err := graph.NewDate(year, month, day)
		if err != nil {
			t.Fatal(err)
		}
		return rapid.SampledFrom([]graph.Date{d, {}}).Draw(t, "known")
	})
}

func TestDatesArePackedWithoutLoss(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var spells []graph.Spell
		for range rapid.IntRange(0, 3).Draw(t, "spells") {
			spells = append(spells, graph.Spell{From: dates().Draw(t, "from"), To: dates().Draw(t, "to")})
		}
		v := build(t, 2, []*graph.Relation{relation(graph.RelationMet, 0, 1, "", graph.TierA, spells...)})
		got := v.Spells(0)
		var want []view.Spell
		for _, s := range spells {
			want = append(want, view.Spell{From: view.SpanOf(s.From), To: view.SpanOf(s.To)})
		}
		if len(spells) == 0 {
			want = []view.Spell{view.AlwaysPossible()}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
		day := rapid.Int32Range(-150_000, 90_000).Draw(t, "day")
		days := view.Span{First: day, Last: day + rapid.Int32Range(0, 400).Draw(t, "length")}
		may := slices.ContainsFunc(want, func(s view.Spell) bool {
			first, last := s.Possible()
			return first <= days.Last && days.First <= last
		})
		if v.MayHoldIn(0, days) != may {
			t.Fatalf("%v may hold in %v: %v", want, days, !may)
		}
	})
}

func TestCertainTimeLiesWithinPossibleTime(t *testing.T) {
	year, _ := graph.NewDate(2014, 0, 0)
	day, _ := graph.NewDate(2014, 6, 1)
	later, _ := graph.NewDate(2016, 0, 0)
	for _, tt := range []struct {
		name     string
		from, to graph.Date
		certain  bool
	}{
		{"both days known", day, day, true},
		{"two years", year, later, true},
		{"one year, which may be one day of it", year, year, false},
		{"no end", day, graph.Date{}, false},
		{"no beginning", graph.Date{}, day, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := view.Spell{From: view.SpanOf(tt.from), To: view.SpanOf(tt.to)}
			begin, end, ok := s.Certain()
			if ok != tt.certain {
				t.Fatalf("certain: %v", ok)
			}
			if first, last := s.Possible(); ok && (begin < first || last < end) {
				t.Errorf("certain from %d to %d, possible from %d to %d", begin, end, first, last)
			}
		})
	}
}

func TestTheDateOfASpanHasAllItsDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dates().Draw(t, "date")
		if got := view.SpanOf(d).Date(); got != d {
			t.Fatalf("the date of the days of %v is %v", d, got)
		}
		first := rapid.Int32Range(-150_000, 90_000).Draw(t, "first")
		s := view.Span{First: first, Last: first + rapid.Int32Range(0, 800).Draw(t, "length")}
		if all := view.SpanOf(s.Date()); all.First > s.First || s.Last > all.Last {
			t.Fatalf("%v is %v, which lacks days of it", s, s.Date())
		}
	})
}
