package graph_test

import (
	"testing"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"spona/graph"
)

func TestParseShareReadsExactSharesAndRanges(t *testing.T) {
	tests := map[string]graph.Share{
		"0":        graph.Exact(decimal.MustParse("0")),
		"25":       graph.Exact(decimal.MustParse("25")),
		"33.33":    graph.Exact(decimal.MustParse("33.33")),
		"100":      graph.Exact(decimal.MustParse("100")),
		"25..50":   {Min: decimal.MustParse("25"), Max: decimal.MustParse("50")},
		">25..50":  {Min: decimal.MustParse("25"), Max: decimal.MustParse("50"), MinExclusive: true},
		"25..<50":  {Min: decimal.MustParse("25"), Max: decimal.MustParse("50"), MaxExclusive: true},
		">75..100": {Min: decimal.MustParse("75"), Max: decimal.MustParse("100"), MinExclusive: true},
		">0..<0.5": {Min: decimal.MustParse("0"), Max: decimal.MustParse("0.5"), MinExclusive: true, MaxExclusive: true},
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			got, err := graph.ParseShare(text)
			if got != want || err != nil {
				t.Errorf("got %v, %v", got, err)
			}
			if got.String() != text {
				t.Errorf("its text is %q", got)
			}
		})
	}
}

func TestParseShareRefusesWhatIsNoShare(t *testing.T) {
	for _, text := range []string{
		"", "..", "25..", "..25", "-1", "-5..5", "100.01", "0..101", "50..25", ">25", "<25", ">25..25", "25..<25", ">25..<25",
		"25%", "25-50", "25..50..75", "<25..>50", "a quarter", "NaN", "1e1", ">>1..2",
	} {
		t.Run(text, func(t *testing.T) {
			got, err := graph.ParseShare(text)
			if graph.CodeOf(err) != graph.CodeInvalid || got != (graph.Share{}) {
				t.Errorf("got %v, %v, want an error with %s", got, err, graph.CodeInvalid)
			}
		})
	}
}

func TestShareTextsAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := graph.Share{
			Min:          decimal.MustNew(rapid.Int64Range(0, 10_000).Draw(t, "min"), 2).Trim(0),
			Max:          decimal.MustNew(rapid.Int64Range(0, 10_000).Draw(t, "max"), 2).Trim(0),
			MinExclusive: rapid.Bool().Draw(t, "min exclusive"),
			MaxExclusive: rapid.Bool().Draw(t, "max exclusive"),
		}
		got, err := graph.ParseShare(s.String())
		if valid := s.Validate() == nil; valid != (err == nil) || valid && got != s {
			t.Fatalf("%q comes back as %q, %v", s, got, err)
		}
	})
}

func FuzzParseShare(f *testing.F) {
	for _, seed := range []string{"25", "25..50", ">25..<50", "-1", "25...5", ".."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := graph.ParseShare(text)
		if err != nil {
			return
		}
		if err := s.Validate(); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if again, err := graph.ParseShare(s.String()); again != s || err != nil {
			t.Errorf("%q is %v, which comes back as %v, %v", text, s, again, err)
		}
	})
}
