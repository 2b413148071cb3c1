package offshore

import (
	"strconv"
	"strings"
	"time"

	"spona/graph"
)

// lastOfTwoDigits is the last year that two digits mean when nothing says through
// which year the data are current.
const lastOfTwoDigits = 2049

// yearOf is the year in a text such as "current through 2015", 0 when there is
// none or more than one.
func yearOf(text string) int {
	found := 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r < '0' || r > '9' }) {
		n, err := strconv.Atoi(word)
		if err != nil || len(word) != 4 || n < 1900 || n > 2100 {
			continue
		}
		if found != 0 && found != n {
			return 0
		}
		found = n
	}
	return found
}

// dateOf reads a date. The year of two digits is the last such year up to limit.
func dateOf(written string, limit int) (graph.Date, error) {
	if d, err := graph.ParseDate(written); err == nil {
		return d, nil
	}
	parts := strings.FieldsFunc(written, func(r rune) bool { return r == '-' || r == ' ' || r == ',' || r == '.' || r == '/' })
	if strings.HasPrefix(written, "-") { // a number that is negative is no day
		parts = nil
	}
	if len(parts) == 3 && monthOf(parts[0]) > 0 { // Mar 23, 2006
		parts[0], parts[1] = parts[1], parts[0]
	}
	if len(parts) == 3 && len(parts[0]) <= 2 {
		day, month, year := number(parts[0]), monthOf(parts[1]), number(parts[2])
		if month == 0 && strings.Count(written, ".") == 2 { // 14.09.2016 is in one order only
			month = number(parts[1])
		}
		if len(parts[2]) == 2 && year >= 0 {
			year = lastSuch(year, limit)
		}
		if day > 0 && month > 0 && (len(parts[2]) == 2 || len(parts[2]) == 4) {
			return graph.NewDate(year, month, day)
		}
	}
	return graph.Date{}, graph.Invalid("date", "%.60q is no date that can be read for certain", written)
}

// lastSuch is the last year up to limit that ends in the two digits.
func lastSuch(digits, limit int) int {
	if limit == 0 {
		limit = lastOfTwoDigits
	}
	year := limit/100*100 + digits
	if year > limit {
		year -= 100
	}
	return year
}

// number is a number without sign, -1 for all else.
func number(s string) int {
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil {
		return -1
	}
	return int(n)
}

// monthOf is the month of an English name of it, 0 for all else.
func monthOf(s string) int {
	for m := time.January; m <= time.December; m++ {
		if len(s) >= 3 && len(s) <= len(m.String()) && strings.EqualFold(m.String()[:len(s)], s) {
			return int(m)
		}
	}
	return 0
}
