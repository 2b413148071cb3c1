package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spona/graph"
)

// The numbers of the tests are computed here, for birthdays near the end of the
// century: nobody has them.

// jmbg completes the twelve digits of DDMMYYYRRBBB by the published formula.
func jmbg(digits string) string {
	at := func(i int) int { return int(digits[i] - '0') }
	sum := 7*(at(0)+at(6)) + 6*(at(1)+at(7)) + 5*(at(2)+at(8)) + 4*(at(3)+at(9)) + 3*(at(4)+at(10)) + 2*(at(5)+at(11))
	check := 11 - sum%11
	if check > 9 {
		check = 0
	}
	return fmt.Sprintf("%s%d", digits, check)
}

// turkish completes the nine digits before the two that check them.
func turkish(digits string) string {
	sum, tenth := 0, 0
	for i := range 9 {
		d := int(digits[i] - '0')
		sum += d
		tenth += d * []int{7, -1}[i%2]
	}
	tenth = (tenth%10 + 10) % 10
	return fmt.Sprintf("%s%d%d", digits, tenth, (sum+tenth)%10)
}

// checked completes digits by a weighted sum modulo 11.
func checked(digits string, weights []int, ten int) string {
	sum := 0
	for i, w := range weights {
		sum += w * int(digits[i]-'0')
	}
	check := sum % 11
	if check == 10 {
		check = ten
	}
	return fmt.Sprintf("%s%d", digits, check)
}

func romanian(digits string) string {
	return checked(digits, []int{2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9}, 1)
}

func bulgarian(digits string) string {
	return checked(digits, []int{2, 4, 8, 5, 10, 9, 7, 3, 6}, 0)
}

func removePersonNumbers(text string, countries []string) (string, int) {
	return graph.ReplacePersonNumbers(text, countries, func(string) string { return graph.PersonNumberRemoved })
}

// spoiled is the number with its last digit changed.
func spoiled(number string) string {
	last := len(number) - 1
	return number[:last] + string('0'+(number[last]-'0'+1)%10)
}

func TestReplacePersonNumbersReplacesValidOnes(t *testing.T) {
	const gone = graph.PersonNumberRemoved
	serbian, bosnian, tr := jmbg("311209871001"), jmbg("010109915012"), turkish("999999990")
	ro, bg := romanian("598123140001"), bulgarian("985231001")
	tests := []struct {
		name, text string
		countries  []string
		want       string
		count      int
	}{
		{"alone", serbian, nil, gone, 1},
		{"in a sentence", "JMBG " + serbian + ", Niš", nil, "JMBG " + gone + ", Niš", 1},
		{"between letters", "jmbg" + bosnian + "x", nil, "jmbg" + gone + "x", 1},
		{"twice", serbian + "/" + bosnian, nil, gone + "/" + gone, 2},
		{"in JSON", `{"id":"` + serbian + `","n":` + tr + `}`, nil, `{"id":"` + gone + `","n":` + gone + `}`, 2},
		{"Turkish anywhere", "no. " + tr, []string{"DE"}, "no. " + gone, 1},
		{"Romanian anywhere", ro, nil, gone, 1},
		{"Bulgarian at home", "ЕГН " + bg, []string{"RS", "BG"}, "ЕГН " + gone, 1},
		{"Bulgarian form elsewhere stays", bg, []string{"RS"}, bg, 0},
		{"no number", "Member of the 7th term", nil, "Member of the 7th term", 0},
		{"nothing", "", nil, "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, n := removePersonNumbers(tt.text, tt.countries)
			if got != tt.want || n != tt.count {
				t.Errorf("got %q, %d, want %q, %d", got, n, tt.want, tt.count)
			}
		})
	}
}

