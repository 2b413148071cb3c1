package native_test

import (
	"testing"

	"spona/loaders/native"
)

func TestDetectKnowsTheFormatByItsHeader(t *testing.T) {
	for head, want := range map[string]bool{
		native.Sample:         true,
		"\n " + native.Sample: true,
		`{"spona":2}`:         true, // so that the version is named, not the format
		`{"id":"a","schema":"Person","_spona":{}}`: false,
		`{"name":"spona"}`:                         false,
		`"spona"`:                                  false,
		"":                                         false,
	} {
		if got := native.Detect([]byte(head), "x.json") > 0; got != want {
			t.Errorf("Detect(%q) = %v", head, got)
		}
	}
}

func TestSampleIsRead(t *testing.T) {
	h, rejects, err := read([]byte(native.Sample))
	if err != nil || len(rejects) > 0 || len(h.Datasets) != 1 || len(h.Entities) != 1 {
		t.Errorf("%d data sets, %d entities, %q, %v", len(h.Datasets), len(h.Entities), rejects, err)
	}
}
