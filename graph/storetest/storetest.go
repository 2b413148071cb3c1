// Package storetest is the contract of [graph.Store] as tests. Every backend
// runs the whole suite; there is no switch to leave a case out. A backend that
// cannot pass is not a store.
//
// The cases say what graph/store.go and graph/query.go say, and are silent where
// those are. Beside them, seeded random operations are compared with a model
// that is nothing but maps and sorting (model.go), which passes the cases too.
package storetest

import (
	"testing"

	"spona/graph"
)

// A testCase is one sentence of the contract.
type testCase struct {
	name string
	test func(t *testing.T, s graph.Store)
}

// Run checks the stores that open returns. open is called once per case and
// returns an empty store; Run closes it.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	subjects := []struct {
		name  string
		cases []testCase
	}{
		{"facts", factCases()},
		{"texts and numbers", textCases()},
		{"identity", identityCases()},
		{"roles", roleCases()},
		{"loads", loadCases()},
		{"what has vanished", vanishedCases()},
		{"withdrawals", withdrawalCases()},
		{"data sets", datasetCases()},
		{"the feed", feedCases()},
		{"snapshots", snapshotCases()},
		{"lists of entities", entityListCases()},
		{"names", nameCases()},
		{"paging", pagingCases()},
		{"ranges", rangeCases()},
		{"lists of relations", relationListCases()},
		{"relations of entities", relationsOfCases()},
		{"neighbours", neighbourCases()},
		{"ties", tieCases()},
		{"links", linkCases()},
		{"random operations", randomCases()},
	}
	for _, subject := range subjects {
		t.Run(subject.name, func(t *testing.T) {
			for _, c := range subject.cases {
				t.Run(c.name, func(t *testing.T) {
					s := open(t)
					t.Cleanup(func() {
						if err := s.Close(); err != nil {
							t.Errorf("Close: %v", err)
						}
					})
					c.test(t, s)
				})
			}
		})
	}
}
