package ocds_test

import (
	"errors"
	"slices"
	"testing"

	"spona/graph"
	"spona/loaders/input"
	"spona/loaders/ocds"
)

// Whatever a file holds, what comes out of it is valid, and the same twice.
func FuzzRead(f *testing.F) {
	f.Add(ocds.Sample)
	f.Add(process("p", `"awards":[{"id":1,"value":{"amount":1e5}},{"value":7}],"contracts":[{"awardID":1}]`) + "\n" + process("P", `"awards":null`))
	f.Add(`{"ocid":"p","versionedRelease":{"tender":{"title":[{"releaseDate":"1","value":"x"}]},"awards":[{"id":"1","title":[{"releaseDate":"2","value":null}]}]}}`)
	f.Add(`[{"releases":[{"ocid":"p","buyer":[],"tender":{"lots":[{"id":"1"}]},"bids":{"details":{"tenderers":[{"name":"x"}]}}}]}]`)
	f.Fuzz(func(t *testing.T, text string) {
		first, second := attempt(t, text), attempt(t, text)
		if !slices.Equal(first.lines(), second.lines()) {
			t.Error("it states something else the second time")
		}
		for _, c := range first.Relations {
			if c.From.ID == c.To.ID && c.Kind != graph.RelationLinkedTo {
				t.Errorf("%s leads to itself", c.Kind)
			}
		}
		if first.err != nil && errors.As(first.err, new(*input.Reject)) {
			t.Error("a reject ends the file")
		}
	})
}
