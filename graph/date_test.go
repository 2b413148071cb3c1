package graph_test

import (
	"cmp"
	"testing"
	"time"

	"pgregory.net/rapid"

	"spona/graph"
)

// day reads a date that is known to be right.
func day(t testing.TB, text string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseDateKeepsThePrecisionOfTheSource(t *testing.T) {
	tests := map[string]graph.Date{
		"":                              {},
		"2014":                          {Year: 2014},
		"2014-05":                       {Year: 2014, Month: 5},
		"2014-05-03":                    {Year: 2014, Month: 5, Day: 3},
		"2024-02-29":                    {Year: 2024, Month: 2, Day: 29},
		"1583":                          {Year: 1583},
		"2199-12-31":                    {Year: 2199, Month: 12, Day: 31},
		"2014-05-03T23:59":              {Year: 2014, Month: 5, Day: 3},
		"2014-05-03T23:59:59Z":          {Year: 2014, Month: 5, Day: 3},
		"2014-05-03T23:59:59.123+02:00": {Year: 2014, Month: 5, Day: 3},
		"2014-05-03 23:59:59 UTC":       {Year: 2014, Month: 5, Day: 3},
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			if got, err := graph.ParseDate(text); got != want || err != nil {
				t.Errorf("got %v, %v, want %v", got, err, want)
			}
		})
	}
}

func TestParseDateRefusesWhatIsNoDate(t *testing.T) {
	for _, text := range []string{
		"0000", "0000-00-00", "2014-00", "2014-00-01", "2014-05-00", "2014-13", "2014-13-01", "2014-02-31", "31.02.2014",
		"2023-02-29", "1900-02-29", "1582", "1582-10-15", "9999", "9999-12-31", "2200", "-2014", "+2014", "02014",
		"2014-5", "2014-5-3", "2014/05/03", "20140503", "2014-05-3", "2014-05-032", "2014 ", " 2014", "2014-", "2014-05-",
		"May 2014", "circa 2014", "2014?", "２０１４", "20.4", "2014-05-03T", "2014-05-03T25:00", "2014-05-03T9:00",
		"2014-05-03T10:00 or so", "2014-05-03 to 2015", "2014-05T10:00", "0x7d-1-1", "2_14",
	} {
		t.Run(text, func(t *testing.T) {
			got, err := graph.ParseDate(text)
			if graph.CodeOf(err) != graph.CodeInvalid || !got.IsZero() {
				t.Errorf("got %v, %v, want an error with %s", got, err, graph.CodeInvalid)
			}
		})
	}
}

func TestNewDateRefusesPartsOutOfRange(t *testing.T) {
	for _, p := range [][3]int{{2014, -1, 0}, {2014, 0, 1}, {2014, 5, -1}, {2014, 5, 32}, {2014, 5, 400}, {2014, 300, 1}, {67550, 1, 1}, {-1, 0, 0}} {
		if d, err := graph.NewDate(p[0], p[1], p[2]); err == nil || !d.IsZero() {
			t.Errorf("NewDate(%v) = %v, %v", p, d, err)
		}
	}
}

func TestDaysAreTheFirstAndLastThatADateMayMean(t *testing.T) {
	tests := []struct {
		date, first, last string
	}{
		{"2014", "2014-01-01", "2014-12-31"},
		{"2014-02", "2014-02-01", "2014-02-28"},
		{"2016-02", "2016-02-01", "2016-02-29"},
		{"2014-12", "2014-12-01", "2014-12-31"},
		{"2014-05-03", "2014-05-03", "2014-05-03"},
		{"1969-12-31", "1969-12-31", "1969-12-31"},
		{"1583", "1583-01-01", "1583-12-31"},
	}
	for _, tt := range tests {
		t.Run(tt.date, func(t *testing.T) {
			first, last := day(t, tt.date).Days()
			wantFirst, _ := day(t, tt.first).Days()
			_, wantLast := day(t, tt.last).Days()
			if first != wantFirst || last != wantLast {
				t.Errorf("days %d to %d, want %d to %d", first, last, wantFirst, wantLast)
			}
		})
	}
	if first, last := day(t, "1970-01-02").Days(); first != 1 || last != 1 {
		t.Errorf("2 January 1970 is day %d to %d, want 1", first, last)
	}
	if first, last := day(t, "1969-12-31").Days(); first != -1 || last != -1 {
		t.Errorf("31 December 1969 is day %d to %d, want -1", first, last)
	}
}

