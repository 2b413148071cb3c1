package loaders_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spona/graph"
	"spona/loaders"
	"spona/loaders/shareddata"
)

// sharedSets are all data sets beside the repository: each folder is one, but for
// that of which each file is.
func sharedSets(t *testing.T) map[string]loaders.Options {
	t.Helper()
	root := shareddata.Path(t, ".")
	folders, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	sets := make(map[string]loaders.Options)
	add := func(dataset, path string, options map[string]string) {
		sets[dataset] = loaders.Options{
			Sources: []string{path}, Dataset: graph.Dataset{ID: dataset}, FormatOptions: options,
			Retrieved: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
		}
	}
	for _, f := range folders {
		dir := filepath.Join(root, f.Name())
		switch {
		case !f.IsDir():
		case f.Name() == "everypolitician-balkans":
			files, err := filepath.Glob(filepath.Join(dir, "*.json"))
			if err != nil {
				t.Fatal(err)
			}
			for _, path := range files {
				add(f.Name()+"-"+strings.TrimSuffix(filepath.Base(path), ".json"), path, nil)
			}
		case f.Name() == "kosovo-municipal-contracts-gpl": // tables without a header
			add(f.Name(), dir, map[string]string{"mapping": "kosovo-municipal-contracts"})
		default:
			add(f.Name(), dir, nil)
		}
	}
	if len(sets) < 20 {
		t.Fatalf("there are only %d data sets", len(sets))
	}
	return sets
}

func TestAllDataOfAllFormatsLoadsIntoOneStoreTwice(t *testing.T) {
	store, sets := open(t), sharedSets(t)
	for name, opts := range sets {
		report, err := loaders.Run(t.Context(), store, opts)
		if err != nil || report.Total.Records == 0 {
			t.Fatalf("%s: %v\n%s", name, err, report.Text())
		}
		if rejected := report.Total.Rejected; rejected > 0 && name != "bods-libcove-agpl" { // its files use one id for two kinds
			t.Errorf("%s: %d are rejected\n%s", name, rejected, report.Text())
		}
	}
	before, err := store.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for name, opts := range sets {
		report, err := loaders.Run(t.Context(), store, opts)
		if err != nil || report.Total.Facts.Changed() {
			t.Errorf("%s changes something the second time: %v\n%s", name, err, report.Text())
		}
	}
	if after, err := store.Version(t.Context()); err != nil || after != before {
		t.Errorf("the second time made version %s of %s (%v)", after, before, err)
	}
}
