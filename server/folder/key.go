package folder

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"spona/graph"
)

const numbersKeyBytes = 32

// NumbersKey is the secret under which national numbers of persons become
// opaque marks while a file is loaded. It is made at first use, and is 32 random
// bytes that nothing else holds.
func (f Folder) NumbersKey() ([]byte, error) {
	path := filepath.Join(f.dir, "keys", "person-numbers.key")
	key, err := readKey(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	if err := os.MkdirAll(filepath.Dir(path), private); err != nil {
		return nil, fmt.Errorf("folder: keys: %w", err)
	}
	key = make([]byte, numbersKeyBytes)
	_, _ = rand.Read(key) // never fails, by its documentation
	if err := writeNew(path, key); err != nil {
		return nil, fmt.Errorf("folder: keys: %w", err)
	}
	return readKey(path) // when two programs make one at a time, both use the same
}

func readKey(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return nil, graph.Invalid("data", "others can read the key %s: run chmod 600 on it", path)
	}
	key, err := os.ReadFile(path)
	if err != nil {
		return nil, graph.Errorf(graph.CodeInvalid, "data", "a key cannot be read: %w", err)
	}
	if len(key) != numbersKeyBytes {
		return nil, graph.Invalid("data", "the key %s is damaged: it has %d bytes instead of %d; put it back from a copy, "+
			"or remove it to have a new one made (marks of numbers will then differ from earlier ones)",
			path, len(key), numbersKeyBytes)
	}
	return key, nil
}
