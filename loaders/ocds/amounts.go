package ocds

import (
	"strconv"
	"strings"

	"spona/graph"
)

// moneyOf is a value as exact money. What is no plain number (NaN, 1e30,
// 1.234,56) is an error.
func moneyOf(v value) (graph.Money, error) {
	return graph.NewMoney(plain(string(v.Amount)), string(v.Currency))
}

// plain writes a number with an exponent, as spreadsheets make them, without
// one: 1.1E7 is 11000000. Other texts come back as they are.
func plain(number string) string {
	at := strings.IndexAny(number, "eE")
	if at < 0 {
		return number
	}
	const most = 40 // places that an exponent may move the point by
	exponent, err := strconv.Atoi(number[at+1:])
	if err != nil || exponent < -most || exponent > most {
		return number
	}
	mantissa := strings.TrimLeft(number[:at], "+-")
	sign := ""
	if strings.HasPrefix(number, "-") {
		sign = "-"
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits := whole + fraction
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return number
	}
	point := len(whole) + exponent
	switch {
	case point <= 0:
		return sign + "0." + strings.Repeat("0", -point) + digits
	case point >= len(digits):
		return sign + digits + strings.Repeat("0", point-len(digits))
	}
	return sign + digits[:point] + "." + digits[point:]
}

// written is a value as the source has it.
func (v value) written() string {
	return strings.TrimSpace(string(v.Amount) + " " + string(v.Currency))
}

// money is the money of a value, nil when it states none or none that can be
// read; what cannot be read is noted.
func (p *process) money(what string, v value) *graph.Money {
	if v.Amount == "" {
		return nil
	}
	m, err := moneyOf(v)
	if err != nil {
		p.note(what, "the amount %.60q is kept only as written", v.written())
		return nil
	}
	return &m
}

// moneyValue adds a value of money to a record, as written where it cannot be
// read.
func (p *process) moneyValue(record *[]graph.Value, property graph.Property, v value, at graph.Date) {
	if v.Amount == "" {
		return
	}
	result := graph.Value{Property: property, At: at}
	if m := p.money(string(property), v); m != nil {
		result.Text = m.String()
	} else {
		result.Original = v.written()
	}
	*record = append(*record, result)
}
