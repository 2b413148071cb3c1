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

// Validate refuses bounds outside of 0 to 100 or in the wrong order, and a range
// that its own exclusive bounds leave empty.
func (s Share) Validate() error {
	if s.Min.IsNeg() || s.Max.Cmp(decimal.Hundred) > 0 {
		return Invalid("share", "%s is not within 0 to 100 percent", s)
	}
	order := s.Min.Cmp(s.Max)
	if order > 0 || order == 0 && (s.MinExclusive || s.MaxExclusive) {
		return Invalid("share", "%s leaves no share between its bounds", s)
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
	low, high, ranged := strings.Cut(text, "..")
	if !ranged {
		high = low
	}
	var s Share
	low, s.MinExclusive = strings.CutPrefix(low, ">")
	high, s.MaxExclusive = strings.CutPrefix(high, "<")
	var lowErr, highErr error
	s.Min, lowErr = ParseDecimal(low)
	s.Max, highErr = ParseDecimal(high)
	if lowErr != nil || highErr != nil {
		return Share{}, Invalid("share", "%q is no share such as 25 or 25..50", clip(text))
	}
	if err := s.Validate(); err != nil {
		return Share{}, err
	}
	return s, nil
}
