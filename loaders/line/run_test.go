package line_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"spona/loaders"
	"spona/loaders/demo"
)

// As a user does it: the file is told by its content and loaded whole.
func TestAnExportedFileLoadsAsTheSameGraph(t *testing.T) {
	for _, c := range carriers() {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			original, copied := open(t, filepath.Join(dir, "original")), open(t, filepath.Join(dir, "copied"))
			defer func() {
				if err := errors.Join(original.Close(), copied.Close()); err != nil {
					t.Error(err)
				}
			}()
			load(t, original, demo.Changes(demo.Options{}))
			text := export(t, original, c)
			path := filepath.Join(dir, "graph.jsonl")
			if err := os.WriteFile(path, text, 0o600); err != nil {
				t.Fatal(err)
			}
			for _, again := range []bool{false, true} {
				report, err := loaders.Run(context.Background(), copied, loaders.Options{Sources: []string{path}})
				if err != nil || report.ExitCode(err) != 0 {
					t.Fatal(err, report.Text())
				}
				if again && (report.Total.Facts.Entities.New+report.Total.Facts.Entities.Changed+report.Total.Facts.Entities.Ended+
					report.Total.Facts.Relations.New+report.Total.Facts.Relations.Changed+report.Total.Facts.Relations.Ended > 0) {
					t.Errorf("loading it again changes something: %s", report.Text())
				}
				if first, second := sortedLines(text), sortedLines(export(t, copied, c)); first != second {
					t.Error(difference(first, second))
				}
			}
		})
	}
}
