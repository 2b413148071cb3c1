package demo

import (
	"strconv"

	"github.com/govalues/decimal"

	"spona/graph"
)

// mix is the finalizer of splitmix64: every bit of the result depends on every
// bit of x.
func mix(x uint64) uint64 {
	x += 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// dice draws numbers that depend on nothing but what it was made of.
type dice struct{ state uint64 }

func diceOf(seed uint64, about ...uint64) dice {
	for _, a := range about {
		seed = mix(seed ^ a)
	}
	return dice{seed}
}

func (d *dice) next() uint64 {
	d.state += 0x9E3779B97F4A7C15
	return mix(d.state)
}

// below draws a number from 0 to n-1.
func (d *dice) below(n int) int { return int(d.next() >> 33 % uint64(n)) }

// oneIn is true once in n times.
func (d *dice) oneIn(n int) bool { return d.below(n) == 0 }

// few draws a number from 0 to n-1, the small ones far more often: what makes
// some parties large and some firms busy.
func (d *dice) few(n int) int {
	u := float64(d.next()>>11) / (1 << 53)
	return int(u * u * u * float64(n))
}

// day draws a date between two years: mostly a day, sometimes only a month or a
// year.
func (d *dice) day(from, to int) graph.Date {
	date := d.fullDay(from, to)
	switch d.below(12) {
	case 0:
		date.Month, date.Day = 0, 0
	case 1:
		date.Day = 0
	}
	return date
}

func (d *dice) fullDay(from, to int) graph.Date {
	return graph.Date{Year: int16(from + d.below(to-from+1)), Month: uint8(1 + d.below(12)), Day: uint8(1 + d.below(28))}
}

// monthsLater moves a date on, with the day or month kept where there is one.
func monthsLater(date graph.Date, months int) graph.Date {
	if date.Month == 0 {
		date.Year += int16((months + 11) / 12)
		return date
	}
	n := int(date.Month) - 1 + months
	date.Year, date.Month = date.Year+int16(n/12), uint8(n%12+1)
	return date
}

// spell draws a stretch of time: open, closed, or none at all where the source
// gives no dates.
func (d *dice) spell() []graph.Spell {
	if d.oneIn(8) {
		return nil
	}
	s := graph.Spell{From: d.day(2008, 2024)}
	if !d.oneIn(3) {
		s.To = monthsLater(s.From, 3+d.below(60))
	}
	if !s.To.IsZero() && d.oneIn(12) {
		s.From = graph.Date{} // an end without a start, as registers have it
	}
	return []graph.Spell{s}
}

// on is the spell of something that happens on a day.
func on(date graph.Date) []graph.Spell { return []graph.Spell{{From: date, To: date}} }

// euros draws an amount of 10^low to 10^high, most of them small.
func (d *dice) euros(low, high int) *graph.Money {
	n := int64(1)
	for range low + d.below(high-low) {
		n *= 10
	}
	n += int64(d.below(int(9 * n)))
	if n > 1000 {
		n -= n % 10
	}
	return &graph.Money{Amount: whole(n), Currency: "EUR"}
}

func whole(n int64) decimal.Decimal { return decimal.MustNew(n, 0) }

// dateText is [graph.Date.String] without its formatting machinery, which a
// million entities would feel.
func dateText(d graph.Date) string {
	var buf [10]byte
	y := int(d.Year)
	buf[0], buf[1], buf[2], buf[3] = digit(y/1000), digit(y/100), digit(y/10), digit(y)
	if d.Month == 0 {
		return string(buf[:4])
	}
	buf[4], buf[5], buf[6] = '-', digit(int(d.Month)/10), digit(int(d.Month))
	if d.Day == 0 {
		return string(buf[:7])
	}
	buf[7], buf[8], buf[9] = '-', digit(int(d.Day)/10), digit(int(d.Day))
	return string(buf[:])
}

func digit(n int) byte { return '0' + byte(n%10) }

func dateValue(p graph.Property, d graph.Date) graph.Value {
	return graph.Value{Property: p, Text: dateText(d)}
}

func textValue(p graph.Property, text string) graph.Value {
	return graph.Value{Property: p, Text: text}
}

func intValue(p graph.Property, n int) graph.Value {
	return graph.Value{Property: p, Text: strconv.Itoa(n)}
}

func moneyValue(p graph.Property, m *graph.Money) graph.Value {
	return graph.Value{Property: p, Text: m.Amount.String() + " " + m.Currency}
}
