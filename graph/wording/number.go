package wording

import (
	"strings"

	"spona/graph"
)

// number writes a plain decimal as the language does, digit for digit.
func (l *Language) number(plain string) string {
	sign := ""
	if strings.HasPrefix(plain, "-") {
		sign, plain = "-", plain[1:]
	}
	whole, decimals, hasDecimals := strings.Cut(plain, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(l.group)
		}
		b.WriteRune(digit)
	}
	if hasDecimals {
		b.WriteString(l.point + decimals)
	}
	return b.String()
}

// money is an exact amount with its currency.
func (l *Language) money(m graph.Money) string {
	amount := textArg("amount", l.number(m.Amount.String()))
	if m.Currency == "" {
		return l.say(keyMoneyBare, amount)
	}
	return l.say(keyMoney, amount, textArg("currency", m.Currency))
}

// share is a part in percent, exact or between bounds.
func (l *Language) share(s graph.Share) string {
	low, high := l.number(s.Min.String()), l.number(s.Max.String())
	bounds := []argument{textArg("low", low), textArg("high", high)}
	switch {
	case s.MinExclusive && s.MaxExclusive:
		return l.say(keyShareStrictly, bounds...)
	case s.MinExclusive:
		return l.say(keyShareOver, bounds...)
	case s.MaxExclusive:
		return l.say(keyShareUnder, bounds...)
	case s.Min.Equal(s.Max):
		return l.say(keyShareExact, textArg("number", low))
	}
	return l.say(keyShareBetween, bounds...)
}
