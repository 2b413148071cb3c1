package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"spona/graph"
)

// An order says in which order a date of three numbers has them.
type order uint8

const (
	dayFirst order = iota + 1
	monthFirst
	yearFirst
)

func orders() map[string]order {
	return map[string]order{"dmy": dayFirst, "mdy": monthFirst, "ymd": yearFirst}
}

// dates reads dates as people write them.
type dates struct {
	orders  []order
	century int // first year that two digits can mean
}

const defaultCentury = 1950

// parse reads one date. Two dates in one cell are an error: see span.
func (d dates) parse(written string) (graph.Date, error) {
	s := strings.TrimSpace(written)
	if len(s) >= len("2006-01-02") && s[4] == '-' {
		if date, err := graph.ParseDate(s); err == nil {
			return date, nil
		}
	}
	var parts [maxDateParts]datePart
	if n, ok := datePartsOf(s, &parts); ok {
		if date, ok := d.assemble(parts[:n]); ok {
			return date, nil
		}
	}
	return graph.Date{}, graph.Invalid("date", "%.60q is no date that can be read for certain", written)
}

// A datePart is a number with its digits, or a month that is named.
type datePart struct{ value, digits, month int }

const maxDateParts = 3

// datePartsOf finds the numbers and the names of months in a text; false when
// there is anything else, or more than a date has.
func datePartsOf(s string, parts *[maxDateParts]datePart) (found int, ok bool) {
	for s != "" {
		var part datePart
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r >= '0' && r <= '9':
			n, value := 0, 0
			for n < len(s) && s[n] >= '0' && s[n] <= '9' && n < 5 {
				value = value*10 + int(s[n]-'0')
				n++
			}
			part, s = datePart{value: value, digits: n}, s[n:]
		case unicode.IsLetter(r):
			n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
			if n < 0 {
				n = len(s)
			}
			month, known := months[strings.ToLower(s[:n])]
			if !known {
				return 0, false
			}
			part, s = datePart{month: month}, s[n:]
		case strings.ContainsRune(" .,-/\u00a0–", r):
			s = s[size:]
			continue
		default:
			return 0, false
		}
		if found == maxDateParts {
			return 0, false
		}
		parts[found] = part
		found++
	}
	return found, found > 0
}

// assemble makes a date of its parts.
func (d dates) assemble(parts []datePart) (graph.Date, bool) {
	switch len(parts) {
	case 1:
		if parts[0].digits == 4 {
			return valid(parts[0].value, 0, 0)
		}
	case 2:
		month, year := parts[0], parts[1]
		if month.digits == 4 {
			month, year = year, month
		}
		if month.month > 0 {
			month.value = month.month
		}
		if year.digits == 4 && month.digits <= 2 {
			return valid(year.value, month.value, 0)
		}
	case 3:
		return d.three(parts)
	}
	return graph.Date{}, false
}

// three makes a date of day, month and year in the first order that gives one.
func (d dates) three(parts []datePart) (graph.Date, bool) {
	a, b, c := parts[0], parts[1], parts[2]
	switch {
	case b.month > 0 && a.digits == 4:
		return d.date(a, b.month, c)
	case b.month > 0:
		return d.date(c, b.month, a)
	case a.month > 0:
		return d.date(c, a.month, b)
	case a.digits == 4:
		return d.date(a, b.value, c)
	}
	for _, o := range d.orders {
		date, ok := graph.Date{}, false
		switch o {
		case dayFirst:
			date, ok = d.date(c, b.value, a)
		case monthFirst:
			date, ok = d.date(c, a.value, b)
		case yearFirst:
			date, ok = d.date(a, b.value, c)
		}
		if ok {
			return date, true
		}
	}
	return graph.Date{}, false
}

func (d dates) date(year datePart, month int, day datePart) (graph.Date, bool) {
	if day.month > 0 || day.digits > 2 || day.value == 0 {
		return graph.Date{}, false
	}
	switch year.digits {
	case 4:
		return valid(year.value, month, day.value)
	case 2:
		full := d.century - d.century%100 + year.value
		if full < d.century {
			full += 100
		}
		return valid(full, month, day.value)
	}
	return graph.Date{}, false
}

func valid(year, month, day int) (graph.Date, bool) {
	date, err := graph.NewDate(year, month, day)
	return date, err == nil
}

// span reads a stretch of time: "01.05.2011 - 31.12.2011", "16.06.2015-" that
// has no end yet, or one date, which is where it begins.
func (d dates) span(written string) (graph.Spell, error) {
	s := strings.TrimSpace(written)
	if open := strings.TrimRight(s, " -–/"); open != s {
		from, err := d.parse(open)
		if err == nil {
			return graph.Spell{From: from}, nil
		}
	}
	if from, err := d.parse(s); err == nil {
		return graph.Spell{From: from}, nil
	}
	for i, r := range s {
		if !strings.ContainsRune(" -–/,;+&", r) || i > 40 {
			continue
		}
		from, err := d.parse(s[:i])
		if err != nil || from.Day == 0 && len(s) > len("2014-2018")+len("–") {
			continue
		}
		rest := strings.TrimLeft(s[i:], " -–/,;+&")
		if word, after, ok := strings.Cut(rest, " "); ok && untilWords[strings.ToLower(word)] {
			rest = after
		}
		if to, err := d.parse(rest); err == nil {
			spell := graph.Spell{From: from, To: to}
			return spell, spell.Validate()
		}
	}
	return graph.Spell{}, graph.Invalid("date", "%.60q is no stretch of time that can be read for certain", written)
}

// untilWords stand between two dates.
var untilWords = map[string]bool{
	"to": true, "until": true, "till": true, "and": true, "deri": true, "dhe": true, "do": true, "i": true, "до": true, "bis": true, "und": true, "ve": true,
}

// months are the names of the months and their short forms in the languages of
// the region, lower-case.
var months = func() map[string]int {
	all := make(map[string]int)
	for _, language := range []string{
		"january,jan february,feb march,mar april,apr may june,jun july,jul august,aug september,sep,sept october,oct november,nov december,dec",
		"janar shkurt,shk mars prill,pri maj qershor,qer korrik,kor gusht,gush shtator,sht tetor,tet nëntor,nentor,nën dhjetor,dhj",
		"januar,januara februar,februara mart,marta april,aprila maj,maja jun,juna jul,jula avgust,avgusta,avg septembar,septembra oktobar,oktobra,okt novembar,novembra decembar,decembra",
		"siječanj,siječnja veljača,veljače ožujak,ožujka travanj,travnja svibanj,svibnja lipanj,lipnja srpanj,srpnja kolovoz,kolovoza rujan,rujna listopad,listopada studeni,studenog prosinac,prosinca",
		"јануар,јануара,јануари фебруар,фебруара,февруари март,марта април,априла мај,маја јун,јуна,јуни јул,јула,јули август,августа септембар,септембра,септември октобар,октобра,октомври новембар,новембра,ноември децембар,децембра,декември",
		"ocak şubat,subat mart nisan mayıs,mayis haziran temmuz ağustos,agustos eylül,eylul ekim kasım,kasim aralık,aralik",
		"januar,jänner februar,feber märz,maerz april mai juni juli august september oktober november dezember,dez",
		"януари февруари март април май юни юли август септември октомври ноември декември",
	} {
		for i, names := range strings.Fields(language) {
			for name := range strings.SplitSeq(names, ",") {
				all[name] = i + 1
			}
		}
	}
	return all
}()
