// Package neo4jtest gives a test the Neo4j of SPONA_TEST_NEO4J for its own.
//
// Neo4j Community has one database, and go test runs packages at once; so a test
// takes a lease, waits for those that have it, and finds the database empty. The
// server is started by graph/store/neo4j/testserver/run, which prints the address
// to put into the variable. Without one the test is skipped, with a word, unless
// SPONA_NO_SKIP is set.
package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"golang.org/x/sys/unix"
)

// variable names the address of the server: bolt://127.0.0.1:7687, say.
const variable = "SPONA_TEST_NEO4J"

// Open returns the address of a database without nodes that is the test's own
// until it ends. Indexes and constraints of earlier tests may be there. A test
// opens one at a time; it may connect to it as often as it likes.
func Open(t testing.TB) string {
	t.Helper()
	return open(t, removeNodes)
}

// OpenBare is [Open] for a database that has no indexes and constraints either,
// as a new one, which takes longer.
func OpenBare(t testing.TB) string {
	t.Helper()
	return open(t, func(ctx context.Context, d neo4j.DriverWithContext) error {
		return errors.Join(removeNodes(ctx, d), removeSchema(ctx, d))
	})
}

func open(t testing.TB, empty func(context.Context, neo4j.DriverWithContext) error) string {
	t.Helper()
	address := os.Getenv(variable)
	if address == "" {
		const missing = variable + " is not set: run graph/store/neo4j/testserver/run and set it to the address printed"
		if os.Getenv("SPONA_NO_SKIP") != "" {
			t.Fatal(missing)
		}
		t.Skip(missing)
	}
	lease(t, address)
	driver, err := neo4j.NewDriverWithContext(address, neo4j.NoAuth())
	if err != nil {
		t.Fatalf("%s: %v", variable, err)
	}
	// The test's own context does: what is emptied is emptied before it runs.
	err = empty(t.Context(), driver)
	if err = errors.Join(err, driver.Close(t.Context())); err != nil {
		t.Fatalf("empty the database at %s: %v", address, err)
	}
	return address
}

// lease waits its turn for the lock on the server and keeps it until the test has
// ended and cleaned up. The kernel keeps it, so that a test that was killed has
// none.
func lease(t testing.TB, address string) {
	t.Helper()
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(address))
	file, err := os.OpenFile(filepath.Join(os.TempDir(), "spona-test-"+name+".lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := file.Close(); err != nil {
			t.Errorf("end the lease: %v", err)
		}
	})
	for {
		if err = unix.Flock(int(file.Fd()), unix.LOCK_EX); !errors.Is(err, unix.EINTR) {
			break
		}
	}
	if err != nil {
		t.Fatalf("lease the database at %s: %v", address, err)
	}
}

// removeNodes deletes all nodes and their relationships, in transactions that
// the small heap of a test server can hold.
func removeNodes(ctx context.Context, d neo4j.DriverWithContext) error {
	return run(ctx, d, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
}

// removeSchema drops all constraints, and then the indexes that are left.
func removeSchema(ctx context.Context, d neo4j.DriverWithContext) error {
	for _, sort := range []struct{ list, drop string }{
		{"SHOW CONSTRAINTS YIELD name RETURN name", "DROP CONSTRAINT `%s` IF EXISTS"},
		{"SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", "DROP INDEX `%s` IF EXISTS"},
	} {
		found, err := neo4j.ExecuteQuery(ctx, d, sort.list, nil, neo4j.EagerResultTransformer)
		if err != nil {
			return err
		}
		for _, record := range found.Records {
			if err := run(ctx, d, fmt.Sprintf(sort.drop, record.Values[0])); err != nil {
				return err
			}
		}
	}
	return nil
}

// run runs a statement that manages transactions of its own.
func run(ctx context.Context, d neo4j.DriverWithContext, cypher string) error {
	session := d.NewSession(ctx, neo4j.SessionConfig{})
	result, err := session.Run(ctx, cypher, nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return errors.Join(err, session.Close(ctx))
}
