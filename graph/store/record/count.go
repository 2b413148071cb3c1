package record

import (
	"slices"
	"time"

	"spona/graph"
)

// An End says that a record of a row is to end, and when, given when it was
// fetched.
type End struct {
	Key Key
	At  func(fetched time.Time) time.Time
}

// AnyLive reports whether any of the records is live.
func AnyLive[R any](records []Held[R]) bool {
	return slices.ContainsFunc(records, func(h Held[R]) bool { return h.Live() })
}

// CountStated counts an entity or relation that a change stated.
func CountStated(t *graph.Tally, known, changed, wasLive, isLive bool) {
	switch {
	case !known:
		t.New++
	case !changed:
		t.Unchanged++
	case wasLive && !isLive:
		t.Ended++
	default:
		t.Changed++
	}
}

// CountEnd counts one of which records ended.
func CountEnd(t *graph.Tally, wasLive, isLive bool) {
	if wasLive && !isLive {
		t.Ended++
	} else {
		t.Changed++
	}
}
