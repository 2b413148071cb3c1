package bench_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"spona/server/bench"
)

// A percentile is one of the times; so many in a hundred are no greater, and no
// more are smaller.
func TestPercentileDividesTheTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var times []time.Duration
		for _, ms := range rapid.SliceOfN(rapid.IntRange(0, 50), 1, 300).Draw(t, "ms") {
			times = append(times, time.Duration(ms)*time.Millisecond)
		}
		slices.Sort(times)
		p := rapid.IntRange(0, 100).Draw(t, "p")
		got := bench.Percentile(times, p)
		below, upTo := 0, 0
		for _, d := range times {
			ms := float64(d.Milliseconds())
			if ms < got {
				below++
			}
			if ms <= got {
				upTo++
			}
		}
		if 100*below > p*len(times) || 100*upTo < p*len(times) {
			t.Fatalf("p%d of %v is %g", p, times, got)
		}
	})
}

func TestPercentilesOfAHundredTimes(t *testing.T) {
	var times []time.Duration
	for i := range 100 {
		times = append(times, time.Duration(100-i)*time.Millisecond)
	}
	f := bench.Figures{Op: "sp"}.Spread(times, 2*time.Second)
	if f.N != 100 || f.P50 != 51 || f.P95 != 96 || f.P99 != 100 || f.PerSecond != 50 {
		t.Errorf("%+v", f)
	}
	if f := (bench.Figures{}).Spread(nil, time.Second); f.N != 0 || f.P95 != 0 {
		t.Errorf("of no times: %+v", f)
	}
}

func TestMedianIsTheMiddleOne(t *testing.T) {
	var all []bench.Figures
	for _, p95 := range []float64{9, 1, 5, 3, 7} {
		all = append(all, bench.Figures{P95: p95, P50: p95 / 2})
	}
	if got := bench.Median(all); got.P95 != 5 || got.P50 != 2.5 {
		t.Errorf("%+v", got)
	}
	if got := bench.Median(all[:2]); got.P95 != 1 {
		t.Errorf("of two it is the better one, not %+v", got)
	}
}

func TestTableSetsWhatMeasuresTheSameSideBySide(t *testing.T) {
	var b strings.Builder
	bench.WriteTable(&b, "Title", "floor", []bench.Figures{
		{Peer: "floor", Op: "sp", Pairs: "core", Clients: 1, N: 10, P50: 0.001, P95: 0.02, P99: 0.5, PerSecond: 1000},
		{Peer: "floor", Op: "hood", Clients: 1, N: 7, Of: 9, P95: 4},
		{Peer: "Spona", Op: "sp", Pairs: "core", Clients: 1, N: 10, P50: 0.002, P95: 0.05, P99: 1.5, PerSecond: 250, Wrong: 1},
		{Peer: "Spona", Op: "sp", Pairs: "core", Clients: 2, N: 5, P95: 1, Failed: 3},
	})
	want := `
Title

    asked  clients     of       n  p50 ms  p95 ms  p99 ms   per s        wrong  p95 ratio  p99 ratio  per s ratio
  sp core        1  floor      10  0.0010  0.0200  0.5000    1000            0
  sp core        1  Spona      10  0.0020  0.0500    1.50     250            1      2.50×      3.00×      0.2500×
     hood        1  floor  7 of 9  0.0000    4.00  0.0000  0.0000            0
  sp core        2  Spona       5  0.0000    1.00  0.0000  0.0000  0, 3 failed
`
	var got []string
	for line := range strings.Lines(b.String()) {
		got = append(got, strings.TrimRight(line, " \n"))
	}
	if strings.Join(got, "\n")+"\n" != want {
		t.Errorf("%s", b.String())
	}
}
