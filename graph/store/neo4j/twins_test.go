package neo4j

import (
	"errors"
	"os"
	"strconv"
	"testing"

	"spona/graph/store/sqlite"
	"spona/graph/storetest"
)

// The embedded store and this one give the same answers to the same random
// operations. SPONA_OPERATIONS says how many; 500 when it is not set.
func TestStoreAnswersAsTheEmbeddedOne(t *testing.T) {
	operations := 500
	if text := os.Getenv("SPONA_OPERATIONS"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			t.Fatalf("SPONA_OPERATIONS: %v", err)
		}
		operations = n
	}
	embedded, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := openEmpty(t, Options{})
	t.Cleanup(func() {
		if err := errors.Join(s.Close(), embedded.Close()); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	storetest.Twins(t, 7, operations, embedded, s)
}
