package bench

import (
	"slices"
	"time"
)

// Figures are what one way of asking came to. Times are in milliseconds. As JSON
// it is the form of ../shared/bench, which all programs there print.
type Figures struct {
	Peer      string  `json:"peer"`            // who answered
	Op        string  `json:"op"`              // what was asked
	Pairs     string  `json:"pairs,omitempty"` // of which set of pairs
	Clients   int     `json:"clients"`         // at a time
	N         int     `json:"n"`               // answers
	Of        int     `json:"of,omitempty"`    // questions of the set; more than N when time ran out
	P50       float64 `json:"p50_ms"`
	P95       float64 `json:"p95_ms"`
	P99       float64 `json:"p99_ms"`
	PerSecond float64 `json:"qps"`
	Wrong     int     `json:"wrong"`
	Failed    int     `json:"failed,omitempty"`
	GaveUp    int     `json:"gave_up,omitempty"` // at the work limit, with what was found until then

	Version string  `json:"version,omitempty"`
	Scale   string  `json:"scale,omitempty"`
	Load    float64 `json:"load1,omitempty"` // of the machine, beside the benchmark itself
	Seconds float64 `json:"load_s,omitempty"`
	Memory  float64 `json:"rss_mb,omitempty"`
	Disk    float64 `json:"disk_mb,omitempty"`
	Bytes   float64 `json:"bytes_per_edge,omitempty"`
}

// Same reports whether both measure one thing.
func (f Figures) Same(other Figures) bool {
	return f.Op == other.Op && f.Pairs == other.Pairs && f.Clients == other.Clients
}

// Spread fills in the percentiles of what the answers took, and how many there
// were in a second of the time that all took together. It sorts the times.
func (f Figures) Spread(times []time.Duration, elapsed time.Duration) Figures {
	slices.Sort(times)
	f.N = len(times)
	f.P50, f.P95, f.P99 = Percentile(times, 50), Percentile(times, 95), Percentile(times, 99)
	if elapsed > 0 {
		f.PerSecond = float64(len(times)) / elapsed.Seconds()
	}
	return f
}

// Percentile is the time in milliseconds that p in a hundred of the sorted times
// do not reach, counted as the floor counts it; 0 of no times.
func Percentile(sorted []time.Duration, p int) float64 {
	if len(sorted) == 0 {
		return 0
	}
	at := min(len(sorted)*p/100, len(sorted)-1)
	return float64(sorted[at]) / float64(time.Millisecond)
}

// Median is the middle one of several measurements of one thing, by p95. There
// has to be one.
func Median(all []Figures) Figures {
	sorted := slices.SortedFunc(slices.Values(all), func(a, b Figures) int {
		switch {
		case a.P95 < b.P95:
			return -1
		case a.P95 > b.P95:
			return 1
		}
		return 0
	})
	return sorted[(len(sorted)-1)/2]
}
