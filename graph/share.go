package graph

import (
	"strings"

	"github.com/govalues/decimal"
)

// A Share is a part of something owned, in percent: exact when both bounds are
// equal and inclusive, a range otherwise.
type Share struct {
	Min, Max                   decimal.Decimal // 0 to 100
	MinExclusive, MaxExclusive bool            // "more than", "less than"
}

// Exact is a share of exactly that many percent.
func Exact(percent decimal.Decimal) Share { return Share{Min: percent, Max: percent} }

// Validate refuses bounds outside of 0 to 100 or in the wrong order.
func (s Share) Validate() error {
	if s.Min.IsNeg() || s.Max.Cmp(decimal.Hundred) > 0 || s.Min.Cmp(s.Max) > 0 {
		return Invalid("share", "%s is not within 0 to 100 percent", s)
	}
	return nil
}

// String is "25", "25..50", or with ">" and "<" before exclusive bounds
// (">25..<50"). [ParseShare] reads it.
func (s Share) String() string {
	if s.Min.Equal(s.Max) && !s.MinExclusive && !s.MaxExclusive {
		return s.Min.String()
	}
	var b strings.Builder
	if s.MinExclusive {
		b.WriteByte('>')
	}
	b.WriteString(s.Min.String())
	b.WriteString("..")
	if s.MaxExclusive {
		b.WriteByte('<')
	}
	b.WriteString(s.Max.String())
	return b.String()
}

// ParseShare reads what [Share.String] writes.
func ParseShare(text string) (Share, error) {
	var s Share
	low, high, ranged := strings.Cut(text, "..")
	low, s.MinExclusive = strings.CutPrefix(low, ">")
	high, s.MaxExclusive = strings.CutPrefix(high, "<")
	if !ranged {
		high = low
	}
	var err error
	if s.Min, err = ParseDecimal(low); err != nil {
		return Share{}, Invalid("share", "%q is no share such as 25 or 25..50", clip(text))
	}
	if s.Max, err = ParseDecimal(high); err != nil {
		return Share{}, Invalid("share", "%q is no share such as 25 or 25..50", clip(text))
	}
	return s, s.Validate()
}
