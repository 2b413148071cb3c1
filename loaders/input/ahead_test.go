package input_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"spona/loaders/input"
)

// lines are many records, each with a text of its own length, and a broken one.
func lines(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "{\"n\":%d,\"x\":%q}\n", i, strings.Repeat("x", i%977))
		if i == n/2 {
			b.WriteString("nonsense\n")
		}
	}
	return b.String()
}

func TestAheadYieldsTheSameRecords(t *testing.T) {
	unplugged := errors.New("unplugged")
	for name, open := range map[string]func() io.Reader{
		"a short text":        func() io.Reader { return strings.NewReader(lines(3)) },
		"an empty text":       func() io.Reader { return strings.NewReader("") },
		"a long text":         func() io.Reader { return strings.NewReader(lines(10_000)) },
		"a text that is lost": func() io.Reader { return io.MultiReader(strings.NewReader(lines(900)), iotest.ErrReader(unplugged)) },
	} {
		t.Run(name, func(t *testing.T) {
			var want, got []string
			for rec, err := range input.Records(open()) {
				want = append(want, fmt.Sprint(rec.Line, rec.Number, string(rec.JSON), err))
			}
			for rec, err := range input.Ahead(input.Records(open())) {
				got = append(got, fmt.Sprint(rec.Line, rec.Number, string(rec.JSON), err))
			}
			if !slices.Equal(got, want) {
				t.Errorf("%d records, want %d the same", len(got), len(want))
			}
		})
	}
}

func TestAheadStopsWithItsCaller(t *testing.T) {
	for _, after := range []int{1, 5000} {
		n, ended := 0, false
		records := func(yield func(input.Record, error) bool) {
			defer func() { ended = true }()
			input.Records(strings.NewReader(lines(20_000)))(yield)
		}
		for _, err := range input.Ahead(records) {
			if err != nil {
				t.Error(err)
			}
			if n++; n == after {
				break
			}
		}
		if n != after || !ended {
			t.Errorf("%d records, want %d; the search has ended: %v", n, after, ended)
		}
	}
}