func TestDateOfIsTheDayInUTC(t *testing.T) {
	late := time.Date(2014, 5, 3, 0, 30, 0, 0, time.FixedZone("two hours east", 2*60*60))
	if got := graph.DateOf(late).String(); got != "2014-05-02" {
		t.Errorf("got %s", got)
	}
}

func dates() *rapid.Generator[graph.Date] {
	return rapid.Custom(func(t *rapid.T) graph.Date {
		month := rapid.IntRange(0, 12).Draw(t, "month")
		lastDay := 28
		if month == 0 {
			lastDay = 0
		}
		d, err := graph.NewDate(rapid.IntRange(1583, 2199).Draw(t, "year"), month, rapid.IntRange(0, lastDay).Draw(t, "day"))
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

func TestDateTextsAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dates().Draw(t, "date")
		if got, err := graph.ParseDate(d.String()); got != d || err != nil {
			t.Fatalf("%v comes back as %v, %v", d, got, err)
		}
	})
}

func TestCompareOrdersByFirstDayThenPrecision(t *testing.T) {
	ordered := []string{"", "1999-12-31", "2014", "2014-01", "2014-01-01", "2014-01-31", "2014-02", "2014-02-01", "2015"}
	for i, a := range ordered {
		for j, b := range ordered {
			if got := day(t, a).Compare(day(t, b)); cmp.Compare(got, 0) != cmp.Compare(i, j) {
				t.Errorf("%q compares to %q as %d", a, b, got)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := dates().Draw(t, "a"), dates().Draw(t, "b")
		firstA, _ := a.Days()
		firstB, _ := b.Days()
		if firstA < firstB && a.Compare(b) >= 0 || a.Compare(b) != -b.Compare(a) || (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%v (day %d) compares to %v (day %d) as %d", a, firstA, b, firstB, a.Compare(b))
		}
	})
}

func TestSpellRefusesOnlyWhatCertainlyEndsBeforeItBegins(t *testing.T) {
	tests := []struct {
		from, to string
		ok       bool
	}{
		{"", "", true}, {"2014", "", true}, {"", "2014", true},
		{"2014", "2014", true}, {"2014-05", "2014", true}, {"2014-05-03", "2014-05", true}, {"2014-05-03", "2014-05-03", true},
		{"2015", "2014", false}, {"2014-05-03", "2014-05-02", false}, {"2014-06", "2014-05-31", false},
	}
	for _, tt := range tests {
		t.Run(tt.from+" to "+tt.to, func(t *testing.T) {
			err := graph.Spell{From: day(t, tt.from), To: day(t, tt.to)}.Validate()
			if (err == nil) != tt.ok {
				t.Errorf("err = %v", err)
			}
		})
	}
	if (graph.Spell{Original: "since long"}).IsZero() || !(graph.Spell{}).IsZero() {
		t.Error("a spell is zero when it says nothing, its original included")
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"", "2014", "2014-05", "2014-05-03", "2014-05-03T10:00:00Z", "0000-00-00", "2014-02-31"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := graph.ParseDate(text)
		if err != nil {
			if graph.CodeOf(err) != graph.CodeInvalid || !d.IsZero() {
				t.Errorf("%q: %v with %v", text, d, err)
			}
			return
		}
		if again, err := graph.ParseDate(d.String()); again != d || err != nil {
			t.Errorf("%q is %v, which comes back as %v, %v", text, d, again, err)
		}
		if first, last := d.Days(); first > last {
			t.Errorf("%v is from day %d to %d", d, first, last)
		}
	})
}
