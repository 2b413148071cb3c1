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

const keyBytes = 32

// A key is a secret that lies in keys/.
type key struct {
	name string // of its file
	lost string // what it means when a new one has to be made
}

// NumbersKey is the secret under which national numbers of persons become
// opaque marks while a file is loaded. It is made at first use, and is 32 random
// bytes that nothing else holds.
func (f Folder) NumbersKey() ([]byte, error) {
	return f.key(key{"person-numbers.key", "marks of numbers will then differ from earlier ones"})
}

// CommunityKey is the secret from which the keys of the community derive: with it
// one-time codes can be checked, and handles of erased accounts recognised. It is
// made together with the community, so it is asked for before the file of that is
// opened: where that is and the key is not, somebody has moved one without the
// other, and a new key would lock people out. That is [graph.CodeInvalid].
func (f Folder) CommunityKey() ([]byte, error) {
	k := key{"community.key", "one-time codes have to be set up anew then"}
	path := f.keyPath(k)
	_, missing := os.Stat(path)
	if _, err := os.Stat(filepath.Join(f.dir, communityFile)); err == nil && errors.Is(missing, fs.ErrNotExist) {
		return nil, graph.Invalid("data", "%s belongs to %s and is missing: put it back from where keys/ is copied to. If it is lost, "+
			"write %d random bytes there (%s)", path, communityFile, keyBytes, k.lost)
	}
	return f.key(k)
}

// communityFile is what package community calls its file.
const communityFile = "community.db"

func (f Folder) keyPath(k key) string { return filepath.Join(f.dir, "keys", k.name) }

// key reads a key, or makes it.
func (f Folder) key(k key) ([]byte, error) {
	path := f.keyPath(k)
	secret, err := readKey(path, k)
	if !errors.Is(err, fs.ErrNotExist) {
		return secret, err
	}
	if err := os.MkdirAll(filepath.Dir(path), private); err != nil {
		return nil, fmt.Errorf("folder: keys: %w", err)
	}
	secret = make([]byte, keyBytes)
	_, _ = rand.Read(secret) // never fails, by its documentation
	if err := writeNew(path, secret); err != nil {
		return nil, fmt.Errorf("folder: keys: %w", err)
	}
	return readKey(path, k) // when two programs make one at a time, both use the same
}

func readKey(path string, k key) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return nil, graph.Invalid("data", "others can read the key %s: run chmod 600 on it", path)
	}
	secret, err := os.ReadFile(path)
	if err != nil {
		return nil, graph.Errorf(graph.CodeInvalid, "data", "a key cannot be read: %w", err)
	}
	if len(secret) != keyBytes {
		return nil, graph.Invalid("data", "the key %s is damaged: it has %d bytes instead of %d; put it back from a copy, "+
			"or remove it to have a new one made (%s)", path, len(secret), keyBytes, k.lost)
	}
	return secret, nil
}
