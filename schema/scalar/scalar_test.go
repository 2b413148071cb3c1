package scalar_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"spona/graph"
	"spona/schema/scalar"
)

func written(m graphql.Marshaler) string {
	var b bytes.Buffer
	m.MarshalGQL(&b)
	return b.String()
}

func TestWhatIsUnknownIsNull(t *testing.T) {
	for name, m := range map[string]graphql.Marshaler{
		"an empty text": scalar.MarshalString(""), "no id": scalar.MarshalID(""), "no property": scalar.MarshalProperty(""),
		"an unknown date": scalar.MarshalDate(graph.Date{}), "the zero time": scalar.MarshalDateTime(time.Time{}),
		"a number that does not fit": scalar.MarshalInt(1 << 40),
	} {
		if m != graphql.Null {
			t.Errorf("%s is written %s, want null", name, written(m))
		}
	}
}

func TestScalarsAreWritten(t *testing.T) {
	for want, m := range map[string]graphql.Marshaler{
		`"a\"b"`: scalar.MarshalString(`a"b`), `"e1"`: scalar.MarshalID("e1"), `"2014-05"`: scalar.MarshalDate(graph.Date{Year: 2014, Month: 5}),
		`"2024-05-03T08:00:00Z"`: scalar.MarshalDateTime(time.Date(2024, 5, 3, 10, 0, 0, 0, time.FixedZone("", 7200))),
		`-7`:                     scalar.MarshalInt(-7), `"0.10"`: scalar.MarshalDecimal(decimal.MustParse("0.10")),
	} {
		if got := written(m); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestDatesOfAnyPrecisionAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day, err := graph.NewDate(rapid.IntRange(1583, 2199).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range []graph.Date{day, {Year: day.Year, Month: day.Month}, {Year: day.Year}} {
			if got, err := scalar.UnmarshalDate(strings.Trim(written(scalar.MarshalDate(d)), `"`)); err != nil || got != d {
				t.Fatalf("%v is read back as %v: %v", d, got, err)
			}
		}
	})
}

// What does not fit is the caller's mistake, never an internal error.
func TestWhatDoesNotFitIsRefused(t *testing.T) {
	readers := map[string]func(any) error{
		"Date":     func(v any) error { _, err := scalar.UnmarshalDate(v); return err },
		"DateTime": func(v any) error { _, err := scalar.UnmarshalDateTime(v); return err },
		"Decimal":  func(v any) error { _, err := scalar.UnmarshalDecimal(v); return err },
		"Int":      func(v any) error { _, err := scalar.UnmarshalInt(v); return err },
		"ID":       func(v any) error { _, err := scalar.UnmarshalID(v); return err },
		"String":   func(v any) error { _, err := scalar.UnmarshalString(v); return err },
	}
	wrong := map[string][]any{
		"Date":     {"", "2014-13", "0000-00-00", "2014-02-31", "2014-05-03T10:00:00Z", "14", true, int64(2014), map[string]any{}},
		"DateTime": {"", "2014", "2014-05-03 10:00", int64(1), nil},
		"Decimal":  {"", "NaN", "1e30", "1,5", "12345678901234567890", true, nil, 1.5, json.Number("1e400")},
		"Int":      {"10", 1.5, json.Number("1.5"), json.Number("2147483648"), int64(1) << 40, nil, []any{}},
		"ID":       {1.5, true, nil, []any{}},
		"String":   {int64(7), true, json.Number("7"), []any{}},
	}
	for name, values := range wrong {
		for _, v := range values {
			if code := graph.CodeOf(readers[name](v)); code != graph.CodeInvalid {
				t.Errorf("%s of %#v: code %q, want %q", name, v, code, graph.CodeInvalid)
			}
		}
	}
}

func TestScalarsAreRead(t *testing.T) {
	if id, err := scalar.UnmarshalID(json.Number("7")); id != "7" || err != nil {
		t.Errorf("a number is read as the id %q: %v", id, err)
	}
	if n, err := scalar.UnmarshalInt(json.Number("-7")); n != -7 || err != nil {
		t.Errorf("got %d, %v", n, err)
	}
	if d, err := scalar.UnmarshalDecimal("1234.50"); d.String() != "1234.5" || err != nil {
		t.Errorf("got %s, %v", d, err)
	}
	if d, err := scalar.UnmarshalDate(nil); !d.IsZero() || err != nil {
		t.Errorf("got %v, %v", d, err)
	}
	if at, err := scalar.UnmarshalDateTime("2024-05-03T10:00:00+02:00"); at.UTC().Hour() != 8 || err != nil {
		t.Errorf("got %v, %v", at, err)
	}
}
