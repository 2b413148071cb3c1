package record

import (
	"math/big"
	"strconv"

	"github.com/govalues/decimal"
)

// exactDigits is how many digits every 64-bit float can tell apart.
const exactDigits = 15

// SplitAmount writes an amount as two floats. Lists are sorted by the first, as
// the contract says, but ranges compare exactly: the second is what the decimal
// differs by from the shortest decimal of that float, mostly 0. Two amounts
// compare as their pairs do, because rounding keeps the order.
func SplitAmount(d decimal.Decimal) (worth, rest float64) {
	worth = floatOf(d.String())
	if d.Prec() <= exactDigits {
		return worth, 0
	}
	exact, ok := new(big.Rat).SetString(d.String())
	shortest, ok2 := new(big.Rat).SetString(strconv.FormatFloat(worth, 'f', -1, 64))
	if !ok || !ok2 {
		return worth, 0
	}
	rest, _ = exact.Sub(exact, shortest).Float64()
	return worth, rest
}

// floatOf is the float nearest to a decimal's text.
func floatOf(text string) float64 {
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0
	}
	return f
}
