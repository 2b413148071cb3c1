package table

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
)

func TestNumbersAsPeopleWriteThem(t *testing.T) {
	tests := []struct {
		written, point string
		want           string // "" when it is refused
	}{
		{"1.234,56", ",", "1234.56"},
		{"1.234,56", "", "1234.56"},
		{"1,234.56", ".", "1234.56"},
		{"1,234.56", "", "1234.56"},
		{"1,234.56", ",", "1234.56"}, // two separators leave no doubt
		{"€ 40,000.00", ".", "40000.00 EUR"},
		{"40.000 €", ",", "40000 EUR"},
		{"20’503.90 €", ".", "20503.90 EUR"},
		{"1 234 567,89", ",", "1234567.89"},
		{"1\u00a0234,5 KM", ",", "1234.5 BAM"},
		{"1.234", ",", "1234"},
		{"1.234", ".", "1.234"},
		{"1.234", "", ""}, // either
		{"1234.5", ",", "1234.5"},
		{"1.234.567", ".", ""},
		{"1.234.567", ",", "1234567"},
		{"12.34.567", ",", ""},
		{"-5", ".", "-5"},
		{"€ -5", ".", "-5 EUR"},
		{"−5", ".", "-5"},
		{"(5.50)", ".", "-5.50"},
		{"500,-", ",", "500"},
		{"NaN", ".", ""},
		{"N/A", ".", ""},
		{"1e30", ".", ""},
		{"Infinity", ".", ""},
		{"", ".", ""},
		{"-", ".", ""},
		{".", ".", ""},
		{"0.6 përqind e vlerës", ".", ""},
		{"12 13", ".", "1213"},
		{"5 XYZ", ".", ""},
		{"5 USD €", ".", ""},
	}
	for _, tt := range tests {
		t.Run(tt.written+" with "+tt.point, func(t *testing.T) {
			var point byte
			if tt.point != "" {
				point = tt.point[0]
			}
			n, err := parseNumber(tt.written, point)
			got := n.plain
			if n.currency != "" {
				got += " " + n.currency
			}
			if err != nil {
				got = ""
			}
			if got != tt.want {
				t.Errorf("it is %q, want %q (%v)", got, tt.want, err)
			}
			if _, err := graph.ParseDecimal(n.plain); got != "" && err != nil {
				t.Error(err)
			}
		})
	}
}

func TestDatesAsPeopleWriteThem(t *testing.T) {
	tests := map[string]string{
		"23-Mar-06": "2006-03-23", "19.07.17": "2017-07-19", "14.09.2016": "2016-09-14", "2014-05-03": "2014-05-03",
		"2014-05-03T10:00:00Z": "2014-05-03", "2014": "2014", "05.2014": "2014-05", "2014-05": "2014-05", "03/05/1999": "1999-05-03",
		"01.01.49": "2049-01-01", "01.01.50": "1950-01-01", "3 maj 2014": "2014-05-03", "3. svibnja 2014.": "2014-05-03", "3 Mayıs 2014": "2014-05-03",
		"May 3, 2014": "2014-05-03", "3. Mai 2014": "2014-05-03", "21,01,2013": "2013-01-21", "03.05.2014 ": "2014-05-03", "Mars 2014": "2014-03",
		"31.12.9999": "", "9999": "", "9999-12-31": "", "31.02.2014": "", "06.11.20136": "", "18.08.2015.2015": "", "12.05.2011-31.12.2011": "",
		"anulim": "", "N/A": "", "": "", "13": "", "00.00.2014": "", "05/13/2014": "",
	}
	d := dates{orders: []order{dayFirst}, century: defaultCentury}
	for written, want := range tests {
		got, err := d.parse(written)
		if got.String() != want || (err != nil) != (want == "") {
			t.Errorf("%q is %q, want %q (%v)", written, got, want, err)
		}
	}
	american := dates{orders: []order{monthFirst, dayFirst}, century: defaultCentury}
	for written, want := range map[string]string{"05/03/2014": "2014-05-03", "13/05/2014": "2014-05-13"} {
		if got, _ := american.parse(written); got.String() != want {
			t.Errorf("%q is %q, want %q", written, got, want)
		}
	}
}

func TestStretchesOfTime(t *testing.T) {
	tests := map[string]graph.Spell{
		"12.05.2011-31.12.2011":       {From: day(2011, 5, 12), To: day(2011, 12, 31)},
		"12.05.2011 - 31.12.2011":     {From: day(2011, 5, 12), To: day(2011, 12, 31)},
		"12.05.11 deri 31.12.11":      {From: day(2011, 5, 12), To: day(2011, 12, 31)},
		"2011-05-12 / 2011-12-31":     {From: day(2011, 5, 12), To: day(2011, 12, 31)},
		"12.05.2011, 31.12.2011":      {From: day(2011, 5, 12), To: day(2011, 12, 31)},
		"16.06.2015-":                 {From: day(2015, 6, 16)},
		"16.06.2015":                  {From: day(2015, 6, 16)},
		"2014-2018":                   {From: graph.Date{Year: 2014}, To: graph.Date{Year: 2018}},
		"01.04.2014\u00a0–\u00a02015": {From: day(2014, 4, 1), To: graph.Date{Year: 2015}},
	}
	d := dates{orders: []order{dayFirst}, century: defaultCentury}
	for written, want := range tests {
		if got, err := d.span(written); got != want || err != nil {
			t.Errorf("%q is %v, want %v (%v)", written, got, want, err)
		}
	}
	for _, written := range []string{"", "x", "31.12.2011-12.05.2011", "12.05.2011-", "a - b"} {
		if got, err := d.span(written); err == nil && !got.To.IsZero() {
			t.Errorf("%q is %v", written, got)
		}
	}
}

func day(year, month, day int) graph.Date {
	return graph.Date{Year: int16(year), Month: uint8(month), Day: uint8(day)}
}

// What the graph writes is read as it is.
func TestWhatIsWrittenPlainlyIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year, month, dayOf := rapid.IntRange(1583, 2199).Draw(t, "year"), rapid.IntRange(0, 12).Draw(t, "month"), rapid.IntRange(0, 28).Draw(t, "day")
		if month == 0 {
			dayOf = 0
		}
		date := day(year, month, dayOf)
		d := dates{orders: []order{dayFirst}, century: defaultCentury}
		if got, err := d.parse(date.String()); err != nil || got != date {
			t.Fatalf("%s is %s, %v", date, got, err)
		}
		whole, cents := rapid.IntRange(0, 1e9).Draw(t, "whole"), rapid.IntRange(10, 99).Draw(t, "cents")
		for _, form := range []struct{ group, point string }{{",", "."}, {".", ","}, {" ", ","}, {"", "."}, {"'", "."}} {
			written, plain := grouped(whole, form.group)+form.point+itoa(cents), itoa(whole)+"."+itoa(cents)
			if n, err := parseNumber(written, form.point[0]); err != nil || n.plain != plain {
				t.Fatalf("%q is %q, %v", written, n.plain, err)
			}
		}
	})
}

func itoa(n int) string { return strconv.Itoa(n) }

func grouped(n int, sep string) string {
	if n < 1000 {
		return itoa(n)
	}
	rest := itoa(n%1000 + 1000)[1:]
	return grouped(n/1000, sep) + sep + rest
}
