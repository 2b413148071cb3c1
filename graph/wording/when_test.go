package wording

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"spona/graph"
)

func TestTenseIsWhatTheDatesAllow(t *testing.T) {
	read := time.Date(2020, time.May, 3, 9, 0, 0, 0, time.UTC)
	live := graph.Source{Retrieved: read}
	gone := graph.Source{Retrieved: read, Ended: read.AddDate(1, 0, 0)}
	for _, tt := range []struct {
		name     string
		from, to string
		source   graph.Source
		derived  bool
		want     tense
	}{
		{"ended years before", "2010", "2014", live, false, tensePast},
		{"ended on the day of reading", "2010", "2020-05-03", live, false, tensePast},
		{"ends on the day after", "2010", "2020-05-04", live, false, tenseStated},
		{"ends in the month of reading, who knows when", "2010", "2020-05", live, false, tenseStated},
		{"ends in the year of reading, who knows when", "2010", "2020", live, false, tenseStated},
		{"ended, who knows when it began", "", "2019", live, false, tensePast},
		{"began and has no end", "2010", "", live, false, tensePresent},
		{"began on the day of reading", "2020-05-03", "", live, false, tensePresent},
		{"begins on the day after", "2020-05-04", "", live, false, tenseStated},
		{"begins in the month of reading, who knows when", "2020-05", "", live, false, tenseStated},
		{"no dates", "", "", live, false, tenseStated},
		{"no end, by dates of a legislative period", "2010", "", live, true, tenseStated},
		{"ended, by dates of a legislative period", "2010", "2014", live, true, tensePast},
		{"no end, and no longer stated", "2010", "", gone, false, tenseFormer},
		{"no dates, and no longer stated", "", "", gone, false, tenseFormer},
		{"ended, and no longer stated", "2010", "2014", gone, false, tensePast},
		{"no end, read who knows when", "2010", "", graph.Source{}, false, tenseStated},
		{"ended, read who knows when", "2010", "2014", graph.Source{}, false, tenseStated},
	} {
		from, _ := graph.ParseDate(tt.from)
		to, _ := graph.ParseDate(tt.to)
		if got := tenseOf(graph.Spell{From: from, To: to, Derived: tt.derived}, tt.source); got != tt.want {
			t.Errorf("%s: tense %d, want %d", tt.name, got, tt.want)
		}
	}
}

// Whatever separators a language uses, no digit is lost, added or moved.
func TestNumbersKeepEveryDigit(t *testing.T) {
	ls, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		plain := rapid.StringMatching(`-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})?`).Draw(rt, "number")
		for _, l := range ls.All() {
			told := l.number(plain)
			if back := strings.ReplaceAll(strings.ReplaceAll(told, l.group, ""), l.point, "."); back != plain {
				rt.Errorf("%s writes %s as %s", l.tag, plain, told)
			}
			whole, _, _ := strings.Cut(strings.TrimPrefix(told, "-"), l.point)
			for i, part := range strings.Split(whole, l.group) {
				if i > 0 && len(part) != 3 || len(part) > 3 {
					rt.Errorf("%s groups %s as %s", l.tag, plain, told)
				}
			}
		}
	})
}
