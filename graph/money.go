package graph

import (
	"strings"

	"github.com/govalues/decimal"
)

// Money is an exact amount in a currency. Amounts in different currencies are
// never compared or added here.
type Money struct {
	Amount   decimal.Decimal
	Currency string // ISO 4217, "" when the source does not say
}

// NewMoney reads a plain decimal amount ("1234.5", "-3") and an ISO 4217 code or
// "". It refuses everything else, "NaN" and "1e30" included, with [CodeInvalid].
// 1.50 and 1.5 are the same money.
func NewMoney(amount, currency string) (Money, error) {
	d, err := ParseDecimal(amount)
	if err != nil {
		return Money{}, err
	}
	if currency, err = ParseCurrency(currency); err != nil {
		return Money{}, err
	}
	return Money{d, currency}, nil
}

// ParseDecimal reads a plain decimal number of at most 19 digits, exactly and
// without superfluous zeros after the point.
func ParseDecimal(s string) (decimal.Decimal, error) {
	plain := s != "" && strings.Trim(s, "+-.0123456789") == ""
	d, err := decimal.Parse(s)
	if !plain || err != nil {
		return decimal.Decimal{}, Invalid("amount", "%q is no decimal number of at most 19 digits such as 1234.50", clip(s))
	}
	if exact := strings.TrimLeft(strings.TrimLeft(s, "+-"), "0"); len(exact) > 20 {
		return decimal.Decimal{}, Invalid("amount", "%q has more than 19 digits", clip(s))
	}
	return d.Trim(0), nil
}

// ParseCurrency reads an ISO 4217 code in any case; "" is an unknown currency.
func ParseCurrency(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	code := strings.ToUpper(s)
	if len(code) != 3 || strings.Trim(code, upperLetters) != "" {
		return "", Invalid("currency", "%q is no ISO 4217 code such as EUR", clip(s))
	}
	return code, nil
}

const upperLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// String is the amount, a space and the currency ("1234.5 EUR"); the amount
// alone without one. [ParseMoney] reads it.
func (m Money) String() string {
	if m.Currency == "" {
		return m.Amount.String()
	}
	return m.Amount.String() + " " + m.Currency
}

// ParseMoney reads what [Money.String] writes.
func ParseMoney(s string) (Money, error) {
	amount, currency, _ := strings.Cut(s, " ")
	return NewMoney(amount, currency)
}
