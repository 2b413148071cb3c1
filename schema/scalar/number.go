package scalar

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/govalues/decimal"

	"spona/graph"
)

// MarshalInt writes a whole number; null for one that GraphQL's 32 bits cannot
// hold, as a wrong number would be worse.
func MarshalInt(n int) graphql.Marshaler {
	if n < math.MinInt32 || n > math.MaxInt32 {
		return graphql.Null
	}
	return graphql.MarshalInt(n)
}

// UnmarshalInt reads a whole number of 32 bits.
func UnmarshalInt(v any) (int, error) {
	var n int64
	switch v := v.(type) {
	case int: // a default of the schema, as the generated code has it
		n = int64(v)
	case int64:
		n = v
	case json.Number:
		parsed, err := strconv.ParseInt(v.String(), 10, 64)
		if err != nil {
			return 0, graph.Invalid("", "an Int is a whole number of 32 bits")
		}
		n = parsed
	default:
		return 0, graph.Invalid("", "an Int is a whole number of 32 bits")
	}
	if n < math.MinInt32 || n > math.MaxInt32 {
		return 0, graph.Invalid("", "an Int is a whole number of 32 bits")
	}
	return int(n), nil
}

// MarshalDecimal writes an exact number as a string.
func MarshalDecimal(d decimal.Decimal) graphql.Marshaler {
	return graphql.MarshalString(d.String())
}

// UnmarshalDecimal reads an exact number from a string or a whole number.
func UnmarshalDecimal(v any) (decimal.Decimal, error) {
	switch v := v.(type) {
	case string:
		return graph.ParseDecimal(v)
	case json.Number:
		return graph.ParseDecimal(v.String())
	case int64:
		return decimal.New(v, 0)
	}
	return decimal.Decimal{}, graph.Invalid("amount", `a Decimal is a string such as "1234.50"`)
}
