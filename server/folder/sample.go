package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"spona/graph"
)

const sampleName = "sample"

// Sample is how many entities the bundled sample in the folder has; 0 when it is
// not there, or not wholly.
func (f Folder) Sample() (int, error) {
	content, err := os.ReadFile(filepath.Join(f.dir, sampleName))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, graph.Errorf(graph.CodeInvalid, "data", "the data folder cannot be read: %w", err)
	}
	n, err := strconv.Atoi(strings.TrimSpace(string(content)))
	if err != nil || n <= 0 {
		return 0, graph.Invalid("data", "the file %s in %s is damaged: remove the folder to have the sample made anew", sampleName, f.dir)
	}
	return n, nil
}

// SetSample notes that the sample is there, with so many entities.
func (f Folder) SetSample(entities int) error {
	if err := writeNew(filepath.Join(f.dir, sampleName), []byte(strconv.Itoa(entities)+"\n")); err != nil {
		return fmt.Errorf("folder: sample: %w", err)
	}
	return nil
}

// ForgetSample takes the note away, when what is in the folder is replaced.
func (f Folder) ForgetSample() error {
	if err := os.Remove(filepath.Join(f.dir, sampleName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("folder: sample: %w", err)
	}
	return nil
}
