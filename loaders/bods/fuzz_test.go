package bods_test

import (
	"errors"
	"slices"
	"testing"

	"spona/loaders/bods"
	"spona/loaders/input"
)

// Whatever a file holds, what comes out of it is valid, and the same twice.
func FuzzRead(f *testing.F) {
	f.Add(bods.Sample)
	f.Add(`{"statementID":"1","statementType":"personStatement","names":[{"givenName":"A","familyName":"B"}],"replacesStatements":["2","3"]}
{"statementID":"2","statementType":"entityStatement","entityType":"state","name":"S","replacesStatements":["1"]}`)
	f.Add(`{"statements":[{"recordId":"r","recordType":"relationship","recordStatus":"closed","recordDetails":{"subject":"r","interestedParty":{"reason":"unknown"},"interests":[{"share":{"exact":1e2},"startDate":"9999"}]}}]}`)
	f.Add(`[{"statementID":1,"statementType":"ownershipOrControlStatement","subject":{"describedByEntityStatement":"1"},"interestedParty":{"describedByEntityStatement":"1"},"interests":{"type":"board-member"}}]`)
	f.Fuzz(func(t *testing.T, text string) {
		first, second := attempt(t, text), attempt(t, text)
		if !slices.Equal(first.told(), second.told()) || !slices.Equal(first.rejects, second.rejects) {
			t.Error("it states something else the second time")
		}
		if first.err != nil && errors.As(first.err, new(*input.Reject)) {
			t.Error("a reject ends the file")
		}
	})
}
