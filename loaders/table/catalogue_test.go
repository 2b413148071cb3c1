package table_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spona/loaders/table"
)

func TestEveryMappingThatComesAlongIsSound(t *testing.T) {
	files, err := fs.Glob(os.DirFS("mappings"), "*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		t.Run(name, func(t *testing.T) {
			source, err := os.ReadFile(filepath.Join("mappings", name))
			if err != nil {
				t.Fatal(err)
			}
			m, err := table.Parse(strings.TrimSuffix(name, ".yaml"), string(source))
			if err != nil {
				t.Fatal(err)
			}
			if m.Dataset().Title == "" {
				t.Error("it does not say what the data set is called")
			}
			if known, err := table.Load(m.Name); err != nil || known.Name != m.Name {
				t.Errorf("it is not known by its name: %v", err)
			}
		})
	}
	if n := len(table.Catalogue()); n != len(files) {
		t.Errorf("the catalogue has %d of %d mappings", n, len(files))
	}
}
