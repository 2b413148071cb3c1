package graph

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// A Date is a day, or as much of it as the source knows: 2014, 2014-05 or
// 2014-05-03. The zero value is an unknown date. Dates are comparable with ==.
type Date struct {
	Year  int16 // 0 when the date is unknown
	Month uint8 // 1 to 12, 0 when only the year is known
	Day   uint8 // 1 to 31, 0 when only year and month are known
}

// The years that a date may have. Earlier ones may be Julian, and later ones
// are fillers such as 9999: neither can be taken at its word.
const (
	minYear = 1583
	maxYear = 2199
)

// NewDate makes a date of known parts, zero for what is unknown, and refuses
// what is not in the calendar (31 February) or out of range.
func NewDate(year, month, day int) (Date, error) {
	d := Date{int16(year), uint8(month), uint8(day)}
	switch {
	case year < minYear || year > maxYear:
		return Date{}, Invalid("date", "the year %d is not between %d and %d", year, minYear, maxYear)
	case month < 0 || month > 12 || day < 0 || month == 0 && day != 0:
		return Date{}, Invalid("date", "%d-%02d-%02d is not in the calendar", year, month, day)
	case day > 0 && time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() != day:
		return Date{}, Invalid("date", "%d-%02d-%02d is not in the calendar", year, month, day)
	}
	return d, nil
}

// ParseDate reads an ISO 8601 date of any precision: 2014, 2014-05, 2014-05-03;
// also a time stamp, of which it keeps the day as written. An empty string is
// the unknown date. Everything else is an error with [CodeInvalid]: a loader
// then keeps the original beside an unknown date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	var parts [3]int
	day, ok := dayOfStamp(s)
	ok = ok && (len(day) == 4 || len(day) == 7 && day[4] == '-' || len(day) == 10 && day[4] == '-' && day[7] == '-')
	for i, at := range [3][2]int{{0, 4}, {5, 7}, {8, 10}} {
		if !ok || at[1] > len(day) {
			break
		}
		n, err := strconv.ParseUint(day[at[0]:at[1]], 10, 16)
		ok = err == nil && (i == 0 || n > 0)
		parts[i] = int(n)
	}
	if !ok {
		return Date{}, Invalid("date", "%q is no date; write 2014, 2014-05 or 2014-05-03", clip(s))
	}
	return NewDate(parts[0], parts[1], parts[2])
}

// dayOfStamp cuts the time of day off a time stamp, and reports whether what it
// cut is one. Other texts come back as they are.
func dayOfStamp(s string) (day string, ok bool) {
	const dayLen, minuteLen = len("2006-01-02"), len("2006-01-02T15:04")
	if len(s) <= dayLen || s[dayLen] != 'T' && s[dayLen] != ' ' {
		return s, true
	}
	if len(s) < minuteLen || strings.Trim(s[minuteLen:], "0123456789:.,+- ZUTC") != "" {
		return "", false
	}
	_, err := time.Parse("15:04", s[dayLen+1:minuteLen])
	return s[:dayLen], err == nil
}

// DateOf is the day of t in UTC.
func DateOf(t time.Time) Date {
	t = t.UTC()
	return Date{int16(t.Year()), uint8(t.Month()), uint8(t.Day())}
}

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String is the ISO 8601 form with the precision that is known, "" for an
// unknown date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Days are the first and the last day that the date may mean, as days since
// 1 January 1970: 2014-05 is from the 1st to the 31st of May. Both are 0 for an
// unknown date, so ask [Date.IsZero] first.
func (d Date) Days() (first, last int32) {
	if d.IsZero() {
		return 0, 0
	}
	month, day := time.Month(d.Month), int(d.Day)
	switch {
	case d.Month == 0:
		return dayNumber(int(d.Year), time.January, 1), dayNumber(int(d.Year), time.December, 31)
	case d.Day == 0:
		return dayNumber(int(d.Year), month, 1), dayNumber(int(d.Year), month+1, 0)
	}
	n := dayNumber(int(d.Year), month, day)
	return n, n
}

// Compare orders dates by the first day they may mean, then the less precise
// first; an unknown date comes before all others.
func (d Date) Compare(other Date) int {
	switch {
	case d.Year != other.Year:
		return int(d.Year) - int(other.Year)
	case d.Month != other.Month:
		return int(d.Month) - int(other.Month)
	}
	return int(d.Day) - int(other.Day)
}

const secondsPerDay = 24 * 60 * 60

func dayNumber(year int, month time.Month, day int) int32 {
	return int32(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// clip keeps a quoted value in a message short.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return cut(s, most) + "…"
}

// cut is the beginning of s in at most so many bytes, whole characters only.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}
