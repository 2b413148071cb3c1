package shareddata_test

import (
	"os"
	"testing"

	"spona/loaders/shareddata"
)

// A test of real data begins by finding them.
func ExamplePath() {
	_ = func(t *testing.T) {
		content, err := os.ReadFile(shareddata.Path(t, "parlgov/view_party.csv"))
		if err != nil || len(content) == 0 {
			t.Errorf("%d bytes, %v", len(content), err)
		}
	}
}