func TestReplacePersonNumbersLeavesOtherNumbers(t *testing.T) {
	serbian, tr, ro, bg := jmbg("311209871001"), turkish("999999990"), romanian("598123140001"), bulgarian("985231001")
	for name, text := range map[string]string{
		"a wrong check digit":                     spoiled(serbian),
		"a day that is not in the calendar":       jmbg("310209871001"),
		"a month that is not in the calendar":     jmbg("011309871001"),
		"a day of zero":                           jmbg("000109871001"),
		"a year before 1900":                      jmbg("010189971001"),
		"one digit more in front":                 "1" + serbian,
		"one digit more behind":                   serbian + "0",
		"one digit less":                          serbian[1:],
		"a Bosnian company's number":              "4200000000001",
		"a Macedonian company's tax number":       "4030000000009",
		"a Turkish number with a wrong check":     spoiled(tr),
		"eleven digits that begin with zero":      turkish("012345678"),
		"eleven digits of a telephone":            "38344123456",
		"a Romanian number with a wrong check":    spoiled(ro),
		"a Romanian number of no century":         romanian("098123140001"),
		"a Romanian number of no day":             romanian("598023040001"),
		"a Bulgarian number with a wrong check":   spoiled(bg),
		"a Bulgarian number of no month":          bulgarian("981331001"),
		"a Bulgarian number of no day":            bulgarian("984231001"),
		"milliseconds since 1970":                 "1577836800000",
		"a register number of eight digits":       "07726716",
		"an amount":                               "17231420.00",
		"digits of another script, twelve digits": "٣١١٢٠٩٨٧١٠٠١",
	} {
		t.Run(name, func(t *testing.T) {
			if got, n := removePersonNumbers(text, []string{"BG"}); got != text || n != 0 {
				t.Errorf("%q became %q", text, got)
			}
		})
	}
}

func TestBirthdaysOfEachCenturyAreKnown(t *testing.T) {
	for name, number := range map[string]string{
		"JMBG of the 20th century":      jmbg("010190071001"),
		"JMBG of the 21st century":      jmbg("010109871001"),
		"Romanian, 19th century":        romanian("301010140001"),
		"Romanian, resident foreigner":  romanian("798010140001"),
		"Bulgarian of the 19th century": bulgarian("012101001"),
		"Bulgarian of the 20th century": bulgarian("000101001"),
		"Bulgarian of the 21st century": bulgarian("984101001"),
	} {
		t.Run(name, func(t *testing.T) {
			if !graph.IsPersonNumber(number, []string{"BG"}) {
				t.Errorf("%s is not taken for a number of a person", number)
			}
		})
	}
}

func TestNoPersonNumberIsLeftAfterRemoval(t *testing.T) {
	number := rapid.Custom(func(t *rapid.T) string {
		birthday := fmt.Sprintf("%02d%02d098", rapid.IntRange(1, 28).Draw(t, "day"), rapid.IntRange(1, 12).Draw(t, "month"))
		return jmbg(birthday + rapid.StringMatching(`[0-9]{5}`).Draw(t, "serial"))
	})
	text := rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOf(rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9 .-]{1,20}`), number)).Draw(t, "parts")
		return strings.Join(parts, rapid.SampledFrom([]string{"", " ", ";"}).Draw(t, "between"))
	})
	rapid.Check(t, func(t *rapid.T) {
		before := text.Draw(t, "text")
		after, n := removePersonNumbers(before, []string{"BG"})
		if _, left := removePersonNumbers(after, []string{"BG"}); left > 0 {
			t.Fatalf("%q still has one: %q", before, after)
		}
		if n == 0 && after != before {
			t.Fatalf("%q became %q, and nothing was removed", before, after)
		}
	})
}

func FuzzReplacePersonNumbers(f *testing.F) {
	f.Add("JMBG " + jmbg("311209871001"))
	f.Add("id" + turkish("999999990") + "," + romanian("598123140001"))
	f.Add(bulgarian("985231001"))
	f.Fuzz(func(t *testing.T, text string) {
		after, n := removePersonNumbers(text, []string{"BG"})
		if again, more := removePersonNumbers(after, []string{"BG"}); again != after || more != 0 {
			t.Errorf("%q became %q and then %q", text, after, again)
		}
		if strings.Count(after, graph.PersonNumberRemoved) < n {
			t.Errorf("%d were removed of %q, which became %q", n, text, after)
		}
	})
}
