package neo4jtest_test

import (
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"spona/graph/store/neo4j/neo4jtest"
)

// A test that needs Neo4j begins by opening a database of its own.
func ExampleOpen() {
	_ = func(t *testing.T) {
		driver, err := neo4j.NewDriverWithContext(neo4jtest.Open(t), neo4j.NoAuth())
		if err != nil {
			t.Fatal(err)
		}
		if err := driver.VerifyConnectivity(t.Context()); err != nil {
			t.Error(err)
		}
	}
}
