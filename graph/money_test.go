package graph_test

import (
	"strings"
	"testing"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"spona/graph"
)

func TestParseMoneyIsExactAndCanonical(t *testing.T) {
	tests := map[string]string{
		"0":                        "0",
		"-0":                       "0",
		"0.00 EUR":                 "0 EUR",
		"1.50 EUR":                 "1.5 EUR",
		"1.5 eur":                  "1.5 EUR",
		"+3":                       "3",
		"-3.10 RSD":                "-3.1 RSD",
		"007 MKD":                  "7 MKD",
		"100":                      "100",
		"1000000000000000000 TRY":  "1000000000000000000 TRY",
		"9999999999999999999":      "9999999999999999999",
		"0.1234567890123456789":    "0.1234567890123456789",
		"99999999999999999.99 BAM": "99999999999999999.99 BAM",
		"-9999999999999999.999":    "-9999999999999999.999",
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			m, err := graph.ParseMoney(text)
			if err != nil || m.String() != want {
				t.Errorf("got %q, %v, want %q", m, err, want)
			}
		})
	}
}

func TestParseMoneyRefusesWhatIsNotExact(t *testing.T) {
	for _, text := range []string{
		"", " ", "EUR", "NaN", "Inf", "-Inf", "1e30", "1E5", "1e-5", "0x10", "1_000", "1,5", "1,000.00", "1 000", "1.2.3",
		"--1", "+-1", "+", "-", ".", "1-", "٣", "１", "12345678901234567890", "1234567890.1234567890",
		"0.00000000000000000001", "1.5 EURO", "1.5 E", "1.5 12", "1.5  EUR", "1.5 EUR ", " 1.5", "€1", strings.Repeat("9", 400),
	} {
		t.Run(text, func(t *testing.T) {
			if m, err := graph.ParseMoney(text); graph.CodeOf(err) != graph.CodeInvalid {
				t.Errorf("got %v, %v, want an error with %s", m, err, graph.CodeInvalid)
			}
		})
	}
}

// amounts are decimals of up to 19 digits.
func amounts() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		digits := rapid.StringMatching(`[0-9]{1,19}`).Draw(t, "digits")
		if at := rapid.IntRange(0, len(digits)).Draw(t, "point"); at > 0 && at < len(digits) {
			digits = digits[:at] + "." + digits[at:]
		}
		return rapid.SampledFrom([]string{"", "-", "+"}).Draw(t, "sign") + digits
	})
}

func TestMoneyTextsAreReadBackToTheSameNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := amounts().Draw(t, "amount")
		m, err := graph.NewMoney(text, rapid.SampledFrom([]string{"", "EUR", "RSD"}).Draw(t, "currency"))
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if again, err := graph.ParseMoney(m.String()); again != m || err != nil {
			t.Fatalf("%v comes back as %v, %v", m, again, err)
		}
		if want := decimal.MustParse(text); m.Amount.Cmp(want) != 0 {
			t.Fatalf("%q became %s", text, m.Amount)
		}
	})
}

func TestAmountRangeKeepsAmountsOfItsCurrency(t *testing.T) {
	ten, twenty := decimal.MustParse("10"), decimal.MustParse("20")
	within := graph.AmountRange{Currency: "EUR", Min: &ten, Max: &twenty}
	tests := []struct {
		name   string
		within graph.AmountRange
		amount string
		want   bool
	}{
		{"the lower bound", within, "10.00 EUR", true},
		{"the upper bound", within, "20 EUR", true},
		{"below", within, "9.99 EUR", false},
		{"above", within, "20.01 EUR", false},
		{"another currency", within, "15 RSD", false},
		{"no currency", within, "15", false},
		{"no amount", within, "", false},
		{"no amount in a range that keeps everything", graph.AmountRange{}, "", true},
		{"any amount of the currency", graph.AmountRange{Currency: "EUR"}, "-3 EUR", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var m *graph.Money
			if read, err := graph.ParseMoney(tt.amount); err == nil {
				m = &read
			}
			if got := tt.within.Contains(m); got != tt.want {
				t.Errorf("Contains = %v", got)
			}
		})
	}
	if err := (graph.AmountRange{Min: &ten}).Validate(); graph.CodeOf(err) != graph.CodeInvalid {
		t.Errorf("a bound without a currency: %v", err)
	}
	if err := within.Validate(); err != nil {
		t.Error(err)
	}
}

func FuzzParseMoney(f *testing.F) {
	for _, seed := range []string{"", "1.50 EUR", "-0.0", "1e30", "NaN", "9999999999999999999", "+.5", "5."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := graph.ParseMoney(text)
		if err != nil {
			return
		}
		if again, err := graph.ParseMoney(m.String()); again != m || err != nil {
			t.Errorf("%q is %v, which comes back as %v, %v", text, m, again, err)
		}
	})
}
