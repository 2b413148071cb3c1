package events_test

import (
	"fmt"

	"spona/graph/events"
)

func Example() {
	follows := events.Scope{Topic: "x1"}
	for _, e := range []events.Event{
		{Seq: 7, Kind: events.PostAdded, Space: "r1", Topic: "x1", Post: "y1"},
		{Seq: 8, Kind: events.PostAdded, Space: "r1", Topic: "x2", Post: "y2"},
	} {
		fmt.Println(follows, e.Seq, follows.Fits(e))
	}
	known := events.Bounds{First: 5, Last: 8}
	fmt.Println(known.Resumes(7), known.Resumes(3))
	// Output:
	// topic x1 7 true
	// topic x1 8 false
	// true false
}
