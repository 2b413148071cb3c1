package neo4jtest_test

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"spona/graph/store/neo4j/neo4jtest"
)

// connect is a driver for the database that the test has.
func connect(t *testing.T, address string) neo4j.DriverWithContext {
	t.Helper()
	d, err := neo4j.NewDriverWithContext(address, neo4j.NoAuth())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Logf("close: %v", err)
		}
	})
	return d
}

// ask runs a statement and returns the first value of its answer, nil for none.
func ask(t *testing.T, d neo4j.DriverWithContext, cypher string) any {
	t.Helper()
	result, err := neo4j.ExecuteQuery(t.Context(), d, cypher, nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Records) == 0 {
		return nil
	}
	return result.Records[0].Values[0]
}

func TestOpenFindsNoNodesOfEarlierTests(t *testing.T) {
	for _, name := range []string{"the first test makes nodes", "the second one finds none"} {
		t.Run(name, func(t *testing.T) {
			d := connect(t, neo4jtest.Open(t))
			if n := ask(t, d, "MATCH (n) RETURN count(n)"); n != int64(0) {
				t.Errorf("%v nodes, want none", n)
			}
			ask(t, d, "UNWIND range(1, 100) AS i CREATE (:A)-[:B]->(:C)")
		})
	}
}

func TestOpenBareFindsNoIndexesOfEarlierTests(t *testing.T) {
	for _, name := range []string{"the first test makes them", "the second one finds none"} {
		t.Run(name, func(t *testing.T) {
			d := connect(t, neo4jtest.OpenBare(t))
			if n := ask(t, d, "SHOW CONSTRAINTS YIELD name RETURN count(*)"); n != int64(0) {
				t.Errorf("%v constraints, want none", n)
			}
			if n := ask(t, d, "SHOW INDEXES YIELD type WHERE type <> 'LOOKUP' RETURN count(*)"); n != int64(0) {
				t.Errorf("%v indexes, want none", n)
			}
			ask(t, d, "CREATE CONSTRAINT neo4jtest_a FOR (a:NeoTestA) REQUIRE a.id IS UNIQUE")
			ask(t, d, "CREATE INDEX neo4jtest_b FOR (a:NeoTestA) ON (a.name)")
		})
	}
}

func TestOneTestHasTheDatabaseAtATime(t *testing.T) {
	var holders atomic.Int32
	for range 4 {
		t.Run("among others", func(t *testing.T) {
			t.Parallel()
			address := neo4jtest.Open(t)
			t.Cleanup(func() { holders.Add(-1) })
			if n := holders.Add(1); n != 1 {
				t.Errorf("%d tests have the database", n)
			}
			ask(t, connect(t, address), "CREATE (:A)")
		})
	}
}
