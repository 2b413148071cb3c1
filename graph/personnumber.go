package graph

import (
	"slices"
	"strings"
	"time"
)

// A PersonNumber is the form of a national number of natural persons. Such
// numbers identify people for life; nothing of Spona keeps them. A text is taken
// to hold one only when its digits pass the whole check, so that other numbers
// of that length stay.
type PersonNumber struct {
	Name    string // what it is called in its country
	Country string // where it is given; "" for several countries

	// OnlyAtHome limits the form to data sets of its country: its check is too
	// weak for texts from anywhere.
	OnlyAtHome bool

	Digits int
	Valid  func(digits string) bool
}

// PersonNumbers are the forms known here. More are added by adding an entry.
func PersonNumbers() []PersonNumber { return slices.Clone(personNumbers) }

var personNumbers = []PersonNumber{
	{Name: "JMBG", Digits: 13, Valid: validJMBG}, // all of former Yugoslavia
	{Name: "T.C. kimlik numarası", Country: "TR", Digits: 11, Valid: validTurkish},
	{Name: "CNP", Country: "RO", Digits: 13, Valid: validRomanian},
	{Name: "ЕГН", Country: "BG", OnlyAtHome: true, Digits: 10, Valid: validBulgarian},
}

// IsPersonNumber reports whether the digits are a national number, given the
// countries of the data set.
func IsPersonNumber(digits string, countries []string) bool {
	return slices.ContainsFunc(personNumbers, func(p PersonNumber) bool {
		return p.Digits == len(digits) && (!p.OnlyAtHome || slices.Contains(countries, p.Country)) && p.Valid(digits)
	})
}

// PersonNumberRemoved stands in texts where a number was.
const PersonNumberRemoved = "[number removed]"

// ReplacePersonNumbers puts what by gives in the place of each national number
// in a text, given the countries of the data set, and returns how many there
// were. A number is a run of exactly the right number of digits.
func ReplacePersonNumbers(text string, countries []string, by func(number string) string) (string, int) {
	replaced, copied := 0, 0
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) {
			continue
		}
		end := i
		for end < len(text) && isDigit(text[end]) {
			end++
		}
		if IsPersonNumber(text[i:end], countries) {
			out.WriteString(text[copied:i])
			out.WriteString(by(text[i:end]))
			copied = end
			replaced++
		}
		i = end
	}
	if replaced == 0 {
		return text, 0
	}
	out.WriteString(text[copied:])
	return out.String(), replaced
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func digitAt(s string, i int) int { return int(s[i] - '0') }

func numberAt(s string, from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		n = n*10 + digitAt(s, i)
	}
	return n
}

func weighted(digits string, weights ...int) int {
	sum := 0
	for i, w := range weights {
		sum += w * digitAt(digits, i)
	}
	return sum
}

func onCalendar(year, month, day int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return month >= 1 && month <= 12 && day >= 1 && t.Day() == day
}

// validJMBG checks DDMMYYYRRBBBK: a birthday from 1900 to 2099 and the check
// digit. Source: Zakon o jedinstvenom matičnom broju građana (1976).
func validJMBG(n string) bool {
	year := 1000 + numberAt(n, 4, 7)
	if year < 1100 {
		year += 1000
	}
	if year < 1900 || !onCalendar(year, numberAt(n, 2, 4), numberAt(n, 0, 2)) {
		return false
	}
	check := 11 - weighted(n, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)%11
	if check > 9 {
		check = 0
	}
	return digitAt(n, 12) == check
}

// validTurkish checks the two check digits of the eleven.
func validTurkish(n string) bool {
	if n[0] == '0' {
		return false
	}
	odd := weighted(n, 1, 0, 1, 0, 1, 0, 1, 0, 1)
	even := weighted(n, 0, 1, 0, 1, 0, 1, 0, 1)
	tenth := ((odd*7-even)%10 + 10) % 10
	return digitAt(n, 9) == tenth && digitAt(n, 10) == (odd+even+tenth)%10
}

// validRomanian checks SYYMMDDJJNNNC: sex and century, birthday, check digit.
func validRomanian(n string) bool {
	if n[0] == '0' {
		return false
	}
	century := [...]int{0, 1900, 1900, 1800, 1800, 2000, 2000, 1900, 1900, 1900}[digitAt(n, 0)]
	if !onCalendar(century+numberAt(n, 1, 3), numberAt(n, 3, 5), numberAt(n, 5, 7)) {
		return false
	}
	check := weighted(n, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11
	if check == 10 {
		check = 1
	}
	return digitAt(n, 12) == check
}

// validBulgarian checks YYMMDDNNNC, where the month also tells the century.
func validBulgarian(n string) bool {
	year, month := 1900+numberAt(n, 0, 2), numberAt(n, 2, 4)
	switch {
	case month > 40:
		year, month = year+100, month-40
	case month > 20:
		year, month = year-100, month-20
	}
	return onCalendar(year, month, numberAt(n, 4, 6)) &&
		digitAt(n, 9) == weighted(n, 2, 4, 8, 5, 10, 9, 7, 3, 6)%11%10
}
