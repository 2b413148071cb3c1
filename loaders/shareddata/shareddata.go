// Package shareddata finds, for tests, the open data that lies beside the
// repository and not in it, since its licences or its size keep it out. A clone
// without them passes all the same: the tests that need them are skipped, with a
// word, unless SPONA_NO_SKIP is set.
package shareddata

import (
	"os"
	"path/filepath"
	"testing"
)

// Path is where a file or folder of the data lies. The test is skipped when it is
// not there, or fails when none may be skipped.
func Path(t testing.TB, path string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	full := filepath.Join(dir, "..", "shared", "data", path)
	if _, err := os.Stat(full); err != nil {
		if os.Getenv("SPONA_NO_SKIP") != "" {
			t.Fatal(err)
		}
		t.Skip("../shared is not here: ", err)
	}
	return full
}
