package scalar

import (
	"time"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
)

// MarshalDate writes a date with the precision that is known, null for an unknown
// one.
func MarshalDate(d graph.Date) graphql.Marshaler { return MarshalString(d.String()) }

// UnmarshalDate reads a date of any precision, the unknown date for null.
func UnmarshalDate(v any) (graph.Date, error) {
	switch v := v.(type) {
	case nil:
		return graph.Date{}, nil
	case string:
		if v == "" || len(v) > len("2006-01-02") {
			return graph.Date{}, graph.Invalid("date", "a Date is written 2014, 2014-05 or 2014-05-03")
		}
		return graph.ParseDate(v)
	}
	return graph.Date{}, graph.Invalid("date", "a Date is a string: 2014, 2014-05 or 2014-05-03")
}

// MarshalDateTime writes a moment in UTC, null for the zero time.
func MarshalDateTime(t time.Time) graphql.Marshaler {
	if t.IsZero() {
		return graphql.Null
	}
	return graphql.MarshalString(t.UTC().Format(time.RFC3339))
}

// UnmarshalDateTime reads a moment.
func UnmarshalDateTime(v any) (time.Time, error) {
	s, ok := v.(string)
	if !ok {
		return time.Time{}, graph.Invalid("", "a DateTime is a string such as 2024-05-03T10:00:00Z")
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, graph.Invalid("", "a DateTime is written as in RFC 3339: 2024-05-03T10:00:00Z")
	}
	return t, nil
}
